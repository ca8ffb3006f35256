/**
 * The fields of the planner. What is known to stand in them is compared with what does, so that words which a text
 * expander, dictation or a form filler has put there are taken in as typed ones are.
 */

import { clipped } from "../../common/clip.ts";
import { announce } from "../../common/announce.ts";
import { composedField } from "../../common/composing.ts";
import { el } from "../../common/dom.ts";
import { linesOf } from "../../common/line-breaks.ts";
import { updatePrintCopy } from "../../exercise/field-size.ts";
import { ADDED } from "../../exercise/rows.ts";
import { clock, minutesOf } from "../plan.ts";
import * as say from "./planner-words.ts";

/** What somebody writes in or chooses from. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is known of a field. */
interface Known {
  /** What stands in it. */
  value: string;
  /** What is to stand in it as soon as nobody is writing there. */
  later: string | null;
  /** Whether it was only half there when it was last heard of: a browser tells nothing when the rest is erased. */
  half: boolean;
  readonly take: () => void;
}

const known = new Map<Field, Known>();
let made = 0;

/** A field with its label. `act` hears of what is put into it, however that came there, and `left` that it was left. */
export function field(words: string, input: Field, act: () => void, left?: () => void): HTMLElement {
  input.autocomplete = "off";
  input.id = `al-plan-field-${++made}`;
  const take = () => {
    // What is written over while letters are put together is lost; more than there is room for waits until they are.
    if (composedField() !== input) tidy(input);
    else if (isTooLong(input)) return;
    held.value = input.value;
    held.later = null;
    held.half = isHalf(input);
    if (!held.half) act();
  };
  const held: Known = { value: input.value, later: null, half: false, take };
  known.set(input, held);
  input.addEventListener("input", take);
  input.addEventListener("compositionend", () => {
    tidy(input);
    notice(input);
  });
  input.addEventListener("change", () => notice(input));
  input.addEventListener("blur", () => {
    tidy(input); // the end of a composition may never be heard
    notice(input);
    left?.();
    if (held.later !== null) put(input, held.later);
  });
  const label = el("label", { htmlFor: input.id }, words);
  return keeping(el("div", { className: "al-planner__field" }, label, input));
}

/** Whether a date or a time is only half there: what the plan has stays then, and so does what is typed. */
function isHalf(input: Field): boolean {
  return (input.type === "date" || input.type === "time") && input.validity.badInput;
}

/** Something with which a plan is changed: who uses this device is asked beside it, before anything is kept. */
export function keeping<Made extends HTMLElement>(around: Made): Made {
  around.dataset["keeps"] = around.dataset["whole"] = "";
  return around;
}

/** Takes in what has come into the fields below an element without a word; forgets those that are gone. */
export function noticeFields(root: HTMLElement): void {
  for (const input of [...known.keys()]) {
    if (root.contains(input)) notice(input);
    else if (!input.isConnected) known.delete(input);
  }
}

/** Puts a copy beside each field below an element, which only print shows: paper cannot scroll, and has no fields. */
export function copyFieldsForPrint(root: HTMLElement): void {
  for (const input of known.keys()) {
    if (!(input instanceof HTMLSelectElement) && root.contains(input)) updatePrintCopy(input);
  }
}

function notice(input: Field): void {
  const held = known.get(input);
  if (held && (input.value !== held.value || (held.half && !isHalf(input)))) held.take();
}

function isTooLong(input: Field): boolean {
  return !(input instanceof HTMLSelectElement) && input.maxLength >= 0 &&
    input.value.length > input.maxLength;
}

/** Makes what came otherwise such as is typed: lines broken as those of a page, and no more than there is room for. */
function tidy(input: Field): void {
  if (input instanceof HTMLSelectElement || input.maxLength < 0) return;
  const lines = linesOf(input.value).join(input instanceof HTMLTextAreaElement ? "\n" : " ");
  const value = clipped(lines, input.maxLength);
  if (value !== input.value) input.value = value;
}

/** Shows a value in a field; where somebody is writing in it, when they have left it. */
export function showValue(input: Field, value: string): void {
  const held = known.get(input);
  if (isHalf(input)) return;
  if (document.activeElement !== input) put(input, value);
  else if (held) held.later = input.value === value ? null : value;
}

/** Shows which of several is chosen. */
export function showChoice(select: HTMLSelectElement, index: number): void {
  select.selectedIndex = index;
  const held = known.get(select);
  if (held) held.value = select.value;
}

function put(input: Field, value: string): void {
  if (input.value !== value) input.value = value;
  const held = known.get(input);
  if (held) Object.assign(held, { value: input.value, later: null, half: false });
}

/** What a field may hold, and what becomes of it. */
interface Bounds {
  readonly least: number;
  readonly most: number;
  /** The number of the plan. */
  readonly now: () => number;
  readonly take: (number: number) => void;
}

/** A field for a whole number. One that cannot be meant is said beside it, and the number of the plan stands there again. */
export function numberField(words: string, input: HTMLInputElement, bounds: Bounds): HTMLElement {
  const { least, most, now, take } = bounds;
  Object.assign(input, { type: "number", min: String(least), max: String(most), inputMode: "numeric" });
  const number = () => {
    const found = /^\d{1,4}$/.test(input.value.trim()) ? Number(input.value) : NaN;
    return found >= least && found <= most ? found : null;
  };
  const act = () => {
    const found = number();
    if (found === null) input.setAttribute("aria-invalid", "true");
    else {
      input.removeAttribute("aria-invalid");
      take(found);
    }
  };
  const left = () => {
    remark.say(number() === null ? say.numberOut(least, most, now()) : "");
    input.removeAttribute("aria-invalid");
    put(input, String(now()));
  };
  const around = field(words, input, act, left);
  const remark = new Remark(input);
  return around;
}

/** A field for a time. Half a time is said beside it; where there has to be one, that of the plan stands there again. */
export function timeField(
  words: string,
  input: HTMLInputElement,
  take: (minutes: number | null) => void,
  needed: (() => number) | null = null,
): HTMLElement {
  input.type = "time";
  const act = () => {
    const minutes = minutesOf(input.value);
    if (minutes !== null || !needed) take(minutes);
  };
  const left = () => {
    const isNone = minutesOf(input.value) === null;
    if (isNone && needed) {
      put(input, clock(needed()));
      remark.say(say.timeNeeded(input.value));
    } else remark.say(isNone && input.validity.badInput ? say.timeNotWhole : "");
  };
  const around = field(words, input, act, left);
  const remark = new Remark(input);
  return around;
}

/** What is said beside a field when it has been left, until that is put right. */
class Remark {
  readonly #element = el("p", { className: "al-notice", id: `al-plan-remark-${++made}`, hidden: true });
  readonly #input: HTMLInputElement;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.#element.setAttribute(ADDED, "");
    input.after(this.#element);
    input.addEventListener("input", () => this.say(""));
  }

  say(words: string): void {
    if (words === this.#element.textContent) return;
    const { id } = this.#element;
    const others = (this.#input.getAttribute("aria-describedby") ?? "").split(" ").filter((each) =>
      each && each !== id
    );
    const described = words ? [...others, id] : others;
    if (described.length) this.#input.setAttribute("aria-describedby", described.join(" "));
    else this.#input.removeAttribute("aria-describedby");
    this.#element.textContent = words;
    this.#element.hidden = !words;
    if (words) announce(words);
  }
}
