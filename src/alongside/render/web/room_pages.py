"""The pages for the room: the screen that the group sees, what can be run, and the links that lead there.

What is run stands in the fragment of the address, `#session=half-day`, which is the id of its entry in the list, so
that the link leads to it without scripts too. See browser/planning/room/.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from markupsafe import Markup

from alongside.content.markdown.comments import THE_ROOM
from alongside.content.read.library import Library
from alongside.content.site_paths import FACILITATORS, relative
from alongside.render.web.pieces import Pieces

MARK = THE_ROOM
"""Where an author wants what can be run."""
NOTES = FACILITATORS / "in-the-room.md"
SCREEN = FACILITATORS / "screen.md"
_PLACE = Markup('<p data-room="{}"><a href="{}">{}</a></p>')
_ENTRY = Markup('<li id="{0}"><a href="#{0}">{1}</a></li>')
_LIST = Markup("<ul>{}</ul>")
_FOLDED = Markup("<details><summary>{}</summary>{}</details>")
_LINK = Markup('<p class="al-screen"><a class="al-button" data-run="" href="{}#{}={}">{}</a></p>')


def link(kind: str, id: str, words: str, pieces: Pieces, here: PurePosixPath) -> str:
    """Return the link from a page to the notes of a session or exercise."""
    return pieces.embed(str(_LINK.format(relative(NOTES, here), kind, id, words)))


def choices(library: Library, pieces: Pieces) -> str:
    """Return what can be run, as Markdown, and the place that the script fills when one is chosen."""
    sessions = _entries("session", ((session.id, session.title) for session in library.sessions.values()))
    exercises = ((exercise.id, exercise.title) for exercise in library.exercises.values())
    folded = _FOLDED.format("Show one exercise or sheet", _entries("exercise", exercises))
    place = _PLACE.format("notes", relative(SCREEN, NOTES), "The screen")
    return "\n\n".join(pieces.embed(str(piece)) for piece in (sessions, folded, place))


def _entries(kind: str, things: Iterable[tuple[str, str]]) -> Markup:
    return _LIST.format(Markup("").join(_ENTRY.format(f"{kind}={id}", title) for id, title in things))


def screen_page(pieces: Pieces) -> str:
    """Return the page that the group sees, as Markdown: what it says until a session is shown."""
    return "\n\n".join(
        [
            "# The screen",
            "This page is what a group sees while a session runs: the task in large letters, its parts, the time "
            "that is left and, during a break, when to be back. It never shows your notes.",
            "Choose what to show on the page with your notes, and open the screen from there.",
            pieces.embed(str(_PLACE.format("screen", relative(NOTES, SCREEN), "In the room"))),
        ]
    )
