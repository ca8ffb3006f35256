"""Links that say more than where they lead: what a word means, and how far the reader is with an exercise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from lxml.html import Element, HtmlElement

from alongside.content.read.glossary import Term
from alongside.render.web.finish.tree import Tree, elements, put_behind


@dataclass(frozen=True)
class Targets:
    """What links may lead to. Addresses are from the root of the site, as the site generator gives them."""

    exercises: Mapping[str, str]
    """Ids of exercises by the addresses of their pages."""
    glossary: str
    """Address of the glossary."""
    terms: Mapping[str, Term]
    """The words of the glossary, by the id of their place there."""


def say_more(tree: Tree, url: str, targets: Targets) -> None:
    """Let links to words tell their meaning, and give list items that begin with an exercise a place for its state.

    `url` is the address of the page.
    """
    for link in elements(tree.body, "a"):
        address, anchor = urldefrag(urljoin(url, link.get("href") or ""))
        if anchor and address == targets.glossary and (term := targets.terms.get(anchor)):
            _explain(link, term)
        elif not anchor and (exercise := targets.exercises.get(address)):
            _add_state(link, exercise)


def _explain(link: HtmlElement, term: Term) -> None:
    """Tell the meaning, unless the author has written a title for it."""
    own = dict(link.attrib)
    look = {"class": " ".join(filter(None, ["al-term", own.pop("class", "")]))}
    link.attrib.clear()
    link.attrib.update(look | own | {"title": own.get("title") or term.means})


def _add_state(link: HtmlElement, exercise: str) -> None:
    """Put the place for the state behind the link, where the link is the first thing in a list item.

    The stops of a route have none: whoever follows it is told there by its script.
    """
    after = inside = link
    while inside.tag != "li":
        outside = inside.getparent()
        if outside is None or outside.tag not in ("li", "p", "strong") or not _is_first(inside, outside):
            return
        if outside.tag == "strong" and len(outside) == 1 and not (inside.tail or "").strip():
            after = outside
        inside = outside
    if inside.get("data-item"):
        return
    put_behind(after, Element("span", {"class": "al-state", "data-card": exercise}))


def _is_first(inside: HtmlElement, outside: HtmlElement) -> bool:
    return outside.index(inside) == 0 and not (outside.text or "").strip()
