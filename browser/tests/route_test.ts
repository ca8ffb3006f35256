import assert from "node:assert/strict";
import type { Answer } from "../answers/answer.ts";
import { isKey } from "../answers/record.ts";
import { FOLLOWED, followedRoute, isDone, isMark, readKey } from "../answers/route.ts";

const page = { item: "page:steps/4-stepping-out.md" }, exercise = { item: "exercise:care-in-my-life" };
const kept = (...answers: [string, Answer][]) => new Map(answers);

Deno.test("a page that is read has a key that every release can keep", () => {
  assert.equal(readKey(page), "_read/steps--4-stepping-out");
  assert.equal(readKey(exercise), "");
  for (const item of ["page:index.md", "page:a b/c.md", `page:${"long/".repeat(60)}end.md`]) {
    assert.ok(isKey(readKey({ item })), item);
  }
  assert.ok(isKey(FOLLOWED));
});

Deno.test("a page is done when it is ticked, and an exercise when it is finished", () => {
  assert.ok(!isDone(page, kept()));
  assert.ok(isDone(page, kept([readKey(page), { yes: true }])));
  assert.ok(!isDone(page, kept([readKey(page), {}])));
  assert.ok(!isDone(exercise, kept(["care-in-my-life/how", "written"])));
  assert.ok(isDone(exercise, kept(["care-in-my-life/_finished", { yes: true }])));
});

Deno.test("no route is followed where none is kept, or something that is no route", () => {
  assert.equal(followedRoute(kept()), "");
  assert.equal(followedRoute(kept([FOLLOWED, { a: true }])), "");
  assert.equal(followedRoute(kept([FOLLOWED, "a-day"])), "a-day");
});

Deno.test("marks are told from what somebody wrote", () => {
  assert.ok(isMark(FOLLOWED) && isMark(readKey(page)));
  assert.ok(!isMark("care-in-my-life/_finished") && !isMark("care-in-my-life/how"));
});
