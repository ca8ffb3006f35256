"""Routes: their minutes are worked out, and what is said of the manual's own holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alongside.content.describe import about
from alongside.content.plan.route_plan import plan_route
from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library
from alongside.render.web.pieces import Pieces
from alongside.render.web.route_pages import route_page
from content.small_manual import FILES, check, write

ROUTE = """\
- id: one-way
  group: time
  title: One way
  for: For you.
  gain: You know it.
  items:
    - page: index.md
      stage: Read & write
    - page: long.md
    - exercise: good
      do: Write it down.
"""
GOOD = FILES["exercises/good.md"]


@pytest.fixture(scope="module")
def manual(root: Path) -> Library:
    return load_library(root, Problems())


def library(folder: Path, good: str = GOOD, route: str = ROUTE) -> Library:
    words = " ".join(["word"] * 401)
    long = f"---\ntitle: Long\n---\n\n# Long\n\n{words} [a link](index.md#a-part)\n\n/// exercise | good\n///\n"
    found, problems = check(
        write(folder, {**FILES, "exercises/good.md": good, "docs/long.md": long, "sources/routes.yml": route})
    )
    assert not problems.errors
    return found


def minutes(found: Library) -> list[int]:
    return [stop.minutes for stop in plan_route(found.routes["one-way"], found).stops]


def test_a_page_takes_its_words_and_an_exercise_what_it_says(tmp_path: Path) -> None:
    """404 words are three minutes; addresses and exercises put into the page are not read along with it."""
    assert minutes(library(tmp_path)) == [1, 3, 10]


def test_who_goes_alone_takes_the_minutes_for_one(tmp_path: Path) -> None:
    assert minutes(library(tmp_path, GOOD.replace("alone: 10", "alone: 6", 1)))[-1] == 6


def test_an_author_may_say_other_minutes(tmp_path: Path) -> None:
    assert minutes(library(tmp_path, route=ROUTE.replace("page: long.md", "page: long.md\n      minutes: 2")))[1] == 2


def test_each_stop_names_itself_to_scripts_and_links_its_page(tmp_path: Path) -> None:
    found = library(tmp_path)
    pieces = Pieces()
    route_page(found.routes["one-way"], found, pieces)
    (listed,) = re.findall(r"<ol [^>]*data-route.*?</ol>", repr(pieces))
    assert 'data-route="one-way"' in listed
    assert re.findall(r'<li data-item="([^"]+)">.*?<a href="([^"]+)">([^<]+)</a>', listed) == [
        ("page:index.md", "../index.md", "Home"),
        ("page:long.md", "../long.md", "Long"),
        ("exercise:good", "../exercises/good.md", "A good exercise"),
    ]
    assert re.findall(r"</a> <span[^>]*>([^<]+)<", listed) == [
        "1 minute, to read",
        "3 minutes, to read",
        "10 minutes, to do",
    ]
    assert re.findall(r"<strong>(.*?)</strong> <span[^>]*>(.*?)<", listed) == [("Read &amp; write", "about 15 minutes")]
    assert "Write it down.</span>" in listed


@pytest.mark.parametrize(
    ("number", "words"),
    [(14, "about 15 minutes"), (61, "about 1 hour"), (203, "about 3 hours 25 minutes"), (1, "about 1 minute")],
)
def test_long_times_are_said_as_people_say_them(number: int, words: str) -> None:
    assert about(number) == words


def test_there_is_a_route_for_each_time_and_each_role(manual: Library) -> None:
    groups: dict[str, list[str]] = {}
    for route in manual.routes.values():
        groups.setdefault(route.group, []).append(route.id)
    assert groups == {
        "time": ["twenty-minutes", "before-a-visit", "a-day", "a-month"],
        "role": ["care-worker", "connector", "mental-health-worker", "manager", "volunteer"],
    }


def test_nobody_is_sent_to_people_before_safeguarding(manual: Library) -> None:
    """A route for work with people holds the page on safeguarding; only a break is too short for it, and a manager does other work."""
    without = [
        route.id
        for route in manual.routes.values()
        if not any(stop.page == "staying-safe/safeguarding.md" for stop in route.stops)
    ]
    assert without == ["twenty-minutes", "manager"]
