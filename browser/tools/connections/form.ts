/** What the form of a connection has beyond its controls: names to choose from, and a hint at full names. */

import { controlsOf, partOf } from "../../exercise/controls.ts";
import { button, el } from "../../common/dom.ts";
import type { Tie } from "./read-map.ts";
import * as say from "./words.ts";

/** Words with a capital that begin no person's name. */
const NO_NAME = /^(the|my|our|old|new|st|saint|our|a|an)$/iu;
const TITLE = /^(mr|mrs|ms|miss|mx|dr)\.?$/iu;
const NAME = /^\p{Lu}[\p{L}’'.-]*\p{Ll}[\p{L}’'.-]*$/u;

/** The initials of what looks like a full name; else nothing. It is a guess, and only ever offered. */
export function initialsOf(typed: string): string {
  const words = typed.trim().split(/\s+/);
  const names = words.filter((word) => !TITLE.test(word));
  const enough = names.length > 1 || (names.length === 1 && words.length > 1);
  if (!enough || words.length > 4 || NO_NAME.test(words[0] ?? "")) return "";
  return names.every((name) => NAME.test(name)) ? names.map((name) => `${[...name][0]}.`).join("") : "";
}

/** Lets “known through” be chosen from the map, and still be anything else. */
export function offerNames(form: HTMLElement, others: readonly Tie[]): void {
  const field = controlsOf(form).find((control) => partOf(control) === "through");
  if (!field) return;
  const named = others.filter(({ name }) => name);
  const list = el(
    "datalist",
    { id: `${field.id}--names` },
    ...named.map(({ name }) => el("option", { value: name })),
  );
  // Which one of the map it is, so that a new name there is no riddle here.
  const which = el("input", { type: "hidden" });
  which.dataset["part"] = "through.id";
  field.setAttribute("list", list.id);
  field.addEventListener("input", () => {
    which.value = named.find(({ name }) => name === field.value.trim())?.id ?? "";
  });
  field.after(list, which);
}

/** Offers initials below a name that looks like a full one. */
export function hintAtFullNames(form: HTMLElement): void {
  const field = controlsOf(form).find((control) => partOf(control) === "name");
  if (!field) return;
  const place = el("div");
  place.setAttribute("role", "status");
  field.after(place);
  let shown = "";
  field.addEventListener("input", () => {
    const initials = initialsOf(field.value);
    if (initials === shown) return;
    shown = initials;
    const use = button(say.useInitials(initials), () => {
      field.value = initials;
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, "al-button al-prompt__clear");
    place.replaceChildren(
      ...initials ? [el("div", { className: "al-notice" }, el("p", {}, say.fullName, " ", use))] : [],
    );
  });
}
