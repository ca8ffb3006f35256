/** What follows from a plan: what is needed in the room, how it differs from its session, and what to do with it. */

import { button, el } from "../../common/dom.ts";
import { report } from "../../common/report.ts";
import { countsTable } from "../counts-table.ts";
import type { Plan } from "../plan.ts";
import { fetchSession } from "../session-data.ts";
import { copies as inCopies } from "../words.ts";
import { fromSession } from "./begin.ts";
import { type Difference, differences } from "./compare.ts";
import { countPlan } from "./counted.ts";
import type { Desk } from "./desk.ts";
import * as say from "./planner-words.ts";
import { WAYS_OUT } from "./ways-out.ts";

/** What stands below the days. */
export class PlanFoot {
  readonly element: HTMLElement;
  readonly #desk: Desk;
  readonly #room: Fold;
  readonly #compare: Fold;
  #session: Promise<Plan | null> | null = null;
  /** The session that the plan began as, null for none; undefined before it is known. */
  #known: Plan | null | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    const session = () => this.#original();
    this.#room = new Fold(say.room, session, (known) => this.#counts(known));
    this.#compare = new Fold(say.compare, session, (known) => this.#differences(known));
    this.#compare.element.hidden = !desk.plan.from;
    this.element = el("div", {}, this.#room.element, this.#compare.element, ...ways(desk));
    void session();
  }

  /** Paper has what is needed in the room, whether or not that is open. */
  readyForPrint(): void {
    if (this.#known !== undefined) this.#room.fill(this.#known);
  }

  /** The plan has changed. */
  update(): void {
    this.#room.update();
    this.#compare.update();
  }

  #original(): Promise<Plan | null> {
    const { from } = this.#desk.plan;
    return this.#session ??= (from ? fetchSession(from) : Promise.resolve(null)).then((session) => {
      if (session || !from) this.#known = session;
      else this.#session = null; // asked for again when it is next wanted
      return session;
    });
  }

  #counts(session: Plan | null): Node[] {
    const { plan, catalogue } = this.#desk;
    const { materials, copies } = countPlan(plan, catalogue, session?.materials ?? []);
    if (!materials.length && !copies.size) return [el("p", {}, say.nothingNeeded)];
    const handouts = [...copies].map(([id, number]) =>
      el("li", {}, `${catalogue.sheets[id] ?? id}: ${inCopies(number)}`)
    );
    return [
      el("p", {}, say.counted),
      countsTable({ materials, people: plan.people }),
      el("h4", {}, say.copies),
      el("ul", {}, ...handouts),
    ];
  }

  #differences(session: Plan | null): Node[] {
    if (!session) return [el("p", {}, say.noOriginal)];
    const { plan } = this.#desk;
    const found = differences(plan, fromSession(plan.from, session, plan.id));
    const said = el("p", {}, `${say.session} “${session.title}”. `, found.length ? "" : say.noDifference);
    return [said, el("ul", {}, ...found.map((each) => el("li", {}, inWords(each))))];
  }
}

function inWords(it: Difference): string {
  if (it.kind === "longer") return say.differs.longer(it.title, it.was, it.is);
  return it.kind === "moved" ? say.differs.moved(it.title) : say.differs[it.kind](it.title, it.minutes);
}

/** Something that is worked out only while it is open, or is to be printed. */
class Fold {
  readonly element: HTMLDetailsElement;
  readonly #body = el("div");
  readonly #session: () => Promise<Plan | null>;
  readonly #make: (session: Plan | null) => Node[];

  constructor(
    words: string,
    session: () => Promise<Plan | null>,
    make: (session: Plan | null) => Node[],
  ) {
    this.#session = session;
    this.#make = make;
    this.element = el("details", { className: "al-planner__fold" }, el("summary", {}, words), this.#body);
    this.element.ontoggle = () => this.update();
  }

  update(): void {
    delete this.element.dataset["filled"];
    if (this.element.open) void this.#session().then((session) => this.element.open && this.fill(session));
  }

  fill(session: Plan | null): void {
    this.#body.replaceChildren(...this.#make(session));
    this.element.dataset["filled"] = "";
  }
}

/** Where the ways out stand, for a link from the top of a long plan. */
export const WAYS = "al-plan-ways";

/** A button for each way out, with what it is good for. */
function ways(desk: Desk): Node[] {
  if (!WAYS_OUT.length) return [];
  const outcome = el("p", { className: "al-planner__outcome" });
  outcome.setAttribute("role", "status");
  const rows = WAYS_OUT.map((way) => {
    const act = async () => {
      try {
        outcome.textContent = await way.run(desk.plan);
      } catch (error) {
        report("part-missing", error);
        outcome.textContent = say.didNotWork;
      }
    };
    return el("li", {}, button(way.label, () => void act()), el("span", {}, way.help));
  });
  const list = el("ul", { className: "al-planner__ways" }, ...rows);
  list.setAttribute("role", "list");
  return [el("h3", { id: WAYS, tabIndex: -1 }, say.waysOut), list, outcome];
}
