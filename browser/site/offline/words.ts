/** Every sentence about using the manual offline. */

/** A size in words: `12 MB`. */
function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;
}

export const newerTitle = "New version";
export const newer = "There is a new version of this manual. It has already been downloaded to this device.";
export const useIt = "Update now";
export const later = "Later";
export const takingIt = "One moment: what you wrote is being saved first.";
export const notSaved =
  "Something you wrote on this page is still being saved, so the page has not been updated. Try again in a moment. If " +
  "there is a warning next to what you wrote, read that first.";
export const notReady =
  "The new version cannot start yet, because something from this manual is still being downloaded. What you wrote is " +
  "saved and you can carry on here, or try again in a minute.";
const staysAsItIs =
  "This page stays as it is, and still saves what you write. The next page you open will be the new version.";
export const takenElsewhere = `You updated this manual in another tab. ${staysAsItIs}`;
export const takenLate = `This manual has now been updated. ${staysAsItIs}`;
export const close = "Close";

export const fromDisk =
  "You are using this manual from files on a disk. It works offline already, so there is nothing to download.";
export const turnedOff =
  "The people who look after this copy of the manual have turned offline use off. You need an internet connection to " +
  "read it.";
export const cannot =
  "This browser cannot save the manual for offline use. Try a newer browser, or a window that is not private. You can " +
  "also print what you need.";
export const insecure =
  "This website has no secure connection (https), so no browser can save the manual for offline use. Tell the people " +
  "who look after this copy of the manual. You can also print what you need.";
export const notYet =
  "The manual is not saved on this device. You need an internet connection to open its pages.";

export function keepIt(bytes: number): string {
  return `Save for offline use (${megabytes(bytes)})`;
}

export function getting(kept: number, of: number): string {
  return `Downloading: ${kept} of ${of} files. You can carry on reading.`;
}

export const beginning = "Downloading… You can carry on reading.";
export const isKept =
  "The whole manual is saved on this device. It opens without an internet connection, and saves what you write as usual.";

export function keepDocuments(count: number, bytes: number): string {
  return `Save the ${count} handouts too (${megabytes(bytes)})`;
}

export function documentsKept(count: number): string {
  return `The ${count} handouts, as PDF and Word files, are saved too.`;
}

export const stop = "Remove offline copy";
export const stopped = "The offline copy has been removed from this device. What you wrote is still here.";
export const goOn = "Continue";

/** Why it did not work, by what the worker says. */
export const failed = {
  connection:
    "The connection was lost. What has been downloaded is safe. Continue when you are connected again.",
  changed:
    "The manual is being updated on its server, or the server is changing or holding back its files. Try again in a " +
    "few minutes. If it still does not work, tell the people who look after this manual.",
  room: "There is not enough space on this device. What you wrote is safe. Free up some space and try again.",
} as const;

/** For the people who look after the manual: the file of which the server sends something else. */
export function stoppedAt(file: string): string {
  return `It stopped at the file ${file}.`;
}
