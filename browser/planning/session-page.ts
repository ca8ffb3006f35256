/** The page of a session that follows its form: the clock, the materials and the copies. */

import { announce } from "../common/announce.ts";
import { button, el } from "../common/dom.ts";
import { report } from "../common/report.ts";
import { trainersFor } from "./advice.ts";
import { countsTable } from "./counts-table.ts";
import { plannable } from "./cuts.ts";
import { fit, type Fitted } from "./fitted.ts";
import { clock, type Plan } from "./plan.ts";
import { read, write } from "./room/address.ts";
import { printRunSheet } from "./run-sheet.ts";
import { SessionForm, type Wish } from "./session-form.ts";
import * as say from "./words.ts";

/** How long after a field is left what came of it is announced, in milliseconds: where somebody goes is said first. */
const DEBOUNCE = 800;

/** A session's page, made to fit. */
export class SessionPage {
  readonly #plan: Plan;
  readonly #form: SessionForm;
  readonly #said = el("div", { className: "al-yours__said" });
  readonly #outcome = el("p", { className: "al-yours__outcome" });
  readonly #actions: HTMLElement;
  readonly #counts = document.querySelector<HTMLTableElement>(".al-counts");
  readonly #planner = document.querySelectorAll<HTMLAnchorElement>("a.al-planner-link");
  readonly #session: string;
  #mine: HTMLElement | null = null;
  #fitted: Fitted | null = null;
  /** What somebody who listens knows of it. */
  #heard = "";
  #timer: ReturnType<typeof setTimeout> | 0 = 0;

  constructor(form: HTMLFormElement, plan: Plan) {
    this.#plan = plan;
    this.#session = form.dataset["session"]!;
    form.addEventListener("reset", () => this.#sayLater());
    form.addEventListener("focusout", () => this.#sayLater());
    // Some fields tell of a change with every figure: what came of it is said when they are left.
    form.addEventListener("change", ({ target }) => {
      const typing = target === document.activeElement && !(target as Element).matches("[type=checkbox]");
      if (!typing) this.#sayLater();
    });
    this.#form = new SessionForm(form, () => this.#changed());
    this.#actions = el(
      "p",
      { className: "al-yours__actions" },
      button(say.print, () => void this.#print(), "al-button al-button--main"),
      button(say.copyLink, () => void this.#copy(location.href, say.linkCopied)),
    );
    form.append(this.#said, this.#actions, this.#outcome);
    const message = document.querySelector<HTMLElement>("[data-message]");
    message?.after(
      el(
        "p",
        { className: "al-screen" },
        button(say.copyMessage, () => void this.#copy(message.innerText, say.messageCopied)),
      ),
    );
    this.#show();
    this.#heard = this.#told();
    form.hidden = false;
  }

  #changed(): void {
    this.#show();
    this.#form.writeAddress();
  }

  /** Says what came of it, once somebody is done: not after every figure, and not each way to save time. */
  #sayLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const told = this.#told();
      if (told !== this.#heard) announce(told);
      this.#heard = told;
    }, DEBOUNCE);
  }

  #told(): string {
    const told = [...this.#said.querySelectorAll(":scope > p, legend")].map((each) => each.textContent);
    return told.filter(Boolean).join(" ");
  }

  #show(): void {
    this.#outcome.textContent = "";
    const wish = this.#form.wish();
    this.#fitted = wish && fit(this.#plan, wish);
    const changed = this.#form.changed;
    for (const link of this.#planner) link.search = plannerSearch(this.#session, changed ? wish : null);
    // The files are made for the plan as it is written, and say so once that is not what somebody has.
    document.querySelectorAll("[data-made-for]").forEach((note) => note.toggleAttribute("hidden", !changed));
    this.#actions.hidden = !this.#fitted;
    if (!this.#fitted) return this.#said.replaceChildren(el("p", {}, say.unclear));
    this.#said.replaceChildren(...this.#words(this.#fitted));
    this.#follow(this.#fitted);
  }

  /** What is said below the form: when it ends, what to leave out, and who is needed to lead it. */
  *#words(fitted: Fitted): Generator<Node> {
    const { over, stillOver, end, people, rows } = fitted;
    const trainers = say.trainers(trainersFor(people, rows.map(({ block }) => block)));
    const begins = this.#form.changed ? say.ends(clock(end)) : `${say.asPlanned} ${say.ends(clock(end))}`;
    yield el("p", {}, `${begins} ${trainers}`);
    if (over > 0 || fitted.cuts.length) yield this.#cutChoice(fitted);
    if (stillOver > 0) {
      const all = fitted.cuts.length === plannable(this.#plan.cuts).length;
      const link = el("a", { href: "../../choose-a-session/" }, say.whichSession);
      const found = document.querySelector<HTMLAnchorElement>("a[href*='choose-a-session']");
      if (found) link.href = found.href;
      yield el("p", {}, `${all ? say.nothingLeft(stillOver) : say.stillOver(stillOver)} `, link);
    } else if (stillOver <= -10) yield el("p", {}, say.spare(-stillOver));
  }

  #cutChoice({ over, cuts }: Fitted): HTMLElement {
    const ways = plannable(this.#plan.cuts);
    const boxes = ways.map((_, index) => {
      const box = el("input", { type: "checkbox", checked: cuts.includes(index), autocomplete: "off" });
      box.onchange = () => {
        this.#form.choose(boxes.flatMap((each, place) => each.checked ? [place] : []));
        this.#changed();
        this.#said.querySelectorAll<HTMLInputElement>("input")[index]?.focus(); // the one that was ticked is gone
      };
      return box;
    });
    const rows = ways.map((way, index) =>
      el("li", {}, el("label", {}, boxes[index], el("span", {}, `${way.words} (${say.saves(way.saves)})`)))
    );
    return el(
      "fieldset",
      { className: "al-yours__cuts" },
      el("legend", {}, over > 0 ? say.over(over) : ""),
      el("ul", {}, ...rows),
      this.#plan.neverCut && el("p", {}, say.never(this.#plan.neverCut)),
    );
  }

  /** The timetable, the materials and the copies on the page. */
  #follow({ rows, end, people, copies, materials }: Fitted): void {
    const start = rows[0]?.start ?? end;
    setAll("time", say.time(clock(start), clock(end)));
    setAll("start", clock(start));
    setAll("end", clock(end));
    setAll("people", say.people(people));
    setAll("group", say.group(people, this.#plan.smallGroup));
    const lines = document.querySelectorAll<HTMLTableRowElement>(".al-runsheet tbody tr");
    rows.forEach(({ block, start, end }, index) => {
      const line = lines[index];
      if (!line) return;
      line.cells[0]!.textContent = block.minutes ? `${clock(start)}–${clock(end)}` : say.leftOut;
      line.cells[1]!.textContent = String(block.minutes);
      line.toggleAttribute("data-left-out", !block.minutes);
      setAll(`at-${index}`, clock(start));
    });
    // The bar shows the plan as it is written.
    document.querySelector("[data-day-bar]")?.toggleAttribute("hidden", this.#form.changed);
    for (const place of document.querySelectorAll<HTMLElement>("[data-copies]")) {
      place.textContent = say.copies(copies.get(place.dataset["copies"]!) ?? 0);
    }
    for (const place of document.querySelectorAll<HTMLElement>("[data-sets]")) {
      const sets = materials.filter(({ cards }) => cards === place.dataset["sets"]);
      place.textContent = say.sets(sets.reduce((sum, { count }) => sum + count, 0));
    }
    this.#followCounts();
    this.#followRoom(rows.map(({ block }) => block.minutes), start, people);
  }

  /** The link to the room, which takes the same times along. */
  #followRoom(minutes: readonly number[], start: number, people: number): void {
    const link = document.querySelector<HTMLAnchorElement>("[data-run]");
    const wanted = link && read(link.hash);
    if (!wanted) return;
    const asWritten = { ...wanted, start: null, minutes: null, people: null };
    link.hash = write(this.#form.changed ? { ...wanted, start, minutes, people } : asWritten);
  }

  #followCounts(): void {
    this.#mine?.remove();
    this.#mine = this.#form.changed && this.#fitted ? countsTable(this.#fitted) : null;
    if (this.#counts && this.#mine) this.#counts.before(this.#mine);
    this.#counts?.toggleAttribute("hidden", !!this.#mine);
  }

  async #print(): Promise<void> {
    try {
      if (this.#fitted) await printRunSheet(this.#fitted);
    } catch (error) {
      report("part-missing", error);
      this.#outcome.textContent = say.missing;
    }
  }

  async #copy(words: string, done: string): Promise<void> {
    let outcome = done;
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      outcome = say.notCopied; // Quiet: no permission, or no secure page
    }
    this.#outcome.textContent = outcome;
    announce(outcome);
  }
}

/** What the planner is told: the session, and the times and people where somebody has changed them. */
function plannerSearch(session: string, wish: Wish | null): string {
  const told = new URLSearchParams({ from: session });
  if (wish) {
    told.set("start", clock(wish.start));
    told.set("finish", clock(wish.finish));
    told.set("people", String(wish.people));
  }
  return `?${told}`;
}

/** Puts words into every place that the server has marked for them. */
function setAll(name: string, words: string): void {
  for (const place of document.querySelectorAll(`[data-plan="${name}"]`)) place.textContent = words;
}
