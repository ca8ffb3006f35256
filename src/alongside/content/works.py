"""The works that the manual draws on, and who is credited where."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

FILE = PurePosixPath("sources/works.yml")


@dataclass(frozen=True)
class Work:
    """A work that the manual draws on; `elements` is how the ids of its elements begin."""

    id: str
    elements: str
    title: str
    by: str
    note: str = ""
    site: str = ""

    @property
    def credit(self) -> str:
        """The work in one line of text."""
        return f"{self.title} ({self.by}{', ' + self.note if self.note else ''})"


def load_works(root: Path) -> tuple[Work, ...]:
    """Return the works in the order of sources/works.yml."""
    rows = yaml.safe_load((root / FILE).read_text("utf-8"))
    return tuple(Work(**row) for row in rows)


SECTIONS = PurePosixPath("sources/sections.tsv")


@dataclass(frozen=True)
class Section:
    """A part of one of the works: how the ids of its elements begin, and what it is about."""

    id: str
    title: str


def load_sections(root: Path) -> tuple[Section, ...]:
    """Return the parts of the works in their order."""
    with (root / SECTIONS).open(encoding="utf-8", newline="") as rows:
        return tuple(Section(row["id"], row["title"]) for row in csv.DictReader(rows, delimiter="\t"))


def documents(works: Iterable[Work]) -> tuple[Work, ...]:
    """Return the works by how their elements begin, each once: two editions of one work count as one."""
    first: dict[str, Work] = {}
    for work in works:
        first.setdefault(work.elements, work)
    return tuple(first.values())


def credited(works: Iterable[Work], covers: Iterable[str]) -> tuple[Work, ...]:
    """Return the works whose elements are among those covered."""
    prefixes = {element.split("-")[0] for element in covers}
    return tuple(work for work in works if work.elements in prefixes)
