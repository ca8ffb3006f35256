import assert from "node:assert/strict";
import { readDefinition } from "../answers/definitions.ts";
import { SAID, TEXTS } from "../answers/kinds.gen.ts";

const RANKING = readDefinition({
  kind: "ranking",
  items: { bake: "Bake a loaf", ask: "Ask who bakes", share: "Share it" },
});
const TABLE = readDefinition({ kind: "table", columns: { who: "Who", how: "How" }, items: { "1": "" } });

Deno.test("an order is said from the first to the last, with the places that were given", () =>
  assert.equal(
    SAID["ranking"]!({ share: "1", bake: "2", ask: "3" }, RANKING),
    "1. Share it\n2. Bake a loaf\n3. Ask who bakes",
  ));

Deno.test("what has left the list is said after the rest, and nothing is said of what has no place", () =>
  assert.equal(
    SAID["ranking"]!({ bake: "3", "smell-it": "1", ask: "10" }, RANKING),
    "3. Bake a loaf\n10. Ask who bakes\n1. smell it (no longer in the list)",
  ));

Deno.test("words in the place of a number are kept as they are", () =>
  assert.equal(SAID["ranking"]!({ bake: "last", ask: "1" }, RANKING), "1. Ask who bakes\nlast. Bake a loaf"));

Deno.test("rows of a table are said under the names of its columns, or as they are kept where that would lose any", () => {
  assert.equal(SAID["table"]!({ "1.who": "Ada", "1.how": "by bus" }, TABLE), "Who: Ada; How: by bus");
  assert.equal(SAID["table"]!({ "1.who": "Ada", "2.tick": true }, TABLE), "1.who: Ada\n2.tick");
});

Deno.test("whoever says an answer in words whole can say it within an entry, too", () =>
  assert.deepEqual(Object.keys(SAID).filter((kind) => !TEXTS[kind]), []));
