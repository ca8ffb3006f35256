"""The one heading with a single # that a page has: its title, which of some kinds of files stands in the head."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from alongside.content.markdown.fences import code_lines
from alongside.content.problems import Problems

_TITLE = re.compile(r"# +(?P<words>\S.*?)[ #]*$")


def check_headings(path: PurePosixPath, body: str, first_line: int, problems: Problems, *, titled: bool) -> None:
    """Report every heading with a single # but the first; and that one too where the page is `titled` by its head."""
    code = code_lines(body)
    found = [
        (at, title) for at, line in enumerate(body.split("\n")) if at not in code and (title := _TITLE.match(line))
    ]
    for at, title in found if titled else found[1:]:
        problems.add(path, first_line + at, "heading-second", value=title["words"])
