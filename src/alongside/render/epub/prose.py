"""Text of a book as XHTML: plain elements, so that a reader's own look and voice have the last word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from alongside.content.font import composed
from alongside.content.markdown.addresses import LEADS_OUT
from alongside.content.markdown.nodes import (
    BlockNode,
    Break,
    Figure,
    Heading,
    Inline,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
)

_BLANK = re.compile("(_{4,})")


@dataclass(frozen=True)
class Around:
    """What text has to know of the file that it stands in."""

    way: Callable[[str], str]
    """From a place of the book, such as `steps/index#the-steps`, to its address; nothing where it has none."""
    id: Callable[[str], str]
    """From the place of a heading to its id."""
    figures: str
    """Where figures are."""
    model: str
    """Where the drawing of the model is."""
    lower: int = 0
    """By how many levels headings are lower here than in a file of their own."""

    def heading(self, level: int) -> str:
        """Return the element of a heading."""
        return f"h{min(level + self.lower, 6)}"


def say(parent: Element, words: str) -> None:
    """Put words behind all that an element holds; a gap to fill in becomes a place that says so."""
    for part in _BLANK.split(composed(words)):
        if part.startswith("____"):
            SubElement(parent, "span", {"class": "blank", "role": "img", "aria-label": "blank"}).text = "\u00a0"
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + part
        else:
            parent.text = (parent.text or "") + part


def element(parent: Element, tag: str, words: str = "", **attributes: str) -> Element:
    """Add an element with words; `class_` stands for `class`, and `_` within a name for a hyphen."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value}
    made = SubElement(parent, tag, named)
    if words:
        say(made, words)
    return made


def put_inlines(parent: Element, inlines: Iterable[Inline], around: Around) -> None:
    """Add words with their looks and links."""
    for href, together in groupby(inlines, lambda inline: inline.href if isinstance(inline, Run) else ""):
        inside = parent
        if LEADS_OUT.match(href):
            inside = SubElement(parent, "a", {"href": href})
        elif href.startswith("#") and (way := around.way(href[1:])):
            inside = SubElement(parent, "a", {"href": way})
        for inline in together:
            if isinstance(inline, Break):
                SubElement(inside, "br")
                continue
            within = inside
            for look, tag in ((inline.strong, "strong"), (inline.emphasis, "em"), (inline.code, "code")):
                within = SubElement(within, tag) if look else within
            say(within, inline.text)


def put_blocks(parent: Element, nodes: Iterable[BlockNode], around: Around, *, outlined: bool = False) -> None:
    """Add blocks of text; `outlined` says that headings among them are of the chapter's outline."""
    for node in nodes:
        _put(parent, node, around, outlined)


def _put(parent: Element, node: BlockNode, around: Around, outlined: bool) -> None:
    if isinstance(node, Heading):
        # Inside a box or a list a heading would tear the outline of the chapter: it is a bold line.
        if outlined:
            put_inlines(element(parent, around.heading(node.level), id=around.id(node.id)), node.inlines, around)
        else:
            put_inlines(element(element(parent, "p"), "strong"), node.inlines, around)
    elif isinstance(node, Paragraph):
        put_inlines(element(parent, "p"), node.inlines, around)
    elif isinstance(node, Figure):
        figure = element(parent, "div", class_="figure")
        element(figure, "img", src=f"{around.figures}/{node.name}.svg", alt=composed(node.words))
    elif isinstance(node, ListBlock):
        start = {"start": str(node.start)} if node.ordered and node.start != 1 else {}
        listed = element(parent, "ol" if node.ordered else "ul", **start)
        for item in node.items:
            _put_item(element(listed, "li"), item, around)
    elif isinstance(node, Quote):
        put_blocks(element(parent, "blockquote"), node.blocks, around)
    elif isinstance(node, Note):
        box = element(parent, "div", class_=f"box {node.kind}", role="note", aria_label=composed(node.title))
        if node.title:
            element(box, "p", node.title, class_="title")
        put_blocks(box, node.blocks, around)
    elif isinstance(node, Table):
        _put_table(parent, node, around)
    else:
        assert isinstance(node, Rule)
        element(parent, "hr")


def _put_item(item: Element, blocks: tuple[BlockNode, ...], around: Around) -> None:
    """Fill an entry of a list: a single paragraph needs no element of its own."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        put_inlines(item, blocks[0].inlines, around)
    else:
        put_blocks(item, blocks, around)


def _put_table(parent: Element, node: Table, around: Around) -> None:
    table = element(parent, "table")
    if node.caption:
        put_inlines(element(table, "caption"), node.caption, around)
    head = element(element(table, "thead"), "tr")
    for cell in node.header:
        # Above the headings of rows there may be nothing: that corner is nobody's heading.
        put_inlines(element(head, "th", scope="col") if cell else element(head, "td"), cell, around)
    body = element(table, "tbody")
    for row in node.rows:
        line = element(body, "tr")
        for cell in row:
            put_inlines(element(line, "td"), cell, around)
