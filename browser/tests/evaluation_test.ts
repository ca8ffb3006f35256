/** The grid of before and after: reading it, comparing, and its way in and out. */

import { gridBlocks } from "../evaluation/blocks.ts";
import { lineResults, median, personResult } from "../evaluation/compare.ts";
import { toCsv } from "../evaluation/csv.ts";
import { gridOf, isWrong, ratingOf } from "../evaluation/grid.ts";
import { cellsOf, withoutHead } from "../evaluation/pasted.ts";
import * as say from "../evaluation/words.ts";

function equal(found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${one} instead of ${other}`);
}

/** Ratings of a line by so many people, as they are kept. */
function kept(...pairs: [string, string][]): Record<string, string> {
  const parts: Record<string, string> = { "line.1": "I can open a conversation" };
  pairs.forEach(([then, now], index) => {
    parts[`row.${index + 1}.1.then`] = then;
    parts[`row.${index + 1}.1.now`] = now;
  });
  return parts;
}

const SIX = kept(["4", "7"], ["6", "8"], ["7", "7"], ["8", "7"], ["3", "6"], ["5", ""]);

Deno.test("a line counts who went up, stayed and went down among those who gave both ratings", () => {
  const [line] = lineResults(gridOf(SIX));
  equal([line!.both, line!.up, line!.stayed, line!.down, line!.then, line!.now, line!.isSmall], [
    5,
    3,
    1,
    1,
    6,
    7,
    false,
  ]);
  equal(
    say.lineResult(line!),
    "I can open a conversation: 3 of 5 people went up, 1 stayed the same and 1 went down. The middle rating was 6 " +
      "before and is 7 now.",
  );
});

Deno.test("four people are too few for a summary, in words, in the table and on paper", () => {
  const grid = gridOf(kept(["4", "7"], ["6", "8"], ["7", "7"], ["8", "7"]));
  const [line] = lineResults(grid);
  equal(line!.isSmall, true);
  equal(say.lineRow(line!), ["I can open a conversation", "4", ...Array(5).fill("too few")]);
  const paper = JSON.stringify(gridBlocks(grid, false));
  equal(/went up|middle rating|→/.test(paper), false);
});

Deno.test("each person's numbers are on paper only where they are asked for", () => {
  const grid = gridOf({ ...SIX, "row.1.who": "R1" });
  equal(JSON.stringify(gridBlocks(grid, false)).includes("R1"), false);
  equal(JSON.stringify(gridBlocks(grid, true)).includes('["R1","4 → 7","1 up"]'), true);
});

Deno.test("a person is summed up over the lines", () => {
  const parts = {
    "line.1": "a",
    "line.2": "b",
    "row.3.1.then": "4",
    "row.3.1.now": "2",
    "row.3.2.then": "0",
    "row.3.2.now": "10",
  };
  equal(personResult(gridOf(parts).people[0]!), { up: 1, stayed: 0, down: 1 });
});

Deno.test("a line that has ratings and no words yet is a line like any other", () => {
  const { "line.1": _, ...parts } = SIX as Record<string, string>;
  const grid = gridOf({ ...parts, "line.3": "I know who is near" });
  equal(grid.lines, [{ id: "1", words: "" }, { id: "3", words: "I know who is near" }]);
  equal([grid.people.length, lineResults(grid)[0]!.both], [6, 5]);
  equal(say.lineResult(lineResults(grid)[0]!).startsWith("Line 1: 3 of 5 people went up"), true);
  equal(toCsv(grid).split("\r\n")[0]!.split(",").slice(0, 3), [
    "\uFEFFperson",
    "Line 1 (then)",
    "Line 1 (now)",
  ]);
  equal(toCsv(grid).split("\r\n")[1]!.split(",").slice(0, 3), ["1", "4", "7"]);
  equal(JSON.stringify(gridBlocks(grid, true)).includes('"Line 1","Line 3: I know who is near"'), true);
});

Deno.test("more ratings than people who were there are not put as a part of them", () => {
  const said = (there: string) => JSON.stringify(gridBlocks(gridOf({ ...SIX, there }), false));
  equal(said("8").includes("6 of the 8 people who were there gave ratings."), true);
  equal(said("4").includes('"6 people gave ratings."'), true);
  equal(["0", "twelve", "1000", " 12 ", ""].map((there) => gridOf({ there }).there), [
    null,
    null,
    1000,
    12,
    null,
  ]);
});

Deno.test("only whole numbers from 0 to 10 are ratings", () => {
  equal(["0", "10", " 7 ", "7.0", "", "11", "-1", "7.5", "seven", "०"].map(ratingOf), [
    0,
    10,
    7,
    7,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  equal(["", " ", "7", "11"].map(isWrong), [false, false, false, true]);
});

Deno.test("the middle of an even number lies half way", () => {
  equal([median([3, 8]), median([1, 2, 9]), median([5])], [5.5, 2, 5]);
});

Deno.test("a file for a spreadsheet keeps numbers as numbers and runs no formula", () => {
  const grid = gridOf({
    ...kept(["4", "10"]),
    "line.1": "=SUM(A1), now",
    "row.1.who": "@home",
    "row.2.who": "nobody rated",
  });
  equal(
    toCsv(grid),
    '\uFEFFperson,"\u200B=SUM(A1), now (then)","\u200B=SUM(A1), now (now)"\r\n\u200B@home,4,10\r\n',
  );
});

Deno.test("what such a file holds is read back as it was", () => {
  const grid = gridOf({ ...SIX, "line.1": 'Say "no", and mean it', "row.1.who": "+44" });
  const rows = cellsOf(toCsv(grid))!;
  equal(rows[0], ["person", 'Say "no", and mean it (then)', 'Say "no", and mean it (now)']);
  equal(withoutHead(rows, (column) => column > 0)[0], ["+44", "4", "7"]);
  equal(withoutHead(rows, (column) => column > 0).length, 6);
});

Deno.test("a code that a spreadsheet would change goes out so that it does not", () => {
  for (
    const [who, cell] of [["07", "\u200B07"], ["MAR12", "\u200BMAR12"], ["1-2", "\u200B1-2"], ["12", "12"]]
  ) {
    const text = toCsv(
      gridOf({ ...kept(["4", "10"]), "line.1": "No; or yes, or a\ttab", "row.1.who": who! }),
    );
    equal(text.split("\r\n")[1], `${cell},4,10`);
    equal(cellsOf(text)!.map((row) => row[0]), ["person", who]);
  }
});

Deno.test("cells from a spreadsheet are parted at tabs, and one cell is no table", () => {
  equal(cellsOf("1\t4\t7\r\n2\t5,5\t\r\n"), [["1", "4", "7"], ["2", "5,5", ""]]);
  equal(cellsOf("7"), null);
  equal(cellsOf("one|2|3\ntwo|4|5"), [["one", "2", "3"], ["two", "4", "5"]]);
  equal(cellsOf("1,2\n3,4"), [["1", "2"], ["3", "4"]]);
  equal(cellsOf("one\ntwo; or three\nfour"), [["one"], ["two; or three"], ["four"]]);
  equal(cellsOf("4;7\n5;8"), [["4", "7"], ["5", "8"]]);
  equal(cellsOf("Smith, Jane\r\nO’Neill, Pat\r\n", true), [["Smith, Jane"], ["O’Neill, Pat"]]);
  equal(cellsOf("7,0\t8,5\r\n", true), [["7,0", "8,5"]]);
  equal(cellsOf("Smith, Jane", true), null);
});

Deno.test("a row that somebody left empty keeps its place, and none that comes after it goes to somebody else", () => {
  equal(cellsOf("4\t7\r\n\t\r\n5\t8\r\n\t\r\n"), [["4", "7"], ["", ""], ["5", "8"]]);
  equal(cellsOf("\r\n4\r\n\r\n5\r\n\r\n", true), [[""], ["4"], [""], ["5"]]);
  equal(cellsOf("4;7\n\n5;8\n"), [["4", "7"], ["5", "8"]]); // lines of a mail, with room between them
  equal(withoutHead([["", ""], ["Then", "Now"], ["", ""], ["4", "7"]], () => true), [["", ""], ["4", "7"]]);
});

Deno.test("a person without ratings in the first row is not taken for headings", () => {
  const isRating = (column: number) => column > 0;
  for (
    const first of [
      ["1", "n/a", ""],
      ["1", "ill", "ill"],
      ["1", "four", "seven"],
      ["LEARNER-2026-01", "07-Oct", "n/a"],
      ["KM", "left early", ""],
      ["KM", "ill after lunch", "n/a"],
      ["", "n/a", ""],
      ["Person", "4", "n/a"],
    ]
  ) {
    equal(withoutHead([first, ["2", "4", "7"]], isRating), [first, ["2", "4", "7"]]);
  }
  equal(withoutHead([["n/a", "ill"], ["4", "7"]], () => true).length, 2);
});

Deno.test("a row of headings is left out", () => {
  for (
    const head of [
      ["Name", "Before", "After"],
      ["Person", "Confidence at the start", "Confidence today"],
      ["Number or code", "Then", "Now"],
      ["ID", "I can begin (then)", "I can begin (now)"],
      ["", "Then", "Now"],
      ["Reference", "Pre", "Post"],
    ]
  ) {
    equal(withoutHead([head, ["1", "4", "7"]], (column) => column > 0), [["1", "4", "7"]]);
  }
  equal(withoutHead([["Then", "Now"], ["4", "7"]], () => true), [["4", "7"]]);
});

Deno.test("what of a paste is not as it was is said", () => {
  const all = { head: true, left: 2, beside: 1, cut: 3 };
  equal(
    say.pasted(1, all),
    "1 row was pasted. The first row looked like headings and was left out. There was no room for 2 more. 1 cell was " +
      "left out, because the grid has too few columns. Add a line first. 3 cells were too long and have been cut.",
  );
  equal(say.pasted(3, { head: false, left: 0, beside: 0, cut: 0 }), "3 rows were pasted.");
});

Deno.test("a grid in which something strange is kept can still be read", () => {
  const grid = gridOf({
    "row.1.1.then": "4",
    "row.x.who": "a",
    "line.": "b",
    "line.2": "c",
    "there": "many",
    "row.9999.who": "d",
  });
  equal(grid.lines, [{ id: "1", words: "" }, { id: "2", words: "c" }]);
  equal([grid.people.map(({ who }) => who), grid.there], [["1"], null]);
});
