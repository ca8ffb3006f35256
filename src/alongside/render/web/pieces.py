"""A Python-Markdown extension that puts finished pieces of HTML around and between Markdown.

Prompts, exercises and facilitator's parts are laid out as blocks (pymdown-extensions' Blocks) whose only option is
the number of a piece. So the text inside them is converted together with the page, with its headings, footnotes and
links, and the extension works wherever Python-Markdown does. What the pieces look like is the renderer's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block as MarkdownBlock
from pymdownx.blocks.block import type_integer

from alongside.content.model import Block, ExerciseReference
from alongside.content.problems import Problems
from alongside.content.read.blocks import parse_blocks, without_facilitators

NAME = "alongside-piece"
SLOT = "al-slot"
"""Element in a piece of HTML whose place the Markdown inside the block takes."""

LayOut = Callable[["Pieces", Iterable[Block]], str]


class Pieces:
    """The pieces of the page that is being converted. Start afresh with each page."""

    def __init__(self) -> None:
        self._pieces: list[str] = []

    def clear(self) -> None:
        """Forget the pieces of the page before."""
        self._pieces.clear()

    def place(self, html: str, markdown: str = "") -> str:
        """Return Markdown that puts `html`, well-formed and with one root, here, and `markdown` in its slot."""
        try:
            fromstring(html)
        except ParseError as fault:
            raise ValueError(f"a piece of HTML is not well formed: {fault}: {html}") from fault
        self._pieces.append(html)
        # A block may only hold blocks with fewer slashes than its own.
        fence = "/" * (_longest(markdown) + 3)
        return f"\n\n{fence} {NAME}\n    ref: {len(self._pieces) - 1}\n\n{markdown}\n\n{fence}\n\n"

    def __getitem__(self, ref: int) -> Element:
        """Return a piece, fresh each time."""
        return fromstring(self._pieces[ref])


def _longest(markdown: str) -> int:
    rows = (line.strip() for line in markdown.split("\n"))
    return max((len(row) - len(row.lstrip("/")) for row in rows if row.startswith("///")), default=3)


class PieceExtension(BlocksExtension):  # type: ignore[misc]
    """The extension. `lay_out` turns blocks of ours into Markdown with pieces; the renderer gives it."""

    def __init__(self, lay_out: LayOut | None = None, **settings: Any) -> None:
        super().__init__(**settings)
        self.pieces = Pieces()
        self.lay_out = lay_out

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        """Register the block, and the pre-processor for texts that nobody has laid out."""
        block_mgr.register(PieceBlock, {"pieces": self.pieces})
        if self.lay_out:
            md.preprocessors.register(_LayOut(md, self), "alongside-lay-out", 28)


class PieceBlock(MarkdownBlock):  # type: ignore[misc]
    """The block that a piece's number stands in."""

    NAME = NAME
    OPTIONS: ClassVar = {"ref": [0, type_integer]}
    CONFIG: ClassVar = {"pieces": None}

    def on_create(self, parent: Element) -> Element:
        """Make a place for the Markdown inside."""
        return SubElement(parent, "div")

    def on_end(self, block: Element) -> None:
        """Put the piece around what was converted."""
        inside = list(block)
        piece = self.config["pieces"][self.options["ref"]]
        _leave_alone(piece)
        for parent in piece.iter():
            for index, child in enumerate(list(parent)):
                if child.tag == SLOT:
                    parent.remove(child)
                    for offset, element in enumerate(inside):
                        parent.insert(index + offset, element)
        block.clear()
        block.tag, block.text = piece.tag, piece.text
        block.attrib.update(piece.attrib)
        block.extend(list(piece))


def _leave_alone(piece: Element) -> None:
    """Keep Markdown from reading its own marks into words that stand in a piece."""
    for element in piece.iter():
        element.text = AtomicString(element.text) if element.text else element.text
        element.tail = AtomicString(element.tail) if element.tail else element.tail


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
