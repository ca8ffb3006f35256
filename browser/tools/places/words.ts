/** Every sentence of the local map in the page and on paper. */

import { dateInWords } from "../../common/dates.ts";
import { count } from "../shared/words.ts";
import { type Rating, SHAPES, type Whole, WHOLES } from "./rating.ts";
import type { Order } from "./filter.ts";

export const sieve = "Which places to show";
export const find = "Search my map";
export const kind = "What";
export const light = "Rated";
export const order = "Sorted by";
export const stale = "Only what nobody has checked for a year";
export const everything = "everything";
export const allLights = "any way";
export const give = "Share my map";
export const take = "Combine maps";
export const print = "Print a list";
export const unavailable = "This part could not be loaded. Reload the page and try again.";
export const moveUp = "What would move them up";
export const moveUpWhy = "A list for your team. Start with what you can do yourselves.";
export const nothingToMove = "There is nothing to move up, because no place is amber or red.";
export const cost = "Cost";
export const gettingIn = "Getting in";
export const checked = "Last checked";

/** Who runs a place. */
export function runBy(words: string): string {
  return `Run by: ${words}`;
}

export const noKind = "Kind not given yet";
export const noArea = "No area yet";
export const unnamed = "No name yet";
const neverChecked = "not known";

export const orders: readonly (readonly [Order, string])[] = [
  ["light", "rating"],
  ["kind", "kind"],
  ["area", "area"],
  ["name", "name"],
  ["checked", "last checked, oldest first"],
];

/** What a rating is called in a list, with its shape. */
export const lights: Readonly<Record<Whole, string>> = {
  green: "Green",
  differ: "People see it differently",
  amber: "Amber",
  red: "Red",
  "": "Not rated yet",
};

export function lightInWords(light: Whole): string {
  return `${SHAPES[light]} ${lights[light]}`;
}

/** How many are how, in one sentence. */
export function counted(counts: ReadonlyMap<Whole, number>, stale: number): string {
  const named: Readonly<Record<Whole, string>> = {
    green: "green",
    differ: "rated differently by different people",
    amber: "amber",
    red: "red",
    "": "not rated yet",
  };
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const said = WHOLES.filter((each) => counts.get(each)).map((each) => `${counts.get(each)} ${named[each]}`);
  const old = stale ? ` ${checkedLong(stale)}` : " All were checked within the last year.";
  return `On this map: ${count(all, "entry", "entries")}. ${joined(said)}.${old}`;
}

function checkedLong(number: number): string {
  return `${number} ${number === 1 ? "has" : "have"} not been checked for a year.`;
}

/** Sentences one after the other, each with an end. */
export function sentences(all: readonly string[]): string {
  return all.filter(Boolean).map((words) => /[.!?…]$/.test(words) ? words : `${words}.`).join(" ");
}

/** Words in a row. */
function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export function missing(kinds: readonly string[]): string {
  return `Not on this map yet: ${kinds.join("; ")}.`;
}

/** What several people say, counted: `2 green, 1 amber`. */
export function tally(lights: readonly Rating[]): string {
  const each = (["green", "amber", "red"] as const)
    .map((light) => [light, lights.filter((one) => one === light).length] as const);
  return each.filter(([, number]) => number).map(([light, number]) => `${number} ${light}`).join(", ");
}

/** One voice: `KM: amber, because there are steps (3 May 2026)`. */
export function voice(who: string, rating: string, why: string, date: string): string {
  const said = [rating, why].filter(Boolean).join(": ");
  return `${who || "someone"}: ${said}${date ? ` (${dateInWords(date)})` : ""}`;
}

export function lastChecked(date: string, isOld: boolean): string {
  const words = `${checked}: ${date ? dateInWords(date) : neverChecked}`;
  return isOld && date ? `${words}. That is more than a year ago` : words;
}

export function notSaidYet(names: readonly string[]): string {
  return `Nothing written yet for: ${names.join("; ")}.`;
}

// On paper

export const listCaption = "The places, by rating";
export const columns = [
  "Name",
  "What goes on there",
  "Cost and getting in",
  "How to reach it",
  "Rating",
] as const;
export const notes = "Notes, and what to find out";
export const mine = "I say";
