"""What a tool is: the words for its entries, and what is asked of each."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.content.model import Prompt


@dataclass(frozen=True)
class Tool:
    """A prompt with a screen of its own, which the reader fills with entries, each of the same fields."""

    kind: str
    entry: str
    """One entry in words, with its article: `a goal`."""
    entries: str
    """Several in words: `goals`."""
    fields: tuple[Prompt, ...]
    """What is asked of each entry: prompts of the plain kinds, but for list and rating. Their ids are for ever."""
    blank: int
    """So many empty entries stand on paper."""
