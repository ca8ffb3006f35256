"""How wide the columns of a table are, in twentieths of a point."""

from __future__ import annotations

from collections.abc import Sequence

from alongside.render.word.styles import TEXT_WIDTH

_PADDING, _LETTER = 230, 132
"""Room beside the words of a cell, and for one wide letter of bold 11 point type (twentieths of a point)."""


def column_widths(columns: Sequence[Sequence[str]], total: int = TEXT_WIDTH) -> list[int]:
    """Share out a width: no word is cut where that can be, the rest goes by how much there is to say."""
    least = _least_widths(columns, total)
    weights = [max(8.0, sum(map(len, column)) ** 0.7) for column in columns]
    spare = total - sum(least)
    widths = [int(low + spare * weight / sum(weights)) for low, weight in zip(least, weights, strict=True)]
    widths[-1] += total - sum(widths)
    return widths


def writing_widths(headings: Sequence[str], rows: Sequence[str] = (), total: int = TEXT_WIDTH) -> list[int]:
    """Share out a width among columns to write in, beside one for the headings of rows if there are any."""
    if rows:
        # The more there is to write in a row, the narrower its heading.
        share = {1: 0.5, 2: 0.44}.get(len(headings), 0.32)
        one_line = _PADDING + _LETTER * max(map(len, rows))
        first = max(_least_widths([rows], total)[0], min(one_line, int(total * share)))
        return [first, *writing_widths(headings, total=total - first)]
    least = _least_widths([[heading] for heading in headings], total)
    widths = [0] * len(least)
    free, left = total, len(least)
    for index in sorted(range(len(least)), key=least.__getitem__, reverse=True):
        widths[index] = max(least[index], free // left)
        free, left = free - widths[index], left - 1
    widths[-1] += free
    return widths


def _least_widths(columns: Sequence[Sequence[str]], total: int) -> list[int]:
    """Return what the longest words need, or a fair share where they need more than there is."""
    longest = (max((len(word) for entry in column for word in entry.split()), default=4) for column in columns)
    least = [_PADDING + _LETTER * letters for letters in longest]
    return least if sum(least) <= total else [total * width // sum(least) for width in least]
