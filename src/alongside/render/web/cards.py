"""Exercises as other pages name them: cards, links that say how far the reader has come, and where to go on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from alongside.content.describe import minutes, with_whom
from alongside.content.model import Exercise
from alongside.content.site_paths import relative, site_path
from alongside.render.web.pieces import Pieces
from alongside.render.web.prompts import macros

GO_ON = "<!-- go on where you left off -->"
"""Where an author wants the list of what the reader has begun. It is shown when there is something."""


def cards(exercises: Iterable[Exercise], here: PurePosixPath, pieces: Pieces) -> str:
    """Return exercises as a list of cards, in Markdown; nothing where there is none."""
    rows = [
        f"- **[{e.title}]({relative(site_path(e.path), here)})**\n\n    {e.purpose}\n"
        + (f"\n    *{minutes(e.minutes)}, {with_whom(e)}*\n" if e.minutes and e.grouping else "")
        for e in exercises
    ]
    return pieces.embed('<div class="al-cards"><al-slot/></div>', "\n".join(rows)) if rows else ""


def resume_list(exercises: Iterable[Exercise], here: PurePosixPath, pieces: Pieces) -> str:
    """Return the list of what a reader may have begun, in Markdown; a script shows the last of it."""
    rows = [f"- [{e.title}]({relative(site_path(e.path), here)})" for e in exercises]
    return pieces.embed(str(macros.go_on()), "\n".join(rows))
