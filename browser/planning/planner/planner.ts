/** The planner's page: all plans, or the one that its address names. */

import type { AnswerRecord } from "../../answers/record.ts";
import { alertBox, button, el } from "../../common/dom.ts";
import { newId } from "../../common/new-id.ts";
import { report, reported } from "../../common/report.ts";
import { store } from "../../page/page-state.ts";
import { askWho } from "../../page/lifecycle.ts";
import { whenCleared } from "../../page/when-cleared.ts";
import { StorageWarning } from "../../page/storage-warning.ts";
import { arriveByLink } from "../out/arrival.ts";
import { bringsPlan, planOf } from "../out/link.ts";
import { minutesOf } from "../plan.ts";
import { fetchSession } from "../session-data.ts";
import { fromSession } from "./begin.ts";
import { fetchCatalogue, NO_CATALOGUE } from "./catalogue.ts";
import { emptyPlan } from "./edit.ts";
import { Editor } from "./editor.ts";
import { keeping } from "./fields.ts";
import { keptPlans, keyOf } from "./keeper.ts";
import { PlanList } from "./plan-list.ts";
import * as say from "./planner-words.ts";
import { type PlanRecord, PlanRefusal } from "./record.ts";
import { refusal } from "./refusal-words.ts";

/** What the address asks for: a plan that is kept, one that is not kept yet, or words that say why there is none. */
type Asked =
  | {
    readonly plan: PlanRecord;
    readonly kept: AnswerRecord | null;
    readonly came?: boolean;
    readonly isCut?: boolean;
  }
  | string
  | null;

/** Fills the place of the planner. */
export async function beginPlanner(place: HTMLElement): Promise<void> {
  const warning = new StorageWarning(place);
  place.dataset["steady"] = "";
  place.replaceChildren(el("p", {}, say.loading));
  const catalogue = await fetchCatalogue();
  const asked = await askedFor();
  if (asked && typeof asked === "object") {
    const { plan, kept, came } = asked;
    showPlan(place, new Editor(plan, kept, catalogue ?? NO_CATALOGUE), !!kept, !!came);
    if (asked.isCut) place.querySelector("h2")!.after(el("p", { className: "al-notice" }, say.cut));
  } else {
    const list = new PlanList(catalogue ?? NO_CATALOGUE);
    place.replaceChildren(...asked ? [alertBox(asked)] : [], list.element);
    await list.refresh().catch((error) => {
      report("store-unread", error);
      list.sayUnread();
    });
  }
  addEventListener("hashchange", () => {
    if (bringsPlan(location.hash)) location.reload(); // another link, put into the same window
  });
  await store.ready().then(() => warning.update(false), () => warning.update(true));
}

function showPlan(place: HTMLElement, editor: Editor, isKept: boolean, came: boolean): void {
  const back = el("p", {}, el("a", { href: location.pathname }, say.back));
  const heading = el("h2", { tabIndex: -1 }, say.yourPlan);
  const keep = () => {
    heading.focus();
    arrived.remove();
    editor.keeper.edited();
  };
  const arrived = keeping(
    el("div", { className: "al-planner__arrived" }, el("p", {}, say.arrived), button(say.keep, keep)),
  );
  place.replaceChildren(back, heading, ...came ? [arrived] : [], editor.element);
  if (came) void askWho(arrived);
  store.addEventListener("changed", (event) => {
    // From its first save on, the address is that of the plan. What else is saved here or in another tab is not it.
    const keys: readonly string[] | null = (event as CustomEvent).detail;
    if (!keys?.includes(keyOf(editor.plan.id))) return;
    if (!location.search.includes("plan=") || bringsPlan(location.hash)) {
      history.replaceState(history.state, "", `${location.pathname}?plan=${editor.plan.id}`);
      arrived.remove();
    }
  });
  // What was cleared in another tab leaves the page, or the next change would keep it again.
  whenCleared(() => {
    if (location.search.includes("plan=") && !editor.keeper.dirty) location.replace(location.pathname);
  });
  void editor.keeper.load().then((kept) => {
    if (isKept && kept && !editor.keeper.dirty) editor.keptNow();
  });
}

async function askedFor(): Promise<Asked> {
  const wanted = new URLSearchParams(location.search);
  if (bringsPlan(location.hash)) return await ofLink();
  if (wanted.has("new")) return { plan: emptyPlan(newId(), ""), kept: null };
  const from = wanted.get("from");
  if (from && /^[\w-]{1,100}$/.test(from)) {
    const session = await fetchSession(from);
    if (!session) return say.noSession;
    const people = Number(wanted.get("people"));
    const wish = {
      start: minutesOf(wanted.get("start") ?? ""),
      finish: minutesOf(wanted.get("finish") ?? ""),
      people: people >= 1 && people <= 200 ? Math.floor(people) : null,
    };
    return { plan: fromSession(from, session, newId(), wish), kept: null };
  }
  const id = wanted.get("plan");
  if (!id) return null;
  const kept = await keptPlans().catch(reported("store-unread"));
  if (!kept) return say.unread;
  const found = kept.plans.find((each) => each.id === id);
  if (!found) return kept.damaged ? say.damaged(kept.damaged) : say.noPlan;
  const { plan, record, isCut } = found;
  return plan ? { plan, kept: record, isCut } : say.unreadablePlan;
}

/** The plan of a link: one that is here already, or one that came from someone else. */
async function ofLink(): Promise<Asked> {
  try {
    const plan = planOf(location.hash);
    const { plans } = await keptPlans().catch(reported("store-unread")) ?? { plans: [] };
    const arrival = arriveByLink(plan, plans.flatMap((each) => each.plan ?? []), newId);
    if ("fresh" in arrival) return { plan: arrival.fresh, kept: null, came: true };
    const found = plans.find((each) => each.plan === arrival.known);
    return { plan: arrival.known, kept: found?.record ?? null, isCut: !!found?.isCut };
  } catch (error) {
    if (!(error instanceof PlanRefusal)) throw error;
    return refusal(error.reason);
  }
}
