/** What took longer and what was shorter, when a run is over. */

import { guarded, harmless } from "../../common/formula-guard.ts";
import { dateInWords, dayOf } from "../../common/dates.ts";
import { beganAt, type Log, spentOn } from "./happened.ts";
import type { Run } from "./run.ts";
import * as say from "./words.ts";

/** One stretch as it was planned and as it was. All in minutes. */
export interface Row {
  readonly title: string;
  readonly planned: number;
  readonly took: number;
}

/** What happened, stretch by stretch. */
export function rowsOf(run: Run, log: Log, now: number): Row[] {
  return spentOn(run, log, now).map((ms, index) => {
    const { title, minutes } = run.stretches[index]!;
    return { title, planned: minutes, took: Math.round(ms / 60_000) };
  });
}

/** By how much a stretch was longer or shorter, in words. */
export function differs({ planned, took }: Pick<Row, "planned" | "took">): string {
  if (!took) return say.notDone;
  return took === planned
    ? say.asLong
    : took > planned
    ? say.longer(took - planned)
    : say.shorter(planned - took);
}

/** All of it together. */
export function sumOf(rows: readonly Row[]): Row {
  const sum = (of: "planned" | "took") => rows.reduce((total, row) => total + row[of], 0);
  return { title: say.altogether, planned: sum("planned"), took: sum("took") };
}

/** The cells of a table of what happened. */
export function cellsOf(rows: readonly Row[]): string[][] {
  const all = rows.length > 1 ? [...rows, sumOf(rows)] : rows;
  return all.map((row) => [row.title, String(row.planned), String(row.took), differs(row)]);
}

/** The day on which a run began, in words. */
export function dayInWords(log: Log): string {
  return dateInWords(dayOf(new Date(beganAt(log) ?? log[0]?.t ?? Date.now())));
}

/** The same as words to paste elsewhere, with tabs, which a spreadsheet takes for cells. */
export function asText(run: Run, log: Log, now: number): string {
  const heads = [say.what, say.asPlanned, say.took, say.difference];
  const rows = cellsOf(rowsOf(run, log, now)).map(([title, ...rest]) => [guarded(title!), ...rest]);
  const lines = [heads, ...rows].map((cells) => cells.join("\t"));
  return [`${harmless(run.title)}, ${dayInWords(log)}`, "", ...lines, ""].join("\n");
}
