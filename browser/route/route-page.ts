/** The page of a route: following it, and how far the reader has come with it. */

import type { Answer } from "../answers/answer.ts";
import { stateOf } from "../answers/progress.ts";
import { type AnswersByKey, exerciseAt, followedRoute, isDone, type Stop } from "../answers/route.ts";
import { states } from "../answers/words.ts";
import { announce } from "../common/announce.ts";
import { alertBox, button, el } from "../common/dom.ts";
import { report } from "../common/report.ts";
import { store } from "../page/page-state.ts";
import * as pageWords from "../page/words.ts";
import { loadUnverified } from "../store/queries.ts";
import { follow, stopFollowing } from "./follow.ts";
import { ReadTick } from "./read-tick.ts";
import * as say from "./words.ts";

/** A row of the list with what is added to it: a state where there is an exercise, a tick where there is a page. */
interface Row {
  readonly stop: Pick<Stop, "item">;
  readonly state: HTMLElement | null;
  readonly tick: ReadTick | null;
}

/** The list of a route, as the server writes it, with its controls. */
export class RoutePage {
  #id: string;
  #title = document.querySelector("h1")?.textContent ?? "";
  #said = el("p");
  #act = button(say.follow, () => void this.#press(), "al-button al-button--main");
  #link: HTMLElement | null;
  #outcome = el("div");
  #place: HTMLElement;
  #rows: Row[];
  #follows = false;

  /** `place` is where there was only the button. */
  constructor(list: HTMLElement, place: HTMLElement) {
    this.#place = place;
    this.#id = list.dataset["route"] ?? "";
    const href = document.querySelector<HTMLAnchorElement>("a[href*='my-workbook']")?.href;
    this.#link = href ? el("a", { href }, say.inWorkbook) : null;
    this.#rows = [...list.querySelectorAll<HTMLElement>("[data-item]")].map((row) => this.#rowOf(row));
  }

  /** Shows how things stand, now and whenever they change; `pressed` says whether the button has been until then. */
  async begin(pressed: () => boolean): Promise<void> {
    const look = () => void (document.visibilityState === "visible" && this.#fill());
    store.addEventListener("changed", look);
    document.addEventListener("visibilitychange", look);
    await this.#fill();
    this.#place.replaceChildren(this.#said, el("p", {}, this.#act, " ", this.#link), this.#outcome);
    if (!pressed()) return;
    this.#act.focus(); // as the one that was pressed is gone
    if (!this.#follows) await this.#press();
  }

  #rowOf(row: HTMLElement): Row {
    const stop = { item: row.dataset["item"] ?? "", title: row.querySelector("a")?.textContent ?? "" };
    if (exerciseAt(stop)) {
      const state = el("span", { className: "al-state" });
      (row.querySelector(".al-route__minutes") ?? row.lastElementChild)?.after(state);
      return { stop, state, tick: null };
    }
    const tick = new ReadTick(stop, (words) => this.#fail(words));
    row.append(tick.element);
    return { stop, state: null, tick };
  }

  async #fill(): Promise<void> {
    let answers: AnswersByKey;
    try {
      answers = new Map(
        (await loadUnverified(store)).map(({ key, value }): [string, Answer] => [key, value]),
      );
    } catch (error) {
      report("store-unread", error);
      answers = new Map(); // the route can be read and gone all the same, and whoever wants to follow it is told
    }
    this.#show(answers);
  }

  #show(answers: AnswersByKey): void {
    const followed = followedRoute(answers);
    this.#follows = followed === this.#id;
    this.#said.textContent = store.readOnly
      ? pageWords.newer
      : this.#follows
      ? say.followed(this.#done(answers), this.#rows.length)
      : followed
      ? say.other
      : say.why;
    this.#act.textContent = this.#follows ? say.stop : followed ? say.followInstead : say.follow;
    this.#act.classList.toggle("al-button--main", !this.#follows);
    this.#act.disabled = store.readOnly;
    this.#link?.toggleAttribute("hidden", !this.#follows);
    for (const { stop, state, tick } of this.#rows) {
      tick?.element.toggleAttribute("hidden", !this.#follows);
      tick?.show(isDone(stop, answers));
      if (!state) continue;
      const now = stateOf(exerciseAt(stop), answers);
      state.textContent = now && states[now];
      state.dataset["state"] = now;
    }
  }

  #done(answers: AnswersByKey): number {
    return this.#rows.filter(({ stop }) => isDone(stop, answers)).length;
  }

  #fail(words: string): void {
    this.#outcome.replaceChildren(...words ? [alertBox(words)] : []);
  }

  async #press(): Promise<void> {
    const stops = this.#follows;
    try {
      await (stops ? stopFollowing(this.#title) : follow(this.#id, this.#title));
      this.#fail("");
      announce(stops ? say.nowStopped : say.nowFollowed);
    } catch (error) {
      report("store-unwritten", error);
      this.#fail(say.unsaved);
    }
  }
}
