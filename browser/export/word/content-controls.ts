/** The content controls of a form: found by their tags, filled in, and copied where the reader added rows. */

import { dateInWords } from "../../common/dates.ts";
import { direction, runs, W, W14 } from "./ooxml.ts";

/** Longer answers than this may be cut by the end of a page. */
const LONG = 600;

/** More rows than this are not made; `rows.ts` makes no more in the page. */
const MOST = 100;

/** A part of a document, to be looked through and written into. */
export class Controls {
  readonly #document: XMLDocument;
  readonly #hold: (xml: string) => Node;
  readonly #byTag = new Map<string, Element>();

  /** `hold` gives a node that stands for a piece of XML. */
  constructor(document: XMLDocument, hold: (xml: string) => Node) {
    this.#document = document;
    this.#hold = hold;
    for (const control of document.getElementsByTagNameNS(W, "sdt")) this.#note(control);
  }

  /** The control with a tag. */
  get(tag: string): Element | undefined {
    return this.#byTag.get(tag);
  }

  /** The first control of a prompt. */
  firstOf(key: string): Element | undefined {
    for (const [tag, control] of this.#byTag) {
      if (tag === key || tag.startsWith(`${key}#`)) return control;
    }
    return undefined;
  }

  /** Writes a part of an answer where it belongs; false where it has no place. */
  write(key: string, part: string, value: string | true): boolean {
    const control = this.get(part ? `${key}#${part}` : key);
    if (!control) return false;
    const isBox = control.getElementsByTagNameNS(W14, "checkbox").length > 0;
    if (value === true || isBox) return value === true && isBox && tick(control);
    const list = setting(control, "dropDownList");
    return list ? this.#choose(control, list, value) : this.#fill(control, value);
  }

  /** Adds rows or lines, each a copy of the last, until there are so many. */
  makeRoom(key: string, needed: number): void {
    const numbers = [...this.#byTag.keys()].filter((tag) => tag.startsWith(`${key}#`))
      .map((tag) => Number(/^\d+(?=\.|$)/.exec(tag.slice(key.length + 1))?.[0] ?? NaN));
    const last = Math.max(0, ...numbers.filter((number) => number > 0));
    if (!last) return;
    const start = `${key}#${last}`;
    const tag = [...this.#byTag.keys()].find((each) =>
      /^(\.|$)/.test(each.slice(start.length)) && each.startsWith(start)
    );
    const control = this.get(tag ?? "");
    let row = control && closest(control, "tr") || control && closest(control, "p");
    for (let number = last + 1; row && number <= Math.min(needed, MOST); number++) {
      const copy = row.cloneNode(true) as Element;
      for (const each of copy.getElementsByTagNameNS(W, "sdt")) {
        rename(each, key, number - 1, number);
        this.#note(each);
      }
      row.after(copy);
      row = copy;
    }
  }

  #note(control: Element): void {
    const tag = setting(control, "tag")?.getAttributeNS(W, "val");
    if (tag) this.#byTag.set(tag, control);
  }

  /** Chooses an entry of a list by its value, and fills its ring on paper; false where it has no such entry. */
  #choose(control: Element, list: Element, value: string): boolean {
    const entries = [...list.getElementsByTagNameNS(W, "listItem")].slice(1); // the first takes a choice back
    const index = entries.findIndex((entry) => entry.getAttributeNS(W, "value") === value);
    if (index < 0) return false;
    list.setAttributeNS(W, "w:lastValue", value);
    // Up to the next list, a ring for each entry follows in the same order; none where the list stands in a table.
    const signs = [...this.#document.querySelectorAll("dropDownList, rStyle")];
    const own = signs.slice(signs.indexOf(list) + 1);
    const end = own.findIndex(({ localName }) => localName === "dropDownList");
    const rings = own.slice(0, end < 0 ? own.length : end)
      .filter((style) => style.getAttributeNS(W, "val") === "Ring");
    const ring = rings[index] && closest(rings[index], "r");
    if (ring) ring.getElementsByTagNameNS(W, "t")[0]!.textContent = "●";
    return this.#fill(control, entries[index]!.getAttributeNS(W, "displayText")!);
  }

  #fill(control: Element, value: string): true {
    const calendar = setting(control, "date");
    if (calendar && /^\d{4}-\d\d-\d\d$/.test(value)) {
      calendar.setAttributeNS(W, "w:fullDate", `${value}T00:00:00Z`);
    }
    setting(control, "showingPlcHdr")?.remove();
    const content = child(control, "sdtContent")!;
    content.replaceChildren(this.#hold(runs(calendar ? dateInWords(value) : value)));
    const paragraph = closest(control, "p"), look = paragraph && child(paragraph, "pPr");
    if (look && value.length > LONG) {
      for (const name of ["keepLines", "keepNext"]) child(look, name)?.remove();
      // Its style may keep its lines together as well.
      const apart = this.#document.createElementNS(W, "w:keepLines");
      apart.setAttributeNS(W, "w:val", "0");
      child(look, "pStyle")?.after(apart);
      const row = closest(paragraph, "tr");
      if (row) row.getElementsByTagNameNS(W, "cantSplit")[0]?.remove();
    }
    if (look && direction(value)) turn(look, this.#document);
    return true;
  }
}

/** Lets a paragraph run from right to left. The schema wants this before the spacing, which has a place behind. */
function turn(look: Element, document: XMLDocument): void {
  const later = new Set(["spacing", "ind", "jc", "outlineLvl"]);
  const before = [...look.children].find(({ localName }) => later.has(localName)) ?? null;
  if (!child(look, "bidi")) look.insertBefore(document.createElementNS(W, "w:bidi"), before);
}

function tick(control: Element): true {
  const checked = control.getElementsByTagNameNS(W14, "checked")[0]!;
  checked.setAttributeNS(W14, "w14:val", "1");
  const sign = control.getElementsByTagNameNS(W14, "checkedState")[0]!.getAttributeNS(W14, "val")!;
  control.getElementsByTagNameNS(W, "t")[0]!.textContent = String.fromCodePoint(parseInt(sign, 16));
  return true;
}

/** Gives a control of a copied row the next number, in its tag and in its name. */
function rename(control: Element, key: string, from: number, to: number): void {
  const tag = setting(control, "tag")!, alias = setting(control, "alias");
  const rest = (tag.getAttributeNS(W, "val") ?? "").slice(`${key}#${from}`.length);
  tag.setAttributeNS(W, "w:val", `${key}#${to}${rest}`);
  const name = alias?.getAttributeNS(W, "val") ?? "";
  alias?.setAttributeNS(W, "w:val", name.replace(new RegExp(`^${from}(?=:)|\\b${from}$`), String(to)));
}

/** A setting of a control, as its tag. */
export function setting(control: Element, name: string): Element | undefined {
  const settings = child(control, "sdtPr");
  return settings && child(settings, name);
}

/** The child of an element with a name. */
export function child(element: Element, name: string): Element | undefined {
  return [...element.children].find((each) => each.localName === name && each.namespaceURI === W);
}

/** The nearest element around with a name. */
export function closest(element: Element, name: string): Element | undefined {
  let each: Element | null = element;
  while (each && (each.localName !== name || each.namespaceURI !== W)) each = each.parentElement;
  return each ?? undefined;
}
