/** The page of whoever leads it: the clock, where the group is, what comes next, and what to say and do. */

import { announce } from "../../common/announce.ts";
import { el } from "../../common/dom.ts";
import { clock } from "../plan.ts";
import { keepPlace, read, reloadForAnother, type Wanted } from "./address.ts";
import { ClockView } from "./clock-view.ts";
import { fetchRun, type Found } from "./data.ts";
import { asHeld, forecast } from "./forecast.ts";
import { leaveWhenForgotten, takeNotes } from "./handed.ts";
import { minutesNow } from "./happened.ts";
import { Joined } from "./joined.ts";
import { keepShowing } from "./keep-showing.ts";
import { NotesBar } from "./notes-bar.ts";
import { fetchOwnNotes, fetchSessionNotes, type SessionNotes } from "./notes-data.ts";
import { notesOf, sourcesOf } from "./notes-view.ts";
import { afterView, beforeView } from "./outside-view.ts";
import { PlanView } from "./plan-view.ts";
import { next } from "./run.ts";
import { setText } from "./slide-view.ts";
import * as say from "./words.ts";

/** Shows the notes of the run that the address asks for, in place of what the page says where it asks for none. */
export async function showNotes(place: HTMLElement): Promise<void> {
  reloadForAnother();
  const wanted = read(location.hash);
  if (!wanted) return;
  const found = await fetchRun(wanted);
  if (!found) return place.before(el("p", { className: "al-alert" }, say.missing));
  leaveWhenForgotten(wanted);
  const session = wanted.kind === "session" ? await fetchSessionNotes(wanted.id) : takeNotes(wanted);
  new NotesPage(place, wanted, found, session);
}

class NotesPage {
  readonly #wanted: Wanted;
  readonly #found: Found;
  readonly #session: SessionNotes | undefined;
  readonly #joined: Joined;
  readonly #bar: NotesBar;
  readonly #clock: ClockView;
  readonly #plan: PlanView;
  readonly #now = el("h2", { className: "al-room__now", tabIndex: -1 });
  readonly #about = el("p", { className: "al-room__about" });
  readonly #notes = el("div", { className: "al-room__notes" });
  readonly #then = el("p", { className: "al-room__then" });
  #written = "";

  constructor(place: HTMLElement, wanted: Wanted, found: Found, session: SessionNotes | undefined) {
    this.#wanted = wanted;
    this.#found = found;
    this.#session = session;
    const joined = this.#joined = new Joined(found.run, wanted.place);
    this.#clock = new ClockView(joined, session?.ways ?? [], session?.neverCut ?? "");
    this.#plan = new PlanView(joined);
    this.#bar = new NotesBar(joined, this.#clock.head, place.querySelector("a")!.href);
    document.documentElement.classList.add("al-is-notes");
    (place.closest("article") ?? place).replaceChildren(
      el("h1", { className: "al-room__title" }, found.run.title),
      this.#bar.element,
      this.#then,
      this.#clock.element,
      el(
        "div",
        { className: "al-room__columns" },
        el("div", {}, this.#now, this.#about, this.#notes),
        this.#bar.preview,
      ),
      el("h2", {}, say.wholePlan),
      this.#plan.element,
      this.#bar.keys,
    );
    history.scrollRestoration = "manual"; // or the browser goes to where the list stood
    scrollTo(0, 0);
    keepShowing(joined, this.#bar.own, () => this.#show());
  }

  #show(): void {
    const now = Date.now();
    this.#clock.show(now);
    this.#bar.show(now);
    this.#plan.show(now);
    this.#sayNext(now);
    const { run, place, log } = this.#joined;
    const minutes = minutesNow(run, log)[place.at];
    const written = `${place.at}.${place.step}.${minutes}.${log.length ? "" : "none"}`;
    if (written === this.#written) return;
    const isFirst = !this.#written;
    this.#written = written;
    keepPlace(this.#wanted, place);
    void this.#write(now);
    if (isFirst) return;
    // Whoever presses a button again and again stays on it, and hears where they are.
    if (document.activeElement?.matches("button")) announce(this.#now.textContent ?? "");
    else if (document.hasFocus() && !this.#bar.isScreen) this.#now.focus({ preventScroll: true });
  }

  async #write(now: number): Promise<void> {
    const { run, log, place } = this.#joined;
    const stretch = run.stretches[place.at];
    const planned = this.#found.planned[place.at];
    if (!stretch || !planned) {
      const view = place.at < 0 ? beforeView(this.#joined) : afterView(this.#joined, now);
      this.#now.textContent = place.at < 0 ? say.opening : say.afterTitle;
      this.#about.textContent = place.at < 0 && run.start !== null ? say.beginsAt(clock(run.start)) : "";
      this.#notes.replaceChildren(view);
      return;
    }
    const minutes = minutesNow(run, log)[place.at]!;
    this.#now.textContent = stretch.title;
    const lead = this.#session?.stretches[place.at]?.lead;
    this.#about.textContent = [say.minutes(minutes), lead && say.lead(lead)].filter(Boolean).join(" · ");
    this.#notes.replaceChildren();
    const own = await fetchOwnNotes(planned);
    if (this.#joined.place.at !== place.at || this.#joined.place.step !== place.step) return; // they went on meanwhile
    const sources = sourcesOf(stretch, planned, own, place.at, this.#session, this.#wanted.people);
    this.#notes.replaceChildren(...notesOf(sources, place, minutes));
  }

  #sayNext(now: number): void {
    const { run, log, place } = this.#joined;
    this.#then.hidden = place.at >= run.stretches.length;
    const minutes = minutesNow(run, log);
    const to = next(run, place, minutes);
    const there = run.stretches[to.at];
    const step = there?.parts?.[to.step]?.title ?? there?.slides?.[to.step - 1]?.title ?? "";
    if (to.at === place.at && step) return setText(this.#then, say.then(step));
    const begins = forecast(asHeld(run, log, now), log, now).begins[to.at];
    const when = begins === undefined ? "" : say.about(clock(Math.round(begins)));
    setText(this.#then, there ? say.then([there.title, when].filter(Boolean).join(", ")) : say.nothingThen);
  }
}
