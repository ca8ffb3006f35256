"""Where in the manual an exercise or a page belongs, as its head says."""

from __future__ import annotations

from alongside.content.files.fields import Fields
from alongside.content.journey import PARTS, STAGES, STEPS, Stage, Step
from alongside.content.problems import hint


def step(fields: Fields) -> Step | None:
    """Return the step that the head of an exercise names; it names either a step or a part."""
    named, part = fields.text("step"), fields.text("part")
    if fields.data.values and bool(named) == bool(part):
        fields.fault("step" if named else "part", "step-or-part")
    return known_step(fields)


def known_step(fields: Fields) -> Step | None:
    """Return the step that a head names, by id or number, or None."""
    named = fields.text("step")
    for step in STEPS:
        if named in (step.id, str(step.number)):
            return step
    if named:
        fields.fault("step", "step-unknown", value=named, hint=hint(named, [step.id for step in STEPS]))
    return None


def part(fields: Fields) -> str:
    """Return the part that the head of an exercise names, or nothing."""
    named = fields.text("part")
    if named and named not in PARTS:
        fields.fault("part", "part-unknown", value=named, hint=hint(named, list(PARTS)))
    return named if named in PARTS else ""


def stage(fields: Fields, step: Step | None, part: str) -> Stage:
    """Return the stage that the head of an exercise names; where it names none, that of its step or part."""
    named = fields.text("stage")
    if named and named not in STAGES:
        fields.fault("stage", "stage-unknown", value=named, hint=hint(named, list(STAGES)))
    return STAGES.get(named) or STAGES[step.id if step else PARTS.get(part, "start")]
