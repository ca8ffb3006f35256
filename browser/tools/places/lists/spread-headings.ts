/** Headings that stand in two rows: those of groups of columns above, those of the columns below. */

import type { Row } from "./grid.ts";

/** Headings that say too little without that of their group: “Contact”, and “Name” below it. */
const VAGUE =
  /^(?:name|title|number|no|details?|type|first|last|other|notes?|description|info(?:rmation)?)\W*$/i;

const said = (row: Row | undefined, at: number) => row?.cells[at]?.trim() ?? "";
const filled = ({ cells }: Row) => cells.flatMap((cell, at) => cell.trim() ? [at] : []);
const follows = (above: Row | undefined, below: Row | undefined) =>
  !!above && !!below && below.at === above.at + 1;

/** Whether the row below one with headings goes on with them: words alone, under headings that span columns. */
export function goesOn(rows: readonly Row[], heading: number): boolean {
  const above = rows[heading], below = rows[heading + 1];
  if (!above || !below || !follows(above, below)) return false;
  const under = filled(below), first = filled(above)[0] ?? 0;
  const spans = (at: number) => !said(above, at + 1) && !!said(below, at + 1);
  return under.length > 1 && under.every((at) => at > first && (!said(above, at) || spans(at))) &&
    under.some((at) => !said(above, at)) && !below.cells.some((cell) => /[\d@]/.test(cell));
}

/** The first row below the headings. */
export function firstBelow(rows: readonly Row[], heading: number): number {
  return heading + (goesOn(rows, heading) ? 2 : 1);
}

/** The headings of a row, with what goes on below it, and with their groups where they would say too little. */
export function spreadHeads(rows: readonly Row[], heading: number, width: number): string[] {
  const own = rows[heading], above = rows[heading - 1];
  const below = goesOn(rows, heading) ? rows[heading + 1] : undefined;
  const groups = below ? own : above && follows(above, own) && filled(above).length > 1 ? above : undefined;
  let group = "";
  return Array.from({ length: width }, (_, at) => {
    if (said(groups, at)) group = said(groups, at);
    const head = said(below, at) || said(own, at);
    const alone = head === said(own, at) && (below || !isTwice(own, head));
    // A heading over both rows, as merged cells give it, is its own group.
    return group && head && group !== head && !alone && VAGUE.test(head) ? `${group} ${head}` : head;
  });
}

function isTwice(row: Row | undefined, head: string): boolean {
  return !!row && row.cells.filter((cell) => cell.trim() === head).length > 1;
}
