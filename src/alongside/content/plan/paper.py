"""A document of plain words: what stands in it, so that paper and Word show the same."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.content.markdown.nodes import BlockNode


@dataclass(frozen=True)
class Grid:
    """A table to fill in by hand: its headings, how wide each column is in parts of the whole, and how many rows."""

    caption: str
    columns: tuple[str, ...]
    shares: tuple[int, ...]
    rows: int


@dataclass(frozen=True)
class Field:
    """A line to write on, after its label."""

    label: str


Piece = BlockNode | Grid | Field
Parts = tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True)
class Paper:
    """A document. Each of its parts begins on a page of its own."""

    title: str
    about: str
    """What it is, in a sentence that stands in the file's properties and not on the page."""
    parts: Parts
    origin: str
    """The file to name where it cannot be made."""
    address: str = ""
    sides: int | None = None
    """On how many sides it should go at most."""
    framed: bool = False
    """Whether a line runs round it, as on a certificate."""
