/**
 * Whether two that have one name are one place. A name alone says little: there are coffee mornings in every town.
 * So two are told apart by where they are, when, and by whom they are answered. Pure.
 */

import type { Parts } from "../../../answers/answer.ts";
import { foldText } from "../../../common/fold-text.ts";
import { textOf, ticksOf } from "../../../answers/parts.ts";
import { weekdayIn } from "./dates.ts";

/** Fields with one fact each: two people can be told apart by who looked last. */
export const FACTS = "kind area address offers when welcome cost access getting-in contact run-by".split(" ");

/** What tells places of one name apart. */
interface Traits {
  readonly name: string;
  readonly area: string;
  /** The words of the area; a name of several, such as Newcastle-under-Lyme, is one. */
  readonly parts: ReadonlySet<string>;
  /** The words of the address, and those with figures in their order: Flat 1, 2 High Street is not Flat 2, 1 High Street. */
  readonly address: ReadonlySet<string>;
  readonly figures: readonly string[];
  readonly days: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  /** Every fact, as it is compared. */
  readonly facts: ReadonlyMap<string, string>;
  /** All facts as one text. */
  readonly all: string;
  /** What was kept in words because it differs. */
  readonly ask: string;
}

const known = new WeakMap<Parts, Traits>();

/** A name as it is compared: “The Library” and “library” are one place. */
export function bareName(name: string): string {
  const bare = foldText(name).replace(/&/g, " and ").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
  return bare.trim().replace(/^the (?=.)/, "") || name.trim();
}

/** Words as facts are compared. */
export function bareFact(words: string): string {
  return foldText(words).replace(/\s+/g, " ").trim() || words;
}

function bareWords(words: string): Set<string> {
  return new Set(foldText(words).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** The words of an area, in which what lies under, upon or by something is called so as a whole. */
function partsOf(area: string): Set<string> {
  return new Set(area.replace(/ (?:under|upon|on|in|by|le|cum|super|next) /g, "-").split(" "));
}

/** The last nine figures of each telephone number, however it begins. */
function numbersIn(words: string): Set<string> {
  const found = words.match(/\+?\d[\d\s()-]{7,}\d/g) ?? [];
  return new Set(
    found.map((number) => number.replace(/\D/g, "")).filter((figures) => figures.length > 8)
      .map((figures) => figures.slice(-9)),
  );
}

function factOf(values: Parts, field: string): string {
  return field === "access" ? ticksOf(values, field).join() : bareFact(textOf(values, field));
}

/** What tells a place apart; worked out once as long as its values stay. */
export function traitsOf(values: Parts): Traits {
  let traits = known.get(values);
  if (!traits) {
    const facts = new Map(
      FACTS.map((field) => [field, factOf(values, field)] as const).filter(([, fact]) => fact),
    );
    const when = foldText(textOf(values, "when")).match(/[\p{L}\p{M}]+/gu) ?? [];
    const area = bareName(textOf(values, "area")), address = bareWords(textOf(values, "address"));
    traits = {
      name: bareName(textOf(values, "name")),
      area,
      parts: partsOf(area),
      address,
      // A postcode may stand before or behind; whose number is the flat’s, and whose the house’s, is told by the order.
      figures: [...address].filter((word) => /^\d+\p{L}?$/u.test(word)),
      days: new Set(when.filter((word) => word.length > 2).map(weekdayIn).filter(Boolean)),
      numbers: numbersIn(textOf(values, "contact")),
      emails: new Set(foldText(textOf(values, "contact")).match(/[^\s,;<>()]+@[^\s,;<>()]+/g) ?? []),
      facts,
      all: JSON.stringify([...facts]),
      // As it is compared and as it stands: of some facts, such as a lone quote, nothing is left to compare.
      ask: `${bareFact(textOf(values, "ask"))}\n${textOf(values, "ask")}`,
    };
    known.set(values, traits);
  }
  return traits;
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((each) => other.has(each));
}

/** Whether all of the smaller stands in the larger. */
function within(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  return [...small].every((each) => large.has(each));
}

/** Whether the words of one that the other has as well stand in the same order there. */
function inOrder(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((word) => other.includes(word));
  return shared.join() === other.filter((word) => one.includes(word)).join();
}

/** In how many ways two of one name agree, or -1 where they cannot be the same for all that is told of them. */
export function agreement(one: Traits, other: Traits): number {
  const compared: [told: boolean, agree: boolean][] = [
    [
      !!one.area && !!other.area,
      one.area === other.area || within(one.parts, other.parts),
    ],
    [
      one.address.size > 0 && other.address.size > 0,
      within(one.address, other.address) && inOrder(one.figures, other.figures),
    ],
    [one.days.size > 0 && other.days.size > 0, meet(one.days, other.days)],
    [one.numbers.size > 0 && other.numbers.size > 0, meet(one.numbers, other.numbers)],
    [one.emails.size > 0 && other.emails.size > 0, meet(one.emails, other.emails)],
  ];
  const told = compared.filter(([told]) => told);
  return told.every(([, agree]) => agree) ? told.length : -1;
}

/** Whether two rows of one list say different things of any fact: then whoever made the list meant two places. */
export function disagree(one: Traits, other: Traits): boolean {
  return [...one.facts].some(([field, fact]) => (other.facts.get(field) ?? fact) !== fact);
}

/**
 * Whether a place already holds all that is told: as a fact, or among what is kept in words. What is chosen and not
 * written says nothing of which place it is.
 */
export function holdsAll(place: Traits, told: Traits): boolean {
  const written = [...told.facts].filter(([field]) => field !== "kind" && field !== "access");
  return written.length > 0 &&
    written.every(([field, fact]) => place.facts.get(field) === fact || place.ask.includes(fact));
}
