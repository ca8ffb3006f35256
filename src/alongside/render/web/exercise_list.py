"""The page of all exercises, sheets and tools, which can be narrowed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from alongside.content.model import Exercise
from alongside.content.read.library import Library
from alongside.content.site_paths import relative
from alongside.render.web import list_filter
from alongside.render.web.cards import cards
from alongside.render.web.finish.drawings import image_file
from alongside.render.web.list_filter import BY_COMPANY, BY_MATERIALS, BY_STATE, BY_TIME, by_kind, by_stage
from alongside.render.web.pieces import Pieces

_IMAGES = {
    "start": "learning",
    "first-meetings": "getting-started",
    "mapping-and-planning": "mapping-connections",
    "going-out": "stepping-out",
    "ending": "reviewing",
    "organisation": "role-organisation",
    "stories": "learning",
}
"""The drawing of each part that has one; more would weigh too much on a page to read."""


def exercises_page(library: Library, pieces: Pieces) -> str:
    """Return the list of exercises, sheets and tools as Markdown."""
    here = PurePosixPath("exercises/index.md")
    choices = (by_stage(library), BY_TIME, BY_COMPANY, BY_MATERIALS, by_kind(), BY_STATE)
    rows = [
        "# Exercises, sheets and tools",
        "Do them here or print them. What you write stays on this device: see [My workbook](../my-workbook.md).",
        pieces.embed(list_filter.form(choices, "an exercise, a sheet or a tool")),
        *_of_kinds(library, here, pieces),
    ]
    return "\n\n".join(rows)


def _of_kinds(library: Library, here: PurePosixPath, pieces: Pieces) -> Iterator[str]:
    """Yield the three kinds of things in the library, each under its heading; exercises by where they belong."""
    groups = list(library.groups())
    for kind, title in list_filter.KINDS.items():
        of_kind = [group for group in groups if group[2][0].kind == kind]
        rows = [f"## {title}", _ABOUT[kind]]
        if kind == "exercise":
            rows += [_stretch(name, _IMAGES.get(id, ""), own, here, pieces) for id, name, own in of_kind]
        else:
            rows += [cards(own, here, pieces) for _, _, own in of_kind]
        if of_kind:
            yield list_filter.group("\n\n".join(rows), pieces)


_ABOUT = {
    "exercise": "Something to do, by yourself or with others. Each one says how long it takes.",
    "sheet": "Something to hand over, or to keep beside you: a page that you and someone else can fill in.",
    "tool": "Something to come back to for months. It shows how your entries change.",
}


def _stretch(heading: str, image: str, exercises: Iterable[Exercise], here: PurePosixPath, pieces: Pieces) -> str:
    """Return a heading with its drawing and the cards of exercises; nothing where there is no exercise."""
    listed = cards(exercises, here, pieces)
    if not listed:
        return ""
    drawing = f"![]({relative(image_file(image), here)})\n\n" if image else ""
    inside = f"{drawing}### {heading}\n\n{listed}"
    look = "al-stretch al-stretch--drawn" if image else "al-stretch"
    return pieces.embed(f'<section class="{look}" data-listed-group=""><al-slot/></section>', inside)
