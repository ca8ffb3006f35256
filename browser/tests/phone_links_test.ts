import assert from "node:assert/strict";
import { numbersIn } from "../tools/shared/phone-links.ts";
import cases from "../../tests/dial.json" with { type: "json" };

for (const { name, words, numbers, addresses } of cases) {
  Deno.test(`Numbers to ring or to write to have an address, and no others: ${name}`, () => {
    const parts = numbersIn(words, numbers);
    assert.deepEqual(parts.flatMap(({ href }) => href ?? []), addresses);
    assert.deepEqual(parts.map((part) => part.words).join(""), words);
  });
}
