"""Questions that an organisation answers for everybody: where it has filled in the words, they are not asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from alongside.content.model import Exercise, LearnerBlock, Prompt, Text
from alongside.content.problems import Problems
from alongside.content.read.organisation import Organisation


def with_organisation_answers(exercise: Exercise, organisation: Organisation, problems: Problems) -> Exercise:
    """Return an exercise in which what the organisation has filled in stands as words, in the place of its question."""
    blocks = tuple(_answered(block, exercise.path, organisation, problems) for block in exercise.learner)
    return replace(exercise, learner=blocks)


def _answered(block: LearnerBlock, path: PurePosixPath, organisation: Organisation, problems: Problems) -> LearnerBlock:
    if not isinstance(block, Prompt) or not block.known:
        return block
    words = organisation.fill(f"{{{{ org.{block.known} }}}}", path, block.line, problems)
    if not organisation.words.get(block.known):
        return block
    return Text(f"\n**{block.question}:** {words}\n", block.line)
