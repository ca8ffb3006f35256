/** A connection map on paper: the picture, the same in words, the list, and then and now where a map was kept. */

import type { Definition } from "../../answers/definitions.ts";
import { dateInWords } from "../../common/dates.ts";
import type { ExportBlock, ToolExport } from "../../answers/export-blocks.ts";
import { fieldWords } from "../../answers/entry-text.ts";
import { comparison } from "./compare.ts";
import { bridgeOf, snapshotsOf, type Tie, tiesOf } from "./read-map.ts";
import { mapPicture } from "./picture.ts";
import { summaryOf } from "./summary.ts";
import * as say from "./export-words.ts";
import { inRing, noName, sentence } from "./words.ts";

/** As wide as a page between its margins, in CSS pixels. */
const WIDTH = 640;

/** A row of the list for each connection, with its number on the map. */
function rowOf(tie: Tie, ties: readonly Tie[], definition: Definition, number: number): string[] {
  const said = (id: string, values: { [part: string]: string | true }) => {
    const field = definition.fields.get(id);
    return field ? fieldWords(values, id, field) : "";
  };
  const ticks = (id: "gives" | "gets") =>
    said(id, Object.fromEntries(tie[id].map((each) => [`${id}.${each}`, true])));
  return [
    String(number),
    tie.name || noName,
    said("kind", { kind: tie.kind }),
    sentence(inRing(tie.ring)),
    [said("often", { often: tie.often }), tie.active ? "" : said("active", { active: "no" })]
      .filter(Boolean).join("; "),
    ticks("gives"),
    ticks("gets"),
    bridgeOf(tie, ties)?.name || tie.through,
  ];
}

/** All of it. */
export const exportBlocks: ToolExport = (entries, definition) => {
  const ties = tiesOf(entries), kept = snapshotsOf(entries);
  const kinds = definition.fields.get("kind")?.options ?? new Map<string, string>();
  const pieces: ExportBlock[] = [];
  if (ties.length) {
    const { svg, width, height } = mapPicture(ties, kinds, WIDTH);
    const words = summaryOf(ties, kinds);
    pieces.push(
      { heading: say.map },
      { picture: { svg, words: words.join(" "), width, height } },
      { heading: say.inWords },
      { list: words },
      {
        table: {
          caption: say.list,
          columns: say.columns,
          rows: ties.map((tie, index) => rowOf(tie, ties, definition, index + 1)),
        },
      },
    );
  }
  for (const [index, map] of kept.entries()) {
    const next = kept[index + 1];
    const later: [string, readonly Tie[]] = next ? [dateInWords(next.day), next.ties] : [say.now, ties];
    pieces.push(...comparison([dateInWords(map.day), map.ties], later, definition, WIDTH));
  }
  return pieces;
};
