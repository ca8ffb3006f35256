/** A plain notice beside a date that cannot be meant, or is not whole. */

import { years } from "../common/dates.ts";
import { isImpossible } from "./date-field.ts";
import { announce } from "../common/announce.ts";
import { el } from "../common/dom.ts";
import { ADDED } from "./rows.ts";
import * as say from "./words.ts";

const notices = new WeakMap<HTMLInputElement, HTMLElement>();
let made = 0;

/** What is to be said of the date in a field; nothing where all is well. */
function wordsFor(field: HTMLInputElement): string {
  if (!isImpossible(field)) return "";
  return field.validity.badInput
    ? say.dateNotWhole
    : say.dateUnlikely(Number.parseInt(field.value), ...years());
}

/** A place for the notice, below the field and the copy of its words for paper. */
function makeNotice(field: HTMLInputElement): HTMLElement {
  const notice = el("p", { className: "al-notice", id: `al-day-${++made}`, hidden: true });
  notice.setAttribute(ADDED, "");
  notices.set(field, notice);
  const copy = field.nextElementSibling;
  (copy?.hasAttribute(ADDED) ? copy : field).after(notice);
  field.addEventListener("input", () => show(field, notice));
  return notice;
}

/** Shows the notice, or takes it away; it is never new while somebody is typing. */
function show(field: HTMLInputElement, notice: HTMLElement): void {
  const words = wordsFor(field);
  if (words && field === document.activeElement) return;
  notice.textContent = words;
  notice.hidden = !words;
  if (words) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) =>
    id && id !== notice.id
  );
  const described = words ? [...others, notice.id] : others;
  if (described.length) field.setAttribute("aria-describedby", described.join(" "));
  else field.removeAttribute("aria-describedby");
}

/** Says beside a field, and aloud, what is wrong with its date. */
export function showDateNotice(field: HTMLInputElement): void {
  const known = notices.get(field), before = known?.textContent ?? "";
  const notice = known ?? makeNotice(field);
  show(field, notice);
  if (notice.textContent && notice.textContent !== before) announce(notice.textContent);
}
