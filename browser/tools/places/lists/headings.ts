/** Which column of a list holds what: told by its headings, wherever in the list they stand. */

import type { Definition } from "../../../answers/definitions.ts";
import { foldText } from "../../../common/fold-text.ts";
import { COLUMNS } from "./columns.ts";
import { weekdayIn } from "./dates.ts";
import { unguarded } from "../../../common/formula-guard.ts";
import type { Row } from "./grid.ts";
import { BESIDE, MACHINE, ROLES } from "./roles.ts";
import { goesOn } from "./spread-headings.ts";

/** So many rows that say something are looked at for headings. */
const TOP = 25;

/** The longest words that are a heading. */
const LONGEST = 80;

/** Words in front of a heading that say of what record it is; flat files have them. */
const PREFIX =
  /^(?:(?:service at location|services?|locations?|physical address(?:es)?|postal address(?:es)?|regular schedules?|holiday schedules?|schedules?|scheduled|cost options?|eligibility|eligibilities|taxonom(?:y|ies)|venue|event|session|activity|group|main|primary|our|your|the|their|public) )(?=.)/;

/** Prefixes of records that are no group: what such a record is called is not what the group is called. */
const NO_GROUP =
  /^(?:locations?|physical address|postal address|(?:regular |holiday )?schedules?|scheduled|cost options?|eligibilit|taxonom|venue)/;

/** What forms put around a heading: its number, and whether it has to be filled in. */
const AROUND =
  /^(?:q(?:uestion)? ?)?\d{1,2} (?=\p{L}{2})| (?:required|mandatory|optional|if (?:known|any|applicable))$/gu;

/** A heading that is a question of a form: “What is the name of your group?”. */
const ASKED = /^(?:please )?(?:what (?:is|are)|give|enter|state|tell us|write|type|add) (.+)$/u;

/** A heading as it is compared: words alone, `serviceName` and `locations[0].address_1` as well as “Tel. No.:”. */
export function bare(words: string): string {
  return foldText(words.slice(0, LONGEST * 2).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim().replace(ASKED, "$1").replace(AROUND, "");
}

/** Tells by a heading which role its column plays; nothing where the heading is not known. */
export type Finder = (head: string) => string;

/** A finder for the map with this definition. */
export function roleFinder(definition: Definition): Finder {
  const exact = new Map<string, string>();
  const add = (head: string, id: string) => head && !exact.has(head) && exact.set(head, id);
  for (const { id, head } of COLUMNS) add(bare(head), id);
  for (const { id, heads } of ROLES) heads.split("|").forEach((head) => add(head, id));
  for (const [id, { question }] of definition.fields) add(bare(question), id);
  const asked = new Map<string, string>();
  return (head) => {
    const key = bare(unguarded(head.trim()));
    let found = asked.get(key);
    if (found === undefined) asked.set(key, found = find(key, exact));
    return found;
  };
}

function find(key: string, exact: ReadonlyMap<string, string>): string {
  if (!key || key.length > LONGEST) return "";
  const whole = exact.get(key) ?? dayRole(key);
  if (whole) return whole;
  // `locations 0 address 1` is `location address 1`; `number` alone would be a telephone's. Schedules may be several.
  const plain = key.replace(/\b0 /g, "").replace(/ 0$/, "").replace(
    /^((?:regular |holiday )?schedules?) \d /,
    "$1 ",
  );
  let rest = plain.replace(/^(service|location|schedule|cost option|event)s(?= )/, "$1").replace(
    /^taxonomies(?= )/,
    "taxonomy",
  );
  for (;;) {
    const id = exact.get(rest) ?? dayRole(rest);
    if (id && (id !== "name" || rest === plain || !NO_GROUP.test(plain))) return id;
    const cut = rest.replace(PREFIX, "");
    if (cut === rest) break;
    rest = cut;
  }
  if (MACHINE.test(key) || BESIDE.test(key)) return "";
  return ROLES.find(({ like }) => like?.test(plain))?.id ?? "";
}

function dayRole(key: string): string {
  const day = weekdayIn(key.replace(/ (opening )?(hours|times?)$/, ""));
  const at = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ").indexOf(day);
  return key.length > 2 && at >= 0 ? `day-${at + 1}` : "";
}

/** Whether a heading that nobody knows is worth a word: numbers of records and the like are not. */
export function isWorthAWord(head: string): boolean {
  const key = bare(head);
  return !!key && !MACHINE.test(key) && !MACHINE.test(key.replace(PREFIX, ""));
}

/** The roles of the columns under these headings, each told apart from the others. */
export function rolesOf(heads: readonly string[], find: Finder): string[] {
  const roles = heads.map(find);
  // Where nothing is called a name, what runs it or where it is held must be what is meant.
  // In a list of classes, where each is held is not its name: then the reader is asked.
  const unsure = !roles[0] && isWorthAWord(heads[0] ?? "");
  for (const stand of unsure ? ["run-by"] : ["run-by", "venue"]) {
    const at = roles.indexOf(stand);
    if (!roles.includes("name") && at >= 0) roles[at] = "name";
  }
  // A town alone says in which part of the country a place is; beside a street it is part of the address.
  const street = roles.some((role) => ["street", "street-2", "postcode", "address", "venue"].includes(role));
  return roles.map((role) => role === "town" && !street && !roles.includes("area") ? "area" : role);
}

/** How many things a row of headings names, a name above all. */
export function scoreOf(cells: readonly string[], find: Finder): number {
  const found = new Set(cells.map(find).filter(Boolean));
  return found.size + (found.has("name") ? 1 : 0);
}

/** The row that holds the headings, below a title or empty rows: its index, or -1 where none does. */
export function headingRow(rows: readonly Row[], find: Finder): number {
  let best = -1, most = 1;
  rows.slice(0, TOP).forEach(({ cells }, at) => {
    const score = scoreOf(cells, find);
    if (score > most) [best, most] = [at, score];
  });
  if (best < 0) return likeHeadings(rows.slice(0, TOP));
  return goesOn(rows, best - 1) ? best - 1 : best;
}

/** The first of the widest rows, where it has no figures and what stands below it may have: headings look like that. */
function likeHeadings(rows: readonly Row[]): number {
  const said = rows.map(({ cells }) => cells.filter((cell) => cell.trim()).length);
  const at = said.indexOf(Math.max(...said));
  return rows.length > 1 && said[at]! > 1 && !rows[at]!.cells.some((cell) => /\d/.test(cell)) ? at : -1;
}
