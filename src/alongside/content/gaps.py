"""Gaps within words, such as “Ring ____ if it cannot wait”, and what each of them is for."""

from __future__ import annotations

import re

_GAP = re.compile("_{4,}")
_AROUND = " :;,/-–—"
"""Signs between a gap and its words that say nothing of it."""


def names_of_gaps(words: str) -> list[str]:
    """Return what belongs into each gap, or nothing.

    It is what is asked before it, the words of its sentence before or else after it, or the sentence above.
    """
    parts = _GAP.split(words)
    return [_name("".join(parts[:place]), "".join(parts[place:])) for place in range(1, len(parts))]


def _name(before: str, after: str) -> str:
    asked = before.rstrip()
    *above, own = _sentences(asked if asked.endswith("?") else before)
    named = (own.lstrip(_AROUND).rstrip(f"{_AROUND}("), _sentences(after)[0].lstrip(f"{_AROUND})"), *reversed(above))
    return next((each for each in named if re.search(r"\w", each)), "")


def _sentences(words: str) -> list[str]:
    return [" ".join(sentence.split()) for sentence in re.split(r"(?<=[.?!])\s+", words)]
