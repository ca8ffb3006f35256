/** The XML of a part of a workbook, walked through as it is unpacked. */

// @ts-types="./saxen.d.ts"
import { Parser } from "saxen";
import type { Task } from "../../../../common/time-slices.ts";
import { Refused } from "./refused.ts";
import type { Zip } from "./unzip.ts";

/** Who hears what stands in a part. Names come without what stands before a colon. */
export interface Hearer {
  /** `attribute` gives an attribute’s words, or nothing. */
  readonly open: (name: string, attribute: (name: string) => string) => void;
  readonly close: (name: string) => void;
  readonly text?: (words: string) => void;
  /** Whether all that is wanted has been heard. */
  readonly enough?: () => boolean;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const SIGN = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Words with the signs that XML writes in code; saxen leaves attributes as they are, and cuts signs beyond 16 bits. */
function plain(words: string): string {
  return !words.includes("&") ? words : words.replace(SIGN, (whole, figures, hex, name) => {
    if (name) return NAMED[name.toLowerCase()]!;
    const code = figures ? Number(figures) : parseInt(hex, 16);
    return code <= 0x10FFFF ? String.fromCodePoint(code) : whole;
  });
}

/** What reads a part whose first bytes are these: UTF-8, unless a mark says that it is UTF-16. */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  const wide = first === 0xFF && second === 0xFE
    ? "utf-16le"
    : first === 0xFE && second === 0xFF && "utf-16be";
  return new TextDecoder(wide || "utf-8");
}

/** Walks through a part. */
export function* walk(zip: Zip, part: string, { open, close, text, enough }: Hearer): Task<void> {
  const parser = new Parser();
  let failed: Error | null = null;
  parser.on("openTag", (name, attributes) => {
    let own: Record<string, string> | null = null;
    open(local(name), (wanted) => {
      own ??= Object.fromEntries(
        Object.entries(attributes()).map(([key, words]) => [local(key), plain(words)]),
      );
      return Object.hasOwn(own, wanted) ? own[wanted]! : "";
    });
  });
  parser.on("closeTag", (name) => close(local(name)));
  if (text) {
    parser.on("text", (words) => text(plain(words)));
    parser.on("cdata", text);
  }
  parser.on("error", (error) => failed ??= error);
  let decoder: TextDecoder | null = null;
  yield* zip.unpack(part, (piece) => {
    decoder ??= decoderFor(piece);
    parser.write(decoder.decode(piece, { stream: true }));
    if (failed) throw new Refused("damaged");
    return !enough?.();
  });
  if (enough?.()) return;
  parser.end();
  if (failed) throw new Refused("damaged");
}
