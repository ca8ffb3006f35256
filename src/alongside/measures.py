"""Measures of the evaluation: goal attainment and the bands of personal wellbeing, with their sources.

They serve the facilitator's notebooks. In one-to-one work a score adds nothing, so no page for trainees shows one.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Literal

LEVELS = (-2, -1, 0, 1, 2)
"""The levels of a goal: from much less than was hoped for (−2) to much more (+2), agreed beforehand."""

RHO = 0.3
"""The correlation between goals that the formula takes for granted (Kiresuk and Sherman 1968)."""


def goal_attainment_t(levels: Sequence[int], weights: Sequence[float] | None = None, correlation: float = RHO) -> float:
    """Return the T-score of goals that one person set, a number without unit; 50 where all went as hoped.

    T = 50 + 10 Σ(wᵢxᵢ) / √((1 − ρ) Σwᵢ² + ρ (Σwᵢ)²), with the levels xᵢ from −2 to +2, their weights wᵢ (all 1 where
    none are given) and the correlation ρ between goals.

    Source: Kiresuk and Sherman, Community Mental Health Journal 4 (1968), 443–453. The formulas printed in a practical
    guide of 2009 (Turner-Stokes, Clinical Rehabilitation 23, 362–370) contain errors, which an erratum puts right;
    this is the formula as corrected.

    Raises ValueError where there is no goal, a level is none of the five, a weight is not above 0, the weights are more
    or fewer than the goals, or the correlation does not lie between 0 and 1.
    """
    if not levels:
        raise ValueError("there is no goal to score")
    if wrong := [level for level in levels if level not in LEVELS]:
        raise ValueError(f"a level is one of −2, −1, 0, +1 and +2, and not {wrong[0]}")
    used = [1.0] * len(levels) if weights is None else list(weights)
    if len(used) != len(levels):
        raise ValueError(f"{len(levels)} goals need as many weights, and not {len(used)}")
    if not all(weight > 0 for weight in used):
        raise ValueError("each weight should be above 0")
    if not 0 <= correlation <= 1:
        raise ValueError(f"the correlation lies between 0 and 1, and {correlation} does not")
    reached = sum(weight * level for weight, level in zip(used, levels, strict=True))
    spread = (1 - correlation) * sum(weight**2 for weight in used) + correlation * sum(used) ** 2
    return 50 + 10 * reached / sqrt(spread)


Question = Literal["satisfied", "worthwhile", "happy", "anxious"]

_GOOD_HIGH = (("low", 0, 4), ("medium", 5, 6), ("high", 7, 8), ("very high", 9, 10))
BANDS: dict[Question, tuple[tuple[str, int, int], ...]] = {
    "satisfied": _GOOD_HIGH,
    "worthwhile": _GOOD_HIGH,
    "happy": _GOOD_HIGH,
    "anxious": (("very low", 0, 1), ("low", 2, 3), ("medium", 4, 5), ("high", 6, 10)),
}
"""The bands in which the Office for National Statistics reports ONS4: name, lowest and highest answer.

They describe large groups. Nobody is told that they are “low”, and the four questions are never added up.
Source: Office for National Statistics, personal wellbeing. Contains public sector information licensed under the Open
Government Licence v3.0.
"""


def wellbeing_band(question: Question, answer: int) -> str:
    """Return the band of an answer from 0 to 10, for counting many people; raise ValueError for any other number."""
    for name, low, high in BANDS[question]:
        if low <= answer <= high:
            return name
    raise ValueError(f"an answer lies between 0 and 10, and {answer} does not")
