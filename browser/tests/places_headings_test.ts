/** Lists as directories, councils and people write them: which column is what, and where the headings are. */

import assert from "node:assert/strict";
import { fromCsv } from "../tools/places/lists/csv.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../tools/places/lists/grid.ts";
import { roleFinder, rolesOf } from "../tools/places/lists/headings.ts";
import { DEFINITION } from "./places.ts";

const find = roleFinder(DEFINITION);
const read = (text: string) => fromCsv(text, DEFINITION);
const first = (text: string) => ({ ...read(text).places[0]?.values });

Deno.test("Open Referral UK, flat: each fact in its own place, and the organisation never in the name", () => {
  assert.deepEqual(
    first(
      `id,name,organization,description,url,email,contact_name,contact_phone,location_name,location_address_1,location_city,location_state_province,postcode,scheduled_weekday,scheduled_opens_at,scheduled_closes_at,fees,eligibility_minimum_age,latitude,longitude,assured_date
a1,Coffee morning,Age UK Wiltshire,Tea and talk,https://example.org,hello@example.org,Jo,01632 960747,St John's Hall,1 High Street,Trowbridge,Wiltshire,BA14 8AA,Monday,10:00:00,12:00:00,Free,55,51.3,-2.2,2026-05-03T09:00:00Z
`,
    ),
    {
      name: "Coffee morning",
      area: "Trowbridge",
      address: "St John's Hall, 1 High Street, Trowbridge, Wiltshire, BA14 8AA",
      offers: "Tea and talk",
      when: "Monday 10:00 to 12:00",
      welcome: "aged 55 or over",
      cost: "Free",
      contact: "Jo, 01632 960747, hello@example.org, https://example.org",
      "run-by": "Age UK Wiltshire",
      checked: "2026-05-03",
    },
  );
});

Deno.test("Open Referral UK with prefixes and indexes", () => {
  assert.deepEqual(
    first(
      `service.id,service.name,organization.name,organization.url,service.description,contacts[0].phones[0].number,locations[0].physical_addresses[0].address_1,physical_address_city,physical_address_postal_code,regular_schedule.byday,regular_schedule.opens_at,regular_schedule.closes_at,cost_options[0].amount
1,Choir,Sing On CIC,https://sing.example,We sing,01632960747,2 Mill Lane,Melksham,SN12 6ES,"MO,WE",19:00,21:00,3.50
`,
    ),
    {
      name: "Choir",
      area: "Melksham",
      address: "2 Mill Lane, Melksham, SN12 6ES",
      offers: "We sing",
      when: "Monday, Wednesday 19:00 to 21:00",
      cost: "3.50",
      contact: "01632960747, https://sing.example",
      "run-by": "Sing On CIC",
    },
  );
});

Deno.test("Open Referral UK: how often, on which weekday of the month, and the building apart from the name", () => {
  const often = (freq: string, interval: string, byday: string) =>
    first(
      `name,schedules[0].freq,schedules[0].interval,schedules[0].byday,schedules[0].opens_at,locations[0].name
Memory cafe,${freq},${interval},"${byday}",10:00,St John's Hall
`,
    );
  assert.deepEqual(often("WEEKLY", "2", "TU"), {
    name: "Memory cafe",
    address: "St John's Hall",
    when: "Tuesday from 10:00, every 2 weeks",
  });
  for (
    const [freq, interval, byday, when] of [
      ["WEEKLY", "1", "TU", "Tuesday from 10:00, weekly"],
      ["MONTHLY", "", "1MO", "first Monday from 10:00, monthly"],
      ["MONTHLY", "1", "-1FR", "last Friday from 10:00, monthly"],
      ["MONTHLY", "3", "+2TU,4TU", "second Tuesday, fourth Tuesday from 10:00, every 3 months"],
      ["MONTHLY", "", "9MO", "9MO from 10:00, monthly"],
      ["", "2", "TU", "Tuesday from 10:00, schedules[0].interval: 2"],
      ["", "1", "TU", "Tuesday from 10:00"],
    ] as const
  ) {
    assert.equal(often(freq, interval, byday)["when"], when);
  }
  assert.equal(first("Name,Frequency\nHall,Fortnightly\n")["when"], "Fortnightly");
  assert.equal(first("Name,Frequency\nHall,2\n")["when"], "Frequency: 2");
});

Deno.test("Open Referral UK: each of several schedules keeps its own days and times", () => {
  const heads = [0, 1].flatMap((at) =>
    ["byday", "opens_at", "closes_at", "freq"].map((part) => `schedules[${at}].${part}`)
  );
  const { places, troubles } = read(
    `name,${heads.join()}\nChoir,TU,10:00,12:00,WEEKLY,1TH,14:00,16:00,MONTHLY\nTea,MO,,,,,,,\n`,
  );
  assert.deepEqual(places.map(({ values }) => values["when"]), [
    "Tuesday 10:00 to 12:00, weekly; first Thursday 14:00 to 16:00, monthly",
    "Monday",
  ]);
  assert.deepEqual(troubles, []);
});

Deno.test("a council's list", () => {
  assert.deepEqual(
    first(
      `Service name,Provider,Venue,Address line 1,Address line 2,Town,Postcode,Tel,Day/time,Who is it for?,Cost (£),Website
Men's shed,Westbury Shed,Old Dairy,Unit 3,Station Road,Westbury,BA13 4HN,01632 960111,Tuesdays 9.30am,Men over 50,2,www.example.org
`,
    ),
    {
      name: "Men's shed",
      area: "Westbury",
      address: "Old Dairy, Unit 3, Station Road, Westbury, BA13 4HN",
      when: "Tuesdays 9.30am",
      welcome: "Men over 50",
      cost: "£2",
      contact: "01632 960111, www.example.org",
      "run-by": "Westbury Shed",
    },
  );
});

Deno.test("a social-prescribing export", () => {
  assert.deepEqual(
    first(
      `Title,Organisation,Summary,Phone number,Email address,Web address,Service area,Eligibility criteria,How to refer,Last updated,Latitude
Walk and talk,Walkers,Gentle walks,01632 960222,w@example.org,https://w.example,North Wiltshire,Anybody,Ring us,03-May-26,51
`,
    ),
    {
      name: "Walk and talk",
      area: "North Wiltshire",
      offers: "Gentle walks",
      welcome: "Anybody",
      contact: "01632 960222, w@example.org, https://w.example\nRing us",
      "run-by": "Walkers",
      checked: "2026-05-03",
    },
  );
});

Deno.test("a bare yes or no says what it answers, and what runs a group has many short names", () => {
  assert.deepEqual(
    first(
      `Org name,Activity/Group,Meeting place,Wheelchair access?,Free,Date of last check
Sing On,Choir,Hall,Yes,y,03/05/26
`,
    ),
    {
      name: "Choir",
      address: "Hall",
      cost: "Free: y",
      "getting-in": "Wheelchair access? Yes",
      "run-by": "Sing On",
      checked: "2026-05-03",
    },
  );
});

Deno.test("a list that somebody keeps, with days of the week as columns", () => {
  assert.deepEqual(
    first("Club,Where we meet,Mon,Tuesday,Weds,Contact number\nChess,Library,10 to 4,,x,01632 960333\n"),
    {
      name: "Chess",
      address: "Library",
      when: "Monday 10 to 4; Wednesday",
      contact: "01632 960333",
    },
  );
});

for (
  const [head, role] of [
    ["Service Name", "name"],
    ["serviceName", "name"],
    ["NAME OF GROUP:", "name"],
    ["Group / Club", "name"],
    ["Name of organisation", "run-by"],
    ["organization_name", "run-by"],
    ["Provider Name", "run-by"],
    ["organization_id", ""],
    ["organization_description", ""],
    ["location_name", "venue"],
    ["locations[0].name", "venue"],
    ["schedule name", "when"],
    ["taxonomies[0].name", "kind"],
    ["cost_options[0].name", "cost"],
    ["eligibility_name", "welcome"],
    ["services[0].name", "name"],
    ["event_name", "name"],
    ["Venue address", "address"],
    ["Venue Postcode", "postcode"],
    ["Post Code", "postcode"],
    ["address1", "street"],
    ["Telephone No.", "phone"],
    ["Tel:", "phone"],
    ["Mobile Number", "phone"],
    ["Main telephone", "phone"],
    ["phone_type", ""],
    ["E-mail", "email"],
    ["Email Address", "email"],
    ["Web site", "url"],
    ["Facebook page", "url"],
    ["Opening hours", "when"],
    ["Day / Time", "when"],
    ["scheduled_weekday", "weekday"],
    ["schedule_description", "when"],
    ["closes_at", "end"],
    ["valid_from", "from"],
    ["Min age", "min-age"],
    ["Price per session", "cost"],
    ["Wheelchair accessible?", "access"],
    ["Bus routes", "getting-in"],
    ["Date last updated", "checked"],
    ["Name", "name"],
    ["How to reach it", "contact"],
    ["What is it like to get in?", "access"],
    ["Name *", "name"],
    ["1. Name of group", "name"],
    ["Q4: Cost (£)", "cost"],
    ["Telephone (optional)", "phone"],
    ["Address (required)", "address"],
    ["What is the name of your group?", "name"],
    ["Please give your email address", "email"],
    ["Group\nname", "name"],
    ["3rd line of address", ""],
    // The last noun says what it is, and those in front say whose
    ["Organisation address", "address"],
    ["Organisation contact", "contact"],
    ["Organisation postcode", "postcode"],
    ["Organisation opening times", "when"],
    ["Organisation category", ""],
    ["Organisation aims", ""],
    ["Organisation status", ""],
    ["Organiser's details", ""],
    ["Type of organisation", ""],
    ["Type of activity", "kind"],
    ["Partner organisations", ""],
    ["Host organisation", "run-by"],
    ["Name of host organisation", "run-by"],
    ["Name of charity", "run-by"],
    ["Organisation running the activity", "run-by"],
    ["Organisation(s)", "run-by"],
    ["Organisation / scheme", "run-by"],
    ["Provided by", "run-by"],
    ["Provider contact name", "contact-name"],
    ["Provider contact number", "phone"],
    ["Provider accessibility", "access"],
    ["Organiser tel", "phone"],
    ["Email of organiser", "email"],
    ["Venue capacity", ""],
    ["Venue hire cost", ""],
    ["Venue manager", ""],
    ["Usual venue", "venue"],
    ["Meeting location", "venue"],
    ["Address of venue", "address"],
    ["Building access", "access"],
    ["Building opening hours", "when"],
    ["Is the building accessible?", "access"],
    ["Internet access", ""],
    ["Home address", ""],
    ["Area manager", ""],
    ["Area code", ""],
    ["Area contact", "contact"],
    ["Ward councillor", ""],
    ["District council", ""],
    ["Play area", ""],
    ["Area of town", "area"],
    ["Catchment area", "area"],
    ["Which ward are you in?", "area"],
    ["Postcodes covered", "area"],
    ["Day of session", "weekday"],
    ["Session day", "weekday"],
    ["What day do you meet?", "weekday"],
    ["Number of days", ""],
    ["How many days", ""],
    ["Closed days", ""],
    ["Notes on day", ""],
    ["Price per day", "cost"],
    ["Fee per half day", "cost"],
    ["Booking fee", "cost"],
    ["Cost details", "cost"],
    ["Telephone day", "phone"],
    ["Out of hours number", "phone"],
    ["Contact hours", "contact"],
    ["Date of last contact", ""],
    ["DBS checked", ""],
    ["Checked by", ""],
    ["Start time / End time", "when"],
    ["What time does it finish?", "end"],
    ["Address including postcode", "address"],
    ["Start date / end date", ""],
    ["Start/finish", "when"],
    ["Day and venue", ""],
    ["Location covered", "area"],
    ["Contact name & number", "phone"],
    ["Monday opening", "day-1"],
    ["Monday start time", "day-1"],
    ["Opening hours Tuesday", "day-2"],
    ["Hours (Wed)", "day-3"],
    ["Thurs pm", "day-4"],
    ["Sat & Sun", "when"],
    ["Mon to Fri opening times", "when"],
    ["Weekdays", "when"],
    ["Are we open?", ""],
    // Words in brackets say which, unless those in front say whose
    ["Tel (day)", "phone"],
    ["Contact number (days)", "phone"],
    ["Tel. (office hours)", "phone"],
    ["Email (city)", "email"],
    ["Address line 1 (venue)", "street"],
    ["Day(s)", "weekday"],
    ["Date(s) of event", "from"],
    ["Venue (postcode)", "postcode"],
    ["Name (contact)", "contact-name"],
    ["Name (of group)", "name"],
    ["Run by (organisation)", "run-by"],
    // Other usual ones
    ["Where do you meet?", "venue"],
    ["Where held", "venue"],
    ["Where can I find out more?", "url"],
    ["How do I join?", "contact"],
    ["How do I get there?", "getting-in"],
    ["How often do you meet?", "frequency"],
    ["How much is it?", "cost"],
    ["What's on offer", "offers"],
    ["Services offered", "offers"],
    ["Mob", "phone"],
    ["WWW", "url"],
    ["Next meeting", "when"],
    ["Date of next meeting", "when"],
    ["Club secretary", "contact-name"],
    ["Your name", ""],
    ["Carers welcome?", "welcome"],
    ["Add 1", "street"],
    ["addr:street", "street"],
    ["addr:housenumber", "venue"],
    ["Tel2", "phone"],
    ["Address 1 - Formatted", "address"],
    ["Organization 1 - Name", "run-by"],
    ["Given Name", "contact-name"],
    ["Business Street", "street"],
    ["What is your group called?", "name"],
    ["Induction loop?", "access"],
    ["service_at_locations.0.location.name", "venue"],
    ["service_at_locations.0.location.physical_addresses.0.city", "town"],
    ["Hearing loop", "access"],
    ["uprn", ""],
    ["__proto__", ""],
    ["constructor", ""],
    ["", ""],
  ] as const
) {
  Deno.test(`the heading “${head}” is ${role || "not known"}`, () => assert.equal(find(head), role));
}

Deno.test("where nothing is called a name, what runs it is meant; a town alone is an area", () => {
  assert.deepEqual(rolesOf(["Organisation", "Town", "Tel"], find), ["name", "area", "phone"]);
  assert.deepEqual(rolesOf(["Name", "Organisation", "Town", "Postcode"], find), [
    "name",
    "run-by",
    "town",
    "postcode",
  ]);
});

Deno.test("what is called a name is the name before what runs it, and the reader is asked where that is not sure", () => {
  const names = (text: string) => read(text).places.map(({ values }) => [values["name"], values["run-by"]]);
  assert.deepEqual(names("Provider,Provision Name,Tel\nA Ltd,Stay & Play,1\nA Ltd,Toddlers,2\n"), [
    ["Stay & Play", "A Ltd"],
    ["Toddlers", "A Ltd"],
  ]);
  for (
    const unsure of [
      "Provider,Provision,Tel\nA Ltd,Stay & Play,1\nA Ltd,Toddlers,2\n",
      "Provision,Provider,Tel\nStay & Play,A Ltd,1\nToddlers,B Ltd,2\n",
      "Provider,Provision name,Scheme name\nA Ltd,Stay & Play,First\n",
    ]
  ) {
    assert.deepEqual(names(unsure), []);
    assert.ok(read(unsure).troubles[0]?.startsWith("Which column has the names?"));
  }
  assert.deepEqual(names("Organisation,Manager name,Status\nA Ltd,Jo,Active\nB Ltd,Al,Active\n"), [
    ["A Ltd", undefined],
    ["B Ltd", undefined],
  ]);
});

Deno.test("what goes on is the name only where it tells apart what one group does, and other columns are named", () => {
  const names = (text: string) => read(text).places.map(({ values }) => [values["name"], values["run-by"]]);
  assert.deepEqual(names("Group,Activity\nSing On,Choir\nSing On,Karaoke\n"), [
    ["Choir", "Sing On"],
    ["Karaoke", "Sing On"],
  ]);
  // What several do, or each does one of, is no name of theirs.
  assert.deepEqual(names("Club,Activity\nTown FC,Football\nRovers,Football\nTrowbridge Harriers,Running\n"), [
    ["Town FC, Football", undefined],
    ["Rovers, Football", undefined],
    ["Trowbridge Harriers, Running", undefined],
  ]);
  assert.deepEqual(names("Group,Activity\nSing On,Choir\nKnit,Wool\n"), [
    ["Sing On, Choir", undefined],
    ["Knit, Wool", undefined],
  ]);
  assert.equal(first("Title,First name,Surname,Group\nMr,Al,Bo,Chess\n")["name"], "Chess");
  for (const heads of ["Name,Activity", "Service name,Group", "Project,Activity"]) {
    const { places, troubles } = read(`${heads},Tel\nOne,Two,01632 960747\n`);
    assert.equal(places[0]?.values["name"], "One", heads);
    assert.ok(troubles[0]?.startsWith(`Not used: “${heads.split(",")[1]}”`), heads);
  }
});

Deno.test("the address of whoever runs a group is where it meets only if the list says no other", () => {
  const heads = "Service name,Organisation,Organisation address,Organisation contact,Tel (day)";
  const row = "Knit,Age UK,5 Station Rd,Sue,01632 960111";
  assert.deepEqual(first(`${heads}\n${row}\n`), {
    name: "Knit",
    address: "5 Station Rd",
    contact: "01632 960111\nSue",
    "run-by": "Age UK",
  });
  const { places, troubles } = read(`${heads},Venue\n${row},Library\n`);
  assert.equal(places[0]?.values["address"], "Library");
  assert.ok(troubles[0]?.includes("“Organisation address”"));
});

Deno.test("a bare yes or no says what it answers, also of how a group is reached", () => {
  assert.deepEqual(
    first(
      "Name,Tel,Booking required?,Referral needed,Online,Booking,Contact hours,Term time only?\n" +
        "Knit,01632 960747,Yes,no,No,Not required,9 to 5,Yes\n",
    ),
    {
      name: "Knit",
      when: "Term time only? Yes",
      contact: "01632 960747, Online: No\nBooking required? Yes\nReferral needed: no\n" +
        "Booking: Not required\nContact hours: 9 to 5",
    },
  );
});

const whenOf = (text: string) => read(text).places.map(({ values }) => values["when"]);

Deno.test("a weekday that is written once over several rows is theirs, and each of them says so", () => {
  const { places, troubles } = read(
    "Day,Name,Tel\nMonday,Knit,1\n,Chess,2\n,Monday Club,3\nTuesdays,Art,4\n,Tea,5\n,Bingo,6\n",
  );
  assert.deepEqual(places.map(({ values }) => values["when"]), [
    ...["Monday", "Monday", "Monday"],
    ...["Tuesday", "Tuesday", "Tuesday"],
  ]);
  assert.deepEqual(places.map(({ notes = [] }) => notes.length), [0, 1, 1, 0, 1, 1]);
  assert.ok(places[1]?.notes?.[0]?.includes("“Monday” under “Day”"));
  assert.deepEqual(troubles, []);
  assert.deepEqual(whenOf("When,Group\nMon,Knit\n,Chess\nThurs,Art\nVarious,Tea\n,Walk\n"), [
    ...["Mon", undefined, "Thurs", "Various", undefined],
  ], "days among other words are not certain");
});

Deno.test("nothing is carried into a row that may well mean none, and the row says so", () => {
  const rows = (block: string) => [...Array(4)].map((_, at) => `,${block} ${"abcd"[at]},1`).join("\n");
  for (
    const meant of [
      "Befriending at home,",
      "Helpline,24 hours",
      "Countywide line,",
      "Online chat,",
      "Tea,by arrangement",
      "Tea,daily",
      "Tea,every day",
      "Talk,by phone",
      "Independent chess,",
    ]
  ) {
    for (
      const [head, one, two] of [["Day", "Mon", "Tue"], ["Area", "Melksham", "Bath"], [
        "Venue",
        "Hall",
        "Library",
      ]]
    ) {
      const list = `${head},Name,Notes\n${one},Knit,1\n${rows("Art")}\n${two},Run,1\n${
        rows("Sing")
      }\n,${meant}\n`;
      const { places } = read(list);
      const told = ({ values: { when, area, address } }: (typeof places)[number]) => when ?? area ?? address;
      assert.ok(told(places[9]!), list);
      assert.equal(told(places[10]!), undefined, list);
      assert.ok(
        places[10]?.notes?.some((words) => words.startsWith(`This row says nothing under “${head}”`)),
        list,
      );
    }
  }
  assert.deepEqual(
    whenOf("Day,Name,Tel\nMon,Knit,1\nTue,Chess,2\nWed,Tea,3\n,Lunch,4\n,Befriending at home,5\n"),
    ["Monday", "Tuesday", "Wednesday", undefined, undefined],
    "few empty cells",
  );
});

Deno.test("who runs a group is never taken from a row above, nor an address where the row says another", () => {
  const { places, troubles } = read(
    "Run by,Name,Tel\nAge UK,Knit,1\n,Tea,2\n,Chess,3\nMind,Art,4\n,Walk,5\n,Run,6\n",
  );
  assert.deepEqual(places.map(({ values }) => values["run-by"]), [
    ...["Age UK", undefined, undefined],
    ...["Mind", undefined, undefined],
  ]);
  assert.ok(troubles.some((words) => words.startsWith("“Run by” is empty in many rows")));
  const held =
    read("Venue,Name,Postcode\nHall,Knit,\n,Tea,BA1 1AA\n,Chess,\nLibrary,Art,\n,Walk,\n,Run,\n,Sew,\n")
      .places;
  assert.deepEqual(held.slice(0, 3).map(({ values }) => values["address"]), ["Hall", "BA1 1AA", "Hall"]);
});

Deno.test("a row with only a name says so, whatever stands above it", () => {
  const { places } = read(
    "Area,Name,Tel\nTrowbridge,Knit,1\n,Tea,2\n,Please come early,\nBath,Art,4\n,Walk,5\n,Run,6\n",
  );
  assert.deepEqual(places.map(({ values }) => values["area"]), [
    ...["Trowbridge", "Trowbridge", undefined],
    ...["Bath", "Bath", "Bath"],
  ]);
  assert.ok(places[2]?.notes?.some((words) => words.startsWith("This row has only a name")));
});

Deno.test("a weekday is not carried past a row that has its own, nor where the rest may be unknown", () => {
  assert.deepEqual(
    whenOf(
      "Day,Name,Times\nMonday,Knit,10am\n,Chess,Tuesdays 11am\n,Tea,noon\nFriday,Art,1pm\n,Run,2pm\n,Sew,3pm\n",
    ),
    [
      ...["Monday; 10am", "Tuesdays 11am", "Monday; noon", "Friday; 1pm", "Friday; 2pm", "Friday; 3pm"],
    ],
  );
  for (
    const [unsure, told] of [
      ["Name,Day\nKnit,Monday\nChess,\nTea,\nArt,Tuesday\n", true],
      ["Day,Name\nMonday,Knit\n,Chess\nFriday,Tea\n,Art\n", true],
      ["Day,Name\nMonday,Knit\n,Chess\nFriday,Tea\n,Art\nMonday,Run\n,Walk\n", true],
      ["Day,Name\nMonday,Knit\nTuesday,Chess\nFriday,Tea\n,Art\n", false],
      ["Day,Name\nMonday,Knit\nMonday,Chess\n,Tea\nFriday,Art\nFriday,Run\n,Walk\n", false],
      ["Day,Name\n,Knit\nTuesday,Chess\n,Tea\nFriday,Art\n", false],
    ] as const
  ) {
    const { places, troubles } = read(unsure);
    assert.ok(places.every(({ notes }) => !notes?.some((words) => words.startsWith("Taken"))), unsure);
    assert.equal(troubles.some((words) => words.startsWith("“Day” is empty in many rows")), told, unsure);
  }
});

Deno.test("an area or a venue that is written once in front of several rows is theirs", () => {
  const { places } = read(
    "Venue,Address,Postcode,Activity,Day\nHall,High St,BA1 1AA,Yoga,Mon\n,,,Chess,Tue\n,,,Art,Wed\n" +
      "Library,Low St,BA1 2BB,Knit,Mon\n,,,Tea,Tue\n,,,Run,Wed\n",
  );
  const hall = "Hall, High St, BA1 1AA", library = "Library, Low St, BA1 2BB";
  assert.deepEqual(places.map(({ values }) => values["address"]), [
    ...[hall, hall, hall],
    ...[library, library, library],
  ]);
  assert.deepEqual(places.map(({ notes = [] }) => notes.length), [0, 1, 1, 0, 1, 1]);
  const both = read(
    "Area,Day,Group\nNorth,Mon,Knit\n,,Chess\n,,Tea\n,Tue,Art\n,,Run\n,,Sew\nSouth,Mon,Yoga\n,,Spin\n,,Sing\n",
  ).places;
  assert.deepEqual(both.map(({ values: { area, when } }) => `${area} ${when}`), [
    ...["North Monday", "North Monday", "North Monday", "North Tuesday", "North Tuesday", "North Tuesday"],
    ...["South Monday", "South Monday", "South Monday"],
  ]);
  for (
    const unsure of [
      "Area,Name\nNorth,Knit\nNorth,Chess\n,Tea\n,Sew\n,Sing\n,Spin\n,Walk\nSouth,Art\n,Run\n",
      "Area,Name\nNorth,Knit\n,Tea\nSouth,Art\n,Run\n",
    ]
  ) {
    const { places, troubles } = read(unsure);
    assert.ok(places.every(({ notes }) => !notes?.some((words) => words.startsWith("Taken"))), unsure);
    assert.ok(troubles.some((words) => words.startsWith("“Area” is empty in many rows")), unsure);
  }
});

Deno.test("an area that a few rows do not say is no fault of a list that says it in each other row", () => {
  const { troubles } = read(
    "Area,Name\nCorsham,Knit\nCorsham,Tea\n,Silver Line\nBox,Art\nBox,Walk\n,Samaritans\n",
  );
  assert.deepEqual(troubles, []);
});

Deno.test("the address beside a venue goes with it, though another venue has the same", () => {
  const { places, troubles } = read(
    "Venue,Address,Name\nHall,High St,Knit\n,,Tea\n,,Chess\nLibrary,High St,Art\n,,Walk\n,,Run\n",
  );
  assert.deepEqual(places.map(({ values }) => values["address"]), [
    ...["Hall, High St", "Hall, High St", "Hall, High St"],
    ...["Library, High St", "Library, High St", "Library, High St"],
  ]);
  assert.deepEqual(troubles, []);
});

Deno.test("a venue behind other facts is not carried down, and the reader is told", () => {
  const { places, troubles } = read(
    "Kind,Venue,Name\ngroup,Hall,Knit\ngroup,,Tea\ngroup,,Chess\nclass,Library,Art\nclass,,Walk\nclass,,Run\n",
  );
  assert.deepEqual(places.map(({ values }) => values["address"]), [
    ...["Hall", undefined, undefined],
    ...["Library", undefined, undefined],
  ]);
  assert.ok(troubles.some((words) => words.startsWith("“Venue” is empty in many rows")));
});

Deno.test("what tells rows apart is looked for where no column has the names, and in the first rows alone", () => {
  const asked: number[] = [];
  rolesOf(["Name", "Odd", "Odder"], find, (column) => (asked.push(column), []));
  assert.deepEqual(asked, []);
  const rows = [...Array(200)].map((_, at) => `A Ltd,${String.fromCharCode(97 + at % 26, 97 + at / 26)}`);
  const list = (more: string) => read(`Provider,Provision\n${rows.join("\n")}\n${more}`);
  assert.equal(list("A Ltd,aa\n").places.length, 0);
  assert.equal(read("Provider,Provision\nA Ltd,aa\nA Ltd,aa\n").places.length, 2);
});

Deno.test("a column in front that says what all rows are has their names, though one comes twice or is left out", () => {
  const names = (text: string) => read(text).places.map(({ values }) => values["name"]);
  const rows = "Hope,Trussell,BA1 1AA\nHope,Trussell,BA1 2AA\nShed,Mind,BA1 3AA\n";
  assert.deepEqual(names(`Food bank,Run by,Postcode\n${rows}`), ["Hope", "Hope", "Shed"]);
  for (const where of ["Venue", "Location"]) {
    assert.deepEqual(names(`Clubs,${where}\nChess,Hall\nChess,Hub\nX,Library\n`), ["Chess", "Chess", "X"]);
    assert.deepEqual(names(`Warm spaces,${where}\nShed,Hall\n,Hub\nKnit,Library\n`), ["Shed", "Knit"]);
  }
  assert.deepEqual(names("Venue,Address,Tel,Cafe\nHall,High St,1,Yes\nHub,Low St,2,No\n"), ["Hall", "Hub"]);
  assert.deepEqual(names("Cafe,Venue,Tel\nYes,Hall,1\nNo,Hub,2\n"), []);
  assert.deepEqual(names("Cafe,Venue,Tel\nOpen daily,Hall,1\nNone,Hub,2\nOpen daily,Library,3\n"), []);
});

Deno.test("headings are found below a title, notes and empty rows", () => {
  const { places, troubles } = read(
    "Community groups in Trowbridge,,\n\nUpdated by Jo on 3 May 2026,,\n,,\nGroup name,Tel,Venue\nChess,01632 960333,Library\n",
  );
  assert.deepEqual(places.map(({ values, row }) => [values["name"], row]), [["Chess", 6]]);
  assert.deepEqual(troubles, []);
});

for (
  const [name, sign] of [["commas", ","], ["semicolons", ";"], ["tabs", "\t"], ["strokes", "|"]] as const
) {
  for (const start of ["", `sep=${sign}\r\n`, "Our list\n\n"]) {
    Deno.test(`cells with ${name} between them are read${start && ` below ${JSON.stringify(start)}`}`, () => {
      const text = ["Group", "Price", "Address"].join(sign) + "\r\n" +
        ["Hall", "£2", `"1; High | Street,\t\nTown"`].join(sign) + "\r\n";
      assert.deepEqual(first(start + text), {
        name: "Hall",
        cost: "£2",
        address: "1; High | Street,\t\nTown",
      });
    });
  }
}

const SPREAD = { name: "Hall", address: "1 High St", when: "Monday; 10am", contact: "Jo, 01632 960333" };
for (
  const [what, rows] of [
    ["groups above, two names below", "Group,,Contact,,When,\nName,Address,Name,Phone,Day,Times\n"],
    ["words only where a group spans", "Name,Address,Contact,,When,\n,,Name,Phone,Day,Times\n"],
    ["more below than above", "Group,Where,How to get in touch,,When,\n,,Contact name,Phone,Day,Times\n"],
  ] as const
) {
  Deno.test(`headings in two rows are read as one: ${what}`, () => {
    const { places, troubles } = read(`${rows}Hall,1 High St,Jo,01632 960333,Mon,10am\n`);
    assert.deepEqual(places.map(({ values }) => ({ ...values })), [SPREAD]);
    assert.deepEqual(troubles, []);
  });
}

Deno.test("a row of a list is no second row of headings", () => {
  const { places } = read("Name,Address,,Cost\nHall,High St,The Green,free\nGym,Low St,,free\n");
  assert.deepEqual(places.map(({ values }) => values["name"]), ["Hall", "Gym"]);
});

Deno.test("headings said again are no place, and a weekday over rows is their day", () => {
  const { places } = read(
    "Name,Tel,Time\nMONDAY\nHall,01632 960333,10am\nTuesdays:,,\nName,Tel,Time\nGym,01632 960444,11am\n",
  );
  assert.deepEqual(places.map(({ values }) => [values["name"], values["when"]]), [
    ["Hall", "Monday; 10am"],
    ["Gym", "Tuesday; 11am"],
  ]);
  const above =
    read("Groups\nMonday,,\nName,Tel,Time\nHall,,10am\nTuesday,,\nName,Tel,Time\nGym,,11am\n").places;
  assert.deepEqual(above.map(({ values }) => values["when"]), ["Monday; 10am", "Tuesday; 11am"]);
  assert.deepEqual(read("Name\nSunday\nHall\n").places.map(({ values }) => values["name"]), [
    "Sunday",
    "Hall",
  ]);
});

Deno.test("a short name that is also a weekday’s is a place, and of a row with nothing but a name the reader is told", () => {
  for (const name of ["Mo", "Su", "We", "Th"]) {
    const { places } = read(`Name,Tel,Time\n${name},\nChess,01632 960333,10am\nTea,01632 960444,11am\n`);
    assert.deepEqual(places.map(({ values }) => [values["name"], values["when"]]), [[name, undefined], [
      "Chess",
      "10am",
    ], ["Tea", "11am"]]);
    assert.deepEqual(places.map(({ notes = [] }) => notes.length), [1, 0, 0]);
    assert.ok(places[0]?.notes?.[0]?.startsWith("This row has only a name."));
  }
  const names = read("Name,Tel,Time\nMo\nAl\nChess,01632 960333\n").places;
  assert.ok(names.every(({ notes }) => !notes), "where most rows are so");
});

Deno.test("a heading over rows is told apart from places, in whatever column it stands", () => {
  const ofNames = read("Name,Tel,Time\nGroups for carers,,\nHall,01632 960333,10am\nGym,01632 960444,11am\n");
  assert.deepEqual(ofNames.places.map(({ values, notes }) => [values["name"], notes?.length ?? 0]), [
    ["Groups for carers", 1],
    ["Hall", 0],
    ["Gym", 0],
  ]);
  const { places, troubles } = read("Type,Name,Time\nGroups for carers,,\ncafé,Hall,10am\n,Gym,11am\n");
  assert.deepEqual(places.map(({ values }) => values["name"]), ["Hall", "Gym"]);
  assert.deepEqual(troubles, ["Row 2 has been left out: it has no name. It says only “Groups for carers”."]);
});

Deno.test("in a list of classes the class is the name, and a building never stands in for a column that nobody knows", () => {
  const { places } = read(
    "Class,Day,Time,Venue,Instructor,Price\nYoga,Mon,10am,Leisure Centre,Jo,£2\nSpin,Tue,11am,Leisure Centre,Al,£3\n",
  );
  assert.deepEqual(places.map(({ values }) => ({ ...values })), [
    { name: "Yoga", when: "Monday; 10am", address: "Leisure Centre", contact: "Jo", cost: "£2" },
    { name: "Spin", when: "Tuesday; 11am", address: "Leisure Centre", contact: "Al", cost: "£3" },
  ]);
  const { places: none, troubles } = read("Ceilidh,Day,Venue\nStrip the willow,Mon,Hall\n");
  assert.deepEqual(none, []);
  assert.ok(troubles[0]?.startsWith("Which column has the names?"));
  assert.equal(first("Venue,Day\nHall,Mon\n")["name"], "Hall");
});

Deno.test("what a spreadsheet shows in place of words is none", () => {
  const { places } = read("Name,Tel,Cost\nHall,#N/A,#REF!\nGym,########,n/a\nPool,Err:502,#1 choice\n");
  assert.deepEqual(places.map(({ values }) => ({ ...values })), [
    { name: "Hall" },
    { name: "Gym", cost: "n/a" },
    { name: "Pool", cost: "#1 choice" },
  ]);
  assert.ok(places[1]?.notes?.[0]?.includes("“Tel”"));
});

Deno.test("the marks of a web page are taken off, and what only looks like them stays", () => {
  const { places } = read(
    'Name,Description,Cost\n"Tea &amp; chat","<p>Come&nbsp;in.</p><ul><li>Tea</li><li>Chat &#8211; &#x2019;til 4</li></ul>",<£2\n' +
      '"Coffee\nmorning","under 5 < over 60 & <all>",&c.\n',
  );
  assert.deepEqual(places.map(({ values }) => ({ ...values })), [
    { name: "Tea & chat", offers: "Come in.\nTea\nChat – ’til 4", cost: "<£2" },
    { name: "Coffee morning", offers: "under 5 < over 60 & <all>", cost: "&c." },
  ]);
});

Deno.test("columns that are not used are named, and only numbers of records and the like are passed over", () => {
  const unused = [
    "Language",
    "Key",
    "Do I need photo ID?",
    "Photo ID",
    "Organisation description",
    "Contact type",
  ];
  const passed = [
    "service_id",
    "locations[0].id",
    "organization.id",
    "phones[0].type",
    "UPRN",
    "Record ID",
    "id",
  ];
  const row = [...unused, ...passed].map(() => "x").join();
  const { troubles } = read(`Name,${[...unused, ...passed].join()}\nHall,${row}\n`);
  for (const head of unused) assert.ok(troubles[0]?.includes(`“${head}”`), head);
  for (const head of passed) assert.ok(!troubles[0]?.includes(`“${head}”`), head);
});

Deno.test("a link of a web page keeps its address, unless its words say it", () => {
  const { places } = read(
    `Name,Description,Website\n"<a href=""https://hall.example"">Hall</a>","Book <a class='x' href=""https://book.example/?a=1&amp;b=2"">here</a> or <a href='mailto:jo@example.org'>ask <b>Jo</b></a>",<a href='http://www.hall.example/map/'>www.hall.example/map</a>\n`,
  );
  assert.deepEqual({ ...places[0]?.values }, {
    name: "Hall",
    offers: "Book here (https://book.example/?a=1&b=2) or ask Jo (jo@example.org)",
    contact: "https://hall.example, www.hall.example/map",
  });
});

Deno.test("only rows that say something are counted", () => {
  const rows = Array.from({ length: MOST_ROWS }, (_, n) => `place ${n},,\n,,\n,,\n`);
  const { places, troubles } = read(`Name,,\n${rows.join("")}`);
  assert.equal(places.length, MOST_ROWS);
  assert.deepEqual(troubles, []);
});

Deno.test("a row of a hundred thousand cells and a cell without end are told and do no harm", () => {
  const wide = read(`Name${",x".repeat(100_000)}\nHall${",1".repeat(100_000)}\n`);
  assert.equal(wide.places.length, 1);
  assert.ok(wide.troubles.some((words) => words.includes(String(MOST_COLUMNS))));
  const open = read(`Name,Cost\nHall,"${"x".repeat(3_000_000)}\n`);
  assert.equal(open.places.length, 0);
  assert.ok(open.troubles.some((words) => words.startsWith("Row 2")));
});

Deno.test("the same heading twice, and cells beyond the headings, lose nothing and break nothing", () => {
  assert.deepEqual(first("Name,Tel,Tel,Description\nHall,01632 960333,01632 960444,Tea,and,more\n"), {
    name: "Hall",
    contact: "01632 960333, 01632 960444",
    offers: "Tea",
    ask: "More cells than headings: and, more",
  });
});
