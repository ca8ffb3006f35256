"""Red, amber or green for each of several things, with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from alongside.content.files.fields import Fields
from alongside.content.kinds.kind import Kind
from alongside.content.kinds.options import Option, Rows
from alongside.content.model import RATINGS

_COLOURS = "{green: ready, amber: begun, red: not yet}"


@dataclass(frozen=True)
class Meanings(Option):
    """What the colours mean as an answer to this question, since no meaning fits every question."""

    def read(self, fields: Fields) -> Mapping[str, Any]:
        """Return the meaning of each colour, with its name before it."""
        if self.name not in fields.data.values:
            fields.fault(self.name, "option-missing", block="rating", key=self.name, example=f"{self.name}: {_COLOURS}")
            return {}
        meant = fields.words(self.name, _COLOURS)
        if list(meant) != list(RATINGS):
            fields.wrong(self.name, f"green, amber and red with what each means, like  {_COLOURS}")
            return {}
        return {self.name: {colour: f"{colour.capitalize()}: {words}" for colour, words in meant.items()}}


KIND = Kind(
    options=(
        Rows("items", ": a number of blank rows, or a mapping of id to words", default=3),
        Meanings(
            "options",
            f": what the colours mean as an answer to this question, `{_COLOURS}`; they are shown as a key",
        ),
    ),
    screen="red, amber or green for each, with a reason",
    paper="three marked shapes and a line",
)
