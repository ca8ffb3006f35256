/** Counts what plans need, for a test that holds this to the same counting by the build: JSON in, JSON out. */

import { fit } from "../planning/fitted.ts";
import { clock, lengthOf, type Plan } from "../planning/plan.ts";

interface Asked {
  readonly plan: Plan;
  readonly people: number;
}

const asked: Asked[] = JSON.parse(await new Response(Deno.stdin.readable).text());
const counted = asked.map(({ plan, people }) => {
  const { start, blocks } = plan;
  const fitted = fit(plan, { start, finish: start + lengthOf(blocks), people, cuts: null });
  return {
    times: fitted.rows.map((row) => [clock(row.start), clock(row.end)]),
    materials: fitted.materials.map(({ item, count, sheet }) => [item, count, sheet]),
    copies: Object.fromEntries(fitted.copies),
  };
});
console.log(JSON.stringify(counted));
