/** The local map: places sifted, sorted and grouped, what would move them up, and the doors to files and paper. */

import { isSame } from "../../answers/answer.ts";
import { announce } from "../../common/announce.ts";
import { button, el } from "../../common/dom.ts";
import { load } from "../../common/on-demand.ts";
import { whenEntered } from "../../common/when-entered.ts";
import type { StoredEntry } from "../shared/entries.ts";
import { Tool } from "../shared/tool.ts";
import { textOf } from "../../answers/parts.ts";
import { goings, kindAndArea, ratings, reaching, said, ways } from "./place-text.ts";
import type { Change, Host, PlaceLists } from "./bridge.ts";
import { wholeOf, WHOLES } from "./rating.ts";
import {
  countRatings,
  type Filter,
  filterPlaces,
  inOrder,
  isStale,
  type Order,
  today,
  yearBefore,
} from "./filter.ts";
import { mark, MoveUpList } from "./move-up-list.ts";
import * as say from "./words.ts";
import { report } from "../../common/report.ts";

/** So many places are listed at once. */
const PAGE_SIZE = 30;

/** How long typing pauses before the list follows, in milliseconds. */
const DEBOUNCE = 150;

function labelledField(words: string, control: HTMLElement): HTMLElement {
  control.classList.add("al-prompt__input");
  return el("label", { className: "al-tool__label" }, el("span", {}, words), control);
}

function choices(options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return el(
    "select",
    { autocomplete: "off" },
    ...options.map(([value, words]) => el("option", { value }, words)),
  );
}

/** Its screen. */
export class Places extends Tool {
  #words = el("input", { type: "search", autocomplete: "off" });
  #kind = choices([["", say.everything]]);
  #light = choices([["all", say.allLights], ...WHOLES.map((one) => [one, say.lightInWords(one)] as const)]);
  #order = choices(say.orders);
  #stale = el("input", { type: "checkbox", autocomplete: "off" });
  #sieve = el("div", { className: "al-tool__sieve", hidden: true });
  #said = el("p", { className: "al-tool__sifted" });
  #counted = el("p");
  #missing = el("p", { className: "al-tool__sifted" });
  #more = button(say.more, () => this.#showMore());
  #up = new MoveUpList();
  #found: readonly StoredEntry[] = [];
  #most = PAGE_SIZE;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;
  /** Whether many entries are being written: they are shown once, at the end. */
  #busy = false;

  protected override begun(): void {
    const later = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#sift(), DEBOUNCE);
    };
    const controls = [this.#words, this.#kind, this.#light, this.#order, this.#stale];
    for (const control of controls) whenEntered(control, later);
    this.#sieve.setAttribute("role", "search");
    this.#sieve.setAttribute("aria-label", say.sieve);
    this.#sieve.append(
      labelledField(say.find, this.#words),
      labelledField(say.kind, this.#kind),
      labelledField(say.light, this.#light),
      labelledField(say.order, this.#order),
      el("label", { className: "al-prompt__option" }, this.#stale, el("span", {}, say.stale)),
    );
    const door = (words: string, open: keyof PlaceLists) => {
      const made = button(words, () => void this.#open(open));
      made.dataset["door"] = open;
      return made;
    };
    this.buttons.append(
      door(say.take, "openMergeDialog"),
      door(say.give, "openSaveDialog"),
      door(say.print, "printList"),
    );
    // Paper has no button to show more.
    addEventListener("beforeprint", () => this.#showAll(true));
    addEventListener("afterprint", () => this.#showAll(false));
    this.foot.append(this.#more);
    this.editor.element.after(this.#sieve, this.#said);
    this.foot.parentElement?.after(this.#up.element);
  }

  protected name({ values }: StoredEntry): string {
    return textOf(values, "name");
  }

  protected override apart({ values }: StoredEntry): string {
    return textOf(values, "area") || said(values, "kind", this.definition);
  }

  protected about(entry: StoredEntry): Node {
    const { values } = entry;
    const fragment = document.createDocumentFragment();
    const line = (className: string, words: readonly string[]) => {
      const all = say.sentences(words);
      if (all) fragment.append(el("span", { className }, all));
    };
    const date = textOf(values, "checked");
    const gettingIn = ways(values, this.definition).join(". ");
    fragment.append(mark(entry));
    line("al-places__kind", [kindAndArea(values, this.definition)]);
    line("al-places__what", goings(values));
    line("al-places__how", [
      textOf(values, "cost") && `${say.cost}: ${textOf(values, "cost")}`,
      gettingIn && `${say.gettingIn}: ${gettingIn}`,
    ]);
    line("al-places__how", [
      ...reaching(values),
      say.lastChecked(date, isStale(values, yearBefore(today()))),
    ]);
    const why = ratings(values, this.definition);
    // A colour alone is said already.
    if (why.length > 1 || (why[0] && why[0] !== say.lights[wholeOf(values)])) {
      fragment.append(
        el("ul", { className: "al-places__why" }, ...why.map((words) => el("li", {}, words))),
      );
    }
    return fragment;
  }

  /** The private note is not among them: who prints a list to hand on does not see on the screen that it has notes. */
  protected override untold(): readonly string[] {
    return ["better", "ask"];
  }

  protected override group({ values }: StoredEntry): string {
    switch (this.#order.value as Order) {
      case "light":
        return say.lightInWords(wholeOf(values));
      case "kind":
        return said(values, "kind", this.definition) || say.noKind;
      case "area":
        return textOf(values, "area") || say.noArea;
      default:
        return "";
    }
  }

  #asked(): Filter {
    return {
      words: this.#words.value,
      kind: this.#kind.value,
      light: this.#light.value as Filter["light"],
      since: this.#stale.checked ? yearBefore(today()) : "",
    };
  }

  protected override sorted(entries: readonly StoredEntry[]): readonly StoredEntry[] {
    const found = filterPlaces(entries, this.#asked(), this.definition);
    this.#found = inOrder(found, this.#order.value as Order, this.definition);
    this.#said.textContent = entries.length ? say.shown(found.length, entries.length) : "";
    this.#more.hidden = found.length <= this.#most;
    return this.#found.slice(0, this.#most);
  }

  protected override chosen(): readonly StoredEntry[] {
    return this.#found;
  }

  protected override refresh(): void {
    if (!this.#busy) super.refresh();
  }

  protected draw(entries: readonly StoredEntry[]): void {
    this.#sieve.hidden = entries.length === 0;
    const kinds = [...this.definition.fields.get("kind")?.options ?? []];
    if (this.#kind.options.length === 1) {
      this.#kind.append(...kinds.map(([value, words]) => el("option", { value }, words)));
    }
    for (const door of this.buttons.querySelectorAll<HTMLButtonElement>("[data-door]")) {
      if (door.dataset["door"] !== "openMergeDialog") door.disabled = entries.length === 0;
    }
    if (!this.#counted.isConnected) this.view.append(this.#counted, this.#missing);
    this.view.hidden = entries.length === 0;
    const since = yearBefore(today());
    const stale = entries.filter(({ values }) => isStale(values, since)).length;
    this.#counted.textContent = say.counted(countRatings(entries), stale);
    const there = new Set(entries.map(({ values }) => textOf(values, "kind")));
    const missing = kinds.filter(([id]) => !there.has(id)).map(([, words]) => words);
    this.#missing.textContent = missing.length ? say.missing(missing) : "";
    this.#up.show(entries, this.definition);
  }

  #sift(): void {
    this.#most = PAGE_SIZE;
    this.refresh();
    announce(this.#said.textContent ?? "");
  }

  #showAll(all: boolean): void {
    this.#most = all ? Infinity : PAGE_SIZE;
    this.refresh();
  }

  #showMore(): void {
    const before = this.#most;
    this.#most += PAGE_SIZE;
    this.refresh();
    const next = this.#found[before];
    if (next) this.list.focus(next.id);
  }

  async #open(what: keyof PlaceLists): Promise<void> {
    const lists = await load("places-lists").catch(() => null); // Quiet: `loadScript` has said so.
    if (lists) lists[what](this.#host());
    else this.report(say.unavailable, false);
  }

  /** What the other script may see and do: it has a store of its own that nothing here would hear of. */
  #host(): Host {
    return {
      prompt: this.key,
      definition: this.definition,
      entries: this.collection.entries,
      shown: this.#found,
      write: (changes) => this.#write(changes),
      report: (words, good, ...more) => this.report(words, good, ...more),
    };
  }

  async #write(changes: readonly Change[]): Promise<string[]> {
    const written: string[] = [];
    this.#busy = true;
    try {
      for (const { id, before, values } of changes) {
        const now = this.collection.get(id)?.values ?? {};
        const own = id || this.collection.newId();
        if (isSame(now, before)) await this.collection.put(own, values, this.question);
        written.push(isSame(now, before) ? own : "");
      }
    } catch (error) {
      report("store-unwritten", error);
      // Who asked sees that there are fewer.
    } finally {
      this.#busy = false;
      this.refresh();
    }
    return written;
  }
}
