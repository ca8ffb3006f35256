"""How far off a share or an average could be by chance, in small groups too."""

from collections.abc import Sequence
from math import sqrt
from statistics import NormalDist, mean, stdev

Z = NormalDist().inv_cdf(0.975)
"""For 95 per cent: about 1.96."""


def wilson(count: int, people: int) -> tuple[float, float]:
    """Return the 95 per cent interval of a share, from 0 to 1, by Wilson's score method.

    It stays between 0 and 1, and holds in small groups and near the ends, where adding and taking off two standard
    errors does not. Sources: Wilson, Journal of the American Statistical Association 22 (1927), 209–212; compared with
    six others by Newcombe, Statistics in Medicine 17 (1998), 857–872, where it is method 3.
    """
    share, square = count / people, Z * Z / people
    middle = (share + square / 2) / (1 + square)
    half = Z * sqrt(share * (1 - share) / people + square / (4 * people)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def students_t(freedom: int) -> float:
    """Return how many standard errors hold 95 per cent, for nine degrees of freedom or more.

    By an expansion (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5), right to within 0.001 there.
    """
    terms = (
        (Z**3 + Z) / 4,
        (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96,
        (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / 384,
    )
    return Z + sum(term / float(freedom) ** power for power, term in enumerate(terms, 1))


def mean_change(pairs: Sequence[tuple[int, int]]) -> tuple[float, float, float]:
    """Return the average change of people who answered twice, and its 95 per cent interval by Student's t (1908)."""
    changes = [now - then for then, now in pairs]
    middle = mean(changes)
    half = students_t(len(changes) - 1) * stdev(changes) / sqrt(len(changes))
    return middle, middle - half, middle + half
