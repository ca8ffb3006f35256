"""Routes worked out: what stands at each stop, and how many minutes it takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from pathlib import PurePosixPath

from alongside.content.model import Exercise, Page, Text
from alongside.content.read.library import Library
from alongside.content.route import Route, Stop
from alongside.content.site_paths import AREAS, site_path

WORDS_A_MINUTE = 200
"""So many words does somebody read in a minute who reads with care; many read faster."""
_NO_WORDS = re.compile(r"\]\([^)]*\)|<[^>]*>|\{[^}]*\}|^ *///.*$|^ {4,}[\w-]+:", re.M)
_WORD = re.compile(r"[^\W_][\w’'-]*")


@dataclass(frozen=True)
class PlannedStop:
    """A stop with what stands there."""

    stop: Stop
    path: PurePosixPath
    """Where its page stands in the site's source tree."""
    title: str
    kind: str
    """`page`, `exercise`, `sheet` or `tool`."""
    minutes: int


@dataclass(frozen=True)
class RoutePlan:
    """A route with the minutes of each stop."""

    route: Route
    stops: tuple[PlannedStop, ...]

    @property
    def minutes(self) -> int:
        """How long the whole route takes."""
        return sum(stop.minutes for stop in self.stops)


def plan_route(route: Route, library: Library) -> RoutePlan:
    """Return a route with what stands at each stop, leaving out what does not exist."""
    return RoutePlan(route, tuple(filter(None, (_planned(stop, library) for stop in route.stops))))


def page_of(stop: Stop, library: Library) -> Page | None:
    """Return the page to be read at a stop, or None where it is an exercise or does not exist."""
    path = PurePosixPath(stop.page)
    return library.pages.get(path if path.parts[:1] and path.parts[0] in AREAS else PurePosixPath("docs") / path)


def reading_minutes(page: Page) -> int:
    """Return how many minutes it takes to read a page; exercises that it puts in are not counted."""
    words = " ".join(block.markdown for block in page.blocks if isinstance(block, Text))
    return _minutes_for(words)


@lru_cache(1024)  # a page is on several routes, and stays the same while the site is served
def _minutes_for(words: str) -> int:
    return max(1, ceil(len(_WORD.findall(_NO_WORDS.sub(" ", words))) / WORDS_A_MINUTE))


def exercise_minutes(exercise: Exercise) -> int | None:
    """Return how many minutes an exercise takes somebody by themselves, as far as it says so."""
    return exercise.alone or exercise.minutes


def _planned(stop: Stop, library: Library) -> PlannedStop | None:
    if page := page_of(stop, library):
        return PlannedStop(stop, site_path(page.path), page.title, "page", stop.minutes or reading_minutes(page))
    if exercise := library.exercises.get(stop.exercise):
        minutes = stop.minutes or exercise_minutes(exercise) or 0
        return PlannedStop(stop, site_path(exercise.path), exercise.title, exercise.kind, minutes)
    return None
