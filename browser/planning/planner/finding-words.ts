/** What is said of a plan that should be looked at. */

import { duration, minutes as inMinutes } from "../words.ts";

const named = (title: string) => title || "Something without a name";

export const clash = (title: string, at: string, minutes: number) =>
  `${named(title)} is fixed at ${at}, but what comes before it runs ${inMinutes(minutes)} past that. ` +
  "Shorten or move something, or change the fixed time.";
export const gap = (title: string, at: string, minutes: number) =>
  `There ${minutes === 1 ? "is" : "are"} ${inMinutes(minutes)} with nothing planned before ${
    named(title)
  }, which is fixed at ${at}.`;
export const unknown = (title: string, isTalk: boolean) =>
  `${named(title)} is ${isTalk ? "a talk" : "an exercise"} that this manual no longer has. ` +
  "It keeps its name and its minutes in your plan. Choose something else, or bring your own papers for it.";
export const order = (title: string, before: string, isInPlan: boolean) =>
  isInPlan
    ? `${named(title)} builds on ${before}, which comes later in your plan. Move one of them.`
    : `${
      named(title)
    } builds on ${before}, which is not in your plan. Add it, or check that people have done it before.`;
export const noBreak = (from: string, to: string, most: number) =>
  `People sit from ${from} to ${to} without a break. Put a break in, because few can follow for more than ${most} minutes.`;
export const shortBreak = (title: string, minutes: number, least: number) =>
  `${named(title)} lasts only ${inMinutes(minutes)}. Give people at least ${least}, ` +
  "so that everyone can get a drink, use the toilet and talk to each other.";
export const careRow = (title: string, count: number) =>
  `${named(title)} is exercise number ${count} in a row with a care note. ` +
  "Put a break or something lighter before it, because these exercises can stir up people’s own lives.";
export const manyExercises = (count: number, most: number) =>
  `This day has ${count} exercises. Leave some out: more than ${most} in a day leaves no time to talk about them.`;
export const over = (end: string, minutes: number, may: readonly string[], saves: number) =>
  `This day ends at ${end}, which is ${duration(minutes)} after people have to go. ` +
  (may.length
    ? `You could leave out ${listed(may)}, which saves ${duration(saves)}.`
    : "Shorten something, or mark what you could leave out.");
export const endsBeforeStart = (finish: string, start: string) =>
  `People have to go at ${finish}, but the day starts at ${start}. Check both times.`;
export const midnight = "This day runs past midnight. Check its start and its minutes.";
export const longDay = (minutes: number) =>
  `This day lasts ${duration(minutes)}. Move something to another day, because people stop taking things in.`;
export const groupsNeed = (groups: number) =>
  `Each of the ${groups} groups that work at the same time needs someone to lead it. Check that you have enough trainers.`;

function listed(titles: readonly string[]): string {
  return titles.length < 2 ? titles.join() : `${titles.slice(0, -1).join(", ")} or ${titles.at(-1)}`;
}
