/** Rows that a trainee may add to a list or a table. */

import { controlsOf, partOf } from "./controls.ts";

/** More rows than this are not made, whatever a stored answer asks for. */
const MOST = 100;

const NUMBERED = ["id", "for", "name", "aria-labelledby", "aria-describedby", "aria-controls"];

/** Marks what the script has added within a row, so that a copy of the row is made without it. */
export const ADDED = "data-added";

/** What stands before the number of a row in its parts: in a tool, the field that these rows belong to. */
function ownOf(rows: HTMLElement): string {
  return rows.dataset["grow"] ? `${rows.dataset["grow"]}.` : "";
}

/** Number of the row to which a part belongs, or 0. */
function numberOf(part: string, own: string): number {
  const rest = part.startsWith(own) ? part.slice(own.length) : "";
  return /^\d{1,6}(?=\.|$)/.test(rest) ? parseInt(rest, 10) : 0;
}

function highest(root: ParentNode, own: string): number {
  return Math.max(0, ...controlsOf(root).map((control) => numberOf(partOf(control), own)));
}

/** Adds a copy of the last row, with the next number, and returns it; null where no more fit. */
export function addRow(rows: HTMLElement, prefix: string): HTMLElement | null {
  const last = [...rows.children].filter((row) => !row.hasAttribute(ADDED)).pop();
  if (!(last instanceof HTMLElement)) return null;
  const mine = ownOf(rows);
  const number = highest(last, mine);
  if (number === 0 || number >= MOST) return null;
  const row = last.cloneNode(true) as HTMLElement;
  const told = new Set<string>();
  row.querySelectorAll(`[${ADDED}]`).forEach((added) => {
    told.add(added.id);
    added.remove();
  });
  const own = new RegExp(`(^|[^0-9A-Za-z])${number}(?![0-9A-Za-z])`);
  const next = (text: string) => text.replace(own, `$1${number + 1}`);
  // The exercise's own name may hold figures, and is no part of the row's number.
  const past = (text: string) =>
    text.startsWith(prefix) ? prefix + next(text.slice(prefix.length)) : next(text);
  for (const element of [row, ...row.querySelectorAll("*")]) {
    forget(element, told);
    for (const name of NUMBERED) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.split(" ").map(past).join(" "));
    }
    for (const name of ["data-part", "data-row"]) {
      const value = element.getAttribute(name);
      if (!value) continue;
      const before = value.startsWith(mine) ? mine : "";
      element.setAttribute(name, before + value.slice(before.length).replace(/^\d+/, String(number + 1)));
    }
    const label = element.getAttribute("aria-label");
    if (label) element.setAttribute("aria-label", lastNumber(label, number));
  }
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.nodeValue?.trim()) node.nodeValue = lastNumber(node.nodeValue, number);
  }
  for (const control of controlsOf(row)) {
    // What was wrong there is right here.
    control.removeAttribute("aria-invalid");
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      control.checked = false;
    } else {
      control.value = "";
    }
  }
  rows.append(row);
  return row;
}

/** Takes notices that stay behind out of what describes an element. */
function forget(element: Element, gone: ReadonlySet<string>): void {
  const described = element.getAttribute("aria-describedby");
  if (!described) return;
  const left = described.split(" ").filter((id) => !gone.has(id));
  if (left.length) element.setAttribute("aria-describedby", left.join(" "));
  else element.removeAttribute("aria-describedby");
}

/** The text with the row's number, where it stands last, made one higher. */
function lastNumber(text: string, number: number): string {
  return text.replace(new RegExp(`\\b${number}\\b(?!.*\\b${number}\\b)`, "s"), String(number + 1));
}

/** Adds rows until every row of an answer has its place. */
export function ensureRows(rows: HTMLElement, prefix: string, parts: readonly string[]): void {
  const own = ownOf(rows);
  const needed = Math.max(0, ...parts.map((part) => numberOf(part, own)));
  while (highest(rows, own) < needed && addRow(rows, prefix));
}
