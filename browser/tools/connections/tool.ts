/** The connection map: people and places in rings, moved by hand or from the list, said in words, kept for later. */

import { announce } from "../../common/announce.ts";
import { button, el } from "../../common/dom.ts";
import { store } from "../../page/page-state.ts";
import { dateInWords, today } from "../../common/dates.ts";
import type { StoredEntry } from "../shared/entries.ts";
import { figuresBox } from "../shared/figures-box.ts";
import { Tool } from "../shared/tool.ts";
import { textOf } from "../../answers/parts.ts";
import { Drag } from "./drag.ts";
import { hintAtFullNames, offerNames } from "./form.ts";
import {
  bridgeOf,
  isSnapshot,
  type MapSnapshot,
  type Ring,
  snapshotsOf,
  takeSnapshot,
  type Tie,
  tiesOf,
} from "./read-map.ts";
import { mapPicture } from "./picture.ts";
import { drawn, picture, scroller, withHandles } from "./to-elements.ts";
import { summaryOf } from "./summary.ts";
import { Snapshots } from "./snapshots.ts";
import * as then from "./snapshot-words.ts";
import * as say from "./words.ts";

/** How much wider than the page a map can be made. */
const ZOOMS = [1, 1.6, 2.4];

/** How long typing pauses before the map follows, in milliseconds. */
const DEBOUNCE = 700;

/** Its screen. */
export class Connections extends Tool {
  #map = scroller(say.mapRegion);
  #hint = el("p", { className: "al-connections__hint", hidden: true }, say.dragHint);
  #words = el("ul");
  #inShort = el(
    "section",
    { className: "al-connections__words", hidden: true },
    el("h3", {}, say.inShort),
    this.#words,
  );
  #drag = new Drag(this.#map, {
    open: (id) => this.change(id),
    move: (id, ring) => void this.#move(id, ring),
    free: () => this.#missed && this.refresh(),
  });
  #then = new Snapshots({ keep: () => void this.#keep(), remove: (map) => void this.#removeKept(map) });
  #undo = button(say.undoMove, () => void this.#moveBack());
  #larger = button(say.larger, () => this.#zoomBy(1));
  #smaller = button(say.smaller, () => this.#zoomBy(-1));
  #ties: readonly Tie[] = [];
  #svg = "";
  #zoom = 0;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;
  /** Whether the map changed while a mark was in somebody's hand. */
  #missed = false;
  #moved: { readonly id: string; readonly ring: string } | null = null;
  /** The ids of entries that were opened here: their names may be others than before. */
  #opened = new Set<string>();

  protected override begun(): void {
    this.#undo.hidden = true;
    this.#smaller.hidden = true;
    const below = el("div", { className: "al-tool__buttons" }, this.#undo, this.#larger, this.#smaller);
    this.view.append(this.#hint, this.#map, below);
    this.view.before(this.buttons); // on a telephone the map alone fills the screen
    this.foot.append(figuresBox("connections", () => this.collection.entries));
    this.foot.parentElement?.after(this.#inShort, this.#then.element);
    let width = 0;
    new ResizeObserver(() => {
      if (drawn(this.view) === width) return;
      width = drawn(this.view);
      this.#drawMap();
    }).observe(this.view);
  }

  protected name({ values }: StoredEntry): string {
    const day = textOf(values, "kept");
    return day ? then.keptName(dateInWords(day)) : textOf(values, "name");
  }

  protected override listed(entry: StoredEntry): boolean {
    return !isSnapshot(entry);
  }

  protected override sorted(entries: readonly StoredEntry[]): readonly StoredEntry[] {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return tiesOf(entries).map(({ id }) => byId.get(id)!);
  }

  /** The maps of earlier days go along, although they are folded away. */
  protected override takes(): string {
    return then.takes(snapshotsOf(this.collection.entries).length);
  }

  protected override group(entry: StoredEntry): string {
    return say.sentence(say.inRing(tiesOf([entry])[0]!.ring));
  }

  protected about(entry: StoredEntry): string {
    const tie = tiesOf([entry])[0]!;
    const said = (field: string, value: string) =>
      this.definition.fields.get(field)?.options.get(value) ?? value;
    const goes = tie.gives.length && tie.gets.length
      ? say.bothWays
      : tie.gives.length
      ? say.comesOnly
      : tie.gets.length
      ? say.goesOnly
      : "";
    const through = tie.through && say.throughWords(tie.through);
    return [said("kind", tie.kind), said("often", tie.often), tie.active ? "" : say.quiet, goes, through]
      .filter(Boolean).join("; ");
  }

  protected override untold(): readonly string[] {
    return ["gives", "gets"];
  }

  protected override more(entry: StoredEntry): readonly Node[] {
    const { ring } = tiesOf([entry])[0]!;
    const act = (what: string, words: string, to: number) => {
      const made = button(words, () => void this.#move(entry.id, to as Ring));
      made.dataset["act"] = what;
      made.setAttribute("aria-label", `${words}: ${this.called(entry)}`);
      return made;
    };
    return [
      ...ring > 1 ? [act("closer", say.closer, ring - 1)] : [],
      ...ring < 3 ? [act("further", say.further, ring + 1)] : [],
    ];
  }

  protected override dress(form: HTMLElement): void {
    this.#opened.add(this.editor.open);
    offerNames(form, this.#ties.filter(({ id }) => id !== this.editor.open));
    hintAtFullNames(form);
  }

  protected draw(entries: readonly StoredEntry[]): void {
    this.#ties = tiesOf(entries);
    clearTimeout(this.#timer);
    if (this.editor.open) {
      this.#timer = setTimeout(() => this.#drawAll(), DEBOUNCE);
      return;
    }
    this.#drawAll();
    void this.#passOnNames();
  }

  #drawAll(): void {
    this.#hint.hidden = !this.#ties.length || store.readOnly;
    this.#inShort.hidden = !this.#ties.length;
    this.#words.replaceChildren(...summaryOf(this.#ties, this.#kinds).map((words) => el("li", {}, words)));
    this.#then.show(snapshotsOf(this.collection.entries), this.#ties, this.definition, store.readOnly);
    this.#drawMap();
  }

  get #kinds(): ReadonlyMap<string, string> {
    return this.definition.fields.get("kind")?.options ?? new Map();
  }

  #drawMap(): void {
    this.#missed = this.#drag.holding;
    if (this.#missed) return;
    const made = mapPicture(this.#ties, this.#kinds, drawn(this.view) * ZOOMS[this.#zoom]!);
    if (made.svg === this.#svg) return;
    this.#svg = made.svg;
    this.#map.replaceChildren(withHandles(picture(made.svg), made.layout.named));
    this.#drag.over(made);
    this.classList.toggle("al-connections--numbered", !made.layout.named);
  }

  #zoomBy(step: number): void {
    this.#zoom = Math.max(0, Math.min(ZOOMS.length - 1, this.#zoom + step));
    this.#larger.hidden = this.#zoom === ZOOMS.length - 1;
    this.#smaller.hidden = this.#zoom === 0;
    if (this.#larger.hidden) this.#smaller.focus();
    if (this.#smaller.hidden) this.#larger.focus();
    this.#drawMap();
    this.#map.scrollLeft = (this.#map.scrollWidth - this.#map.clientWidth) / 2;
  }

  async #move(id: string, ring: Ring): Promise<void> {
    const entry = this.collection.get(id);
    const before = textOf(entry?.values ?? {}, "ring");
    if (!entry || store.readOnly || before === String(ring)) return;
    if (!await this.set(id, { ring: String(ring) })) return;
    this.#moved = { id, ring: before };
    this.#undo.hidden = false;
    announceOwn(say.moved(this.name(entry) || say.noName, ring));
  }

  async #moveBack(): Promise<void> {
    const moved = this.#moved, entry = this.collection.get(moved?.id ?? "");
    if (moved && entry && await this.set(moved.id, { ring: moved.ring })) {
      announceOwn(say.movedBack(this.name(entry) || say.noName, Number(moved.ring) || 4));
    }
    this.#moved = null;
    // The button goes; whoever has just looked at the map stays there.
    if (this.#undo.contains(document.activeElement)) this.#map.focus({ preventScroll: true });
    this.#undo.hidden = true;
  }

  async #keep(): Promise<void> {
    const day = today();
    if (!await this.put(this.collection.newId(), takeSnapshot(this.#ties, day))) return;
    announce(then.keptNow(dateInWords(day)));
  }

  async #removeKept(map: MapSnapshot): Promise<void> {
    await this.removeEntry(map.id);
  }

  /** Where a connection was known through one whose name is another now, it says so. */
  async #passOnNames(): Promise<void> {
    for (const tie of this.#ties) {
      const bridge = this.#opened.has(tie.throughId) ? bridgeOf(tie, this.#ties) : undefined;
      const changed = bridge?.id === tie.throughId && bridge.name && bridge.name !== tie.through;
      if (changed) await this.set(tie.id, { through: bridge.name });
    }
  }
}

/** Tells a screen reader words of the reader's own, which no translator is to have. */
function announceOwn(words: string): void {
  announce(words);
  const region = document.querySelector<HTMLElement>(".al-announce");
  if (region) region.translate = false;
}
