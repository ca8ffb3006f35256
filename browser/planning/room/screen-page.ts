/** The page that the group sees. It asks for what learners get and for nothing else. */

import { announce } from "../../common/announce.ts";
import { button, el } from "../../common/dom.ts";
import { keepPlace, read, reloadForAnother, type Wanted } from "./address.ts";
import { act, type Own } from "./controls.ts";
import { fetchRun } from "./data.ts";
import { forgetNotes, leaveWhenForgotten, watchRun } from "./handed.ts";
import { Joined, windows } from "./joined.ts";
import { keepShowing } from "./keep-showing.ts";
import type { Wish } from "./keys.ts";
import { shownNow } from "./slide.ts";
import { setText, SlideView } from "./slide-view.ts";
import * as say from "./words.ts";

/** Shows the run that the address asks for in a place of the page. */
export async function showScreen(place: HTMLElement): Promise<void> {
  reloadForAnother();
  const wanted = read(location.hash);
  if (!wanted) return;
  forgetNotes(wanted);
  const found = await fetchRun(wanted);
  if (!found) return place.before(el("p", { className: "al-alert" }, say.missing));
  leaveWhenForgotten(wanted);
  const joined = new Joined(found.run, wanted.place);
  new ScreenPage(place, wanted, joined);
  watchRun(wanted, async () => {
    const changed = await fetchRun(wanted);
    if (changed) joined.follow(changed.run);
  });
}

class ScreenPage {
  readonly #joined: Joined;
  readonly #wanted: Wanted;
  readonly #view = new SlideView("h1");
  readonly #where = el("span", { className: "al-room__where" });
  #said = "";
  #cover = "";

  constructor(place: HTMLElement, wanted: Wanted, joined: Joined) {
    this.#joined = joined;
    this.#wanted = wanted;
    const notes = place.querySelector("a")!.href;
    const own: Own = {
      slide: this.#view.element,
      other: () => {
        const opened = open(notes + location.hash, "alongside-notes");
        if (opened) windows.add(opened);
      },
      back: () => {
        if (!joined.cover) return false;
        joined.set({ cover: "" });
        return true;
      },
    };
    const control = (words: string, wish: Wish) => button(words, () => act(joined, wish, own));
    const controls = el(
      "div",
      { className: "al-room__controls" },
      control(say.previous, "previous"),
      control(say.next, "next"),
      this.#where,
      control(say.list, "list"),
      control(say.black, "black"),
      control(say.full, "full"),
      control(say.notes, "other"),
      el("a", { className: "al-button", href: notes }, say.leave),
    );
    controls.setAttribute("role", "group");
    controls.setAttribute("aria-label", say.controls);
    document.documentElement.classList.add("al-is-screen");
    (place.closest("article") ?? place).replaceChildren(this.#view.element, controls);
    keepShowing(joined, own, () => this.#show());
  }

  #show(): void {
    const joined = this.#joined, { run, place } = joined;
    const shown = shownNow(run, joined.log, Date.now());
    const isNew = this.#view.show(shown, joined.cover, joined.countdown);
    const number = Math.min(place.at + 1, run.stretches.length);
    setText(this.#where, number > 0 ? say.of(number, run.stretches.length) : "");
    if (isNew) {
      keepPlace(this.#wanted, place);
      document.title = shown.heading;
      this.#view.focus();
    } else if (shown.left !== this.#said && joined.countdown && isWorthSaying(shown.left)) {
      announce(shown.left);
    }
    this.#said = shown.left;
    if (this.#cover !== joined.cover && joined.cover) announce(say.covered);
    this.#cover = joined.cover;
  }
}

/** Whether a screen reader says of itself what time is left: five minutes before the end, and when it comes to a close. */
function isWorthSaying(left: string): boolean {
  return left === say.left(5) || left.includes(say.close);
}
