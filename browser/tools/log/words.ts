/** Every sentence of the reflective log. */

import { dateInWords } from "../../words.ts";
import { count } from "../words.ts";

export const find = "Find words in the log";
export const sieve = "Which entries to show";
export const kind = "Show";
export const everything = "everything";
export const from = "From";
export const to = "Until";
export const supervision = "Only what I take to supervision, my team or my circle";
export const undated = "No date yet";
export const more = "Show more";
export const empty = "Your first entry can be three lines.";
export const readBack = "Read back a month";
export const readBackWhy = "Once a month, read your entries in one go. What comes back? What has stopped?";
export const month = "Month";
export const record = "My learning record";
export const recordWhy =
  "It counts the entries between “From” and “Until” above that have a date. What your regulator or employer wants to " +
  "see differs, and changes. Check their rule before you hand anything over.";
export const noRecord = "There is nothing to count yet.";
export const withTexts = "Also show what I wrote";
export const columns = ["Date", "What", "Minutes", "Words"] as const;
export const recordCaption = "Entries with their minutes and words";
export const anonymous = "Written so that nobody can be recognised. Who it was written about is not named.";
export const nameHint = "Could somebody be recognised by this?";
export const nameTail =
  "It may be wrong: it only looks for capital letters and numbers. If it is a name, write “the person”.";
export const aside = "Leave me alone with this";

export function shown(found: number, all: number): string {
  return found === all
    ? count(all, "entry", "entries") + "."
    : `${found} of ${count(all, "entry", "entries")}.`;
}

export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60), rest = minutes % 60;
  const parts = [hours && count(hours, "hour", "hours"), rest && count(rest, "minute", "minutes")];
  return parts.filter(Boolean).join(" and ") || "no time";
}

/** What the record says in one sentence. */
export function summed(entries: number, minutes: number, words: number, from: string, to: string): string {
  const period = from && to
    ? `From ${dateInWords(from)} to ${dateInWords(to)}: `
    : from
    ? `Since ${dateInWords(from)}: `
    : to
    ? `Until ${dateInWords(to)}: `
    : "";
  const said = `${count(entries, "entry", "entries")}, ${minutesInWords(minutes)}, ${
    count(words, "word", "words")
  }.`;
  return period + said;
}

export function wordsOf(number: number): string {
  return count(number, "word", "words");
}
