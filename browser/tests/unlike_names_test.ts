import assert from "node:assert/strict";
import { type Named, unlikeNames } from "../common/unlike-names.ts";

const called = (...all: [name: string, apart?: string][]) =>
  [
    ...unlikeNames(all.map(([name, apart = ""], index): Named => ({ id: String(index), name, apart })))
      .entries(),
  ].sort(([one], [other]) => Number(one) - Number(other)).map(([, name]) => name);

Deno.test("a name that no other has stays as it is", () => {
  assert.deepEqual(called(["Library", "Melksham"], ["Choir"]), ["Library", "Choir"]);
});

Deno.test("where two have one name, each says what sets it apart", () => {
  assert.deepEqual(called(["Choir", "Trowbridge"], ["Library"], ["Choir", "Melksham"]), [
    "Choir, Trowbridge",
    "Library",
    "Choir, Melksham",
  ]);
});

Deno.test("where that is the same too, or there is nothing, they are numbered in their order", () => {
  assert.deepEqual(called(["Choir", "Bath"], ["Choir"], ["Choir", "Bath"], ["Choir"]), [
    "Choir, Bath (1 of 2)",
    "Choir (1 of 2)",
    "Choir, Bath (2 of 2)",
    "Choir (2 of 2)",
  ]);
});
