/** What whoever leads a run says and does, as the build says it: see src/alongside/render/web/room_scripts.py. */

import { fetchBuildData } from "../../common/build-data.ts";
import type { Material } from "../plan.ts";
import type { Planned } from "./run.ts";
import type { Way } from "./forecast.ts";

/** A part of a facilitator's page. */
export interface NotesBlock {
  /** What it is for: `run`, `say`, `point`, `gentle`, … */
  readonly part: string;
  readonly title: string;
  /** Of a timed part. */
  readonly minutes?: number;
  readonly lines: readonly string[];
}

/** What whoever leads an exercise says and does. */
export interface ExerciseNotes {
  readonly group?: number;
  readonly materials?: readonly Material[];
  readonly blocks: readonly NotesBlock[];
}

/** What is said to each slide of a talk, the first of which is its title. */
export interface TalkNotes {
  readonly slides: readonly (readonly string[])[];
}

/** What a session says of one of its stretches. */
export interface StretchNotes {
  readonly lead?: string;
  readonly task?: string;
  readonly say?: readonly string[];
  readonly do?: readonly string[];
  readonly materials?: readonly Material[];
}

/** What a session says to whoever leads it. */
export interface SessionNotes {
  readonly people: number;
  readonly smallGroup: number;
  readonly ways: readonly Way[];
  readonly neverCut: string;
  readonly stretches: readonly StretchNotes[];
}

const fetchNotes = <T>(name: string) => fetchBuildData<T>("room", `notes-${name}`).catch(() => undefined); // Quiet: `loadScript` has said so

/** What a session says to whoever leads it; undefined where it cannot be had. */
export function fetchSessionNotes(id: string): Promise<SessionNotes | undefined> {
  return fetchNotes(`session-${id}`);
}

/** What there is to say and do in a stretch besides what its session says. */
export interface OwnNotes {
  readonly exercise?: ExerciseNotes;
  readonly talk?: TalkNotes;
}

/** The notes of the exercise or talk that a stretch is; nothing where it is none, or they cannot be had. */
export async function fetchOwnNotes({ kind, id }: Planned): Promise<OwnNotes> {
  if (!id) return {};
  const found = await fetchNotes(`${kind}-${id}`);
  return found ? { [kind]: found } : {};
}
