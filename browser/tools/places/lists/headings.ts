/** Which column of a list holds what: told by its headings, wherever in the list they stand. */

import type { Definition } from "../../../answers/definitions.ts";
import { foldText } from "../../../common/fold-text.ts";
import { COLUMNS } from "./columns.ts";
import { dayRole, isOfSomeDays } from "./day-headings.ts";
import { unguarded } from "../../../common/formula-guard.ts";
import type { Row } from "./grid.ts";
import { pairUp } from "./paired-columns.ts";
import { BESIDE, MACHINE, ROLES } from "./roles.ts";
import { isDistinct, mayName, oneName, saysWhether, tellsApart } from "./one-name.ts";
import { ofTheForm } from "./form-columns.ts";
import { isOfOthers, isSomeGroup, isSomeName, nounOf, turned, withoutEnd } from "./heading-nouns.ts";
import { asCellsSay } from "./roles-by-cells.ts";
import { goesOn } from "./spread-headings.ts";

/** So many rows that say something are looked at for headings. */
const TOP = 25;

/** The longest words that are a heading. */
const LONGEST = 80;

/** Words in front of a heading that say of what record it is; flat files have them. */
const PREFIX =
  /^(?:(?:services? at locations?|services?|locations?|physical address(?:es)?|postal address(?:es)?|addresses|regular schedules?|holiday schedules?|schedules?|scheduled|cost options?|eligibility|eligibilities|taxonom(?:y|ies)|venue|event|session|activity|group|main|primary|our|your(?! name)|the|their|public) )(?=.)/;

/** Prefixes of records that are no group: what such a record is called is not what the group is called. */
const NO_GROUP =
  /^(?:locations?|physical address|postal address|(?:regular |holiday )?schedules?|scheduled|cost options?|eligibilit|taxonom|venue)/;

/** What forms put around a heading: its number, and whether it has to be filled in. */
const AROUND =
  /^(?:q(?:uestion)? ?)?\d{1,2} (?=\p{L}{2})| (?:required|mandatory|optional|if (?:known|any|applicable))$/gu;

/** A short word for an address, in front of a part of it: `Add 1`, `addr:street`. */
const SHORT = /^(?:addr?|ad)(?= (?:\d|street|house|city|town|post|county)|$)/;

/** The first of several, as address books count them: `Address 1 - City`. */
const FIRST =
  /^((?:organi[sz]ation|address|phone|e mail|website|email)s?) 1 (?=name|title|formatted|street|city|post|value)/;

/** A heading that is a question of a form: “What is the name of your group?”. */
const ASKED = /^(?:please )?(?:what (?:is|are)|give|enter|state|tell us|write|type|add) (?!of |\d)(.+)$/u;

/** A heading as it is compared: words alone, `serviceName` and `locations[0].address_1` as well as “Tel. No.:”. */
export function bare(words: string): string {
  return foldText(words.slice(0, LONGEST * 2).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim().replace(ASKED, "$1").replace(AROUND, "")
    .replace(/(\p{L}{2})(\d{1,2})$/u, "$1 $2");
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
    let found = asked.get(head);
    if (found === undefined) asked.set(head, found = findIn(unguarded(head.trim()), exact));
    return found;
  };
}

/** Roles that say whose or which the thing in brackets is: “Venue (postcode)”. */
const OWNER = new Set(["name", "run-by", "venue", "area"]);

/** By the words in front of brackets, unless those within are what counts: “Tel (day)”, but “Name (contact)”. */
function findIn(head: string, exact: ReadonlyMap<string, string>): string {
  const key = bare(head);
  if (!key || key.length > LONGEST) return "";
  const [, before = "", within = "", behind = ""] = exact.has(key)
    ? []
    : /^([^()]+)\(([^()]*)\)([^()]*)$/.exec(head) ?? [];
  const outer = bare(`${before}${behind}`), inner = bare(within);
  const owned = exact.get(`${inner} ${outer}`) ?? dayOrDays(key);
  if (owned) return owned;
  const found = outer && inner && find(outer, exact);
  if (found && (!OWNER.has(found) || (exact.get(inner) ?? found) === found)) return found;
  // Of two words for one thing, the first counts: “Organisation / scheme”.
  const whole = find(key, exact),
    first = whole ? "" : find(bare(/^([^/|]+)[/|]/.exec(head)?.[1] ?? ""), exact);
  return OWNER.has(first) ? first : whole;
}

function find(whole: string, exact: ReadonlyMap<string, string>): string {
  const key = whole.replace(SHORT, "address").replace(FIRST, "$1 ");
  const thing = turned(key), end = withoutEnd(key);
  const known = exact.get(key) ?? exact.get(thing) ?? dayOrDays(key);
  if (known) return known;
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
  if ([key, thing].some((words) => MACHINE.test(words) || BESIDE.test(words))) return "";
  const less = end && find(end, exact);
  if (less && !OWNER.has(less)) return less;
  const noun = nounOf(plain);
  const role = ROLES.find((role) => role.like?.test(plain) || role.noun?.test(noun));
  // Times of one day among others are not those of the group: “Monday start time”.
  return role?.field === "when" && dayRole(key.split(" ")[0]!) ? "" : role?.id ?? "";
}

function dayOrDays(key: string): string {
  return dayRole(key) || (isOfSomeDays(key) ? "when" : "");
}

/** Whether a heading that nobody knows is worth a word: numbers of records and the like are not. */
export function isWorthAWord(head: string): boolean {
  const key = bare(head);
  return !!key && !MACHINE.test(key) && !MACHINE.test(key.replace(PREFIX, ""));
}

/** Roles that say where a place is. */
const POSTAL = new Set(["venue", "address", "street", "street-2", "street-3", "town", "postcode"]);

/** The roles of the columns under these headings, told apart, with what each of them says where that is known. */
export function rolesOf(
  heads: readonly string[],
  find: Finder,
  said: (column: number) => readonly string[] = () => [],
): string[] {
  const keys = heads.map(bare), found = heads.map(find);
  const mayCall = (at: number) => isSomeName(keys[at]!) || isSomeGroup(keys[at]!) && !saysWhether(said(at));
  // What somebody does, in their own words, may be what the group is called: “What do you do?”.
  const form = ofTheForm(heads, (at) =>
    found[at] === "name" || !found[at] && mayCall(at) ||
    found[at] === "offers" && /^what /.test(keys[at]!));
  const roles = found.map((role, at) => form.has(at) ? "" : role);
  const unknown = (at: number) => !roles[at] && !form.has(at) && isWorthAWord(heads[at] ?? "");
  asCellsSay(heads, roles, said);
  pairUp(keys, roles, said);
  oneName(roles, keys, said);
  // A heading that calls something a name means the group, where no other does.
  const named = heads.flatMap((_, at) => unknown(at) && isSomeName(keys[at]!) ? [at] : []);
  if (!roles.includes("name") && named.length === 1) roles[named[0]!] = "name";
  // Or one that says what they all are: “Food bank”, “Clubs”.
  const groups = named.length
    ? []
    : heads.flatMap((_, at) => unknown(at) && isSomeGroup(keys[at]!) && mayName(at, roles, said) ? [at] : []);
  if (!roles.includes("name") && groups.length === 1) roles[groups[0]!] = "name";
  // Where nothing is called a name, what runs it or where it is held must be what is meant. Where other words tell the
  // rows apart, and stand first or that says the same in several, the reader is asked; so where a form may ask for it.
  const isLeftToReader = !keys.includes("email") && [...form].some((at) => keys[at] === "name");
  const apart = roles.includes("name")
    ? []
    : heads.flatMap((_, at) => unknown(at) && tellsApart(said(at)) ? [at] : []);
  for (const stand of unknown(0) ? ["run-by"] : ["run-by", "venue"]) {
    const at = roles.indexOf(stand);
    const asks = isLeftToReader || named.length > 0 || apart[0] === 0 ||
      apart.length > 0 && !isDistinct(said(at));
    if (!roles.includes("name") && at >= 0 && !asks) roles[at] = "name";
  }
  // To whom one writes is not where a group meets, where a list says both.
  const places = roles.flatMap((role, at) => POSTAL.has(role) ? [at] : []);
  const elsewhere = places.filter((at) => isOfOthers(bare(heads[at] ?? "")));
  if (elsewhere.length < places.length) elsewhere.forEach((at) => roles[at] = "");
  // A town alone says in which part of the country a place is; beside a street it is part of the address.
  const street = roles.some((role) => ["street", "street-2", "postcode", "address", "venue"].includes(role));
  return roles.map((role) => role === "town" && !street && !roles.includes("area") ? "area" : role);
}

/** How many things a row of headings names, a name above all. */
export function scoreOf(cells: readonly string[], find: Finder): number {
  const found = new Set(cells.map(find).filter(Boolean));
  return found.size + (found.has("name") ? 1 : 0);
}

/** Whether each cell of a row is a heading, the name among them, so that no doubt is left. */
function isFull(cells: readonly string[], find: Finder): boolean {
  const roles = cells.filter((cell) => cell.trim()).map(find);
  return roles.every(Boolean) && roles.includes("name") && new Set(roles).size > 2;
}

/** The row that holds the headings, below a title or empty rows: its index, or -1 where none does. */
export function headingRow(rows: readonly Row[], find: Finder): number {
  let best = -1, most = 1;
  const full = rows.slice(0, TOP).findIndex(({ cells }) => isFull(cells, find));
  // The row below may go on with them. Others, further down, are those of another list.
  rows.slice(0, full < 0 ? TOP : full + 2).forEach(({ cells }, at) => {
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
