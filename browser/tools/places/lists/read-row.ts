/** A place from the cells of its row. Nothing that cannot be placed is lost: it is kept in words. */

import type { Parts } from "../../../answers/answer.ts";
import type { Definition } from "../../../answers/definitions.ts";
import { foldText } from "../../../common/fold-text.ts";
import { textOf } from "../../../answers/parts.ts";
import { COLUMNS } from "./columns.ts";
import { trimmed, voiceParts, voicesIn } from "./cells.ts";
import { dayInColumn, monthOfFigures } from "./dates.ts";
import { BROKEN } from "../../../common/decode.ts";
import * as say from "./words.ts";
import { LONGEST } from "./grid.ts";
import { unguarded } from "../../../common/formula-guard.ts";
import { ratingIn } from "../rating.ts";
import { isGoneWrong, isTooNarrow, withoutMarks } from "./plain-cell.ts";
import { addressOf, type Cell, type Said, timesOf, waysToReach } from "./parts-of-place.ts";
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

/** A column that is read: where it stands, its heading and its role. */
export interface ReadColumn {
  readonly index: number;
  readonly head: string;
  readonly role: string;
  /** Whether days in it stand with the month first, so that some of them may mean either of two days. */
  readonly monthFirst?: boolean;
}

/** What is known of the letters of a list. */
export interface Flaws {
  /** Some could not be read, and stand as “�”. */
  readonly broken: boolean;
  /** The file was saved in letters that do not hold our guard. */
  readonly lost: boolean;
  /** The file was written here, and its cells are as somebody typed them. */
  readonly ours?: boolean;
  /** The weekday under which the row stands. */
  readonly section?: string;
}

/** Roles in which a bare yes or no says nothing without its heading: “Wheelchair access?”, “Free?”. */
const ASKED = new Set(["offers", "welcome", "cost", "access", "getting-in", "note"]);

/** What a cell says, with its heading where that is the question; our own headings are none. */
function told(role: string, head: string, words: string): string {
  const answers = ASKED.has(role) && /^(?:y|n|yes|no|true|false|[✓✔✗✘x])$/i.test(words);
  return answers && !COLUMNS.some((own) => own.head === head) ? say.answered(head, words) : words;
}

/** A place from a row, or in words why it is left out. */
export function placeOf(
  cells: readonly string[],
  columns: readonly ReadColumn[],
  definition: Definition,
  flaws: Flaws,
): Incoming | string {
  const said = new Map<string, Cell[]>();
  const notes: string[] = [], asks: string[] = [];
  for (const { index, head, role, monthFirst } of columns) {
    const cell = trimmed(cells[index] ?? ""), open = unguarded(cell, flaws.lost), typed = open !== cell;
    if (!typed && isGoneWrong(cell)) continue;
    if (!flaws.ours && isTooNarrow(cell)) {
      notes.push(ofRow.narrow(head));
      continue;
    }
    const bare = trimmed(open);
    const plain = typed || flaws.ours ? bare : withoutMarks(bare);
    const words = role === "name" && !flaws.ours ? plain.replace(/\s*\n\s*/g, " ") : plain;
    if (!words) continue;
    if (words.length > LONGEST) return say.tooLong(LONGEST);
    const unsure = !typed && !!monthFirst && monthOfFigures(words) === "either";
    if (unsure) notes.push(ofRow.eitherDay(words));
    said.set(role, [...said.get(role) ?? [], { head, words: told(role, head, words), typed, unsure }]);
  }
  if (!said.has("name")) return say.nameless;
  if (flaws.section && !said.has("weekday")) {
    said.set("weekday", [{ head: "", words: flaws.section, typed: false }]);
  }
  const values = valuesOf(said, definition, notes, asks);
  if (flaws.broken && cells.some((cell) => cell.includes(BROKEN))) notes.push(ofRow.brokenSigns);
  const ask = [textOf(values, "ask"), ...asks].filter(Boolean).join("\n");
  return {
    values: ask ? { ...values, ask } : values,
    by: joined(said, "by"),
    ...notes.length ? { notes } : {},
  };
}

/** The cells of a role, one after the other, each once. */
function joined(said: Said, role: string, between = ", "): string {
  return [...new Set((said.get(role) ?? []).map(({ words }) => words))].join(between);
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
