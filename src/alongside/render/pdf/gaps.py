"""Gaps within words, such as “Ring ____ if it cannot wait”: in a PDF to fill in they are fields, too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alongside.content.gaps import names_of_gaps
from alongside.render.pdf.prose import BREAK, Data

_LEFT_OUT = ("columns", "header", "question", "ratings")
"""Where words stand more than once in a document, or have a place of their own for what is asked."""


def name_gaps(blocks: list[Data], of: str) -> None:
    """Give each gap in blocks of text a name within `of`, and the words of its sentence, by which it is heard."""
    for number, (row, place) in enumerate(_gaps(blocks), 1):
        said = names_of_gaps("".join(map(_as_words, row)))[sum("blank" in run for run in row[:place])]
        row[place] |= {"name": f"{of}/gap-{number}", "tip": said or f"Gap {number}"}


def _as_words(run: Data) -> str:
    if "blank" in run:
        return "_" * int(run["blank"])
    return " " if "break" in run else str(run.get("text", "")).replace(BREAK, "")


def _gaps(value: Any) -> Iterator[tuple[list[Data], int]]:
    """Yield the row of runs in which each gap stands, and its place there."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in _LEFT_OUT:
                yield from _gaps(part)
    elif isinstance(value, list):
        for place, part in enumerate(value):
            # A question says by the same word whether its reader names the rows.
            if isinstance(part, dict) and isinstance(part.get("blank"), int) and "type" not in part:
                yield value, place
            else:
                yield from _gaps(part)
