/** Handing a file to the browser. */

import { dayOf } from "./dates.ts";

/** The name of a file made on a day, by the clock of the device. */
export function fileNameOf(what: string, made: Date, ending: string): string {
  return `${what}-${dayOf(made)}.${ending}`;
}

/** Offers a file as a download. */
export function downloadFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
