/** Reading an answer from the form controls of a prompt, and writing one into them. */

import { type Answer, isPart, type Parts, tidy } from "../answers/answer.ts";

/** A form control that holds a part of an answer. */
export type Control = HTMLInputElement | HTMLTextAreaElement;

/** The controls within an element, in the order of the page. */
export function controlsOf(root: ParentNode): Control[] {
  return [...root.querySelectorAll<Control>("input[data-part], textarea[data-part]")];
}

/** The part that a control holds. */
export function partOf(control: Control): string {
  return control.dataset["part"] ?? "";
}

/** Whether a control is one that is chosen rather than written in. */
export function isChoice(control: Control): control is HTMLInputElement {
  return control.type === "radio" || control.type === "checkbox";
}

/** What fields for a date held when they last held a whole one, or nothing at all. */
const wholeDates = new WeakMap<Control, string>();

/** What a control holds: words, true for a tick, or nothing; while a date is only half there, the one before it. */
export function held(control: Control): string | true {
  if (isChoice(control)) return chosen(control, control.checked);
  if (control.type !== "date") return control.value;
  if (!control.validity.badInput) wholeDates.set(control, control.value);
  return wholeDates.get(control) ?? control.defaultValue;
}

/** What a control holds as the server wrote it. */
export function heldAtFirst(control: Control): string | true {
  return isChoice(control) ? chosen(control, control.defaultChecked) : control.defaultValue;
}

function chosen({ type, value }: Control, checked: boolean): string | true {
  return !checked ? "" : type === "checkbox" ? true : value;
}

/** Lets a field of something new show what will be kept in it as soon as there is something to keep. */
export function suggest(control: Control, value: string): void {
  control.dataset["suggested"] = value;
}

function isSuggested(control: Control): boolean {
  const { suggested } = control.dataset;
  return suggested !== undefined && held(control) === suggested;
}

/** The answer in the controls; parts of `stored` for which there is no control are carried along. */
export function readAnswer(controls: readonly Control[], stored: Answer): Answer {
  const parts: Record<string, string | true> = Object.create(null);
  if (typeof stored !== "string") Object.assign(parts, stored);
  for (const control of controls) {
    if (!isChoice(control) || control.type === "checkbox") parts[partOf(control)] = "";
  }
  const groups = new Set(controls.filter(({ type }) => type === "radio").map(partOf));
  for (const part of groups) {
    const group = controls.filter((control) => control.type === "radio" && partOf(control) === part);
    // A choice that is no longer offered stays until another is made or it is cleared.
    const before = typeof stored === "string" ? stored : stored[part];
    const offered = before === undefined || group.some(({ value }) => value === before);
    parts[part] = offered || typeof before !== "string" ? "" : before;
  }
  // What the page suggests is an answer only beside something that the reader has given.
  const isAsked = controls.some((control) => held(control) !== "" && !isSuggested(control));
  for (const control of controls) {
    const value = held(control);
    if (value !== "" && (isAsked || !isSuggested(control))) parts[partOf(control)] = value;
  }
  const whole = parts[""];
  if (whole !== undefined) return whole === true ? "" : whole;
  return tidy(parts);
}

/** Writes an answer into the controls. Leaves alone what is as it should be, so that the caret stays. */
export function writeAnswer(controls: readonly Control[], answer: Answer): void {
  const parts = asParts(answer), isNew = Object.keys(parts).length === 0;
  for (const control of controls) {
    const value = parts[partOf(control)] ?? (isNew ? control.dataset["suggested"] : "") ?? "";
    if (isChoice(control)) {
      control.checked = control.type === "checkbox" ? value === true : value === control.value;
    } else if (value !== true && held(control) !== value) {
      control.value = value;
    }
  }
}

/** Whether writing an answer would change the words in a field. */
export function wouldWrite(control: Control, answer: Answer): boolean {
  return (asParts(answer)[partOf(control)] ?? "") !== control.value;
}

/** An answer as an object of parts. */
export function asParts(answer: Answer): Parts {
  if (typeof answer !== "string") return tidy(answer) as Parts;
  return tidy({ "": answer }) as Parts;
}

/** What was typed before the stored answer was there, added to it so that neither is lost. */
export function combine(controls: readonly Control[], touched: ReadonlySet<Control>, stored: Answer): Answer {
  if (touched.size === 0) return stored;
  const parts: Record<string, string | true> = Object.assign(Object.create(null), asParts(stored));
  for (const control of touched) {
    const part = partOf(control), before = parts[part], typed = held(control);
    if (isChoice(control)) {
      if (control.type === "checkbox" || typed !== "") parts[part] = typed;
    } else if (typeof before === "string" && typeof typed === "string" && !before.includes(typed)) {
      const gap = control instanceof HTMLTextAreaElement ? "\n\n" : " ";
      const alone = typed.startsWith(before) || control.type === "date";
      parts[part] = alone ? typed : before + gap + typed;
    } else if (before === undefined) {
      parts[part] = typed;
    }
  }
  if (controls.some((control) => partOf(control) === "")) {
    const whole = parts[""];
    return typeof whole === "string" ? whole : "";
  }
  return tidy(parts);
}

/** The words beside a control, where it has any. */
function labelOf(control: Control): string {
  const named = control.getAttribute("aria-label") ??
    (control.getAttribute("aria-labelledby") ?? "").split(/\s+/)
      .map((id) => id ? document.getElementById(id)?.textContent ?? "" : "").join(" ").trim();
  return (named || control.labels?.[0]?.textContent || "").replace(/\s+/g, " ").trim();
}

/** An answer in the words of its controls. */
export function inWords(controls: readonly Control[], answer: Answer): string {
  const rows: string[] = [];
  for (const [part, value] of Object.entries(asParts(answer))) {
    const own = controls.filter((control) => partOf(control) === part);
    const chosen = own.find((control) => isChoice(control) && (value === true || control.value === value));
    const words = chosen ? labelOf(chosen) : value === true ? part : value;
    const name = chosen && value === true || part === "" || !isPart(part)
      ? ""
      : own[0] && !chosen
      ? labelOf(own[0])
      : part;
    rows.push(name ? `${name}: ${words}` : words);
  }
  return rows.join("\n");
}

/** The parts of an answer for which there is no control, or no option, on the page, or that a control cannot show. */
export function leftover(controls: readonly Control[], answer: Answer): Answer {
  const rest: Record<string, string | true> = Object.create(null);
  for (const [part, value] of Object.entries(asParts(answer))) {
    const fits = controls.some((control) =>
      partOf(control) === part &&
      (isChoice(control)
        ? (control.type === "checkbox" ? value === true : control.value === value)
        : value !== true && String(held(control)).includes(value.replace(/\r\n?/g, "\n")))
    );
    if (!fits) rest[part] = value;
  }
  return rest;
}
