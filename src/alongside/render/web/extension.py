"""The manual's Markdown for other programs: Python-Markdown finds it under the name `alongside`.

    markdown.markdown(text, extensions=["alongside"], extension_configs={"alongside": {"document": "my-exercise"}})

gives what a trainee sees of an exercise, with its boxes and its prompts; what is for facilitators is left out. So the
files can be read by another site generator, or by a script of a few lines.
"""

from __future__ import annotations

from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from alongside.content.markdown.dialect import EXTENSION_CONFIGS, EXTENSIONS
from alongside.render.web.pieces import PieceExtension
from alongside.render.web.prompts import lay_out


class AlongsideExtension(Extension):
    """The whole dialect. `document` is the id under which answers are kept: that of the exercise."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"document": ["page", "Id of the exercise, under which answers are kept"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register everything of the dialect, so that one name is enough."""
        document = self.getConfig("document")
        pieces = PieceExtension(lambda pieces, blocks: lay_out(pieces, blocks, document))
        md.registerExtensions([*EXTENSIONS, pieces], EXTENSION_CONFIGS)
        # After white space is put right, and before blocks are laid out.
        md.preprocessors.register(_WithoutHead(md), "alongside-head", 29)


class _WithoutHead(Preprocessor):
    """Leaves out the head of a file, where it was given along with the text; lines keep their numbers."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with those of the head emptied."""
        if not lines or lines[0].rstrip() != "---":
            return lines
        end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
        return [""] * (end + 1) + lines[end + 1 :] if end else lines
