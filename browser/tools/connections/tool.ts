/** The tool of the kind connections. */

import type { KeptEntry } from "../collection.ts";
import { Tool } from "../tool.ts";
import { fieldWords, textOf } from "../words-of.ts";

/** Its screen. */
export class Connections extends Tool {
  protected name({ values }: KeptEntry): string {
    const field = this.definition.fields.get("name");
    return field ? fieldWords(values, "name", field) : textOf(values, "name");
  }

  protected about(): string {
    return "";
  }

  protected draw(): void {}
}
