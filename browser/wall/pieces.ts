/** What a group said as plain pieces, for Word and paper alike: without names, and in an order by chance. Pure but for that. */

import type { ExportBlock } from "../answers/export-blocks.ts";
import type { Answer } from "../answers/answer.ts";
import type { Definition } from "../answers/definitions.ts";
import { answerLines } from "../export/answer-lines.ts";
import { SHAPES } from "../tools/places/rating.ts";
import { type Asked, people, type Said, shuffled } from "./group.ts";
import { fieldsOf } from "./own-fields.ts";
import { rowsOf, sameWords, wholeOf, type Words } from "./same-words.ts";
import { plotSize, scalePlot } from "./scale-plot.ts";
import {
  COLOURS,
  countChoices,
  countPlaces,
  countScale,
  type Place,
  placesOf,
  ratedIn,
  type RatedWords,
  ratedWords,
  viewInPlace,
} from "./tally.ts";
import * as say from "./words.ts";

/** What was said to a question; headings among it are those of a tool's fields. */
export function piecesOf(asked: Asked): ExportBlock[] {
  const { definition, said, question } = asked;
  const head: ExportBlock = { text: say.peopleWords(people(said)) };
  if (definition.kind === "places") {
    return [
      head,
      ratedTable(placesOf(said.flatMap(({ value }) => viewInPlace(value))), ratedWords(question, definition)),
    ];
  }
  if (!definition.fields.size) return [head, ...ofKind(question, definition, said)];
  const fields = fieldsOf(asked).flatMap((each): ExportBlock[] => [
    { heading: each.field.question },
    ...ofKind(each.field.question, each.field, each.said),
  ]);
  return [head, ...fields];
}

function ofKind(question: string, definition: Definition, said: readonly Said[]): ExportBlock[] {
  const answers = said.map(({ value }) => value);
  switch (definition.kind) {
    case "choice":
    case "checklist":
      return [{
        table: {
          caption: say.countsOf(question),
          columns: [say.option, say.count],
          rows: countChoices(answers, definition).map(({ words, count }) => [words, String(count)]),
        },
      }];
    case "scale":
      return scaleOf(question, definition, answers);
    case "ranking":
      return [{
        table: {
          caption: say.countsOf(question),
          columns: [say.thing, say.middle, say.firstBy],
          rows: countPlaces(answers, definition).map((
            { words, first, middle },
          ) => [words, String(middle), String(first)]),
        },
      }];
    case "rating":
      return [ratedTable(ratedIn(answers, definition), ratedWords(question, definition))];
    case "list":
      return [listOf(said.flatMap(rowsOf), definition)];
    default:
      return [listOf(said.map(wholeOf), definition)];
  }
}

function listOf(words: readonly Words[], definition: Definition): ExportBlock {
  const list = sameWords(words).map((same) => {
    const { value } = same[0]!;
    const isPlain = typeof value === "string" && definition.kind !== "date";
    const said = isPlain ? value : answerLines(value, definition);
    return same.length > 1 ? `${said} (${say.times(same.length)})` : said;
  });
  return { list };
}

function scaleOf(question: string, definition: Definition, answers: readonly Answer[]): ExportBlock[] {
  const counts = countScale(answers, definition);
  const words = say.scaleWords(counts);
  const { low, high, lowLabel, highLabel } = definition;
  return [
    { picture: { svg: scalePlot(counts, words), words, ...plotSize(counts) } },
    { text: say.ends(say.end(low, lowLabel), say.end(high, highLabel)) },
    {
      table: {
        caption: say.countsOf(question),
        columns: [say.number, say.count],
        rows: [...counts].filter(([, count]) => count).map((
          [value, count],
        ) => [String(value), String(count)]),
      },
    },
  ];
}

/** A table of places or of what else was rated: how many chose each colour, with its shape. */
export function ratedTable(places: readonly Place[], { caption, thing, colours }: RatedWords): ExportBlock {
  const columns = [thing, ...COLOURS.map((colour) => `${SHAPES[colour]} ${colours[colour]}`), say.whys];
  const rows = places.map((place) => [
    place.name,
    ...COLOURS.map((colour) => String(place[colour])),
    [...place.about, ...shuffled(place.whys)].join("\n"),
  ]);
  return { table: { caption, columns, rows } };
}
