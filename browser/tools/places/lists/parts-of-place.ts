/** Facts that lists spread over several columns, put together as people here write them. */

import { dateInWords } from "../../../common/dates.ts";
import { dayIn, dayOfSerial, timeIn, timeOfSerial, weekdaysIn } from "./dates.ts";
import { endOf, isOfSomeDays, namesDay, partOf } from "./day-headings.ts";
import { telephonesIn } from "./phones.ts";
import { bare } from "./headings.ts";
import * as say from "./row-words.ts";
import { answered } from "./words.ts";

/** A cell that says something. `typed` where it stands as somebody wrote it, whatever a spreadsheet would make of it. */
export interface Cell {
  readonly head: string;
  readonly words: string;
  readonly typed: boolean;
  /** Whether it is a day of which nobody knows which figure is the month. */
  readonly unsure?: boolean;
  /** Whether its words mean something else without its heading. */
  readonly needsHead?: boolean;
}

/** What a row says in each role: its cells in their order. */
export type Said = ReadonlyMap<string, readonly Cell[]>;

const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** The parts of an address in the order of the post. */
const POSTAL = ["venue", "address", "street", "street-2", "street-3", "town", "county", "postcode"];

/** The number of a house, without its street. */
const HOUSE = /^\d+\p{L}?(?:[-/–]\d+\p{L}?)?$/u;

/** The roles of which a schedule is made. */
const SCHEDULE = ["weekday", "start", "end", "frequency", "from", "until"];

/** Headings under which a bare number is a day. */
const OF_DAYS = /\b(?:dates?|days?|when|next|meetings?)\b/i;

/** A cell's words in one line, without the sign that ends them. */
function line(words: string): string {
  return words.split("\n").map((part) => part.trim().replace(/,$/, "")).filter(Boolean).join(", ");
}

/** Words with the heading of their cell where they need it. */
export function withHead({ head, needsHead }: Cell, words: string): string {
  return needsHead && !words.startsWith(head.trim()) ? answered(head.trim(), words) : words;
}

function cellsOf(said: Said, role: string): string[] {
  return (said.get(role) ?? []).map(({ words }) => line(words));
}

/** An address in postal order; what an earlier part says already is not said again. */
export function addressOf(said: Said): string {
  const given = POSTAL.filter((role) => said.has(role));
  const [only] = given.length === 1 ? said.get(given[0]!)! : [];
  if (only && given[0] === "address") return only.words;
  const parts: string[] = [];
  for (const role of given) {
    for (const words of cellsOf(said, role)) {
      const lower = words.toLowerCase();
      const told = parts.some((part) => `, ${part.toLowerCase()},`.includes(`, ${lower},`)) ||
        (role === "postcode" && parts.some((part) => part.toLowerCase().endsWith(lower)));
      // An address that begins with the building takes its place.
      const within = parts.findIndex((part) => `${lower},`.startsWith(`${part.toLowerCase()},`));
      const last = parts.length - 1;
      if (within >= 0) parts[within] = words;
      // The number of a house is no line of its own.
      else if (role === "street" && HOUSE.test(parts[last] ?? "")) parts[last] += ` ${words}`;
      else if (!told) parts.push(words);
    }
  }
  return parts.join(", ");
}

/** Days and times: the weekday with its hours, how often, between which days, and what is said of it in words. */
export function timesOf(said: Said): string {
  const tables = schedulesOf(said).map(scheduleOf);
  const days = DAYS.flatMap((day, index) => ofDays(day, said.get(`day-${index + 1}`) ?? []));
  const told = (said.get("when") ?? []).map((cell) => {
    const { head, words, typed, unsure } = cell;
    const read = typed || unsure ? words : OF_DAYS.test(head) ? serialInWords(words) : inWords(timeIn(words));
    return isOfSomeDays(head) && namesDay(words) ? weekdaysIn(read) : withHead(cell, read);
  });
  const all = [...tables, ...days, ...told.filter((words) => !tables.includes(words))];
  return [...new Set(all)].filter(Boolean).join("; ");
}

/** What is said of each of several schedules, whose columns have numbers: `schedules[1].opens_at`. */
function schedulesOf(said: Said): Said[] {
  const all = new Map<string, Map<string, Cell[]>>();
  for (const role of SCHEDULE) {
    for (const cell of said.get(role) ?? []) {
      const number = /schedules?\W*(\d+)/i.exec(cell.head)?.[1] ?? "0";
      const own = all.get(number) ?? new Map<string, Cell[]>();
      all.set(number, own.set(role, [...own.get(role) ?? [], cell]));
    }
  }
  return [...all].sort(([one], [other]) => Number(one) - Number(other)).map(([, own]) => own);
}

function scheduleOf(said: Said): string {
  const all = (role: string) => [...new Set(cellsOf(said, role))];
  const weekday = all("weekday").map((words) => serialInWords(weekdaysIn(words))).join(", ");
  const hours = say.hours(
    all("start").map(serialInWords).join(", "),
    all("end").map(serialInWords).join(", "),
  );
  const dates = (role: string) =>
    [
      ...new Set(
        (said.get(role) ?? []).map((cell) => cell.unsure ? cell.words : serialInWords(line(cell.words))),
      ),
    ]
      .join(", ");
  const span = say.span(dates("from"), dates("until"));
  const often = say.often(
    (said.get("frequency") ?? []).map((cell) => ({ ...cell, words: line(cell.words) })),
  );
  return [[weekday, hours].filter(Boolean).join(" "), often, span].filter(Boolean).join(", ");
}

/** A time by itself. */
const ONE_TIME = /^(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|noon|midday)$/i;

/** What columns named after one day say of it: its times from several, and each part of it by itself. */
function ofDays(day: string, cells: readonly Cell[]): string[] {
  const told = cells.map(({ head, words }) => ({ head, words: timeIn(line(words)) }));
  const isEnd = (end: "from" | "to") =>
    told.filter(({ head, words }) => endOf(head) === end && ONE_TIME.test(words));
  const from = isEnd("from"), to = isEnd("to"), ends = [...from, ...to];
  const both = say.hours(from.map(({ words }) => words).join(", "), to.map(({ words }) => words).join(", "));
  const rest = told.filter((cell) => !ends.includes(cell))
    .map(({ head, words }) => ofDay([day, partOf(head)].filter(Boolean).join(" "), words));
  return [...new Set([both && `${day} ${both}`, ...rest])].filter(Boolean);
}

/** What a column named after a day says: `Monday 10 to 4`; nothing where nothing happens then. */
function ofDay(day: string, words: string): string {
  if (/^(n|no|none|false|0|-|–|n\/a)$/i.test(words)) return "";
  return /^(y|yes|x|✓|✔|true|1|\/)$/i.test(words) ? day : `${day} ${timeIn(words)}`;
}

/** A day in words where a cell is a day and nothing else but perhaps a time. */
function inWords(words: string): string {
  const [, date = "", time] = /^(\d.*?)(?:[T ,]+(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(words) ?? [];
  const day = /[-/.\s]|^\d{8}t/i.test(date) ? dayIn(date) : "";
  // Programs write midnight behind every day.
  return day ? [dateInWords(day), /^00?:00$/.test(time ?? "") ? "" : time].filter(Boolean).join(", ") : words;
}

/** The same in a column of days, where a bare number is one as well, its fraction a time. */
function serialInWords(words: string): string {
  if (!/^\d{5}(?:[.,]\d*)?$/.test(words)) return inWords(timeIn(words));
  const minutes = Math.round(Number(words.replace(",", ".")) * 1440), day = dayOfSerial(minutes / 1440);
  const time = minutes % 1440 ? timeOfSerial(minutes / 1440) : "";
  return day ? [dateInWords(day), time].filter(Boolean).join(", ") : words;
}

/** Headings of what is part of a name, or says more of the person before it. */
const PART_OF_NAME = /\b(?:first|given|middle|last|family|fore|sur) ?names?\b|\b(?:title|role|position)$/i;

/** Names of people: the parts of one after the other, those of several apart. */
function namesOf(cells: readonly Cell[]): string {
  return cells.reduce((all, { head, words }) => {
    const own = line(words);
    return !all ? own : `${all}${PART_OF_NAME.test(bare(head)) ? " " : ", "}${own}`;
  }, "");
}

/** How to reach it: whom, by telephone, by email, on the web. Says what was put back and what is lost. */
export function waysToReach(said: Said, notes: string[], asks: string[]): string {
  const contact = said.get("contact") ?? [];
  // A way that is nothing but a number was a telephone number before a spreadsheet had it.
  const bare = contact.filter(({ words, typed }) => !typed && /^\+?\d[\d.,]*(e\+?\d+)?$/i.test(words));
  const numbers = [...said.get("phone") ?? [], ...bare].map((cell) => {
    const { words, typed } = cell;
    const found = typed ? { words, mended: false, lost: false } : telephonesIn(line(words));
    if (found.mended) notes.push(say.zeroBack(found.words));
    if (!found.lost) return withHead(cell, found.words);
    notes.push(say.numberLost(words));
    asks.push(say.askNumber(words));
    return "";
  });
  const all = [
    namesOf(said.get("contact-name") ?? []),
    ...numbers,
    ...cellsOf(said, "email").map((email) => email.replace(/^mailto:/i, "")),
    ...cellsOf(said, "url"),
  ].filter(Boolean);
  const rest = contact.filter((cell) => !bare.includes(cell)).map(({ words }) => words);
  return [...new Set([all.join(", "), ...rest])].filter(Boolean).join("\n");
}
