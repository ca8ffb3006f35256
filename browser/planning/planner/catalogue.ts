/** What the manual has to put into a plan, as the build says it: `src/alongside/render/web/planner_scripts.py`. */

import { fetchBuildData } from "../../common/build-data.ts";
import type { Material } from "../plan.ts";

/** An exercise that can be put into a plan. */
export interface CatalogueExercise {
  readonly title: string;
  readonly minutes: number;
  /** How many sit together; 0 for as many as the plan says. */
  readonly group?: number;
  readonly care?: boolean;
  /** Whether it is a sheet to fill in, which does not count among the exercises of a day. */
  readonly sheet?: boolean;
  /** Ids of the exercises that have to come before it. */
  readonly after?: readonly string[];
  readonly materials?: readonly Material[];
  /** Heading that it stands under in lists. */
  readonly part: string;
  /** Address of its facilitator's page, from the root of the site. */
  readonly href: string;
}

/** A talk that can be put into a plan. */
export interface CatalogueTalk {
  readonly title: string;
  readonly minutes: number;
  readonly href: string;
}

/** All there is, by id. */
export interface Catalogue {
  readonly exercises: { readonly [id: string]: CatalogueExercise };
  readonly talks: { readonly [id: string]: CatalogueTalk };
  /** Titles of what is handed out. */
  readonly sheets: { readonly [id: string]: string };
  /** Titles of the sessions that a plan can begin as, in their order. */
  readonly sessions: { readonly [id: string]: string };
}

/** What there is where the catalogue cannot be had: a plan can still be opened and changed. */
export const NO_CATALOGUE: Catalogue = { exercises: {}, talks: {}, sheets: {}, sessions: {} };

/** The catalogue; null where it cannot be had. */
export async function fetchCatalogue(): Promise<Catalogue | null> {
  const found = await fetchBuildData<Catalogue>("planning", "planner_catalogue").catch(() => undefined); // Quiet: `loadScript` has said so.
  return found ?? null;
}
