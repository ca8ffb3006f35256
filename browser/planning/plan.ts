/** A plan as data, and its clock: stretches have minutes, and when each begins is always worked out. */

/** A thing that has to be in the room. */
export interface Material {
  readonly item: string;
  readonly per: "person" | "pair" | "group" | "room";
  readonly count?: number;
  /** Whether the same things serve the next stretch too. */
  readonly keep?: boolean;
  /** Id of the sheet of the manual that it is. */
  readonly sheet?: string;
  /** Id of the exercise whose cards to cut it is a set of. */
  readonly cards?: string;
}

/** A part of a stretch, with the minutes that it is written for. */
export interface Part {
  readonly title: string;
  readonly minutes: number;
}

/** One of several groups that work at the same time. */
export interface Beside {
  /** What tells this time from others. */
  readonly moment: string;
  readonly group: number;
  /** How many are in it. */
  readonly people: number;
}

/** One stretch: an exercise, a talk, a break or another activity. */
export interface Block {
  readonly kind: "exercise" | "talk" | "break" | "activity";
  readonly title: string;
  readonly minutes: number;
  /** Id of the exercise. */
  readonly id?: string;
  /** Id of the talk. */
  readonly talk?: string;
  readonly lead?: string;
  /** Which of several groups does it, where the others do something else at the same time. */
  readonly beside?: Beside;
  /** How many sit together. */
  readonly group?: number;
  readonly care?: boolean;
  readonly materials?: readonly Material[];
  readonly say?: string;
  readonly task?: string;
  /** What people do, in place of `task`: the parts share the minutes of the stretch. */
  readonly parts?: readonly Part[];
  readonly point?: string;
  readonly gentle?: string;
  readonly give?: string;
}

/** A way to save time. */
export interface Cut {
  /** The stretch that becomes shorter, by its place in the plan, and how long it still takes. */
  readonly block?: number;
  readonly minutes?: number;
  readonly saves: number;
  readonly words: string;
}

/** A session as the build plans it. */
export interface Plan {
  readonly title: string;
  readonly purpose: string;
  /** Minutes after midnight. */
  readonly start: number;
  readonly people: number;
  readonly smallGroup: number;
  readonly materials: readonly Material[];
  readonly blocks: readonly Block[];
  /** The first first. */
  readonly cuts: readonly Cut[];
  readonly neverCut: string;
  /** Titles of what is handed out, by id. */
  readonly sheets: { readonly [id: string]: string };
}

/** A stretch with its clock times, in minutes after midnight. */
export interface Timed {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** Works out when each stretch begins and ends; one without minutes is left out, and takes none. */
export function schedule(blocks: readonly Block[], start: number): Timed[] {
  let now = start;
  return blocks.map((block) => {
    const begins = now;
    now += block.minutes;
    return { block, start: begins, end: now };
  });
}

/** How long stretches take together, in minutes. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A time of day, such as 09:15. */
export function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** Minutes after midnight of a time such as 9:15, 09.15 or 0915; null where it is none. */
export function minutesOf(time: string): number | null {
  const found = /^\s*([01]?\d|2[0-3])[:.]?([0-5]\d)\s*$/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** The parts of a stretch with the minutes that they take in it: they share them as they are written. */
export function shared({ parts = [], minutes }: Block): Part[] {
  const whole = parts.reduce((sum, part) => sum + part.minutes, 0) || 1;
  let written = 0;
  let begins = 0;
  return parts.map((part) => {
    written += part.minutes;
    const ends = Math.round(written * minutes / whole);
    const taken = ends - begins;
    begins = ends;
    return { title: part.title, minutes: taken };
  });
}
