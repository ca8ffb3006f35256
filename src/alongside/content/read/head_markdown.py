"""Markdown that stands in the head of a file, such as what to do and say in a stretch of a session."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from alongside.content.markdown.words_alone import faults_of_words
from alongside.content.problems import Problems
from alongside.content.read.headings import titles


def check_head_markdown(path: PurePosixPath, text: str, values: Iterable[str], problems: Problems) -> None:
    """Report lists and lines of slashes in the values of a head that the page would not show as such, and headings with
    a single #, since the page has its title.
    """
    rows = text.split("\n")
    for value in values:
        lines = value.split("\n")
        for number, code, details in faults_of_words(lines, "the head of a file"):
            problems.add(path, line_of(lines[number], rows), code, **details)
        for number, title in titles(value):
            problems.add(path, line_of(lines[number], rows), "heading-second", value=title)


def line_of(words: str, rows: list[str]) -> int:
    """Return the line of a file in which a line of a value stands; YAML keeps no more than where the value begins."""
    return next((number for number, row in enumerate(rows, 1) if words.strip() in row), 1)
