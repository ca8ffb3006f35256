/** A plan that comes from a file: it is shown, and kept only where somebody says so. */

import { openDialog } from "../../common/dialog.ts";
import { button, el } from "../../common/dom.ts";
import { textOf } from "../../common/chosen-file.ts";
import { newId } from "../../common/new-id.ts";
import { report } from "../../common/report.ts";
import * as common from "../../common/words.ts";
import { clock } from "../plan.ts";
import { timeDay } from "../planner/clock.ts";
import { type PlanRecord, PlanRefusal } from "../planner/record.ts";
import { refusal } from "../planner/refusal-words.ts";
import { type Arrival, arriveByFile } from "./arrival.ts";
import { MAX_BYTES, parseFile } from "./file.ts";
import * as say from "./out-words.ts";
import { groupName, titleOf } from "./titles.ts";
import { untitled } from "./words.ts";

/** Where plans are kept, as far as one that comes in needs it. */
export interface Shelf {
  /** The plans that are kept and can be read. */
  readonly plans: () => Promise<readonly PlanRecord[]>;
  /** Keeps a plan. Rejects where that does not succeed. */
  readonly keep: (plan: PlanRecord) => Promise<void>;
  /** Asks who uses this device, in a place, where nobody has said so yet. */
  readonly ask: (place: HTMLElement) => void;
  /** Shows a plan that is kept. */
  readonly open: (id: string) => void;
}

/** Shows the plan of a file that was chosen. */
export async function openFile(file: Blob, shelf: Shelf): Promise<void> {
  try {
    const text = await textOf(file, MAX_BYTES, (why) => {
      throw new PlanRefusal(why);
    });
    show(arriveByFile(parseFile(text), await shelf.plans(), newId), shelf);
  } catch (error) {
    if (!(error instanceof PlanRefusal)) report("file-unread", error);
    const reason = error instanceof PlanRefusal ? error.reason : "not-a-plan";
    openDialog(say.refused, common.close, (body) => {
      body.append(el("p", {}, refusal(reason)));
    });
  }
}

function show(arrival: Arrival, shelf: Shelf): void {
  const known = "known" in arrival;
  const plan = known ? arrival.known : arrival.fresh;
  const choice = el("div", {});
  const dialog = openDialog(
    say.arrived,
    known ? common.close : say.notNow,
    (body) => {
      const outcome = el("p", {});
      outcome.setAttribute("role", "alert");
      const open = () => {
        dialog.close();
        shelf.open(plan.id);
      };
      const keep = () =>
        void shelf.keep(plan).then(open, (error) => {
          report("store-unwritten", error);
          outcome.textContent = say.notKept;
        });
      const began = !known && arrival.began
        ? [el("p", {}, say.beganAs(arrival.began.title || untitled))]
        : [];
      choice.append(
        el(
          "p",
          {},
          button(known ? say.openKnown : say.keep, known ? open : keep, "al-button al-button--main"),
        ),
      );
      body.append(
        el("p", {}, known ? say.known(plan.title || untitled) : say.nothingYet),
        ...began,
        el("h3", {}, plan.title || untitled),
        el("p", {}, say.people(plan.people, plan.days.length)),
        ...plan.days.map(dayOf),
        choice,
        outcome,
      );
    },
  );
  if (!known) shelf.ask(choice);
}

function dayOf(day: PlanRecord["days"][number]): HTMLElement {
  const rows = timeDay(day).items.map(({ item, start }) => {
    const groups = item.kind === "parallel"
      ? item.groups.map(({ name, blocks }) => `${groupName({ name })}: ${blocks.map(titleOf).join(", ")}`)
      : [];
    return el("li", {}, `${clock(start)} ${[titleOf(item), ...groups].join("; ")}`);
  });
  return el("ul", {}, ...rows);
}
