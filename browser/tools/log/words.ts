/** Every sentence of the reflective log. */

import { dateInWords } from "../../common/dates.ts";
import { count } from "../shared/words.ts";

export const find = "Search my log";
export const sieve = "Which entries to show";
export const kind = "Show";
export const everything = "everything";
export const from = "From";
export const to = "Until";
export const supervision = "Only what I want to take to supervision, my team or my circle";
export const undated = "No date yet";
export const empty = "Your first entry can be as short as three lines.";
export const unlikely = "Dates to check";
export const readBack = "Read back a month";
export const readBackWhy =
  "Once a month, read all your entries in one go. What keeps coming back? What has stopped?";
export const month = "Month";
export const record = "My learning record";
export const recordWhy =
  "A page to show your manager or your regulator: what you did, when, and for how long. It counts the entries in this " +
  "log that have a date, and the exercises that you have ticked as finished. If you fill in “From” or “Until”, it counts " +
  "only those dates. Rules differ from one regulator to another, so check theirs before you hand anything over.";
export const unlikelyCounted =
  "Entries and exercises marked “check the year” are counted whatever dates you choose, until you correct them.";
export const noRecord =
  "There is nothing to count yet. Your record counts entries that have a date, and exercises where you have ticked “I " +
  "have finished this for now”.";
export const withTexts = "Also show what I wrote";
export const columns = ["Date", "What", "Minutes", "Words"] as const;
export const recordCaption = "Entries in my log, with their minutes and words";
export const finishedColumns = ["Date", "Exercise", "Minutes"] as const;
export const finishedCaption = "Exercises that I have finished";
export const exerciseGone = "An exercise that is no longer in this manual";
export const yourName = "Your name, if you want it on the record. It is not saved";
export const printRecord = "Print only this record";
export const saveRecord = "Save only this record as Word";
export const recordHolds = "It includes what you see above, and nothing that you wrote in your log.";
export const recordHoldsAll =
  "It includes what you see above, with everything that you wrote in these entries. Anyone who has it can read them.";
export const takesRecord =
  "Your learning record is open, so “Print” and “Save as Word” include the record and nothing that you wrote in your " +
  "log. Close the record to print or save your entries.";
export const takesRecordWhole =
  "Your learning record is open, so “Print” and “Save as Word” include the record, with everything that you wrote in " +
  "its entries.";
export const notCounted = "not counted";
export const someNotCounted =
  "Where it says “not counted”, the time is missing from the total. To count it, write it as 45, 1:30 or 2 hours.";
export const anonymous =
  "This record shows nothing that was written in the log, so nobody in the log is named here.";
export const meantAnonymous = "A log is meant to be written so that nobody can be recognised from it.";
export const nameHint = "Could someone be recognised from this?";
export const nameTail =
  "This check only looks for capital letters and numbers, so it may be wrong. If it is a name, write “the person”.";
export const aside = "Don’t show this again";

export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60), rest = minutes % 60;
  const parts = [hours && count(hours, "hour", "hours"), rest && count(rest, "minute", "minutes")];
  return parts.filter(Boolean).join(" and ") || "no time";
}

/** What stands beside an entry whose minutes cannot be counted. */
export function notCountedAs(words: string): string {
  return `“${words}” is not counted as minutes`;
}

/** What to look at before the record leaves the device. */
export function mayName(words: readonly string[]): string {
  const all = words.slice(0, 5).map((each) => `“${each}”`).join(", ");
  return `Check it first: it may name someone (${all}).`;
}

export function named(name: string): string {
  return `Name: ${name}`;
}

/** What the record adds up. */
export interface Sums {
  readonly entries: number;
  readonly exercises: number;
  readonly minutes: number;
  readonly words: number;
  /** Days of the calendar; empty where there is no bound. */
  readonly from: string;
  readonly to: string;
}

/** What the record says in one sentence. */
export function summed({ entries, exercises, minutes, words, from, to }: Sums): string {
  const period = from && to
    ? `From ${dateInWords(from)} to ${dateInWords(to)}: `
    : from
    ? `Since ${dateInWords(from)}: `
    : to
    ? `Until ${dateInWords(to)}: `
    : "";
  const what = [
    (entries || !exercises) && count(entries, "entry", "entries"),
    exercises && count(exercises, "finished exercise", "finished exercises"),
  ].filter(Boolean).join(" and ");
  const written = entries || !exercises ? `, ${count(words, "word", "words")}` : "";
  return `${period}${what}, ${minutesInWords(minutes)}${written}.`;
}

export function wordsOf(number: number): string {
  return count(number, "word", "words");
}
