/** Small helpers for building what the script adds to a page. Text goes in as text only. */

import { linesOf } from "./line-breaks.ts";

/** Acts once the whole page is read: with the script in the head, an element is here before its content is. */
export function whenParsed(act: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act, { once: true });
  else act();
}

type Child = Node | string | null | undefined | false;

/** An element with properties and children. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter((child): child is Node | string => child instanceof Node || !!child));
  return element;
}

/** A button that does one thing. */
export function button(
  words: string,
  act: (event: MouseEvent) => void,
  className = "al-button",
): HTMLButtonElement {
  return el("button", { type: "button", className, onclick: act }, words);
}

/** Tells those who hear the name of a button alone what it is for, where several have the same words. */
export function labelled<Made extends HTMLElement>(made: Made, of: string): Made {
  if (of) made.setAttribute("aria-label", `${made.textContent}: ${of}`);
  return made;
}

/** Text with its line breaks, whatever the style sheet says. */
export function lines(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  linesOf(text).forEach((line, index) => {
    if (index) fragment.append(el("br"));
    fragment.append(line);
  });
  return fragment;
}

/** Words that are said at once by a screen reader and stay on the page. */
export function alertBox(...children: Child[]): HTMLElement {
  const box = el("div", { className: "al-alert" }, ...children);
  box.setAttribute("role", "alert");
  return box;
}
