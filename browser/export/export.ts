/** Takes answers away: finds what is wanted, and has it made. */

import { makePrint } from "./print/print-view.ts";
import type { TakeAway } from "../page/export-buttons.ts";
import { makeWord } from "./word/document.ts";
import * as pageWords from "../page/words.ts";
import { openChoice } from "./choose-dialog.ts";
import { countEntries, holdsAnything, sortHeld, strangers } from "./collect.ts";
import type { Wish } from "./request.ts";
import * as say from "./words.ts";
import { report, reported } from "../common/report.ts";
import { store, unsavedRecords } from "../page/page-state.ts";
import { readContents } from "../store/queries.ts";

/** See `export-buttons.ts`. */
export const takeAway: TakeAway = async (how, scope, wanted, tell) => {
  // Where the store cannot be had, there is still what stands in the page.
  const contents = await readContents(store).catch(reported("store-unread")) ?? null;
  const kept = sortHeld({ contents, unsaved: unsavedRecords() });
  const make = async (how: "print" | "word", wish: Omit<Wish, "kept">) => {
    tell(pageWords.making);
    try {
      tell(await { print: makePrint, word: makeWord }[how]({ ...wish, kept }));
    } catch (error) {
      report("not-taken-away", error);
      tell(pageWords.notTaken);
    }
  };
  if (scope === "one") return await make(how, { wanted, whole: false, withEarlier: false, strangers: [] });
  const listed = wanted.filter(({ id }) => holdsAnything(id, kept.get(id)));
  const lost = strangers(kept, wanted);
  if (!listed.length && !lost.length) return tell(say.nothingWritten);
  if (scope === "all") {
    return await make(how, { wanted: listed, whole: true, withEarlier: false, strangers: lost });
  }
  tell("");
  const offered = listed.map((wanted) => ({
    wanted,
    words: say.offered(wanted.title, countEntries(kept.get(wanted.id))),
  }));
  openChoice(offered, lost.length > 0, (how, ticked) =>
    make(how, {
      wanted: ticked.wanted,
      whole: true,
      withEarlier: ticked.withEarlier,
      strangers: ticked.strangers ? lost : [],
    }));
};
