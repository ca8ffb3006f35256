/** Bringing several people's maps together: choose files, see what would change, take it in. */

import { clipped } from "../../clip.ts";
import type { Parts } from "../../answer.ts";
import { alertBox, announce, button, el, lines, openDialog } from "../../dom.ts";
import { fieldWords, textOf } from "../words-of.ts";
import { box } from "./give.ts";
import * as say from "./files-words.ts";
import type { Change, Host } from "./host.ts";
import { bringTogether, type Outcome, type PersonsList } from "./merge.ts";
import { ratingWords, voicesOf } from "./light.ts";
import { voice } from "./words.ts";
import { readFile } from "./read.ts";

/** How long typing pauses before the preview follows, in milliseconds. */
const PAUSE = 300;

/** A chosen file: what was read, and whose it is. */
interface Chosen {
  readonly element: HTMLElement;
  readonly list: () => PersonsList;
}

/** The name of a file without its ending, as a first guess at whose it is. */
function stem(name: string): string {
  return clipped(name.replace(/\.\w+$/, ""), 40);
}

/** Reads a file and says what is in it, with a field for whose it is. */
async function chosen(file: File, host: Host, changed: () => void): Promise<Chosen> {
  const { places, troubles } = await readFile(file, host.prompt, host.definition);
  const by = places.find(({ by }) => by)?.by ?? "";
  const label = el("input", {
    type: "text",
    className: "al-prompt__input",
    autocomplete: "off",
    maxLength: 40,
    value: by || stem(file.name),
  });
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  label.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE);
  });
  const list = el("ul", {}, ...troubles.map((words) => el("li", {}, words)));
  const element = el(
    "fieldset",
    { className: "al-places__which" },
    el("legend", {}, file.name),
    places.length > 0 && el("p", {}, say.read(places.length)),
    places.length > 0 && el("label", { className: "al-places__field" }, el("span", {}, say.whose), label),
    troubles.length > 0 && places.length === 0 && alertBox(list),
    troubles.length > 0 && places.length > 0 &&
      el("details", {}, el("summary", {}, say.troubles(troubles.length)), list),
  );
  return { element, list: () => ({ label: label.value.trim(), by, places }) };
}

/** What others say that they do not say yet. */
function voicesAdded(before: Parts, after: Parts): string[] {
  const all = (values: Parts) =>
    voicesOf(values).map(({ who, rating, why, date }) => voice(who, ratingWords(rating), why, date));
  const known = new Set(all(before));
  return all(after).filter((words) => !known.has(words));
}

/** What a place would say that it does not say now, a line for each field. */
function differences({ before, after }: Outcome, { definition }: Host): string[] {
  return [...definition.fields].flatMap(([id, field]) => {
    const now = fieldWords(after, id, field), then = fieldWords(before, id, field);
    if (now === then || id === "name") return [];
    if (id === "voices") {
      return voicesAdded(before, after).map((words) => say.answered(field.question, words));
    }
    // Of words that only grew, what is new is enough.
    const grown = then && now.startsWith(`${then}\n`);
    return [
      grown
        ? say.wasBefore(field.question, now.slice(then.length + 1), "")
        : say.wasBefore(field.question, now, then),
    ];
  });
}

/** The preview: every place that is new or would change, each with a box to leave it out. */
function preview(
  outcomes: readonly Outcome[],
  host: Host,
): { element: HTMLElement; ticked: () => Outcome[] } {
  const of = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind);
  const rows = [...of("new"), ...of("changed")].map((outcome) => {
    const tick = box(textOf(outcome.after, "name"), true);
    const body = el("details", {}, el("summary", {}, outcome.kind === "new" ? say.fresh : say.changed));
    // Filled when it is opened: a file may hold two thousand.
    body.addEventListener(
      "toggle",
      () =>
        body.append(el("ul", {}, ...differences(outcome, host).map((words) => el("li", {}, lines(words))))),
      {
        once: true,
      },
    );
    return { outcome, input: tick.input, element: el("li", {}, tick.element, body) };
  });
  const said = say.preview(of("new").length, of("changed").length, of("same").length);
  return {
    element: el(
      "div",
      {},
      el("p", {}, el("strong", {}, said), rows.length ? "" : ` ${say.nothingNew}`),
      rows.length > 0 && el("ul", { className: "al-places__preview" }, ...rows.map(({ element }) => element)),
    ),
    ticked: () => rows.filter(({ input }) => input.checked).map(({ outcome }) => outcome),
  };
}

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
export function takeIn(host: Host): void {
  const dialog = openDialog(say.take, say.close, (body) => {
    const id = `al-file-${Math.random().toString(36).slice(2)}`;
    const input = el("input", {
      type: "file",
      id,
      multiple: true,
      accept: ".csv,.tsv,.txt,.json,text/csv,application/json",
    });
    const label = el("label", { htmlFor: id }, say.choose);
    const files = el("div"), place = el("div", { className: "al-dialog__outcome" });
    let latest = 0;
    input.onchange = async () => {
      const turn = ++latest;
      files.replaceChildren();
      place.replaceChildren(el("p", {}, say.reading));
      const all: Chosen[] = [];
      const show = () =>
        turn === latest && fill(place, all.map(({ list }) => list()), host, () => dialog.close());
      for (const file of input.files ?? []) all.push(await chosen(file, host, show));
      if (turn !== latest) return; // others were chosen meanwhile
      files.replaceChildren(...all.map(({ element }) => element));
      show();
    };
    body.append(el("p", {}, say.takeWhy), el("p", {}, label, " ", input), files, place);
  });
}

/** Shows what would change, and the button that does it. */
function fill(place: HTMLElement, lists: readonly PersonsList[], host: Host, close: () => void): void {
  place.replaceChildren();
  if (!lists.some(({ places }) => places.length)) return;
  const outcomes = bringTogether(host.entries, lists, host.definition);
  const { element, ticked } = preview(outcomes, host);
  place.append(element);
  if (outcomes.some(({ kind }) => kind !== "same")) {
    const go = button(say.takeIn, () => {
      go.disabled = true;
      void write(ticked(), host).finally(close);
    }, "al-button al-button--main");
    place.append(el("p", {}, go));
  }
  announce(element.querySelector("strong")?.textContent ?? "");
}
