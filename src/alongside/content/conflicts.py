"""Marks that version control leaves where two versions of a file could not be joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from alongside.content.library import AREAS, Library
from alongside.content.problems import Problems

_MARK = re.compile(r"\s*[\"']?(?:<{7}|>{7}|\|{7})(?: \S|\s*$|\\n)")
_FILES = frozenset([".md", ".yml", ".yaml", ".tsv", ".txt", ".csv", ".ipynb", ".svg"])


def check_conflicts(library: Library, problems: Problems) -> None:
    """Report such marks in every file that a person writes."""
    root = library.root
    files = [root / "organisation.yml", root / "mkdocs.yml"]
    for area in ("docs", *AREAS, "sources"):
        files.extend(file for file in sorted((root / area).rglob("*")) if file.suffix.lower() in _FILES)
    for file in files:
        if file.is_file():
            for line in conflict_lines(file.read_text("utf-8", "replace")):
                problems.add(PurePosixPath(file.relative_to(root).as_posix()), line, "conflict-marks")


def conflict_lines(text: str) -> Iterator[int]:
    """Yield the lines that are such marks, or hold one within a notebook's words."""
    for number, line in enumerate(text.split("\n"), 1):
        if _MARK.match(line):
            yield number
