/** Whether a text of JSON is of a size that can be read without holding up the page. */

import type { Task } from "./time-slices.ts";

/** What no backup comes near, even one of the greatest size. */
const MOST = { deep: 64, containers: 60_000, commas: 250_000, entries: 20_000, names: 5000 };

const QUOTE = 0x22, COMMA = 0x2c, COLON = 0x3a, BACKSLASH = 0x5c;
const OPEN = [0x5b, 0x7b], CLOSE = [0x5d, 0x7d];

/** So many characters are looked at before the work may rest. */
const STRIDE = 50_000;

/** Looks at brackets, commas and colons alone: a parser makes all that they stand for before it can be asked. */
export function* isWithinBounds(text: string): Task<boolean> {
  const commas: number[] = [], colons: number[] = [];
  let containers = 0, allCommas = 0, rest = STRIDE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const deep = commas.length - 1;
    if (code === QUOTE) {
      for (at++; at < text.length && text.charCodeAt(at) !== QUOTE; at++) {
        if (text.charCodeAt(at) === BACKSLASH) at++;
      }
    } else if (OPEN.includes(code)) {
      containers++;
      commas.push(0);
      colons.push(0);
      if (containers > MOST.containers || deep + 2 > MOST.deep) return false;
    } else if (CLOSE.includes(code)) {
      commas.pop();
      colons.pop();
    } else if (code === COMMA && deep >= 0) {
      if (++allCommas > MOST.commas || ++commas[deep]! > MOST.entries) return false;
    } else if (code === COLON && deep >= 0) {
      if (++colons[deep]! > MOST.names) return false;
    }
    if (at > rest) {
      rest = at + STRIDE;
      yield;
    }
  }
  return true;
}
