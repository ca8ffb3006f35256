/** What online forms add to the answers by themselves: who filled them in and when, which is no fact of a group. */

import { foldText } from "../../../common/fold-text.ts";

/** A form, by a heading that no list of groups has, and what else of its own stands beside that in one stretch. */
const FORMS: readonly (readonly [sign: string, own: ReadonlySet<string>])[] = ([
  [
    "completion time",
    "id|start time|email|name|last modified time|language|total points|quiz feedback|grade posted time",
  ],
  ["timestamp", "email address|username|score"],
  [
    "respondent id",
    "collector id|start date|end date|date created|date modified|ip address|email address|first name|last name|custom data 1",
  ],
  ["submit date utc", "start date utc|stage date utc|network id|tags|response type"],
  ["submission date", "submission id|submission ip|last update date"],
  ["entry date", "entry id|source url|user agent|user ip|date updated|created by user id|transaction id"],
] as const).map(([sign, own]) => [sign, new Set([sign, ...own.split("|")])] as const);

const bare = (head: string) => foldText(head).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/**
 * The columns that a form has added, by number. Questions on both sides of them are the list’s own; so is a name
 * without the email address that a form puts before it, where no other column `mayName` what the list is of.
 */
export function ofTheForm(
  heads: readonly string[],
  mayName: (column: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>(), all = heads.map(bare);
  const isAsked = !all.includes("email") && !all.some((head, at) => head !== "name" && mayName(at));
  for (const [sign, own] of FORMS) {
    const at = all.indexOf(sign);
    if (at < 0) continue;
    const isOwn = (column: number) => own.has(all[column] ?? "") && !(isAsked && all[column] === "name");
    for (let column = at; isOwn(column); column--) found.add(column);
    for (let column = at + 1; isOwn(column); column++) found.add(column);
  }
  return found;
}

/** Whether a row says of what kind each answer is, and nothing else. */
export function saysKinds(cells: readonly string[]): boolean {
  return cells.every((cell) => !cell.trim() || /^(?:open ended response|response)$/.test(bare(cell)));
}
