/** What there is to read aloud on a page, sentence by sentence, in the order in which it stands. */

import { sentences } from "./sentences.ts";
import { picture } from "./words.ts";

/** One sentence: its words as they are said, and where it stands. */
export interface Sentence {
  readonly text: string;
  /** The block it stands in. */
  readonly element: Element;
  /** Its own words on the page; none for a picture. */
  readonly range: Range | null;
}

/** Not for reading: controls, what is about the page and not in it, and what only a sighted or an unsighted reader gets. */
const SKIPPED = "script, style, template, noscript, nav, dialog, button, input, textarea, select, thead, " +
  "[aria-hidden=true], [role=status], [role=alert], .al-hidden, .al-place, .al-downloads, .al-draws, " +
  ".al-prompt__state, .al-prompt__notices, .al-prompt__places, .al-prompt__ratings, .al-prompt__print, " +
  ".al-exercise__head, .al-exercise__foot, .al-workbook__tools, .al-answer__others, details:not([open]) > :not(summary)";

/** What the reader has written, where it stands on the page as text. */
const WRITTEN = ".al-workbook__exercise dd, .al-workbook__orphans, .al-notice, .al-alert";

const PICTURE = "img[alt], [role=img]";

/** All sentences below an element; what the reader has written only if `withWritten`. */
export function readPageText(root: Element, withWritten: boolean): Sentence[] {
  const found: Sentence[] = [];
  const skipped = withWritten ? SKIPPED : `${SKIPPED}, ${WRITTEN}`;
  let nodes: Text[] = [];
  let block = root;

  function finish(): void {
    const text = nodes.map(({ data }) => data).join("");
    const before = headingOf(block);
    sentences(text).forEach(([from, to], index) => {
      const range = document.createRange();
      range.setStart(...at(nodes, from));
      range.setEnd(...at(nodes, to));
      const own = text.slice(from, to).replace(/\s+/g, " ");
      found.push({ text: index || !before ? own : `${before}: ${own}`, element: block, range });
    });
    nodes = [];
  }

  function visit(element: Element): void {
    for (const child of element.childNodes) {
      if (child instanceof Text) nodes.push(child);
      if (!(child instanceof Element) || child.matches(skipped)) continue;
      const { display, visibility } = getComputedStyle(child);
      if (display === "none" || visibility === "hidden") continue;
      if (child.matches(PICTURE)) {
        const words = nameOf(child);
        if (!words) continue;
        finish();
        found.push({ text: `${picture} ${words}`, element: child, range: null });
      } else if (child instanceof SVGElement) {
        continue;
      } else if (/^(inline$|contents)/.test(display)) {
        visit(child);
      } else {
        finish();
        const outer = block;
        block = child;
        visit(child);
        finish();
        block = outer;
      }
    }
  }

  visit(root);
  finish();
  return found;
}

/** The place of a position in the joined text of nodes. */
function at(nodes: readonly Text[], position: number): [Text, number] {
  let rest = position;
  for (const node of nodes) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  throw new RangeError(`${position} is beyond the text`);
}

/** What a picture is called. */
function nameOf(element: Element): string {
  const id = element.getAttribute("aria-labelledby")?.split(" ")[0];
  const words = element.getAttribute("aria-label") ??
    (id ? document.getElementById(id)?.textContent : null) ??
    element.getAttribute("alt") ?? element.querySelector("title")?.textContent ?? "";
  return words.trim().replace(/\s+/g, " ");
}

/** The heading of the column in which a cell stands. */
function headingOf(cell: Element): string {
  if (!(cell instanceof HTMLTableCellElement) || cell.tagName !== "TD") return "";
  const heading = cell.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex];
  return heading?.textContent?.trim().replace(/\s+/g, " ") ?? "";
}
