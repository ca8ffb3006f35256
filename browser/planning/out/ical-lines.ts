/** Lines of a calendar file, as RFC 5545 has them: escaped, folded at 75 octets, each with CRLF behind it. */

import { withBreaks } from "../../common/line-breaks.ts";

/** Octets of a line, without its end. */
const LONGEST = 75;

// deno-lint-ignore no-control-regex -- they are what no calendar file may hold
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f]/g;

/** Words as the value of a property. */
export function escapeText(words: string): string {
  return withBreaks(words).replace(CONTROLS, "").replace(/\t/g, " ").replace(/[\\;,]/g, "\\$&").replace(
    /\n/g,
    "\\n",
  );
}

/** The lines of a file. A line that is too long goes on in the next, which begins with a space. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function folded(line: string): string {
  let made = "", room = LONGEST;
  for (const sign of line) {
    const octets = octetsOf(sign.codePointAt(0)!);
    if (octets > room) {
      made += "\r\n ";
      room = LONGEST - 1; // the space counts
    }
    made += sign;
    room -= octets;
  }
  return made;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
