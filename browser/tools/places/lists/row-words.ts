/** Every sentence about a single row of a list, and the words that join facts of several columns. */

// What the reader ought to look at in a row

export const brokenSigns = "A character could not be read. It is shown as �.";

export function noDay(words: string): string {
  return `“${words}” could not be read as a date, so it has been added to “Still to find out”.`;
}

export function eitherDay(words: string): string {
  return `“${words}” might be written day first or month first: this list has dates with the month first. Find out which it is.`;
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

/** How often something happens; a bare number says nothing to a reader. */
export function often(words: string): string {
  return /^\d*$/.test(words) ? "" : words === words.toUpperCase() ? words.toLowerCase() : words;
}
