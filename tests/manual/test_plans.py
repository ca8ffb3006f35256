"""Every training plan keeps the rules that the guide gives for making a plan, and its page says what its clock says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from alongside.content.plan.cuts import plan_cuts
from alongside.content.plan.in_the_room import shorter
from alongside.content.plan.session_plan import clock, plan_session
from alongside.content.read.library import Library
from alongside.content.session import Session, SessionItem

ROOT = Path(__file__).parents[2]
RULES = {
    name: number
    for agreed in yaml.safe_load((ROOT / "sources/agreed.yml").read_text("utf-8"))
    for name, number in agreed.get("numbers", {}).items()
}
IN_WORDS = {4: "four", 8: "eight"}
SHORTER_IN_WORDS = {15: "fifteen", 20: "twenty", 25: "twenty-five", 30: "thirty"}
SESSIONS = sorted(path.stem for path in (ROOT / "facilitator/sessions").glob("*.md"))
TIMES = re.compile(r"\| (\d\d:\d\d) to (\d\d:\d\d) \|")


@pytest.fixture(params=SESSIONS)
def session(request: pytest.FixtureRequest, library: Library) -> Session:
    return library.sessions[request.param]


def is_lunch(item: SessionItem) -> bool:
    return item.kind == "break" and item.title.startswith("Lunch")


def parted(items: tuple[SessionItem, ...], *, at_lunch: bool) -> Iterator[list[SessionItem]]:
    """The items between lunch, or between breaks of any kind."""
    part: list[SessionItem] = []
    for item in items:
        if is_lunch(item) if at_lunch else item.kind == "break":
            yield part
            part = []
        else:
            part.append(item)
    yield part


def exercises(items: list[SessionItem] | tuple[SessionItem, ...], library: Library) -> list[str]:
    """Those that people do, without sheets that they fill in."""
    told = (item.refers for item in items if item.kind == "exercise")
    return [id for id in told if library.exercises[id].kind == "exercise"]


def has_care(id: str, library: Library) -> bool:
    return bool(library.exercises[id].care)


def test_each_number_is_in_the_words_that_say_it() -> None:
    for agreed in yaml.safe_load((ROOT / "sources/agreed.yml").read_text("utf-8")):
        said = [
            n
            for n in agreed.get("numbers", {}).values()
            if re.search(rf"\b({n}|{IN_WORDS.get(n, n)})\b", agreed["words"])
        ]
        assert bool(said) == ("numbers" in agreed), agreed["about"]


def test_a_half_day_holds_no_more_than_it_can(session: Session, library: Library) -> None:
    for half in parted(session.items, at_lunch=True):
        inside = exercises(half, library)
        assert len(inside) <= RULES["exercises_in_a_half"]
        assert sum(has_care(id, library) for id in inside) <= RULES["care_notes_in_a_half"]
    assert len(exercises(session.items, library)) <= RULES["exercises_in_a_day"]


def test_what_may_hurt_does_not_come_at_one_stretch(session: Session, library: Library) -> None:
    for stretch in parted(session.items, at_lunch=False):
        row = longest = 0
        for item in stretch:
            row = row + 1 if item.kind == "exercise" and has_care(item.refers, library) else 0
            longest = max(longest, row)
        assert longest <= RULES["care_notes_in_a_row"]


def test_there_are_breaks_and_they_are_long_enough(session: Session) -> None:
    breaks = [item for item in session.items if item.kind == "break"]
    for item in breaks:
        assert item.minutes >= (RULES["lunch"] if is_lunch(item) else RULES["break"]), item.title
    lunches = sum(map(is_lunch, breaks))
    assert len(breaks) - lunches >= 1 + lunches, "a half without a break"


def test_nobody_sits_for_too_long(session: Session, library: Library) -> None:
    rows = plan_session(session, library).rows
    ends = [session.start, *(row.end for row in rows if row.item.kind == "break"), rows[-1].end]
    starts = [*(row.start for row in rows if row.item.kind == "break"), rows[-1].end]
    assert max(start - end for end, start in zip(ends, starts, strict=False)) <= RULES["without_a_break"]


def test_a_plan_has_as_many_trainers_as_its_group_needs(session: Session, library: Library) -> None:
    alone = {item.lead for item in session.items if item.lead} == {"the facilitator"}
    if alone:
        assert session.group <= RULES["group_for_one"]
        assert not any(has_care(id, library) for id in exercises(session.items, library))
    else:
        assert session.group <= RULES["group_for_two"]


def test_people_meet_the_model_before_the_evidence(session: Session) -> None:
    order = [item.refers for item in session.items if item.kind == "exercise"]
    if "walk-through-the-model" in order and "what-the-research-says" in order:
        assert order.index("walk-through-the-model") < order.index("what-the-research-says")
    assert order[0] != "what-the-research-says"


def test_the_two_days_hold_all_thirteen_activities(library: Library) -> None:
    days = ("two-days", "two-days-second-day")
    held = {id for day in days for id in exercises(library.sessions[day].items, library)}
    covered = {
        found[1]
        for id in held
        for covers in library.exercises[id].covers
        if (found := re.match(r"CP-A(\d+)\b", covers))
    }
    assert covered == {str(number) for number in range(1, 14)}


def test_the_times_in_a_table_are_those_of_the_plan(session: Session, library: Library) -> None:
    rows = plan_session(session, library).rows
    page = (ROOT / session.path).read_text("utf-8")
    begin = {clock(row.start) for row in rows}
    finish = {clock(row.end) for row in rows}
    for start, end in TIMES.findall(page):
        assert start in begin, start
        assert end in finish, end


def test_every_plan_says_when_to_choose_it(session: Session) -> None:
    assert session.choose_when, "choose_when: a few words that follow “Choose it when”"


def test_the_short_way_of_the_eight_steps_adds_up() -> None:
    page = (ROOT / "facilitator/sessions/one-day.md").read_text("utf-8")
    part = page.partition("## The eight steps in half a day")[2].partition("\n## ")[0]
    minutes = sum(map(int, re.findall(r"^\| (\d+) \|", part, re.M)))
    assert (minutes, "three and a quarter hours" in part) == (195, True)


def test_a_plan_calls_exercises_and_its_own_parts_by_their_names(session: Session, library: Library) -> None:
    """Words in italics in the text of a plan are names that a trainer has to find again."""
    text = (ROOT / session.path).read_text("utf-8").rpartition("\n---\n")[2]
    names = {exercise.title for exercise in library.exercises.values()} | {item.title for item in session.items}
    named = re.findall(r"(?<!\*)\*([A-Z][^*\n]+)\*(?!\*)", text)
    assert [name for name in named if name not in names] == []


def test_a_stretch_is_cut_to_the_minutes_for_which_its_exercise_says_how(session: Session, library: Library) -> None:
    """What a session makes shorter is what the run sheet explains, at the head of the exercise."""
    for cut in session.cuts:
        exercise = library.exercises.get(cut.refers)
        if not exercise or "run sheet" not in cut.how:
            continue
        told = " ".join(block.markdown for block in shorter(exercise.facilitator)).casefold()
        number = f"(?:{cut.minutes}|{SHORTER_IN_WORDS[cut.minutes]})"
        assert re.search(rf"\b{number} minutes\b", told), cut.refers


def test_a_session_that_is_short_says_what_to_cut_and_what_never(session: Session, library: Library) -> None:
    cuts = list(plan_cuts(plan_session(session, library)))
    assert cuts and session.never_cut
    assert sum(cut.saves for cut in cuts) >= 10
