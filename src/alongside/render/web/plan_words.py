"""What a facilitator's own plan says where it is printed or written as a file: scripts that nobody loads before that.

The planner itself needs titles and minutes alone; here are the words to say, and what a session has people do. See
browser/planning/out/manual-words.ts for the types.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from alongside.common.handover import handover
from alongside.content.model import Exercise, Talk
from alongside.content.plan.cue_sheet import cue_of
from alongside.content.plan.session_plan import PlanRow
from alongside.content.read.library import Library
from alongside.content.session import Session, SessionItem
from alongside.render.web.session_scripts import FOLDER, ROOM, materials_data, parts_data

CUES = "session_cues"


def files(library: Library) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the cues of all exercises and talks, and what each session says, by the path below our scripts."""
    titles = {exercise.id: exercise.title for exercise in library.exercises.values()}
    sources: tuple[Exercise | Talk, ...] = (*library.exercises.values(), *library.talks.values())
    told = {source.id: _cue(source, library, titles) for source in sources}
    yield FOLDER / f"{CUES}.js", handover(ROOM, CUES, told)
    for session in library.sessions.values():
        name = f"{session.id}-words"
        yield FOLDER / f"{name}.js", handover(ROOM, name, session_words(session))


def _cue(source: Exercise | Talk, library: Library, titles: dict[str, str]) -> dict[str, Any]:
    """Return how an exercise or a talk begins, what people do, its point and what is given out."""
    exercise, talk = (source, library.talks.get(source.talk)) if isinstance(source, Exercise) else (None, source)
    item = SessionItem("exercise" if exercise else "talk", source.title, 0, source.id)
    row = PlanRow(0, source.minutes or 0, item, source.title, exercise, talk)
    cue, parts = cue_of(row, titles), parts_data(row)
    told = {
        "say": cue.say,
        "task": "" if parts else cue.task,
        "parts": parts,
        "point": cue.point,
        "gentle": cue.gentle,
        "give": cue.give_out,
    }
    return {name: value for name, value in told.items() if value}


def session_words(session: Session) -> dict[str, Any]:
    """Return what a session's file says beside its minutes, so that a plan that began as it can become a file again."""
    return {
        "purpose": session.purpose,
        "audience": session.audience,
        "outcomes": list(session.outcomes),
        "materials": materials_data(session.materials),
        "neverCut": session.never_cut,
        "stretches": [_stretch(item) for item in session.items],
    }


def _stretch(item: SessionItem) -> dict[str, Any]:
    told = {
        "kind": item.kind,
        "id": item.refers,
        "title": item.title,
        "do": item.do,
        "say": item.say,
        "cue": item.cue,
        "materials": materials_data(item.materials),
    }
    return {name: value for name, value in told.items() if value}
