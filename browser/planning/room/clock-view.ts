/** Where a run is against its plan: the clock, what time is left, what is to spare, and how to make some. */

import { button, el } from "../../common/dom.ts";
import { clock } from "../plan.ts";
import { asHeld, calledIn, type Forecast, forecast, open, type Saving, type Way } from "./forecast.ts";
import { leftOf, minuteOfDay, minutesNow } from "./happened.ts";
import type { Joined } from "./joined.ts";
import { setText } from "./slide-view.ts";
import * as say from "./words.ts";

/** Minutes as people say them: whole, and never “−0”. */
const whole = (minutes: number) => Math.round(minutes) || 0;

/** The head of the notes, which stays in sight, and what is said about the time. */
export class ClockView {
  readonly head = el("p", { className: "al-room__clock" });
  readonly element = el("section", { className: "al-room__slack" });
  readonly #joined: Joined;
  readonly #ways: readonly Way[];
  readonly #never: string;
  #time = el("strong", {});
  #left = el("span", {});
  #behind = el("span", {});
  #said = el("p", {});
  #ends = el("p", {});
  #list = el("div", {});
  #listed = "";
  /** What each stretch is called where there are others of its name: with the time for which it was planned. */
  #called: readonly string[];

  constructor(joined: Joined, ways: readonly Way[], never: string) {
    this.#joined = joined;
    this.#ways = ways;
    this.#never = never;
    this.#called = calledIn(joined.run);
    this.head.append(this.#time, " ", this.#left, " ", this.#behind);
    this.#said.setAttribute("role", "status");
    this.element.append(this.#said, this.#ends, this.#list);
  }

  /** Says how things stand. */
  show(now: number): void {
    const { run, log, place } = this.#joined;
    setText(this.#time, clock(Math.floor(minuteOfDay(now))));
    const isOn = place.at >= 0 && place.at < run.stretches.length;
    this.element.hidden = !isOn;
    if (!isOn) {
      setText(this.#left, "");
      setText(this.#behind, "");
      return;
    }
    const left = leftOf(run, log, now)! / 60_000;
    setText(this.#left, left > 0 ? say.forThis(Math.ceil(left)) : say.pastTime(Math.floor(-left)));
    const held = asHeld(run, log, now);
    const expected = forecast(held, log, now);
    setText(this.#behind, behindInWords(expected.behind));
    setText(this.#said, this.#slackInWords(expected));
    setText(this.#ends, say.willEnd(clock(Math.round(expected.end))));
    this.#listWays(expected, now);
  }

  #slackInWords({ slack, fixed }: Forecast): string {
    const stretch = this.#joined.run.stretches[fixed.at];
    const time = clock(Math.round(fixed.time));
    const what = stretch ? say.fixed(stretch.title, time) : say.theFinish(time);
    const minutes = whole(slack);
    return minutes > 0 ? say.spare(minutes, what) : minutes ? say.missed(-minutes, what) : say.noSpare(what);
  }

  /** Ways to save time where there is too little, and the way back from those that were taken. Whoever leads decides. */
  #listWays({ slack, fixed }: Forecast, now: number): void {
    const { run, log, place } = this.#joined;
    const isShort = whole(slack) < 0;
    const ways = isShort ? open(this.#ways, run, log, now, fixed.at) : [];
    const minutes = minutesNow(run, log);
    const changed = run.stretches.flatMap((stretch, of) =>
      of > place.at && minutes[of]! < stretch.minutes ? [{ of, stretch, minutes: minutes[of]! }] : []
    );
    const listed = JSON.stringify([isShort, ways, changed]);
    if (listed === this.#listed) return;
    this.#listed = listed;
    const focused = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(
      ...(isShort ? [el("p", {}, ways.length ? say.youCould : say.nothingToLeave)] : []),
      el("ul", {}, ...ways.map((way) => this.#way(way))),
      ...(ways.length && this.#never ? [el("p", {}, say.never(this.#never))] : []),
      ...changed.map(({ of, stretch, minutes }) =>
        el(
          "p",
          {},
          `${say.changedTo(this.#called[of]!, minutes)} `,
          button(say.takeBack(this.#called[of]!), () => this.#joined.change(of, stretch.minutes)),
        )
      ),
    );
    if (focused) (this.#list.querySelector("button") ?? this.#said).focus();
  }

  #way({ of, minutes, saves, words }: Saving): HTMLElement {
    const title = this.#called[of]!;
    const does = minutes ? say.shorten(title, minutes, saves) : say.leaveOut(title, saves);
    return el("li", {}, button(does, () => this.#joined.change(of, minutes)), words ? ` ${words}` : "");
  }
}

function behindInWords(behind: number): string {
  const minutes = whole(behind);
  return minutes > 0 ? say.behind(minutes) : minutes ? say.ahead(-minutes) : say.onTime;
}
