"""What a room needs at any session: posters for the wall, badges and tent cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from alongside.content.plan.model_tour import SHEETS
from alongside.content.plan.paper import Paper
from alongside.content.plan.room_papers import wall_papers, wall_path
from alongside.content.read.library import Library
from alongside.render.pdf import room as on_paper
from alongside.render.word import room as in_word

_FOLDER = PurePosixPath("handouts")


@dataclass(frozen=True)
class RoomPaper:
    """A file for the room.

    `make` returns its bytes from whose work it is. It raises DocumentError, naming its source, where it cannot be made.
    """

    path: PurePosixPath
    title: str
    """What it is, whatever its form."""
    words: str
    """What a link to the file says."""
    of: Paper | None
    """What stands on it, where it is made from the manual."""
    make: Callable[[str], bytes]


def _wall(of: Paper, sheet: str, credit: str) -> bytes:
    return on_paper.wall_poster(of, sheet, credit=credit)


def _badges(credit: str) -> bytes:
    return on_paper.badges(credit=credit)


def _badges_in_word(credit: str) -> bytes:
    return in_word.badges(credit=credit)


def _tent_cards(credit: str) -> bytes:
    return on_paper.tent_cards(credit=credit)


def _tent_cards_in_word(credit: str) -> bytes:
    return in_word.tent_cards(credit=credit)


def room_papers(library: Library) -> Iterator[RoomPaper]:
    """Yield each file for the room, in the order in which they are named."""
    for name, paper in wall_papers(library):
        title = f"Poster: {paper.title}"
        for sheet in SHEETS:
            words = f"{title}, {sheet.upper()}"
            yield RoomPaper(wall_path(name, sheet), title, words, paper, partial(_wall, paper, sheet))
    for name, title, pdf, docx in (
        ("badges", "Badges", _badges, _badges_in_word),
        ("tent-cards", "Tent cards", _tent_cards, _tent_cards_in_word),
    ):
        yield RoomPaper(_FOLDER / f"room-{name}.pdf", title, f"{title}, blank, PDF", None, pdf)
        yield RoomPaper(_FOLDER / f"room-{name}.docx", title, f"{title} in Word, to type names", None, docx)
