/** A run as the pages that show it know it: what one does, the others hear. */

import { report } from "../../common/report.ts";
import {
  type Happening,
  inPlan,
  isGone,
  isLive,
  keyAt,
  lastShown,
  type Log,
  minutesNow,
  placeIn,
  seenAt,
  setBack,
} from "./happened.ts";
import { type Cover, isOf, load, NOTHING, parse, save, type Shared } from "./kept.ts";
import { next, type Place, previous, type Run } from "./run.ts";

/** What one page tells another. */
interface Message {
  readonly alongside: "room";
  readonly key: string;
  readonly shared: Shared;
}

/** The windows that a page has opened, or that have opened it: from a disk, some browsers let pages hear each other in no other way. */
export const windows = new Set<Window>();

/** A run that is on, joined with the other pages of this browser. */
export class Joined {
  #run: Run;
  #shared: Shared = NOTHING;
  #read: { readonly of: Log; readonly log: Log } | null = null;
  /** When this page last looked at the clock, and how far the log had been moved by then. */
  #seen = Date.now();
  #ticked = performance.now();
  #back: number;
  /** What happened the last time, where that is over. */
  readonly before: Log = [];
  #channel: BroadcastChannel | null = null;
  #changed: () => void = () => {};

  /** `place` is where the address says that it is, for a browser that keeps nothing. */
  constructor(run: Run, place: Place | null) {
    this.#run = run;
    const kept = load(run.key), log = inPlan(run, kept.log), last = lastShown(run, log);
    // Of a log whose stretches are all gone, nothing is known of this plan.
    const isOurs = last !== undefined || !isGone(log);
    if (isOurs && isLive(log, Date.now())) this.#shared = kept;
    else {
      this.before = isOurs ? log : [];
      this.#shared = { ...NOTHING, rev: kept.rev };
      // A browser that keeps nothing knows the place after a reload; an old link does not begin a run.
      if (place && place.at >= 0 && !kept.log.length) {
        this.#shared = { ...this.#shared, log: [this.#went(place)] };
      }
    }
    this.#back = this.#shared.back;
    try {
      this.#channel = new BroadcastChannel("alongside:room");
      this.#channel.onmessage = ({ data }) => this.#hear(data);
    } catch (error) {
      report("no-channel", error);
    }
    addEventListener("storage", ({ key, newValue }) => {
      if (isOf(run.key, key)) this.#take(parse(newValue));
    });
    addEventListener("message", ({ data, source, origin }) => {
      const isOurs = origin === location.origin || location.protocol === "file:";
      if (isOurs && source && windows.has(source as Window)) this.#hear(data);
    });
    // A page that comes back from the background has been told nothing meanwhile.
    addEventListener("pageshow", () => this.#take(load(run.key)));
    if (opener) windows.add(opener);
    this.#goOn();
  }

  /** Where what was on has been taken out of the plan, it goes on with what comes after what was on before. */
  #goOn(): void {
    const last = lastShown(this.run, this.log);
    if (last === undefined || !isGone(this.log)) return;
    this.go(next(this.run, { at: last, step: Infinity }, minutesNow(this.run, this.log)));
  }

  /** Calls this whenever another page, or this one, has done something. */
  onChange(changed: () => void): void {
    this.#changed = changed;
  }

  get run(): Run {
    return this.#run;
  }

  /** Goes on with the plan as it has become: what happened keeps to the stretches of which it was. */
  follow(run: Run): void {
    this.#run = run;
    this.#read = null;
    this.#goOn();
    this.#changed();
  }

  /** What happened, with the places that things have in the plan now. */
  get log(): Log {
    const { log } = this.#shared;
    if (this.#read?.of !== log) this.#read = { of: log, log: inPlan(this.run, log) };
    return this.#read!.log;
  }

  get cover(): Cover {
    return this.#shared.cover;
  }

  get countdown(): boolean {
    return this.#shared.countdown;
  }

  get place(): Place {
    return placeIn(this.run, this.log);
  }

  next(): void {
    this.go(next(this.run, this.place, minutesNow(this.run, this.log)));
  }

  previous(): void {
    this.go(previous(this.run, this.place, minutesNow(this.run, this.log)));
  }

  /** Goes to a place, and takes away what covers the screen. */
  go({ at, step }: Place): void {
    const here = this.place;
    if (here.at === at && here.step === step) return this.set({ cover: "" });
    this.#add(this.#went({ at, step }), { cover: "" });
  }

  /** Gives the stretch that is on more minutes. */
  give(more: number): void {
    this.#add({ t: Date.now(), more });
  }

  /** Gives a stretch other minutes; 0 leaves it out. */
  change(of: number, minutes: number): void {
    this.#add({ t: Date.now(), of, minutes, ...keyAt(this.run, of) });
  }

  /** Looks at the clock: where it has been set back, what happened moves with it, and the time that is left goes on. */
  look(now: number): void {
    const latest = this.#latest(), back = setBack(latest.log, this.#seen, now);
    const isDone = latest.back !== this.#back; // another page has seen it first
    const ticked = performance.now();
    this.#seen = seenAt(now, this.#seen, ticked - this.#ticked);
    this.#ticked = ticked;
    this.#back = latest.back;
    if (!back || isDone) return;
    this.#back += back;
    const log = latest.log.map((each) => ({ ...each, t: each.t - back }));
    this.#tell({ ...latest, log, back: this.#back });
  }

  /** Covers the screen, or uncovers it where that is how it is covered. */
  coverWith(cover: Cover): void {
    this.set({ cover: this.cover === cover ? "" : cover });
  }

  set(changes: Partial<Pick<Shared, "cover" | "countdown">>): void {
    this.#tell({ ...this.#latest(), ...changes });
  }

  /** Forgets what happened, and goes back to the opening. */
  reset(): void {
    this.#tell({ ...NOTHING, rev: this.#latest().rev });
  }

  #went({ at, step }: Place): Happening {
    return { t: Date.now(), at, step, ...keyAt(this.run, at) };
  }

  #add(happening: Happening, changes: Partial<Pick<Shared, "cover">> = {}): void {
    this.look(happening.t);
    const latest = this.#latest();
    this.#tell({ ...latest, ...changes, log: [...latest.log, happening] });
  }

  /** What this page knows, or what another has kept since. */
  #latest(): Shared {
    const kept = load(this.run.key);
    return kept.rev > this.#shared.rev ? kept : this.#shared;
  }

  #tell(shared: Shared): void {
    this.#shared = { ...shared, rev: shared.rev + 1 };
    save(this.run.key, this.#shared);
    const message: Message = { alongside: "room", key: this.run.key, shared: this.#shared };
    this.#channel?.postMessage(message);
    for (const each of windows) if (!each.closed) each.postMessage(message, ownOrigin());
    this.#changed();
  }

  #hear(data: Partial<Message> | null): void {
    if (data?.alongside === "room" && data.key === this.run.key) this.#take(parse(data.shared));
  }

  #take(told: Shared | null): void {
    if (!told || told.rev <= this.#shared.rev) return;
    this.#shared = told;
    this.#changed();
  }
}

/** To whom a message goes: from a disk, pages have no origin of their own. */
function ownOrigin(): string {
  return location.origin === "null" || location.protocol === "file:" ? "*" : location.origin;
}
