"""Words that are shown as they are written, such as questions, titles and options: marks of Markdown would stand there.

Whether a value is plain or Markdown is the affair of its place. Signs that mark nothing, as in `5 * 3`, may stand in
plain words, and so may whatever the words of the organisation hold.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath
from typing import Any

from alongside.content.check.safety import TAGS
from alongside.content.files.text_files import read_text
from alongside.content.model import Exercise, Page, Talk
from alongside.content.problems import Problems
from alongside.content.read.glossary import GLOSSARY
from alongside.content.read.library import Library
from alongside.content.read.routes import FILE as ROUTES
from alongside.content.read.works import FILE as WORKS
from alongside.content.read.works import load_works
from alongside.content.session import Session

_PLAIN = frozenset(
    [
        *("additions", "audience", "columns", "cue", "deck", "description", "high_label", "item", "items", "lead"),
        *("low_label", "options", "outcomes", "own", "poster", "purpose", "question", "rows", "tick", "title"),
    ]
)
"""What is shown as it is written."""
_HOLDERS = frozenset(["blocks", "facilitator", "learner", "materials"])
"""What holds pieces with words of their own."""
_MARK = re.compile(
    r"(?<!\\)(?:(?<!\w)\*\*(?=[^\s*)])[^*]*[^\s*]\*\*|(?<![\w*])\*(?=[^\s*)])[^*]*[^\s*]\*(?![\w*])"
    r"|(?<!\w)(?P<low>_{1,2})(?=[^\W_]|(?<!__)\(|[“‘\"'])[^_]*[^\s_](?P=low)(?!\w)|`[^`]+`|!?\[[^\[\]]*\]\([^()\s]+\))"
)
_TAG = re.compile(rf"</?(?:{'|'.join(sorted(TAGS))})\b[^<>]*>")
_SIGN = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]\w+);")


def check_plain_words(library: Library, problems: Problems) -> None:
    """Report marks in plain words, each at its line."""
    sources: list[Exercise | Talk | Session | Page] = [
        *library.exercises.values(), *library.talks.values(), *library.sessions.values(), *library.pages.values(),
    ]  # fmt: skip
    for source in sources:
        for begin, words in _plain(source, 1):
            _report(source.path, library.texts[source.path], begin, words, problems)
    listed = read_text(library.root, GLOSSARY, Problems()) or ""
    for term in library.glossary.values():
        for words in (term.term, term.means):
            _report(GLOSSARY, listed, 1, words, problems)
    listed = read_text(library.root, ROUTES, Problems()) or ""
    for route in library.routes.values():
        told = (words for stop in route.stops for words in (stop.do, stop.stage))
        for words in (route.title, route.audience, route.gain, *told):
            _report(ROUTES, listed, route.line, words, problems)
    if (library.root / WORKS).exists():
        listed = read_text(library.root, WORKS, Problems()) or ""
        for work in load_works(library.root):
            for words in (work.title, work.by, work.note):
                _report(WORKS, listed, 1, words, problems)


def _report(path: PurePosixPath, text: str, begin: int, words: str, problems: Problems) -> None:
    found = fault_of_plain(words)
    if not found:
        return
    mark, why = found
    rows = text.split("\n")
    line = next((number for number, row in enumerate(rows, 1) if number >= begin and mark in row), begin)
    problems.add(path, line, "mark-unknown", value=mark, why=why)


def fault_of_plain(words: str) -> tuple[str, str] | None:
    """Return the first mark in words that are shown as they are, and what to do; None where there is none."""
    if found := _MARK.search(words):
        return found[0], "only the plain words can stand here, without marks"
    if found := _TAG.search(words):
        return found[0], "only the plain words can stand here, without tags"
    named = (found for found in _SIGN.finditer(words) if html.unescape(found[0]) != found[0])
    if found := next(named, None):
        return found[0], f"write the sign itself, {html.unescape(found[0])}"
    return None


def _plain(piece: Any, begin: int) -> Iterator[tuple[int, str]]:
    """Yield the plain words of a piece of the manual, each with the line from which they stand in its file."""
    begin = getattr(piece, "line", 0) or begin
    for each in fields(piece):
        value = getattr(piece, each.name)
        if each.name in _HOLDERS or (isinstance(value, tuple) and any(map(is_dataclass, value))):
            for part in value if each.name not in ("fields", "cuts") else ():
                yield from _plain(part, begin)
        elif each.name in _PLAIN:
            yield from ((begin, words) for words in _words(value))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _words(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _words(inner)
