/**
 * A plan as a calendar file (RFC 5545), one event a day, which Outlook, Google and Apple take.
 *
 * Times are those on the wall in London, with the rules of its clocks in the file. Nobody who leads is named in it, and
 * no note: it shows what a learner's agenda shows.
 */

import { isLikely } from "../../common/dates.ts";
import { timeDay, type TimedDay, type TimedItem } from "../planner/clock.ts";
import type { PlanRecord } from "../planner/record.ts";
import { clock } from "../plan.ts";
import { escapeText, joinLines } from "./ical-lines.ts";
import { groupsOf, takingTime, titleOf } from "./titles.ts";
import * as say from "./words.ts";

/** Weeks after the last day between which people are asked again. */
export const FOLLOW_UP = { first: 6, last: 12 } as const;

/** The follow-up takes so many minutes of whoever sends it. */
const FOLLOW_UP_MINUTES = 30;

const DAY = 24 * 60;

/** The rules of the clocks in the United Kingdom, as they have been since 1996. */
const LONDON = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:DAYLIGHT",
  "DTSTART:19810329T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZNAME:BST",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZNAME:GMT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

interface Event {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Minutes after the midnight of that date; `end` may lie after the next. */
  readonly start: number;
  readonly end: number;
  /** When to remind, as RFC 5545 writes it. */
  readonly trigger: string;
}

/** The days of a plan, by their place, that have a date which can be meant, and so can stand in a calendar. */
export function datedDays(plan: PlanRecord): number[] {
  return plan.days.flatMap(({ date }, index) => isLikely(date) ? [index] : []);
}

/** The calendar file. `followUp` is in how many weeks after its last day people are asked again; null where they are not. */
export function calendarOf(plan: PlanRecord, followUp: number | null, made: Date): string {
  const dated = datedDays(plan);
  const events = dated.map((index) => dayEvent(plan, index));
  const last = dated.map((index) => plan.days[index]!.date).sort().at(-1);
  if (last && followUp) events.push(followUpEvent(plan, last, followUp));
  return joinLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Alongside//Planner//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...LONDON,
    ...events.flatMap((event) => linesOf(event, made)),
    "END:VCALENDAR",
  ]);
}

function dayEvent(plan: PlanRecord, index: number): Event {
  const timed = timeDay(plan.days[index]!);
  const { begin: start, day: { date, place } } = timed, title = plan.title.trim();
  return {
    uid: `${plan.id}-day-${index + 1}@alongside.invalid`,
    summary: plan.days.length > 1 ? say.dayOf(title, index + 1, plan.days.length) : title || say.untitled,
    description: agendaOf(timed).join("\n"),
    place,
    date,
    start,
    end: Math.max(timed.end, start + 1), // an event that ends as it begins is none to some calendars
    trigger: "-P1D",
  };
}

function followUpEvent({ id, title }: PlanRecord, last: string, weeks: number): Event {
  const start = 10 * 60;
  return {
    uid: `${id}-follow-up@alongside.invalid`,
    summary: say.followUp(title.trim()),
    description: say.followUpWhat(weeks),
    place: "",
    date: later(last, weeks * 7),
    start,
    end: start + FOLLOW_UP_MINUTES,
    trigger: "PT0M",
  };
}

/** What happens when, a line each. */
function agendaOf(timed: TimedDay): string[] {
  return [...takingTime(timed.items).flatMap(linesOfItem), `${clock(timed.end)} ${say.end}`];
}

function linesOfItem(timed: TimedItem): string[] {
  const head = `${clock(timed.start)} ${titleOf(timed.item)}`;
  const within = groupsOf(timed).map(({ name, blocks }) => {
    const said = blocks.map((each) => `${clock(each.start)} ${titleOf(each.block)}`);
    return `- ${name}: ${said.join("; ")}`;
  });
  return [head, ...within];
}

function linesOf(event: Event, made: Date): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${stamp(made)}`,
    `SEQUENCE:${sequence(made)}`,
    `DTSTART;TZID=Europe/London:${wall(event.date, event.start)}`,
    `DTEND;TZID=Europe/London:${wall(event.date, event.end)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    ...event.place ? [`LOCATION:${escapeText(event.place)}`] : [],
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:${event.trigger}`,
    `DESCRIPTION:${escapeText(event.summary)}`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** A moment of the world. */
function stamp(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, "");
}

/** A number that is higher in each file that is made later, so that a calendar takes the newer of two: seconds since 2026. */
function sequence(made: Date): number {
  return Math.max(0, Math.floor((+made - Date.UTC(2026, 0, 1)) / 1000));
}

/** A time on the wall, so many minutes after the midnight of a date. */
function wall(date: string, minutes: number): string {
  const day = later(date, Math.floor(minutes / DAY));
  return `${day.replaceAll("-", "")}T${clock(minutes).replace(":", "")}00`;
}

/** The date so many days later. */
function later(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
