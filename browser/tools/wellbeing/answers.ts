/** The four questions over time: one line for each, and never one of all. Pure. */

import type { Definition } from "../../answers/definitions.ts";
import { dateInWords, likely } from "../../common/dates.ts";
import { type Chart, HEIGHT, lineChart, WIDTH } from "../shared/chart.ts";
import type { Entry } from "../../answers/entry.ts";
import type { ExportBlock } from "../../answers/export-blocks.ts";
import { textOf } from "../../answers/parts.ts";
import * as say from "./words.ts";

/** The questions, in their order, each with a mark of its own. */
const QUESTIONS = [
  ["satisfied", "circle"],
  ["worthwhile", "square"],
  ["happy", "triangle"],
  ["anxious", "diamond"],
] as const;

/** One question. */
export type Question = (typeof QUESTIONS)[number][0];

/** The answer to a question, 0 to 10; null where there is none. */
export function scoreOf(entry: Entry, question: Question): number | null {
  const text = textOf(entry.values, question);
  return /^(?:\d|10)$/.test(text) ? Number(text) : null;
}

/** The occasions by their dates; what has no date comes last. */
export function byDate<E extends Entry>(entries: readonly E[]): E[] {
  const date = ({ values }: Entry) => likely(textOf(values, "date")) || "9999";
  return [...entries].sort((one, other) =>
    date(one) < date(other) ? -1 : date(one) > date(other) ? 1 : one.id < other.id ? -1 : 1
  );
}

/** The date of an occasion in words. */
export function whenOf({ values }: Entry): string {
  return dateInWords(textOf(values, "date")) || say.undated;
}

/** `5 November 2026` as `5 Nov 26`: there is little room under a chart. */
function short(date: string): string {
  return date.replace(/^(\d+ \p{L}{3})\p{L}* \d\d(\d\d)$/u, "$1 $2");
}

/** Four charts, one for each question. */
export function chartsOf(
  entries: readonly Entry[],
): { readonly question: Question; readonly chart: Chart }[] {
  const inOrder = byDate(entries);
  return QUESTIONS.map(([question, mark]) => {
    const said = inOrder.map((entry) => `${whenOf(entry)} ${scoreOf(entry, question) ?? say.noAnswer}`);
    return {
      question,
      chart: {
        words: say.chartWords(say.short[question], said),
        points: inOrder.map((entry) => ({ label: short(whenOf(entry)), value: scoreOf(entry, question) })),
        low: 0,
        high: 10,
        ticks: [0, 5, 10].map((value) => ({ value, words: String(value) })),
        mark,
      },
    };
  });
}

/** The head of the table, and a row for each occasion. */
export function tableWords(
  entries: readonly Entry[],
): { caption: string; columns: string[]; rows: string[][] } {
  const columns = [say.date, ...QUESTIONS.map(([question]) => say.short[question]), say.goingOn];
  const rows = byDate(entries).map((entry) => [
    whenOf(entry),
    ...QUESTIONS.map(([question]) => String(scoreOf(entry, question) ?? "")),
    textOf(entry.values, "going-on"),
  ]);
  return { caption: say.table, columns, rows };
}

/** All of it on paper: the questions as they are asked, the table, four charts, and what they cannot show. */
export function answerBlocks(entries: readonly Entry[], definition: Definition): ExportBlock[] {
  if (!entries.length) return [];
  const asked = QUESTIONS.map(([question]) =>
    definition.fields.get(question)?.question ?? say.short[question]
  );
  return [
    { list: asked },
    { table: tableWords(entries) },
    ...chartsOf(entries).flatMap(({ question, chart }): ExportBlock[] => [
      { text: `${say.short[question]}. ${question === "anxious" ? say.lowGood : say.highGood}` },
      { picture: { svg: lineChart(chart), words: chart.words, width: WIDTH, height: HEIGHT } },
    ]),
    { text: say.never },
    { text: say.can },
    { list: say.cannot },
    { text: say.bandsWhy },
    { table: { caption: say.bands, columns: say.bandColumns, rows: say.bandRows } },
    { text: say.source },
  ];
}
