/** The ways in which a hand-in leaves the page: as a file, by the share sheet of the device, on paper. */

import { downloadFile, fileNameOf } from "../common/download-file.ts";
import { el } from "../common/dom.ts";
import { loadStyles } from "../common/load-styles.ts";
import { printInstead } from "../common/print-instead.ts";
import { handInFile } from "./file-format.ts";
import type { HandIn } from "./hand-in.ts";
import * as say from "./words.ts";

/** What came of handing it over: what to say, and whether it has gone its way. */
export interface Outcome {
  readonly words: string;
  readonly gone: boolean;
}

/** The file. Its name ends in .txt, as share sheets leave out what they do not know. */
export function fileOf(handIn: HandIn): File {
  const name = fileNameOf("alongside-hand-in", new Date(), "txt");
  return new File([handInFile(say.fileWords, handIn)], name, { type: "text/plain" });
}

/** Whether this device has a share sheet that takes such files. */
export function canShare(): boolean {
  const trial = new File([""], "trial.txt", { type: "text/plain" });
  return "share" in navigator && (navigator.canShare?.({ files: [trial] }) ?? false);
}

/** Hands the file to the share sheet; says what came of it, or nothing where the reader thought better of it. */
export async function shareFile(file: File): Promise<Outcome> {
  try {
    await navigator.share({ files: [file] });
    return { words: say.shared, gone: true };
  } catch (error) {
    // Quiet: the reader is told, and has the file.
    const stopped = error instanceof Error && error.name === "AbortError";
    return { words: stopped ? "" : say.notShared, gone: false };
  }
}

/** Offers the file as a download; says so. */
export function saveFile(file: File): Outcome {
  downloadFile(file, file.name);
  return { words: say.saved(file.name), gone: true };
}

/** Has what is shared printed in the place of the page. Rejects where its look cannot be had. */
export async function printHandIn(
  title: string,
  name: string,
  rows: readonly [question: string, words: Node][],
): Promise<void> {
  const view = el(
    "div",
    { className: "al-paper md-typeset", hidden: true },
    el(
      "article",
      { className: "al-paper__sheet" },
      el("h1", {}, title),
      name && el("p", {}, name),
      ...rows.flatMap(([question, words]) => [
        el("h2", {}, question),
        el("div", { className: "al-paper__text", dir: "auto", translate: false }, words),
      ]),
    ),
  );
  await loadStyles("paper"); // without them the view would not be seen
  printInstead(view);
}
