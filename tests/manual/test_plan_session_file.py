"""A facilitator's plan written as a file of facilitator/sessions/ is one that the check of the manual accepts."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from content.small_manual import check, write
from copies import fresh_copy
from plan_files import block, day, plan, written

from alongside.content.plan.session_plan import clock, plan_session
from alongside.content.read.library import Library
from alongside.render.web.plan_words import session_words

NASTY = (
    "<script>alert(1)</script> ![x](http://a) [b](javascript:x) {{ org.name }} { a = b } \\x41 !!python: `code`",
    "/// prompt | x\n    id: y\n///\n# not a heading\n| a | b |\n- one\n    - two\n1) three\n> four\n***",
    'a "quote", a colon: and a # sign',
    "---\nkind: sheet\n---",
    "[^1] [[page]] [a][b] [a] (http://b.example) ~~gone~~ ==new== $$x$$ :smile: ** 1",
    "Don\x92t \x81 stop\x85 \ufffe\x7f now",
    '- [ ] a box\n=== "a tab"\n{% if a %} {# b #}\n**open\n![a][b]',
)


def manual_of(library: Library, session: str = "") -> dict[str, Any]:
    return {
        "exercises": {id: exercise.title for id, exercise in library.exercises.items()},
        "talks": {id: talk.title for id, talk in library.talks.items()},
        "words": session_words(library.sessions[session]) if session else None,
    }


def as_planned(library: Library, session: str) -> list[dict[str, Any]]:
    """Return the stretches of a session as the planner begins with them."""
    rows = plan_session(library.sessions[session], library).rows
    return [block(row.title, row.minutes, kind=row.item.kind, id=row.item.refers, lead=row.item.lead) for row in rows]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return fresh_copy(tmp_path / "manual")


def faults(copy: Path, *files: dict[str, str]) -> tuple[Library, list[str]]:
    """Return the manual with these sessions in it, and what its check says of them."""
    write(copy, {f"facilitator/sessions/{file['name']}": file["text"] for file in files})
    library, problems = check(copy, datetime.date.today())
    return library, [str(asdict(each)) for each in problems.errors]


def test_the_one_day_plan_changed_becomes_a_session_of_the_manual(copy: Path, library: Library) -> None:
    items = as_planned(library, "one-day")
    items[1], items[2] = items[2], items[1]
    lunch = next(at for at, item in enumerate(items) if item["title"] == "Lunch")
    items[lunch]["pin"] = 12 * 60 + 30
    items[-3]["drop"] = "may"
    groups = [
        {"name": "Newer workers", "blocks": [block("Three lines", 30, kind="exercise", id="three-lines")]},
        {"name": "Managers", "blocks": [block("Who decides what", 20, note="Bring the policy."), block("Tea", 10)]},
    ]
    items.insert(lunch + 1, {"kind": "parallel", "title": "Two rooms", "groups": groups, "drop": "may"})
    ours = plan(day(*items, start=9 * 60), title='Our own day: a change, and "more"', **{"from": "one-day"})
    (files,) = written({"plan": ours, "manual": manual_of(library, "one-day")})
    changed, found = faults(copy, *files["sessions"])
    assert not found
    session = changed.sessions["our-own-day-a-change-and-more"]
    worked = plan_session(session, changed)
    assert clock(worked.rows[0].start) == "09:00"
    titles = [row.title for row in worked.rows]
    assert titles[:3] == [items[at]["title"] for at in range(3)]
    assert (titles.index("Lunch"), clock(worked.rows[titles.index("Lunch")].start)) == (lunch + 1, "12:30")
    assert titles[lunch] == "Time in hand"
    rooms = next(row for row in worked.rows if row.title == "Two rooms")
    assert rooms.minutes == 30
    assert "**Newer workers:** 13:30 Three lines (30 minutes)" in rooms.item.do
    assert "Bring the policy." in rooms.item.do
    assert "three-lines" in {exercise.id for exercise, _ in worked.handouts}
    old = library.sessions["one-day"]
    assert session.outcomes == old.outcomes
    assert session.materials == old.materials
    assert [item.do for item in session.items if item.title == old.items[0].title] == [old.items[0].do]
    assert [cut.refers for cut in session.cuts] == ["Two rooms", items[-3]["id"] or items[-3]["title"]]


def test_each_day_of_a_plan_from_nothing_is_a_file_that_an_author_can_finish(copy: Path, library: Library) -> None:
    words = [block(line, 10, note=line, lead="Ada: and Ben") for line in NASTY]
    more = [block("", 5), block("Gone", 15, kind="exercise", id="no-more"), block("Nothing", 0, kind="break")]
    group = {"kind": "parallel", "title": "", "groups": [{"name": line, "blocks": words[:2]} for line in NASTY]}
    ours = plan(day(*words, *more), day(group, block("Tea", 15, kind="break", drop="may")), title="Über uns: 2 – <b>")
    (files,) = written({"plan": ours, "manual": manual_of(library)})
    changed, found = faults(copy, *files["sessions"])
    assert not found
    first, second = (changed.sessions[f"uber-uns-2-b-day-{number}"] for number in (1, 2))
    assert [item.minutes for item in first.items] == [*[10] * len(NASTY), 5, 15]
    assert "no longer has “Gone”" in first.items[-1].do
    assert [item.minutes for item in second.items] == [20, 15]
