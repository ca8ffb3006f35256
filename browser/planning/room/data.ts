/**
 * What the build says for the room: see src/alongside/render/web/room_scripts.py. What the group sees and what whoever
 * leads it says stand in different files, and this is the first; the page of the screen never asks for the other, which is
 * `notes-data.ts`.
 */

import { fetchBuildData } from "../../common/build-data.ts";
import { keyOf, type Wanted } from "./address.ts";
import { takeRun } from "./handed.ts";
import type { Planned, Run, Slide, Stretch } from "./run.ts";

/** What the group sees of an exercise or a talk. */
export interface Known extends Pick<Stretch, "title" | "minutes" | "task" | "company" | "care" | "parts"> {
  readonly slides?: readonly Slide[];
}

/** What the group sees of everything that can be run, by its id. */
export interface Catalogue {
  readonly exercises: { readonly [id: string]: Known };
  readonly talks: { readonly [id: string]: Known };
  readonly help: string;
}

interface PlannedSession {
  readonly title: string;
  readonly start: number;
  readonly stretches: readonly Planned[];
}

/** A run, and what each of its stretches is, for whoever looks for the notes. */
export interface Found {
  readonly run: Run;
  readonly planned: readonly Planned[];
}

const fetchData = <T>(name: string) => fetchBuildData<T>("room", name).catch(() => undefined); // Quiet: `loadScript` has said so

/** Everything that can be run; null where it cannot be had. */
async function fetchCatalogue(): Promise<Catalogue | null> {
  return await fetchData<Catalogue>("catalogue") ?? null;
}

/** What an address asks for; null where it cannot be had, or the manual does not have it. */
export async function fetchRun(wanted: Wanted): Promise<Found | null> {
  const catalogue = await fetchCatalogue();
  if (!catalogue) return null;
  if (wanted.kind === "session") {
    const session = await fetchData<PlannedSession>(`session-${wanted.id}`);
    return session ? asRun(wanted, session.title, session.start, session.stretches, catalogue) : null;
  }
  if (wanted.kind === "plan") {
    const plan = takeRun(wanted);
    return plan && asRun(wanted, plan.title, plan.start, plan.stretches, catalogue, plan.finish);
  }
  const known = catalogue.exercises[wanted.id];
  if (wanted.kind !== "exercise" || !known) return null;
  return asRun(wanted, known.title, null, [{ kind: "exercise", id: wanted.id, ...known }], catalogue);
}

/** A plan as a run, with the times that the address asks for. */
function asRun(
  wanted: Wanted,
  title: string,
  start: number | null,
  planned: readonly Planned[],
  catalogue: Catalogue,
  finish: number | null = null,
): Found {
  const minutes = wanted.minutes?.length === planned.length ? wanted.minutes : null;
  const fitted = planned.map((each, index) => ({ ...each, minutes: minutes?.[index] ?? each.minutes }));
  const stretches = fitted.map((each) => seen(each, catalogue));
  const times = { start: wanted.start ?? start, finish };
  const run = { key: keyOf(wanted), title, ...times, stretches, help: catalogue.help };
  return { run, planned: fitted };
}

/** A stretch as the group sees it. What a plan says besides, such as who leads it, is not taken over. */
function seen({ key, kind, id, title, minutes, pin, undivided }: Planned, catalogue: Catalogue): Stretch {
  const known = id ? (kind === "talk" ? catalogue.talks : catalogue.exercises)[id] : undefined;
  const { task, company, care, parts, slides }: Partial<Known> = known ?? {};
  return {
    ...(key && { key }),
    kind,
    title,
    minutes,
    ...(pin !== undefined && { pin }),
    ...(task && { task }),
    ...(company && { company }),
    ...(care && { care }),
    ...(parts?.length && !undivided && { parts }),
    ...(slides?.length && { slides }),
  };
}
