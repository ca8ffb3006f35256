/** Workbooks of Excel as lists of places. */

import assert from "node:assert/strict";
import fc from "fast-check";
import { runAtOnce } from "../common/time-slices.ts";
import { readingWorkbook } from "../tools/places/lists/excel/read.ts";
import { roleFinder } from "../tools/places/lists/headings.ts";
import { readingList, readingOf } from "../tools/places/lists/read-list.ts";
import { DEFINITION } from "./places.ts";
import { type Made, partsOf, plainSheet, workbook, zipped } from "./workbooks.ts";

const sheetsOf = (bytes: Uint8Array) => runAtOnce(readingWorkbook(bytes));
const cellsOf = (made: Made) => sheetsOf(workbook(made))[0]!.grid.rows.map(({ cells }) => cells);
const refusal = (bytes: Uint8Array) => {
  try {
    sheetsOf(bytes);
  } catch (error) {
    return (error as { reason?: string }).reason;
  }
  return undefined;
};
const find = roleFinder(DEFINITION);

Deno.test("cells say what Excel shows: words, numbers in their formats, days, times, yes and no", () => {
  const cells = cellsOf({
    shared: [
      "<t>Caf&#233; &amp; <![CDATA[<bar>]]></t>",
      '<r><t xml:space="preserve">bold </t></r><r><t>words</t></r><rPh><t>sound</t></rPh>',
    ],
    formats: [
      0,
      14,
      "dd/mm/yyyy hh:mm",
      20,
      "00000000000",
      "£#,##0.00",
      "dddd",
      9,
      "@",
      2,
      "[$-809]dd\\ mmmm\\ yyyy;@",
    ],
    sheets: {
      One: `<sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
          <c r="C1" t="inlineStr"><is><t>in </t><r><t>line</t></r></is></c>
          <c r="D1" t="str"><f>A1&amp;"x"</f><v>worked out</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#REF!</v></c>
          <c r="H1" t="str"><v>two_x000D_lines</v></c></row>
        <row r="3"><c r="A3" s="1"><v>46145</v></c><c r="B3" s="2"><v>46145.4375</v></c><c r="C3" s="3"><v>0.4375</v></c>
          <c r="D3" s="4"><v>1632960747</v></c><c r="E3" s="5"><v>2.5</v></c><c r="F3" s="6"><v>46145</v></c>
          <c r="G3" s="7"><v>0.5</v></c><c r="H3" s="8"><v>1632960747</v></c><c r="I3"><v>0.30000000000000004</v></c>
          <c r="J3" s="9"><v>3</v></c><c r="K3" s="10"><v>46145</v></c><c r="L3" t="d"><v>2026-05-03T00:00:00</v></c></row>
      </sheetData>`,
    },
  });
  assert.deepEqual(cells, [
    ["Café & <bar>", "bold words", "in line", "worked out", "", "yes", "", "two\rlines"],
    [
      "2026-05-03",
      "2026-05-03 10:30",
      "10:30",
      "01632960747",
      "£2.50",
      "Sunday",
      "50%",
      "1632960747",
      "0.3",
      "3.00",
      "2026-05-03",
      "2026-05-03",
    ],
  ]);
});

Deno.test("signs that a workbook writes in code are read as signs, in words, formats and names of sheets", () => {
  const [sheet] = sheetsOf(workbook({
    formats: ['"£"#,##0.00', '"0"0000000000', 'd "of" mmmm yyyy', '£0.00" per session"'],
    sheets: {
      "Groups &amp; clubs &#x1F600;": `<sheetData><row><c s="0"><v>2.5</v></c><c s="1"><v>1632960747</v></c>
        <c s="2"><v>46145</v></c><c s="3"><v>1.5</v></c><c t="str"><v>&#128512; &amp;lt; &quot;tea&quot;&#10;Jo</v></c></row></sheetData>`,
    },
  }));
  assert.equal(sheet!.name, "Groups & clubs \u{1F600}");
  assert.deepEqual(sheet!.grid.rows[0]!.cells, [
    "£2.50",
    "01632960747",
    "2026-05-03",
    "£1.50 per session",
    '\u{1F600} &lt; "tea"\nJo',
  ]);
});

Deno.test("parts in letters of two bytes are read, as some programs write them", () => {
  const parts = partsOf({ sheets: { One: plainSheet([["Name"], ["Café Łódź"]]) } });
  const wide = (text: string) =>
    Uint8Array.from(
      [..."\uFEFF" + text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    );
  const turned = (text: string) => wide(text).map((_, at, all) => all[at ^ 1]!);
  for (const letters of [wide, turned]) {
    const made = Object.fromEntries(
      Object.entries(parts).map((
        [name, part],
      ) => [name, letters(part.replace('encoding="UTF-8"', 'encoding="UTF-16"'))]),
    );
    assert.deepEqual(sheetsOf(zipped(made))[0]!.grid.rows.map(({ cells }) => cells), [["Name"], [
      "Café Łódź",
    ]]);
  }
});

Deno.test("days are counted from 1904 where the workbook says so", () => {
  const day = '<sheetData><row><c s="1"><v>44683</v></c></row></sheetData>';
  assert.deepEqual(cellsOf({ from1904: true, formats: [0, 14], sheets: { One: day } }), [["2026-05-03"]]);
});

Deno.test("a list in a workbook becomes places, each number and day as it was meant", () => {
  const [sheet] = sheetsOf(workbook({
    formats: [0, 14, "h:mm"],
    sheets: {
      One: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Our groups</t></is></c></row>
        <row r="4">${
        ["Group", "Tel", "Day", "Start time", "Last updated"].map((head) =>
          `<c t="inlineStr"><is><t>${head}</t></is></c>`
        ).join("")
      }</row>
        <row r="5"><c t="inlineStr"><is><t>Chess</t></is></c><c><v>1632960747</v></c><c t="inlineStr"><is><t>Monday</t></is></c>
          <c s="2"><v>0.4375</v></c><c s="1"><v>46145</v></c></row></sheetData>`,
    },
  }));
  const list = runAtOnce(readingList(sheet!.grid, readingOf(sheet!.grid, find), DEFINITION));
  assert.deepEqual(list.places.map(({ values, row }) => [{ ...values }, row]), [[
    { name: "Chess", contact: "01632960747", when: "Monday from 10:30", checked: "2026-05-03" },
    5,
  ]]);
});

Deno.test("merged cells say the same in every row, and hidden or empty sheets are no lists", () => {
  const merged = `${
    plainSheet([["Name", "Venue"], ["Chess", "Library"], ["Art", ""], ["Tea", ""], ["Gym", ""]])
  }
    <mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="A1:B1"/></mergeCells>`;
  const sheets = sheetsOf(workbook({
    hidden: ["Old"],
    sheets: {
      Old: plainSheet([["Name"]]),
      Empty: "<sheetData/>",
      Groups: merged,
      More: plainSheet([["Name"]]),
    },
  }));
  assert.deepEqual(sheets.map(({ name }) => name), ["Groups", "More"]);
  assert.deepEqual(sheets[0]!.grid.rows.map(({ cells }) => cells), [
    ["Name", "Venue"],
    ["Chess", "Library"],
    ["Art", "Library"],
    ["Tea", "Library"],
    ["Gym"],
  ]);
});

Deno.test("headings over two rows, merged across and down, say what each column holds", () => {
  const merged = ["A1:G1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"]
    .map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const [sheet] = sheetsOf(workbook({
    sheets: {
      One: plainSheet(
        [
          ["Groups in town"],
          ["Name", "Where", "Contact", "", "When", "", "Last checked"],
          ["", "", "Name", "Phone", "Day", "Times", ""],
          ["Hall", "1 High St", "Jo", "01632 960001", "Mon", "10am-12noon", "1st May 2026"],
        ],
      ) + `<mergeCells>${merged}</mergeCells>`,
    },
  }));
  const { places } = runAtOnce(readingList(sheet!.grid, readingOf(sheet!.grid, find), DEFINITION));
  assert.deepEqual(places.map(({ values }) => ({ ...values })), [{
    name: "Hall",
    address: "1 High St",
    when: "Monday; 10am-12noon",
    contact: "Jo, 01632 960001",
    checked: "2026-05-01",
  }]);
});

const listOf = (made: Made) => {
  const { grid } = sheetsOf(workbook(made))[0]!;
  return runAtOnce(readingList(grid, readingOf(grid, find), DEFINITION));
};

Deno.test("a cell that leads to an address brings it along", () => {
  const links = {
    r1: "https://example.org/a?b=1&c=2",
    r2: "mailto:jo@example.org?subject=Hello",
    r3: "javascript:alert(1)",
    r4: "http://www.example.com/",
    r5: "tel:01632960111",
    r6: "https://book.example",
  };
  const at = { B2: "r1", C2: "r2", D2: "r3", B3: "r4", E2: "r6", C3: "r5", A3: "r6", E4: "r6" };
  const { places } = listOf({
    links,
    sheets: {
      One: plainSheet([
        ["Name", "Website", "Email", "Cost", "Description"],
        [
          "Chess",
          "Visit website",
          "Email us",
          "£2",
          "Book here",
        ],
        ["Art", "www.example.com", "01632 960 111", "", ""],
        ["Tea", "", "", "", "See"],
        ["Gym"],
      ])
        .replace(
          '<row><c t="inlineStr"><is><t>Gym</t></is></c>',
          `<row><c t="str"><f>HYPERLINK("https://gym.example","Gym")</f><v>Gym</v></c>`,
        ) +
        `<hyperlinks>${
          Object.entries(at).map(([ref, id]) => `<hyperlink ref="${ref}" r:id="${id}"/>`).join("")
        }<hyperlink ref="A2" location="'Other'!A1"/></hyperlinks><mergeCells><mergeCell ref="E4:E5"/></mergeCells>`,
    },
  });
  assert.deepEqual(places.map(({ values }) => ({ ...values })), [
    {
      name: "Chess",
      offers: "Book here (https://book.example)",
      cost: "£2",
      contact: "Email us, jo@example.org, Visit website, https://example.org/a?b=1&c=2",
    },
    { name: "Art", contact: "01632 960 111, https://book.example, www.example.com" },
    { name: "Tea", offers: "See (https://book.example)" },
    { name: "Gym", offers: "See (https://book.example)", contact: "https://gym.example" },
  ]);
});

Deno.test("a row merged across the columns is the area of the rows below it, or a remark, and no place", () => {
  const rows = [
    ["Groups"],
    ["Name", "Tel", "Time"],
    ["TROWBRIDGE"],
    ["MONDAY"],
    ["Chess", "", "10am"],
    ["TUESDAY"],
    [
      "Art",
      "",
      "11am",
    ],
    ["Melksham:"],
    ["Tea", "", "noon"],
    ["Please tell Jo about changes."],
  ];
  const across = [1, 3, 4, 6, 8, 10].map((row) => `<mergeCell ref="A${row}:C${row}"/>`).join("");
  const { places, troubles } = listOf({
    sheets: { One: `${plainSheet(rows)}<mergeCells>${across}</mergeCells>` },
  });
  assert.deepEqual(places.map(({ values }) => ({ ...values })), [
    { name: "Chess", area: "TROWBRIDGE", when: "Monday; 10am" },
    { name: "Art", area: "TROWBRIDGE", when: "Tuesday; 11am" },
    { name: "Tea", area: "Melksham", when: "noon" },
  ]);
  assert.ok(
    places.every(({ notes = [] }) => notes.length === 1 && notes[0]!.startsWith("The area comes from")),
  );
  assert.deepEqual(troubles.map((words) => words.slice(0, words.indexOf(" is merged"))), [
    "Row 3",
    "Row 8",
    "Row 10",
  ]);
  assert.ok(troubles[2]?.includes("“Please tell Jo about changes.”"));
});

Deno.test("cells that are merged for looks alone make no area of a name", () => {
  const rows = [["Name", "", "Tel", "Time", "Cost"], ["Chess", "", "", "10am", "£1"], ["Gym"], [
    "Art",
    "",
    "",
    "noon",
  ]];
  const merged = ["A2:B2", "A3:B3", "C3:E3", "A4:B4"].map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const { places } = listOf({ sheets: { One: `${plainSheet(rows)}<mergeCells>${merged}</mergeCells>` } });
  assert.deepEqual(places.map(({ values }) => values["name"]), ["Chess", "Gym", "Art"]);
});

Deno.test("weekdays over areas over rows stay until the next weekday", () => {
  const rows = [["Name", "Tel", "Time"], ["Monday"], ["North"], ["Chess", "", "10am"], ["South"], [
    "Art",
    "",
    "11am",
  ], [
    "Tuesday",
  ], ["Tea", "", "noon"]];
  const across = [2, 3, 5, 7].map((row) => `<mergeCell ref="A${row}:C${row}"/>`).join("");
  const { places } = listOf({ sheets: { One: `${plainSheet(rows)}<mergeCells>${across}</mergeCells>` } });
  assert.deepEqual(places.map(({ values: { area, when } }) => [area, when]), [
    ["North", "Monday; 10am"],
    ["South", "Monday; 11am"],
    [undefined, "Tuesday; noon"],
  ]);
});

Deno.test("rows that Excel hides are read, and the reader is told which", () => {
  const rows = plainSheet([["Name"], ["Chess"], ["Art"], ["Tea"]]);
  const hidden = rows.split("<row>").map((row, at) =>
    at === 3 || at === 4 ? `<row hidden="1">${row}` : at ? `<row>${row}` : row
  );
  const { places, troubles } = listOf({ sheets: { One: hidden.join("") } });
  assert.equal(places.length, 3);
  assert.ok(troubles.some((words) => words.startsWith("Hidden in Excel, and read all the same: rows 3, 4.")));
});

Deno.test("names with a prefix, other folders and a part that is only stored are read as well", () => {
  const parts = partsOf({ sheets: { One: plainSheet([["Name"], ["Chess"]]) } });
  const turned = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name.replace("xl/worksheets", "xl/Sheets"),
      part.replace(/worksheets\//g, "Sheets/").replace(/<(\/?)(worksheet|sheetData|row|c|is|t)\b/g, "<$1x:$2")
        .replace('<x:worksheet xmlns="', '<x:worksheet xmlns:x="'),
    ]),
  );
  assert.deepEqual(sheetsOf(zipped(turned))[0]!.grid.rows.map(({ cells }) => cells), [["Name"], ["Chess"]]);
});

Deno.test("only rows that say something are counted, to the bottom of the sheet", () => {
  const rows =
    `<row r="1"><c r="A1" t="str"><v>Name</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>Gym</v></c><c r="XFD1048576" t="str"><v>x</v></c></row>`;
  const blank = Array.from(
    { length: 50_000 },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="0"/></row>`,
  ).join("");
  const made = workbook({
    sheets: { One: `<sheetData>${rows.replace("</row><row", `</row>${blank}<row`)}</sheetData>` },
  });
  const { grid } = sheetsOf(made)[0]!;
  assert.deepEqual(grid.rows.map(({ at, cells }) => [at, cells]), [[1, ["Name"]], [1048576, ["Gym"]]]);
  assert.deepEqual([grid.more, grid.wide], [false, true]);
});

Deno.test("other files that are packed alike are told by name", () => {
  assert.equal(
    refusal(zipped({ "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" })),
    "open-document",
  );
  assert.equal(refusal(zipped({ "Index/Document.iwa": "x" })), "numbers");
  assert.equal(refusal(zipped({ "xl/workbook.bin": "x" })), "binary-excel");
  assert.equal(refusal(zipped({ "word/document.xml": "<a/>" })), "not-a-list");
  assert.equal(refusal(workbook({ sheets: { One: "<sheetData/>" } })), "no-sheet");
});

Deno.test("a file that unpacks without end is given up", () => {
  const parts = partsOf({ sheets: { One: "" } });
  const bomb = zipped(parts, { "xl/worksheets/sheet1.xml": new Uint8Array(130 * 1024 * 1024).fill(32) });
  assert.ok(bomb.length < 1024 * 1024);
  assert.equal(refusal(bomb), "too-much");
});

Deno.test("entities that grow are no words", () => {
  const parts = partsOf({ sheets: { One: plainSheet([["Name"]]) } });
  const grown = `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>` +
    parts["xl/worksheets/sheet1.xml"]!.replace(/<\?.*?\?>\n/, "").replace("Name", "&c;&c;");
  const made = zipped({ ...parts, "xl/worksheets/sheet1.xml": grown });
  assert.ok(refusal(made) === "damaged" || sheetsOf(made)[0]!.grid.rows[0]!.cells[0]!.length < 20);
});

Deno.test("a workbook that is spoilt anywhere is refused or read, and nothing else", () => {
  const good = workbook({
    shared: ["<t>Name</t>"],
    sheets: {
      One: `<sheetData><row><c t="s"><v>0</v></c></row></sheetData>`,
      Two: plainSheet([["Tel"], ["1"]]),
    },
  });
  const parts = partsOf({ sheets: { One: plainSheet([["Name"], ["Gym"]]) } });
  const names = Object.keys(parts);
  const told = (bytes: Uint8Array) => {
    try {
      sheetsOf(bytes);
    } catch (error) {
      assert.ok((error as { reason?: string }).reason, String(error));
    }
  };
  fc.assert(fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
    told(Uint8Array.from(good, (old, index) => index === at ? byte : old));
    told(good.subarray(0, at));
  }));
  fc.assert(
    fc.property(fc.nat(names.length - 1), fc.nat(), fc.string({ maxLength: 4 }), (which, at, words) => {
      const part = parts[names[which]!]!, cut = at % part.length;
      told(
        zipped({ ...parts, [names[which]!]: part.slice(0, cut) + words + part.slice(cut + words.length) }),
      );
    }),
  );
});
