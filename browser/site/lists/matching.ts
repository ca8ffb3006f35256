/** Whether an entry of a list is one that somebody asks for. */

import { holdsWords } from "../../common/fold-text.ts";

/** What an entry says of itself, and what is asked for: texts by the names of the choices of list_filter.py. */
export type Facts = Readonly<Record<string, string | undefined>>;

/** What an entry is asked for besides its facts. */
export const WORDS = "words";

/** Whether an entry, whose words are `text`, has all that is asked for; what is asked as "" is not asked. */
export function matches(facts: Facts, text: string, asked: Facts): boolean {
  return Object.entries(asked).every(([name, value]) => {
    if (!value) return true;
    if (name === WORDS) return holdsWords(text, value);
    if (name === "minutes") return withinMinutes(facts, Number(value), asked["with"]);
    return facts[name] === value || (facts[name] ?? "").split(" ").includes(value);
  });
}

/** Whoever works by themselves needs less time than a group. Something of no set length is in no time. */
function withinMinutes(facts: Facts, most: number, company: string | undefined): boolean {
  const minutes = (company === "alone" && facts["alone"]) || facts["minutes"];
  return !!minutes && Number(minutes) <= most;
}
