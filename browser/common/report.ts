/**
 * Names a fault in the browser's console, so that whoever meets it can name it in turn: a code of README.md, and what
 * the browser calls the error. Never a word that a reader has written, nor a message, which might hold one.
 */

/** Every code there is; README.md says what each means. */
export type Code =
  | "answer-unread"
  | "answer-unsaved"
  | "backup-unmade"
  | "backup-unread"
  | "cards-unread"
  | "device-unchanged"
  | "file-unread"
  | "last-words-unwritten"
  | "no-camera"
  | "no-channel"
  | "no-locks"
  | "not-kept-offline"
  | "not-persistent"
  | "not-taken-away"
  | "not-wiped"
  | "part-missing"
  | "picture-undrawn"
  | "question-unasked"
  | "restore-failed"
  | "search-failed"
  | "storage-refused"
  | "store-unread"
  | "store-unwritten";

/** Says in the console that something has gone wrong. */
export function report(code: Code, error?: unknown): void {
  const name = error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? ` (${error.name})` : "";
  console.warn(`alongside: ${code}${name}`);
}

/** The same as a handler of what was rejected; gives nothing. */
export function reported(code: Code): (error: unknown) => undefined {
  return (error) => {
    report(code, error);
  };
}
