/** What stands at the top of a plan: its name, its group, the way back, and how it stands with saving. */

import { announce } from "../../common/announce.ts";
import { alertBox, button, el } from "../../common/dom.ts";
import { saveBackup } from "../../page/save-backup.ts";
import type { Desk } from "./desk.ts";
import { field, numberField, showValue } from "./fields.ts";
import { WAYS } from "./plan-foot.ts";
import * as say from "./planner-words.ts";
import { MOST, type PlanRecord } from "./record.ts";

/** The plan with the way back and forth. */
interface Steps extends Desk {
  readonly undoes: string;
  readonly redoes: string;
  step(isBack: boolean): void;
}

/** The head of a plan. */
export class PlanHead {
  readonly element: HTMLElement;
  readonly #desk: Steps;
  readonly #again: () => void;
  readonly #title = el("input", { type: "text", maxLength: MOST.title });
  readonly #people = el("input");
  readonly #small = el("input");
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;
  readonly #state = el("p", { className: "al-planner__state" }, say.notKeptYet);
  readonly #alert = el("div");

  constructor(desk: Steps, again: () => void) {
    this.#desk = desk;
    this.#again = again;
    this.#undo = button(say.undo, () => desk.step(true));
    this.#redo = button(say.redo, () => desk.step(false));
    const title = field(say.title, this.#title, () => this.#set({ title: this.#title.value }, "title"));
    title.classList.add("al-planner__field--wide");
    const toWays = el("a", { href: `#${WAYS}` }, say.toWays);
    toWays.onclick = (event) => {
      event.preventDefault(); // the address stays that of the plan
      document.getElementById(WAYS)?.focus();
    };
    this.element = el(
      "div",
      { className: "al-planner__head" },
      el(
        "div",
        { className: "al-planner__fields" },
        title,
        this.#number(say.people, this.#people, "people", 1, MOST.people),
        this.#number(say.smallGroup, this.#small, "smallGroup", 2, MOST.smallGroup),
      ),
      el("p", { className: "al-planner__buttons" }, this.#undo, this.#redo, toWays),
      this.#state,
      this.#alert,
    );
  }

  /** Shows what the plan says. */
  update(): void {
    const { plan, undoes, redoes, readOnly } = this.#desk;
    showValue(this.#title, plan.title);
    showValue(this.#people, String(plan.people));
    showValue(this.#small, String(plan.smallGroup));
    for (const input of [this.#title, this.#people, this.#small]) input.disabled = readOnly;
    // A button that has the focus is not to lose it.
    this.#undo.setAttribute("aria-disabled", `${!undoes}`);
    this.#redo.setAttribute("aria-disabled", `${!redoes}`);
  }

  /** Takes the focus to what takes a step back, or does it again. */
  focus(isBack: boolean): void {
    (isBack ? this.#undo : this.#redo).focus();
  }

  /** Says how it stands with saving. */
  state(state: "" | "saving" | "saved" | "failed"): void {
    this.#state.textContent = state === "failed" ? "" : state ? say[state] : "";
    if (state !== "failed") this.#alert.replaceChildren();
    else if (!this.#alert.firstChild) {
      this.#alert.append(alertBox(
        el("p", {}, say.failed),
        button(say.tryAgain, this.#again),
        button(say.backup, () => void this.#backup()),
      ));
    }
  }

  async #backup(): Promise<void> {
    const { words } = await saveBackup();
    this.#alert.append(el("p", {}, words));
    announce(words);
  }

  #number(
    words: string,
    input: HTMLInputElement,
    name: "people" | "smallGroup",
    least: number,
    most: number,
  ) {
    return numberField(words, input, {
      least,
      most,
      now: () => this.#desk.plan[name],
      take: (number) => this.#set({ [name]: number }, name),
    });
  }

  #set(fields: Partial<PlanRecord>, name: string): void {
    this.#desk.change({ ...this.#desk.plan, ...fields }, say.changedPlan, name);
  }
}
