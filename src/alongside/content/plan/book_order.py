"""Which pages of the manual stand in its book, and in which order: that of the navigation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from alongside.content.plan.routes_in_words import ROUTES_PAGE, ROUTES_TITLE
from alongside.content.read.library import Library
from alongside.content.read.settings import navigation
from alongside.content.site_paths import AREAS, FACILITATORS

ABOUT_THE_WEBSITE = "About the website"
_ABOUT_THE_WEBSITE = frozenset(
    PurePosixPath("docs/start", name) for name in ("your-answers.md", "without-a-connection.md", "accessibility.md")
)
"""Pages that tell how the website works: whoever reads a book finds them at its end."""
_HOME = PurePosixPath("docs/index.md")
"""The way into the website; a book has its contents."""
_EASIER = "easier"
"""The folder of what is easier to read: pages for other readers, and files of their own."""


@dataclass(frozen=True)
class Part:
    """A part of the manual: its title, and its pages by their paths in the repository."""

    title: str
    pages: tuple[PurePosixPath, ...]

    @property
    def id(self) -> str:
        """Its title as the name of a file; its first page, where the title has no letter for one."""
        return _as_a_name(self.title) or _as_a_name(str(self.pages[0]))


def _as_a_name(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")


def learners_parts(library: Library) -> tuple[Part, ...]:
    """Return the parts of the manual for learners; pages that the navigation does not name are not of it."""
    nav = navigation(library.root)
    if nav is None:
        nav = [
            {"The manual": [path.relative_to("docs").as_posix() for path in library.pages if path.parts[0] == "docs"]}
        ]
    parts = [_part(title, tuple(_pages(entries, library)), library) for title, entries in _lists(nav)]
    last = tuple(page for part in parts for page in part.pages if page in _ABOUT_THE_WEBSITE)
    first = (Part(p.title, tuple(page for page in p.pages if page not in _ABOUT_THE_WEBSITE)) for p in parts)
    return _joined(part for part in (*first, Part(ABOUT_THE_WEBSITE, last)) if part.pages)


def guide_parts(library: Library) -> tuple[Part, ...]:
    """Return the parts of the pages for facilitators, without sessions, talks and exercises, which are no pages."""
    nav = navigation(library.root)
    if nav is None:
        nav = [{"For facilitators": [str(path) for path in library.pages if path.parts[0] == FACILITATORS.name]}]
    parts = (
        _part(title, tuple(path for path in map(PurePosixPath, _names(entries)) if path in library.pages), library)
        for title, entries in _lists(nav)
    )
    return _joined(part for part in parts if part.pages)


def _joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return parts of which no two have the same name: what two lists of one title hold stands in one part."""
    found: dict[str, Part] = {}
    for part in parts:
        before = found.get(part.id)
        found[part.id] = Part(before.title, before.pages + part.pages) if before else part
    return tuple(found.values())


def _names(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        for name in entry.values() if isinstance(entry, dict) else (entry,):
            if isinstance(name, str):
                yield name


def _lists(entries: Any, title: str | None = None) -> Iterator[tuple[str, list[Any]]]:
    """Yield each list of the navigation with its title, those within others after them.

    A page that stands in no list is one by itself, with the title that the navigation gives it.
    """
    if not isinstance(entries, list):
        return
    if title is not None:
        yield title, entries
    for entry in entries:
        for below, inside in entry.items() if isinstance(entry, dict) else (("", entry),):
            if isinstance(inside, list):
                yield from _lists(inside, str(below).strip())
            elif title is None:
                yield str(below).strip(), [inside]


def _part(title: str, pages: tuple[PurePosixPath, ...], library: Library) -> Part:
    """Return a part of the manual, with the title of its first page where the navigation gives it none."""
    first = library.pages.get(pages[0]) if pages else None
    return Part(title or (first.title if first else ROUTES_TITLE), pages)


def _pages(entries: list[Any], library: Library) -> Iterator[PurePosixPath]:
    for name in map(PurePosixPath, _names(entries)):
        path = "docs" / name
        if name == ROUTES_PAGE and library.routes:
            yield name
        elif path in library.pages and path != _HOME and name.parts[0] not in (*AREAS, _EASIER):
            yield path
