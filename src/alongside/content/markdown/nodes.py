"""Text as a small tree: what is a paragraph, a list, a table or a box, whatever form it takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """A stretch of text with one look. `href` makes it a link."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""


@dataclass(frozen=True)
class Break:
    """A new line inside a paragraph."""


Inline = Run | Break
Inlines = tuple[Inline, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    inlines: Inlines


@dataclass(frozen=True)
class Figure:
    """A figure, by its name; `words` say what it shows."""

    name: str
    words: str


@dataclass(frozen=True)
class Heading:
    """A heading; `level` as in HTML, 1 to 6, and `id` its place in the page."""

    level: int
    inlines: Inlines
    id: str = ""


@dataclass(frozen=True)
class ListBlock:
    """A list; each item is a row of blocks."""

    ordered: bool
    items: tuple[tuple[BlockNode, ...], ...]
    start: int = 1


@dataclass(frozen=True)
class Quote:
    """Words of somebody else."""

    blocks: tuple[BlockNode, ...]


@dataclass(frozen=True)
class Table:
    """A table with a header row."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: Inlines = ()


@dataclass(frozen=True)
class Note:
    """A box: key, care, story, tip, instead, or another admonition."""

    kind: str
    title: str
    blocks: tuple[BlockNode, ...]


@dataclass(frozen=True)
class Rule:
    """A line between two parts."""


BlockNode = Paragraph | Figure | Heading | ListBlock | Quote | Table | Note | Rule


def text_of(inlines: Iterable[Inline]) -> str:
    """Return the words alone."""
    return "".join(" " if isinstance(inline, Break) else inline.text for inline in inlines)
