/** What the list of the search shows: pages, and places on them. */

import { el } from "../../common/dom.ts";
import type { Page } from "./index.ts";
import { address } from "./load-index.ts";
import type { Snippet, SnippetPart } from "./snippets.ts";
import * as say from "./words.ts";

/** A page that was found, with its title and description. */
export function pageOption(page: Page): HTMLElement {
  const link = option(address(page.url), "al-search__title");
  link.append(el("strong", {}, page.title));
  if (page.url.startsWith("facilitator/")) link.append(" ", el("span", {}, say.forFacilitators));
  link.append(el("span", { className: "al-search__about" }, page.description));
  return link;
}

/** A place on it, with the words around. */
export function placeOption(page: Page, place: Snippet): HTMLElement {
  const link = option(address(page.url, place.id), "al-search__place");
  link.append(
    el("span", {}, ...marked(place.heading)),
    " ",
    el("span", { className: "al-search__about" }, ...marked(place.snippet)),
  );
  return link;
}

function option(href: string, className: string): HTMLAnchorElement {
  const link = el("a", { href, className, tabIndex: -1 });
  link.setAttribute("role", "option");
  return link;
}

function marked(pieces: SnippetPart[]): (HTMLElement | string)[] {
  return pieces.map(([text, found]) => found ? el("mark", {}, text) : text);
}
