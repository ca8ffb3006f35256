/**
 * Cells that spreadsheets leave as they are. A spreadsheet that opens a list takes `01632960747` for a number, `3/4`
 * for a day and `=1+1` for a sum, and keeps what it made of them. Behind a space without width it sees words, and
 * shows them as they were typed.
 */

/** What stands in front of a cell so that it stays words. */
export const GUARD = "\u200B";

/** Signs with which a formula begins, and those that some program skips or takes off in front of one. */
const FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/;

/** Nothing but figures and what stands between them in numbers, sums of money, days and times. */
const FIGURES = /^[\d\s.,:;/\\()%£$€¥*#^–−-]*\d[\d\s.,:;/\\()%£$€¥*#^–−-]*$/;

/** A number with a power of ten; a time; a name of a month with figures; a word that is no word to a spreadsheet. */
const GUESSED: readonly RegExp[] = [
  /^[£$€]?\d[\d.,]*\s*e\s*[+-]?\d+$/i,
  /^\d{1,2}([:.]\d{1,2}){0,3}\s*[ap]\.?(m\.?)?$/i,
  /^(mon|tue|wed|thu|fri|sat|sun)?[a-z]*[\s,]*\d{1,4}(st|nd|rd|th)?[\s,./-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s,./-]*\d{0,4}([\sT,]+[\d:.]+\s*([ap]m)?)?$/i,
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s,./-]*\d{1,4}(st|nd|rd|th)?([\s,./-]+\d{1,4})?$/i,
  /^\d{4}-\d{2}-\d{2}t[\d:.]+(z|[+-]\d\d:?\d\d)?$/i,
  /^(true|false|#[a-z0-9/]+[!?]?)$/i,
];

/** A telephone number of this country with its spaces: every spreadsheet leaves it alone. */
const TELEPHONE = /^\(?0\d{2,5}\)?( \d{3,6}){1,2}$/;

/** The longest words that a spreadsheet could take for something else. */
const SHORT = 60;

/** Whether a spreadsheet would make something else of these words. */
export function isGuessed(words: string): boolean {
  if (FORMULA.test(words)) return true;
  const inside = words.trim();
  if (inside.length > SHORT || TELEPHONE.test(inside)) return false;
  return FIGURES.test(inside) || GUESSED.some((pattern) => pattern.test(inside));
}

/** A cell that no spreadsheet runs as a formula; numbers stay numbers, to be counted with. */
export function harmless(words: string): string {
  return FORMULA.test(words) || words.startsWith(GUARD) ? GUARD + words : words;
}

/** A cell that no spreadsheet runs as a formula or takes for a number, a day or a time. */
export function guarded(words: string): string {
  return isGuessed(words) || words.startsWith(GUARD) ? GUARD + words : words;
}

/**
 * A cell without its guard: ours, what other programs put in its place (an apostrophe, as ours was until now, or a
 * sum that gives words, `="01632"`), or what is left of ours where a file was saved in letters that do not have it.
 */
export function unguarded(cell: string, lost = false): string {
  if (cell.startsWith(GUARD)) return cell.slice(GUARD.length);
  if ((cell.startsWith("'") || (lost && cell.startsWith("?"))) && isGuessed(cell.slice(1))) {
    return cell.slice(1);
  }
  const sum = /^="((?:[^"]|"")*)"$/.exec(cell);
  return sum ? sum[1]!.replace(/""/g, '"') : cell;
}
