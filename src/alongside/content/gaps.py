"""Gaps within words, such as “Ring ____ if it cannot wait”, and what each of them is for."""

from __future__ import annotations

import re

_GAP = re.compile("_{4,}")


def names_of_gaps(words: str) -> list[str]:
    """Return what belongs into each gap, in the words of its sentence: those before it, or else those after it."""
    parts = _GAP.split(words)
    return [
        _sentences("".join(parts[:place]))[-1].rstrip(" :,") or _sentences("".join(parts[place:]))[0]
        for place in range(1, len(parts))
    ]


def _sentences(words: str) -> list[str]:
    return [" ".join(sentence.split()) for sentence in re.split(r"(?<=[.?!])\s+", words)]
