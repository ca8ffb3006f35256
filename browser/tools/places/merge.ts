/**
 * Several people's lists brought together with what is here. Nothing that anybody wrote is lost: where two say
 * different things, one is kept in its place and the other stands under “Still to find out”. Pure.
 */

import { isSame, type Parts } from "../../answer.ts";
import { likely } from "../../dates.ts";
import type { Definition } from "../../definitions.ts";
import { folded } from "../../fold.ts";
import type { Entry } from "../paper.ts";
import { fieldWords, textOf, ticksOf } from "../words-of.ts";
import { type Incoming, voiceParts } from "./csv.ts";
import * as say from "./files-words.ts";
import { ratingWords, type Voice, voicesOf } from "./light.ts";

/** One person's list. `label` says whose, and is empty where it is the reader's own. */
export interface PersonsList {
  readonly label: string;
  /** The name under which the file itself says who rated; `label` stands in its place. */
  readonly by: string;
  readonly places: readonly Incoming[];
}

/** What becomes of one place that is in a list. */
export interface Outcome {
  /** The entry that it is here; empty where it is new. */
  readonly id: string;
  readonly before: Parts;
  readonly after: Parts;
  readonly kind: "new" | "changed" | "same";
}

type Values = Record<string, string | true>;

/** Fields with one fact each: two people can be told apart by who looked last. */
const FACTS = ["kind", "area", "offers", "when", "welcome", "cost", "access", "getting-in", "contact"];

interface Slot {
  readonly id: string;
  readonly before: Parts;
  after: Parts;
  touched: boolean;
}

/** A name as it is compared: “The Library” and “library” are one place. */
export function bareName(name: string): string {
  const bare = folded(name).replace(/&/g, " and ").replace(/[^\p{L}\p{N}]+/gu, " ");
  return bare.trim().replace(/^the (?=.)/, "") || name.trim();
}

/** Brings lists together, one after the other. Only places that a list holds are in the result. */
export function bringTogether(
  entries: readonly Entry[],
  lists: readonly PersonsList[],
  definition: Definition,
): Outcome[] {
  const slots = new Map<string, Slot[]>();
  const put = (slot: Slot) => {
    const name = bareName(textOf(slot.after, "name"));
    slots.set(name, [...slots.get(name) ?? [], slot]);
    return slot;
  };
  const all = entries.map(({ id, values }) => put({ id, before: values, after: values, touched: false }));
  for (const list of lists) {
    for (const place of list.places) {
      const known = match(slots.get(bareName(textOf(place.values, "name"))) ?? [], place.values);
      const slot = known ?? { id: "", before: {}, after: {}, touched: false };
      const by = place.by && place.by !== list.by ? place.by : list.label;
      slot.after = merged(slot.after, place.values, by, definition);
      slot.touched = true;
      if (!known) all.push(put(slot));
    }
  }
  return all.filter(({ touched }) => touched).map(({ id, before, after }) => ({
    id,
    before,
    after,
    kind: !id ? "new" : isSame(before, after) ? "same" : "changed",
  }));
}

/** The same place among those of its name: in the same area, or the only one where an area is not told. */
function match(slots: readonly Slot[], values: Parts): Slot | undefined {
  const area = bareName(textOf(values, "area"));
  const areaOf = (slot: Slot) => bareName(textOf(slot.after, "area"));
  const exact = slots.find((slot) => areaOf(slot) === area);
  const open = slots.filter((slot) => !area || !areaOf(slot));
  return exact ?? (open.length === 1 ? open[0] : undefined);
}

/** One place with what a list says of it. */
function merged(mine: Parts, theirs: Parts, by: string, definition: Definition): Parts {
  const values: Values = { ...mine };
  const asks: string[] = [];
  values["name"] ||= textOf(theirs, "name");
  const here = textOf(mine, "checked"), there = textOf(theirs, "checked");
  const isNewer = likely(there) > likely(here);
  for (const field of FACTS) {
    const old = factOf(mine, field), told = factOf(theirs, field);
    if (!told.key || told.key === old.key) continue;
    const newer = isNewer;
    if (old.key) {
      const [who, date, said] = newer ? ["", here, old.parts] : [by, there, told.parts];
      const { question, words } = inWords(said, field, definition);
      asks.push(say.differs(question, words, who, date));
    }
    if (newer || !old.key) setFact(values, field, told.parts);
  }
  if (isNewer || (!here && there)) values["checked"] = there;
  rate(values, theirs, by, there, asks);
  for (const field of ["better", "note", "ask"]) addText(values, field, textOf(theirs, field), by);
  for (const ask of asks) addText(values, "ask", ask, "");
  return values;
}

/** What a fact says, and by what it is compared. */
function factOf(values: Parts, field: string): { key: string; parts: Parts } {
  if (field !== "access") {
    const text = textOf(values, field);
    return { key: folded(text).replace(/\s+/g, " ").trim() || text, parts: text ? { [field]: text } : {} };
  }
  const ticks = ticksOf(values, field);
  return {
    key: ticks.join(),
    parts: Object.fromEntries(ticks.map((tick) => [`${field}.${tick}`, true as const])),
  };
}

function setFact(values: Values, field: string, parts: Parts): void {
  for (const part of Object.keys(values)) {
    if (part === field || part.startsWith(`${field}.`)) delete values[part];
  }
  Object.assign(values, parts);
}

function inWords(parts: Parts, field: string, definition: Definition): { question: string; words: string } {
  const asked = definition.fields.get(field);
  return {
    question: asked?.question ?? field,
    words: asked ? fieldWords(parts, field, asked) : Object.values(parts).join(),
  };
}

/** Adds words to a field, unless they stand there. */
function addText(values: Values, field: string, words: string, by: string): void {
  const old = textOf(values, field);
  if (!words || (folded(words).trim() ? folded(old).includes(folded(words)) : old.includes(words))) return;
  values[field] = old ? `${old}\n${by ? `${by}: ` : ""}${words}` : words;
}

/** Ratings stand side by side: the reader's own, and a voice for each other person. */
function rate(values: Values, theirs: Parts, by: string, date: string, asks: string[]): void {
  const rating = textOf(theirs, "rating"), why = textOf(theirs, "why");
  const voices = voicesOf(values);
  if ((rating || why) && !by) {
    const old = { who: "", rating: textOf(values, "rating"), why: textOf(values, "why"), date: "" };
    const differs = (old.rating && rating && old.rating !== rating) || (old.why && why && old.why !== why);
    const newer = likely(date) >= likely(textOf(values, "checked"));
    if (differs) {
      const rest = newer ? old : { who: "", rating, why, date };
      asks.push(say.saidBefore(rest));
    }
    if (rating && (newer || !old.rating)) values["rating"] = rating;
    if (why && (newer || !old.why)) values["why"] = why;
  } else if (rating || why) {
    hear(voices, { who: by, rating: ratingWords(rating), why, date }, asks);
  }
  for (const voice of voicesOf(theirs)) hear(voices, voice, asks);
  for (const part of Object.keys(values)) if (part.startsWith("voices.")) delete values[part];
  Object.assign(values, voiceParts(voices));
}

/** Adds what somebody says. What the same person said earlier gives way to it and is not lost. */
function hear(voices: Voice[], voice: Voice, asks: string[]): void {
  const same = (one: Voice) => ratingWords(one.rating) === ratingWords(voice.rating) && one.why === voice.why;
  const at = voices.findIndex(({ who }) => who && folded(who) === folded(voice.who));
  const known = voices[at];
  if (!known) {
    if (!voices.some((one) => one.who === voice.who && same(one) && one.date === voice.date)) {
      voices.push(voice);
    }
  } else if (same(known)) {
    if (voice.date > known.date) voices[at] = { ...known, date: voice.date };
  } else if (voice.date >= known.date) {
    asks.push(say.saidBefore(known));
    voices[at] = voice;
  } else asks.push(say.saidBefore(voice));
}
