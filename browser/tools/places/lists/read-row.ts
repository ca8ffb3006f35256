/** A place from the cells of its row. Nothing that cannot be placed is lost: it is kept in words. */

import type { Parts } from "../../../answers/answer.ts";
import type { Definition } from "../../../answers/definitions.ts";
import { foldText } from "../../../common/fold-text.ts";
import { textOf } from "../../../answers/parts.ts";
import { voiceParts, voicesIn } from "./cells.ts";
import type { Carried } from "./carried-down.ts";
import { dayInColumn } from "./dates.ts";
import { BROKEN } from "../../../common/decode.ts";
import * as say from "./words.ts";
import { nameless } from "./list-words.ts";
import { ratingIn } from "../rating.ts";
import { addressOf, type Cell, type Said, timesOf, waysToReach, withHead } from "./parts-of-place.ts";
import { addressIn, linkIn, withAddress } from "./plain-cell.ts";
import { type Flaws, readCell, type ReadColumn } from "./read-cell.ts";
import { REST, roleOf } from "./roles.ts";
import * as ofRow from "./row-words.ts";

/** A place as a file tells of it. */
export interface Incoming {
  readonly values: Parts;
  /** Who rated it, where the file says so. */
  readonly by: string;
  /** The row of the file. */
  readonly row?: number;
  /** What the reader ought to look at. */
  readonly notes?: readonly string[];
}

/** Roles whose cells are kept as words, so that an address to which one leads can stand behind it. */
const IN_WORDS = new Set(["offers", "welcome", "cost", "when", "getting-in", "contact", "note", "ask", REST]);

/** What is known of a row besides its cells. */
export interface Around {
  /** The addresses to which its cells lead, by column. */
  readonly links?: ReadonlyMap<number, string>;
  /** The weekday and the area under which it stands. */
  readonly day?: string;
  readonly area?: string;
  /** Whether it says one thing alone, where other rows say more. */
  readonly alone?: boolean;
  /** What stands beyond the headings. */
  readonly beyond?: string;
  /** What rows above it say for it as well. */
  readonly carried?: readonly Carried[];
  /** The headings under which rows above it say what is not taken for it. */
  readonly empty?: readonly string[];
  /** Some of its letters were read in another way than the rest of the file. */
  readonly guessed?: boolean;
}

/** A place from a row, or in words why it is left out. */
export function placeOf(
  cells: readonly string[],
  columns: readonly ReadColumn[],
  definition: Definition,
  flaws: Flaws,
  around: Around = {},
): Incoming | string {
  const said = new Map<string, Cell[]>();
  const notes: string[] = [], asks: string[] = [];
  for (const column of columns) {
    const add = (role: string, cell: Cell) => said.set(role, [...said.get(role) ?? [], cell]);
    const [words, own] = flaws.ours ? [cells[column.index] ?? "", ""] : linkIn(cells[column.index] ?? "");
    const cell = readCell(words, column, flaws, notes);
    if (!cell) continue;
    const link = own || around.links?.get(column.index) || "", whole = withAddress(cell.words, link);
    if (IN_WORDS.has(column.role)) add(column.role, { ...cell, words: whole });
    else {
      add(column.role, cell);
      if (whole !== cell.words) {
        add(addressIn(link).includes("@") ? "email" : "url", { ...cell, words: addressIn(link) });
      }
    }
  }
  if (!said.has("name")) return nameless;
  putAround(around, said, notes, asks);
  const values = valuesOf(said, definition, notes, asks);
  if (flaws.broken && cells.some((cell) => cell.includes(BROKEN))) notes.push(ofRow.brokenSigns);
  const ask = [textOf(values, "ask"), ...asks].filter(Boolean).join("\n");
  return {
    values: ask ? { ...values, ask } : values,
    by: joined(said, "by"),
    ...notes.length ? { notes } : {},
  };
}

/** Adds what is known of a row besides its cells. */
function putAround(
  { day, area, alone, beyond, carried = [], empty = [], guessed }: Around,
  said: Map<string, Cell[]>,
  notes: string[],
  asks: string[],
): void {
  const put = (role: string, words: string) => said.set(role, [{ head: "", words, typed: false }]);
  if (day && !said.has("weekday")) put("weekday", day);
  if (area && !said.has("area")) {
    put("area", area);
    notes.push(ofRow.areaAbove(area));
  }
  if (carried.length) notes.push(ofRow.carried(carried));
  if (empty.length) notes.push(ofRow.empty(empty));
  if (alone) notes.push(ofRow.onlyName);
  if (guessed) notes.push(ofRow.guessedSigns);
  if (beyond) {
    notes.push(ofRow.beyond(beyond));
    asks.push(ofRow.askBeyond(beyond));
  }
}

/** The cells of a role, one after the other, each once. */
function joined(said: Said, role: string, between = ", "): string {
  return [...new Set((said.get(role) ?? []).map((cell) => withHead(cell, cell.words)))].join(between);
}

/** Roles whose cells are a field's words as they are, in the order in which they are joined. */
const AS_THEY_ARE: readonly (readonly [field: string, roles: readonly string[]])[] = [
  ["name", ["name"]],
  ["area", ["area"]],
  ["offers", ["offers"]],
  ["cost", ["cost"]],
  ["run-by", ["run-by"]],
  ["why", ["why"]],
  ["better", ["better"]],
  ["ask", ["ask"]],
];

function valuesOf(said: Said, definition: Definition, notes: string[], asks: string[]): Parts {
  const values: Record<string, string | true> = {};
  const put = (field: string, words: string) => {
    if (words) values[field] = values[field] ? `${values[field]}\n${words}` : words;
  };
  for (const [field, roles] of AS_THEY_ARE) for (const role of roles) put(field, joined(said, role));
  put("address", addressOf(said));
  if (!values["area"] && said.has("town")) put("area", joined(said, "town"));
  put("when", timesOf(said));
  put("welcome", welcomeOf(said));
  put("contact", waysToReach(said, notes, asks));
  put("getting-in", joined(said, "getting-in"));
  for (const { words } of said.get("access") ?? []) tick(values, words, definition);
  for (const { words } of said.get("voices") ?? []) Object.assign(values, voiceParts(voicesIn(words)));
  put(
    "note",
    [joined(said, "note"), ...(said.get(REST) ?? []).map(({ head, words }) => say.answered(head, words))]
      .filter(Boolean).join("\n"),
  );
  for (const id of ["kind", "rating", "checked"]) {
    for (const { words, unsure } of said.get(id) ?? []) {
      const kept = unsure ? "" : keptOf(id, words, definition);
      if (kept && !values[id]) values[id] = kept;
      else if (kept !== values[id]) asks.push(say.answered(definition.fields.get(id)?.question ?? id, words));
      if (id === "checked" && !kept && !unsure) notes.push(ofRow.noDay(words));
    }
  }
  return values;
}

/** Who is welcome, with the ages where they stand in columns of their own. */
function welcomeOf(said: Said): string {
  return [joined(said, "welcome"), ofRow.ages(joined(said, "min-age"), joined(said, "max-age"))]
    .filter(Boolean).join(", ");
}

/** What a field keeps of a cell; nothing where it cannot hold it. */
function keptOf(id: string, words: string, definition: Definition): string {
  if (id === "rating") return ratingIn(words);
  if (id === "checked") return dayInColumn(words);
  const options = [...definition.fields.get(id)?.options ?? []];
  const wanted = foldText(words).replace(/^(an?|the) /, "");
  const bare = (option: string) => foldText(option).replace(/^(an?|the) /, "");
  const found = options.find(([option, shown]) => option === wanted || bare(shown) === wanted) ??
    options.find(([, shown]) => bare(shown).split(/,? or |, /).includes(wanted));
  return found?.[0] ?? "";
}

/** Ticks what a cell says of getting in; what is no tick goes into words. */
function tick(values: Record<string, string | true>, said: string, definition: Definition): void {
  const options = [...definition.fields.get("access")?.options ?? []];
  const rest = said.split(/[;\n]/).map((part) => part.trim()).filter((part) => {
    const known = options.find(([id, words]) => [id, foldText(words)].includes(foldText(part)));
    if (known) values[`access.${known[0]}`] = true;
    return part && !known;
  });
  if (rest.length) values["getting-in"] = [rest.join("; "), values["getting-in"]].filter(Boolean).join("\n");
}

/** Whether a role is one that can be chosen. */
export function isRole(id: string): boolean {
  return id === REST || !!roleOf(id) || /^day-[1-7]$/.test(id);
}
