/** Writes plans as files for tests that read them by other programs: JSON in, JSON out. */

import { calendarOf } from "../planning/out/calendar.ts";
import { type PlanRecord, readPlan } from "../planning/planner/record.ts";

interface Asked {
  readonly plan: PlanRecord;
  readonly followUp: number | null;
}

const asked: Asked[] = JSON.parse(await new Response(Deno.stdin.readable).text());
console.log(
  JSON.stringify(asked.map(({ plan, followUp }) => ({
    calendar: calendarOf(readPlan(plan), followUp, new Date("2026-10-01T09:00:00Z")),
  }))),
);
