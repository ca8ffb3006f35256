"""The outcomes of each session for the grid of before and after: a script that is loaded on the page of the grid.

browser/evaluation/sessions.ts takes them from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from alongside.common.handover import handover
from alongside.content.markdown.comments import BEFORE_AND_AFTER
from alongside.content.plan.feedback_form import rated_lines
from alongside.content.read.library import Library

MARK = BEFORE_AND_AFTER
"""Where an author wants the grid."""
ROOM = "evaluation"
_NAME = "sessions"
_WITHOUT_SCRIPT = (
    "This grid needs a browser with JavaScript switched on. Without it, count on paper, or use the file and the "
    "notebook that are described below."
)


def files(library: Library) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the script with the lines that people rate after each session, by its path below our scripts."""
    sessions = sorted(library.sessions.values(), key=lambda session: session.title)
    told = [
        {"id": session.id, "title": session.title, "lines": list(rated_lines(session).values())}
        for session in sessions
        if session.outcomes
    ]
    yield PurePosixPath(ROOM, f"{_NAME}.js"), handover(ROOM, _NAME, told)


def place(address: str) -> str:
    """Return the place of the grid on a page with this address, and what stands there without a script."""
    return f'<div class="al-before" data-before-after="{address}"><p>{_WITHOUT_SCRIPT}</p></div>'
