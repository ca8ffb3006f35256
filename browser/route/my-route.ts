/** The route that the reader follows, in My workbook: what comes next, what is done, and all of it. */

import { stateOf } from "../answers/progress.ts";
import { type AnswersByKey, exerciseAt, isDone, readKey } from "../answers/route.ts";
import { states } from "../answers/words.ts";
import { announce } from "../common/announce.ts";
import { alertBox, button, el } from "../common/dom.ts";
import { siteAddress } from "../common/site-address.ts";
import { loadStyles } from "../common/load-styles.ts";
import { report } from "../common/report.ts";
import { store } from "../page/page-state.ts";
import { markRead, stopFollowing } from "./follow.ts";
import { ReadTick } from "./read-tick.ts";
import { fetchRoute, type Route, type StopWithAddress } from "./route-data.ts";
import * as say from "./words.ts";

/** The rows of the route's list. */
interface Row {
  readonly stop: StopWithAddress;
  readonly state: HTMLElement;
  readonly tick: ReadTick | null;
}

/** What stands in My workbook of the route that is followed. */
export class MyRoute {
  #place: HTMLElement;
  #next: HTMLElement;
  #shown = "";
  #route: Route | null = null;
  #rows: Row[] = [];
  #said = el("p");
  #outcome = el("div");
  #focusNext = false;

  /** `place` holds the whole route; `next` names, at the top of the page, what comes next. */
  constructor(place: HTMLElement, next: HTMLElement) {
    this.#place = place;
    this.#next = next;
  }

  /** Shows a route by its id, and how far the reader has come with it; nothing where they follow none. */
  async show(id: string, answers: AnswersByKey): Promise<void> {
    if (id !== this.#shown) {
      const route = id ? await fetchRoute(id) : null;
      if (route) await loadStyles("home").catch(() => {}); // Quiet, as `loadScript` has said so: plain, but of use
      this.#shown = route ? id : "";
      this.#route = route;
      this.#build();
    }
    this.#fill(answers);
  }

  #build(): void {
    const route = this.#route;
    this.#outcome.replaceChildren();
    this.#rows = (route?.stops ?? []).map((stop) => {
      const tick = exerciseAt(stop) ? null : new ReadTick(stop, (words) => this.#fail(words));
      return { stop, state: el("span", { className: "al-state" }), tick };
    });
    this.#place.hidden = !route;
    if (!route) return this.#place.replaceChildren();
    const items = this.#rows.map(({ stop, state, tick }) =>
      el("li", {}, linkTo(stop), " ", minutesOf(stop), state, tick?.element)
    );
    this.#place.replaceChildren(
      this.#said,
      el(
        "details",
        { className: "al-workbook__written" },
        el("summary", {}, say.whole(items.length)),
        el("ol", { className: "al-route" }, ...items),
      ),
      el("p", {}, button(say.stop, () => void this.#stop(route), "al-button al-button--quiet")),
      this.#outcome,
    );
  }

  #fill(answers: AnswersByKey): void {
    const route = this.#route;
    if (!route) return this.#next.replaceChildren();
    const done = this.#rows.map(({ stop }) => isDone(stop, answers));
    const count = say.count(done.filter(Boolean).length, done.length);
    this.#said.replaceChildren(el("a", { href: siteAddress(route.href) }, route.title), `: ${count}.`);
    this.#rows.forEach(({ stop, state, tick }, index) => {
      tick?.show(done[index] === true);
      const exercise = exerciseAt(stop), now = exercise && stateOf(exercise, answers);
      state.textContent = now && states[now];
      state.dataset["state"] = now;
    });
    this.#sayNext(this.#rows[done.indexOf(false)]?.stop);
  }

  #sayNext(stop: StopWithAddress | undefined): void {
    if (!stop) return this.#next.replaceChildren(el("p", {}, say.allDone));
    const link = linkTo(stop);
    const read = readKey(stop) && !store.readOnly &&
      button(say.read, () => void this.#read(stop), "al-button");
    if (read) read.setAttribute("aria-label", `${say.read}: ${stop.title}`);
    this.#next.replaceChildren(el("p", {}, `${say.next} `, link, " ", minutesOf(stop)), read || "");
    if (this.#focusNext) link.focus();
    this.#focusNext = false;
  }

  /** What was next is read; the focus goes on to what comes next now. */
  async #read(stop: StopWithAddress): Promise<void> {
    this.#focusNext = true;
    try {
      await markRead(stop, true);
      this.#fail("");
    } catch (error) {
      this.#focusNext = false;
      report("store-unwritten", error);
      this.#fail(say.unsaved);
    }
  }

  async #stop({ title }: Route): Promise<void> {
    try {
      await stopFollowing(title);
      announce(say.nowStopped);
    } catch (error) {
      report("store-unwritten", error);
      this.#fail(say.unsaved);
    }
  }

  #fail(words: string): void {
    this.#outcome.replaceChildren(...words ? [alertBox(words)] : []);
  }
}

function linkTo({ href, title }: StopWithAddress): HTMLAnchorElement {
  return el("a", { href: siteAddress(href) }, title);
}

function minutesOf({ minutes }: StopWithAddress): HTMLElement {
  return el("span", { className: "al-route__minutes" }, `(${say.minutes(minutes)})`);
}
