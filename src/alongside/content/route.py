"""Routes: ordered lists of pages and exercises for somebody with so much time, or with such work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

GROUPS: Mapping[str, str] = {
    "time": "How much time do you have?",
    "role": "What is your work?",
}
"""What a route is chosen by, in the order of the page that offers all of them."""


@dataclass(frozen=True)
class Stop:
    """One thing to read or to do on a route: either a page or an exercise."""

    page: str = ""
    """Path in the site's source tree, whose root is `docs/`."""
    exercise: str = ""
    """Id of an exercise, sheet or tool."""
    do: str = ""
    """What to do with it here, in a line of words."""
    stage: str = ""
    """Where a new stage begins with it, such as a week: what the stage is called."""
    minutes: int | None = None
    """Said by the author, where a reader is not to read or do all of it."""
    line: int = 0

    @property
    def key(self) -> str:
        """What scripts know it by, and what is kept when it has been done: `page:…` or `exercise:…`."""
        return f"page:{self.page}" if self.page else f"exercise:{self.exercise}"


@dataclass(frozen=True)
class Route:
    """A way through the manual, as `sources/routes.yml` describes it."""

    id: str
    group: str
    title: str
    audience: str
    """For whom it is, in a sentence."""
    gain: str
    """What somebody has at the end of it, in a sentence."""
    within: int | None
    """Minutes that it promises to take at most, where it promises any."""
    asks: tuple[str, ...]
    stops: tuple[Stop, ...]
    line: int = 0
