"""Training sessions as the manual plans them: see also plan/session_plan.py, which works out their clock and counts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from alongside.content.model import Block, Material


@dataclass(frozen=True)
class SessionItem:
    """One stretch of a session: an exercise, a talk, a break or another activity."""

    kind: str
    """`exercise`, `talk`, `break` or `activity`."""
    title: str
    minutes: int
    refers: str = ""
    """Id of the exercise or talk."""
    do: str = ""
    say: str = ""
    lead: str = ""
    materials: tuple[Material, ...] = ()
    line: int = 0
    cue: str = ""
    """What people do, in a few words for the cue sheet."""


@dataclass(frozen=True)
class Cut:
    """A way to save time, as a session lists them in the order in which they should be taken."""

    refers: str
    """Id of the exercise, or title of the activity, talk or break that becomes shorter; empty where it is none."""
    minutes: int
    """How long that stretch still takes; 0 where it is left out."""
    saves: int
    """Minutes saved, for a way that belongs to no stretch; 0 where they follow from `minutes`."""
    how: str
    line: int = 0


@dataclass(frozen=True)
class Session:
    """One training event, as a file of `facilitator/sessions/` plans it."""

    id: str
    path: PurePosixPath
    title: str
    purpose: str
    audience: str
    group: int
    """How many trainees the plan counts for."""
    small_group: int
    """How many sit in a small group."""
    start: int
    """Minutes after midnight."""
    length: int
    """Minutes."""
    outcomes: tuple[str, ...]
    materials: tuple[Material, ...]
    items: tuple[SessionItem, ...]
    covers: tuple[str, ...]
    additions: str
    blocks: tuple[Block, ...]
    asks: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()
    """What to shorten or leave out where time is short, the first first."""
    choose_when: str = ""
    """Whom or what it suits, as words that follow “Choose it when”."""
    never_cut: str = ""
    """What stays whatever happens, as words that follow “Never cut”."""
