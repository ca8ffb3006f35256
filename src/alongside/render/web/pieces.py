"""A Python-Markdown extension that puts finished pieces of HTML around and between Markdown.

Prompts, exercises and facilitator's parts are laid out as blocks (pymdown-extensions' Blocks) whose only argument
is the number of a piece. So the text inside them is converted together with the page, with its headings, footnotes and
links, and the extension works wherever Python-Markdown does. What the pieces look like is the renderer's affair.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block as MarkdownBlock

from alongside.content.model import Block, ExerciseReference
from alongside.content.problems import Problems
from alongside.content.read.blocks import parse_blocks, without_facilitators

NAME = "alongside-piece"
SLOT = "al-slot"
"""Element in a piece of HTML whose place the Markdown inside the block takes."""

_MARK = "data-alongside-piece"
"""Attribute that holds the number of a piece from the time when blocks are read until words have been."""

LayOut = Callable[["Pieces", Iterable[Block]], str]


@dataclass(frozen=True)
class Moved:
    """Says of a text that it stands on another page than the one it was written for: both by their path in the site."""

    origin: PurePosixPath
    here: PurePosixPath
    lower: int = 0
    """By how many levels its headings are lower here."""

    def apply(self, top: Element) -> None:
        """Put right what stands below an element: relative links and pictures, and the levels of headings."""
        for element in top.iter():
            if element.tag in _ADDRESSES:
                name = _ADDRESSES[element.tag]
                element.set(name, self._address(element.get(name, "")))
            elif element.tag in _HEADINGS:
                element.tag = f"h{min(int(element.tag[1]) + self.lower, 6)}"

    def _address(self, address: str) -> str:
        # Python-Markdown writes the addresses of mail in signs of its own.
        if address.startswith(AMP_SUBSTITUTE) or _WHOLE.match(address):
            return address
        file, mark, anchor = address.partition("#")
        return posixpath.relpath(posixpath.join(self.origin.parent, file), self.here.parent) + mark + anchor


_ADDRESSES = {"a": "href", "img": "src"}
_HEADINGS = ("h2", "h3", "h4", "h5")
_WHOLE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#]|$", re.I)


@dataclass(frozen=True)
class Piece:
    """HTML with one root, or none, and what is to be done with the Markdown in its slot."""

    html: str
    moved: Moved | None = None


class Pieces:
    """The pieces of the page that is being converted. Start afresh with each page."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []

    def clear(self) -> None:
        """Forget the pieces of the page before."""
        self._pieces.clear()

    def embed(self, html: str, markdown: str = "", moved: Moved | None = None) -> str:
        """Return Markdown that puts `html`, well-formed and with one root, here, and `markdown` in its slot.

        Without any HTML, the Markdown stands here by itself.
        """
        self._pieces.append(Piece(html, moved))
        # A block may only hold blocks with fewer slashes than its own.
        fence = "/" * (_longest(markdown) + 3)
        return f"\n\n{fence} {NAME} | {len(self._pieces) - 1}\n\n{markdown}\n\n{fence}\n\n"

    def __repr__(self) -> str:
        """Return all that a page needs to know of them, as text."""
        return repr(self._pieces)

    def __getitem__(self, ref: int) -> Piece:
        """Return a piece by its number."""
        return self._pieces[ref]


def _longest(markdown: str) -> int:
    rows = (line.strip() for line in markdown.split("\n"))
    return max((len(row) - len(row.lstrip("/")) for row in rows if row.startswith("///")), default=3)


class PieceExtension(BlocksExtension):  # type: ignore[misc]
    """The extension. `lay_out` turns blocks of ours into Markdown with pieces; the renderer gives it."""

    def __init__(self, pieces: Pieces, lay_out: LayOut | None = None, **settings: Any) -> None:
        super().__init__(**settings)
        self.pieces = pieces
        self.lay_out = lay_out

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        """Register the block, what fills it, and the pre-processor for texts that nobody has laid out."""
        block_mgr.register(PieceBlock, {})
        # After the marks within words are read, of which a piece has none, and before white space is put right.
        md.treeprocessors.register(_Filling(md, self.pieces), NAME, 15)
        if self.lay_out:
            md.preprocessors.register(_LayOut(md, self), "alongside-lay-out", 28)


class PieceBlock(MarkdownBlock):  # type: ignore[misc]
    """The block that a piece's number stands in."""

    NAME = NAME
    ARGUMENT: ClassVar = True  # an option would be read as YAML, which is slow

    def on_create(self, parent: Element) -> Element:
        """Make a place for the Markdown inside."""
        return SubElement(parent, "div", {_MARK: self.argument})


class _Filling(Treeprocessor):
    """Puts each piece around the Markdown that was converted in its place, those outside first."""

    def __init__(self, md: Markdown, pieces: Pieces) -> None:
        super().__init__(md)
        self.pieces = pieces

    def run(self, root: Element) -> None:
        """Fill all places below an element."""
        for child in list(root):
            if _MARK in child.attrib:
                self._fill(child, root)
            else:
                self.run(child)

    def _fill(self, place: Element, parent: Element) -> None:
        piece = self.pieces[int(place.attrib.pop(_MARK))]
        if piece.moved:
            piece.moved.apply(place)
        inside = list(place)
        if not piece.html:
            self.run(place)
            at = list(parent).index(place)
            parent[at : at + 1] = list(place)
            return
        made = _parsed(piece.html)
        for holder in list(made.iter()):
            for slot in holder.findall(SLOT):
                at = list(holder).index(slot)
                holder[at : at + 1] = inside
        place.tag, place.text, place[:] = made.tag, made.text, list(made)
        place.attrib.update(made.attrib)
        self.run(place)


def _parsed(html: str) -> Element:
    try:
        return fromstring(html)
    except ParseError as fault:
        raise ValueError(f"a piece of HTML is not well formed: {fault}: {html}") from fault


class _LayOut(Preprocessor):
    """Lays out blocks in a text that came straight from an author."""

    def __init__(self, md: Markdown, extension: PieceExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with blocks of ours laid out. Raises ValueError with every fault."""
        if any(line.lstrip("/ ").startswith(NAME) for line in lines) or self.extension.lay_out is None:
            return lines
        problems = Problems()
        blocks = parse_blocks(PurePosixPath("text"), "\n".join(lines), 1, problems)
        for block in blocks:
            if isinstance(block, ExerciseReference):  # it stands in another file, which nobody has read here
                problems.add(PurePosixPath("text"), block.line, "exercise-unknown", value=block.exercise, hint="")
        if problems.errors:
            raise ValueError(problems.report())
        self.extension.pieces.clear()
        return self.extension.lay_out(self.extension.pieces, without_facilitators(blocks)).split("\n")
