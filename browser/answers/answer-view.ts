/** Answers as My workbook shows them. They are only ever put in as text. */

import { type Answer, isEmpty, type Parts, plain } from "./answer.ts";
import type { Definition } from "./definitions.ts";
import { el, lines } from "../common/dom.ts";
import { entryWords } from "./entry-text.ts";
import { dateInWords } from "../page/words.ts";

/** The colours, as long as it is not known what they mean: each rating says that itself. */
const RATINGS = new Map([["green", "Green"], ["amber", "Amber"], ["red", "Red"]]);

const RATED = ["name", "rating", "why"];

const order = new Intl.Collator("en", { numeric: true }).compare;

/** An answer in the form that suits its kind, or else as plain lines. */
export function showAnswer(answer: Answer, definition: Definition): Node {
  if (typeof answer === "string") return showText(answer, definition);
  if (isEmpty(answer)) return lines("");
  if (definition.fields.size) return showEntry(answer, definition);
  switch (definition.kind) {
    case "list":
      return showList(Object.keys(answer).sort(order).map((part) => lines(String(answer[part]))), "ol");
    case "checklist":
      return showChecklist(answer, definition);
    case "table":
      return showTable(answer, definition);
    case "rating":
      return showRatings(answer, definition);
    default:
      return lines(plain(answer));
  }
}

function showText(answer: string, { kind, options, low, high, lowLabel, highLabel }: Definition): Node {
  if (kind === "choice") return lines(options.get(answer) ?? answer);
  if (kind === "date") return lines(dateInWords(answer));
  if (kind === "scale") {
    const end = (value: number, label: string) => label ? `${value} (${label})` : `${value}`;
    return lines(`${answer}, on a scale from ${end(low, lowLabel)} to ${end(high, highLabel)}`);
  }
  return lines(answer);
}

function showList(items: Node[], name: "ol" | "ul"): Node {
  return el(name, {}, ...items.map((item) => el("li", {}, item)));
}

/** Ids in the order of the page, then any that the page does not know. */
function inOrder(known: ReadonlyMap<string, string>, found: Iterable<string>): string[] {
  const rest = new Set(found);
  const first = [...known.keys()].filter((id) => rest.delete(id));
  return [...first, ...[...rest].sort(order)];
}

function showChecklist(answer: Parts, { options }: Definition): Node {
  const ticked = inOrder(options, Object.keys(answer));
  return showList(
    ticked.map((id) => {
      const value = answer[id];
      return lines(value === true ? options.get(id) ?? id : `${options.get(id) ?? id}: ${value}`);
    }),
    "ul",
  );
}

/** Rows of an answer: the part before the dot, and what stands after it. */
function rowsOf(answer: Parts): Map<string, Map<string, string>> {
  const rows = new Map<string, Map<string, string>>();
  for (const [part, value] of Object.entries(answer)) {
    const dot = part.indexOf(".");
    const row = dot < 0 ? part : part.slice(0, dot);
    const cells = rows.get(row) ?? new Map<string, string>();
    rows.set(row, cells.set(dot < 0 ? "" : part.slice(dot + 1), String(value)));
  }
  return rows;
}

function showTable(answer: Parts, { columns, items, question }: Definition): Node {
  const rows = rowsOf(answer);
  const heads = inOrder(columns, [...rows.values()].flatMap((cells) => [...cells.keys()]));
  const named = [...items.values()].some(Boolean);
  const head = (scope: string, words: string) => {
    const cell = el("th", {}, words);
    cell.scope = scope;
    return cell;
  };
  const table = el(
    "table",
    { className: "al-answer__table" },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        named && el("td"),
        ...heads.map((id) => head("col", columns.get(id) ?? id)),
      ),
    ),
    el(
      "tbody",
      {},
      ...inOrder(items, rows.keys()).map((row) =>
        el(
          "tr",
          {},
          named && head("row", items.get(row) ?? row),
          ...heads.map((id) => el("td", {}, lines(rows.get(row)?.get(id) ?? ""))),
        )
      ),
    ),
  );
  const scroll = el("div", { className: "al-answer__scroll", tabIndex: 0 }, table);
  scroll.setAttribute("role", "group"); // no landmark: there may be many, and two may ask the same
  scroll.setAttribute("aria-label", question);
  return scroll;
}

function showRatings(answer: Parts, { items, options }: Definition): Node {
  const rows = rowsOf(answer);
  return showList(
    inOrder(items, rows.keys()).map((row) => {
      const cells = rows.get(row)!;
      const name = items.get(row) || cells.get("name") || (/^\d*$/.test(row) ? "" : row);
      const rating = cells.get("rating") ?? "";
      const rest = [...cells].filter(([part]) => !RATED.includes(part)).map(([, value]) => value);
      const words = [options.get(rating) ?? RATINGS.get(rating) ?? rating, cells.get("why"), ...rest]
        .filter(Boolean).join(". ");
      const fragment = document.createDocumentFragment();
      fragment.append(name && el("strong", {}, name), name && words ? ": " : "", lines(words));
      return fragment;
    }),
    "ul",
  );
}

/** An entry of a tool: what it says in each field. */
function showEntry(answer: Parts, definition: Definition): Node {
  return showList(
    entryWords(answer, definition).map(([question, words]) => {
      const fragment = document.createDocumentFragment();
      fragment.append(el("strong", {}, question), ": ", lines(words));
      return fragment;
    }),
    "ul",
  );
}
