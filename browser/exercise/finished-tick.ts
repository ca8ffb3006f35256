/** The box at the end of an exercise: once it is ticked, it asks when and for how long, for the learning record. */

import { controlsOf, partOf } from "./controls.ts";
import { today } from "../common/dates.ts";

/** Lets the two fields beside the box follow it. A tick made now is of today. */
export function followFinishedTick(exercise: HTMLElement): void {
  const prompt = exercise.querySelector<HTMLElement>(".al-prompt--finish");
  const more = prompt?.querySelector<HTMLElement>("[data-when-ticked]");
  const tick = prompt?.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (!prompt || !more || !tick) return;
  const follow = () => more.hidden = !tick.checked;
  prompt.addEventListener("input", ({ target }) => {
    const day = controlsOf(more).find((control) => partOf(control) === "on");
    if (target === tick && tick.checked && day) day.value ||= today();
    follow();
  }, true); // before the prompt reads its fields
  prompt.addEventListener("al-change", follow); // what is kept has come
  follow();
}
