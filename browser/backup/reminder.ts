/** When it is time for a backup. */

import { isEmpty } from "../answers/answer.ts";
import type { AnswerRecord } from "../answers/record.ts";
import { isMadeKey } from "../answers/own-plan.ts";
import { isMark } from "../answers/route.ts";
import type { BackupNote } from "./backup-note.ts";
import * as say from "./words.ts";

const THREE_DAYS = 3 * 24 * 3600 * 1000;

/** A reminder to save a backup, where one is due. The clock only decides when to remind. */
export function reminder(records: readonly AnswerRecord[], note: BackupNote | undefined): string {
  const written = records.filter(({ key, value }) => !isEmpty(value) && (!isMark(key) || isMadeKey(key)));
  const changed = written.filter(({ key, checksum }) => note?.marks[key] !== checksum);
  const oldest = Math.min(...changed.map(({ updated }) => Date.parse(updated)));
  const since = note ? Math.max(Date.parse(note.made), oldest) : oldest;
  if (changed.length < 5 && !(changed.length > 0 && Date.now() - since > THREE_DAYS)) return "";
  return note ? say.nudge(changed.length) : say.nudgeFirst(changed.length);
}
