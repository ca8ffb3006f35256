/** What is kept and has no place in a form: texts from elsewhere, parts and questions that are gone, damage. */

import type { Answer } from "../answers/answer.ts";
import {
  brokenTexts,
  holdsWords,
  isAnswered,
  type Kept,
  otherTexts,
  questionKept,
} from "../answers/by-exercise.ts";
import { finishedKey, promptKey } from "../answers/keys.ts";
import { readable } from "../answers/record.ts";
import type { Piece } from "../answers/export-blocks.ts";
import { damaged, earlier, fromElsewhere, nothingReadable, orphanQuestion } from "../answers/words.ts";
import { momentInWords } from "../common/dates.ts";
import { hasPlace, type Part } from "./collect.ts";
import { breathe } from "../common/pause.ts";
import { said } from "./answer-lines.ts";
import * as say from "./words.ts";

/** Parts of answers that found no place in the form, by the key of their question. */
export type Rest = ReadonlyMap<string, Answer>;

/** What stands below an exercise, each text under its question. */
export async function alsoKept(part: Part, rest: Rest, withEarlier: boolean): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const kept of part.kept.values()) {
    if (kept.key === finishedKey(part.id) || !holdsWords(kept)) continue;
    await breathe();
    const definition = part.definitions?.get(promptKey(kept.key));
    const texts = hasPlace(part, kept) ? [] : answerOf(kept, part);
    const left = rest.get(kept.key);
    if (left !== undefined) texts.push({ text: say.noPlace }, { text: said(left, definition) });
    texts.push(...others(kept, part, withEarlier));
    if (texts.length) pieces.push({ heading: definition?.question || question(kept) }, ...texts);
  }
  return pieces;
}

/** What is kept under questions of which the manual knows nothing any more. */
export function orphanPieces(kept: readonly Kept[], withEarlier: boolean): Piece[] {
  const nowhere = { id: "", title: "", form: null, definitions: null, kept: new Map() };
  return kept.flatMap((each): Piece[] => [
    { heading: question(each) },
    ...answerOf(each, nowhere),
    ...others(each, nowhere, withEarlier),
  ]);
}

function question(kept: Kept): string {
  return questionKept(kept) || orphanQuestion;
}

function answerOf(kept: Kept, { definitions }: Part): Piece[] {
  return isAnswered(kept) ? [{ text: said(kept.record!.value, definitions?.get(promptKey(kept.key))) }] : [];
}

function others(kept: Kept, { definitions }: Part, withEarlier: boolean): Piece[] {
  const definition = definitions?.get(promptKey(kept.key));
  const texts = otherTexts(kept).filter(({ kind }) => withEarlier || kind === "conflict");
  const ruins = [kept.damaged, ...brokenTexts(kept).map(({ record }) => record)].filter((it) =>
    it !== undefined
  );
  return [
    ...texts.flatMap(({ kind, record }): Piece[] => [
      { text: `${kind === "conflict" ? fromElsewhere : earlier}, ${momentInWords(record.updated)}:` },
      { text: said(record.value, definition) },
    ]),
    ...ruins.flatMap((raw): Piece[] => [{ text: damaged }, { text: readable(raw) || nothingReadable }]),
  ];
}
