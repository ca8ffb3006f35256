"""What has been decided once is said in the same words wherever it comes up, and the opposite nowhere.

Patterns are looked for in capitals or small letters alike. Letters count as they are in a part between `(?-i:` and `)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import read_yaml_list
from alongside.content.problems import Problems, hint
from alongside.content.read.library import Library

AGREED = PurePosixPath("sources/agreed.yml")
_KEYS = ("about", "words", "in", "never")
_MORE = ("numbers",)
"""What the words say in figures, for the suite."""
_AS_WRITTEN = re.compile(r"\(\?[a-z]*-[a-z]*i[a-z]*:|(?<!\\)(?:\\\\)*\\(?:[xuUN]|[0-3][0-7]{2})")
"""Patterns in which a capital may mean something else than a small letter: they are looked for in the text as it is."""


def check_agreed(library: Library, problems: Problems) -> None:
    """Report pages that lack agreed words, and those that say what none may."""
    if not (library.root / AGREED).exists():
        return
    text = read_text(library.root, AGREED, problems)
    rows, lines = read_yaml_list(AGREED, text or "", problems, "list-broken")
    texts = {path: _plain(text) for path, text in library.texts.items()}
    for index, row in enumerate(rows):
        faults = [*_faults(row, index, texts)]
        for place, why in faults:
            problems.add(AGREED, lines.get(place, lines.get(str(index), 1)), "list-broken", why=why)
        if not faults:
            _check(row, library, texts, problems)


def _faults(row: Any, index: int, texts: Mapping[PurePosixPath, str]) -> Iterator[tuple[str, str]]:
    """Yield the place of each fault of an entry, and what to do."""
    if not isinstance(row, dict) or not {*_KEYS} <= {*row} <= {*_KEYS, *_MORE}:
        yield str(index), f"each entry has the keys {', '.join(_KEYS)}"
        return
    for key in ("about", "words"):
        if not isinstance(row[key], str) or not row[key].strip():
            yield f"{index}.{key}", f"{key} should be words"
    for key in ("in", "never"):
        if not isinstance(row[key], list) or not all(isinstance(each, str) and each.strip() for each in row[key]):
            yield f"{index}.{key}", f"{key} should be a list"
    for at, page in enumerate(row["in"] if isinstance(row["in"], list) else ()):
        if isinstance(page, str) and PurePosixPath(page) not in texts:
            yield f"{index}.in.{at}", f"there is no page {page}{hint(page, [path.as_posix() for path in texts])}"
    for at, pattern in enumerate(row["never"] if isinstance(row["never"], list) else ()):
        try:
            re.compile(str(pattern))
            _rule(str(pattern))
        except re.error as fault:
            yield f"{index}.never.{at}", f"{pattern} is not a pattern: {fault}"


def _check(row: Mapping[str, Any], library: Library, texts: Mapping[PurePosixPath, str], problems: Problems) -> None:
    words = _plain(row["words"])
    for page in map(PurePosixPath, row["in"]):
        if words not in texts[page]:
            problems.add(page, 1, "agreed-missing", about=row["about"], value=words)
    for pattern in row["never"]:
        for page, text in texts.items():
            if said := _said(pattern, text):
                line, value = _found(library.texts[page], said, 0 if _AS_WRITTEN.search(pattern) else re.I)
                problems.add(page, line, "agreed-never", about=row["about"], value=value)


# Remembered, so that a page that is saved costs no more than itself while the site is served.
@lru_cache(maxsize=1000)
def _plain(text: str) -> str:
    """Return a text with white space as one blank."""
    return " ".join(text.split())


@lru_cache(maxsize=1000)
def _small(text: str) -> str:
    """Return a text in small letters: to look for those takes a third of the time of a search that ignores case."""
    return text.lower()


def _small_pattern(pattern: str) -> str:
    """Return a pattern in small letters, with what a backslash stands before as it is."""
    return re.sub(r"(\\.|\(\?P)|[^\W\d_]", lambda found: found[1] or found[0].lower(), pattern)


@lru_cache(maxsize=1000)
def _rule(pattern: str) -> re.Pattern[str]:
    """Return what is searched for: a pattern as it is written in any letters, and any other in small letters."""
    return re.compile(pattern, re.I) if _AS_WRITTEN.search(pattern) else re.compile(_small_pattern(pattern))


@lru_cache(maxsize=20_000)
def _said(pattern: str, text: str) -> str:
    rule = _rule(pattern)
    found = rule.search(text if rule.flags & re.I else _small(text))
    return found[0] if found else ""


def _found(text: str, words: str, flags: int) -> tuple[int, str]:
    """Return the line on which words begin, which may go on over the next, and how they are written there."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text, flags)
    return (text.count("\n", 0, found.start()) + 1, _plain(found[0])) if found else (1, words)
