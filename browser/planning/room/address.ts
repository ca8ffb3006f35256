/**
 * What is run and where it is, in the fragment of the address: a reload, a link or a second window leads to the same, and
 * an offline copy of the page serves them all.
 */

import { clock, minutesOf } from "../plan.ts";
import type { Place } from "./run.ts";

/** What an address asks for. */
export interface Wanted {
  readonly kind: "session" | "exercise" | "plan";
  readonly id: string;
  /** Of a plan: which day, from 0. */
  readonly day: number;
  /** When it begins, where it is another time than planned. */
  readonly start: number | null;
  /** The minutes of its stretches, where they are others than planned. */
  readonly minutes: readonly number[] | null;
  readonly people: number | null;
  readonly place: Place | null;
}

const KINDS = ["session", "exercise", "plan"] as const;
const ID = /^[\w-]{1,100}$/;
/** No stretch takes longer than a day. */
const LONGEST = 1440;

/** Reads a fragment; null where it names nothing to run. */
export function read(fragment: string): Wanted | null {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const kind = KINDS.find((each) => ID.test(said.get(each) ?? ""));
  if (!kind) return null;
  const minutes = said.get("minutes") ?? "";
  const people = number(said.get("people"), 200);
  const at = /^(-1|\d{1,3})(?:\.(\d{1,2}))?$/.exec(said.get("at") ?? "");
  return {
    kind,
    id: said.get(kind)!,
    day: number(said.get("day"), 99) ?? 0,
    start: minutesOf(said.get("start") ?? ""),
    minutes: /^\d{1,4}(-\d{1,4})*$/.test(minutes)
      ? minutes.split("-").map((each) => Math.min(LONGEST, Number(each)))
      : null,
    people: people || null,
    place: at && { at: Number(at[1]), step: Number(at[2] ?? 0) },
  };
}

function number(words: string | null, most: number): number | null {
  return /^\d{1,3}$/.test(words ?? "") ? Math.min(most, Number(words)) : null;
}

/** Writes a fragment. */
export function write({ kind, id, day, start, minutes, people, place }: Wanted): string {
  const said = new URLSearchParams({ [kind]: id });
  if (day) said.set("day", String(day));
  if (start !== null) said.set("start", clock(start).replace(":", ""));
  if (minutes) said.set("minutes", minutes.join("-"));
  if (people) said.set("people", String(people));
  if (place) said.set("at", place.step ? `${place.at}.${place.step}` : String(place.at));
  return `#${said}`;
}

/** Puts a place into the address of this page, and no step into its history. */
export function keepPlace(wanted: Wanted, place: Place): void {
  const fragment = write({ ...wanted, place });
  if (fragment === location.hash) return;
  // From a disk, some browsers let no page change more than the fragment.
  if (location.protocol === "file:") location.replace(fragment);
  else history.replaceState(history.state, "", fragment);
}

/** Under which what happened is kept. */
export function keyOf({ kind, id, day }: Wanted): string {
  return day ? `${kind}:${id}:${day}` : `${kind}:${id}`;
}

/** Loads the page anew when its address comes to ask for another run: a link of the page changes the fragment alone. */
export function reloadForAnother(): void {
  const asked = () => {
    const wanted = read(location.hash);
    return wanted && keyOf(wanted);
  };
  const first = asked();
  addEventListener("hashchange", () => {
    if (asked() !== first) location.reload();
  });
}
