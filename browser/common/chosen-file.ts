/** The text of a file that somebody has chosen. */

import { decoded } from "./decode.ts";
import { report } from "./report.ts";

/** Why there is no text: it is larger than anything of its kind, or has been taken away, or is not all on this device. */
export type Unread = "too-large" | "incomplete";

/**
 * Reads a file of at most so many bytes; a larger one is not read at all. Calls `refuse`, which throws, where it cannot.
 * A file that was opened and saved again in other letters is read as it was: what it holds has a sum that tells.
 */
export async function textOf(file: Blob, most: number, refuse: (why: Unread) => never): Promise<string> {
  if (file.size > most) refuse("too-large");
  try {
    return decoded(new Uint8Array(await file.arrayBuffer())).text;
  } catch (error) {
    report("file-unread", error);
    return refuse("incomplete");
  }
}
