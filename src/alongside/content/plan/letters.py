"""The letters of the facilitator's guide, which a session fills in: one text for the page and for every session.

In these pages `{{ session.title }}` and the like stand for what a session's file knows. The page shows a gap there, and
so does a letter where the session knows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.content.literal import BLANK, shield
from alongside.content.plan.session_plan import SessionPlan, clock, duration
from alongside.content.problems import Problems
from alongside.content.read.letter_pages import LETTER_PAGES, OWN_TITLES, PLACE
from alongside.content.read.library import Library

_LETTER = re.compile(r"^## (?P<title>.+)\n(?:(?!## |>).*\n)*(?P<text>(?:>.*(?:\n|\Z))+)", re.M)
_MARK = re.compile(r"^> ?", re.M)
_GAP = re.compile(r"…")


@dataclass(frozen=True)
class Letter:
    """A letter as its author wrote it."""

    title: str
    markdown: str

    def filled(self, plan: SessionPlan) -> str:
        """Return its Markdown for a session; gaps are left where it knows nothing."""
        known = known_words(plan)
        text = PLACE.sub(lambda place: f"\0{place[1]}\0", self.markdown)
        text = _GAP.sub(BLANK, text)
        return re.sub(r"\0(\w+)\0", lambda place: shield(known[place[1]]) or BLANK, text)


def known_words(plan: SessionPlan) -> dict[str, str]:
    """Return what a letter may say of a session, by name; content/read/letter_pages.py lists the names."""
    session = plan.session
    touching = dict.fromkeys(row.title for row in plan.rows if row.exercise and row.exercise.care)
    # Every session lets people speak of what they know; an exercise with a care note may hurt, and is named.
    return {
        "title": session.title,
        "start": clock(session.start),
        "end": clock(plan.end),
        "hours": duration(plan.end - session.start),
        "people": str(plan.group),
        "touching": _listed(list(touching)) or "their work, and the people who matter to them",
        "audience": session.audience,
    }


def _listed(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(f"the exercise “{each}”" for each in words)
    quoted = [f"“{each}”" for each in words]
    return f"the exercises {', '.join(quoted[:-1])} and {quoted[-1]}"


def letters_of(library: Library) -> Iterator[Letter]:
    """Yield the letters of the guide, in the order in which they are sent."""
    for path in LETTER_PAGES:
        text = library.organisation.fill(library.texts.get(path, ""), path, 1, Problems())
        for found in _LETTER.finditer(text):
            yield Letter(OWN_TITLES.get(path, found["title"]), _MARK.sub("", found["text"]).strip())
