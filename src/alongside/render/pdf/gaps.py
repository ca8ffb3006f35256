"""Gaps within words, such as “Ring ____ if it cannot wait”: in a PDF to fill in they are fields, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from alongside.render.pdf.prose import BREAK, Data

_LEFT_OUT = ("columns", "header", "question", "ratings")
"""Where words stand more than once in a document, or have a place of their own for what is asked."""


def name_gaps(blocks: list[Data], of: str) -> None:
    """Give each gap in blocks of text a name within `of`, and the words of its sentence, by which it is heard."""
    for number, (row, place) in enumerate(_gaps(blocks), 1):
        before, after = _sentences(row[:place])[-1], _sentences(row[place + 1 :])[0]
        row[place] |= {"name": f"{of}/gap-{number}", "tip": before.rstrip(" \u00a0:,") or after or f"Gap {number}"}


def _sentences(row: list[Data]) -> list[str]:
    words = "".join(" " if "break" in run else run.get("text", "") for run in row).replace(BREAK, "")
    return [sentence.strip() for sentence in re.split(r"(?<=[.?!])\s+", words)]


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
