import assert from "node:assert/strict";
import { numbersIn } from "../tools/shared/phone-links.ts";

const links = (words: string) => numbersIn(words).flatMap(({ href }) => href ?? []);

Deno.test("Numbers to ring or to write to have an address, and no others", () => {
  assert.deepEqual(links("A life is in danger: ring 999."), ["tel:999"]);
  assert.deepEqual(links("Ring 111 and choose mental health. Relay UK: 18001 111"), [
    "tel:111",
    "tel:18001111",
  ]);
  assert.deepEqual(links("You would rather text: Shout, text SHOUT to 85258."), ["sms:85258?&body=SHOUT"]);
  assert.deepEqual(links("Samaritans, 116 123; Ada, (01632) 960747, +44 1632 960747"), [
    "tel:116123",
    "tel:01632960747",
    "tel:+441632960747",
  ]);
  assert.deepEqual(links("NHS 111 Wales, 1999, step 111.5, 2026-11-11, 85258, 9/999"), []);
});

Deno.test("No words are lost beside a number", () => {
  for (const words of ["", "none", "999", "ring 999 now", "text SHOUT to 85258 or ring 116 123!"]) {
    assert.deepEqual(numbersIn(words).map((part) => part.words).join(""), words);
  }
});
