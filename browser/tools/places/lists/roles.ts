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
  /^(ids?|uuid|guid|uid|uprn|row|row id|record id|ref|reference|no|lat|lng|lon|long|latitude|longitude|easting|northing|eastings|northings|x|y|geometry|coordinates|country|country code|created|created at|created on|logo|image|photo|slug|version|timezone|ward code|lsoa|lsoa code)$|^phones? .*\b(description|type|language)$|^((organi[sz]ation|service|at|location|contact|phone|schedule|event|venue|group|provider|listing|asset|resource|activity|place|cost|option|physical|postal|address|taxonomy|term|category|parent|unique|external|internal|source|system|database|object|item|entry|user|owner|member|programme|program|project|ward|area)s? |\d )+id$|\b(uuid|identifier|uprn|latitude|longitude|logo)$/;

/** What is no part of a place by itself, and may still be worth a look: what kind of organisation it is, which papers to bring. */
export const BESIDE =
  /^(organi[sz]ations?|providers?|contacts?) .*\b(description|type|language)$|^(organi[sz]ations?|providers?|organi[sz]ers?) (?!.*\bcontact\b).*\b(category|categories|aims?|details|about|summary|overview|info|information|status|sector)$|\bhire\b|\bid$/;

const known = new Map(ROLES.map((role) => [role.id, role]));

/** A role by its id. */
export function roleOf(id: string): Role | undefined {
  return known.get(id);
}
