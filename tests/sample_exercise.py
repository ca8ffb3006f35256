"""An exercise of which tests change what they are about, and what is said on each handout of it."""

from __future__ import annotations

import dataclasses
from pathlib import PurePosixPath
from typing import Any

from alongside.content.model import Exercise

SITE = "https://alongside.example.org/"
CREDIT = "Alongside. Text CC BY 4.0."
MARKER = "Only facilitators read this"


def sample_exercise(id: str = "sample", **changes: Any) -> Exercise:
    """Return an exercise as its file `id`.md would describe it; without `changes` it asks and says nothing."""
    made = Exercise(
        id=id,
        path=PurePosixPath(f"exercises/{id}.md"),
        title="Map your own connections",
        kind="exercise",
        step=None,
        part="strengths",
        order=1,
        purpose="Feel what it is like to draw a map.",
        minutes=35,
        grouping=("alone", "pairs"),
        materials=(),
        covers=(),
        care="",
        talk="",
        additions="",
        revision=1,
        learner=(),
        facilitator=(),
    )
    return dataclasses.replace(made, **changes)
