"""The one heading with a single # that a page has: its title, which of some kinds of files stands in the head."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from alongside.content.markdown.fences import code_lines
from alongside.content.problems import Problems

_TITLE = re.compile(r"# +(?P<words>\S.*?)[ #]*$")


def check_headings(path: PurePosixPath, body: str, first_line: int, problems: Problems, *, titled: bool) -> None:
    """Report every heading with a single # but the first; and that one too where the page is `titled` by its head."""
    found = titles(body)
    for at, title in found if titled else found[1:]:
        problems.add(path, first_line + at, "heading-second", value=title)


def titles(text: str) -> list[tuple[int, str]]:
    """Return the headings with a single # of a Markdown text, each with its line, counted from 0."""
    code = code_lines(text)
    return [
        (at, found["words"])
        for at, line in enumerate(text.split("\n"))
        if at not in code and (found := _TITLE.match(line))
    ]
