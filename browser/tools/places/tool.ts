/** The local map: places sifted, sorted and grouped, what would move them up, and the doors to files and paper. */

import { isSame } from "../../answers/answer.ts";
import { button, el } from "../../common/dom.ts";
import { load } from "../../common/on-demand.ts";
import type { StoredEntry } from "../shared/entries.ts";
import { labelledField, SiftedTool } from "../shared/sifted-tool.ts";
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
import { withPhoneLinks } from "../shared/phone-links.ts";
import * as say from "./words.ts";
import { report } from "../../common/report.ts";

function choices(options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return el(
    "select",
    { autocomplete: "off" },
    ...options.map(([value, words]) => el("option", { value }, words)),
  );
}

/** Its screen. */
export class Places extends SiftedTool {
  protected override readonly pageSize = 30;
  #words = el("input", { type: "search", autocomplete: "off" });
  #kind = choices([["", say.everything]]);
  #light = choices([["all", say.allLights], ...WHOLES.map((one) => [one, say.lightInWords(one)] as const)]);
  #order = choices(say.orders);
  #stale = el("input", { type: "checkbox", autocomplete: "off" });
  #counted = el("p");
  #missing = el("p", { className: "al-tool__sifted" });
  #up = new MoveUpList();
  /** Whether many entries are being written: they are shown once, at the end. */
  #busy = false;

  protected override begun(): void {
    super.begun();
    this.siftBy(
      say.sieve,
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
      if (all) fragment.append(el("span", { className }, ...withPhoneLinks(all, [])));
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

  protected override sift(entries: readonly StoredEntry[]): readonly StoredEntry[] {
    const found = filterPlaces(entries, this.#asked(), this.definition);
    return inOrder(found, this.#order.value as Order, this.definition);
  }

  protected override refresh(): void {
    if (!this.#busy) super.refresh();
  }

  protected draw(entries: readonly StoredEntry[]): void {
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
      shown: this.chosen(),
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
