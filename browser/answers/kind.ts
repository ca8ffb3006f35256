/**
 * What each kind of prompt says of an answer to it, in the `answer.ts` of its folder, `src/alongside/kinds/<kind>/`.
 * `kinds.gen.ts` is made of these folders before anything is checked, tried or bundled: see `list-kinds.ts`.
 */

import { el } from "../common/dom.ts";
import type { Answer } from "./answer.ts";
import type { Definition } from "./definitions.ts";

/** `show`: an answer as My workbook shows it. It is only ever put in as text. */
export type Show = (answer: Answer, definition: Definition) => Node;

/**
 * `text`: an answer in words, within a sentence or a line for each of its rows; nothing where it says nothing. Kinds
 * have it that a tool may ask in its entries.
 */
export type Text = (answer: Answer, definition: Definition) => string;

/**
 * `said`: the same, and nothing is left out of it; for places without a form of the answer, in which its parts would not
 * say enough by themselves.
 */

/** A list of what an answer holds. */
export function listOf(items: readonly Node[], name: "ol" | "ul"): Node {
  return el(name, {}, ...items.map((item) => el("li", {}, item)));
}
