"""Markdown that stands in the head of a file, such as what to do and say in a stretch of a session."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from alongside.content.markdown.words_alone import faults_of_words
from alongside.content.problems import Problems
from alongside.content.read.headings import titles

_BEGIN = re.compile(r"(?:do|say|how|care|never_cut): +[\"']?")


def check_head_markdown(path: PurePosixPath, text: str, values: Iterable[tuple[int, str]], problems: Problems) -> None:
    """Report lists and lines of slashes in the values of a head that the page would not show as such, and headings with
    a single #, since the page has its title. Each value has the line from which it is looked for, as in `line_of`.
    """
    rows = text.split("\n")
    for first, value in values:
        lines = value.split("\n")
        for number, code, details in faults_of_words(lines, "the head of a file"):
            problems.add(path, line_of(lines[number], rows, first), code, **details)
        for number, title in titles(value):
            problems.add(path, line_of(lines[number], rows, first), "heading-second", value=title)


def line_of(words: str, rows: list[str], first: int, part: str = "") -> int:
    """Return the line of a file in which a line of a value stands, or a `part` of it where quotes hide the rest.

    YAML keeps no more than where a value begins. It is looked for from `first`, which is that line or the one on which
    an entry of a list begins, to the end of the value or entry; `first` itself is the answer where nothing else is.
    """
    words = words.strip()
    held = [row.strip() for row in rows[first - 1 : _end(rows, first)]]
    ways: tuple[Callable[[str], bool], ...] = (
        lambda row: row == words,
        lambda row: row.endswith(f" {words}"),
        lambda row: words in row,
        lambda row: bool(part) and part in row,
        lambda row: any(start and words.startswith(start) for start in (row, _BEGIN.sub("", row))),  # of rows joined
    )
    return next((number for way in ways for number, row in enumerate(held, first) if way(row)), first)


def line_of_key(key: str, rows: list[str]) -> int:
    """Return the line of a key that begins at the left edge of a head; the first where it is not found."""
    return next((number for number, row in enumerate(rows, 1) if row.startswith(f"{key}:")), 1)


def _end(rows: list[str], first: int) -> int:
    """Return where what begins on a line ends: before the next that is indented no further."""
    edge = _indent(rows[first - 1])
    return next((at for at in range(first, len(rows)) if rows[at].strip() and _indent(rows[at]) <= edge), len(rows))


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
