"""All sessions as cards with their clock as a bar, which can be narrowed by time, trainers and subject."""

from __future__ import annotations

from pathlib import PurePosixPath

from alongside.content.journey import STAGES
from alongside.content.literal import shield
from alongside.content.markdown.comments import ALL_SESSIONS
from alongside.content.plan.session_plan import SessionPlan, duration, plan_session
from alongside.content.read.library import Library
from alongside.content.site_paths import relative, site_path
from alongside.render.web import list_filter
from alongside.render.web.day_bar import day_bar
from alongside.render.web.list_filter import Choice
from alongside.render.web.pieces import Pieces

MARK = ALL_SESSIONS
"""Where an author wants the cards."""

_BY_LENGTH = Choice(
    "minutes",
    "Time you have",
    {"120": "2 hours or less", "150": "2½ hours or less", "180": "3 hours or less", "240": "4 hours or less"},
)
_BY_TRAINERS = Choice("trainers", "Trainers", {"one": "One", "two": "Two or more"})


def session_cards(library: Library, here: PurePosixPath, pieces: Pieces) -> str:
    """Return the form and the cards as Markdown; nothing where the manual has no session."""
    plans = sorted((plan_session(session, library) for session in library.sessions.values()), key=_length)
    met = {stage for plan in plans for stage in _stages(plan)}
    subjects = Choice("stage", "Subject", {id: stage.title for id, stage in STAGES.items() if id in met})
    form = list_filter.form((_BY_LENGTH, _BY_TRAINERS, subjects), "a session")
    rows = [list_filter.entry(_facts(plan), "li", _card(plan, here, pieces), pieces) for plan in plans]
    if not rows:
        return ""
    listed = pieces.embed('<div class="al-cards al-cards--wide"><ul><al-slot/></ul></div>', "\n".join(rows))
    return f"{pieces.embed(form)}\n\n{listed}"


def _length(plan: SessionPlan) -> tuple[int, str]:
    return plan.session.length, plan.session.title


def _stages(plan: SessionPlan) -> list[str]:
    """Return the stages of the work that a session is about: those of its exercises."""
    exercises = (row.exercise for row in plan.rows if row.exercise and row.exercise.kind == "exercise")
    return list(dict.fromkeys(exercise.stage.id for exercise in exercises))


def _facts(plan: SessionPlan) -> dict[str, str]:
    care = any(row.exercise and row.exercise.care for row in plan.rows)
    return {
        "minutes": str(plan.session.length),
        "trainers": "two" if care else "one two",
        "stage": " ".join(_stages(plan)),
    }


def _card(plan: SessionPlan, here: PurePosixPath, pieces: Pieces) -> str:
    session = plan.session
    link = f"**[{shield(session.title)}]({relative(site_path(session.path), here)})**"
    choose = f"Choose it when {session.choose_when.rstrip('.')}." if session.choose_when else shield(session.purpose)
    return "\n\n".join([link, choose, pieces.embed(day_bar(plan)), f"*{duration(session.length)}, with breaks*"])
