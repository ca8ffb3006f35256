"""Every figure that a page shows is there, and is told in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.content.figures import FIGURE, figure_names
from alongside.content.problems import Problems, hint
from alongside.content.read.library import Library

_PICTURE = re.compile(r"!\[(?P<words>[^\[\]]*)\]\((?P<address>[^()\s]+)\)")


def check_figures(library: Library, problems: Problems) -> None:
    """Report figures that are not there, and those of which nothing is said."""
    names = figure_names()
    for path, text in library.texts.items():
        for line, name, words in shown(text):
            if name not in names:
                problems.add(path, line, "figure-unknown", value=name, hint=hint(name, names))
            elif not words.strip():
                problems.add(path, line, "figure-unnamed", value=name)


def shown(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the line, name and words of each figure in a Markdown text."""
    for found in _PICTURE.finditer(text):
        if figure := FIGURE.search(found["address"]):
            yield text.count("\n", 0, found.start()) + 1, figure["name"], found["words"]
