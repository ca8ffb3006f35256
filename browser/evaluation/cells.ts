/** The fields of the grid: a line to rate, and the row of a person. Each field holds a part of the grid's answer. */

import { suggest } from "../exercise/controls.ts";
import { button, el } from "../common/dom.ts";
import { linePart, ratingPart, WHEN, type When, whoPart } from "./grid.ts";
import * as say from "./words.ts";

/** Words that may be written into a line: what fits on a sheet; codes as others give them; and what is no rating, to be seen whole. */
const LONGEST = { line: 200, who: 40, rating: 20 };

/** A text field for a part. What is suggested is kept as soon as anything else is. */
function field(part: string, name: string, suggestion = ""): HTMLInputElement {
  const input = el("input", { type: "text", className: "al-prompt__input", autocomplete: "off", name: part });
  input.dataset["part"] = part;
  if (name) input.setAttribute("aria-label", name);
  if (suggestion) {
    suggest(input, suggestion);
    input.value = suggestion;
  }
  return input;
}

/** A field with its words above it, which stand beside it and not around it: what else is put beside a field is no name of it. */
export function labelledField(part: string, words: string, suggestion = ""): HTMLElement {
  const input = field(part, "", suggestion);
  input.id = `before--${part.replace(".", "-")}`;
  return el("div", { className: "al-before__label" }, el("label", { htmlFor: input.id }, words), input);
}

/** A line to rate, with its number and a button that takes it away. */
export function lineItem(line: string, number: number, suggestion: string, remove: () => void): HTMLElement {
  const labelled = labelledField(linePart(line), say.lineName(number), suggestion);
  labelled.querySelector("input")!.maxLength = LONGEST.line;
  const gone = button(say.removeLine, remove, "al-button al-button--quiet");
  gone.setAttribute("aria-label", `${say.removeLine}: ${say.lineName(number)}`);
  const item = el("li", {}, labelled, gone);
  item.dataset["line"] = line;
  return item;
}

/** The head of a line's two columns: its number, and below it when the ratings are for. */
export function lineHeads(line: string, number: number): [HTMLElement, HTMLElement[]] {
  const top = el("th", { scope: "colgroup", colSpan: 2 }, say.lineName(number));
  const below = WHEN.map((when) => el("th", { scope: "col" }, say.when[when]));
  for (const head of [top, ...below]) head.dataset["line"] = line;
  return [top, below];
}

/** The cell of one rating. */
export function ratingCell(row: string, line: string, number: number, when: When): HTMLElement {
  const input = field(ratingPart(row, line, when), say.cell(when, number, row));
  input.inputMode = "numeric";
  input.maxLength = LONGEST.rating;
  input.dataset["rating"] = "";
  const cell = el("td", {}, input);
  cell.dataset["line"] = line;
  return cell;
}

/** The row of a person without ratings; `who` is suggested. Ratings go before the cell that says the change. */
export function personRow(row: string, who: string, remove: () => void): HTMLTableRowElement {
  const input = field(whoPart(row), say.who(row), who);
  input.maxLength = LONGEST.who;
  const gone = button(say.removeLine, remove, "al-button al-button--quiet");
  gone.setAttribute("aria-label", say.removePerson(row));
  const made = el(
    "tr",
    {},
    el("td", {}, input),
    el("td", { className: "al-before__change" }),
    el("td", {}, gone),
  );
  made.dataset["row"] = row;
  return made;
}
