/** All plans on this device, and what begins a new one. */

import { momentInWords } from "../../common/dates.ts";
import { alertBox, button, el, labelled } from "../../common/dom.ts";
import { redrawRows } from "../../common/redraw.ts";
import { unlikeNames } from "../../common/unlike-names.ts";
import { report } from "../../common/report.ts";
import { askWho } from "../../page/lifecycle.ts";
import { saveBackup } from "../../page/save-backup.ts";
import { store } from "../../page/page-state.ts";
import type { Shelf } from "../out/incoming.ts";
import { openPlanFile } from "../out/offered.ts";
import type { Catalogue } from "./catalogue.ts";
import { bringBack, deletePlan, type KeptPlan, keptPlans, putCopy, putPlan } from "./keeper.ts";
import * as say from "./planner-words.ts";

/** Where a plan of a file is kept and then opened. */
const SHELF: Shelf = {
  plans: async () => (await keptPlans()).plans.flatMap(({ plan }) => plan ?? []),
  keep: putPlan,
  ask: (place) => void askWho(place),
  open: (id) => location.assign(`?plan=${id}`),
};

/** The list, and the form for a new plan. */
export class PlanList {
  readonly element = el("div");
  readonly #list = el("ul", { className: "al-planner__plans" });
  readonly #none = el("p", {}, say.loading);
  readonly #outcome = el("div", { tabIndex: -1 });
  readonly #backup = el("p", { className: "al-planner__buttons", hidden: true });

  constructor(catalogue: Catalogue) {
    this.#list.setAttribute("role", "list");
    this.#backup.append(button(say.backup, () => void this.#save()), el("span", {}, say.keptWhere));
    this.element.append(
      el("h2", {}, say.yours),
      this.#outcome,
      this.#none,
      this.#list,
      this.#backup,
      el("h2", {}, say.newPlan),
      beginForm(catalogue),
      this.#fileField(),
    );
    store.addEventListener("changed", () => document.visibilityState === "visible" && void this.refresh());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.refresh();
    });
  }

  /** Looks for the plans anew. Rejects where the store cannot be read at first. */
  async refresh(): Promise<void> {
    const { plans, damaged } = await keptPlans();
    this.#none.hidden = plans.length > 0 && !damaged;
    this.#none.textContent = damaged ? say.damaged(damaged) : say.none;
    this.#backup.hidden = !plans.length;
    const called = unlikeNames(plans.map(({ id, plan, record }) => ({
      id,
      name: say.open(plan?.title ?? record.question),
      apart: momentInWords(record.updated),
    })));
    const rows = plans.map((kept) => this.#row(kept, called.get(kept.id)!));
    if (redrawRows(this.#list, rows)) this.#outcome.focus();
  }

  /** Says that it is not known which plans there are. */
  sayUnread(): void {
    this.#none.textContent = say.unread;
  }

  /** `called` tells it apart from others of its name, by ear alone. */
  #row(kept: KeptPlan, called: string): HTMLElement {
    const { id, plan, record } = kept;
    const title = say.open(plan?.title ?? record.question);
    const link = el("a", { href: `?plan=${id}` }, title);
    if (called !== title) link.setAttribute("aria-label", called);
    const words = plan
      ? say.about(plan.days.length, plan.people, momentInWords(record.updated))
      : say.unreadablePlan;
    const remove = labelled(button(say.remove, () => void this.#remove(kept)), called);
    const copy = plan && labelled(button(say.duplicate, () => void this.#copy(kept)), called);
    for (const each of [remove, copy]) if (each) each.disabled = store.readOnly;
    const row = el(
      "li",
      {},
      el(
        "span",
        {},
        plan ? link : el("strong", {}, title),
        el("span", { className: "al-planner__help" }, words),
      ),
      el("span", { className: "al-planner__moves" }, copy, remove),
    );
    row.dataset["row"] = id;
    return row;
  }

  async #copy({ plan }: KeptPlan): Promise<void> {
    if (!plan) return;
    await this.#try(async () => {
      const { title } = await putCopy(plan, say.copyOf);
      this.#say(el("p", {}, say.copied(title)));
    });
  }

  async #remove(kept: KeptPlan): Promise<void> {
    const title = kept.plan?.title ?? "";
    await this.#try(async () => {
      await deletePlan(kept);
      const back = () =>
        this.#try(async () => {
          await bringBack(kept);
          this.#say(el("p", {}, say.broughtBack(title)));
        });
      this.#say(el("p", {}, `${say.deleted(title)} `, button(say.undo, () => void back())));
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report("store-unwritten", error);
      this.#say(alertBox(say.notPossible));
    }
    await this.refresh().catch(() => {}); // Quiet: what could not be written has been said
  }

  /** Says what came of something, where the reader is taken. */
  #say(box: HTMLElement): void {
    if (!box.getAttribute("role")) box.setAttribute("role", "status");
    this.#outcome.replaceChildren(box);
    this.#outcome.focus();
  }

  async #save(): Promise<void> {
    const { ok, words } = await saveBackup();
    this.#say(ok ? el("p", {}, words) : alertBox(words));
  }

  #fileField(): HTMLElement {
    const input = el("input", { type: "file", accept: ".json,.txt,application/json,text/plain" });
    input.onchange = () => {
      const file = input.files?.[0];
      if (file) void openPlanFile(file, SHELF).catch(() => this.#say(alertBox(say.didNotWork))); // Quiet: `loadScript` has said so
      input.value = ""; // so that the same file can be chosen again
    };
    return el(
      "div",
      {},
      el("label", { className: "al-planner__field" }, el("span", {}, say.openFile), input),
      el("p", { className: "al-planner__help" }, say.openFileHelp),
    );
  }
}

/** Choosing what a plan begins as; the page then loads with that plan. */
function beginForm({ sessions }: Catalogue): HTMLElement {
  const options = Object.entries(sessions).map(([id, title]) => el("option", { value: id }, title));
  const choice = el(
    "select",
    { name: "from", autocomplete: "off" },
    el("option", { value: "" }, say.nothing),
    ...options,
  );
  const go = button(
    say.begin,
    () => location.assign(choice.value ? `?from=${choice.value}` : "?new"),
    "al-button al-button--main",
  );
  return el(
    "div",
    { className: "al-planner__fields" },
    el("label", { className: "al-planner__field" }, el("span", {}, say.startFrom), choice),
    el("p", {}, go),
  );
}
