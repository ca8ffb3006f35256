"""What is said only because a file, or a part of one, could not be read: of that enough is said already."""

from __future__ import annotations

import re
from typing import NamedTuple

from alongside.content.manual_files import manual_files
from alongside.content.problems import Problem, Problems
from alongside.content.read.library import Library

_NAMING_IT = frozenset(
    [
        *("exercise-unknown", "link-unknown", "material-cards-unknown", "material-sheet-unknown", "page-unknown"),
        *("leave-wrong", "list-broken", "published-id-vanished", "route-broken", "settings-broken", "sheet-unknown"),
        *("anchor-unknown", "session-cut-broken", "talk-unknown"),
    ]
)
"""Faults of a file that names another, which is not there or seems to lack something."""
_OF_THE_WHOLE = frozenset(["agreed-missing", "element-uncovered", "link-unused", "exercise-unused", "session-length"])
"""What nobody can tell while a file is not known."""
_HEADLESS = frozenset(["front-matter-broken", "front-matter-missing"])
_OF_THE_HEADS = frozenset(["element-uncovered", "exercise-unused", "session-length"])
"""What nobody can tell while the head of a file is not known, though its words are."""
_IN_ITSELF = frozenset(["cards-unlisted", "material-sheet-unlisted"])
"""What is said of a file itself by what its head lists."""
_WITHOUT_WORDS = _IN_ITSELF | {"talk-empty"}
"""What is said of a file of which perhaps nothing at all is known."""


class _Slip(NamedTuple):
    """Codes by which part of a file is not known, and what is then said by mistake of all files, and of this one."""

    codes: frozenset[str]
    of_all: frozenset[str] = frozenset()
    of_itself: frozenset[str] = frozenset()
    key: str = ""
    """What the advice names."""
    folder: str = ""
    """Where alone it has this meaning."""


_SLIPS = (
    _Slip(frozenset(["session-item-broken"]), frozenset(["exercise-unused"]), _IN_ITSELF),
    _Slip(frozenset(["exercise-unknown"]), frozenset(["exercise-unused"]), _IN_ITSELF, folder="facilitator/sessions"),
    _Slip(frozenset(["material-broken"]), of_itself=_IN_ITSELF),
    _Slip(frozenset(["value-wrong"]), of_itself=_IN_ITSELF, key="materials"),
    _Slip(frozenset(["value-wrong", "key-missing"]), of_itself=frozenset(["session-length"]), key="length"),
    _Slip(frozenset(["element-unknown"]), frozenset(["element-uncovered"])),
    _Slip(frozenset(["value-wrong"]), frozenset(["element-uncovered"]), key="covers"),
)


def take_out_what_follows(library: Library, problems: Problems) -> None:
    """Leave out what is wrong only as long as something of the manual cannot be read."""
    _take_out_of_files(library, problems)
    found = list(problems)
    for slip in _SLIPS:
        paths = {problem.path for problem in found if _is(problem, slip)}
        for problem in found if paths else ():
            if problem.code in slip.of_all or (problem.code in slip.of_itself and problem.path in paths):
                problems.drop(problem)


def _take_out_of_files(library: Library, problems: Problems) -> None:
    headless = {problem.path for problem in problems if problem.code in _HEADLESS}
    unread = [path for path in manual_files(library.root) if path not in library.texts]
    unread += [problem.path for problem in problems if problem.code == "front-matter-missing"]
    if not (unread or headless):
        return
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(path.stem) for path in (*unread, *headless))})(?![\w-])")
    of_the_whole = _OF_THE_WHOLE if unread else _OF_THE_HEADS
    for problem in list(problems):
        follows = problem.code in of_the_whole or (problem.code in _WITHOUT_WORDS and problem.path in headless)
        if follows or (problem.code in _NAMING_IT and named.search(problem.advice)):
            problems.drop(problem)


def _is(problem: Problem, slip: _Slip) -> bool:
    return (
        problem.code in slip.codes
        and problem.path.is_relative_to(slip.folder)
        and (not slip.key or bool(re.match(rf"(?:add the line  )?{slip.key}\b", problem.advice)))
    )
