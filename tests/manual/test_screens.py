"""What the group sees of a session is made of what trainees get: nothing of a facilitator's notes is in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from alongside.content.model import Facilitator
from alongside.content.plan.session_plan import plan_session
from alongside.content.plan.slides import words_of
from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library
from alongside.render.web.room_scripts import NOTES, notes_data, screen_data


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return load_library(root, Problems())


@pytest.fixture(scope="module")
def screen(library: Library) -> dict[str, Any]:
    return dict(screen_data(library))


def said_to_facilitators(library: Library) -> set[str]:
    """Return every line that whoever leads something is told, and nobody else."""
    texts = [
        block.markdown
        for thing in (*library.exercises.values(), *library.talks.values())
        for block in (getattr(thing, "facilitator", None) or getattr(thing, "blocks", ()))
        if isinstance(block, Facilitator)
    ]
    for session in library.sessions.values():
        texts += [text for item in session.items for text in (item.do, item.say, item.cue)]
        texts += [cut.how for cut in session.cuts] + [session.never_cut]
    return {line for text in texts for line in words_of(text) if len(line) > 12}


def test_no_note_is_in_what_the_screen_loads(library: Library, screen: dict[str, Any]) -> None:
    shown = json.dumps(screen, ensure_ascii=False)
    notes = said_to_facilitators(library)
    assert len(notes) > 2000
    assert [line for line in notes if json.dumps(line, ensure_ascii=False)[1:-1] in shown] == []
    assert not re.search(r'"(say|do|point|gentle|lead|notes?)"', shown)
    assert not [name for name in screen if name.startswith(NOTES)]


def test_the_screen_has_every_stretch_with_its_task_and_parts(library: Library, screen: dict[str, Any]) -> None:
    exercises = screen["catalogue"]["exercises"]
    assert exercises.keys() == library.exercises.keys()
    for session in library.sessions.values():
        stretches = screen[f"session-{session.id}"]["stretches"]
        assert sum(stretch["minutes"] for stretch in stretches) == session.length
        for row, stretch in zip(plan_session(session, library).rows, stretches, strict=True):
            assert stretch["title"] == row.title
            if row.exercise:
                assert exercises[stretch["id"]]["task"]
                assert bool(exercises[stretch["id"]].get("care")) == bool(row.exercise.care)


def test_the_parts_of_a_screen_are_the_timed_parts_of_the_notes_in_their_order(
    library: Library, screen: dict[str, Any]
) -> None:
    notes = dict(notes_data(library))
    for id, exercise in screen["catalogue"]["exercises"].items():
        timed = [block["title"] for block in notes[f"{NOTES}exercise-{id}"].get("blocks", []) if block.get("minutes")]
        assert timed == [part["title"] for part in exercise.get("parts", [])], id
