/**
 * For trials in real browsers: `files.ts make <seed> <count>` prints backups of workbooks by chance as a list;
 * `files.ts read <file>…` says of each whether it is whole, with the number of its answers, or why it is refused.
 */

import fc from "fast-check";
import { buildBackup, parseBackup, Refusal } from "../backup/file-format.ts";
import { contents } from "./arbitrary.ts";

function verdict(path: string): string {
  try {
    return `whole ${parseBackup(Deno.readTextFileSync(path)).count}`;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

const [task, ...given] = Deno.args;
if (task === "make") {
  const [seed, numRuns] = given.map(Number);
  const some = contents.filter(({ records }) => records.length > 0);
  const made = fc.sample(some, { seed: seed!, numRuns: numRuns! });
  console.log(
    JSON.stringify(made.map((each) => buildBackup(each, [], new Date("2026-11-22T10:00:00Z")))),
  );
} else {
  console.log(JSON.stringify(given.map(verdict)));
}
