/** Following a route, one at a time, and marking its pages as read. */

import type { Answer } from "../answers/answer.ts";
import { FOLLOWED, readKey, type Stop } from "../answers/route.ts";
import { store } from "../page/page-state.ts";
import * as say from "./words.ts";

/** Sets a mark. What another tab has set meanwhile gives way to it: it is the last thing that the reader did. */
async function setMark(key: string, value: Answer, question: string): Promise<void> {
  const { record } = await store.load(key);
  await store.save({ key, value, revision: 1, question, expected: record }, false);
}

/** Follows a route, in place of any other. Rejects where that cannot be saved. */
export function follow(id: string, title: string): Promise<void> {
  return setMark(FOLLOWED, id, say.routeQuestion(title));
}

/** Follows no route any more; what has been done stays done. Rejects where that cannot be saved. */
export function stopFollowing(title: string): Promise<void> {
  return setMark(FOLLOWED, "", say.routeQuestion(title));
}

/** Marks a page as read, or as not read. Rejects where that cannot be saved. */
export function markRead(stop: Pick<Stop, "item" | "title">, isRead: boolean): Promise<void> {
  return setMark(readKey(stop), isRead ? { yes: true } : {}, say.readQuestion(stop.title));
}
