/** The text of a file that somebody has chosen. */

import { report } from "./report.ts";

/** Why there is no text: it is larger than anything of its kind, or has been taken away, or is not all on this device. */
export type Unread = "too-large" | "incomplete";

/** Reads a file of at most so many bytes; a larger one is not read at all. Calls `refuse`, which throws, where it cannot. */
export async function textOf(file: Blob, most: number, refuse: (why: Unread) => never): Promise<string> {
  if (file.size > most) refuse("too-large");
  try {
    return await file.text();
  } catch (error) {
    report("file-unread", error);
    return refuse("incomplete");
  }
}
