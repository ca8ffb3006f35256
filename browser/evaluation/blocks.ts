/** What came of a grid, for Word and paper: the summary, and what it cannot say. Pure. */

import type { ExportBlock } from "../answers/export-blocks.ts";
import { lineResults, personResult } from "./compare.ts";
import type { Grid, Pair } from "./grid.ts";
import * as say from "./words.ts";

/** The pieces of the sheet. Each person's own numbers are among them only where that is asked for. */
export function gridBlocks(grid: Grid, withPeople: boolean): ExportBlock[] {
  const results = lineResults(grid);
  return [
    { text: say.about },
    ...grid.there === null ? [] : [{ text: say.gaveRatings(grid.people.length, grid.there) }],
    { heading: say.lineByLine },
    { list: results.map(say.lineResult) },
    { table: { caption: say.lineByLine, columns: say.lineColumns, rows: results.map(say.lineRow) } },
    { heading: say.cannotTitle },
    { list: say.cannot },
    ...withPeople ? peopleBlocks(grid) : [],
  ];
}

function peopleBlocks({ lines, people }: Grid): ExportBlock[] {
  const columns = [say.person, ...lines.map(({ id }) => say.lineName(Number(id))), say.change];
  const rows = people.map((person) => [
    person.who,
    ...lines.map(({ id }) => say.pair(person.pairs.get(id) ?? NONE)),
    say.ways(personResult(person)),
  ]);
  return [
    { heading: say.personByPerson },
    { text: say.keepSafe },
    {
      list: lines.map(({ words, id }) =>
        words ? `${say.lineName(Number(id))}: ${words}` : say.lineName(Number(id))
      ),
    },
    { table: { caption: say.personByPerson, columns, rows } },
  ];
}

const NONE: Pair = { then: null, now: null };
