"""The works that the manual draws on, and who is credited where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.files.fields import unused
from alongside.content.files.tables import read_table
from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import read_yaml_list
from alongside.content.problems import Problems

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


_NEEDED = ("id", "elements", "title", "by")
_KEYS = (*_NEEDED, "note", "site")


def load_works(root: Path, problems: Problems | None = None) -> tuple[Work, ...]:
    """Return the works in the order of sources/works.yml; what is wrong goes to `problems`."""
    problems = Problems() if problems is None else problems
    text = read_text(root, FILE, problems)
    rows, lines = read_yaml_list(FILE, text or "", problems, "list-broken")
    if not rows and not any(problem.path == FILE for problem in problems):
        problems.add(FILE, 1, "list-broken", why="list a work that the manual draws on")
    works: list[Work] = []
    for index, row in enumerate(rows):
        if why := _fault(row) or _same(row, works):
            problems.add(FILE, lines[str(index)], "list-broken", why=why)
        else:
            works.append(Work(**{key: value.strip() for key, value in row.items()}))
    return tuple(works)


def _fault(row: Any) -> str:
    if not isinstance(row, dict) or not all(isinstance(row.get(key), str) and row[key] for key in _NEEDED):
        return f"each work needs the keys {', '.join(_NEEDED)}, with words after them"
    if why := unused(row, _KEYS):
        return f"a work {why}"
    if not all(isinstance(value, str) for value in row.values()):
        return "put the words of a work between quotes"
    if not row["elements"].strip().isalnum() or not row["elements"].isascii():
        return f"its elements should begin with letters and figures alone, as CP, and not with {row['elements']}"
    return ""


def _same(row: Mapping[str, str], works: Iterable[Work]) -> str:
    return f"the id {row['id']} is used already" if any(work.id == row["id"].strip() for work in works) else ""


SECTIONS = PurePosixPath("sources/sections.tsv")


@dataclass(frozen=True)
class Section:
    """A part of one of the works: how the ids of its elements begin, and what it is about."""

    id: str
    title: str


def load_sections(root: Path, problems: Problems | None = None) -> tuple[Section, ...]:
    """Return the parts of the works in their order; what is wrong goes to `problems`."""
    rows = read_table(root, SECTIONS, ("id", "title"), Problems() if problems is None else problems)
    return tuple(Section(row["id"], row["title"]) for row in rows)


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
