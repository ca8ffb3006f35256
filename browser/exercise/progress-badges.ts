/**
 * Cards and links that say which exercises are started and which finished.
 *
 * Only looks: it makes no database, changes none and holds none open, so that it is never in the way of a page that
 * writes. What a closing page wrote down last counts as well, although nobody has put it in its place yet.
 */

import type { Answer } from "../answers/answer.ts";
import { openExisting, resultOf } from "../store/database.ts";
import { begin, stopOpen } from "../store/open-transactions.ts";
import { pendingRange } from "../store/pending-writes.ts";
import { readAll } from "../store/read-all.ts";
import { loadScript } from "../common/load-script.ts";
import { finishedKey } from "../answers/keys.ts";
import { type State, stateOf } from "../answers/progress.ts";
import { type AnswerRecord, isValid } from "../answers/record.ts";
import { filterInSlices, runInSlices } from "../common/time-slices.ts";
import { states } from "../answers/words.ts";
import { report } from "../common/report.ts";

/** How many exercises “Go on where you left off” names at most. */
const SHOWN = 2;

/** How long the cards wait after a change, in milliseconds: whoever types elsewhere is not held up by them. */
const SETTLE_DELAY = 500;

/** All that is written on this device for these exercises, as far as it is whole. */
async function written(exercises: Iterable<string>): Promise<AnswerRecord[]> {
  const db = await openExisting();
  if (!db) return [];
  loadScript("log-repair").catch(() => {}); // Quiet: `loadScript` has said so. Opening alone makes the browser write
  try {
    const tx = begin(db, ["answers", "meta"], "readonly"), answers = tx.objectStore("answers");
    const wanted = [...exercises].map((exercise) => IDBKeyRange.bound(`${exercise}/`, `${exercise}/\uffff`));
    const [last, ...found] = await Promise.all([
      resultOf<{ record?: unknown }[]>(tx.objectStore("meta").getAll(pendingRange())),
      ...wanted.map((range) => readAll<unknown>(answers, range)),
    ]);
    return await runInSlices(filterInSlices([...found.flat(), ...last.map((note) => note?.record)], isValid));
  } finally {
    db.close();
  }
}

function show(place: HTMLElement, state: State): void {
  const words = state && ` ${states[state]}`;
  if (place.textContent !== words) place.textContent = words;
  place.setAttribute("data-state", state);
}

/** Shows the exercises that were begun and not finished, the latest first; nothing where there is none. */
function goOn(list: HTMLElement, records: readonly AnswerRecord[], states: ReadonlyMap<string, State>): void {
  const when = new Map<string, string>();
  for (const { key, updated } of records) {
    const exercise = key.split("/")[0]!;
    if (key !== finishedKey(exercise) && updated > (when.get(exercise) ?? "")) when.set(exercise, updated);
  }
  const items = [...list.querySelectorAll("li")].map((item) => {
    const exercise = item.querySelector("[data-card]")?.getAttribute("data-card") ?? "";
    return { item, when: states.get(exercise) === "started" ? when.get(exercise) ?? "" : "" };
  });
  items.sort((one, other) => one.when < other.when ? 1 : -1);
  items.forEach(({ item, when }, index) => {
    item.hidden = !when || index >= SHOWN;
    item.parentElement?.append(item);
  });
  list.hidden = items.every(({ item }) => item.hidden);
}

async function fill(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>("[data-card]")];
  const exercises = new Set(places.map((place) => place.getAttribute("data-card")!));
  let records: AnswerRecord[];
  try {
    records = await written(exercises);
  } catch (error) {
    report("cards-unread", error);
    return; // what cannot be read says nothing; the exercises themselves say that something is wrong
  }
  const answers = new Map<string, Map<string, Answer>>();
  for (const { key, value } of records) {
    const exercise = key.split("/")[0]!;
    answers.set(exercise, (answers.get(exercise) ?? new Map()).set(key, value));
  }
  const found = new Map<string, State>();
  for (const exercise of exercises) {
    found.set(exercise, stateOf(exercise, answers.get(exercise) ?? new Map()));
  }
  for (const place of places) show(place, found.get(place.getAttribute("data-card")!)!);
  for (const list of document.querySelectorAll<HTMLElement>("[data-go-on]")) goOn(list, records, found);
}

/** Fills all cards of the page now, when another tab or this one has written, and when the page is shown again. */
export function watchProgressBadges(): void {
  if (!("indexedDB" in globalThis) || !document.querySelector("[data-card]")) return;
  let busy = false, again = false;
  const refill = async () => {
    again = busy;
    if (busy) return;
    busy = true;
    await fill();
    busy = false;
    if (again) void refill();
  };
  try {
    let soon: ReturnType<typeof setTimeout> | 0 = 0;
    new BroadcastChannel("alongside").onmessage = () => {
      soon ||= setTimeout(() => {
        soon = 0;
        void refill();
      }, SETTLE_DELAY);
    };
  } catch (error) {
    report("no-channel", error);
    // Without it, a page learns of a change when it is next looked at.
  }
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && void refill(),
  );
  addEventListener("pagehide", ({ persisted }) => persisted && stopOpen());
  addEventListener("pageshow", ({ persisted }) => persisted && void refill());
  void refill();
}
