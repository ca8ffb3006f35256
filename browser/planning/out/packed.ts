/** Words packed into few signs that any address may hold, and unpacked without trusting them. */

import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { PlanRefusal } from "../planner/record.ts";

/** So many bytes are unpacked at a time: at worst they become a thousand times as many. */
const PIECE = 512;

/** Words as signs of base64url (RFC 4648, 5). */
export function pack(words: string): string {
  const bytes = deflateSync(strToU8(words), { level: 9 });
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The words again. Throws a `PlanRefusal` where they are none, or more than so many bytes. */
export function unpack(signs: string, most: number): string {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > most) throw new PlanRefusal("too-large");
    pieces.push(piece);
  });
  try {
    const bytes = Uint8Array.from(
      atob(signs.replaceAll("-", "+").replaceAll("_", "/")),
      (sign) => sign.charCodeAt(0),
    );
    for (let at = 0; at < bytes.length; at += PIECE) {
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (error) {
    // Quiet: the refusal says what is wrong with it.
    throw error instanceof PlanRefusal ? error : new PlanRefusal("not-a-plan");
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return strFromU8(whole);
}
