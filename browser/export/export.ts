/** Takes answers away: finds what is wanted, and has it made. */

import { printAnswers } from "./print/print-view.ts";
import type { ExportFunction } from "../page/export-buttons.ts";
import { saveAsWord } from "./word/document.ts";
import * as pageWords from "../page/words.ts";
import { openExportDialog } from "./choose-dialog.ts";
import { countEntries, groupAll, holdsAnything, orphanedAnswers } from "./collect.ts";
import type { ExportRequest } from "./request.ts";
import * as say from "./words.ts";
import { report, reported } from "../common/report.ts";
import { store, unsavedRecords } from "../page/page-state.ts";
import { readContents } from "../store/queries.ts";

/** See `export-buttons.ts`. */
export const exportAnswers: ExportFunction = async (how, scope, wanted, tell) => {
  // Where the store cannot be had, there is still what stands in the page.
  const contents = await readContents(store).catch(reported("store-unread")) ?? null;
  const kept = groupAll({ contents, unsaved: unsavedRecords() });
  const make = async (how: "print" | "word", wish: Omit<ExportRequest, "kept">) => {
    tell(pageWords.making);
    try {
      tell(await { print: printAnswers, word: saveAsWord }[how]({ ...wish, kept }));
    } catch (error) {
      report("not-taken-away", error);
      tell(pageWords.notTaken);
    }
  };
  if (scope === "one") return await make(how, { wanted, whole: false, withEarlier: false, orphans: [] });
  const listed = wanted.filter(({ id }) => holdsAnything(id, kept.get(id)));
  const lost = orphanedAnswers(kept, wanted);
  if (!listed.length && !lost.length) return tell(say.nothingWritten);
  if (scope === "all") {
    return await make(how, { wanted: listed, whole: true, withEarlier: false, orphans: lost });
  }
  tell("");
  const offered = listed.map((wanted) => ({
    wanted,
    words: say.offered(wanted.title, countEntries(kept.get(wanted.id))),
  }));
  openExportDialog(offered, lost.length > 0, (how, ticked) =>
    make(how, {
      wanted: ticked.wanted,
      whole: true,
      withEarlier: ticked.withEarlier,
      orphans: ticked.orphans ? lost : [],
    }));
};
