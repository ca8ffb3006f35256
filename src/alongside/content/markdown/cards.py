"""Cards to cut, as an author writes them.

An entry of a list is a card, and what leads to the list stands on each. Where there are headings, what stands under
each is a card.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from alongside.content.markdown.leftovers import LeftOver
from alongside.content.markdown.nodes import BlockNode, Heading, Inlines, ListBlock, Paragraph, Quote, Run, text_of
from alongside.content.markdown.tree import markdown_tree
from alongside.content.problems import Problems

MOST_LETTERS = 230
"""That are sure to fit on a card, in large print too."""
_ENTRY = re.compile(r"(?:[-*+]|\d+[.)])\s")
_HEADING = re.compile(r"#+ ")


@dataclass(frozen=True)
class Card:
    """One card to cut."""

    name: str
    """How it is called in the room: its number or letter, or who it is for; may be empty."""
    words: tuple[BlockNode, ...]
    line: int
    """The line of the file on which it is written."""


def cards_of(markdown: str, first_line: int) -> tuple[Card, ...]:
    """Return the cards of a text whose first line is that of its file; raise LeftOver for a mark left in its words."""
    nodes = markdown_tree(markdown)
    if any(isinstance(node, Heading) for node in nodes):
        return tuple(_under_headings(nodes, _lines(_HEADING, markdown, first_line)))
    return tuple(_cards(nodes, _lines(_ENTRY, markdown, first_line)))


def _lines(begin: re.Pattern[str], markdown: str, first_line: int) -> Iterator[int]:
    return (number for number, line in enumerate(markdown.split("\n"), first_line) if begin.match(line))


def _under_headings(nodes: Iterable[BlockNode], lines: Iterator[int]) -> Iterator[Card]:
    card: Card | None = None
    for node in nodes:
        if isinstance(node, Heading):
            if card:
                yield card
            card = Card(text_of(node.inlines), (), next(lines, 0))
        elif card:
            card = replace(card, words=(*card.words, node))
    if card:
        yield card


def _cards(nodes: Iterable[BlockNode], lines: Iterator[int]) -> Iterator[Card]:
    lead: list[BlockNode] = []
    for node in nodes:
        if not isinstance(node, ListBlock):
            lead.append(node)
            continue
        for number, item in enumerate(node.items, node.start):
            name, words = (str(number), item) if node.ordered else _named(item)
            yield Card(name, (*lead, *words), next(lines, 0))
        lead = []


def _named(item: Sequence[BlockNode]) -> tuple[str, tuple[BlockNode, ...]]:
    """Return the name of a card, which stands in bold before its words, and the words."""
    first = item[0] if item else None
    if not (isinstance(first, Paragraph) and first.inlines):
        return "", tuple(item)
    name, rest = first.inlines[0], first.inlines[1:]
    if not (isinstance(name, Run) and name.strong):
        return "", tuple(item)
    if rest and isinstance(rest[0], Run):
        rest = (replace(rest[0], text=rest[0].text.lstrip()), *rest[1:])
    return name.text.rstrip(" .:"), (*((Paragraph(rest),) if text_of(rest) else ()), *item[1:])


def check_cards(path: PurePosixPath, markdown: str, first_line: int, problems: Problems) -> bool:
    """Report cards that are none, and those whose words do not fit; return whether there are any."""
    try:
        cards = cards_of(markdown, first_line)
    except LeftOver:
        return True  # it is named where every text is looked at
    if not cards:
        problems.add(path, first_line, "cards-empty")
    for card in cards:
        if (number := len(card.name) + letters(card.words)) > MOST_LETTERS:
            problems.add(path, card.line, "card-long", number=number, most=MOST_LETTERS)
    return bool(cards)


def letters(nodes: Iterable[BlockNode]) -> int:
    """Return how many letters stand in paragraphs, lists and quotations."""
    return sum(map(_letters, nodes))


def _letters(node: BlockNode) -> int:
    if isinstance(node, ListBlock):
        return sum(letters(item) for item in node.items)
    if isinstance(node, Quote):
        return letters(node.blocks)
    inlines: Inlines = getattr(node, "inlines", ())
    return len(text_of(inlines))
