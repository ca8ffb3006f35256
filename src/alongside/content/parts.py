"""How the manual is divided: steps, parts of the book, ways of working, and what a facilitator is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One of the eight steps of Connecting People (Webber and others, Connecting People training manual)."""

    number: int
    id: str
    title: str
    page: str
    """Path of the step's page below `docs/`."""


STEPS = tuple(
    Step(number, id, title, f"steps/{number}-{id}.md")
    for number, (id, title) in enumerate(
        (
            ("getting-started", "Getting started"),
            ("mapping-connections", "Mapping existing connections"),
            ("making-plans", "Making plans"),
            ("stepping-out", "Stepping out"),
            ("taking-stock", "Taking stock"),
            ("working-around-barriers", "Working around barriers"),
            ("organisational-culture", "Organisational culture"),
            ("reviewing", "Reviewing the process"),
        ),
        start=1,
    )
)

PARTS: Mapping[str, str] = {
    "start": "Start here",
    "alongside": "Working alongside people",
    "strengths": "Strengths and communities",
    "steps": "The eight steps",
    "conversations": "Good conversations",
    "meeting-to-ending": "From first meeting to ending",
    "staying-safe": "Staying safe and well",
    "organisation": "Changing the organisation",
    "stories": "Stories from practice",
    "evidence": "Evidence and reference",
}

GROUPINGS: Mapping[str, str] = {
    "alone": "alone",
    "pairs": "in pairs",
    "threes": "in threes",
    "small-groups": "in small groups",
    "whole-group": "whole group",
}

FACILITATOR_PARTS: Mapping[str, str] = {
    "prepare": "Before you start",
    "run": "What to do",
    "say": "Words you could use",
    "watch": "What to watch for",
    "debrief": "Debrief",
    "point": "Bring out",
    "answers": "Answers to listen for",
    "gentle": "A gentle alternative",
    "short": "If time is short",
    "online": "Online",
    "note": "Note",
    "sources": "Where the sources differ",
}

NOT_IN_THE_ROOM = ("online", "sources")
"""Parts that a run sheet leaves out: how to do it on a screen, and what our sources say, are on the website."""
