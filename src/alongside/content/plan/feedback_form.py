"""The feedback form of a session: the general one, with the session's own outcomes to rate."""

from __future__ import annotations

from dataclasses import replace

from alongside.content.model import Exercise, LearnerBlock, Prompt
from alongside.content.read.library import Library
from alongside.content.session import Session

_DATE = Prompt("session-date", "Date of the session", "date")


def general_form(library: Library) -> Exercise | None:
    """Return the sheet from which each session's form is made: the first that says where its outcomes go."""
    return next((exercise for exercise in library.exercises.values() if exercise.outcomes), None)


def feedback_form(session: Session, library: Library) -> Exercise | None:
    """Return the form of a session; None where the manual has no general one, or the session no outcomes."""
    general = general_form(library)
    if general is None or not session.outcomes:
        return None
    return replace(
        general,
        id=f"{general.id}-{session.id}",
        title=f"{general.title}: {session.title}",
        learner=(_DATE, *(_with_outcomes(block, general.outcomes, session) for block in general.learner)),
    )


def rated_lines(session: Session) -> dict[str, str]:
    """Return what people rate after a session, by id: its outcomes, as they stand on its form."""
    return {f"outcome-{number}": words.removesuffix(".") for number, words in enumerate(session.outcomes, 1)}


def _with_outcomes(block: LearnerBlock, table: str, session: Session) -> LearnerBlock:
    if not isinstance(block, Prompt) or block.id != table:
        return block
    return replace(block, items=rated_lines(session))
