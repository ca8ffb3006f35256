"""Facts about an exercise in words, the same in every form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from alongside.content.journey import STEPS
from alongside.content.model import Exercise, Material
from alongside.content.problems import count

GROUPINGS: Mapping[str, str] = {
    "alone": "alone",
    "pairs": "in pairs",
    "threes": "in threes",
    "small-groups": "in small groups",
    "whole-group": "with the whole group",
}
"""The ways in which people work on an exercise, with their words."""
_EACH: Mapping[str, str] = {
    "person": "each",
    "pair": "for each pair",
    "group": "for each small group",
    "room": "",
}


def minutes(number: int | None) -> str:
    """Return minutes in words, or nothing."""
    return count(number, "minute") if number else ""


def about(number: int) -> str:
    """Return many minutes in words, rounded to five: `about 1 hour 20 minutes`."""
    hours, over = divmod(5 * round(number / 5) or number, 60)
    return "about " + " ".join(filter(None, [count(hours, "hour") if hours else "", minutes(over)]))


def with_whom(exercise: Exercise) -> str:
    """Return how people work in an exercise: `alone, then in pairs`."""
    return ", then ".join(GROUPINGS[name] for name in exercise.grouping)


def material_words(material: Material) -> str:
    """Return a material with how many: `large paper (one each)`, `coloured pens (6 for each small group)`."""
    if material.per == "room" and material.count == 1:
        return material.item
    number = "one" if material.count == 1 else str(material.count)
    return f"{material.item} ({f'{number} {_EACH[material.per]}'.strip()})"


def location(exercise: Exercise) -> str:
    """Return where in the manual an exercise stands: `Step 2 of 8: Mapping existing connections`."""
    if exercise.step:
        return f"Step {exercise.step.number} of {len(STEPS)}: {exercise.step.title}"
    return exercise.stage.title


def capitalised(words: str) -> str:
    """Return words as they begin a line."""
    return words[:1].upper() + words[1:]


CARE = "If this is hard today"
"""Heading of a care note, for the trainee."""


NEEDED = "You need"
"""What the fact is called that lists the materials."""


def facts(exercise: Exercise, counted: bool = False) -> Iterator[tuple[str, str]]:
    """Yield what to know before starting an exercise: how long, with whom, what is needed.

    `counted` says how many of each thing, for whoever packs the bag.
    """
    if exercise.minutes:
        yield "Time", minutes(exercise.minutes)
    if exercise.alone:
        yield "By yourself", minutes(exercise.alone)
    if exercise.grouping:
        yield "How", with_whom(exercise)
    if exercise.materials:
        words = (material_words(m) if counted else m.item for m in exercise.materials)
        yield NEEDED, ", ".join(words)
