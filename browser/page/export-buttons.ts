/** Taking answers away, in Word or on paper: the buttons. The rest is loaded when one of them is used. */

import type { Sheet } from "../answers/export-blocks.ts";
import { el } from "../common/dom.ts";
import { load } from "../common/on-demand.ts";
import { report } from "../common/report.ts";
import * as say from "./words.ts";

/** An exercise that is wanted, with its name as the page gives it. */
export interface ExportItem {
  readonly id: string;
  readonly title: string;
  /** The ids of the entries of its tool that are wanted; all that is kept of it where this is not said. */
  readonly entries?: readonly string[] | undefined;
  /** What is handed over in place of the exercise, and nothing beside it. */
  readonly sheet?: Sheet | undefined;
}

/** `one` exercise as it stands, `all` that hold something, or those that the reader will `choose`. */
export type Scope = "one" | "all" | "choose";

/** What `export.js` provides. Words about what is being done go to `tell`. */
export type ExportFunction = (
  how: "print" | "word",
  scope: Scope,
  wanted: readonly ExportItem[],
  tell: (words: string) => void,
) => Promise<void>;

/** What leaves the page of a tool: as much of it as the reader has chosen to see, and the words that say so beforehand. */
export interface PageExport {
  readonly words: string;
  readonly wanted: Partial<ExportItem>;
}

/** Where a screen reader hears what becomes of it. */
export function outcomeElement(): HTMLElement {
  const place = el("p");
  place.setAttribute("role", "status");
  return place;
}

/** Takes away what is wanted, stored or not yet, and says in `place` what becomes of it. */
export async function exportAnswers(
  how: "print" | "word",
  scope: Scope,
  wanted: readonly ExportItem[],
  place: HTMLElement,
): Promise<void> {
  const tell = (words: string) => place.textContent = words;
  if (place.textContent === say.making) return; // once is enough
  tell(say.making);
  try {
    await (await load("export")).exportAnswers(how, scope, wanted, tell);
  } catch (error) {
    report("not-taken-away", error);
    tell(say.notTaken);
  }
}
