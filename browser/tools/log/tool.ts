/** The tool of the kind log. */

import type { KeptEntry } from "../collection.ts";
import { Tool } from "../tool.ts";
import { fieldWords, textOf } from "../words-of.ts";

/** Its screen. */
export class Log extends Tool {
  protected name({ values }: KeptEntry): string {
    const field = this.definition.fields.get("date");
    return field ? fieldWords(values, "date", field) : textOf(values, "date");
  }

  protected about(): string {
    return "";
  }

  protected draw(): void {}
}
