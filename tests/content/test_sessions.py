"""Clock times, materials and handouts of a session are worked out, never typed in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.content.model import Material
from alongside.content.plan.groups import number_of_groups
from alongside.content.plan.session_plan import clock, count_materials, plan_session
from alongside.content.read.library import Library
from content.small_manual import FILES, check, write


@pytest.fixture
def small(tmp_path: Path) -> Library:
    library, problems = check(write(tmp_path, FILES))
    assert not problems.errors
    return library


def test_a_small_group_of_which_nothing_is_said_is_no_larger_than_the_group(tmp_path: Path) -> None:
    path = "facilitator/sessions/day.md"
    for group, size in ((3, 3), (2, 2), (20, 4)):
        text = FILES[path].replace("group: 10\nsmall_group: 4", f"group: {group}")
        library, problems = check(write(tmp_path / str(group), {**FILES, path: text}))
        assert (library.sessions["day"].small_group, problems.errors) == (size, ())


def test_clock_times_follow_from_the_start_and_the_minutes(small: Library) -> None:
    worked = plan_session(small.sessions["day"], small)
    assert [(clock(row.start), clock(row.end), row.title) for row in worked.rows] == [
        ("09:30", "09:35", "Welcome"),
        ("09:35", "09:45", "A good exercise"),
        ("09:45", "10:00", "Tea"),
    ]
    assert clock(worked.end) == "10:00"


def test_an_item_may_give_an_exercise_other_minutes(small: Library) -> None:
    session = small.sessions["day"]
    items = tuple(replace(item, minutes=7) if item.refers == "good" else item for item in session.items)
    assert [row.minutes for row in plan_session(replace(session, items=items), small).rows] == [5, 7, 15]


@pytest.mark.parametrize("group", [1, 10, 21])
def test_each_trainee_gets_a_handout_and_the_facilitator_one(small: Library, group: int) -> None:
    worked = plan_session(small.sessions["day"], small, group)
    assert [(exercise.id, copies) for exercise, copies in worked.handouts] == [("good", group + 1)]


@pytest.mark.parametrize(
    ("per", "group", "count"),
    [
        ("person", 20, 20),
        ("pair", 20, 10),
        ("pair", 21, 11),
        ("group", 20, 5),
        ("group", 21, 6),
        ("room", 20, 1),
    ],
)
def test_materials_are_counted_for_the_group(per: str, group: int, count: int) -> None:
    (row,) = count_materials([("Draw", [Material("paper", per)])], group, 4)
    assert (row.item, row.count, row.for_) == ("paper", count, "Draw")


@pytest.mark.parametrize(
    ("people", "size", "number"),
    [(15, 3, 5), (16, 3, 5), (17, 3, 6), (1, 3, 1), (2, 3, 1), (16, 4, 4), (17, 4, 5), (21, 2, 11), (1, 2, 1)],
)
def test_nobody_is_left_without_a_group(people: int, size: int, number: int) -> None:
    assert number_of_groups(people, size) == number


def test_an_exercise_in_threes_is_counted_in_threes_whatever_the_session_says(small: Library) -> None:
    sets = Material("sets of cards", "group", keep=True)
    good = replace(small.exercises["good"], grouping=("alone", "threes"), materials=(sets,))
    with_threes = replace(small, exercises={"good": good})
    session = replace(small.sessions["day"], materials=(Material("pens", "group"),))
    worked = plan_session(session, with_threes, 16)
    assert {need.item: need.count for need in worked.materials} == {"pens": 4, "sets of cards": 5}


def given_out(small: Library, *materials: Material) -> dict[str, int]:
    """Return the copies to print where these materials are given out in the exercise of the day."""
    good = replace(small.exercises["good"], materials=materials)
    cards = replace(good, id="cards", title="Cards", materials=())
    return {
        exercise.id: copies
        for exercise, copies in plan_session(
            small.sessions["day"], replace(small, exercises={"good": good, "cards": cards}), 16
        ).handouts
    }


def test_a_sheet_that_is_given_out_is_among_the_handouts(small: Library) -> None:
    sets = Material("sets of cards", "group", keep=True, sheet="cards")
    assert given_out(small, sets) == {"good": 17, "cards": 5}
    each = Material("copies of the cards", "person", sheet="cards")
    assert given_out(small, each) == {"good": 17, "cards": 17}
    assert given_out(small) == {"good": 17}


def test_sheets_and_cards_are_told_apart_by_what_they_are_and_not_by_what_they_are_called() -> None:
    sets = Material("sets of situation cards", "group")
    sheet = Material("sets of Cards", "group", sheet="cards")
    uses = [
        ("Endings", [replace(sets, cards="endings")]),
        ("Safe", [replace(sets, cards="safe"), sheet]),
        ("Again", [replace(sets, cards="safe"), replace(sheet, item="Cards, a set for each group")]),
    ]
    assert [(need.cards or need.sheet, need.count) for need in count_materials(uses, 16, 4)] == [
        ("endings", 4),
        ("safe", 8),
        ("cards", 8),
    ]


def test_what_a_real_session_gives_out_is_to_be_printed(library: Library) -> None:
    for session in library.sessions.values():
        worked = plan_session(session, library)
        named = {need.sheet for need in worked.materials if need.sheet}
        assert named <= {exercise.id for exercise, _ in worked.handouts}, session.id
    assert any(
        need.sheet == "good-life-cards"
        for each in library.sessions.values()
        for need in plan_session(each, library).materials
    )


def test_things_kept_are_counted_once_and_things_used_up_are_added() -> None:
    pens, paper = Material("pens", "person", 2, keep=True), Material("Paper", "person")
    rows = count_materials([("One", [pens, paper]), ("Two", [pens, replace(paper, item="paper")])], 10, 4)
    assert {row.item: (row.count, row.for_) for row in rows} == {
        "pens": (20, "One; Two"),
        "Paper": (20, "One; Two"),
    }


def test_what_is_kept_is_not_there_to_be_used_up() -> None:
    """Two sheets a group go on the wall and stay there; each person also draws on one of their own."""
    sheets = Material("paper", "group", 2, keep=True)
    (row,) = count_materials([("Wall", [sheets]), ("Draw", [Material("paper", "person")])], 20, 4)
    assert row.count == 30


@given(
    st.integers(1, 200),
    st.integers(2, 12),
    st.sampled_from(["person", "pair", "group", "room"]),
    st.integers(1, 9),
)
def test_a_larger_group_never_needs_less(group: int, small_group: int, per: str, count: int) -> None:
    uses = [("Draw", [Material("pens", per, count)])]
    (now,) = count_materials(uses, group, small_group)
    (more,) = count_materials(uses, group + 1, small_group)
    assert 0 < now.count <= more.count


@pytest.mark.parametrize(("minutes", "time"), [(0, "00:00"), (555, "09:15"), (24 * 60 + 5, "00:05")])
def test_clock_says_the_time(minutes: int, time: str) -> None:
    assert clock(minutes) == time
