/** Bringing maps together: files are read here, and nothing changes before the reader has seen what would. */

import { openDialog } from "../../../common/dialog.ts";
import { announce } from "../../../common/announce.ts";
import { button, el } from "../../../common/dom.ts";
import { runInSlices } from "../../../common/time-slices.ts";
import { Chosen } from "./chosen-file.ts";
import * as say from "./words.ts";
import { roleFinder } from "./headings.ts";
import type { Change, Host } from "../bridge.ts";
import { preview, type Said } from "./merge-preview.ts";
import { signedHere } from "./signed.ts";
import { bringingTogether, type Outcome } from "./match-lists.ts";

/** Kinds of files that can be chosen. Others are refused with a word of what to do. */
const KINDS =
  ".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.json,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Writes what was chosen, and offers the way back. */
async function write(outcomes: readonly Outcome[], host: Host): Promise<void> {
  const changes: Change[] = outcomes.map(({ id, before, after }) => ({ id, before, values: after }));
  const ids = await host.write(changes);
  const back = changes.flatMap((change, index): Change[] =>
    ids[index] ? [{ id: ids[index]!, before: change.values, values: change.before }] : []
  );
  const undo = button(say.undo, () => void host.write(back).then(() => host.report(say.undone, true)));
  const words = say.taken(back.length, changes.length - back.length);
  host.report(words, back.length === changes.length, ...back.length ? [undo] : []);
}

/** Opens the window. */
export function openMergeDialog(host: Host): void {
  const find = roleFinder(host.definition);
  const dialog = openDialog(say.take, say.close, (body) => {
    const id = `al-file-${Math.random().toString(36).slice(2)}`;
    const input = el("input", { type: "file", id, multiple: true, accept: KINDS });
    const label = el("label", { htmlFor: id }, say.choose);
    const files = el("div"), place = el("div", { className: "al-dialog__outcome" });
    let latest = 0;
    input.onchange = async () => {
      const turn = ++latest, given = [...input.files ?? []];
      input.value = ""; // so that the same file can be chosen again
      files.replaceChildren();
      place.replaceChildren(el("p", {}, say.reading));
      const all: Chosen[] = [];
      const said: Said = { unticked: new Set(), choices: new Map() };
      const show = async (kept = true, ref = "") => {
        if (turn !== latest) return; // others were chosen meanwhile
        if (!kept) said.choices.clear();
        await outcome.fill(all, said, ref);
      };
      const outcome = new OutcomePlace(place, host, show, () => dialog.close());
      for (const file of given) {
        all.push(await Chosen.from(file, host, find, () => void show(false)));
      }
      if (turn !== latest) return;
      files.replaceChildren(...all.map(({ element }) => element));
      await show();
    };
    body.append(el("p", {}, say.takeWhy), el("p", {}, label, " ", input), files, place);
  });
}

/** Where the window shows what would change, and the button that does it. */
class OutcomePlace {
  #place: HTMLElement;
  #host: Host;
  #show: (kept: boolean, ref: string) => Promise<void>;
  #close: () => void;
  #turn = 0;

  constructor(
    place: HTMLElement,
    host: Host,
    show: (kept: boolean, ref: string) => Promise<void>,
    close: () => void,
  ) {
    this.#place = place;
    this.#host = host;
    this.#show = show;
    this.#close = close;
  }

  /** Works out what would change and shows it. The reader’s hand stays where it was: on the choice for `ref`. */
  async fill(all: readonly Chosen[], said: Said, ref: string): Promise<void> {
    const turn = ++this.#turn, host = this.#host;
    const lists = all.map(({ list }) => list);
    if (!lists.some(({ places }) => places.length)) return this.#place.replaceChildren();
    const outcomes = await runInSlices(
      bringingTogether(host.entries, lists, host.definition, said.choices, signedHere()),
    );
    if (turn !== this.#turn) return;
    const element = preview(outcomes, host, said, (ref) => void this.#show(true, ref));
    this.#place.replaceChildren(element);
    if (outcomes.some(({ kind }) => kind !== "same")) {
      const go = button(say.takeIn, () => {
        go.disabled = true;
        const ticked = outcomes.filter(({ kind, ref }) => kind !== "same" && !said.unticked.has(ref));
        void write(ticked, host).finally(() => this.#close());
      }, "al-button al-button--main");
      this.#place.append(el("p", {}, go));
    }
    const again = [...this.#place.querySelectorAll<HTMLElement>("[data-match]")]
      .find(({ dataset }) => dataset["match"] === ref);
    again?.focus();
    announce(element.querySelector("strong")?.textContent ?? "");
  }
}
