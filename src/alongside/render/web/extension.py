"""The manual's Markdown for other programs: Python-Markdown finds it under the name `alongside`.

    markdown.markdown(text, extensions=["alongside"], extension_configs={"alongside": {"document": "my-exercise"}})

gives what a trainee sees of an exercise, with its boxes and its prompts; what is for facilitators is left out. So the
files can be read by another site generator, or by a script of a few lines. Names and numbers come from the manual that
`root` leads to; without it, they are places to fill in by hand.
"""

from __future__ import annotations

import datetime
import re
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from alongside.content.literal import BLANK, unshield_html
from alongside.content.markdown.dialect import EXTENSION_CONFIGS, EXTENSIONS
from alongside.content.markdown.own_ids import OwnIds
from alongside.content.problems import Problems
from alongside.content.read.organisation import Organisation, load_organisation
from alongside.render.web.boxes import BoxExtension
from alongside.render.web.pieces import LayOut, PieceExtension, Pieces
from alongside.render.web.prompts import lay_out
from alongside.render.web.tables import TableExtension


class PageExtension(Extension):
    """What a page has beyond the dialect: pieces, frames of tables, names of boxes, and places to fill in by hand."""

    def __init__(self, lay_out: LayOut | None = None, **settings: Any) -> None:
        super().__init__(**settings)
        self.pieces = Pieces()
        self.lay_out = lay_out

    def extendMarkdown(self, md: Markdown) -> None:
        """Register all of it."""
        pieces = PieceExtension(self.pieces, self.lay_out)
        md.registerExtensions([OwnIds(), TableExtension(), BoxExtension(), pieces], {})
        # Below links, whose addresses are no places to write in.
        md.inlinePatterns.register(_Blank(BLANK, md), "alongside-blank", 95)


class AlongsideExtension(Extension):
    """The whole dialect. `document` is the id under which answers are kept: that of the exercise."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "document": ["page", "Id of the exercise, under which answers are kept"],
            "root": ["", "Folder of the manual, whose organisation.yml has the names and numbers"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register everything of the dialect, so that one name is enough."""
        document = self.getConfig("document")
        page = PageExtension(lambda pieces, blocks: lay_out(pieces, blocks, document))
        md.registerExtensions([*EXTENSIONS, page], EXTENSION_CONFIGS)
        # After white space is put right, and before blocks are laid out.
        md.preprocessors.register(_WithoutHead(md), "alongside-head", 29)
        md.preprocessors.register(_Filled(md, self.getConfig("root")), "alongside-names", 28.5)
        md.postprocessors.register(_Unshielded(md), "alongside-words", 0)


class _Blank(InlineProcessor):
    """Lets a place to fill in by hand say so to a screen reader."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        """Return the place: a line to see, and words to hear."""
        place = Element("span", {"class": "al-blank"})
        SubElement(place, "span", {"class": "al-hidden"}).text = "to be filled in"
        return place, m.start(0), m.end(0)


class _WithoutHead(Preprocessor):
    """Leaves out the head of a file, where it was given along with the text; lines keep their numbers."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with those of the head emptied."""
        if not lines or lines[0].rstrip() != "---":
            return lines
        end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
        return [""] * (end + 1) + lines[end + 1 :] if end else lines


class _Filled(Preprocessor):
    """Puts in the names and numbers of an organisation."""

    def __init__(self, md: Markdown, root: str) -> None:
        super().__init__(md)
        self._root = root

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with each `{{ org.… }}` filled; raise ValueError for a name that is not there."""
        problems = Problems()
        known = load_organisation(Path(self._root), problems, datetime.date.today()) if self._root else Organisation()
        filled = known.fill("\n".join(lines), PurePosixPath("text"), 1, problems)
        if problems.errors:
            raise ValueError(problems.report())
        return filled.split("\n")


class _Unshielded(Postprocessor):
    """Gives the signs of what was put in back, as HTML writes them."""

    def run(self, text: str) -> str:
        """Return the page."""
        return unshield_html(text)
