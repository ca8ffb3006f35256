/** Every sentence about the grid. */

import { LEAST, type LineResult, type Ways } from "./compare.ts";
import type { Line, Pair, When } from "./grid.ts";

export const question = "Confidence before and after";
export const start = "Start a grid";
export const session = "Which session was it?";
export const ownLines = "My own lines";
export const name = "A name for this grid, such as the team and the month";
export const there = "How many people were there?";
export const lines = "What people rated";
export const ratings = "The ratings";
export const person = "Person";
export const change = "Change";
export const addLine = "Add a line";
export const addPerson = "Add a person";
export const removeLine = "Remove";
export const undo = "Undo";
export const yours = "Grids on this device";
export const open = "Open";
export const remove = "Delete";
export const bringBack = "Bring it back";
const unnamed = "A grid without a name";
export const removed = "The grid is deleted.";
export const broughtBack = "The grid is back.";
export const unsaved =
  "This could not be saved on this device, so nothing has changed. It may be full, or the browser may not allow it.";
export const unread = "What is saved on this device could not be read. Reload the page.";
export const when: { readonly [when in When]: string } = { then: "Then", now: "Now" };
export const lineByLine = "Line by line";
export const personByPerson = "Person by person";
export const lineColumns = [
  "Line",
  "Gave both",
  "Middle then",
  "Middle now",
  "Up",
  "Stayed",
  "Down",
] as const;
export const nothing =
  "When there are ratings in the grid, this is where you will see who went up, stayed and went down.";
export const hint =
  "Each person has two numbers for each line, from 0 (not at all confident) to 10 (completely). Then is before the " +
  "training, and Now is at the end of it. Leave a box empty if someone left it empty. You can also paste rows from a " +
  "spreadsheet: choose the first box that they should go into.";
export const wrong =
  "A rating is a whole number from 0 to 10. Anything else is left out of the counts. Check:";
export const thereWrong = "Write how many people were there as a number, like 12.";

export function thereTooFew(gave: number, there: number): string {
  return `You wrote that ${
    there === 1 ? "1 person was" : `${there} people were`
  } there, but ${gave} gave ratings. Check both numbers.`;
}

export const take = "Save or print";
export const withPeople = "With each person’s numbers";
export const csv = "Save for a spreadsheet (CSV)";
export const word = "Save as Word";
export const print = "Print";
export const csvHolds = "The spreadsheet file always has each person’s numbers in it.";
export const keepSafe =
  "In a small team, people can tell from these numbers who someone is. Keep them where your organisation keeps private " +
  "records, and delete them when you have written down what you learned.";
export const about =
  "At the end of the training, people rated how confident they had been before it, and how confident they were now, " +
  "from 0 to 10.";
export const cannotTitle = "What these numbers cannot say";
export const cannot = [
  "They cannot say that the training caused a change, because people who were not there were not asked.",
  "They cannot say that people can do more. People rated themselves, and knew which answer would please.",
  "They cannot say that it lasts. Ask again after 6 to 12 weeks.",
] as const;

export function lineName(number: number): string {
  return `Line ${number}`;
}

/** What a line is called: its words, or its number where it has none. */
export function calledLine({ words, id }: Line): string {
  return words || lineName(Number(id));
}

export function cell(at: When, line: number, row: string): string {
  return `${lineName(line)}, ${when[at]}, person ${row}`;
}

export function who(row: string): string {
  return `Number or code of person ${row}`;
}

export function removePerson(row: string): string {
  return `Remove person ${row}`;
}

export function lineRemoved(number: number): string {
  return `Line ${number} and its ratings have been removed.`;
}

export function personRemoved(row: string): string {
  return `Person ${row} has been removed.`;
}

/** What came of a paste, and what of it is not as it was. */
export function pasted(
  rows: number,
  not: { head: boolean; left: number; beside: number; cut: number },
): string {
  const done = rows === 1 ? "1 row was pasted." : `${rows} rows were pasted.`;
  const { head, left, beside, cut } = not;
  return [
    done,
    head && "The first row looked like headings and was left out.",
    left && `There was no room for ${left} more.`,
    beside &&
    `${
      beside === 1 ? "1 cell was" : `${beside} cells were`
    } left out, because the grid has too few columns. Add a line first.`,
    cut &&
    `${cut === 1 ? "1 cell was" : `${cut} cells were`} too long and ${cut === 1 ? "has" : "have"} been cut.`,
  ].filter(Boolean).join(" ");
}

export function kept(name: string, people: number): string {
  return `${name || unnamed} (${people === 1 ? "1 person" : `${people} people`})`;
}

export function gaveRatings(gave: number, there: number): string {
  if (there < gave) return `${gave} people gave ratings.`;
  return `${gave} of the ${there} people who were there gave ratings.`;
}

/** Which way somebody went: `2 up, 1 stayed`. */
export function ways({ up, stayed, down }: Ways): string {
  const said = [up && `${up} up`, stayed && `${stayed} stayed`, down && `${down} down`];
  return said.filter(Boolean).join(", ");
}

export function pair({ then, now }: Pair): string {
  return `${then ?? "–"} → ${now ?? "–"}`;
}

/** What came of a line in words. */
export function lineResult({ line, both, up, stayed, down, then, now, isSmall }: LineResult): string {
  const head = `${calledLine(line)}: `;
  if (isSmall) return `${head}${tooFew(both)}`;
  return `${head}${up} of ${both} people went up, ${stayed} stayed the same and ${down} went down. The middle rating ` +
    `was ${then} before and is ${now} now.`;
}

function tooFew(both: number): string {
  const gave = both === 0 ? "nobody gave both ratings" : `only ${both} gave both ratings`;
  return `${gave}. With fewer than ${LEAST} people the summary is left out, because everyone would know who said what.`;
}

/** The same as cells. */
export function lineRow({ line, both, up, stayed, down, then, now, isSmall }: LineResult): string[] {
  const words = calledLine(line);
  const hidden = "too few";
  if (isSmall) return [words, String(both), hidden, hidden, hidden, hidden, hidden];
  return [words, ...[both, then, now, up, stayed, down].map(String)];
}
