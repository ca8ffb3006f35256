/** A day with a lunch that is pinned and two groups at the same time, for tests of what leaves the planner. */

import { block, day, parallel, plan } from "./plan_records.ts";

export const OUR_DAY = plan([
  day([
    block("Welcome", 20, { lead: "Ada", note: "Badges; pens, and a\nlist of names" }),
    block("Map your own connections", 35, {
      kind: "exercise",
      id: "map-your-own-connections",
      drop: "may",
    }),
    block("Lunch", 60, { kind: "break", pin: 12 * 60 + 30 }),
    parallel({
      "Newer workers": [block("Three lines", 30, { kind: "exercise", id: "three-lines" })],
      Managers: [block("Who does what", 20), block("Tea", 10, { kind: "break" })],
    }),
  ], { date: "2026-11-25", place: "Town Hall" }),
], { title: "Our day" });
