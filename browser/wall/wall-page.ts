/** The page on which a facilitator takes in what people hand over, and shows it as a wall. It keeps nothing. */

import type { Answer } from "../answers/answer.ts";
import { announce } from "../common/announce.ts";
import { button, el, labelled } from "../common/dom.ts";
import { openDialog } from "../common/dialog.ts";
import { isLeaving } from "../common/leaving.ts";
import { load } from "../common/on-demand.ts";
import { reported } from "../common/report.ts";
import { unlikeNames } from "../common/unlike-names.ts";
import { keepAwake } from "../common/wake-lock.ts";
import * as commonWords from "../common/words.ts";
import type { Received } from "../sharing/hand-in.ts";
import { type Asked, groupByQuestion, type Said, shuffled } from "./group.ts";
import { intake, type TakenIn } from "./intake.ts";
import { Pending } from "./pending.ts";
import { QuestionView } from "./question-view.ts";
import { fetchQuestions, titleOf } from "./questions-here.ts";
import { SaveWall } from "./save-wall.ts";
import { putUp, type Questions } from "./sort-in.ts";
import * as say from "./words.ts";

/** In a group smaller than this, words are soon known. */
const SMALL = 6;

/** The page, filled in the place that the text of the manual leaves for it. */
export class WallPage {
  #handIns = new Map<string, Received>();
  #questions: Questions = new Map();
  #views = new Map<string, QuestionView>();
  #pending = new Pending((sorted) => {
    this.#handIns = putUp(sorted, this.#handIns);
    this.#forget();
    this.#changed(say.putUpDone(this.#handIns.size));
    this.#wall.focus();
  }, () => document.querySelector<HTMLElement>("#al-wall-files")?.focus());
  #sum = el("p", {}, say.empty);
  #few = el("p", { className: "al-notice", hidden: true }, say.few);
  #wall = el("section", { className: "al-wall__all", tabIndex: -1 });
  #list = el("div");
  #undo = el("p", { hidden: true });
  #taken: Received[] = [];
  #who = el("ul");
  /** It has names in it, and the browser prints the wall without any. */
  #whoFold = el("details", { hidden: true, className: "al-screen" }, el("summary", {}, say.who), this.#who);
  #outcome = el("p");
  /** What can be done with a wall on which something is. */
  readonly #done: readonly HTMLElement[];
  #isSaved = true;
  #saving = new SaveWall((words) => this.#say(words), () => this.#isSaved = true);
  #coming: Promise<unknown> = Promise.resolve();

  constructor(place: HTMLElement) {
    this.#outcome.setAttribute("role", "status");
    const large = () => void this.#wall.requestFullscreen().catch(() => {}); // Quiet: then it stays as it is.
    let letSleep = () => {};
    this.#wall.onfullscreenchange = () => {
      letSleep();
      letSleep = document.fullscreenElement ? keepAwake() : () => {}; // a group looks at it, and nobody touches it
    };
    const closeAll = () => this.#list.querySelectorAll("details").forEach((each) => each.open = false);
    const showing = el(
      "p",
      { className: "al-share__ways", hidden: true },
      button(say.closeAll, closeAll),
      document.fullscreenEnabled && button(say.large, large),
    );
    const keeping = el(
      "p",
      { className: "al-share__ways", hidden: true },
      button(say.save, () => this.#saving.save(shuffled([...this.#handIns.values()]))),
      button(say.takeAway, () => this.#takeAway()),
      button(say.clear, () => this.#askToClear(), "al-button al-button--danger"),
    );
    this.#done = [showing, keeping];
    this.#wall.append(
      el("h3", { id: "al-wall" }, say.wall),
      this.#sum,
      this.#few,
      showing,
      this.#undo,
      this.#list,
    );
    this.#wall.setAttribute("aria-labelledby", "al-wall");
    place.replaceChildren(
      el("h3", {}, say.takeIn),
      ...intake(this.#takeIn),
      this.#pending.element,
      this.#wall,
      el("h3", {}, say.keep),
      el("p", {}, say.keepWhy),
      this.#whoFold,
      keeping,
      this.#saving.element,
      this.#outcome,
    );
    addEventListener("beforeunload", (event) => {
      // What waits may have come by camera, and is nowhere else.
      const isAll = this.#isSaved && !this.#pending.received.length;
      if (!isAll && !isLeaving()) event.preventDefault();
    });
  }

  /** One after the other: which questions are known follows from all that is here, waiting or on the wall. */
  #takeIn: TakenIn = (handIns, refused) => {
    const next = this.#coming.then(async () => {
      const all = [...this.#handIns.values(), ...this.#pending.received, ...handIns];
      this.#questions = await fetchQuestions(all);
      this.#pending.add(handIns, refused, this.#handIns, this.#questions);
    });
    this.#coming = next.catch(reported("part-missing"));
  };

  #changed(words: string): void {
    this.#isSaved = !this.#handIns.size;
    this.#saving.forget();
    this.#show();
    this.#outcome.textContent = words;
  }

  #show(): void {
    const count = this.#handIns.size;
    this.#sum.textContent = count ? say.sum(count) : say.empty;
    for (const each of this.#done) each.hidden = !count;
    this.#few.hidden = !count || count >= SMALL;
    const asked = groupByQuestion(this.#handIns.values(), this.#questions);
    const views = asked.map((each) => {
      const view = this.#views.get(each.id) ?? new QuestionView(each, this.#takeDown);
      view.update(each);
      return [each, view] as const;
    });
    this.#views = new Map(views.map(([{ id }, view]) => [id, view]));
    this.#list.replaceChildren(...headed(views));
    this.#showWho();
  }

  #showWho(): void {
    this.#whoFold.hidden = !this.#handIns.size;
    const all = shuffled([...this.#handIns.values()]);
    const called = unlikeNames(
      all.map(({ id, name, answers }) => ({ id, name: say.oneHandIn(name, answers.length), apart: "" })),
    );
    this.#who.replaceChildren(
      ...all.map(({ id, name, answers }, at) => {
        const out = button(say.takeOut, () => {
          this.#handIns.delete(id);
          this.#taken = this.#taken.filter((before) => before.id !== id); // or putting one answer back would undo it
          this.#showUndo();
          this.#changed(say.takenOut);
          announce(say.takenOut);
          const left = this.#who.querySelectorAll("button");
          (left[Math.min(at, left.length - 1)] ?? this.#wall).focus();
        });
        return el("li", {}, `${say.oneHandIn(name, answers.length)} `, labelled(out, called.get(id)!));
      }),
    );
  }

  /** Takes one answer down, or one part of it; it can be put back as long as nothing else was done. */
  #takeDown = ({ owner, key }: Said, part: string): void => {
    const before = this.#handIns.get(owner);
    if (!before) return;
    const answers = before.answers.flatMap((answer) => {
      if (answer.key !== key) return [answer];
      const left = part ? without(answer.value, part) : null;
      return left ? [{ ...answer, value: left }] : [];
    });
    this.#handIns.set(owner, { ...before, answers });
    this.#taken.push(before);
    this.#changed("");
    this.#showUndo();
    this.#undo.querySelector("button")?.focus();
  };

  /** What was taken down stays down, as the wall is another by now. */
  #forget(): void {
    this.#taken = [];
    this.#showUndo();
  }

  #showUndo(): void {
    this.#undo.hidden = !this.#taken.length;
    this.#undo.replaceChildren(
      `${say.takenDown(this.#taken.length)} `,
      button(say.undo, () => {
        const before = this.#taken.pop();
        if (before) this.#handIns.set(before.id, before);
        this.#changed("");
        this.#showUndo();
        this.#wall.focus();
      }),
    );
  }

  #takeAway(): void {
    const asked = groupByQuestion(this.#handIns.values(), this.#questions);
    const open = new Set([...this.#views].filter(([, { element }]) => element.open).map(([id]) => id));
    const people = this.#handIns.size, tell = (words: string) => this.#say(words);
    load("wall-out").then(
      ({ openTakeOut }) =>
        openTakeOut({ asked, open, people, titleOf: headOf, tell }, people < SMALL ? say.few : ""),
      () => this.#say(say.failed), // Quiet: `loadScript` has said so.
    );
  }

  #askToClear(): void {
    const dialog = openDialog(say.clearSure, commonWords.cancel, (body) =>
      body.append(
        el("p", {}, say.clearWhat),
        button(say.clear, () => {
          this.#handIns.clear();
          this.#forget();
          this.#changed(say.cleared);
          dialog.close();
          this.#wall.focus();
        }, "al-button al-button--danger"),
      ));
  }

  #say(words: string): void {
    this.#outcome.textContent = words;
  }
}

/** The questions below the titles of their exercises. */
function headed(views: readonly (readonly [Asked, QuestionView])[]): HTMLElement[] {
  let last = "";
  return views.flatMap(([asked, { element }]) => {
    const title = headOf(asked);
    if (title === last) return [element];
    last = title;
    return [el("h4", {}, title), element];
  });
}

/** The title under which a question stands. */
function headOf({ exercise, isOurs }: Asked): string {
  return isOurs ? titleOf(exercise) : say.otherWording;
}

/** An answer without one part, and without all that stands below that part; null where nothing is left. */
function without(answer: Answer, part: string): Answer | null {
  if (typeof answer === "string") return null;
  const left = Object.entries(answer).filter(([name]) => name !== part && !name.startsWith(`${part}.`));
  return left.length ? Object.fromEntries(left) : null;
}
