/** The outcomes of each session, as the build says them: see src/alongside/render/web/outcome_scripts.py. */

import { fetchBuildData } from "../common/build-data.ts";

/** A session with the lines that its feedback form has people rate. */
export interface SessionLines {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** All sessions; none where they cannot be had, as lines of one's own always can. */
export async function fetchSessions(): Promise<readonly SessionLines[]> {
  const found = fetchBuildData<readonly SessionLines[]>("evaluation", "sessions");
  return await found.catch(() => undefined) ?? []; // Quiet: `loadScript` has said so.
}
