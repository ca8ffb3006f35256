"""How many groups people make: the one place that counts them, for materials and for handouts."""

from __future__ import annotations

from alongside.content.model import Exercise

THREES = 3


def size_of_groups(exercise: Exercise | None, small_group: int) -> int:
    """Return how many sit together in an exercise: three where it works in threes, or as the session says."""
    return THREES if exercise and "threes" in exercise.grouping else small_group


def number_of_groups(people: int, size: int) -> int:
    """Return how many groups people make, so that nobody is left without one.

    In threes each has a part, so one who is left over joins a three as a second watcher; two make a group of their own.
    In pairs and in groups of another size, whoever is left over makes a smaller group.
    """
    whole, over = divmod(people, size)
    if size == THREES and over == 1:
        over = 0
    return max(1, whole + bool(over))
