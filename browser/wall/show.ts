/** What was said to a question, in the form that suits its kind: words mixed up, choices counted, scales as a plot. */

import type { Answer } from "../answers/answer.ts";
import { showAnswer } from "../answers/answer-view.ts";
import type { Definition } from "../answers/definitions.ts";
import { clipped } from "../common/clip.ts";
import { el, labelled, lines } from "../common/dom.ts";
import { scrolledTable, type TableWords } from "../common/table.ts";
import { unlikeNames } from "../common/unlike-names.ts";
import { pictureOf } from "../tools/shared/svg-picture.ts";
import { type Asked, people, type Said } from "./group.ts";
import { fieldsOf } from "./own-fields.ts";
import { placesView } from "./places-view.ts";
import { rowsOf, sameWords, wholeOf, type Words } from "./same-words.ts";
import { scalePlot } from "./scale-plot.ts";
import {
  type Count,
  countChoices,
  countPlaces,
  countScale,
  placesOf,
  ratedIn,
  ratedWords,
  viewInPlace,
} from "./tally.ts";
import * as say from "./words.ts";

/** Letters of an answer that name the button which takes it down. */
const GLANCE = 60;

/** Takes what somebody said off the wall; one row of it, where it has several. */
export type TakeDown = (said: Said, row: string) => void;

/** What was said to a question. */
export function showAsked(asked: Asked, takeDown: TakeDown): Node[] {
  const { definition, said } = asked;
  if (definition.kind === "places") {
    const places = placesOf(said.flatMap(({ value }) => viewInPlace(value)));
    return [placesView(places, ratedWords(asked.question, definition))];
  }
  if (definition.fields.size) return [...showFields(asked, takeDown)];
  return showKind(asked.question, definition, said, takeDown);
}

function* showFields(asked: Asked, takeDown: TakeDown): Generator<Node> {
  for (const { id, field, said } of fieldsOf(asked)) {
    const head = el("p", { className: "al-wall__field" }, field.question);
    head.setAttribute("role", "heading");
    head.setAttribute("aria-level", "5");
    yield head;
    yield* showKind(field.question, field, said, (each, row) => {
      const whole = asked.said.find(({ key, owner }) => key === each.key && owner === each.owner)!;
      takeDown(whole, row ? `${id}.${row}` : id);
    });
  }
}

function showKind(
  question: string,
  definition: Definition,
  said: readonly Said[],
  takeDown: TakeDown,
): Node[] {
  const answers = said.map(({ value }) => value);
  switch (definition.kind) {
    case "choice":
    case "checklist":
      return [countsTable(countChoices(answers, definition), question)];
    case "scale":
      return scaleOf(answers, definition, question);
    case "ranking":
      return [rankingTable(answers, definition, question)];
    case "rating":
      return [placesView(ratedIn(answers, definition), ratedWords(question, definition))];
    case "list":
      return [wordsList(said.flatMap(rowsOf), takeDown, definition)];
    default:
      return [wordsList(said.map(wholeOf), takeDown, definition)];
  }
}

function wordsList(words: readonly Words[], takeDown: TakeDown, definition: Definition): HTMLElement {
  const all = sameWords(words), shown = all.map((same) => wordsOf(same, definition));
  const called = unlikeNames(shown.map((each, at) => ({ id: `${at}`, name: glanceAt(each), apart: "" })));
  const cards = all.map((same, at) => card(same, shown[at]!, called.get(`${at}`)!, takeDown));
  return el("ul", { className: "al-wall__list" }, ...cards);
}

function wordsOf(same: readonly Words[], definition: Definition): HTMLElement {
  const { value } = same[0]!;
  const isPlain = typeof value === "string" && definition.kind !== "date";
  const words = el("div", { className: "al-wall__words", dir: "auto", translate: false });
  words.append(isPlain ? lines(value) : showAnswer(value, definition));
  return words;
}

function card(same: readonly Words[], words: HTMLElement, called: string, takeDown: TakeDown): HTMLElement {
  const down = el("button", { type: "button", className: "al-wall__down" }, say.takeDown);
  down.onclick = () => same.forEach(({ said, row }) => takeDown(said, row));
  labelled(down, called);
  const often = same.length > 1 && el("span", { className: "al-wall__often" }, say.times(same.length));
  const className = words.querySelector("table") ? "al-wall__wide" : ""; // or its columns would be a few letters wide
  return el("li", { className }, words, el("div", { className: "al-wall__foot" }, often, down));
}

/** The first words in an element, as a name that is read out: lines and cells do not run together. */
function glanceAt(element: HTMLElement): string {
  const texts = document.createNodeIterator(element, NodeFilter.SHOW_TEXT), said: string[] = [];
  for (let text; (text = texts.nextNode());) said.push(text.textContent!);
  const words = said.join(" ").replace(/\s+/g, " ").trim();
  const first = clipped(words, GLANCE);
  return first === words ? words : `${first.trimEnd()}…`;
}

/** A table whose last column shows each count once more as dots, one for each person. */
function table(words: TableWords): HTMLElement {
  const made = scrolledTable(words);
  made.classList.add("al-wall__table");
  return made;
}

function countsTable(counts: readonly Count[], question: string): HTMLElement {
  const made = table({
    caption: say.countsOf(question),
    columns: [say.option, say.count],
    rows: counts.map(({ words, count }) => [words, String(count)]),
  });
  made.querySelectorAll("tbody tr").forEach((row, index) => {
    const dots = el("span", { className: "al-wall__dots" }, "●".repeat(Math.min(60, counts[index]!.count)));
    dots.setAttribute("aria-hidden", "true");
    row.lastElementChild!.append(" ", dots);
  });
  return made;
}

function scaleOf(answers: readonly Answer[], definition: Definition, question: string): Node[] {
  const counts = countScale(answers, definition);
  return [
    el("div", { className: "al-wall__plot" }, pictureOf(scalePlot(counts, say.scaleWords(counts)))),
    el(
      "p",
      {},
      say.ends(say.end(definition.low, definition.lowLabel), say.end(definition.high, definition.highLabel)),
    ),
    el(
      "details",
      {},
      el("summary", {}, say.asTable),
      table({
        caption: say.countsOf(question),
        columns: [say.number, say.count],
        rows: [...counts].map(([value, count]) => [String(value), String(count)]),
      }),
    ),
  ];
}

function rankingTable(answers: readonly Answer[], definition: Definition, question: string): HTMLElement {
  return table({
    caption: say.countsOf(question),
    columns: [say.thing, say.middle, say.firstBy],
    rows: countPlaces(answers, definition).map((
      { words, first, middle },
    ) => [words, String(middle), String(first)]),
  });
}

/** How many have said something, for the line that opens a question. */
export function howMany({ said }: Asked): string {
  return say.peopleWords(people(said));
}
