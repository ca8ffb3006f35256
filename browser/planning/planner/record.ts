/**
 * A facilitator's own plan as data, and reading one without trusting where it comes from.
 *
 * Only what somebody chose is in it: clock times, materials and copies are always worked out (`clock.ts`,
 * `counted.ts`). A plan may come from the device, a backup, a link or a file of somebody else, and all come through
 * `readPlan`.
 */

import { clipped } from "../../common/clip.ts";
import { isObject } from "../../common/is-object.ts";
import { withBreaks } from "../../common/line-breaks.ts";

/** The version of the record that this release writes, and the newest that it reads. */
export const VERSION = 1;

export const KINDS = ["exercise", "talk", "break", "activity"] as const;

/** Whether something stays even where time is short. */
export type Drop = "must" | "may";

/** One stretch: an exercise, a talk, a break or anything else. */
export interface Block {
  /** Names it within its plan. */
  readonly key: string;
  readonly kind: typeof KINDS[number];
  /** Id of the exercise or talk, which the manual may have no more; empty where there is none. */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly lead: string;
  readonly note: string;
  /** When it has to begin, in minutes after midnight; within a parallel group always null. */
  readonly pin: number | null;
  readonly drop: Drop;
}

/** What one of several groups does while the others do something else. */
export interface Group {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** Groups at the same time; the longest of them counts. */
export interface Parallel {
  readonly key: string;
  readonly kind: "parallel";
  readonly title: string;
  readonly pin: number | null;
  readonly drop: Drop;
  readonly groups: readonly Group[];
}

/** What stands in a day. */
export type Item = Block | Parallel;

/** One day of a plan. */
export interface Day {
  /** YYYY-MM-DD as it was typed, even of a year that cannot be meant; empty where it is not known yet. */
  readonly date: string;
  /** Minutes after midnight. */
  readonly start: number;
  /** When people have to go, in minutes after midnight; null where nobody has said. */
  readonly finish: number | null;
  readonly place: string;
  readonly items: readonly Item[];
}

/** A plan as it is kept and handed on. */
export interface PlanRecord {
  readonly v: typeof VERSION;
  readonly id: string;
  readonly title: string;
  /** Id of the session that it began as; empty where it began with nothing. */
  readonly from: string;
  readonly people: number;
  /** How many sit together where an exercise does not say. */
  readonly smallGroup: number;
  /** When it was last changed by the device's clock, in ISO 8601; for people to read, never to decide by. */
  readonly changed: string;
  readonly days: readonly Day[];
}

/** What no plan comes near; more than that is refused, so that nothing can hold up the page. */
export const MOST = {
  days: 14,
  items: 100,
  groups: 12,
  blocks: 500,
  title: 200,
  lead: 120,
  note: 4000,
  place: 200,
  minutes: 720,
  people: 200,
  smallGroup: 30,
} as const;

/** A title that is made of another one, which is cut where both together are longer than a title may be. */
export function titleMadeOf(title: string, named: (title: string) => string): string {
  const over = named(title).length - MOST.title;
  return named(over > 0 ? `${clipped(title, title.length - over - 1).trimEnd()}…` : title);
}

/** Why something is no plan that this release can use. */
export type Reason = "empty" | "not-a-plan" | "backup" | "incomplete" | "newer" | "too-large";

/** Something that is not taken as a plan, with the reason. Nothing else is ever thrown for what is read. */
export class PlanRefusal extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** Reads anything at all as a plan: what it does not know is left away. Throws a `PlanRefusal`, and nothing else. */
export function readPlan(raw: unknown): PlanRecord {
  const { v, id, title, from, people, smallGroup, changed, days } = object(raw);
  if (typeof v === "number" && v > VERSION) throw new PlanRefusal("newer");
  if (v !== VERSION) throw new PlanRefusal("not-a-plan");
  const reading = new Reading();
  return {
    v,
    id: name(id, 1),
    title: line(title, MOST.title),
    from: name(from),
    people: number(people, 1, MOST.people),
    smallGroup: number(smallGroup, 2, MOST.smallGroup),
    changed: /^[\dTZ:.+-]{0,35}$/.test(text(changed, 35)) ? String(changed) : "",
    days: list(days, MOST.days, 1).map((day) => reading.day(day)),
  };
}

/** How many letters of words are read, by what holds them. */
const LONGEST: ReadonlyMap<string, number> = new Map([
  ["title", MOST.title],
  ["name", MOST.title],
  ["place", MOST.place],
  ["lead", MOST.lead],
  ["note", MOST.note],
]);

/**
 * Reads the text of a plan that is kept here: words that are too long are cut, as one field is no reason to lose sight of
 * a whole plan. Throws a `PlanRefusal`, and nothing else.
 */
export function parseKept(source: string): { readonly plan: PlanRecord; readonly isCut: boolean } {
  let isCut = false;
  const plan = parsePlan(source, (name, value) => {
    const most = LONGEST.get(name) ?? Infinity;
    if (typeof value !== "string" || value.length <= most) return value;
    isCut = true;
    return clipped(value, most);
  });
  return { plan, isCut };
}

/** Reads the text of a plan. Throws a `PlanRefusal`, and nothing else. */
export function parsePlan(source: string, mend?: (name: string, value: unknown) => unknown): PlanRecord {
  let raw: unknown;
  try {
    raw = JSON.parse(source, mend);
  } catch {
    throw new PlanRefusal("not-a-plan");
  }
  return readPlan(raw);
}

/** The blocks of an item: itself, or those of all its groups. */
export function blocksOf(item: Item): readonly Block[] {
  return item.kind === "parallel" ? item.groups.flatMap(({ blocks }) => blocks) : [item];
}

/** What is counted over a whole plan while it is read: how many blocks there are, and which keys are taken. */
class Reading {
  #blocks = 0;
  readonly #keys = new Set<string>();

  day(raw: unknown): Day {
    const { date, start, finish, place, items } = object(raw);
    return {
      date: dateOf(date),
      start: number(start, 0, LAST_MINUTE),
      finish: orNull(finish),
      place: line(place, MOST.place),
      items: list(items, MOST.items).map((item) => this.#item(item)),
    };
  }

  #item(raw: unknown): Item {
    const { kind, key, title, pin, drop, groups } = object(raw);
    if (kind !== "parallel") return this.#block(raw, orNull(pin));
    return {
      key: this.#key(key),
      kind,
      title: line(title, MOST.title),
      pin: orNull(pin),
      drop: dropOf(drop),
      groups: list(groups, MOST.groups, 1).map((group) => this.#group(group)),
    };
  }

  #group(raw: unknown): Group {
    const { name, blocks } = object(raw);
    return {
      name: line(name, MOST.title),
      blocks: list(blocks, MOST.items).map((each) => this.#block(each, null)),
    };
  }

  #block(raw: unknown, pin: number | null): Block {
    const { key, kind, id, title, minutes, lead, note, drop } = object(raw);
    if (++this.#blocks > MOST.blocks) throw new PlanRefusal("too-large");
    return {
      key: this.#key(key),
      kind: KINDS.find((each) => each === kind) ?? refuse(),
      id: name(id),
      title: line(title, MOST.title),
      minutes: number(minutes, 0, MOST.minutes),
      lead: line(lead, MOST.lead),
      note: text(note, MOST.note),
      pin,
      drop: dropOf(drop),
    };
  }

  /** Keys name things in the page, so that each is there once. */
  #key(raw: unknown): string {
    const wanted = name(raw);
    let key = wanted || "b";
    for (let next = 1; this.#keys.has(key) || !key; next++) key = `${wanted.slice(0, 80) || "b"}-${next}`;
    this.#keys.add(key);
    return key;
  }
}

const LAST_MINUTE = 24 * 60 - 1;

/** Characters that steer a screen instead of standing on it; a line break may stand in a note. */
// deno-lint-ignore no-control-regex
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

function refuse(): never {
  throw new PlanRefusal("not-a-plan");
}

function object(raw: unknown): Readonly<Record<string, unknown>> {
  return isObject(raw) ? raw : refuse();
}

function list(raw: unknown, most: number, least = 0): readonly unknown[] {
  if (!Array.isArray(raw) || raw.length < least) return refuse();
  if (raw.length > most) throw new PlanRefusal("too-large");
  return raw;
}

function text(raw: unknown, most: number): string {
  if (raw === undefined) return "";
  if (typeof raw !== "string") return refuse();
  if (raw.length > most) throw new PlanRefusal("too-large");
  return withBreaks(raw).replace(STEERING, " ");
}

function line(raw: unknown, most: number): string {
  return text(raw, most).replaceAll("\n", " ").trim();
}

function name(raw: unknown, least = 0): string {
  const found = text(raw, 100);
  return found.length >= least && /^[\w-]*$/.test(found) && found !== "__proto__" ? found : refuse();
}

function number(raw: unknown, least: number, most: number): number {
  return typeof raw === "number" && Number.isInteger(raw) && raw >= least && raw <= most ? raw : refuse();
}

function orNull(raw: unknown): number | null {
  return raw === null || raw === undefined ? null : number(raw, 0, LAST_MINUTE);
}

function dropOf(raw: unknown): Drop {
  return raw === "may" || raw === "must" ? raw : raw === undefined ? "must" : refuse();
}

function dateOf(raw: unknown): string {
  const found = text(raw, "251126-11-25".length);
  if (!found) return found;
  // A field for a date takes years of six figures, and those before 1000 with zeros.
  const [, year, month, day] = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(found) ?? refuse();
  const date = new Date(`+${year!.padStart(6, "0")}-${month}-${day}T00:00:00Z`);
  return date.getUTCDate() === Number(day) ? found : refuse();
}
