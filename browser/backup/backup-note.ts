/** What is kept of the last backup, beside the answers. */

/** Name under which it is kept in the store. */
export const NOTE = "backup";

/** The last backup: when, of which states, and whether it was read back. */
export interface BackupNote {
  readonly made: string;
  readonly sha256: string;
  /** The checksum of each answer by its key. */
  readonly marks: { readonly [key: string]: string };
  readonly checked: boolean;
}
