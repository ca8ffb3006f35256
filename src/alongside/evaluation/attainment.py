"""Goal attainment as a T-score, for reports that ask for one. In one-to-one work a score adds nothing."""

from collections.abc import Sequence
from math import sqrt

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
