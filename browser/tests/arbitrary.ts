/** Answers and records by chance, for the tests. */

import fc from "fast-check";
import type { Answer } from "../answers/answer.ts";
import { type AnswerRecord, copyOf, withChecksum } from "../answers/record.ts";

const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const part = fc.oneof(fc.stringMatching(/^[a-z0-9-]{1,9}(\.[a-z0-9-]{1,9})?$/), fc.constant("constructor"));

/** Every sign of Unicode. Fast-check has it too, as `binary`, and takes seconds of each file to list it. */
export const anySign = fc.integer({ min: 0, max: 0x10F7FF }).map((nth) =>
  String.fromCodePoint(nth < 0xD800 ? nth : nth + 0x800)
);
const words = fc.string({ unit: anySign, minLength: 1, maxLength: 60 });

/** Any answer. */
export const answer: fc.Arbitrary<Answer> = fc.oneof(
  words,
  fc.dictionary(part, fc.oneof(words, fc.constant(true as const)), { minKeys: 1, maxKeys: 6 }),
);

/** Any record; those of one list have different keys. */
export const record: fc.Arbitrary<AnswerRecord> = fc.record({
  key: fc.tuple(id, id).map((ids) => ids.join("/")),
  value: answer,
  rev: fc.integer({ min: 1, max: 9 }),
  revision: fc.integer({ min: 1, max: 3 }),
  question: words,
  updated: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) =>
    date.toISOString()
  ),
  writer: fc.stringMatching(/^[a-z0-9]{4}$/),
}).map(withChecksum);

/** Any list of records. */
export const records = fc.uniqueArray(record, { selector: ({ key }) => key, maxLength: 12 });

/** What a store may hold: records, and other texts of some of them. */
export const contents = fc.tuple(records, records).map(([current, others]) => ({
  records: current,
  copies: others.map((other, index) => copyOf(other, index % 2 ? "earlier" : "conflict")),
  damaged: [],
}));
