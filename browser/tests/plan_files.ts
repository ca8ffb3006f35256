/** Writes plans as files for tests that read them by other programs: JSON in, JSON out. */

import { calendarOf } from "../planning/out/calendar.ts";
import { type Manual, sessionFileOf } from "../planning/out/session-file.ts";
import { type PlanRecord, readPlan } from "../planning/planner/record.ts";

interface Asked {
  readonly plan: PlanRecord;
  readonly followUp?: number;
  readonly manual?: Manual;
}

const asked: Asked[] = JSON.parse(await new Response(Deno.stdin.readable).text());
const written = asked.map(({ plan, followUp, manual }) => {
  const read = readPlan(plan);
  return {
    calendar: calendarOf(read, followUp ?? null, new Date("2026-10-01T09:00:00Z")),
    sessions: manual ? read.days.map((_, index) => sessionFileOf(read, index, manual)) : [],
  };
});
console.log(JSON.stringify(written));
