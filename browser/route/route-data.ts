/** What the build says of a route: see src/alongside/render/web/route_scripts.py. */

import { fetchBuildData } from "../common/build-data.ts";
import type { Stop } from "../answers/route.ts";

/** A stop with where it is, from the root of the site. */
export interface StopWithAddress extends Stop {
  readonly href: string;
}

/** A route with its stops. */
export interface Route {
  readonly title: string;
  readonly href: string;
  readonly stops: readonly StopWithAddress[];
}

/** A route by its id; null where the manual has no such route, or it cannot be had. */
export async function fetchRoute(id: string): Promise<Route | null> {
  if (!/^[\w-]+$/.test(id)) return null; // as a damaged backup may say
  const found = await fetchBuildData<Route>("workbook", `route_${id}`).catch(() => undefined); // Quiet: `loadScript` has said so.
  return found ?? null;
}
