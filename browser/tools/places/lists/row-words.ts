/** Every sentence about a single row of a list, and the words that join facts of several columns. */

// What the reader ought to look at in a row

export const brokenSigns = "A character could not be read. It is shown as �.";

export function noDay(words: string): string {
  return `“${words}” could not be read as a date, so it has been added to “Still to find out”.`;
}

export function eitherDay(words: string): string {
  return `“${words}” might be written day first or month first: this list has dates with the month first. Find out which it is.`;
}

export function tookForDay(words: string, head: string, figures: string): string {
  return `“${words}” under “${head}” might have been ${figures} or ${
    figures.replace("-", "/")
  } before a spreadsheet took it for a date. Please check it.`;
}

export function dayHere(words: string, head: string): string {
  return `“${words}” under “${head}” is a date. A spreadsheet may have turned other figures into one. Please check it.`;
}

export function cut(head: string, most: number): string {
  return `“${head}” is longer than ${
    most.toLocaleString("en-GB")
  } characters. Only that many have been read, and the rest has been left out.`;
}

export const guessedSigns =
  "Some letters of this row were saved differently from the rest. Check that accents and pound signs are right.";

export const onlyName = "This row has only a name. If it is a heading over other rows, remove its tick.";

export function beyond(words: string): string {
  return `This row has more cells than there are headings. “${words}” has been added to “Still to find out”. A comma may have split an address in two: check the rest of the row as well.`;
}

export function areaAbove(words: string): string {
  return `The area comes from the merged row above: “${words}”. Change it if that is not an area.`;
}

export function carried(all: readonly { readonly head: string; readonly words: string }[]): string {
  const told = all.map(({ head, words }) => `“${words}” under “${head}”`).join(", ");
  return `Taken from a row above, because this row leaves it empty: ${told}. Change it if that is wrong.`;
}

export function empty(heads: readonly string[]): string {
  const told = heads.map((head) => `“${head}”`).join(", ");
  return `This row says nothing under ${told}, and nothing has been taken from the rows above.`;
}

export function narrow(head: string): string {
  return `“${head}” shows only ####, because the column was too narrow when the list was saved. Look it up again.`;
}

export function zeroBack(words: string): string {
  return `The 0 was missing from the start of the telephone number, as spreadsheets often remove it. It has been put back: ${words}. Please check it.`;
}

export function numberLost(words: string): string {
  return `A spreadsheet has shortened the telephone number (“${words}”). Look it up again.`;
}

export function askNumber(words: string): string {
  return `The telephone number. The list says only “${words}”`;
}

export function askBeyond(words: string): string {
  return `More cells than headings: ${words}`;
}

// Facts from several columns

export function ages(least: string, most: string): string {
  if (least && most) return `ages ${least} to ${most}`;
  return least ? `aged ${least} or over` : most && `aged up to ${most}`;
}

export function hours(start: string, end: string): string {
  return start && end ? `${start} to ${end}` : start ? `from ${start}` : end && `until ${end}`;
}

export function span(from: string, until: string): string {
  return [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(" ");
}

/** What happens with each of these rhythms of calendars' files, and what one of them takes. */
const RHYTHMS: Readonly<Record<string, readonly [often: string, one: string]>> = {
  daily: ["daily", "day"],
  weekly: ["weekly", "week"],
  monthly: ["monthly", "month"],
  yearly: ["yearly", "year"],
};

/** How often something happens: `WEEKLY` and `2` as `every 2 weeks`. A bare number needs its heading to say anything. */
export function often(cells: readonly { readonly head: string; readonly words: string }[]): string {
  const rhythms = cells.filter(({ words }) => RHYTHMS[words.toLowerCase()]);
  const numbers = cells.filter(({ words }) => /^\d+$/.test(words));
  const [rhythm] = rhythms, [number] = numbers;
  const together = rhythm && number && rhythms.length === 1 && numbers.length === 1;
  const all = cells.filter((cell) => !together || cell !== number).map((cell) => {
    const { head, words } = cell;
    if (together && cell === rhythm && Number(number.words) > 1) {
      return `every ${number.words} ${RHYTHMS[words.toLowerCase()]![1]}s`;
    }
    if (/^\d*$/.test(words)) {
      return /interval/i.test(head) && Number(words) < 2 ? "" : words && `${head}: ${words}`;
    }
    return words === words.toUpperCase() ? words.toLowerCase() : words;
  });
  return [...new Set(all)].filter(Boolean).join(", ");
}
