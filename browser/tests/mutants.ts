/**
 * Files spoilt by chance: what a failing disk, a careless program or somebody who means harm may make of a backup.
 *
 * Takes any file of JSON, whatever its envelope. `deno run mutants.ts <file> <from> <to>` prints those as a list.
 */

import { canonical } from "../answers/answer.ts";
import { sha256 } from "../common/sha256.ts";

/** Numbers by chance that are the same every time. */
function* chances(seed: number): Generator<number, never> {
  for (let state = seed * 2654435761 >>> 0;;) {
    state = state + 0x6d2b79f5 >>> 0;
    let t = Math.imul(state ^ state >>> 15, state | 1);
    t ^= t + Math.imul(t ^ t >>> 7, t | 61);
    yield ((t ^ t >>> 14) >>> 0) / 4294967296;
  }
}

type Json = Record<string, unknown>;

const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e300,
  Number.MAX_SAFE_INTEGER,
  "",
  "words",
  "__proto__",
  "\ud800",
  "\u0000",
  [],
  {},
  [[[[[[[[[[[[]]]]]]]]]]]],
  [null],
  { toString: 1, constructor: 1, hasOwnProperty: 1 },
  "x".repeat(100_000),
];

/** Every object and list within a value. */
function within(value: unknown, found: Json[] = []): Json[] {
  if (typeof value !== "object" || value === null) return found;
  found.push(value as Json);
  for (const item of Object.values(value)) within(item, found);
  return found;
}

/** One file spoilt; the same for the same seed. */
export function mutant(text: string, seed: number): string {
  const next = chances(seed);
  const chance = () => next.next().value;
  const below = (limit: number) => Math.floor(chance() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)]!;
  const ways: readonly (() => string)[] = [
    () => { // a bit falls over
      const bytes = new TextEncoder().encode(text);
      for (let count = 1 + below(3); count; count--) bytes[below(bytes.length)]! ^= 1 << below(8);
      return new TextDecoder().decode(bytes);
    },
    () => text.slice(0, below(text.length)),
    () => text.slice(below(text.length)),
    () => { // a piece is missing, or there twice
      const from = below(text.length), to = from + below(200);
      return chance() < 0.5 ? text.slice(0, from) + text.slice(to) : text.slice(0, to) + text.slice(from);
    },
    () => { // something else stands in a place
      const file = JSON.parse(text), place = pick(within(file)), name = pick(Object.keys(place));
      if (name !== undefined) place[name] = chance() < 0.2 ? undefined : pick(STRANGE);
      return sealed(file, chance() < 0.6);
    },
    () => { // names that mean more than themselves
      const file = JSON.parse(text), place = pick(within(file).filter((each) => !Array.isArray(each)));
      const name = pick(["__proto__", "constructor", "prototype", "toString", "then", "length", "valueOf"]);
      const value = pick<unknown>([{ polluted: true }, "words", null, pick(STRANGE)]);
      Object.defineProperty(place, name, { value, enumerable: true, configurable: true, writable: true });
      return sealed(file, chance() < 0.6);
    },
    () => { // deep, or wide
      const deep = 10 ** (chance() < 0.05 ? 6 : 1 + below(5)),
        open = chance() < 0.5 ? "[" : '{"a":',
        close = open === "[" ? "]" : "}";
      const much = chance() < 0.5
        ? open.repeat(deep) + "1" + close.repeat(deep)
        : `[${Array(deep).fill(pick(["{}", "[]", "0", '""'])).join()}]`;
      return text.replace(/^\{/, () => `{"x":${much},`);
    },
    () => { // numbers that promise too much, as of rounds or of answers
      const file = JSON.parse(text);
      const places = within(file).flatMap((place) =>
        Object.keys(place).filter((name) => typeof place[name] === "number").map((name) =>
          [place, name] as const
        )
      );
      const [place, name] = pick(places);
      place[name] = pick([2 ** 31, 2 ** 53, 5_000_001, 1e9, -5, 0, 0.1, 1e308, "600000", null]);
      return sealed(file, chance() < 0.6);
    },
    () => { // entries of a list twice, gone, or in another order
      const file = JSON.parse(text), lists = within(file).filter((each) => Array.isArray(each));
      const list = pick(lists) as unknown as unknown[] | undefined;
      if (list?.length) chance() < 0.5 ? list.push(pick(list)) : list.splice(below(list.length), 1);
      return sealed(file, chance() < 0.6);
    },
  ];
  return pick(ways)();
}

/** The file as text; with a hash that is right again, where somebody means harm. */
function sealed(file: Json, forged: boolean): string {
  if (!forged || !("sha256" in file)) return JSON.stringify(file);
  const { sha256: _, ...rest } = file;
  return JSON.stringify({ ...rest, sha256: sha256(canonical(rest)) });
}

if (import.meta.main) {
  const [path, from, to] = Deno.args;
  const text = Deno.readTextFileSync(path!);
  const seeds = Array.from({ length: Number(to) - Number(from) }, (_, index) => Number(from) + index);
  console.log(JSON.stringify(seeds.map((seed) => mutant(text, seed))));
}
