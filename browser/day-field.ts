/** Fields for a date: their bounds, and a plain notice beside a date that cannot be meant, or is not whole. */

import { isLikely, years } from "./dates.ts";
import { announce, el } from "./dom.ts";
import { ADDED } from "./rows.ts";
import * as say from "./words.ts";

const notices = new WeakMap<HTMLInputElement, HTMLElement>();
let made = 0;

/** What is to be said of the date in a field; nothing where all is well. */
function wrong({ value, validity }: HTMLInputElement): string {
  if (validity.badInput) return say.dateNotWhole;
  return value && !isLikely(value) ? say.dateUnlikely(Number.parseInt(value), ...years()) : "";
}

/** Says beside a field what is wrong with its date; not while somebody is typing it. */
export function lookAtDay(field: HTMLInputElement): void {
  const notice = notices.get(field), words = wrong(field);
  if (!notice || words === notice.textContent || (words && field === document.activeElement)) return;
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

/** Looks after a field for a date from now on. `after` is what the notice stands behind. */
export function watchDay(field: HTMLInputElement, after: HTMLElement = field): void {
  if (notices.has(field)) return;
  const [first, last] = years();
  field.min = `${first}-01-01`;
  field.max = `${last}-12-31`;
  const notice = el("p", { className: "al-notice", id: `al-day-${++made}`, hidden: true });
  notice.setAttribute(ADDED, "");
  notices.set(field, notice);
  after.after(notice);
  field.addEventListener("input", () => lookAtDay(field));
  field.addEventListener("blur", () => {
    lookAtDay(field);
    if (!notice.hidden) announce(notice.textContent);
  });
  lookAtDay(field);
}
