"""A kind of prompt: what its author may say, and what the rest of the house has to know of it.

Everything else about a kind lies in its folder, `src/alongside/kinds/<kind>/`, where registry.py finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from alongside.content.files.fields import Fields
from alongside.content.kinds.options import Option
from alongside.content.model import Prompt


@dataclass(frozen=True)
class Tool:
    """A prompt with a screen of its own, which the reader fills with entries, each of the same fields."""

    entry: str
    """One entry in words, with its article: `a goal`."""
    entries: str
    """Several in words: `goals`."""
    fields: tuple[Prompt, ...]
    """What is asked of each entry: prompts of the plain kinds, but for list and rating. Their ids are for ever."""
    blank: int
    """So many empty entries stand on paper."""


def _nothing_wrong(prompt: Prompt, fields: Fields) -> None:
    """Find no fault."""


@dataclass(frozen=True)
class Kind:
    """What `kind.py` says of a kind. Its name is that of its folder."""

    options: tuple[Option, ...] = ()
    """What an author may say beside `id`, `kind` and `revision`."""
    screen: str = ""
    """What it is in the page, in the words of exercises/README.md."""
    paper: str = ""
    """What it is on paper, in the words of exercises/README.md."""
    check: Callable[[Prompt, Fields], None] = _nothing_wrong
    """Reports what is wrong with options that are right one by one."""
    tells: Callable[[Prompt], Mapping[str, object]] = lambda _: {}
    """What scripts have to know beside words: name in browser/answers/definitions.ts → value."""
    is_short: Callable[[Prompt], bool] = lambda _: False
    """Whether a prompt is answered on one short line, which may stand beside its question."""
    is_tall: bool = False
    """Whether it may take more than a page of large print, however few its rows."""
    tool: Tool | None = None
    """What it asks, where it is a tool: a prompt with a screen of its own."""
