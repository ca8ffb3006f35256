/** Telephone numbers that a spreadsheet has taken for numbers: what it dropped is put back, or is said to be lost. */

/** Figures with which British numbers go on after their 0. */
const NATIONAL = /^(?:[1-3578]\d{9}|1\d{8}|800\d{6})$/;

/** What became of the numbers in a cell. */
export interface Telephones {
  readonly words: string;
  /** Whether something was put back. */
  readonly mended: boolean;
  /** Whether figures are gone for good. */
  readonly lost: boolean;
}

/** The telephone numbers of a cell, each with the 0 or the + that a spreadsheet has taken from it. */
export function telephonesIn(cell: string): Telephones {
  let mended = false, lost = false;
  // Spreadsheets change cells that are a number and nothing else; people put several numbers into one.
  const words = cell.split(/(\s*[;/&\n]\s*|,\s+|\s+(?:or|and)\s+)/).map((part) => {
    const whole = wholeOf(part.trim());
    if (whole === null) lost = true;
    const own = whole ? dialled(whole) : regrouped(part);
    if (own) mended = true;
    return own || part;
  }).join("");
  return { words, mended, lost };
}

/** A number of this country as it is dialled, where its 0 or its + is missing. */
function dialled(figures: string): string {
  if (NATIONAL.test(figures)) return `0${figures}`;
  return /^44[1-3578]\d{8,9}$/.test(figures) ? `+${figures}` : "";
}

/** The same where figures stand in groups, as people set them again after a spreadsheet had taken the 0. */
function regrouped(words: string): string {
  if (!/^\s*\(?\d{2,5}\)?(?:[ .\u00A0\u2010\u2011-]\d{2,8}){1,4}\s*$/.test(words)) return "";
  const figures = words.replace(/\D/g, ""), own = dialled(figures);
  return own && words.replace(/\d/, (first) => own.slice(0, -figures.length) + first);
}

/** All figures of a number as spreadsheets write one; null where some were rounded away, nothing where it is none. */
function wholeOf(words: string): string | null {
  if (/^\d{1,3}(,\d{3})+$/.test(words)) return words.replace(/,/g, "");
  const [, first, rest = "", power] = /^\+?(\d+)(?:[.,](\d+))?e\+?(\d+)$/i.exec(words) ?? [];
  if (first !== undefined) return Number(power) === rest.length ? first + rest : null;
  return /^(\d+)(?:\.0*)?$/.exec(words)?.[1] ?? "";
}
