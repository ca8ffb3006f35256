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

/** Walks through a part. */
export function* walk(zip: Zip, part: string, { open, close, text, enough }: Hearer): Task<void> {
  const parser = new Parser();
  let failed: Error | null = null;
  parser.on("openTag", (name, attributes) => {
    let own: Record<string, string> | null = null;
    open(local(name), (wanted) => {
      own ??= Object.fromEntries(Object.entries(attributes()).map(([key, words]) => [local(key), words]));
      return Object.hasOwn(own, wanted) ? own[wanted]! : "";
    });
  });
  parser.on("closeTag", (name) => close(local(name)));
  if (text) {
    parser.on("text", (words, decode) => text(decode(words)));
    parser.on("cdata", text);
  }
  parser.on("error", (error) => failed ??= error);
  const decoder = new TextDecoder();
  yield* zip.unpack(part, (piece) => {
    parser.write(decoder.decode(piece, { stream: true }));
    if (failed) throw new Refused("damaged");
    return !enough?.();
  });
  if (enough?.()) return;
  parser.end();
  if (failed) throw new Refused("damaged");
}
