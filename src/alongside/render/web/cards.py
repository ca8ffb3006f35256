"""Exercises as other pages name them: cards, links that say how far the reader has come, and where to go on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from alongside.content.describe import minutes, with_whom
from alongside.content.literal import shield
from alongside.content.markdown import comments
from alongside.content.model import Exercise
from alongside.content.site_paths import relative, site_path
from alongside.render.web import list_filter
from alongside.render.web.pieces import Pieces
from alongside.render.web.prompts import macros

GO_ON = comments.GO_ON
"""Where an author wants the list of what the reader has begun. It is shown when there is something."""


def cards(exercises: Iterable[Exercise], here: PurePosixPath, pieces: Pieces) -> str:
    """Return exercises as a list of cards that can be narrowed, in Markdown; nothing where there is none."""
    rows = [list_filter.entry(list_filter.facts_of(each), "li", _card(each, here), pieces) for each in exercises]
    return pieces.embed('<div class="al-cards"><ul><al-slot/></ul></div>', "\n".join(rows)) if rows else ""


def _card(exercise: Exercise, here: PurePosixPath) -> str:
    rows = [f"**[{shield(exercise.title)}]({relative(site_path(exercise.path), here)})**", shield(exercise.purpose)]
    if exercise.minutes and exercise.grouping:
        alone = f"; by yourself {minutes(exercise.alone)}" if exercise.alone else ""
        rows.append(f"*{minutes(exercise.minutes)}, {with_whom(exercise)}{alone}*")
    return "\n\n".join(rows)


def resume_list(exercises: Iterable[Exercise], here: PurePosixPath, pieces: Pieces) -> str:
    """Return the list of what a reader may have begun, in Markdown; a script shows the last of it."""
    rows = [f"- [{shield(e.title)}]({relative(site_path(e.path), here)})" for e in exercises]
    return pieces.embed(str(macros.go_on()), "\n".join(rows))
