/** The tool of the kind goals. */

import type { KeptEntry } from "../collection.ts";
import { Tool } from "../tool.ts";
import { fieldWords, textOf } from "../words-of.ts";

/** Its screen. */
export class Goals extends Tool {
  protected name({ values }: KeptEntry): string {
    const field = this.definition.fields.get("hope");
    return field ? fieldWords(values, "hope", field) : textOf(values, "hope");
  }

  protected about(): string {
    return "";
  }

  protected draw(): void {}
}
