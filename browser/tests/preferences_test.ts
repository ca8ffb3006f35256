/** What a reader prefers, as it was kept on the device: by them, by an older release, or by nobody in their right mind. */

import { deepEqual as equal } from "node:assert/strict";
import fc from "fast-check";
import { apply, ATTRIBUTES, nameOf, parse } from "../site/reading/preferences.ts";
import { anySign } from "./arbitrary.ts";

/** Where attributes are set, without a page. */
class Attributes extends Map<string, string> {
  setAttribute(name: string, value: string): void {
    this.set(name, value);
  }
  removeAttribute(name: string): void {
    this.delete(name);
  }
}

const before = Object.entries(ATTRIBUTES).map(([name, values]) => [name, values[0]!] as const);

function applied(text: string | null): Record<string, string> {
  const page = new Attributes(before);
  apply(parse(text), page);
  return Object.fromEntries(page);
}

const known = fc.record(
  Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([name, values]) => [nameOf(name), fc.constantFrom(...values)]),
  ),
  { requiredKeys: [] },
);

Deno.test("what was chosen stands on the page, and nothing else", () => {
  fc.assert(fc.property(known, (chosen) => {
    const expected = Object.fromEntries(
      Object.entries(chosen).map(([name, value]) => [`data-al-${name}`, value]),
    );
    equal(applied(JSON.stringify(chosen)), expected);
  }));
});

const rubbish = fc.oneof(
  fc.string({ unit: anySign }),
  fc.json(),
  fc.constant(null),
  fc.constantFrom(
    "null",
    "1",
    '"size"',
    "[]",
    '["large"]',
    "{",
    '{"size":["large"]}',
    '{"size":{"toString":1}}',
  ),
  fc.dictionary(fc.constantFrom(...Object.keys(ATTRIBUTES).map(nameOf)), fc.anything()).map((value) => {
    try {
      return JSON.stringify(value) ?? "";
    } catch {
      return "{";
    }
  }),
);

Deno.test("rubbish never throws, and only values that exist reach the page", () => {
  fc.assert(fc.property(rubbish, (text) => {
    for (const [name, value] of Object.entries(applied(text))) {
      if (!ATTRIBUTES[name]?.includes(value)) throw new Error(`${name}=${value} came of ${text}`);
    }
  }));
});

for (
  const text of [
    null,
    "",
    "{",
    "null",
    "true",
    '"dark"',
    '["dark"]',
    '{"scheme":"purple"}',
    '{"scheme":["dark"]}',
  ]
) {
  Deno.test(`the usual, where the device kept ${text}`, () => equal(applied(text), {}));
}

Deno.test("one bad value does not spoil the others", () => {
  equal(applied('{"size":"huge","font":"atkinson","left":1}'), { "data-al-font": "atkinson" });
});
