/** What a column of somebody's list can hold: the roles that columns play, under the headings that lists here have. */

import { OF_FACTS } from "./roles-of-facts.ts";
import { OF_PLACE, type Role } from "./roles-of-place.ts";

/**
 * All roles, by field. Headings are those of Open Referral UK and its flat files, of councils' directories, of
 * social-prescribing exports and of lists that people keep in spreadsheets. Of two patterns, the first counts.
 */
export const ROLES: readonly Role[] = [...OF_PLACE, ...OF_FACTS];

/** The role for a column that is kept in words, each with its heading. */
export const REST = "rest";

/** What nobody needs to be told of: numbers of records, places on the globe, states of a database. */
export const MACHINE =
  /^(id|ids|uuid|guid|uid|uprn|key|row|row id|record id|ref|reference|no|lat|lng|lon|long|latitude|longitude|easting|northing|eastings|northings|x|y|geometry|coordinates|country|country code|created|created at|created on|logo|image|photo|slug|version|language|timezone|ward code|lsoa|lsoa code)$|^(organi[sz]ations?|providers?|contacts?|phones?) .*\b(description|type|language)$|\b(id|uuid|identifier|uprn|latitude|longitude|logo)$/;

const known = new Map(ROLES.map((role) => [role.id, role]));

/** A role by its id. */
export function roleOf(id: string): Role | undefined {
  return known.get(id);
}
