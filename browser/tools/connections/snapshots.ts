/** Maps kept as they were on a day, and two of them side by side. */

import type { Definition } from "../../answers/definitions.ts";
import { button, el } from "../../common/dom.ts";
import { dateInWords } from "../../common/dates.ts";
import { load } from "../../common/on-demand.ts";
import { whenEntered } from "../../common/when-entered.ts";
import type { MapSnapshot, Tie } from "./read-map.ts";
import { blockElement, drawn } from "./to-elements.ts";
import * as say from "./snapshot-words.ts";

/** What this part asks of the tool. */
export interface SnapshotActs {
  readonly keep: () => void;
  readonly remove: (map: MapSnapshot) => void;
}

/** Folded until it is asked for. */
export class Snapshots {
  readonly element = el(
    "details",
    { className: "al-connections__then", hidden: true },
    el("summary", {}, say.title),
    el("p", {}, say.why),
  );
  #keep: HTMLButtonElement;
  #list = el("ul");
  #choice = el("div", { className: "al-connections__choice" });
  #then = this.#select(say.first);
  #now = this.#select(say.second);
  #result = el("div", { className: "al-connections__compared" });
  #acts: SnapshotActs;
  #maps: readonly MapSnapshot[] = [];
  #ties: readonly Tie[] = [];
  #definition: Definition | null = null;
  #shown = "";

  constructor(acts: SnapshotActs) {
    this.#acts = acts;
    this.#keep = button(say.keepMap, () => acts.keep());
    this.element.append(this.#keep, this.#list, this.#choice, this.#result);
    this.element.addEventListener("toggle", () => void this.#fill());
  }

  /** Shows what there is to compare. */
  show(maps: readonly MapSnapshot[], ties: readonly Tie[], definition: Definition, frozen: boolean): void {
    [this.#maps, this.#ties, this.#definition] = [maps, ties, definition];
    this.element.hidden = !maps.length && !ties.length;
    this.#keep.hidden = frozen || !ties.length;
    this.#choice.hidden = !maps.length;
    const mark = `${maps.map(({ id }) => id).join()} ${frozen}`;
    if (mark !== this.#shown) this.#offer(frozen);
    this.#shown = mark;
    void this.#fill();
  }

  /** Takes the reader to the button that keeps a map. */
  focus(): void {
    this.#keep.focus();
  }

  #select(words: string): HTMLSelectElement {
    const select = el("select", { className: "al-prompt__input", autocomplete: "off" });
    whenEntered(select, () => void this.#fill());
    this.#choice.append(el("label", {}, el("span", {}, words), select));
    return select;
  }

  #offer(frozen: boolean): void {
    this.#list.replaceChildren(...this.#maps.map((map) => {
      const day = dateInWords(map.day);
      const remove = button(say.remove, () => this.#acts.remove(map));
      remove.setAttribute("aria-label", `${say.remove}: ${day}`);
      return el("li", {}, say.keptOn(day, map.ties.length), " ", !frozen && remove);
    }));
    const [then, now] = [this.#then.value, this.#now.value];
    const options = this.#maps.map(({ id, day }) => [id, dateInWords(day)] as const);
    const put = (
      select: HTMLSelectElement,
      own: readonly (readonly [string, string])[],
      before: string,
      first: string,
    ) => {
      select.replaceChildren(...own.map(([value, words]) => el("option", { value }, words)));
      select.value = own.some(([id]) => id === before) ? before : first;
    };
    put(this.#then, options, then, options[0]?.[0] ?? "");
    put(this.#now, [...options, ["", say.today]], now, "");
  }

  async #fill(): Promise<void> {
    if (!this.element.open || !this.#definition || !this.#maps.length) {
      this.#result.replaceChildren();
      return;
    }
    const compare = await load("connections-compare").catch(() => null); // Quiet: `loadScript` has said so.
    const definition = this.#definition;
    if (!compare) {
      this.#result.replaceChildren(el("p", {}, say.notLoaded));
      return;
    }
    const chosen = (id: string): [string, readonly Tie[]] => {
      const map = this.#maps.find((each) => each.id === id);
      return map ? [dateInWords(map.day), map.ties] : [say.today, this.#ties];
    };
    const pieces = compare.comparison(
      chosen(this.#then.value),
      chosen(this.#now.value),
      definition,
      drawn(this.#result),
    );
    this.#result.replaceChildren(...pieces.map(blockElement));
  }
}
