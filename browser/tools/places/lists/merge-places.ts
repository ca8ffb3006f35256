/**
 * One place, of which two tell. Nothing that anybody wrote is lost: where they say different things, one is kept in
 * its place and the other stands under “Still to find out”. Pure.
 */

import type { Parts } from "../../../answers/answer.ts";
import { likely } from "../../../common/dates.ts";
import type { Definition } from "../../../answers/definitions.ts";
import { foldText } from "../../../common/fold-text.ts";
import { fieldWords } from "../../../answers/entry-text.ts";
import { textOf, ticksOf } from "../../../answers/parts.ts";
import { bareFact, FACTS } from "./same-place.ts";
import { voiceParts } from "./cells.ts";
import * as say from "./words.ts";
import { ratingWords, type Voice, voicesOf } from "../rating.ts";

type Values = Record<string, string | true>;

/** One place with what a list says of it. `isReader` knows the names under which the reader has given ratings out. */
export function merged(
  mine: Parts,
  theirs: Parts,
  by: string,
  definition: Definition,
  isReader: (who: string) => boolean,
): Parts {
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
  rate(values, theirs, { who: by, date: there }, isReader, asks);
  for (const field of ["better", "note", "ask"]) addText(values, field, textOf(theirs, field), by);
  for (const ask of asks) addText(values, "ask", ask, "");
  return values;
}

/** What a fact says, and by what it is compared. */
function factOf(values: Parts, field: string): { key: string; parts: Parts } {
  if (field !== "access") {
    const text = textOf(values, field);
    return { key: bareFact(text), parts: text ? { [field]: text } : {} };
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

/** Whether words stand in a text, each as a whole: “Art” is not in “Start at ten”. */
function standsIn(text: string, words: string): boolean {
  const wanted = foldText(words).trim();
  if (!wanted) return text.includes(words);
  const letter = /[\p{L}\p{M}\p{N}]/u, inside = foldText(text);
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
    const before = at > 0 && letter.test(wanted[0]!) && letter.test(inside[at - 1]!);
    const after = letter.test(wanted.at(-1)!) && letter.test(inside[at + wanted.length] ?? "");
    if (!before && !after) return true;
  }
  return false;
}

/** Adds words to a field, unless they stand there. */
function addText(values: Values, field: string, words: string, by: string): void {
  const old = textOf(values, field);
  if (!words || standsIn(old, words)) return;
  values[field] = old ? `${old}\n${by ? `${by}: ` : ""}${words}` : words;
}

/** Ratings stand side by side: the reader's own, and a voice for each other person. */
function rate(
  values: Values,
  theirs: Parts,
  { who: by, date }: { readonly who: string; readonly date: string },
  isReader: (who: string) => boolean,
  asks: string[],
): void {
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
  const own = { rating: textOf(values, "rating"), why: textOf(values, "why") };
  for (const voice of voicesOf(theirs)) {
    // The reader's own words, which somebody else hands on: they are here already, or were said before.
    if (!voice.who || !(own.rating || own.why) || !isReader(voice.who)) hear(voices, voice, asks);
    else if (!saysSame(voice, own)) asks.push(say.saidBefore(voice));
  }
  for (const part of Object.keys(values)) if (part.startsWith("voices.")) delete values[part];
  Object.assign(values, voiceParts(voices));
}

function saysSame(one: Pick<Voice, "rating" | "why">, other: Pick<Voice, "rating" | "why">): boolean {
  return ratingWords(one.rating) === ratingWords(other.rating) && one.why === other.why;
}

/** Adds what somebody says. What the same person said earlier gives way to it and is not lost. */
function hear(voices: Voice[], voice: Voice, asks: string[]): void {
  const same = (one: Voice) => saysSame(one, voice);
  const at = voices.findIndex(({ who }) => who && foldText(who) === foldText(voice.who));
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
