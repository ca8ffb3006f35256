/** A goal as it is kept, read: its steps, its levels and how it went. Pure. */

import type { Parts } from "../../answers/answer.ts";
import { dateInWords, likely } from "../../common/dates.ts";
import type { Definition } from "../../answers/definitions.ts";
import { type Chart, HEIGHT, lineChart, WIDTH } from "../shared/chart.ts";
import type { ExportBlock } from "../../answers/export-blocks.ts";
import { fieldWords } from "../../answers/entry-text.ts";
import { answerOf, rowsOf, textOf, TICK } from "../../answers/parts.ts";
import * as say from "./words.ts";

/** A small step. */
export interface Step {
  readonly words: string;
  readonly who: string;
  readonly done: boolean;
}

/** One look back. `level` is -2 to 2, or null where none was chosen; `date` is of the calendar, or empty. */
export interface Review {
  readonly date: string;
  readonly level: number | null;
  readonly helped: string;
  readonly next: string;
}

const LEVELS: readonly [number, string][] = [
  [2, "plus-two"],
  [1, "plus-one"],
  [0, "nought"],
  [-1, "minus-one"],
  [-2, "minus-two"],
];

/** A level as people write it, with a real minus sign. */
export function levelInWords(level: number): string {
  return level > 0 ? `+${level}` : String(level).replace("-", "−");
}

function levelOf(text: string): number | null {
  return /^(?:[+-][12]|0)$/.test(text) ? Number(text) : null;
}

/** The steps that say something, in their order. */
export function stepsOf(values: Parts): Step[] {
  return [...rowsOf(answerOf(values, "steps")).values()].map((cells) => ({
    words: cells.get("step") ?? "",
    who: cells.get("who") ?? "",
    done: cells.get("done") === TICK,
  })).filter(({ words, who }) => words || who);
}

/** The start, where a level was chosen for it, and the looks back by their dates; what has no date comes last. */
export function reviewsOf(values: Parts): Review[] {
  const start = levelOf(textOf(values, "start"));
  const reviews = [...rowsOf(answerOf(values, "reviews")).values()].map((cells) => ({
    date: cells.get("date") ?? "",
    level: levelOf(cells.get("level") ?? ""),
    helped: cells.get("helped") ?? "",
    next: cells.get("next") ?? "",
  })).sort((one, other) => (likely(one.date) || "9999") < (likely(other.date) || "9999") ? -1 : 1);
  return start === null ? reviews : [{ date: "start", level: start, helped: "", next: "" }, ...reviews];
}

function when({ date }: Review): string {
  return date === "start" ? say.start : date ? dateInWords(date) : say.undated;
}

/** The words of a level: the number, and what the person said that it would look like. */
export function levelWords(values: Parts, level: number): string {
  const row = LEVELS.find(([number]) => number === level)?.[1] ?? "";
  return [levelInWords(level), textOf(values, `levels.${row}.words`)].filter(Boolean).join(": ");
}

/** The chart of a goal; null where no level has been chosen at all. */
export function chartOf(values: Parts, hope: string): Chart | null {
  const reviews = reviewsOf(values);
  if (!reviews.some(({ level }) => level !== null)) return null;
  const said = reviews.filter(({ level }) => level !== null)
    .map((review) => `${when(review)} ${levelWords(values, review.level!)}`);
  return {
    words: say.chartWords(hope, said),
    points: reviews.map((review) => ({ label: short(when(review)), value: review.level })),
    low: -2,
    high: 2,
    ticks: LEVELS.map(([value]) => ({ value, words: levelInWords(value) })),
    mark: "circle",
  };
}

/** `5 November 2026` as `5 Nov`: there is little room under a chart. */
function short(date: string): string {
  return date.replace(/^(\d+ \p{L}{3})\p{L}* \d{4}$/u, "$1");
}

/** The looks back as the rows of a table. */
export function reviewRows(values: Parts): string[][] {
  return reviewsOf(values).map((review) => [
    when(review),
    review.level === null ? "" : levelWords(values, review.level),
    review.helped,
    review.next,
  ]);
}

/** A goal on paper. */
export function goalBlocks(values: Parts, definition: Definition, name: string): ExportBlock[] {
  const said = (id: string) => {
    const field = definition.fields.get(id);
    return field ? fieldWords(values, id, field) : "";
  };
  const pair = (id: string) => [definition.fields.get(id)?.question ?? id, said(id)];
  const facts = ["hope", "helps", "celebrate", "state"].map(pair).filter(([, words]) => words) as string[][];
  const pieces: ExportBlock[] = [{ heading: name }];
  if (facts.length) pieces.push({ table: { caption: name, columns: [], rows: facts } });
  for (const id of ["steps", "levels"]) {
    const words = said(id);
    if (words) pieces.push({ text: definition.fields.get(id)?.question ?? id }, { list: words.split("\n") });
  }
  const chart = chartOf(values, name);
  if (chart) {
    pieces.push({ picture: { svg: lineChart(chart), words: chart.words, width: WIDTH, height: HEIGHT } });
  }
  const rows = reviewRows(values);
  if (rows.length) pieces.push({ table: { caption: say.caption(name), columns: say.columns, rows } });
  return pieces;
}
