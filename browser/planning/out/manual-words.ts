/** What the manual says of what stands in a plan, from `src/alongside/render/web/plan_words.py`. */

import { fetchBuildData } from "../../common/build-data.ts";
import type { Block as SessionBlock, Material } from "../plan.ts";

/** How a stretch begins, what people do, its one point, and what is given out. */
export type Cue = Pick<SessionBlock, "say" | "task" | "parts" | "point" | "gentle" | "give">;

/** Cues of exercises and talks, by id. */
export interface Cues {
  readonly [id: string]: Cue;
}

/** What a session's file says of one stretch, in Markdown. */
export interface StretchWords {
  readonly kind: SessionBlock["kind"];
  readonly id?: string;
  readonly title?: string;
  readonly do?: string;
  readonly say?: string;
  readonly cue?: string;
  readonly materials?: readonly Material[];
}

/** What a session's file says beside its minutes. */
export interface SessionWords {
  readonly purpose: string;
  readonly audience: string;
  readonly outcomes: readonly string[];
  readonly materials: readonly Material[];
  readonly neverCut: string;
  readonly stretches: readonly StretchWords[];
}

/** The cues of all that the manual has. Rejects where they cannot be had. */
export async function fetchCues(): Promise<Cues> {
  return await fetchBuildData<Cues>("planning", "session_cues") ?? {};
}

/** The words of the session that a plan began as; null where it began with nothing, or the session is there no more. */
export async function fetchSessionWords(session: string): Promise<SessionWords | null> {
  if (!session) return null;
  const found = fetchBuildData<SessionWords>("planning", `${session}-words`);
  return await found.catch(() => undefined) ?? null; // Quiet: `loadScript` has said so, and a plan is whole without.
}

/** What the session says of a stretch that came from it. */
export function wordsOf(
  { kind, id, title }: { readonly kind: string; readonly id: string; readonly title: string },
  words: SessionWords | null,
): StretchWords | undefined {
  return words?.stretches.find((each) => each.kind === kind && (id ? each.id === id : each.title === title));
}
