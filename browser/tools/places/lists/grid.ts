/** A list as rows of cells, whatever file it comes from, and how much of one is read. */

/** So many rows that say something are read, so many cells of a row, and so many characters of a cell: what is shared of a place holds them. */
export const MOST_ROWS = 2000;
export const MOST_COLUMNS = 300;
export const LONGEST = 15_000;

/** So many rows above the headings may say something else. */
const ABOVE = 25;

/** A row: its number as a spreadsheet counts, its cells, and the addresses to which they lead, by column. */
export interface Row {
  readonly at: number;
  readonly cells: readonly string[];
  readonly links?: ReadonlyMap<number, string>;
}

/** The rows of a list that say something. */
export interface Grid {
  readonly rows: readonly Row[];
  /** Whether rows, or cells of rows, were left unread as there are too many. */
  readonly more: boolean;
  readonly wide: boolean;
  /** Rows in which a quotation mark is missing or stands where it cannot. */
  readonly quotes: readonly number[];
  /** What stands between the cells, where that had to be found out. */
  readonly separator: string;
  /** Rows with letters that were read in another way than the rest. */
  readonly guessed?: readonly number[];
  /** Rows that are one merged cell over most of the sheet. */
  readonly across?: readonly number[];
  /** Rows that the spreadsheet does not show. */
  readonly hidden?: readonly number[];
}

/** A list with its name, where a file holds several. */
export interface Sheet {
  readonly name: string;
  readonly grid: Grid;
}

/** Collects rows that say something, as many as are read. */
export class Rows {
  readonly rows: Row[] = [];
  more = false;
  wide = false;

  /** Adds a row; says whether another may follow. */
  add(at: number, cells: readonly string[]): boolean {
    const last = lastOf(cells);
    if (last < 0) return true;
    if (this.rows.length === MOST_ROWS + ABOVE + 1) {
      this.more = true;
      return false;
    }
    this.wide ||= last >= MOST_COLUMNS;
    this.rows.push({ at, cells: cells.slice(0, Math.min(last + 1, MOST_COLUMNS)) });
    return true;
  }
}

function lastOf(cells: readonly string[]): number {
  let at = cells.length - 1;
  while (at >= 0 && !cells[at]!.trim()) at--;
  return at;
}
