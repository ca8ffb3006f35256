/** What is kept and has no place in a form: texts from elsewhere, parts and questions that are gone, damage. */

import type { Answer } from "../answers/answer.ts";
import {
  type AnswerHistory,
  damagedVersions,
  hasContent,
  isAnswered,
  otherVersions,
  storedQuestion,
} from "../answers/by-exercise.ts";
import { finishedKey, promptKey } from "../answers/keys.ts";
import { readable } from "../answers/record.ts";
import type { ExportBlock } from "../answers/export-blocks.ts";
import { damaged, earlier, fromElsewhere, nothingReadable, orphanQuestion } from "../answers/words.ts";
import { momentInWords } from "../common/dates.ts";
import { type ExportPart, hasPlace } from "./collect.ts";
import { yieldToPage } from "../common/time-slices.ts";
import { answerLines } from "./answer-lines.ts";
import * as say from "./words.ts";

/** Parts of answers that found no place in the form, by the key of their question. */
export type Rest = ReadonlyMap<string, Answer>;

/** What stands below an exercise, each text under its question. */
export async function extraTexts(part: ExportPart, rest: Rest, withEarlier: boolean): Promise<ExportBlock[]> {
  const pieces: ExportBlock[] = [];
  for (const kept of part.kept.values()) {
    if (kept.key === finishedKey(part.id) || !hasContent(kept)) continue;
    await yieldToPage();
    const definition = part.definitions?.get(promptKey(kept.key));
    const texts = hasPlace(part, kept) ? [] : answerOf(kept, part);
    const left = rest.get(kept.key);
    if (left !== undefined) texts.push({ text: say.noPlace }, { text: answerLines(left, definition) });
    texts.push(...others(kept, part, withEarlier));
    if (texts.length) pieces.push({ heading: definition?.question || question(kept) }, ...texts);
  }
  return pieces;
}

/** What is kept under questions of which the manual knows nothing any more. */
export function orphanBlocks(kept: readonly AnswerHistory[], withEarlier: boolean): ExportBlock[] {
  const nowhere = { id: "", title: "", form: null, definitions: null, kept: new Map() };
  return kept.flatMap((each): ExportBlock[] => [
    { heading: question(each) },
    ...answerOf(each, nowhere),
    ...others(each, nowhere, withEarlier),
  ]);
}

function question(kept: AnswerHistory): string {
  return storedQuestion(kept) || orphanQuestion;
}

function answerOf(kept: AnswerHistory, { definitions }: ExportPart): ExportBlock[] {
  return isAnswered(kept)
    ? [{ text: answerLines(kept.record!.value, definitions?.get(promptKey(kept.key))) }]
    : [];
}

function others(kept: AnswerHistory, { definitions }: ExportPart, withEarlier: boolean): ExportBlock[] {
  const definition = definitions?.get(promptKey(kept.key));
  const texts = otherVersions(kept).filter(({ kind }) => withEarlier || kind === "conflict");
  const ruins = [kept.damaged, ...damagedVersions(kept).map(({ record }) => record)].filter((it) =>
    it !== undefined
  );
  return [
    ...texts.flatMap(({ kind, record }): ExportBlock[] => [
      { text: `${kind === "conflict" ? fromElsewhere : earlier}, ${momentInWords(record.updated)}:` },
      { text: answerLines(record.value, definition) },
    ]),
    ...ruins.flatMap((raw): ExportBlock[] => [{ text: damaged }, { text: readable(raw) || nothingReadable }]),
  ];
}
