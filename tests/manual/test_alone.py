"""Whoever learns alone can do every exercise, and check what they wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.content.model import Exercise, Text
from alongside.content.problems import Problems
from alongside.content.read.library import load_library

WAY, ANSWERS = "## If you are working by yourself", "## Compare with some answers"


@pytest.fixture(scope="module")
def exercises(root: Path) -> list[Exercise]:
    return [each for each in load_library(root, Problems()).exercises.values() if each.kind == "exercise"]


def words(exercise: Exercise) -> str:
    """What trainees read between the questions."""
    return "\n".join(block.markdown for block in exercise.learner if isinstance(block, Text))


def test_each_says_how_it_is_done_alone_and_in_how_many_minutes(exercises: list[Exercise]) -> None:
    assert [each.id for each in exercises if not each.alone or WAY not in words(each)] == []


def test_answers_come_after_every_question(exercises: list[Exercise]) -> None:
    """Nobody is told what to answer before they have been asked."""
    for each in exercises:
        told = [n for n, block in enumerate(each.learner) if isinstance(block, Text) and ANSWERS in block.markdown]
        assert not told or told == [len(each.learner) - 1], each.id
