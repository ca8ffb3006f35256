"""A session's clock as a bar: in true lengths, and named for those who do not see it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from alongside.content.plan.session_plan import SessionPlan, plan_session
from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library
from alongside.content.session import Session, SessionItem
from alongside.render.web.day_bar import day_bar


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return load_library(root, Problems())


@pytest.fixture
def day(library: Library) -> Session:
    items = (
        SessionItem("activity", "Welcome", 20),
        SessionItem("talk", "A talk", 10),
        SessionItem("break", "Break", 15),
        SessionItem("activity", "Goodbye", 40),
    )
    return replace(library.sessions["half-day"], start=9 * 60 + 30, length=85, items=items)


def _bar(worked: SessionPlan) -> ElementTree.Element:
    return ElementTree.fromstring(day_bar(worked))


def test_each_stretch_is_as_long_as_it_takes_and_a_break_is_left_open(day: Session, library: Library) -> None:
    bar = _bar(plan_session(day, library))
    widths = [float(it.get("width", 0)) + 1.5 for it in bar.findall("rect")]
    assert len(widths) == 3
    assert [round(width / 308 * 85) for width in widths] == [20, 10, 40]
    [gap] = bar.findall("path")
    left, right = map(float, re.findall(r"M([\d.]+) [\d.]+H([\d.]+)", gap.get("d", ""))[0])
    assert round((right - left + 4) / 308 * 85) == 15


def test_it_says_the_hours_and_what_there_is(day: Session, library: Library) -> None:
    bar = _bar(plan_session(day, library))
    assert bar.get("aria-label") == "09:30 to 10:55 as a bar: 1 talk, 2 other activities, 1 break"
    assert [it.text for it in bar.iter("text")] == ["10:00", "talk", "activity", "break"]


def test_in_every_session_of_the_manual_no_hour_lies_on_another(library: Library) -> None:
    for session in library.sessions.values():
        hours = [
            float(it.get("x", 0)) for it in _bar(plan_session(session, library)).iter("text") if ":" in (it.text or "")
        ]
        assert hours
        assert all(after - before >= 40 for before, after in pairwise(hours))
