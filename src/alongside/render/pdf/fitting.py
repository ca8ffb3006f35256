"""How much room a handout leaves, so that it fills its pages: none ends on a few lines, and a sheet takes its sides.

What each amount of room means is in templates/common.typ. A document is set with the usual room; only where that does
not fit is it set again, with a little less room, then with less still, then with more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

USUAL = "usual"
_ROOMS = (USUAL, "close", "closer", "open", "widest", "closest")
_ROOMS_OF_FEW_SIDES = (USUAL, "close", "closer", "closest", "open", "widest")
_LEAST = 0.22
"""Of a page: with less on it, the last page looks like a mistake."""


@dataclass(frozen=True)
class Setting:
    """A document as it has been set."""

    room: str
    """With how much room."""
    pdf: bytes
    pages: int
    share: float
    """How much of the last page is filled, from 0 to 1."""

    @property
    def ends_well(self) -> bool:
        """Whether there is one page, or enough stands on the last."""
        return self.pages == 1 or self.share >= _LEAST


def fitted(set_with: Callable[[str], Setting], *, sides: int | None = None) -> Setting:
    """Return a document set with the first room that fits; `sides` is how many it should take at most."""
    tried = []
    for room in _ROOMS_OF_FEW_SIDES if sides else _ROOMS:
        made = set_with(room)
        if made.ends_well and (not sides or made.pages <= sides):
            return made
        tried.append(made)
    return max(tried, key=lambda made: (made.ends_well, -made.pages, made.share))
