/** The page on which one plan is changed. */

import type { AnswerRecord, ValidCopy } from "../../answers/record.ts";
import { composedField } from "../../common/composing.ts";
import { announce } from "../../common/announce.ts";
import { alertBox, button, el } from "../../common/dom.ts";
import { putBack } from "../../common/in-place.ts";
import { unlikeNames } from "../../common/unlike-names.ts";
import { store } from "../../page/page-state.ts";
import { newer } from "../../page/words.ts";
import { clock } from "../plan.ts";
import { openAdding } from "./add-dialog.ts";
import type { Catalogue } from "./catalogue.ts";
import { DayView } from "./day-view.ts";
import type { Desk } from "./desk.ts";
import { letDrag } from "./dragging.ts";
import * as edit from "./edit.ts";
import { copyFieldsForPrint, keeping, noticeFields } from "./fields.ts";
import { findingsIn, timeDays } from "./findings.ts";
import { FindingsView } from "./findings-view.ts";
import { History } from "./history.ts";
import { Keeper, keptPlan, putCopy } from "./keeper.ts";
import { PlanFoot } from "./plan-foot.ts";
import { PlanHead } from "./plan-head.ts";
import type { Rows } from "./list-view.ts";
import * as say from "./planner-words.ts";
import { MOST, type PlanRecord } from "./record.ts";
import { Row } from "./row.ts";
import { SayLater } from "./say-later.ts";

/** One plan, before the eyes of whoever makes it. */
export class Editor implements Desk {
  readonly element = el("div", { className: "al-planner__plan" });
  readonly catalogue: Catalogue;
  readonly keeper: Keeper;
  readonly #history: History;
  readonly #head: PlanHead;
  readonly #findings = new FindingsView();
  readonly #days = el("div");
  readonly #foot: PlanFoot;
  readonly #rows = new Map<string, Row>();
  readonly #notices = el("div");
  #difference?: HTMLElement;
  #views: DayView[] = [];
  /** The days as they were last shown. */
  #shown: PlanRecord["days"] = [];
  #flagged = new Set<string>();
  #called: ReadonlyMap<string, string> = new Map();
  readonly #sayLater = new SayLater(() => this.#ends());

  /** `kept` is what the plan was read from; null where it is not kept yet. */
  constructor(plan: PlanRecord, kept: AnswerRecord | null, catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.#history = new History(plan);
    this.keeper = new Keeper(plan.id, kept, {
      plan: () => this.plan,
      notice: () => noticeFields(this.element),
      isComposing: () => this.element.contains(composedField()),
      state: (state) => this.#head.state(state),
      replaced: (other) => this.#replaced(other),
      conflicts: (copies) => this.#conflicts(copies),
    });
    this.#head = new PlanHead(this, () => void this.keeper.save());
    this.#foot = new PlanFoot(this);
    const addDay = button(say.addDay, () => this.#addDay());
    addDay.disabled = this.readOnly;
    this.element.append(
      this.#notices,
      this.#head.element,
      this.#findings.element,
      this.#days,
      keeping(el("p", { className: "al-planner__buttons" }, addDay)),
      this.#foot.element,
    );
    letDrag(this.#days, (key, place) => place ? this.move(key, place) : this.show());
    this.element.addEventListener("focusout", () => {
      this.#history.leave();
      this.#sayLater.end();
    });
    this.element.addEventListener("change", () => this.#sayLater.end()); // as when an arrow of a number is pressed
    this.element.addEventListener("keydown", (event) => this.#keys(event));
    for (const event of ["compositionend", "focusout"]) {
      this.element.addEventListener(event, () => this.keeper.composed());
    }
    addEventListener("beforeprint", () => {
      copyFieldsForPrint(this.element);
      this.#foot.readyForPrint();
    });
    // WebKit empties fields on the way back.
    addEventListener("pageshow", ({ persisted }) => persisted && this.show());
    this.show();
  }

  get plan(): PlanRecord {
    return this.#history.now;
  }

  get readOnly(): boolean {
    return store.readOnly;
  }

  change(plan: PlanRecord, did: string, field = ""): void {
    if (plan === this.plan || this.#isShut()) return;
    if (field) this.#sayLater.begin();
    this.#history.take(plan, did, field);
    this.#took();
  }

  move(key: string, place: edit.Place): void {
    if (this.#isShut()) return this.show();
    const plan = edit.move(this.plan, key, place);
    const title = edit.itemOf(plan, key)?.title ?? "";
    this.change(plan, say.moved(title));
    this.show(); // where nothing has changed, a row that was dragged goes back
    const now = edit.placeOf(plan, key)!;
    const around = now.parallel ? edit.itemOf(plan, now.parallel) : null;
    const where = around?.kind === "parallel" ? around.groups[now.group]!.name : say.day(now.day + 1);
    const time = this.#rows.get(key)?.element.querySelector(".al-planner__time")?.textContent ?? "";
    announce(say.nowAt(title, now.at + 1, edit.itemsAt(plan, now).length, where, time));
  }

  remove(key: string): void {
    if (this.#isShut()) return this.show();
    const place = edit.placeOf(this.plan, key), item = edit.itemOf(this.plan, key);
    if (!place || !item) return;
    const plan = edit.remove(this.plan, key);
    this.change(plan, say.removed(item.title));
    const left = edit.itemsAt(plan, place);
    const near = left[Math.min(place.at, left.length - 1)];
    if (near) this.#rows.get(near.key)?.focus();
    else this.#views[place.day]?.list.focusAdd();
    announce(say.removed(item.title));
  }

  removeDay(day: number): void {
    if (this.#isShut()) return this.show();
    this.keeper.notice();
    this.change(edit.removeDay(this.plan, day), say.dayRemoved(day + 1));
    this.#views[Math.min(day, this.#views.length - 1)]!.element.focus();
    announce(say.dayRemoved(day + 1));
  }

  add(list: edit.ListPlace, where: string): void {
    let last = "";
    openAdding(where, this.catalogue, !list.parallel, (chosen) => {
      const key = last = edit.newKey(), at = edit.itemsAt(this.plan, list).length;
      if (at >= MOST.items || this.#isShut()) return "";
      const shared = { key, pin: null, drop: "must" } as const;
      const item = chosen === "parallel"
        ? {
          ...shared,
          kind: chosen,
          title: say.groupsTitle,
          groups: [1, 2].map((number) => ({ name: say.groupName(number), blocks: [] })),
        }
        : { ...shared, ...chosen, lead: "", note: "" };
      this.change(edit.insert(this.plan, { ...list, at }, item), say.added(item.title));
      return say.addedHere(item.title, clock(timeDays(this.plan)[list.day]!.end));
    }, () => last && this.#rows.get(last)?.focus());
  }

  /** Takes the last step back, or does it again. */
  step(isBack: boolean): void {
    if (this.#isShut()) return this.show();
    const did = isBack ? this.#history.undo() : this.#history.redo();
    if (!did) return;
    this.#took();
    const active = document.activeElement;
    const isGone = !active || active === document.body || !active.getClientRects().length;
    if (isGone) this.#head.focus(isBack);
    announce(isBack ? say.undone(did) : say.redone(did));
  }

  /** The plan was found in the store. */
  keptNow(): void {
    this.#head.state("saved");
  }

  /** Whether nothing can be changed any more, which is then said: a newer release may have come in another tab. */
  #isShut(): boolean {
    if (this.readOnly) this.#notices.replaceChildren(alertBox(el("p", {}, newer)));
    return this.readOnly;
  }

  get undoes(): string {
    return this.#history.undoes;
  }

  get redoes(): string {
    return this.#history.redoes;
  }

  /** Shows the plan as it is now; the focus stays where it is, on the screen too. */
  show(): void {
    const active = document.activeElement, top = active?.getBoundingClientRect().top ?? 0;
    const days = timeDays(this.plan);
    const findings = findingsIn(this.plan, days, this.catalogue);
    this.#flagged = new Set(findings.map(({ key }) => key));
    const all = edit.listsOf(this.plan).flatMap((list) => edit.itemsAt(this.plan, list));
    this.#called = unlikeNames(all.map(({ key, title }) => ({ id: key, name: say.named(title), apart: "" })));
    this.#findings.update(findings, days.length);
    this.#forgetOthers();
    while (this.#views.length < days.length) {
      const view = new DayView(this, this.#asRows, this.#views.length);
      this.#views.push(view);
      this.#days.append(view.element);
    }
    days.forEach((day, index) => this.#views[index]!.update(day));
    this.#head.update();
    this.#foot.update();
    if (!(active instanceof HTMLElement) || !active.isConnected) return;
    const isMoved = active !== document.activeElement;
    if (isMoved) active.focus({ preventScroll: true });
    // What was typed in and has not been moved is looked after by page/hold-still.ts.
    if (isMoved || active.matches("button")) putBack(active, top);
  }

  /**
   * Takes away the days from the first on that has become another one, as a day was added or taken out before it: a field
   * keeps what is half typed in it, which is no part of the day that comes into its place.
   */
  #forgetOthers(): void {
    const { days } = this.plan, before = this.#shown;
    this.#shown = days;
    if (days.length === before.length) return;
    for (const { element } of this.#views.splice(edit.firstOther(days, before))) element.remove();
  }

  #row = (item: PlanRecord["days"][number]["items"][number]): Row => {
    const found = this.#rows.get(item.key);
    if (found?.kind === item.kind) return found;
    found?.element.remove();
    const made = new Row(this, item, this.#asRows);
    this.#rows.set(item.key, made);
    return made;
  };

  readonly #asRows: Rows = {
    of: this.#row,
    flagged: (key) => this.#flagged.has(key),
    called: (key) => this.#called.get(key) ?? "",
  };

  #took(): void {
    this.keeper.edited();
    this.show();
  }

  #addDay(): void {
    if (this.plan.days.length >= MOST.days || this.#isShut()) return;
    this.change(edit.addDay(this.plan), say.dayAdded);
    this.#views.at(-1)?.element.focus();
  }

  /** When each day ends, and what there is to look at, in words. */
  #ends(): string[] {
    const days = timeDays(this.plan), notes = findingsIn(this.plan, days, this.catalogue).length;
    return days.map(({ end }, day) => say.ends(day + 1, clock(end), notes));
  }

  #keys(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    // In a field, the browser takes back what was typed.
    const typing = (event.target as Element).matches("input:not([type=checkbox]), textarea");
    if (typing || altKey || !(ctrlKey || metaKey)) return;
    const letter = key.toLowerCase();
    if (letter !== "z" && letter !== "y") return;
    event.preventDefault();
    this.step(letter === "z" && !shiftKey);
  }

  #replaced(other: PlanRecord | null | "unreadable"): void {
    if (!other || other === "unreadable") {
      const words = other ? say.changedUnreadable : say.takenOut;
      return void this.#notices.replaceChildren(alertBox(el("p", {}, words)));
    }
    this.#notices.replaceChildren();
    this.#history.take(other, say.changedPlan);
    this.show();
    announce(say.elsewhere);
  }

  #conflicts(copies: readonly ValidCopy[]): void {
    const copy = copies[0];
    if (!copy) return this.#difference?.remove(); // and nothing else that is said there
    const { plan } = keptPlan(copy.record);
    const both = async () => {
      try {
        if (!plan) throw new Error("unreadable"); // it waits for a release that can read it
        const { title } = await putCopy(plan, say.otherVersion);
        await store.markSeen(copy);
        this.#notices.replaceChildren(el("p", {}, say.copied(title)));
      } catch {
        this.#notices.replaceChildren(alertBox(el("p", {}, say.notPossible))); // Quiet: the reader is told
      }
    };
    this.#difference = alertBox(el("p", {}, say.conflict), button(say.keepBoth, () => void both()));
    this.#notices.replaceChildren(this.#difference);
  }
}
