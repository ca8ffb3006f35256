/** The preview: every place that is new or would change, each with a box to leave it out, and what is to be said first. */

import type { Parts } from "../../../answers/answer.ts";
import { el, lines } from "../../../common/dom.ts";
import { fieldWords } from "../../../answers/entry-text.ts";
import { textOf } from "../../../answers/parts.ts";
import * as say from "./words.ts";
import { box } from "./save-list-dialog.ts";
import type { Host } from "../bridge.ts";
import { ratingWords, voicesOf } from "../rating.ts";
import type { Match, Outcome } from "./match-lists.ts";
import { voice } from "../words.ts";

/** What the reader has said so far, whatever is drawn anew. */
export interface Said {
  /** Places that are not to be taken in. */
  readonly unticked: Set<string>;
  /** Which place of the map a place of a list is. */
  readonly choices: Map<string, string>;
}

/** A place in a few words, so that it can be told from others of its name. */
function inShort(values: Parts): string {
  const where = textOf(values, "address") || textOf(values, "area");
  return [textOf(values, "name"), where, textOf(values, "when").split("\n")[0]].filter(Boolean).join(", ");
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

/** Asks which place of the map a place of a list is. */
function which(
  { ref, place, options, chosen }: Match,
  { choices }: Said,
  changed: (ref: string) => void,
): HTMLElement {
  const select = el(
    "select",
    { className: "al-prompt__input", autocomplete: "off" },
    el("option", { value: "", selected: chosen === "" }, say.another),
    ...options.map((option) =>
      el("option", { value: option.ref, selected: option.ref === chosen }, say.sameAs(inShort(option.values)))
    ),
  );
  select.dataset["match"] = ref;
  select.addEventListener("change", () => {
    choices.set(ref, select.value);
    changed(ref);
  });
  return el(
    "label",
    { className: "al-places__field" },
    el("span", {}, say.whichIsIt(place.row ?? 0, inShort(place.values))),
    select,
  );
}

/** One place of the preview. */
function rowOf(outcome: Outcome, host: Host, said: Said, changed: (ref: string) => void): HTMLElement {
  const tick = box(inShort(outcome.after), !said.unticked.has(outcome.ref));
  tick.input.addEventListener("change", () => {
    if (tick.input.checked) said.unticked.delete(outcome.ref);
    else said.unticked.add(outcome.ref);
  });
  const body = el("details", {}, el("summary", {}, outcome.kind === "new" ? say.fresh : say.changed));
  const asked = outcome.matches.filter(({ asks }) => asks);
  const settled = outcome.matches.filter(({ asks, options }) => !asks && options.length);
  // Filled when it is opened: a file may hold two thousand.
  body.addEventListener("toggle", () => {
    body.append(
      el("ul", {}, ...differences(outcome, host).map((words) => el("li", {}, lines(words)))),
      ...settled.map((match) => which(match, said, changed)),
    );
  }, { once: true });
  const notes = outcome.matches.flatMap(({ place: { row, notes = [] } }) =>
    notes.map((words) => say.ofRow(row ?? 0, words))
  );
  return el(
    "li",
    { translate: false },
    tick.element,
    ...asked.map((match) => which(match, said, changed)),
    notes.length > 0 &&
      el("ul", { className: "al-places__notes" }, ...notes.map((words) => el("li", {}, words))),
    body,
  );
}

/** All of it: what asks something first. `changed` hears for which place something else was said. */
export function preview(
  outcomes: readonly Outcome[],
  host: Host,
  said: Said,
  changed: (ref: string) => void,
): HTMLElement {
  const of = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind);
  const shown = [...of("new"), ...of("changed")];
  const asking = shown.filter(({ matches }) => matches.some(({ asks }) => asks));
  const rest = shown.filter((outcome) => !asking.includes(outcome));
  const counted = say.preview(of("new").length, of("changed").length, of("same").length);
  return el(
    "div",
    {},
    el("p", {}, el("strong", {}, counted), shown.length ? "" : ` ${say.nothingNew}`),
    asking.length > 0 && el("p", {}, say.asking(asking.length)),
    shown.length > 0 && el(
      "ul",
      { className: "al-places__preview" },
      ...[...asking, ...rest].map((outcome) => rowOf(outcome, host, said, changed)),
    ),
  );
}
