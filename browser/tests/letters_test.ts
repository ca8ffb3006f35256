/** Files of this manual that somebody has opened in a program of their own and saved again in other letters. */

import assert from "node:assert/strict";
import { textOf } from "../common/chosen-file.ts";
import { parseFile, writeFile } from "../planning/out/file.ts";
import { OUR_DAY } from "./our_day.ts";

const PLAN = { ...OUR_DAY, title: "Tea at the Café £2 “together” – all day" };
const units = (text: string) => [...Array(text.length)].map((_, at) => text.charCodeAt(at));
/** Letters of old Windows beyond those of Latin 1. */
const WINDOWS = new Map([["“", 0x93], ["”", 0x94], ["’", 0x92], ["–", 0x96], ["…", 0x85], ["\u00a0", 0xA0]]);

/** Letters of an old Mac beyond the plain ones. */
const MAC = new Map([
  ["é", 0x8E],
  ["£", 0xA3],
  ["“", 0xD2],
  ["”", 0xD3],
  ["’", 0xD5],
  ["–", 0xD0],
  ["…", 0xC9],
  ["\u00a0", 0xCA],
]);

const SAVED: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": (text) => new TextEncoder().encode(text),
  "UTF-8 with its mark": (text) => new TextEncoder().encode("\uFEFF" + text),
  "UTF-16": (text) => Uint8Array.from(units("\uFEFF" + text).flatMap((unit) => [unit & 255, unit >> 8])),
  "UTF-16, turned": (text) =>
    Uint8Array.from(units("\uFEFF" + text).flatMap((unit) => [unit >> 8, unit & 255])),
  "letters of an old Mac": (text) =>
    Uint8Array.from([...text].map((sign) => MAC.get(sign) ?? sign.charCodeAt(0))),
  "old Windows": (text) => Uint8Array.from([...text].map((sign) => WINDOWS.get(sign) ?? sign.charCodeAt(0))),
};

const refuse = (why: string): never => {
  throw new Error(why);
};

for (const [letters, saved] of Object.entries(SAVED)) {
  Deno.test(`a plan that was saved again as ${letters} is read as it was`, async () => {
    const file = new Blob([saved(writeFile(PLAN).replace(/\n/g, "\r\n")) as Uint8Array<ArrayBuffer>]);
    assert.deepEqual(parseFile(await textOf(file, 1e6, refuse)), PLAN);
  });
}

Deno.test("a byte that went wrong on the way is not taken for another letter", async () => {
  const bytes = new TextEncoder().encode(writeFile(PLAN));
  bytes[bytes.indexOf(0xC3)] = 0xFF;
  const text = await textOf(new Blob([bytes]), 1e6, refuse);
  assert.throws(() => parseFile(text), { reason: "not-a-plan" });
});
