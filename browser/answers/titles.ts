/** What the exercises of the manual are called, fetched where a page has to name others: see src/alongside/render/web/answer_definitions.py. */

import { fetchBuildData } from "../common/build-data.ts";

/** The titles by the id of the exercise; empty where they cannot be had. */
export async function fetchTitles(): Promise<ReadonlyMap<string, string>> {
  const found = await fetchBuildData<Record<string, string>>("workbook", "all_titles").catch(() => null); // Quiet: `loadScript` has said so.
  return new Map(Object.entries(found ?? {}));
}
