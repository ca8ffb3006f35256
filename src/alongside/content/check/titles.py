"""Titles by which readers, lists and the search tell one file from another: no two of a kind are the same."""

from __future__ import annotations

from pathlib import PurePosixPath

from alongside.content.problems import Problems
from alongside.content.read.library import Library


def check_titles(library: Library, problems: Problems) -> None:
    """Report files whose title another of their kind has: most often, one is a copy of the other."""
    seen: dict[tuple[PurePosixPath, str], PurePosixPath] = {}
    shelves = (library.exercises, library.talks, library.sessions, library.pages)
    things = [thing for shelf in shelves for thing in shelf.values()]
    # A copy has the longer name: “dementia - Copy.md”, “half-day-2.md”.
    for thing in sorted(things, key=lambda thing: (len(thing.path.name), thing.path)):
        name = (thing.path.parent, " ".join(thing.title.casefold().split()))
        if name in seen:
            line = library.line(thing.path, "title:")
            problems.add(thing.path, line, "title-twice", other=seen[name])
        seen.setdefault(name, thing.path)
