/** A chosen file in the window: what was read of it, how, and whose list it is. */

import { clipped } from "../../../common/clip.ts";
import { alertBox, el } from "../../../common/dom.ts";
import { runInSlices } from "../../../common/time-slices.ts";
import { whenEntered } from "../../../common/when-entered.ts";
import { ColumnsStep } from "./columns-step.ts";
import * as columns from "./columns-words.ts";
import * as say from "./words.ts";
import type { Sheet } from "./grid.ts";
import { type Finder, scoreOf } from "./headings.ts";
import type { Host } from "../bridge.ts";
import { readingList, type ReadList } from "./read-list.ts";
import { readFile, type Source } from "./read-file.ts";
import type { PersonsList } from "./match-lists.ts";

/** How long typing pauses before the preview follows, in milliseconds. */
const PAUSE = 300;

/** So many rows of a sheet are looked at to tell which is the list. */
const TOP = 25;

/** The name of a file without its ending, as a first guess at whose it is. */
function stem(name: string): string {
  return clipped(name.replace(/\.\w+$/, ""), 40);
}

/** One chosen file. */
export class Chosen {
  readonly element = el("fieldset", { className: "al-places__which" });
  #host: Host;
  #source: Source;
  #find: Finder;
  #changed: () => void;
  #list: ReadList;
  #step: ColumnsStep | null = null;
  #turn = 0;
  #label = el("input", { type: "text", className: "al-prompt__input", autocomplete: "off", maxLength: 40 });
  #said = el("p");
  #columns = el("div");
  #whose = el("label", { className: "al-places__field" }, el("span", {}, say.whose), this.#label);
  #troubles = el("div");

  private constructor(name: string, source: Source, host: Host, find: Finder, changed: () => void) {
    this.#source = source;
    this.#host = host;
    this.#find = find;
    this.#changed = changed;
    this.#list = source.list;
    this.element.append(el("legend", {}, name));
    if (source.sheets.length > 1) this.element.append(this.#sheets());
    this.element.append(this.#said, this.#columns, this.#whose, this.#troubles);
  }

  /** Reads a file. `changed` hears that it is to be read in another way, or is somebody else's. */
  static async from(file: File, host: Host, find: Finder, changed: () => void): Promise<Chosen> {
    const source = await readFile(file, host.prompt, find);
    const chosen = new Chosen(file.name, source, host, find, changed);
    const sheet = chosen.#best();
    if (sheet) await chosen.#open(sheet);
    else chosen.#show();
    chosen.#label.value = chosen.#by() || stem(file.name);
    let timer: ReturnType<typeof setTimeout> | 0 = 0;
    whenEntered(chosen.#label, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, PAUSE);
    });
    return chosen;
  }

  /** The list, as whoever made it is called now. */
  get list(): PersonsList {
    return { label: this.#label.value.trim(), by: this.#by(), places: this.#list.places };
  }

  #by(): string {
    return this.#list.places.find(({ by }) => by)?.by ?? "";
  }

  /** The sheet whose headings say most; the first where none says anything. */
  #best(): Sheet | undefined {
    const score = ({ grid }: Sheet) =>
      Math.max(0, ...grid.rows.slice(0, TOP).map(({ cells }) => scoreOf(cells, this.#find)));
    return this.#source.sheets.reduce<Sheet | undefined>(
      (best, sheet) => !best || score(sheet) > score(best) ? sheet : best,
      undefined,
    );
  }

  #sheets(): HTMLElement {
    const { sheets } = this.#source, best = this.#best();
    const select = el(
      "select",
      { className: "al-prompt__input", autocomplete: "off" },
      ...sheets.map((sheet, at) =>
        el(
          "option",
          { value: String(at), selected: sheet === best },
          columns.sheet(sheet.name, sheet.grid.rows.length),
        )
      ),
    );
    select.addEventListener(
      "change",
      () => void this.#open(sheets[Number(select.value)]!).then(this.#changed),
    );
    return el(
      "label",
      { className: "al-places__field" },
      el("span", {}, columns.whichSheet(sheets.length)),
      select,
    );
  }

  async #open({ grid }: Sheet): Promise<void> {
    const step = new ColumnsStep(grid, this.#find, () => void this.#read(grid).then(this.#changed));
    this.#step = step;
    this.#columns.replaceChildren(step.element);
    await this.#read(grid);
  }

  async #read(grid: Sheet["grid"]): Promise<void> {
    const turn = ++this.#turn;
    const { flaws } = this.#source;
    const reading = this.#step!.reading;
    const list = await runInSlices(
      readingList(grid, reading, this.#host.definition, flaws),
    );
    if (turn !== this.#turn) return; // it is read in yet another way by now
    this.#list = list;
    this.#show();
  }

  #show(): void {
    const { places, troubles } = this.#list, { letters, sheets } = this.#source;
    const how = sheets.length ? say.how(letters, sheets[0]!.grid.separator) : "";
    this.#said.textContent = places.length ? [say.read(places.length), how].filter(Boolean).join(" ") : "";
    this.#said.hidden = !places.length;
    this.#whose.hidden = !places.length;
    const list = el("ul", {}, ...troubles.map((words) => el("li", {}, words)));
    if (!troubles.length) this.#troubles.replaceChildren();
    else if (!places.length) this.#troubles.replaceChildren(alertBox(list));
    else {
      const open = this.#troubles.querySelector("details")?.open ?? false;
      this.#troubles.replaceChildren(
        el("details", { open }, el("summary", {}, say.troubles(troubles.length)), list),
      );
    }
  }
}
