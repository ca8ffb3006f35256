"""The measures of the evaluation give the values that their sources give."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.evaluation.attainment import LEVELS, goal_attainment_t
from alongside.evaluation.wellbeing import BANDS, Question, wellbeing_band
from alongside.kinds.goals.kind import LEVELS as LEVELS_OF_GOALS
from alongside.kinds.wellbeing.kind import KIND as WELLBEING

some_levels = st.lists(st.sampled_from(LEVELS), min_size=1, max_size=12)
QUOTES = str.maketrans(dict.fromkeys('“”‘’"', "'"))


@pytest.mark.parametrize(
    ("levels", "score"),
    [([1], 60.0), ([0, 1], 56.2), ([-1, -1, -1], 36.3), ([0, 0, 0, 0], 50.0), ([0], 50.0), ([-2], 30.0)],
)
def test_goal_attainment_gives_the_check_values(levels: list[int], score: float) -> None:
    assert round(goal_attainment_t(levels), 1) == score


@given(some_levels)
def test_levels_turned_round_turn_the_score_round_fifty(levels: list[int]) -> None:
    assert goal_attainment_t(levels) - 50 == pytest.approx(50 - goal_attainment_t([-level for level in levels]))


@given(some_levels, st.integers(0, 11))
def test_one_level_more_gives_a_higher_score(levels: list[int], at: int) -> None:
    index = at % len(levels)
    if levels[index] < 2:
        better = [level + (place == index) for place, level in enumerate(levels)]
        assert goal_attainment_t(better) > goal_attainment_t(levels)


@given(some_levels, st.floats(0.1, 10))
def test_equal_weights_change_nothing(levels: list[int], weight: float) -> None:
    assert goal_attainment_t(levels, [weight] * len(levels)) == pytest.approx(goal_attainment_t(levels))


def test_a_goal_with_more_weight_counts_more() -> None:
    assert goal_attainment_t([2, -1], [3, 1]) > goal_attainment_t([2, -1]) > goal_attainment_t([2, -1], [1, 3])


@pytest.mark.parametrize(
    ("levels", "weights", "correlation", "words"),
    [
        ([], None, 0.3, "no goal"),
        ([3], None, 0.3, "one of −2, −1, 0"),
        ([0, 1], [1.0], 0.3, "2 goals need as many weights, and not 1"),
        ([0], [0.0], 0.3, "above 0"),
        ([0], [float("nan")], 0.3, "above 0"),
        ([0], None, 1.5, "between 0 and 1"),
    ],
)
def test_what_cannot_be_scored_is_refused_in_words(
    levels: list[int], weights: list[float] | None, correlation: float, words: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        goal_attainment_t(levels, weights, correlation)


@pytest.mark.parametrize("question", BANDS)
def test_every_answer_has_one_band(question: Question) -> None:
    bands = BANDS[question]
    covered = [answer for _, low, high in bands for answer in range(low, high + 1)]
    assert covered == list(range(11))
    assert [wellbeing_band(question, answer) for answer in (0, 10)] == [bands[0][0], bands[-1][0]]


@pytest.mark.parametrize("answer", [-1, 11])
def test_no_other_number_has_a_band(answer: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        wellbeing_band("happy", answer)


@pytest.mark.parametrize("question", ["happy", "anxious"])
def test_the_tool_and_the_page_give_the_same_bands(question: Question, root: Path) -> None:
    tool = (root / "browser/tools/wellbeing/words.ts").read_text("utf-8")
    page = (root / "docs/meeting-to-ending/wellbeing-questions.md").read_text("utf-8")
    assert ", ".join(f'"{name}: {low} to {high}"' for name, low, high in BANDS[question]) in tool
    assert " | ".join(f"{low} to {high}" for _, low, high in BANDS[question]) in page


PLACES_OF_THE_QUESTIONS = (
    *("docs/meeting-to-ending/wellbeing-questions.md", "exercises/wellbeing-questions.md"),
    "docs/easier/wellbeing-questions.md",
)


@pytest.mark.parametrize("place", PLACES_OF_THE_QUESTIONS)
def test_the_questions_stand_everywhere_as_they_are_worded(place: str, root: Path) -> None:
    text = (root / place).read_text("utf-8").translate(QUOTES)
    asked = [field.question.translate(QUOTES) for field in WELLBEING.tool.fields if field.kind == "scale"]
    assert len(asked) == 4
    assert all(question in text for question in asked)


def test_a_goal_in_the_tool_has_the_levels_of_the_measure() -> None:
    assert sorted(map(int, LEVELS_OF_GOALS)) == list(LEVELS)
