"""What the pages for the room are told: what the group sees in some files, and what whoever leads it says in others.

The page of the screen loads `catalogue` and `session-…`, which are made of what learners get, so that no note can be on
it; only the page of the notes loads `notes-…`. browser/planning/room/data.ts and notes-data.ts give the types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from alongside.common.cache import Keep, made_now
from alongside.common.handover import handover
from alongside.content.describe import capitalised, with_whom
from alongside.content.model import Exercise, Facilitator, Talk
from alongside.content.plan.cuts import plan_cuts
from alongside.content.plan.groups import size_of_groups
from alongside.content.plan.in_the_room import in_the_room
from alongside.content.plan.session_plan import PlanRow, SessionPlan, plan_session
from alongside.content.plan.slides import PASS, talk_deck, words_of
from alongside.content.read.contacts import Contact
from alongside.content.read.library import Library
from alongside.render.web.session_scripts import materials_data

ROOM = "room"
FOLDER = PurePosixPath(ROOM)
NOTES = "notes-"
"""How the names of what is for whoever leads it begin."""
_LISTENS = "samaritans"
"""The contact, by its key in organisation.yml, that a screen names where care is meant."""


def files(library: Library, keep: Keep = made_now) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield each script by its path below the folder of our scripts."""
    for name, value in screen_data(library):
        yield FOLDER / f"{name}.js", handover(ROOM, name, value)
    for name, of, notes in _notes(library):
        # To make plain words of each text takes longer than to look whether it is still the same.
        yield FOLDER / f"{name}.js", keep(partial(_script, name, notes), name, repr(of))


def _script(name: str, notes: Callable[[], dict[str, Any]]) -> str:
    return handover(ROOM, name, notes())


def screen_data(library: Library) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what the group sees, by name: everything that can be shown, and each session as stretches."""
    yield (
        "catalogue",
        {
            "exercises": {exercise.id: _exercise(exercise) for exercise in library.exercises.values()},
            "talks": {talk.id: _talk(talk) for talk in library.talks.values()},
            "help": _help(library.organisation.contacts.get(_LISTENS)),
        },
    )
    for session in library.sessions.values():
        plan = plan_session(session, library)
        stretches = [_stretch(row) for row in plan.rows]
        yield f"session-{session.id}", {"title": session.title, "start": session.start, "stretches": stretches}


def notes_data(library: Library) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what whoever leads it says and does, by name: of each session, exercise and talk."""
    for name, _, notes in _notes(library):
        yield name, notes()


def _notes(library: Library) -> Iterator[tuple[str, object, Callable[[], dict[str, Any]]]]:
    """Yield the name of each note, all that it is made from, and what makes it."""
    for session in library.sessions.values():
        plan = plan_session(session, library)
        yield f"{NOTES}session-{session.id}", plan, partial(_session_notes, plan)
    for exercise in library.exercises.values():
        yield f"{NOTES}exercise-{exercise.id}", exercise, partial(_exercise_notes, exercise)
    for talk in library.talks.values():
        yield f"{NOTES}talk-{talk.id}", talk, partial(_talk_notes, talk)


def _exercise(exercise: Exercise) -> dict[str, Any]:
    """Return what the group sees: of the facilitator's page the headings of timed parts, and nothing else of it."""
    company = with_whom(exercise)
    return _told(
        title=exercise.title,
        minutes=exercise.minutes or 0,
        task=" ".join(words_of(exercise.purpose)),
        company=capitalised(company),
        care=bool(exercise.care),
        parts=[{"title": block.title, "minutes": block.minutes} for block in exercise.facilitator if block.minutes],
    )


def _talk(talk: Talk) -> dict[str, Any]:
    slides = [{"title": slide.title, "lines": slide.lines} for slide in talk_deck(talk).slides[1:]]
    return _told(title=talk.title, minutes=talk.minutes, task=" ".join(words_of(talk.purpose)), slides=slides)


def _help(contact: Contact | None) -> str:
    """Return what a screen says where care is meant."""
    if contact is None or not contact.number:
        return PASS
    number = contact.number.replace(" ", "\u00a0")
    return f"{PASS} {contact.name}: {number}."


def _stretch(row: PlanRow) -> dict[str, Any]:
    thing = row.exercise or row.talk
    return _told(
        kind=row.item.kind,
        id=thing.id if thing else "",
        title=row.title,
        minutes=row.minutes,
        undivided=bool(row.exercise and row.item.cue),
    )


def _session_notes(plan: SessionPlan) -> dict[str, Any]:
    session = plan.session
    ways = [
        {"of": plan.rows.index(way.row), "minutes": way.cut.minutes, "words": " ".join(words_of(way.cut.how))}
        for way in plan_cuts(plan)
        if way.row
    ]
    return {
        "people": plan.group,
        "smallGroup": session.small_group,
        "ways": ways,
        "neverCut": session.never_cut,
        "stretches": [_stretch_notes(row) for row in plan.rows],
    }


def _stretch_notes(row: PlanRow) -> dict[str, Any]:
    item = row.item
    return _told(
        lead=item.lead,
        task=item.cue,
        say=words_of(item.say),
        do=words_of(item.do),
        materials=materials_data(item.materials),
    )


def _exercise_notes(exercise: Exercise) -> dict[str, Any]:
    return _told(
        group=size_of_groups(exercise, 0),
        materials=materials_data(exercise.materials),
        blocks=[
            _told(part=block.part, title=block.title, minutes=block.minutes or 0, lines=words_of(block.markdown))
            for block in in_the_room(exercise.facilitator)
            if isinstance(block, Facilitator)
        ],
    )


def _talk_notes(talk: Talk) -> dict[str, Any]:
    return {"slides": [slide.notes for slide in talk_deck(talk).slides]}


def _told(**values: Any) -> dict[str, Any]:
    """Return values without those that are empty."""
    return {name: value for name, value in values.items() if value}
