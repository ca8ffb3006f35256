/** What the parts of the planner's page have in common: the plan before them, and what can be done with it. */

import { el } from "../../common/dom.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ListPlace, Place } from "./edit.ts";
import type { PlanRecord } from "./record.ts";

/** The plan that is being changed, with what changes it. */
export interface Desk {
  readonly plan: PlanRecord;
  readonly catalogue: Catalogue;
  /** Nothing can be changed, because a newer release has made the database. */
  readonly readOnly: boolean;
  /** Takes a new state of the plan; `field` names the field that is being typed into. */
  change(plan: PlanRecord, did: string, field?: string): void;
  /** Moves something, and tells where it is now. */
  move(key: string, place: Place): void;
  /** Takes something out of the plan; the focus goes on to what is near. */
  remove(key: string): void;
  /** Opens the window in which something is chosen to be put into a list. */
  add(list: ListPlace, where: string): void;
}

/** A field with its label; `act` hears what is typed. */
export function field(
  words: string,
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  act: () => void,
): HTMLElement {
  input.autocomplete = "off";
  input.oninput = act;
  const label = el("label", { className: "al-planner__field" }, el("span", {}, words), input);
  label.dataset["keeps"] = label.dataset["whole"] = ""; // who uses this device is asked beside it
  return label;
}

/** Shows a value in a field, unless somebody is typing into it. */
export function showValue(
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
): void {
  if (input.value !== value && document.activeElement !== input) input.value = value;
}

/** A whole number in a field; null where it is none or out of bounds, which the field then says. */
export function numberIn(input: HTMLInputElement, least: number, most: number): number | null {
  const found = /^\d{1,4}$/.test(input.value.trim()) ? Number(input.value) : NaN;
  const right = found >= least && found <= most;
  if (right) input.removeAttribute("aria-invalid");
  else input.setAttribute("aria-invalid", "true");
  return right ? found : null;
}

/** A field for a whole number, which shows the last right one again when it is left. */
export function numberField(least: number, most: number, now: () => number): HTMLInputElement {
  const input = el("input", { type: "number", min: String(least), max: String(most), inputMode: "numeric" });
  input.onblur = () => {
    input.value = String(now());
    input.removeAttribute("aria-invalid");
  };
  return input;
}
