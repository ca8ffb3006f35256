/** Every sentence about keeping the manual on a device. */

/** A size in words: `12 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;
}

export const newerTitle = "A newer version";
export const newer = "There is a newer version of this manual. It is on this device already.";
export const useIt = "Use it now";
export const later = "Later";
export const takingIt = "One moment: what you wrote is being saved first.";
export const notSaved =
  "Something you wrote on this page is not saved yet, so the page stays as it is. Look for the warning beside it.";
export const takenElsewhere =
  "You took the newer version of this manual in another tab. This page stays as it is, and goes on saving what you " +
  "write. The next page you open is the new one.";
export const close = "Close";

export const fromDisk =
  "You have this manual as files on a disk. It needs no connection, so there is nothing to keep.";
export const turnedOff =
  "Whoever looks after this copy of the manual has turned this off. You need a connection to read it.";
export const cannot =
  "This browser cannot keep the manual. Try a newer browser, or a window that is not private. Or print what you need.";
export const notYet = "The manual is not kept on this device. You need a connection to open its pages.";

export function keepIt(bytes: number): string {
  return `Keep the manual on this device (${megabytes(bytes)})`;
}

export function getting(kept: number, of: number): string {
  return `Getting it: ${kept} of ${of} files. You can go on reading.`;
}

export const beginning = "Getting it. You can go on reading.";
export const isKept =
  "The whole manual is kept on this device. It opens without a connection, and saves what you write as ever.";

export function keepDocuments(count: number, bytes: number): string {
  return `Keep the ${count} handouts too (${megabytes(bytes)})`;
}

export function documentsKept(count: number): string {
  return `The ${count} handouts, as PDF and Word, are kept too.`;
}

export const stop = "Stop keeping it";
export const stopped = "The manual is no longer kept on this device. What you wrote is still here.";
export const goOn = "Go on";

/** Why it did not work, by what the worker says. */
export const failed = {
  connection: "The connection broke off. What has arrived is not lost: press the button to go on from there.",
  changed:
    "The manual is being brought up to date on its server at this moment, or the server changes its files. " +
    "Try again in a few minutes. If it still does not work, tell whoever looks after this manual.",
  room: "There is not enough room on this device. What you wrote is safe. Make some room, and try again.",
} as const;
