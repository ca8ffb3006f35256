"""The parts of what a facilitator is told of an exercise or talk."""

from __future__ import annotations

from collections.abc import Mapping

FACILITATOR_PARTS: Mapping[str, str] = {
    "prepare": "Before you start",
    "cards": "Cards to cut",
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
