"""The options that an author may give a prompt, by what may stand in them.

Each reads itself from the options of a block, names what is wrong, and gives values for the attributes of a `Prompt`;
a value for which `Prompt` has no attribute stands in `Prompt.own`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from alongside.content.files.fields import Fields


@dataclass(frozen=True)
class Option(ABC):
    """One option. `says` follows its name in the table of exercises/README.md."""

    name: str
    says: str = ""

    @abstractmethod
    def read(self, fields: Fields) -> Mapping[str, Any]:
        """Return the values by the attribute of a prompt; a harmless one where the author's is faulty."""


@dataclass(frozen=True)
class Number(Option):
    """A whole number from `least` to `most`."""

    default: int = 0
    least: int = 0
    most: int = 100

    def read(self, fields: Fields) -> Mapping[str, Any]:
        """Return the number."""
        return {self.name: fields.integer(self.name, self.default, self.least, self.most)}


@dataclass(frozen=True)
class Words(Option):
    """A few words, or none."""

    def read(self, fields: Fields) -> Mapping[str, Any]:
        """Return the words as they were written."""
        return {self.name: fields.text(self.name)}


@dataclass(frozen=True)
class YesOrNo(Option):
    """Yes or no."""

    default: bool = True

    def read(self, fields: Fields) -> Mapping[str, Any]:
        """Return whether it says yes."""
        return {self.name: fields.yes(self.name, default=self.default)}


@dataclass(frozen=True)
class Named(Option):
    """A mapping of ids, under which answers are kept, to the words that are shown. It must be there."""

    example: str = ""
    """How it is written, for whoever left it out."""
    least: int = 1
    """So many at least."""

    def read(self, fields: Fields) -> Mapping[str, Any]:
        """Return the words by id."""
        if self.name not in fields.data.values:
            fields.fault(self.name, "option-missing", block="prompt", key=self.name, example=self.example)
            return {self.name: {}}
        words = fields.words(self.name, self.example)
        if words and len(words) < self.least:
            fields.wrong(self.name, f"a list of {self.least} or more, like  {self.example}")
        return {self.name: words}


@dataclass(frozen=True)
class Rows(Option):
    """Rows that the reader names, so many at first; where `may_be_named`, also a mapping of ids to their headings."""

    default: int = 3
    may_be_named: bool = True

    def read(self, fields: Fields) -> Mapping[str, Any]:
        """Return `items`: the headings by id, or empty words by "1", "2", …"""
        if self.may_be_named and isinstance(fields.data.values.get(self.name), dict):
            return {"items": fields.words(self.name, "{first: The first, second: The second}")}
        number = fields.integer(self.name, self.default, 1, 40)
        return {"items": {str(row): "" for row in range(1, number + 1)}}
