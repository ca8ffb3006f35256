/** The engine of the search: whatever is typed, it answers; slips, beginnings and other words are understood. */

import { deepEqual as equal } from "node:assert/strict";
import fc from "fast-check";
import type { IndexData, Passage } from "../site/search/index-format.ts";
import { Engine } from "../site/search/engine.ts";
import { allowedEdits, editDistance } from "../site/search/edit-distance.ts";
import { snippetsOf } from "../site/search/snippets.ts";
import { wordsIn } from "../site/search/stems.ts";
import { anySign } from "./arbitrary.ts";

const DIGITS = "#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";

/** A page with its questions, which have a bar between them. */
type Asked = [url: string, title: string, description: string | number, asks: string];

/** A shelf as the build writes it: its words with where they stand, then those of questions and groups, as numbers. */
function shelf(
  pages: Asked[],
  listed: [word: string, row: string][],
  after: string[] = [],
  groups?: string[],
) {
  const words = listed.map(([word]) => word);
  const numbers = (text: string) =>
    text.split(" ").filter(Boolean).map((word) => {
      if (![...after, ...words].includes(word)) words.push(word);
      return DIGITS[0]! + DIGITS[[...after, ...words].indexOf(word)]!;
    }).join("");
  const member = (text: string) => numbers(text.replace("*", "")) + (text.endsWith("*") ? " " : "!");
  const asks = pages.map(([, , , all]) => all.split("|").map(numbers).join(" ")).join("&");
  const coded = groups?.map((group) => group.split(",").map(member).join("")).join("&");
  const data: IndexData = {
    pages: pages.map(([url, title, description]) => [url, title, description]),
    words: words.map((word) => `A${word}`).join(""),
    rows: [...after.map(() => ""), ...listed.map(([, row]) => row)].join(" "),
    asks,
  };
  if (coded !== undefined) {
    data.vocabulary = {
      groups: coded,
      ignored: "i is a do how we the can they on their own",
      faint: "well",
      stems: [[["ies", "y", 2], ["s", "", 3]], [["ing", "", 3], ["ed", "", 3]], [["e", "", 3]]],
      irregular: "children child",
    };
  }
  return data;
}

const GROUPS = [
  "gift,present*,chocolates*",
  "goodbye,finish,wind down*",
  "nobody,on their own*",
  "bus,transport*",
];
const leading = (pages: Asked[], listed: [string, string][] = []) => shelf(pages, listed, [], GROUPS);

const SHELF = leading(
  [
    ["end/", "Saying goodbye", "How to part well.", "how do we finish"],
    ["map/", "Mapping", "Who is in a life.", "they have nobody"],
    ["bus/", "Barriers", "What is in the way.", "they cannot pay the fare"],
  ],
  // gifts stand in the first page, once; sharing in the second, in a heading; the bus in the third, often
  [["bus", ","], ["gifts", "#"], ["sharing", "*"]],
);

const engine = new Engine([SHELF]);
const first = (text: string) => {
  const [hit] = engine.search(text).hits;
  return hit && engine.library.pages[hit.page]!.url;
};

const CASES: Record<string, [string, string]> = {
  "a word of the page": ["gifts", "end/"],
  "another form of it": ["shared ", "map/"],
  "another word for it": ["they brought chocolates ", "end/"],
  "a phrase for it": ["he is on their own ", "map/"],
  "two letters swapped": ["trasnport ", "bus/"],
  "a letter missing": ["chocolats ", "end/"],
  "a letter too many, two of them": ["chocoolattes ", "end/"],
  "the beginning of a word": ["goodb", "end/"],
  "the beginning of another word for it": ["transp", "bus/"],
  "a question that the page answers": ["how can we finish?", "end/"],
  "small words alone": ["how do we", "end/"],
  "accents, capitals and signs": ["«GÏFTS»!", "end/"],
};

for (const [name, [text, url]] of Object.entries(CASES)) {
  Deno.test(`finds a page by ${name}`, () => {
    if (first(text) !== url) throw new Error(`${text}: ${first(text)}`);
  });
}

Deno.test("finds nothing for what is not there, and suggests what is near", () => {
  const { hits, question } = engine.search("zzzzqqqq ");
  if (hits.length > 0 || question.unknown[0] !== "zzzzqqqq") throw new Error("found something");
  if (engine.suggest("goodbxxe")[0] !== "goodbye") throw new Error(engine.suggest("goodbxxe").join());
});

Deno.test("finds nothing for nothing", () => {
  if (engine.search("").hits.length > 0 || engine.search(" ?! ").hits.length > 0) {
    throw new Error("found something");
  }
});

Deno.test("a facilitator's shelf comes beside the other and is preferred", () => {
  const beside = shelf([["facilitator/end/", "Saying goodbye", "How to part well.", ""]], []);
  const both = new Engine([SHELF, beside]);
  const [hit] = both.search("goodbye").hits;
  if (both.library.pages[hit!.page]!.url !== "facilitator/end/") throw new Error("not preferred");
});

Deno.test("of two pages that answer alike, the one with a second question near comes first", () => {
  const pages: Asked[] = [
    ["once/", "One", "", "lost a purse|map of the hills"],
    ["twice/", "Two", "", "lost a purse|stolen purse"],
  ];
  const both = new Engine([leading(pages)]);
  equal(both.search("my purse was lost ").hits.map(({ page }) => pages[page]![0]), ["twice/", "once/"]);
});

Deno.test("of two pages that answer alike, the one that explains comes before its exercise", () => {
  const pages: Asked[] = [
    ["exercises/purse/", "Purses", "", "lost a purse"],
    ["purse/", "Purses", "", "lost a purse"],
  ];
  const both = new Engine([leading(pages)]);
  equal(both.search("lost purse ").hits.map(({ page }) => pages[page]![0]), ["purse/", "exercises/purse/"]);
});

Deno.test("a word that no page holds finds the question that has another word of its group", () => {
  const pages: Asked[] = [
    ["other/", "One", "", "keep the peace"],
    ["joker/", "Two", "", "someone heckles me"],
  ];
  const group = ["joker*,heckler*,heckles*"];
  const [best] = new Engine([shelf(pages, [], [], group)]).search("a joker ").hits;
  equal(pages[best!.page]![0], "joker/");
});

Deno.test("a question that shares more words beats one rare word in a title", () => {
  const pages: Asked[] = [
    ["rare/", "The garden of a rose", "", ""],
    ["asked/", "Visits", "", "the neighbour took her keys"],
    ["other/", "Keys", "", "neighbour with a dog"],
  ];
  const three = new Engine([leading(pages)]);
  const [best] = three.search("her neighbour took the keys to the garden ").hits;
  equal(pages[best!.page]![0], "asked/");
});

Deno.test("a shelf beside the first brings rows for its words, then new words, and titles by number", () => {
  const words = [...SHELF.words.matchAll(/A([a-z]+)/g)].map(([, word]) => word!);
  const rows = words.map((word) => word === "sharing" ? "#" : "");
  const beside = { ...shelf([["beside/map/", "", 1, "ropes bus"]], [["kite", "#"]], words) };
  beside.rows = [...rows, "#"].join(" ");
  const { library } = new Engine([SHELF, beside]);
  const page = library.pages[3]!;
  if (page.title !== "Mapping" || page.description !== "Who is in a life.") throw new Error(page.title);
  const where = (word: string) => [...library.entries.get(library.stem(word))!.pages.keys()].join();
  const found = ["bus", "gifts", "sharing", "kite", "ropes"].map(where).join(" ");
  if (found !== "2,3 0 1,3 3 3") throw new Error(found);
});

Deno.test("a common word says less, though the pages that hold it are not listed", () => {
  const pages = Array.from({ length: 20 }, (_, n): Asked => [`${n}/`, `Page ${n}`, "", ""]);
  const { weight } = new Engine([leading(pages, [["often", "!}#"], ["rare", "#"]])]).library;
  if (weight("often") > weight("rare") - 1) throw new Error(`${weight("rare")} ${weight("often")}`);
});

const anything = fc.oneof(
  fc.string({ unit: anySign, maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.array(
    fc.constantFrom("gift", "on", "their", "own", " ", "s", "*", "’", "\u0301", "toString", "__proto__"),
  )
    .map((parts) => parts.join(" ")),
);

Deno.test("answers any text, with pages of its own in order, each once", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { hits } = engine.search(text);
      engine.suggest(text);
      const pages = hits.map(({ page }) => page);
      const scores = hits.map(({ score }) => score);
      return new Set(pages).size === pages.length &&
        pages.every((page) => engine.library.pages[page] !== undefined) &&
        scores.every((score, index) =>
          score > 0 && Number.isFinite(score) && (index === 0 || score <= scores[index - 1]!)
        );
    }),
    { numRuns: 2000 },
  );
});

Deno.test("places hold the words of the page, all of them or a stretch, and nothing else", () => {
  const passage = fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), anything, anything);
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 5 }), anything, (rows, text) => {
      const passages = rows as Passage[];
      const places = snippetsOf(passages, engine.search(text).question, engine.library);
      return places.length <= 2 && places.every(({ id, heading, snippet }) => {
        const words = snippet.map(([piece]) => piece).join("").replace(/^… /, "").replace(/ …$/, "");
        return passages.some(([other, above, below]) =>
          other === id && heading.map(([piece]) => piece).join("") === above && below.includes(words)
        );
      });
    }),
    { numRuns: 500 },
  );
});

Deno.test("words stand where they are said to stand", () => {
  fc.assert(fc.property(anything, (text) => {
    let last = 0;
    for (const { at, end } of wordsIn(text)) {
      if (at < last || end <= at || end > text.length) return false;
      last = end;
    }
    return true;
  }));
});

Deno.test("what is marked is the word as it stands, whatever signs are in it or around it", () => {
  const text = "‘Łódź’ isn’t a “com\u00admunity”; cafe\u0301 ½ STRASSE—straße";
  const marked = [...wordsIn(text)].map(({ plain, at, end }) => [plain, text.slice(at, end)]);
  equal(marked, [
    ["lodz", "Łódź"],
    ["isnt", "isn’t"],
    ["a", "a"],
    ["community", "com\u00admunity"],
    ["cafe", "cafe\u0301"],
    ["1", "½"],
    ["strasse", "STRASSE"],
    ["strasse", "straße"],
  ]);
});

Deno.test("slips are counted alike from both sides, and only up to the limit", () => {
  const word = fc.stringMatching(/^[abc]{0,7}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      const all = editDistance(a, b, 9);
      return editDistance(b, a, 9) === all && editDistance(a, b, most) === Math.min(all, most + 1) &&
        (all === 0) === (a === b);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("short words are taken as they are", () => {
  const counts = ["", "bus", "list", "lonely", "isolated"].map(allowedEdits).join();
  if (counts !== "0,0,1,1,2") throw new Error(counts);
});
