/** Lists whose columns say more together than each by itself: forms, days, several of a kind, several lists in one. */

import assert from "node:assert/strict";
import { fromCsv } from "../tools/places/lists/csv.ts";
import { isRule } from "../tools/places/lists/plain-cell.ts";
import { DEFINITION } from "./places.ts";

const read = (text: string) => fromCsv(text, DEFINITION);
const all = (text: string) => read(text).places.map(({ values }) => ({ ...values }));

const FORMS = {
  "Microsoft Forms":
    `ID,Start time,Completion time,Email,Name,Last modified time,What is the name of your group?,Where do you meet?
1,5/3/26 10:22:11,5/3/26 10:24:59,jane@example.org,Jane Doe,,Chess,Library
2,5/3/26 10:32:11,5/3/26 10:34:59,anonymous,,,Choir,Hall
`,
  "Google Forms": `Timestamp,Email Address,Name of group,Where do you meet?
03/05/2026 10:22:11,jane@example.org,Chess,Library
03/05/2026 10:32:11,joe@example.org,Choir,Hall
`,
  SurveyMonkey:
    `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What is your group called?,Where do you meet?
,,,,,,,,,Open-Ended Response,Open-Ended Response
118,4,05/03/2026,05/03/2026,192.0.2.1,jane@example.org,Jane,Doe,,Chess,Library
119,4,05/03/2026,05/03/2026,192.0.2.1,,,,,Choir,Hall
`,
};
for (const [form, text] of Object.entries(FORMS)) {
  Deno.test(`who filled in a form of ${form}, and when, is no fact of a group`, () => {
    assert.deepEqual(all(text), [{ name: "Chess", address: "Library" }, { name: "Choir", address: "Hall" }]);
    const [unused] = read(text).troubles;
    assert.ok(unused?.startsWith("Not used:") && unused.includes("“Email"), "and the reader is told");
  });
}

Deno.test("a name without the address that a form puts before it is the group's, unless another is", () => {
  const form = "ID,Start time,Completion time,Name,Address";
  assert.deepEqual(all(`${form}\n1,5/3/26 10:22:11,5/3/26 10:24:59,Chess,Library\n`)[0], {
    name: "Chess",
    address: "Library",
  });
  assert.equal(all(`${form},Group name\n1,5/3/26,5/3/26,Jane,Library,Chess\n`)[0]?.["name"], "Chess");
});

Deno.test("whether a form asks for the name of a group or a person is left to the reader where it asks what they do", () => {
  for (const where of ["Address", "Venue", "Organisation"]) {
    const list =
      `ID,Start time,Completion time,Name,What do you do?,${where}\n1,5/3/26,5/3/26,Jane,Chess,Library\n`;
    assert.deepEqual(all(list), []);
    assert.ok(read(list).troubles[0]?.startsWith("Which column has the names?"));
  }
  const [place] = all("ID,Start time,Completion time,Name,Address,Cafe\n1,5/3/26,5/3/26,Shed,Library,Yes\n");
  assert.equal(place?.["name"], "Shed");
});

Deno.test("words under “Text” are no telephone number", () => {
  const [place] = all("Title,Text,Link\nChess,For all who like chess,https://example.org\n");
  assert.deepEqual(place, { name: "Chess", contact: "https://example.org" });
});

Deno.test("days below a heading of days are written as days are, whatever other rows say there", () => {
  const whens = all("Name,Weekdays\nCafe,9-5\nHub,10-12\nShed,Mon Wed\n").map(({ when }) => when);
  assert.deepEqual(whens, ["Weekdays: 9-5", "Weekdays: 10-12", "Monday, Wednesday"]);
});

Deno.test("numbers that are merely counted are not called first and second", () => {
  assert.equal(
    all("Name,Tel1,Tel2\nCafe,01632 960333,07700 900333\n")[0]?.["contact"],
    "01632 960333, 07700 900333",
  );
});

for (
  const [heads, cells, when] of [
    ["Opening hours Monday,Opening hours Tuesday", "9-5,Closed", "Monday 9-5; Tuesday Closed"],
    ["Mon am,Mon pm,Tue am", "10-12,,2-4", "Monday am 10-12; Tuesday am 2-4"],
    ["Monday open,Monday close,Tuesday open", "9am,17:00,closed", "Monday 9am to 17:00; Tuesday closed"],
    ["Monday start time,Monday finish time", "0.375,0.5", "Monday 09:00 to 12:00"],
    ["Weekdays,Saturday", "9-5,10-4", "Saturday 10-4; Weekdays: 9-5"],
    ["Mon-Fri,Sat & Sun", "9-5,Closed", "Mon-Fri: 9-5; Sat & Sun: Closed"],
    ["Weekdays", '"Mon, Wed"', "Monday, Wednesday"],
    ["Weekdays,Start time,End time", "Mon,10:00,12:00", "Monday 10:00 to 12:00"],
    ["Opening times,Holiday times", "9-5,10-2", "9-5; Holiday times: 10-2"],
    ["Next meeting", "2026-05-03 00:00:00", "3 May 2026"],
    ["Next meeting", "03/05/2026 10:30", "3 May 2026, 10:30"],
  ] as const
) {
  Deno.test(`the days in the headings “${heads}” stay with their times`, () => {
    assert.equal(all(`Name,${heads}\nCafe,${cells}\n`)[0]?.["when"], when);
  });
}

Deno.test("of several columns that tell of one thing, each says of what kind, whatever the row leaves empty", () => {
  assert.deepEqual(all("Name,Adult price,Child price\nChess,£3,£1\nChoir,,£2\n").map(({ cost }) => cost), [
    "Adult price: £3, Child price: £1",
    "Child price: £2",
  ]);
  assert.deepEqual(
    all("Name,Day tel,Evening tel\nChess,01632 960333,1632960444\nChoir,,01632 960555\n").map(({ contact }) =>
      contact
    ),
    ["Day tel: 01632 960333, Evening tel: 01632960444", "Evening tel: 01632 960555"],
  );
  const [plain] = all(
    "Name,Telephone,Mobile,Cost,Cost details\nChess,01632 960333,07700 900333,£2,pay on the day\n",
  );
  assert.deepEqual([plain?.["contact"], plain?.["cost"]], [
    "01632 960333, 07700 900333",
    "£2, pay on the day",
  ]);
});

Deno.test("several people to ask stay several, and the parts of one name stay one", () => {
  const contact = (heads: string, cells: string) => all(`Group,${heads}\nChess,${cells}\n`)[0]?.["contact"];
  assert.equal(contact("Contact name,Contact 2 name", "Jane Doe,Bob Roe"), "Jane Doe, Bob Roe");
  assert.equal(contact("First name,Surname,Contact name", "Jane,Doe,Bob Roe"), "Jane Doe, Bob Roe");
});

Deno.test("an answer that begins with yes or no, or a bare number, keeps its question", () => {
  const [place] = all(
    'Name,Referral needed?,Toilets,Parking spaces\nPantry,Yes - by a GP,"No, next door",3\n',
  );
  assert.equal(place?.["contact"], "Referral needed? Yes - by a GP");
  assert.equal(place?.["getting-in"], "Toilets: No, next door, Parking spaces: 3");
});

Deno.test("cells that say there is nothing say nothing, and a line drawn across is no place", () => {
  const { places, troubles } = read(
    "| Name | Tel | Email | Cost |\n|------|-----|:----|---|\n| Chess | - | n/a | – |\n| Choir | 01632 960333 | none | none |\n",
  );
  assert.deepEqual(places.map(({ values }) => ({ ...values })), [
    { name: "Chess" },
    { name: "Choir", contact: "01632 960333", cost: "none" },
  ]);
  assert.deepEqual(troubles, []);
});

Deno.test("a stroke where things are ticked off is a tick, and elsewhere says nothing", () => {
  const [place] = all("Name,Mon,Tue,Loop,Parking,Tel,Notes\nCafe,/,-,/,/,/,/\n");
  assert.deepEqual(place, { name: "Cafe", when: "Monday", "getting-in": "Loop: /\nParking: /" });
  const [other] = all("Name,Welcome,Contact,Booking required,Who is it for?,Access\nShed,/,/,/,/,/\n");
  assert.deepEqual(other, { name: "Shed", "getting-in": "Access: /" });
});

Deno.test("a long line in a cell is soon read, and is what somebody wrote", () => {
  assert.equal(isRule(["-".repeat(200)]), true);
  assert.equal(isRule(["-".repeat(201)]), false);
});

Deno.test("the number of a house stands in front of its street", () => {
  const address = (number: string) =>
    all(`Name,House number,Street,Town,Postcode\nCafe,${number},Mill Lane,Corsham,SN13 9AA\n`)[0]
      ?.["address"];
  assert.equal(address("12a"), "12a Mill Lane, Corsham, SN13 9AA");
  assert.equal(address("The Old Mill"), "The Old Mill, Mill Lane, Corsham, SN13 9AA");
});

Deno.test("lists side by side are read one after the other, and none of their groups becomes one with another", () => {
  assert.deepEqual(
    all("Group,Tel,,Group,Tel\nChess,01632 960333,,Choir,01632 960444\nBridge,01632 960555,,,\n"),
    [
      { name: "Chess", contact: "01632 960333" },
      { name: "Choir", contact: "01632 960444" },
      { name: "Bridge", contact: "01632 960555" },
    ],
  );
  assert.equal(all("Name,Name,Tel\nJo,Bloggs,1\n").length, 1, "a name in two columns is none");
});

Deno.test("headings of another list further down are no place, and the reader is told", () => {
  const { places, troubles } = read(
    "Group,Day,Venue\nChess,Mon,Library\n\nService,Opening times,Address,Tel\nGP,9-5,1 Mill Lane,1\n",
  );
  assert.deepEqual(places.map(({ values }) => values["name"]), ["Chess", "GP"]);
  assert.ok(
    troubles.some((words) => words.startsWith("Row 4 has been left out: it seems to hold the headings")),
  );
});

Deno.test("a place whose words might all be headings is a place, unless they stand behind an empty row", () => {
  const names = (text: string) => all(text).map(({ name }) => name);
  assert.deepEqual(
    names(
      "Name,When,Cost\nCarers helpline,Mon-Fri,Free\nBook club,Weekdays,Donations welcome\nThe Hub,Weekdays,Free\n",
    ),
    ["Carers helpline", "Book club", "The Hub"],
  );
  assert.deepEqual(names("Name,Type,Cost\n\nBook club,Club,Free\n\nStory time,Activity,Free\n"), [
    "Book club",
    "Story time",
  ]);
  assert.deepEqual(names("Name,Type,Cost\nChess,Club,£1\nGroup,Sessions,Free\n"), ["Chess", "Group"]);
  assert.deepEqual(names("Name,Type,Cost\nChess,Club,£1\n\nClubs\nGroup,When,Cost\n"), ["Chess", "Clubs"]);
});

for (
  const [text, first] of [
    ["Venue,Address,Tel,Cafe\nHub,Mill Lane,1,Yes\nShed,Low Lane,2,No\n", "Hub"],
    ["Venue,Address,Pool\nHub,Mill Lane,Indoor\nShed,Low Lane,Indoor\n", "Hub"],
    ["Organisation,Team,Tel\nMind,Adults,1\nCruse,,2\n", "Mind"],
    ["Organisation,Team,Tel\nMind,Adults,1\nMind,Families,2\n", "Adults"],
  ] as const
) {
  Deno.test(`what some have, or all have alike, is no name: ${text.split("\n", 2).join(" ")}`, () => {
    const { places } = read(text);
    assert.deepEqual([places.length, places[0]?.values["name"]], [2, first]);
  });
}

for (
  const head of ["Food bank", "Clubs", "Organisation or group", "Warm spaces", "Club / choir", "Library"]
) {
  Deno.test(`a column called “${head}” has the names where none is called a name`, () => {
    assert.equal(all(`${head},Tel,Cost\nBy the bridge,01632 960333,Free\n`)[0]?.["name"], "By the bridge");
  });
}
for (const head of ["Parking space", "Age group", "Number of groups", "Nearest library", "Other services"]) {
  Deno.test(`a column called “${head}” has no names`, () => {
    assert.deepEqual(all(`${head},Tel,Cost\nBy the bridge,01632 960333,Free\n`), []);
  });
}

for (
  const [heads, cells, when] of [
    ["Day,Open,Close", "Monday,09:00,17:00", "Monday 09:00 to 17:00"],
    ["Day,From,To", "Monday,10am,noon", "Monday 10am to noon"],
    ["Day,From,To", "Monday,9.30,11.00", "Monday 9.30 to 11.00"],
    ["From,To", "2.50,5.00", undefined],
    ["From,To", "9.30,11.00", "9.30 to 11.00"],
    ["From,To", "11.00,1.00", "11.00 to 1.00"],
    ["From,To", "03/05/2026,46176", "from 3 May 2026 until 3 June 2026"],
    ["Open", "Mondays 10 to 12", "Mondays 10 to 12"],
    ["Day,From,To", "Monday,8,11", "Monday"],
    ["Start date", "20260503T100000", "from 3 May 2026"],
  ] as const
) {
  Deno.test(`“${heads}” say together what they are, or nothing: ${cells}`, () => {
    assert.equal(all(`Name,${heads}\nCafe,${cells}\n`)[0]?.["when"], when);
  });
}

Deno.test("lists that a program has packed into a cell are written as people write them", () => {
  const [place] = all(
    `Name,Days,Description,Phones\nChess,"['Mon', 'Tue']","[""Tea"",""Chess""]","[{""number"":""01632 960333""}]"\n`,
  );
  assert.deepEqual([place?.["when"], place?.["offers"], place?.["contact"]], [
    "Monday, Tuesday",
    "Tea, Chess",
    "01632 960333",
  ]);
  for (const cell of ["[closed]", "[{}]", "[x", "['a', b]", "[null]", "[[1]]"]) {
    assert.equal(all(`Name;Description\nChess;${cell}\n`)[0]?.["offers"], cell, "what somebody typed stays");
  }
  assert.equal(all("Name;Description\nChess;[]\n")[0]?.["offers"], undefined, "an empty one says nothing");
});

Deno.test("a bare sum under a heading in pounds has its sign, and ages have no point", () => {
  const cost = (words: string, head = "Cost (£)") => all(`Name;${head}\nChess;${words}\n`)[0]?.["cost"];
  assert.deepEqual(["3", "3.5", "2.50", "0", "Free", "£2", "3 or 4"].map((words) => cost(words)), [
    "£3",
    "£3.50",
    "£2.50",
    "£0",
    "Free",
    "£2",
    "3 or 4",
  ]);
  assert.equal(cost("3", "Cost"), "3");
  assert.equal(all("Name,Age from,Age to\nCubs,7.0,10.5\n")[0]?.["welcome"], "ages 7 to 10.5");
});

Deno.test("when a record was made, and when a telephone is answered, is not when a group meets", () => {
  const [place] = all(
    "Name,Created time,Last edited time,Submission time,Helpline,Helpline hours,Text\n" +
      'Chess,2026-05-03 10:30,"May 4, 2026 11:00 AM",10:31,0808 157 0333,9 to 6,60333\n',
  );
  assert.deepEqual(place, {
    name: "Chess",
    checked: "2026-05-04",
    contact: "Helpline: 0808 157 0333, Text: 60333\nHelpline hours: 9 to 6",
  });
});

Deno.test("the parts of a contact's name, and what they are there, stand together", () => {
  const [place] = all(
    "Group Name,Main Contact First Name,Main Contact Last Name,Main Contact Role,Main Phone\nShed,Jane,Doe,Chair,01632 960333\n",
  );
  assert.equal(place?.["contact"], "Jane Doe Chair, 01632 960333");
  for (
    const heads of ["contact_first_name,contact_last_name", "ContactFirstName,ContactLastName"]
  ) {
    assert.equal(all(`group_name,${heads}\nShed,Jane,Doe\n`)[0]?.["contact"], "Jane Doe", heads);
  }
});

Deno.test("a question that is put into words has no number", () => {
  const [place] = all('Name,3. Do you charge? If so how much?\nShed,"Yes, £2"\n');
  assert.equal(place?.["cost"], "Do you charge? If so how much? Yes, £2");
  const [both] = all(
    'Name,2. How much is it for adults?,3. How much is it for children?\nShed,£2,"Yes, £1"\n',
  );
  assert.equal(both?.["cost"], "How much is it for adults? £2, How much is it for children? Yes, £1");
});
