"""What belongs to a stage of the work, on the page of the step or part that leads to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Any

from markupsafe import Markup

from alongside.content.describe import capitalised, minutes
from alongside.content.journey import STAGES
from alongside.content.literal import shield
from alongside.content.markdown.comments import WHAT_BELONGS_HERE
from alongside.content.model import Exercise
from alongside.content.plan.route_plan import exercise_minutes
from alongside.content.problems import count
from alongside.content.read.library import Library
from alongside.content.site_paths import relative, site_path
from alongside.render.web.pieces import Pieces

MARK = WHAT_BELONGS_HERE
"""Where an author wants the list, on the page of a stage."""


def belonging(here: PurePosixPath, navigation: Any, library: Library, pieces: Pieces) -> str:
    """Return links to the pages that follow the page of a stage in the navigation, and to what is done there."""
    pages = {site_path(path): page.title for path, page in library.pages.items()}
    met = [e for e in library.exercises.values() if e.stage.page == str(here)]
    kinds = (
        (
            "page",
            "pages",
            [_link(pages[path], path, here) for path in _pages_behind(here, navigation) if path in pages],
        ),
        ("exercise", "exercises", [_exercise(e, here) for e in met if e.kind == "exercise"]),
        ("sheet or tool", "sheets and tools", [_exercise(e, here) for e in met if e.kind != "exercise"]),
    )
    rows = [f"**{capitalised(many)}:** {' · '.join(links)}" for _, many, links in kinds if links]
    counted = ", ".join(count(len(links), one, many) for one, many, links in kinds if links)
    about = "More on this step" if here.parts[0] == "steps" else "More in this part"
    return pieces.embed(_FRAME.format(about, counted, about), "\n\n".join(rows)) if rows else ""


_FRAME = Markup(
    '<details class="al-belongs al-screen"><summary>{}: {}</summary><nav aria-label="{}"><al-slot/></nav></details>'
)


def _exercise(exercise: Exercise, here: PurePosixPath) -> str:
    time = minutes(exercise_minutes(exercise))
    return _link(exercise.title, site_path(exercise.path), here) + (f" ({time})" if time else "")


def _link(title: str, path: PurePosixPath, here: PurePosixPath) -> str:
    return f"[{shield(title)}]({relative(path, here)})"


def _pages_behind(here: PurePosixPath, navigation: Any) -> Iterator[PurePosixPath]:
    """Yield the pages between the page of one stage and the next, or the end of their part."""
    leading = {stage.page for stage in STAGES.values()} - {str(here)}
    for part in _parts(navigation):
        if str(here) in part:
            behind = part[part.index(str(here)) + 1 :]
            yield from map(PurePosixPath, takewhile(lambda page: page not in leading, behind))


def _parts(navigation: Any) -> Iterator[list[str]]:
    """Yield the pages that stand side by side, for each list of the navigation."""
    inside: Iterable[Any] = navigation.values() if isinstance(navigation, dict) else navigation or ()
    if isinstance(navigation, list):
        yield [entry for entry in navigation if isinstance(entry, str)]
    for entry in inside:
        if isinstance(entry, dict | list):
            yield from _parts(entry)
