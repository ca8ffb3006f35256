/** What one cell of a row says in its role, with what the reader ought to look at in it. */

import { clipped } from "../../../common/clip.ts";
import { unguarded } from "../../../common/formula-guard.ts";
import { trimmed } from "./cells.ts";
import { COLUMNS } from "./columns.ts";
import { dayIn, monthOfFigures, shortDayIn } from "./dates.ts";
import { LONGEST } from "./grid.ts";
import type { Cell } from "./parts-of-place.ts";
import { inPounds, inYears, unpacked } from "./packed-cell.ts";
import { isAnswer, isGoneWrong, isTooNarrow, saysNothing, withoutMarks } from "./plain-cell.ts";
import * as ofRow from "./row-words.ts";
import * as say from "./words.ts";

/** A column that is read: where it stands, its heading and its role. */
export interface ReadColumn {
  readonly index: number;
  readonly head: string;
  readonly role: string;
  /** Whether days in it stand with the month first, so that some of them may mean either of two days. */
  readonly monthFirst?: boolean;
  /** Whether its words mean something else without its heading: “Child price” beside “Adult price”. */
  readonly needsHead?: boolean;
}

/** What is known of the letters of a list. */
export interface Flaws {
  /** Some could not be read, and stand as “�”. */
  readonly broken: boolean;
  /** The file was saved in letters that do not hold our guard. */
  readonly lost: boolean;
  /** The file was written here, and its cells are as somebody typed them. */
  readonly ours?: boolean;
}

/** Roles in which a bare yes or no says something by itself, or which say what they make of it. */
const SAYS_ITSELF = /^(?:name|checked|rating|by|voices|why|better|ask|day-\d|rest)$/;

/** Roles in which a bare number says nothing by itself: “Parking spaces: 3”, “Accessible toilets: 1”. */
const COUNTED = /^(?:access|getting-in|welcome)$/;

/** Others of how a group is reached. */
const OF_REACHING =
  /^(?:(?:not )?(?:required|needed|necessary|essential|accepted|applicable)|optional|recommended|preferred|sometimes|always|never|n\/?a|none)$/i;

/** Headings under which times are those in which somebody answers. */
const IN_REACH = /\b(?:hours|times?)$/i;

/** Roles of columns in which a day without its year was figures before a spreadsheet had them: `3/4`, `5-11`. */
const NO_DAYS = /^(?:welcome|min-age|max-age|cost|when|start|end|day-\d|phone)$/;

/** Of these, those in which a whole day is out of place as well. */
const NEVER_DAYS = /^(?:welcome|min-age|max-age|cost|phone)$/;

/** The number of a question, as forms have it. */
const NUMBERED = /^(?:q(?:uestion)? ?)?\d{1,2}[.):]\s+/i;

/** What a cell says, with its heading where that is the question; our own headings are none. */
function told(role: string, head: string, words: string): string {
  const answers = !SAYS_ITSELF.test(role) && (isAnswer(words) || COUNTED.test(role) && /^\d+$/.test(words)) ||
    role === "contact" && (OF_REACHING.test(words) || IN_REACH.test(head));
  return answers && !COLUMNS.some((own) => own.head === head) ? say.answered(head, words) : words;
}

/** What this cell says; nothing where it says nothing. Adds to `notes` what is to be looked at. */
export function readCell(
  raw: string,
  { head, role, monthFirst, needsHead }: ReadColumn,
  flaws: Flaws,
  notes: string[],
): Cell | null {
  const cell = trimmed(raw), open = unguarded(cell, flaws.lost), typed = open !== cell;
  if (!typed && isGoneWrong(cell)) return null;
  if (!flaws.ours && isTooNarrow(cell)) {
    notes.push(ofRow.narrow(head));
    return null;
  }
  const bare = trimmed(open), asItIs = typed || !!flaws.ours;
  const plain = asItIs ? bare : asWritten(withoutMarks(unpacked(bare)), head, role);
  let words = role === "name" && !flaws.ours ? plain.replace(/\s*\n\s*/g, " ") : plain;
  if (!words || !asItIs && saysNothing(words, role)) return null;
  if (words.length > LONGEST) {
    words = clipped(words.slice(0, LONGEST), LONGEST);
    notes.push(ofRow.cut(head, LONGEST));
  }
  const unsure = !typed && !!monthFirst && monthOfFigures(words) === "either";
  if (unsure) notes.push(ofRow.eitherDay(words));
  if (!asItIs) noteDays(words, head, role, notes);
  const question = head.trim().replace(NUMBERED, "");
  return { head: question, words: told(role, question, words), typed, unsure, needsHead: !!needsHead };
}

/** A number as people write it in this role. */
function asWritten(words: string, head: string, role: string): string {
  if (role === "cost") return inPounds(words, head);
  return role === "min-age" || role === "max-age" ? inYears(words) : words;
}

/** A note where a spreadsheet seems to have taken ages, a price or times for a day. */
function noteDays(words: string, head: string, role: string, notes: string[]): void {
  const figures = NO_DAYS.test(role) ? shortDayIn(words) : "";
  if (figures) notes.push(ofRow.tookForDay(words, head, figures));
  else if (NEVER_DAYS.test(role) && /\d[-/. ]/.test(words) && dayIn(words)) {
    notes.push(ofRow.dayHere(words, head));
  }
}
