"""What is said only because a file could not be read: of that file enough is said already."""

from __future__ import annotations

import re

from alongside.content.manual_files import manual_files
from alongside.content.problems import Problems
from alongside.content.read.library import Library

_NAMING_IT = frozenset(
    [
        *("exercise-unknown", "link-unknown", "material-cards-unknown", "material-sheet-unknown", "page-unknown"),
        *("leave-wrong", "list-broken", "published-id-vanished", "route-broken", "settings-broken", "sheet-unknown"),
        *("session-cut-broken", "talk-unknown"),
    ]
)
"""Faults of a file that names another, which is not there or seems to lack something."""
_OF_THE_WHOLE = frozenset(["agreed-missing", "element-uncovered", "link-unused", "exercise-unused", "session-length"])
"""What nobody can tell while a file is not known."""


def take_out_what_follows(library: Library, problems: Problems) -> None:
    """Leave out what is wrong only as long as a file of the manual cannot be read."""
    unread = [path for path in manual_files(library.root) if path not in library.texts]
    if not unread:
        return
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(path.stem) for path in unread)})(?![\w-])")
    for problem in list(problems):
        if problem.code in _OF_THE_WHOLE or (problem.code in _NAMING_IT and named.search(problem.advice)):
            problems.drop(problem)
