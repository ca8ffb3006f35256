/** Lists that are more than one: the same headings again beside those of the first, or others further down. */

import { foldText } from "../../../common/fold-text.ts";
import { bare, type Finder } from "./headings.ts";
import type { ReadColumn } from "./read-cell.ts";
import { ROLES } from "./roles.ts";

/** Every heading that a list has for a role, as it is compared. */
const HEADS = new Set(ROLES.flatMap(({ heads }) => heads.split("|")));

/** So many headings leave no doubt that a row holds some, each of so many letters at most. */
const ENOUGH = 3, LONGEST = 40;

/** The columns of each of several lists side by side that have the same headings; else all columns as one. */
export function listsBeside(columns: readonly ReadColumn[]): readonly (readonly ReadColumn[])[] {
  const heads = columns.map(({ head }) => foldText(head).trim()), first = heads[0] ?? "";
  const starts = heads.flatMap((head, at) => head === first ? [at] : []), size = starts[1] ?? 0;
  const isRegular = size > 1 && starts.length * size === heads.length &&
    heads.every((head, at) => head === heads[at % size]) &&
    columns.slice(0, size).some(({ role }) => role === "name");
  return isRegular ? starts.map((at) => columns.slice(at, at + size)) : [columns];
}

/**
 * Whether a row below the headings holds those of another list: each cell is one, they say different things, and a name
 * is among them. What a place is called may look like one, “Book club”: the first is as lists have it.
 */
export function headsAnother(cells: readonly string[], find: Finder): boolean {
  const said = cells.map((cell) => cell.trim()).filter(Boolean);
  if (said.length < ENOUGH || said.some((cell) => cell.length > LONGEST || /[\d@]/.test(cell))) return false;
  if (!HEADS.has(bare(said[0]!))) return false;
  const roles = said.map(find).filter((role) => role && !role.startsWith("day-"));
  return roles.length === said.length && roles.includes("name") && new Set(roles).size >= ENOUGH;
}
