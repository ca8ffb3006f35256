/** What the exercises of the manual are called, fetched where a page has to name others: see src/alongside/render/web/answer_definitions.py. */

import { loadScript } from "../common/load-script.ts";

/** The titles by the id of the exercise; empty where they cannot be had. */
export async function fetchTitles(): Promise<ReadonlyMap<string, string>> {
  const shelf = () => (globalThis as { alongsideTitles?: Record<string, string> }).alongsideTitles;
  if (!shelf()) await loadScript("workbook/_titles").catch(() => {}); // Quiet: `loadScript` has said so.
  return new Map(Object.entries(shelf() ?? {}));
}
