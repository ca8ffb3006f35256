/** What the build says of a session: see src/alongside/render/web/session_scripts.py. */

import { fetchBuildData } from "../common/build-data.ts";
import type { Plan } from "./plan.ts";

/** A session by its id; null where it cannot be had. */
export async function fetchSession(id: string): Promise<Plan | null> {
  const found = await fetchBuildData<Plan>("planning", id).catch(() => undefined); // Quiet: `loadScript` has said so.
  return found ?? null;
}
