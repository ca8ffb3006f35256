/** Where answers are written or shown, a notice of what becomes of them here. */

import { el } from "../../common/dom.ts";

/** Puts these words, and what `more` makes, beside everything that keeps something. */
export function noteBesideAnswers(words: string, more?: () => Node): void {
  const notice = () => el("p", { className: "al-notice al-screen" }, words, ...(more ? [" ", more()] : []));
  document.querySelectorAll("al-exercise, al-workbook").forEach((place) => place.prepend(notice()));
  document.querySelectorAll(".al-planner, .al-before, .al-keep").forEach((place) => place.before(notice()));
}
