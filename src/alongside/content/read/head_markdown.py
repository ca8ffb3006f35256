"""Markdown that stands in the head of a file, such as what to do and say in a stretch of a session."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from alongside.content.markdown.fences import CLOSE, OPEN, code_fault, fence_fault
from alongside.content.markdown.foreign_marks import foreign_marks
from alongside.content.markdown.lists import list_faults
from alongside.content.problems import Problems


def check_head_markdown(path: PurePosixPath, text: str, values: Iterable[str], problems: Problems) -> None:
    """Report lists and lines of slashes in the values of a head that the page would not show as such."""
    rows = text.split("\n")
    for value in values:
        lines = value.split("\n")
        for line in lines:
            at = _line_of(line, rows)
            if why := code_fault(line):
                problems.add(path, at, "code-broken", why=why)
            elif OPEN.match(line) or CLOSE.match(line):
                problems.add(path, at, "block-nearly", why="no block may stand in the head of a file")
            elif why := fence_fault(line):
                problems.add(path, at, "block-nearly", why=why)
        for number, mark, why in foreign_marks(lines, ()):
            problems.add(path, _line_of(lines[number], rows), "mark-unknown", value=mark, why=why)
        for number, code, details in list_faults(lines, ()):
            problems.add(path, _line_of(lines[number], rows), code, **details)


def _line_of(words: str, rows: list[str]) -> int:
    """Return the line of a file in which a line of a value stands; YAML keeps no more than where the value begins."""
    return next((number for number, row in enumerate(rows, 1) if words.strip() in row), 1)
