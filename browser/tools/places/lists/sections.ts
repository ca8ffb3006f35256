/** Rows that stand over others: the weekday or the area of all rows below them. */

import { weekdayIn } from "./dates.ts";
import type { Grid, Row } from "./grid.ts";

/** The longest words that are a heading over rows, and not a remark. */
const LONGEST = 60;

/** What such a row says. */
export type Section = "day" | "area" | "remark" | "";

/** The words of a row that says one thing and nothing else. */
export function aloneIn(cells: readonly string[]): string {
  const [words = "", ...others] = cells.filter((cell) => cell.trim());
  return others.length ? "" : words.trim();
}

/** The weekday that stands alone in a row, as over the groups of that day. Two letters may be somebody's name. */
function dayAlone(cells: readonly string[]): string {
  const words = aloneIn(cells).replace(/^every /i, "").replace(/[:.]$/, "");
  return words.length > 2 ? weekdayIn(words) : "";
}

/** Under which weekday and in which area the next row stands. */
export class Sections {
  day = "";
  area = "";
  #outer: Section = "";
  #across: ReadonlySet<number>;

  /** Where each day has headings of its own, the first day stands `above` the first of them. */
  constructor(grid: Grid, above: readonly string[]) {
    this.#across = new Set(grid.across);
    this.day = dayAlone(above);
    if (this.day) this.#outer = "day";
  }

  /** Takes a row that stands over others and says what it is of them; nothing for any other row. */
  take({ at, cells }: Row): Section {
    const day = dayAlone(cells);
    if (day) {
      this.#outer ||= "day";
      this.day = day;
      if (this.#outer === "day") this.area = "";
      return "day";
    }
    const words = this.#across.has(at) ? aloneIn(cells) : "";
    if (!words) return "";
    if (words.length > LONGEST || /[.!?@]|\d{3}/.test(words)) return "remark";
    this.#outer ||= "area";
    this.area = words.replace(/:$/, "");
    if (this.#outer === "area") this.day = "";
    return "area";
  }
}
