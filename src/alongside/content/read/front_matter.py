"""Files as text with line numbers: their heads as data, and their bodies."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from alongside.content.files.yaml_reader import YamlFault, YamlWithLines, load_yaml
from alongside.content.markdown.comments import without_comments
from alongside.content.problems import Problems

_KEY = re.compile(r"\w+:(\s|$)")


@dataclass(frozen=True)
class Source:
    """A file: its head as data and its body as text."""

    path: PurePosixPath
    head: YamlWithLines
    body: str
    body_line: int


_MARK = "write three hyphens, --- , and nothing else where a head begins and ends"
_NEARLY = re.compile(r"\s?(?!-\s*$)(?:[-\u2010-\u2015\u2212*_=]\s*)+$")
"""An empty entry of a list, and lines of words that go on, are indented further or have one hyphen."""
_OF_A_HEAD = re.compile(r"[\w-]+:(?:\s|$)|\s|#|-\s|$")
"""How a line of a head begins."""

UNREAD = YamlWithLines(line=0)
"""A head that cannot be read: that has been told, and nothing in it is looked for."""


def _end_of_head(lines: list[str], begin: int = 0) -> int | None:
    return next((n for n, line in enumerate(lines[begin + 1 :], begin + 1) if line.rstrip() in ("---", "...")), None)


@lru_cache(4096)
def _head(text: str) -> YamlWithLines:
    """Return the head of a file, whose first line is the second: the manual and the site generator both ask for it."""
    return load_yaml(text, 2)


def _nearly_marked(lines: list[str]) -> tuple[int, int] | None:
    """Return the first line of the two around a head that is nearly three hyphens, and the last; None where both are,
    or there is no head."""
    if not (lines[0].rstrip() == "---" or _NEARLY.match(lines[0])):
        return None
    end = next((n for n, line in enumerate(lines[1:], 1) if not _OF_A_HEAD.match(line) or _NEARLY.match(line)), 0)
    if not end or not _KEY.match(lines[1]) or not (lines[end] == "..." or _NEARLY.match(lines[end])):
        return None
    wrong = [n for n in (0, end) if lines[n].rstrip() not in ("---", "...")]
    return (wrong[0], end) if wrong else None


def split_front_matter(path: PurePosixPath, text: str, problems: Problems) -> Source:
    """Return a file as head and body; faults of the head go to `problems`."""
    lines = text.split("\n")
    if nearly := _nearly_marked(lines):
        wrong, last = nearly
        problems.add(path, wrong + 1, "front-matter-broken", why=_MARK)
        return Source(path, UNREAD, "\n".join(lines[last + 1 :]), last + 2)
    if lines[0].rstrip() != "---":
        problems.add(path, 1, "front-matter-missing")
        # Where its first line is missing, or empty lines stand before it, what looks like a head is none of the words.
        begin = next((n for n, line in enumerate(lines) if line.strip()), 0)
        is_head = _KEY.match(lines[begin]) or lines[begin].rstrip() == "---"
        end = _end_of_head(lines, begin) if is_head else None
        return Source(path, UNREAD, "\n".join(lines[end + 1 :]) if end else text, end + 2 if end else 1)
    end = _end_of_head(lines)
    if end is None:
        problems.add(path, 1, "front-matter-missing")
        return Source(path, UNREAD, "", 1)
    try:
        head = _head("\n".join(lines[1:end]))
    except YamlFault as fault:
        fault.tell(problems, path, "front-matter-broken")
        head = UNREAD
    return Source(path, head, "\n".join(lines[end + 1 :]), end + 2)


_FOR_THE_FRAME = ("title", "description", "hide", "template")
"""What the site generator and the templates of the frame read of a head; all else is the manual's own."""


@lru_cache(4096)  # most pages stay as they are while the site is served
def without_types(path: PurePosixPath, text: str) -> str:
    """Return a page with what its frame needs of its head, as words that any reader of YAML takes for just these."""
    page = split_front_matter(path, without_comments(text), Problems())
    head = {key: value for key, value in page.head.values.items() if key in _FOR_THE_FRAME}
    return f"---\n{json.dumps(head, ensure_ascii=False)}\n---\n{page.body}"
