"""The message that goes to trainees before a session, filled in as far as its plan says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alongside.content.literal import shield
from alongside.content.plan.session_plan import SessionPlan, clock
from alongside.render.web.pieces import Pieces
from alongside.render.web.planned import told
from alongside.render.web.templating import template

_macros: Any = template("session.html.j2").module


def message(worked: SessionPlan, pieces: Pieces) -> str:
    """Return the message as Markdown. What the plan cannot know is left as a gap, “…”."""
    return pieces.embed(str(_macros.message()), "\n\n".join(_paragraphs(worked)))


def _paragraphs(worked: SessionPlan) -> Iterator[str]:
    session = worked.session
    start, end = (told(name, clock(at)) for name, at in (("start", session.start), ("end", worked.end)))
    yield "Dear …,"
    yield f"Thank you for signing up for *{shield(session.title)}* on …, from {start} to {end}. We meet at …."
    yield "By the end you should be able to:"
    yield "\n".join(f"- {shield(outcome)}" for outcome in session.outcomes)
    yield (
        f"{_breaks(worked)} You will talk, write and try things out in pairs and small groups, "
        "and you can do all of it sitting down."
    )
    yield (
        f"{_care(worked)}You choose what you say about yourself. You can use an invented person instead, "
        "say “pass” at any time, and go out and come back."
    )
    yield (
        "What do you need to take part fully? You may need large print, an interpreter, "
        "a seat by the door, a break at a certain time, or something we have not thought of. Please tell me by …."
    )
    yield "I look forward to meeting you."


def _breaks(worked: SessionPlan) -> str:
    """Return when people can go out and eat, with the times where the page can keep them right."""
    times = [
        (row.item.title.startswith("Lunch"), told(f"at-{index}", clock(row.start)), row.minutes)
        for index, row in enumerate(worked.rows)
        if row.item.kind == "break"
    ]
    pauses = [f"{'lunch' if lunch else 'a break'} at {time} for {minutes} minutes" for lunch, time, minutes in times]
    if not pauses:
        return ""
    return f"There is {' and '.join(filter(None, [', '.join(pauses[:-1]), pauses[-1]]))}."


def _care(worked: SessionPlan) -> str:
    care = any(row.exercise and row.exercise.care for row in worked.rows)
    return "Some of it touches on people’s own lives. " if care else ""
