/** Single cells of lists: letters, days, times, telephone numbers, and what spreadsheets make of them. */

import assert from "node:assert/strict";
import fc from "fast-check";
import { fromCsv, toCsv } from "../tools/places/lists/csv.ts";
import { dayIn, dayInColumn, timeIn, weekdaysIn } from "../tools/places/lists/dates.ts";
import { decoded } from "../common/decode.ts";
import { GUARD, guarded, isGuessed } from "../common/formula-guard.ts";
import { telephonesIn } from "../tools/places/lists/phones.ts";
import { readBytes } from "./files_of_places.ts";
import { DEFINITION, entryOf } from "./places.ts";
import { anySign } from "./arbitrary.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) =>
  Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
/** UTF-8 with a byte that is none in place of each “#”. */
const spoilt = (text: string) => bytes(text).map((byte) => byte === 35 ? 0xE9 : byte);
const GIVEN = { by: "", ratings: true, notes: true };

// Letters

Deno.test("letters are read as UTF-8, as UTF-16 with and without its mark, and as old Windows wrote them", () => {
  const of = (raw: Uint8Array) => [decoded(raw).text, decoded(raw).letters];
  assert.deepEqual(of(bytes("\uFEFFCafé £2")), ["Café £2", "UTF-8"]);
  assert.deepEqual(of(Uint8Array.of(0x43, 0x61, 0x66, 0xE9, 0x20, 0xA3, 0x32, 0x20, 0x80)), [
    "Café £2 €",
    "Windows-1252",
  ]);
  assert.deepEqual(of(wide("\uFEFFName,Café")), ["Name,Café", "UTF-16"]);
  assert.deepEqual(of(wide("Name,Café\nHall,£2")), ["Name,Café\nHall,£2", "UTF-16"]);
  const turned = wide("Name,Café\nHall,£2").map((_, at, all) => all[at ^ 1]!);
  assert.deepEqual(of(turned), ["Name,Café\nHall,£2", "UTF-16"]);
});

Deno.test("one bad byte leaves UTF-8 as it is, and its row is marked", () => {
  const raw = spoilt("Name,Cost\nCafé Łódź,£2\nThe #lm,£3\nGym’s,£4\n");
  const { text, letters, broken } = decoded(raw);
  assert.deepEqual([letters, broken], ["UTF-8", 1]);
  assert.ok(text.includes("Café Łódź,£2") && text.includes("The \uFFFDlm"));
  const { places, troubles } = readBytes(raw);
  assert.deepEqual(places.map(({ values }) => values["name"]), ["Café Łódź", "The élm", "Gym’s"]);
  assert.deepEqual(places.map(({ notes }) => notes?.length ?? 0), [0, 1, 0]);
  assert.ok(troubles.some((words) => words.includes("row 3 were saved differently")));
});

Deno.test("rows of old Windows among rows of UTF-8 are read each in its own letters, and marked", () => {
  const old = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
  const both = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const { places } = readBytes(
    both(
      bytes("Name,Cost\nCafé Ana,£1\n"),
      old("Caf\xE9 \x93Bo\x94,\xA32\nTh\xE9,\x803\nIllegible \x81,0\n"),
    ),
  );
  assert.deepEqual(places.map(({ values }) => [values["name"], values["cost"]]), [
    ["Café Ana", "£1"],
    ["Café “Bo”", "£2"],
    ["Thé", "€3"],
    ["Illegible \uFFFD", "0"],
  ]);
  assert.deepEqual(places.map(({ notes }) => notes?.length ?? 0), [0, 1, 1, 1]);
  const stray = readBytes(both(bytes("Name\nCafé Ana\nB"), old("\xE9a\n"))).places;
  assert.deepEqual(stray.map(({ values }) => values["name"]), ["Café Ana", "Béa"]);
  // What only happens to make sense as UTF-8 is none.
  const shouted = old("Name,Cost\nCAF\xC9\x92S,\xA32\n");
  assert.deepEqual({ ...readBytes(shouted).places[0]?.values }, { name: "CAFÉ’S", cost: "£2" });
});

Deno.test("a list of an old Mac is told by letters or ends of lines that nobody else writes, and by nothing less", () => {
  const raw = (...parts: (string | number)[]) =>
    Uint8Array.from(
      parts.flatMap((part) =>
        typeof part === "number" ? [part] : [...part].map((sign) => sign.charCodeAt(0))
      ),
    );
  const of = (...parts: (string | number)[]) => {
    const { text, letters, broken } = decoded(raw("Name,Cost\r\n", ...parts, "\r\n"), true);
    return [text.split("\r\n")[1], letters, broken];
  };
  assert.deepEqual(of("Caf", 0x8E, ",", 0xA3, "2"), ["Café,£2", "Mac Roman", 0]);
  assert.deepEqual(of(0xD2, "Women", 0xD5, "s", 0xD3, ",", 0xA3, "2"), ["“Women’s”,£2", "Mac Roman", 0]);
  assert.deepEqual(of("Carers", 0xD5, " cr", 0x8F, "che,0"), ["Carers’ crèche,0", "Mac Roman", 0]);
  // One stray byte, or ends of lines, beside quotation marks of Windows
  assert.deepEqual(of("Women", 0x92, "s cr", 0x8F, "che,0"), ["Women’s cr\uFFFDche,0", "Windows-1252", 1]);
  assert.equal(decoded(raw("Name\rWomen", 0x92, "s\r")).text, "Name\rWomen’s\r");
  assert.deepEqual(of("Se", 0x96, "or caf", 0x8E, " cr", 0x8F, "che,0"), [
    "Señor café crèche,0",
    "Mac Roman",
    0,
  ]);
  // What could be either is read as Windows wrote it, and the preview says so.
  assert.deepEqual(of("Hall,", 0xA3, "2"), ["Hall,£2", "Windows-1252", 0]);
  assert.deepEqual(of(0x8E, "ena,0"), ["Žena,0", "Windows-1252", 0]);
  assert.deepEqual(of("TÕNU,0"), ["TÕNU,0", "Windows-1252", 0]);
  assert.deepEqual(of("Caf\xE9 Caf", 0x8E, ",0"), ["Café CafŽ,0", "Windows-1252", 0]);
  // DOS; what old Windows does not know either is said
  assert.deepEqual(of("Caf", 0x82, " m", 0x81, "sli,", 0x9C, "2"), ["Caf‚ m\uFFFDsli,œ2", "Windows-1252", 1]);
  const ends = decoded(raw("Name,Cost\r", 0xD2, "Chat", 0xD3, ",", 0xA3, "2\r"));
  assert.deepEqual([ends.text, ends.letters], ["Name,Cost\r“Chat”,£2\r", "Mac Roman"]);
  const { places, troubles } = readBytes(raw("Name,Cost\rCaf", 0x8E, ",", 0xA3, "2\r"));
  assert.deepEqual(places.map(({ values }) => ({ ...values })), [{ name: "Café", cost: "£2" }]);
  assert.deepEqual(troubles, []);
});

Deno.test("lists in other alphabets are read from UTF-16 without its mark", () => {
  const text = "Name,Адрес\nЧай и шахматы,Улица 1\nКнига,Парк\n";
  for (const raw of [wide(text), wide(text).map((_, at, all) => all[at ^ 1]!)]) {
    assert.deepEqual([decoded(raw).text, decoded(raw).letters], [text, "UTF-16"]);
  }
  const greek = wide("Όνομα\nΤσάι\nΣκάκι\n");
  assert.equal(decoded(greek).text, "Όνομα\nΤσάι\nΣκάκι\n");
});

Deno.test("a sign that stands for one unread is no bad byte, and a mark decides", () => {
  assert.equal(decoded(bytes("a \uFFFD b é")).broken, 0);
  const { letters, broken } = decoded(spoilt("\uFEFFName\nCaf#\n"));
  assert.deepEqual([letters, broken], ["UTF-8", 1]);
});

// Days and times

for (
  const [words, day] of [
    ["2026-05-03", "2026-05-03"],
    ["2026-05-03T10:00", "2026-05-03"],
    ["2026-05-03T23:30:00.000Z", "2026-05-03"],
    ["2026-05-03 10:00:00+01:00", "2026-05-03"],
    ["2026/05/03", "2026-05-03"],
    ["2026.5.3", "2026-05-03"],
    ["20260503", "2026-05-03"],
    ["3/5/2026", "2026-05-03"],
    ["03/05/2026 14:30", "2026-05-03"],
    ["03/05/2026 14:30:59", "2026-05-03"],
    ["03/05/2026, 2.30pm", "2026-05-03"],
    ["03/05/26 9:05 AM", "2026-05-03"],
    ["03.05.26", "2026-05-03"],
    ["3-5-26", "2026-05-03"],
    ["03 / 05 / 2026", "2026-05-03"],
    ["31/12/1999", "1999-12-31"],
    ["31/12/99", "1999-12-31"],
    ["3 May 2026", "2026-05-03"],
    ["03-May-26", "2026-05-03"],
    ["03-May-2026 14:30", "2026-05-03"],
    ["3May26", "2026-05-03"],
    ["3rd Sept 2026", "2026-09-03"],
    ["3rd of Sept. ’26", "2026-09-03"],
    ["the 3rd of May, 2026", "2026-05-03"],
    ["Sunday 3 May 2026", "2026-05-03"],
    ["Sun, 3rd May 2026", "2026-05-03"],
    ["Sun 03/05/2026", "2026-05-03"],
    ["Thurs 5 March 2026", "2026-03-05"],
    ["Weds 4/3/26", "2026-03-04"],
    ["Tue,3 Feb 2026", "2026-02-03"],
    ["03/05/2026 - 14:30", "2026-05-03"],
    ["6/3/'26", "2026-03-06"],
    ["31.12.2025.", "2025-12-31"],
    ["SUNDAY, 3 MAY 2026 at 10:30", "2026-05-03"],
    ["May 3, 2026", "2026-05-03"],
    ["May 3rd 2026", "2026-05-03"],
    ["3\u00A0May\u00A02026", "2026-05-03"],
    ["03‑05‑2026", "2026-05-03"],
    ["03–05–2026", "2026-05-03"],
    ["03−05−26", "2026-05-03"],
    ["\u200E03/05/2026\u200F", "2026-05-03"],
    ["０３/０５/２０２６", "2026-05-03"],
    ["03\\05\\2026", "2026-05-03"],
    ["3 5 2026", "2026-05-03"],
    ["3 May 2026 (Sunday)", "2026-05-03"],
    ["3 May 2026, Sun 2pm", "2026-05-03"],
    ["3/5/2026 Sunday", "2026-05-03"],
    ["2026-05-03 Sun", "2026-05-03"],
    ["2026-May-03", "2026-05-03"],
    ["2026 May 3rd", "2026-05-03"],
    // Never as in America, and never a guess
    ["05/13/2026", ""],
    ["31/2/2026", ""],
    ["29/2/2026", ""],
    ["1st May", ""],
    ["Mon 3rd", ""],
    ["Sunday 3 May", ""],
    ["03 05 26", ""],
    ["3/5/2026?", ""],
    ["3/4", ""],
    ["3/4 - 14:30", ""],
    ["3/4.", ""],
    ["May 2026", ""],
    ["1126-05-03", ""],
    ["3/5/1126", ""],
    ["251126", ""],
    ["46145", ""],
    ["soon", ""],
    ["", ""],
  ] as const
) {
  Deno.test(`“${words}” is ${day || "no day"}`, () => assert.equal(dayIn(words), day));
}

Deno.test("a bare number is a day only in a column of days", () => {
  assert.equal(dayInColumn("46145"), "2026-05-03");
  assert.equal(dayInColumn("46145.604166"), "2026-05-03");
  for (
    const words of [
      "Last checked: 3 May 2026",
      "updated on 03/05/2026",
      "2026-05-03 (checked)",
      "20260503T143000Z",
    ]
  ) {
    assert.equal(dayInColumn(words), "2026-05-03", words);
  }
  assert.equal(dayInColumn("checked with Jo"), "");
  assert.equal(dayInColumn("2026"), "");
  assert.equal(
    fromCsv("Name,Cost,Last checked\nHall,46145,46145\n", DEFINITION).places[0]?.values["cost"],
    "46145",
  );
});

Deno.test("days as spreadsheets count them are days wherever the heading says so, with their times", () => {
  const when = (head: string, cell: string) =>
    fromCsv(`Event,${head}\nFair,${cell}\n`, DEFINITION).places[0]?.values["when"];
  for (const head of ["Date", "Dates", "Session date", "When", "Next meeting", "Day"]) {
    assert.equal(when(head, "46145"), "3 May 2026", head);
    assert.equal(when(head, "46145.5"), "3 May 2026, 12:00", head);
  }
  for (const head of ["Event date", "Start date", "Starts"]) {
    assert.equal(when(head, "46145"), "from 3 May 2026", head);
    assert.equal(when(head, "46145.4375"), "from 3 May 2026, 10:30", head);
  }
  assert.equal(when("Date", "46144.9999999"), "3 May 2026");
  assert.equal(when("Start time", "0.4375"), "from 10:30");
  assert.equal(when("Times", "46145"), "46145");
});

Deno.test("a day that cannot be read stays as it was typed, with a note", () => {
  const [place] = fromCsv("Name,Last checked\nHall,05/13/2026\n", DEFINITION).places;
  assert.equal(place?.values["checked"], undefined);
  assert.equal(place?.values["ask"], "Last checked: 05/13/2026");
  assert.ok(place?.notes?.[0]?.includes("05/13/2026"));
});

Deno.test("a day that might be two is left to the reader where the list has the month first", () => {
  const days = (...cells: string[]) =>
    fromCsv(
      `Name,Last checked,Start date\n${cells.map((cell) => `A,${cell},${cell}\n`).join("")}`,
      DEFINITION,
    ).places;
  const [certain, either, same] = days("12/25/2025", "05/03/2026", "05/05/2026");
  assert.equal(certain?.values["ask"], "Last checked: 12/25/2025");
  assert.equal(either?.values["checked"], undefined);
  assert.equal(either?.values["ask"], "Last checked: 05/03/2026");
  assert.equal(either?.values["when"], "from 05/03/2026");
  assert.ok(either?.notes?.some((words) => words.includes("05/03/2026") && words.includes("month first")));
  assert.equal(same?.values["checked"], "2026-05-05");
  const british = days("25/12/2025", "31/12/2025", "05/13/2026", "05/03/2026");
  assert.deepEqual(british.map(({ values }) => values["checked"]), [
    "2025-12-25",
    "2025-12-31",
    undefined,
    "2026-03-05",
  ]);
  assert.equal(british[3]?.values["when"], "from 5 March 2026");
});

Deno.test("times and weekdays are read as spreadsheets and calendars write them", () => {
  for (
    const [cell, time] of [
      ["0.4375", "10:30"],
      ["10:00:00", "10:00"],
      ["10:30", "10:30"],
      ["9am", "9am"],
      ["25:00:01", "25:00:01"],
      ["10:00:00 AM", "10:00 am"],
      ["1:30 PM", "1:30 PM"],
      ["30/12/1899 10:00", "10:00"],
      ["1899-12-30T13:30:00.000Z", "13:30"],
      ["10am-12noon", "10am-12noon"],
    ] as const
  ) {
    assert.equal(timeIn(cell), time);
  }
  assert.equal(weekdaysIn("MO,WE"), "Monday, Wednesday");
  assert.equal(weekdaysIn("Tues & Thurs"), "Tuesday, Thursday");
  assert.equal(weekdaysIn("Mondays"), "Monday");
  assert.equal(weekdaysIn("every other Monday"), "every other Monday");
});

Deno.test("ages, prices and times that a spreadsheet took for days are kept with a note of what they might have been", () => {
  const notes = (head: string, cell: string) => {
    const [place] = fromCsv(`Name,${head}\nHall,${cell}\n`, DEFINITION).places;
    assert.ok(Object.values(place!.values).some((words) => String(words).includes(cell)), cell);
    return place!.notes?.join(" ") ?? "";
  };
  for (
    const [head, cell, was] of [
      ["Ages", "05-Nov", "5-11 or 5/11"],
      ["Ages", "Nov-16", "11-16 or 11/16"],
      ["When", "10-Dec", "10-12 or 10/12"],
      ["Cost", "03-Apr", "3-4 or 3/4"],
      ["Mon", "9 Dec", "9-12 or 9/12"],
      ["Min age", "5-Nov", "5-11 or 5/11"],
    ] as const
  ) {
    assert.ok(notes(head, cell).includes(`“${cell}” under “${head}” might have been ${was}`), cell);
  }
  for (const [head, cell] of [["Ages", "05/11/2026"], ["Cost", "2026-04-03"]] as const) {
    assert.ok(notes(head, cell).includes(`“${cell}” under “${head}” is a date.`), cell);
  }
  for (
    const [head, cell] of [
      ["Ages", "5-11"],
      ["When", "3 April 2026"],
      ["When", "10-12"],
      ["Cost", "£2"],
      ["Description", "05-Nov"],
      ["Cost", "\u200B05-Nov"],
      ["Ages", "Dec-Mar"],
      ["When", "45-Nov"],
    ] as const
  ) {
    const [place] = fromCsv(`Name,${head}\nHall,${cell}\n`, DEFINITION).places;
    assert.equal(place?.notes, undefined, cell);
  }
});

// Telephone numbers

for (
  const [cell, words] of [
    ["1632960747", "01632960747"],
    ["7700900123", "07700900123"],
    ["8081570192", "08081570192"],
    ["1632960747.0", "01632960747"],
    ["1.632960747E+09", "01632960747"],
    ["1,632960747E+09", "01632960747"],
    ["+4.41632960747E+11", "+441632960747"],
    ["1632960747 & 7700900123", "01632960747 & 07700900123"],
    ["441225718501", "+441225718501"],
    ["1632960747 / 7700900123", "01632960747 / 07700900123"],
    ["1632 960747", "01632 960747"],
    ["(1632) 960747", "(01632) 960747"],
    ["1632-960-747", "01632-960-747"],
    ["7700\u00A0900\u00A0123", "07700\u00A0900\u00A0123"],
    ["20 7946 0018 or 800 111 222", "020 7946 0018 or 0800 111 222"],
    ["44 1632 960747", "+44 1632 960747"],
  ] as const
) {
  Deno.test(`the telephone number ${cell} was ${words}`, () => {
    assert.deepEqual(telephonesIn(cell), { words, mended: true, lost: false });
  });
}

Deno.test("other telephone numbers stay as they are", () => {
  for (
    const cell of [
      "01632 960747",
      "+44 1632 960747",
      "+44 (0)1632 960747",
      "0044 1632 960747",
      "01632 960747 ext. 12",
      "01632960747 (Jo)",
      "111",
      "999",
      "0800 1111",
      "07700900123",
      "ext 1234567890x",
      "1632 960747 ext 12",
      "960747",
      "960 747",
      "+353 1 234 5678",
      "(01632) 960747",
      "12.05.2026 18 30",
      "2026-05-03",
      "116 123",
    ]
  ) {
    assert.deepEqual(telephonesIn(cell), { words: cell, mended: false, lost: false });
  }
});

Deno.test("a lost 0 is put back with a note, and a number cut short is not taken for one", () => {
  const { places } = fromCsv("Name;Tel\nHall;1632960747\nGym;1.63296E+09\nPool;1,63296E+09\n", DEFINITION);
  assert.equal(places[0]?.values["contact"], "01632960747");
  assert.ok(places[0]?.notes?.[0]?.includes("01632960747"));
  for (const [at, cell] of [[1, "1.63296E+09"], [2, "1,63296E+09"]] as const) {
    assert.equal(places[at]?.values["contact"], undefined);
    assert.ok(String(places[at]?.values["ask"]).includes(cell));
  }
});

// What spreadsheets would make of cells

Deno.test("cells that a spreadsheet would change go out so that it does not, and come in as they were", () => {
  const risky = [
    "01632960747",
    "+441632960747",
    "3/4",
    "1-2",
    "1/2/26",
    "3 May",
    "3-May-26",
    "May 3",
    "MARCH1",
    "2026-05-03",
    "12345678901234567890",
    "1E5",
    "10:30",
    "10.30-12.00",
    "10am",
    "50%",
    "£2.50",
    "007",
    "TRUE",
    "#N/A",
    "=1+1",
    "@x",
    "-",
    "'tis",
  ];
  for (const words of risky) {
    assert.ok(isGuessed(words), words);
    const text = toCsv(
      [entryOf({ name: "Hall", cost: words, contact: words, when: words })],
      DEFINITION,
      GIVEN,
    );
    assert.equal(text.split(GUARD + words).length, 4, words);
    const { values } = fromCsv(text, DEFINITION).places[0]!;
    assert.deepEqual([values["cost"], values["contact"], values["when"]], [words, words, words]);
  }
});

Deno.test("other words go out as they are", () => {
  for (
    const words of [
      "Mondays 10 to 12",
      "£2 a session",
      "01632 960747",
      "ask for Jo",
      "",
      "Bus 2 or 3, then walk",
    ]
  ) {
    assert.equal(guarded(words), words);
  }
});

Deno.test("what is left of the guard comes off where a file was saved in old letters", () => {
  for (const e of [0xE9, 0x8E]) { // old Windows, and an old Mac
    const raw = Uint8Array.from(
      [..."Name,Cost,Tel\nCaf#,?3/4,?01632960747\nGym,?,?who\nPool,?#N/A,?1632960747\n"].map((sign, at) =>
        at === 17 ? e : sign.charCodeAt(0)
      ),
    );
    const { places } = readBytes(raw);
    assert.deepEqual(places.map(({ values }) => [values["name"], values["cost"], values["contact"]]), [
      ["Café", "3/4", "01632960747"],
      ["Gym", "?", "?who"],
      ["Pool", "#N/A", "1632960747"],
    ]);
  }
});

Deno.test("a cell is guarded or it is not, whatever it holds", () => {
  fc.assert(fc.property(fc.string({ unit: anySign, maxLength: 80 }), (words) => {
    assert.ok(!/^[=+\-@\t\r]/.test(guarded(words)));
  }));
});
