/**
 * Under which initials the reader has given ratings out, so that their own do not come back as somebody else's. Kept on
 * the device under one key of localStorage, as hashes and not as words, until the device is cleared.
 */

import { SIGNED } from "../../../common/forget-runs.ts";
import { foldText } from "../../../common/fold-text.ts";
import { report } from "../../../common/report.ts";
import { sha256 } from "../../../common/sha256.ts";

/** So many are remembered. */
const MOST = 10;

function markOf(who: string): string {
  return sha256(foldText(who.trim())).slice(0, 24);
}

function kept(): string[] {
  try {
    return (localStorage.getItem(SIGNED) ?? "").split(" ").filter(Boolean);
  } catch (error) {
    report("storage-refused", error);
    return [];
  }
}

/** Remembers that the reader's own ratings were given out under this. Browsers may refuse; then it is not known. */
export function rememberSigned(who: string): void {
  if (!who.trim()) return;
  const mark = markOf(who);
  try {
    localStorage.setItem(SIGNED, [...kept().filter((one) => one !== mark), mark].slice(-MOST).join(" "));
  } catch (error) {
    report("storage-refused", error); // their own may come back under this, as before
  }
}

/** Makes what says whether the reader has given ratings out under a name. */
export function signedHere(): (who: string) => boolean {
  const marks = new Set(kept());
  return (who) => marks.size > 0 && marks.has(markOf(who));
}
