import assert from "node:assert/strict";
import fc from "fast-check";
import { withBreaks } from "../common/line-breaks.ts";
import { isAnswer, type Parts } from "../answers/answer.ts";
import { readDefinition } from "../answers/definitions.ts";
import { changesInWords, comparedTies, compareMaps } from "../tools/connections/compare.ts";
import { initialsOf } from "../tools/connections/form.ts";
import { APART, layoutMap, NAMED, ringAt } from "../tools/connections/layout.ts";
import { exportBlocks } from "../tools/connections/export.ts";
import {
  bridgeOf,
  inOrder,
  KINDS,
  type Ring,
  snapshotsOf,
  takeSnapshot,
  type Tie,
  tiesOf,
} from "../tools/connections/read-map.ts";
import { mapPicture } from "../tools/connections/picture.ts";
import { summaryOf } from "../tools/connections/summary.ts";
import { entryWords } from "../answers/entry-text.ts";
import { anySign } from "./arbitrary.ts";

const NO_WORDS = new Map<string, string>();

function tie(id: string, more: Partial<Tie> = {}): Tie {
  return {
    id,
    name: id.toUpperCase(),
    kind: "friend",
    ring: 1,
    often: "week",
    gives: [],
    gets: [],
    through: "",
    throughId: "",
    active: true,
    ...more,
  };
}

const words = fc.string({ unit: anySign, maxLength: 40 });
const anyTie = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,12}$/),
  name: words,
  kind: fc.constantFrom(...KINDS, "", "unheard-of"),
  ring: fc.constantFrom<Ring>(1, 2, 3, 4),
  often: fc.constantFrom("day", "week", "month", "less", ""),
  gives: fc.subarray(["practical", "company", "good-word"]),
  gets: fc.subarray(["practical", "company"]),
  through: words,
  throughId: fc.constantFrom("", "a"),
  active: fc.boolean(),
});
const anyMap = (most: number) =>
  fc.uniqueArray(anyTie, { selector: ({ id }) => id, maxLength: most, size: "max" }).map((ties) =>
    inOrder(ties)
  );

Deno.test("nothing on a map lies over anything else, and nothing is left out", () => {
  fc.assert(
    fc.property(anyMap(200), fc.constantFrom(300, 640, 720), (ties, width) => {
      const { placed, half, named } = layoutMap(ties, width);
      assert.deepEqual(placed.map(({ number }) => number), ties.map((_, index) => index + 1));
      assert.ok(half >= width / 2);
      const tall = NAMED.near + NAMED.far;
      const tops = placed.map(({ y }) => y < 0 ? y - NAMED.far : y - NAMED.near);
      for (const [index, { x, y }] of placed.entries()) {
        assert.ok(Math.abs(x) + (named ? NAMED.width : APART - 3) / 2 <= half);
        for (let other = 0; other < index; other++) {
          const [acrossTo, downTo] = [placed[other]!.x - x, placed[other]!.y - y];
          const clear = named
            ? Math.abs(acrossTo) > NAMED.width || Math.abs(tops[other]! - tops[index]!) > tall
            : Math.hypot(acrossTo, downTo) > APART - 0.01;
          assert.ok(clear, `${other + 1} and ${index + 1} of ${placed.length} at ${width}`);
        }
      }
    }),
    { numRuns: 30 },
  );
});

Deno.test("each connection stands in its own ring", () => {
  fc.assert(
    fc.property(anyMap(60), (ties) => {
      const { placed, edges } = layoutMap(ties, 700);
      for (const { tie: { ring }, x, y } of placed) {
        const away = Math.hypot(x, y);
        if (ring < 4) assert.equal(ringAt(away, edges), ring);
        else assert.ok(away > edges[2]!);
      }
    }),
    { numRuns: 40 },
  );
});

Deno.test("200 connections fit on a wide screen", () => {
  const ties = inOrder(
    Array.from(
      { length: 200 },
      (_, index) => tie(`t${index}`, { ring: (index % 3 + 1) as Ring, kind: KINDS[index % 9]! }),
    ),
  );
  assert.ok(layoutMap(ties, 720).half * 2 < 800);
});

Deno.test("the names of a usual map stand beside its marks", () => {
  const ties = inOrder(
    Array.from(
      { length: 14 },
      (_, index) => tie(`t${index}`, { ring: (index % 3 + 1) as Ring, kind: KINDS[index % 7]! }),
    ),
  );
  assert.ok(layoutMap(ties, 640).named);
  assert.ok(!layoutMap(ties, 300).named);
});

Deno.test("a picture is whole XML whatever somebody is called", () => {
  fc.assert(fc.property(anyMap(12), (ties) => {
    const { svg } = mapPicture(ties, NO_WORDS, 640);
    const text = svg.replace(/<\/?[a-z]+( [\w:-]+="[^"<&]*(&#\d+;[^"<&]*)*")*\/?>/g, "");
    assert.doesNotMatch(text.replace(/&#\d+;/g, ""), /[<>&]/);
    // deno-lint-ignore no-control-regex
    assert.doesNotMatch(svg, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  }));
});

Deno.test("a kept map says all that the map said, and fits into a record", () => {
  fc.assert(
    fc.property(anyMap(200), (ties) => {
      const values = takeSnapshot(ties, "2026-11-25");
      assert.ok(isAnswer(values));
      const [kept] = snapshotsOf([{ id: "k", values: values as Parts, updated: "" }]);
      const line = (text: string) => withBreaks(text).replace(/\n+/g, " ");
      // Words at the very end or beginning of a part lose their white space, as in every answer.
      const plain = (each: Tie) => ({ ...each, name: line(each.name).trim(), through: line(each.through) });
      const shown = ({ id, name, ring, gives, gets, active }: Tie) => ({
        id,
        name,
        ring,
        gives,
        gets,
        active,
      });
      assert.deepEqual(
        inOrder(kept!.ties.map(plain)).map(shown),
        ties.map(plain).map(shown),
      );
    }),
    { numRuns: 30 },
  );
});

Deno.test("My workbook says a kept map by its day and its names", () => {
  const values = takeSnapshot([tie("a"), tie("b", { name: "The library" })], "2026-11-25");
  assert.deepEqual(entryWords(values, readDefinition({})), [[
    "As it was on 25 November 2026",
    "A, The library",
  ]]);
});

Deno.test("somebody is known through whoever was chosen, by another name and after they were removed", () => {
  const known = tie("b", { through: "A", throughId: "a" });
  assert.equal(bridgeOf(known, [tie("a", { name: "New name" }), known])?.id, "a");
  assert.equal(bridgeOf(known, [tie("c", { name: "a" }), known])?.id, "c");
  assert.equal(bridgeOf(known, [known]), undefined);
  assert.equal(bridgeOf(tie("d", { through: "D" }), [tie("d", { through: "D" })]), undefined);
});

const RICH = [
  tie("grace", { kind: "neighbour", gives: ["company"], gets: ["practical"] }),
  tie("tony", { ring: 2, gives: ["know-how"], through: "Grace", throughId: "grace" }),
  tie("mina", { ring: 2, gets: ["listening"], through: "GRÁCE" }),
  tie("nurse", { kind: "service", ring: 3, gives: ["practical", "good-word"] }),
  tie("elaine", { kind: "family", ring: 3, active: false, through: "grace" }),
];

Deno.test("a map in words says what is there", () => {
  assert.deepEqual(summaryOf(RICH, new Map([["service", "someone who is paid to help"]])), [
    "There are 5 people and places on this map: 1 in the first ring, 2 in the second and 2 in the third.",
    "By kind: family (1), friend (2), neighbour (1) and someone who is paid to help (1).",
    "4 of them are outside services; 1 is paid to help.",
    "Things go both ways with GRACE.",
    "Something comes to you, and nothing is written down the other way: TONY and NURSE.",
    "Something goes from you, and nothing is written down the other way: MINA.",
    "Through GRACE you know TONY, MINA and ELAINE.",
    "GRACE could introduce these to each other: TONY, MINA and ELAINE.",
    "People who put in a good word for you: NURSE. Perhaps that could lead to someone new.",
    "Not active at the moment: ELAINE. This might stay as it is, or begin again.",
    "GRACE could help you and ELAINE to find each other again.",
    "There is still room on the map, if you like, for a place, a group, an animal, or anything else that does you good.",
  ]);
});

Deno.test("few connections are named and never counted", () => {
  for (const ties of [RICH.slice(0, 1), RICH.slice(0, 3)]) {
    const said = summaryOf(ties, NO_WORDS).join(" ");
    assert.match(said, /^On this map: GRACE/);
    assert.doesNotMatch(said, /\d|only|few|lack|missing|just/);
  }
  assert.deepEqual(summaryOf([], NO_WORDS), []);
});

Deno.test("no map in words blames, whatever stands on it", () => {
  fc.assert(fc.property(anyMap(30), (ties) => {
    const plain = ties.map((each) => ({ ...each, name: "N" }));
    assert.doesNotMatch(
      summaryOf(plain, NO_WORDS).join(" "),
      /\b(only|few|lack|missing|score|should|must|undefined)\b/,
    );
  }));
});

Deno.test("two maps beside each other say what is new, closer, quiet and gone", () => {
  const then = [tie("a", { ring: 3 }), tie("b"), tie("c", { gives: ["company"] }), tie("d")];
  const now = [
    tie("a", { gets: ["practical"] }),
    tie("b", { active: false, ring: 2 }),
    tie("c"),
    tie("e"),
  ];
  const changes = compareMaps(then, now);
  assert.deepEqual(changesInWords(changes), [
    "New on the map: E.",
    "Moved closer: A.",
    "More goes from you to: A.",
    "Moved further out: B.",
    "Active then, and not at the moment: B.",
    "Less comes to you from: C.",
    "No longer on the map: D.",
  ]);
  assert.deepEqual(comparedTies(changes).map(({ id, from, isNew, isGone }) => [id, from, isNew, isGone]), [
    ["a", 3, false, false],
    ["c", undefined, false, false],
    ["d", undefined, false, true],
    ["e", undefined, true, false],
    ["b", 1, false, false],
  ]);
});

Deno.test("a map beside itself is as it was", () => {
  fc.assert(
    fc.property(
      anyMap(20),
      (ties) => assert.ok(compareMaps(ties, ties).every(({ said }) => said.length === 0)),
    ),
  );
});

Deno.test("on paper stand picture, words and list, and what was kept beside what followed", () => {
  const entries = [
    { id: "a", values: { name: "Ann", ring: "1", "gives.company": true } as Parts, updated: "" },
    { id: "b", values: { name: "The library", kind: "place", ring: "2" } as Parts, updated: "" },
    { id: "k", values: takeSnapshot([tie("a", { name: "Ann", ring: 3 })], "2026-05-01"), updated: "" },
  ];
  assert.equal(tiesOf(entries).length, 2);
  const pieces = exportBlocks(entries, readDefinition({}));
  const said = JSON.stringify(pieces);
  assert.match(said, /Moved closer: Ann\./);
  assert.match(said, /New on the map: The library\./);
  assert.equal(pieces.filter((piece) => "picture" in piece).length, 2);
  assert.deepEqual(exportBlocks([], readDefinition({})), []);
});

for (
  const [typed, initials] of [
    ["Joan Smith", "J.S."],
    ["Mrs Okafor", "O."],
    ["Anne-Marie O’Neill", "A.O."],
    ["Łukasz Żak", "Ł.Ż."],
    ["my neighbour", ""],
    ["The Library", ""],
    ["My Sister", ""],
    ["J.S.", ""],
    ["Joan", ""],
    ["Age UK", ""],
    ["", ""],
  ] as const
) {
  Deno.test(`“${typed}” ${initials ? `becomes ${initials}` : "is left as it is"}`, () =>
    assert.equal(initialsOf(typed), initials));
}
