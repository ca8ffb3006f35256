"""What is said only because a file, or a part of one, could not be read: of that enough is said already."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Mapping
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote

from alongside.content.codes import CODES
from alongside.content.manual_files import manual_files
from alongside.content.markdown.fences import OPEN
from alongside.content.problems import Problem, Problems
from alongside.content.read.library import Library
from alongside.content.site_paths import NOTEBOOKS, site_path

_EXERCISES, _TALKS = PurePosixPath("exercises"), PurePosixPath("facilitator/talks")
_BY_ID: Mapping[str, tuple[str, PurePosixPath]] = {
    **{
        code: (CODES[code], _EXERCISES)
        for code in (
            *("exercise-unknown", "material-cards-unknown", "material-sheet-unknown", "sheet-unknown"),
            "published-id-vanished",
        )
    },
    "talk-unknown": (CODES["talk-unknown"], _TALKS),
    "route-broken": ("say how long {value} takes here", _EXERCISES),
    "session-cut-broken": ("this session has no {value}{hint}", PurePosixPath()),
}
"""How a fault says the id of a file that is not there or seems to lack something, and where that file would lie."""
_BY_ADDRESS: Mapping[str, str] = {
    **{code: CODES[code] for code in ("anchor-unknown", "leave-wrong", "link-unknown", "page-unknown")},
    **dict.fromkeys(("list-broken", "settings-broken"), "there is no page {value}{hint}"),
}
"""The same of faults that say where a page would stand."""
_OF_THE_WHOLE = frozenset(["agreed-missing", "element-uncovered", "link-unused", "exercise-unused", "session-length"])
"""What nobody can tell while a file is not known."""
_HEADLESS = frozenset(["front-matter-broken", "front-matter-missing"])
_OF_THE_HEADS = frozenset(["element-uncovered", "exercise-unused", "session-length"])
"""What nobody can tell while the head of a file is not known, though its words are."""
_IN_ITSELF = frozenset(["cards-unlisted", "material-sheet-unlisted"])
"""What is said of a file itself by what its head lists."""
_WITHOUT_WORDS = _IN_ITSELF | {"talk-empty"}
"""What is said of a file of which perhaps nothing at all is known."""


_OF_BLOCKS = ("block-", "prompt-", "option-missing", "code-broken")
"""How the codes of a block begin that could not be read."""
_OF_A_BLOCK = frozenset(["anchor-unknown", "material-cards-unknown", "published-id-vanished"])
"""What is said of a file as long as a block of it is not known."""

_OF_YAML = frozenset(
    [
        "material-broken",
        "session-item-broken",
        "session-cut-broken",
        "value-wrong",
        "option-wrong",
        "front-matter-broken",
    ]
)
"""What is said of a line of YAML that holds something else than it should."""
_IN_A_FILE = re.compile(r"(?:.* place #|[\w-]+/(?=\S+ has been))([^\s:?]+)")
"""How a fault names a place of a page, or a prompt of an exercise."""
_PLACE = re.compile(r"(\{\w+\})")
_DOCUMENT = re.compile(rf"{NOTEBOOKS}/(.*)\.\w+")


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
    _Slip(frozenset(["value-wrong", "key-unknown"]), of_itself=_IN_ITSELF, key="materials"),
    _Slip(
        frozenset(["value-wrong", "key-missing", "key-unknown"]), of_itself=frozenset(["session-length"]), key="length"
    ),
    _Slip(frozenset(["element-unknown"]), frozenset(["element-uncovered"])),
    _Slip(frozenset(["value-wrong", "key-unknown"]), frozenset(["element-uncovered"]), key="covers"),
)
_MEANT = re.compile(r"did you mean (?P<key>\w+)\?$|^(?P<wrong>\w+) should be ")
_MISSES = re.compile(r"^(?:add the line  |give this \w+ the option )(?P<key>\w+)")
_MISSED: Mapping[str, tuple[str, ...]] = {
    **{f"{key}-missing": (key,) for key in ("minutes", "alone", "materials")},
    **{"care-missing": ("care", "no_care"), "prompt-id-missing": ("id",), "step-or-part": ("step", "part")},
    **{"session-start-wrong": ("start",), "session-item-broken": ("items",)},
}
"""What faults miss that have a code of their own."""


def take_out_what_follows(library: Library, problems: Problems) -> None:
    """Leave out what is wrong only as long as something of the manual cannot be read."""
    _take_out_of_files(library, problems)
    _take_out_of_braces(problems)
    _take_out_of_blocks(library, problems)
    found = list(problems)
    for slip in _SLIPS:
        paths = {problem.path for problem in found if _is(problem, slip)}
        for problem in found if paths else ():
            if problem.code in slip.of_all or (problem.code in slip.of_itself and problem.path in paths):
                problems.drop(problem)
    meant = {(_place(library, p), words["key"] or words["wrong"]) for p in found if (words := _key_meant(p))}
    for problem in found if meant else ():
        key = _MISSES.match(problem.advice)
        missed = (key["key"],) if key else _MISSED.get(problem.code, ())
        if any((_place(library, problem), name) in meant for name in missed):
            problems.drop(problem)


def _place(library: Library, problem: Problem) -> tuple[PurePosixPath, int]:
    """Return the file of a fault, and the line of the block in which it is; 0 in the head, and outside of blocks."""
    rows = library.texts.get(problem.path, "").split("\n")[: problem.line]
    at = next((n for n in range(len(rows), 0, -1) if rows[n - 1].startswith("///")), 0)
    return problem.path, at if at and OPEN.match(rows[at - 1]) else 0


def _key_meant(problem: Problem) -> re.Match[str] | None:
    """Return the key of a head, or the option of a block, that is there and misspelt or holds what it cannot."""
    return _MEANT.search(problem.advice) if problem.code in ("key-unknown", "option-unknown", "value-wrong") else None


def _take_out_of_files(library: Library, problems: Problems) -> None:
    headless = {problem.path for problem in problems if problem.code in _HEADLESS}
    without_body = [problem.path for problem in problems if problem.code == "front-matter-missing"]
    unread = [path for path in manual_files(library.root) if path not in library.texts] + without_body
    if not (unread or headless):
        return
    of_the_whole = _OF_THE_WHOLE if unread else _OF_THE_HEADS
    for problem in list(problems):
        follows = problem.code in of_the_whole or (problem.code in _WITHOUT_WORDS and problem.path in headless)
        files = without_body if problem.code == "anchor-unknown" else (*unread, *headless)
        if follows or any(_names(problem, path) for path in files):
            problems.drop(problem)


def _take_out_of_braces(problems: Problems) -> None:
    """Braces of YAML with = in them are told by what should be in them, and not as braces of a page as well."""
    told = {(problem.path, problem.line) for problem in problems if problem.code in _OF_YAML}
    for problem in list(problems) if told else ():
        if problem.advice.startswith("take out {") and (problem.path, problem.line) in told:
            problems.drop(problem)


def _take_out_of_blocks(library: Library, problems: Problems) -> None:
    slips = {(problem.path, problem.line) for problem in problems if problem.code.startswith(_OF_BLOCKS)}
    for problem in list(problems) if slips else ():
        if (problem.code in _OF_A_BLOCK and any(_names_a_block(library, problem, path) for path, _ in slips)) or (
            problem.code == "row-missing" and _is_in_lost_row(library, problem, slips)
        ):
            problems.drop(problem)


def _names_a_block(library: Library, problem: Problem, path: PurePosixPath) -> bool:
    """Return whether a fault names what may be in a block of this file: each word of the name is in its text."""
    name = _IN_A_FILE.match(problem.advice)
    words = re.split(r"\W+", name[1].lower()) if name else ()
    return _names(problem, path) and all(word in f"{path.stem} {library.texts.get(path, '').lower()}" for word in words)


def _is_in_lost_row(library: Library, problem: Problem, slips: Container[tuple[PurePosixPath, int]]) -> bool:
    """Return whether the last sign of a block above words, or the words themselves, could not be read."""
    rows = library.texts[problem.path].split("\n")
    above = (n for n in range(problem.line, 0, -1) if (problem.path, n) in slips or rows[n - 1].startswith("///"))
    return (problem.path, next((n for n in above if n < problem.line or (problem.path, n) in slips), 0)) in slips


def _names(problem: Problem, path: PurePosixPath) -> bool:
    """Return whether a fault is one of another file that names this one, or what is made of it."""
    if problem.code in _BY_ID:
        said, folder = _BY_ID[problem.code]
        return path.is_relative_to(folder) and _named(problem, said).split("/")[0] == path.stem
    if not (address := _named(problem, _BY_ADDRESS.get(problem.code, ""))):
        return False
    site = site_path(path)
    pages = {path.as_posix(), site.as_posix()}
    if path.parts[0] == _EXERCISES.name:
        pages.add(f"facilitator/activities/{path.name}")
    if problem.code == "link-unknown":
        file = posixpath.normpath(site_path(problem.path).parent / unquote(address.partition("#")[0]))
        document = _DOCUMENT.fullmatch(file)
        return file in pages or bool(document and f"-{path.stem}-" in f"-{document[1]}-")
    folder = site.parent if site.stem == "index" else site.with_suffix("")
    return address in pages or (address.endswith("/") and fnmatchcase(f"{folder}/", address))


@lru_cache
def _pattern(said: str) -> re.Pattern[str]:
    parts = {"value": "(?P<named>.+?)", "page": "(?P<named>.+?)", "hint": r"(?:: .*| \(known: .*)?"}
    if "{page}" in said:
        parts["value"] = ".+?"
    whole = (parts.get(part[1:-1], ".*") if part[:1] == "{" else re.escape(part) for part in _PLACE.split(said))
    return re.compile("".join(whole) + ("$" if said.endswith("}") else ""))


def _named(problem: Problem, said: str) -> str:
    """Return what stands at `value` in the advice, or at `page` where it has that."""
    found = _pattern(said).search(problem.advice) if said else None
    return found["named"] if found else ""


def _is(problem: Problem, slip: _Slip) -> bool:
    return (
        problem.code in slip.codes
        and problem.path.is_relative_to(slip.folder)
        and (not slip.key or bool(re.search(rf"^(?:add the line  )?{slip.key}\b| mean {slip.key}\?$", problem.advice)))
    )
