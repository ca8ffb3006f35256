/** Ids for what a reader makes. */

/** An id that nothing has had: the moment, so that what is made later stands later, and some letters by chance. */
export function newId(): string {
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36));
  return Date.now().toString(36) + chance.join("");
}
