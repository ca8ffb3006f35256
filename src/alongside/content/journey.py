"""The way through the manual: the eight steps, and the stages and parts of the work in its order."""

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

    @property
    def numbered(self) -> str:
        """Its number and title: `Step 2: Mapping existing connections`."""
        return f"Step {self.number}: {self.title}"


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


@dataclass(frozen=True)
class Stage:
    """A stretch of the work: what leads to it, and the page that is its door."""

    id: str
    page: str
    """Path of the door below `docs/`."""
    title: str


@dataclass(frozen=True)
class JourneyPart:
    """A part of the learner's way through the manual, in the order of the work."""

    id: str
    title: str
    """As the navigation has it."""
    stages: tuple[Stage, ...]


def _steps(*numbers: int) -> tuple[Stage, ...]:
    return tuple(Stage(step.id, step.page, step.numbered) for step in STEPS if step.number in numbers)


JOURNEY = (
    JourneyPart("start", "Start here", (Stage("start", "start/how-to-use.md", "How to use this manual"),)),
    JourneyPart(
        "what-this-work-is",
        "What this work is",
        (Stage("what-this-work-is", "alongside/index.md", "What this work is"),),
    ),
    JourneyPart("first-meetings", "First meetings", _steps(1)),
    JourneyPart("mapping-and-planning", "Mapping and planning", _steps(2, 3)),
    JourneyPart("going-out", "Going out, taking stock, barriers", _steps(4, 5, 6)),
    JourneyPart("ending", "Reviewing and ending", _steps(8)),
    JourneyPart(
        "staying-safe",
        "Staying safe and well",
        (Stage("staying-safe", "staying-safe/index.md", "Staying safe and well"),),
    ),
    JourneyPart(
        "people",
        "People you may meet",
        (Stage("people", "people/index.md", "People you may meet"),),
    ),
    JourneyPart("organisation", "The organisation", _steps(7)),
    JourneyPart("stories", "Stories", (Stage("stories", "stories/index.md", "Stories from practice"),)),
)
"""The learner's part of the manual, with the eight steps as its spine."""

STAGES: Mapping[str, Stage] = {stage.id: stage for part in JOURNEY for stage in part.stages}

PARTS: Mapping[str, str] = {
    "start": "start",
    "alongside": "what-this-work-is",
    "strengths": "mapping-connections",
    "steps": "what-this-work-is",
    "conversations": "getting-started",
    "meeting-to-ending": "getting-started",
    "staying-safe": "staying-safe",
    "organisation": "organisational-culture",
    "stories": "stories",
    "evidence": "what-this-work-is",
}
"""The parts that an exercise may name, each with the stage at which it is met unless the exercise names another."""
