"""The HTML of a finished page as Markdown: headings, paragraphs and lists as such, and all else as HTML, whole.

Whatever is written as Markdown has been converted back and compared: where a tree differs, the HTML itself is written.
So a generator that knows `toc`, `attr_list` and pymdown-extensions' HTML blocks makes the very same page of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import chain
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, tostring
from markdown import Markdown
from markdown.util import BLOCK_LEVEL_ELEMENTS

from alongside.editions.staged.prose import prose
from alongside.render.web.finish.tree import Tree

EXTENSIONS = ("attr_list", "pymdownx.blocks.html")
WHOLE = "al-whole"
"""The class of a box around HTML that Markdown would otherwise take for words."""
_PROSE = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol"])
_VERBATIM = frozenset(["pre", "textarea"])
"""Elements in which white space counts."""
_CONTAINERS = frozenset(["al-exercise", "aside", "details", "div", "section"])
_FENCES = re.compile(r"^(/{3,})", re.M)


class BlockWriter:
    """Writes blocks of one page; `target` gives the link in Markdown for an address as it stands in the page."""

    def __init__(self, target: Callable[[str], str]) -> None:
        self._target = target
        self._markdown = Markdown(extensions=[*EXTENSIONS, "toc"])

    def write(self, html: str) -> str:
        """Return the content of a page as Markdown."""
        body = Tree(html).body
        for note in body.xpath(".//*[@data-unsaved]"):
            note.drop_tree()  # it is shown, or not, by a script that belongs to our own frame
        return self._inside(body)

    def _inside(self, element: HtmlElement) -> str:
        return "\n\n".join(self._block(child) for child in element.iterchildren(etree.Element))

    def _block(self, element: HtmlElement) -> str:
        if element.tag in _PROSE and (written := self._prose(element)):
            return written
        if element.tag in _CONTAINERS and _holds_blocks(element) and (written := self._container(element)):
            return written
        html = _whole(element)
        return html if self._markdown.is_block_level(element.tag) else f'<div class="{WHOLE}">{html}</div>'

    def _prose(self, element: HtmlElement) -> str:
        """Return an element as Markdown; nothing where Markdown would make something else of it."""
        wanted = _copied(element)
        for link in wanted.iter("a"):
            if "href" in link.attrib:
                link.set("href", self._target(link.get("href", "")))
        written = prose(wanted)
        made = list(Tree(self._markdown.reset().convert(written)).body)
        return written if [canonical(each) for each in made] == [canonical(wanted)] else ""

    def _container(self, element: HtmlElement) -> str:
        """Return an element as a block of HTML with Markdown inside; nothing where it cannot be one."""
        empty = self._markdown.reset().convert(_container(element, "x"))
        if not empty.startswith("<") or dict(Tree(empty).body[0].attrib) != dict(element.attrib):
            return ""
        return _container(element, self._inside(element))


def _container(element: HtmlElement, inside: str) -> str:
    fence = "/" * (max((len(mark) for mark in _FENCES.findall(inside)), default=2) + 1)
    attributes = f"    attrs: {json.dumps(dict(element.attrib), ensure_ascii=False)}\n" if element.attrib else ""
    return f"{fence} html | {element.tag}\n{attributes}    markdown: block\n\n{inside}\n\n{fence}"


def canonical(element: HtmlElement) -> Any:
    """Return an element as data that is equal for equal trees, whatever order attributes have and how lines break."""
    children = list(element.iterchildren(etree.Element))
    texts = [element.text, *(child.tail for child in children)]
    if element.tag not in _VERBATIM:
        texts = [_words(text) for text in texts]
        if any(map(_is_block, children)):
            texts = [text.strip(" ") for text in texts]
        elif _is_block(element):
            texts[0], texts[-1] = texts[0].lstrip(" "), texts[-1].rstrip(" ")
    parts = [texts[0], *chain.from_iterable(zip(map(canonical, children), texts[1:], strict=True))]
    return element.tag, dict(element.attrib), [part for part in parts if part]


def _words(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")


def _is_block(element: HtmlElement) -> bool:
    return element.tag in BLOCK_LEVEL_ELEMENTS or element.tag.startswith("al-")


def _holds_blocks(element: HtmlElement) -> bool:
    """Whether an element holds blocks alone, of which one is a heading or words."""
    texts = [element.text, *(child.tail for child in element)]
    return not any(_words(text).strip() for text in texts) and next(element.iter(*_PROSE), None) is not None


def _copied(element: HtmlElement) -> HtmlElement:
    copy = Tree(tostring(element, encoding="unicode", with_tail=False)).body[0]
    assert isinstance(copy, HtmlElement)
    return copy


def _whole(element: HtmlElement) -> str:
    """Return an element as HTML on one line, in which Markdown finds no block."""
    html = str(tostring(element, encoding="unicode", with_tail=False))
    keeps_lines = next(element.iter(*_VERBATIM), None) is not None
    return html.replace("\n", "&#10;" if keeps_lines else " ")
