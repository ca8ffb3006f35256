/**
 * What the build hands over to the scripts of a page, in scripts that hold nothing else, as a page on a disk can load
 * no other data: see `src/alongside/common/handover.py`.
 */

import { loadScript } from "./load-script.ts";
import { pageGlobal } from "./page-global.ts";

/** What is here already under a name of a room. */
export function buildData<T>(room: string, name: string): T | undefined {
  return pageGlobal<{ readonly [name: string]: T }>(room, () => ({}))[name];
}

/** The same, loaded where it is not here yet. Rejects where it cannot be had; undefined where it is not what it should be. */
export async function fetchBuildData<T>(
  room: string,
  name: string,
  script = `${room}/${name}`,
): Promise<T | undefined> {
  if (buildData(room, name) === undefined) await loadScript(script);
  return buildData(room, name);
}
