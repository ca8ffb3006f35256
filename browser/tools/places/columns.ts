/** The columns of a list as a file: one for each field, under names that stay, and found under other names too. */

import type { Definition } from "../../definitions.ts";
import { folded } from "../../fold.ts";

/** A column: the field that it holds (`by` is no field: who rated), its name, and what else it may be called. */
export interface Column {
  readonly id: string;
  readonly head: string;
  readonly also: readonly string[];
}

/** All of them, in the order of the file. Names are for ever: other people's lists have them. */
export const COLUMNS: readonly Column[] = [
  {
    id: "name",
    head: "Name",
    also: ["place", "group", "place or group", "group place or service", "organisation"],
  },
  { id: "kind", head: "What it is", also: ["kind", "type", "category"] },
  { id: "area", head: "Area", also: ["where", "district", "town", "village"] },
  {
    id: "offers",
    head: "What goes on there",
    also: ["what", "offers", "description", "activities", "what happens and when"],
  },
  { id: "when", head: "Days and times", also: ["when", "day", "days", "time", "times"] },
  { id: "welcome", head: "Who is welcome", also: ["for whom", "who is it for", "who goes there"] },
  { id: "cost", head: "Cost", also: ["costs", "price", "what it costs"] },
  { id: "access", head: "Getting in", also: ["access", "accessibility"] },
  { id: "getting-in", head: "Getting there and in, in words", also: ["transport", "getting there"] },
  {
    id: "contact",
    head: "How to reach it",
    also: ["contact", "whom to ask", "telephone", "phone", "email", "website", "address"],
  },
  { id: "checked", head: "Last checked", also: ["checked", "date checked", "when we last checked"] },
  { id: "rating", head: "Rating", also: ["light", "traffic light", "colour"] },
  { id: "why", head: "Why", also: ["reason", "reasons"] },
  { id: "better", head: "What would move it up", also: ["moving up"] },
  { id: "by", head: "Rated by", also: ["by"] },
  { id: "voices", head: "What others say", also: [] },
  { id: "ask", head: "Still to find out", also: ["to find out", "questions"] },
  { id: "note", head: "Note for one person alone", also: ["note", "notes", "comment", "comments"] },
];

/** A name of a column, as it is compared. */
function bare(words: string): string {
  return folded(words).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Tells by a column's name which field it holds; nothing where the name is not known. */
export function columnFinder(definition: Definition): (head: string) => string {
  const asked = [...definition.fields].map(([id, { question }]) => [bare(question), id] as const);
  const ids = COLUMNS.map(({ id }) => [bare(id), id] as const);
  const also = COLUMNS.flatMap(({ id, also }) => also.map((name) => [name, id] as const));
  const heads = COLUMNS.map(({ id, head }) => [bare(head), id] as const);
  const known = new Map([...asked, ...ids, ...also, ...heads]); // where two are alike, the later counts
  return (head) => known.get(bare(head)) ?? "";
}
