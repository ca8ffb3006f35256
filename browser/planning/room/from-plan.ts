/** A day of a plan that a facilitator keeps, as a run for the room. */

import { today } from "../../common/dates.ts";
import { linesOf } from "../../common/line-breaks.ts";
import { lengthOf } from "../planner/clock.ts";
import type { Block, Item, PlanRecord } from "../planner/record.ts";
import { type Wanted, write } from "./address.ts";
import type { Planned } from "./run.ts";
import { type HandedRun, handOver } from "./handed.ts";
import type { SessionNotes, StretchNotes } from "./notes-data.ts";
import * as say from "./words.ts";

/** What the group sees of a day: of what the facilitator wrote the titles, and nothing else. */
export function runOf(plan: PlanRecord, day: number): HandedRun {
  const { start, finish, items } = plan.days[day]!;
  return { title: plan.title.trim() || say.untitled, start, finish, stretches: items.map(stretchOf) };
}

function stretchOf(item: Item): Planned {
  const { key } = item, pin = item.pin === null ? {} : { pin: item.pin };
  if (item.kind !== "parallel") {
    const { kind, id, minutes } = item, title = item.title.trim() || say.untitled;
    return { key, kind, title, minutes, ...(id && { id }), ...pin };
  }
  const title = item.title.trim() || item.groups.map(({ name }) => name).filter(Boolean).join(" / ") ||
    say.inGroups;
  return { key, kind: "activity", title, minutes: lengthOf(item), ...pin };
}

/** What whoever leads a day wrote for themselves, and what of it may be left out. */
export function notesOfPlan(plan: PlanRecord, day: number): SessionNotes {
  const { items } = plan.days[day]!;
  const ways = items.flatMap(({ drop }, of) => drop === "may" ? [{ of, minutes: 0 }] : []);
  return {
    people: plan.people,
    smallGroup: plan.smallGroup,
    ways,
    neverCut: "",
    stretches: items.map(stretchNotes),
  };
}

function stretchNotes(item: Item): StretchNotes {
  if (item.kind !== "parallel") {
    const lines = noteLines(item);
    return { ...(item.lead && { lead: item.lead }), ...(lines.length && { do: lines }) };
  }
  const groups = item.groups.flatMap(({ name, blocks }) => {
    const called = ({ title }: Block) => title.trim() || say.untitled;
    const all = blocks.map((block) =>
      [say.part(called(block), block.minutes), block.lead].filter(Boolean).join(", ")
    );
    const notes = blocks.flatMap((block) =>
      noteLines(block).map((line, at) => at ? line : `${called(block)}: ${line}`)
    );
    return [`${name.trim() || say.aGroup}: ${all.join("; ")}`, ...notes];
  });
  return { do: groups };
}

function noteLines({ note }: Block): string[] {
  return linesOf(note).filter((line) => line.trim());
}

/** The day of a plan that is today, or else its first. */
export function dayOfToday({ days }: PlanRecord, now = today()): number {
  return Math.max(0, days.findIndex(({ date }) => date === now));
}

/** The way from the planner into the room. */
export const runInTheRoom = {
  label: say.runInTheRoom,
  help: say.runHelp,
  run(plan: PlanRecord): string {
    const day = dayOfToday(plan);
    const wanted: Wanted = {
      kind: "plan",
      id: plan.id,
      day,
      start: null,
      minutes: null,
      people: null,
      place: null,
    };
    const room = document.querySelector<HTMLAnchorElement>("a[href*='in-the-room']");
    if (!room || !handOver(wanted, runOf(plan, day), notesOfPlan(plan, day))) return say.notHanded;
    location.href = room.href.replace(/#.*/, "") + write(wanted);
    return "";
  },
};
