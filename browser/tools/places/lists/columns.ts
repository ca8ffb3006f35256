/** The columns of a list as this map gives it out: one for each field, under names that stay. */

/** A column: the field that it holds (`by` is no field: who rated) and its name. */
export interface Column {
  readonly id: string;
  readonly head: string;
}

/** All of them, in the order of the file. Names are for ever: other people's lists have them. */
export const COLUMNS: readonly Column[] = [
  { id: "name", head: "Name" },
  { id: "kind", head: "What it is" },
  { id: "area", head: "Area" },
  { id: "address", head: "Address" },
  { id: "offers", head: "What goes on there" },
  { id: "when", head: "Days and times" },
  { id: "welcome", head: "Who is welcome" },
  { id: "cost", head: "Cost" },
  { id: "access", head: "Getting in" },
  { id: "getting-in", head: "Getting there and in, in words" },
  { id: "contact", head: "How to reach it" },
  { id: "run-by", head: "Who runs it" },
  { id: "checked", head: "Last checked" },
  { id: "rating", head: "Rating" },
  { id: "why", head: "Why" },
  { id: "better", head: "What would move it up" },
  { id: "by", head: "Rated by" },
  { id: "voices", head: "What others say" },
  { id: "ask", head: "Still to find out" },
  { id: "note", head: "Note for one person alone" },
];
