/** Every sentence about following a route. */

export const follow = "Follow this route";
export const followInstead = "Follow this route instead";
export const stop = "Stop following it";
export const why =
  "My workbook then shows what you have done and what comes next. This stays on your device.";

export function followed(done: number, all: number): string {
  return `You are following this route: ${count(done, all)}. An exercise is done when you tick ` +
    "“I have finished this for now” at its end.";
}

export const other =
  "You are following another route. You can follow one at a time, and what you have done still counts.";
export const inWorkbook = "See it in My workbook";
export const read = "I have read this";
export const notHere =
  "A part of the site that is needed for this could not be loaded. Try again when you are online.";
export const unsaved =
  "This could not be saved on this device, so nothing has changed. It may be full, or the browser may not allow it.";
export const nowFollowed = "You are following this route now.";
export const nowStopped = "You are not following this route any more.";

export function count(done: number, all: number): string {
  return `${done} of ${all} done`;
}

export function minutes(number: number): string {
  return number === 1 ? "1 minute" : `${number} minutes`;
}

export const next = "Next:";
export const allDone = "You have finished this route.";

export function routeQuestion(title: string): string {
  return `The route you are following: ${title}`;
}

export function readQuestion(title: string): string {
  return `I have read “${title}”`;
}

export function whole(stops: number): string {
  return `The whole route (${stops} things to read and do)`;
}
