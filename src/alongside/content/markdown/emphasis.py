"""Marks for words that stand out which the page would show: not closed, or not where Markdown takes them for such."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NO_WORDS = re.compile(r"\]\([^)]*\)|https?://\S+|<[^<>]*>|[\w.-]*/[\w./-]*|\*{3,}|_{2,}")
"""Where such a sign is a part of something else: an address, a tag, a path, a line to write on."""
_STAR = re.compile(r"(?<!\*)\*(?!\*)")
_OPENS = {"*": re.compile(r"(?<![\w*])\*(?=[^\s*])"), "_": re.compile(r"(?<!\w)_(?=[^\W_])")}
_CLOSES = re.compile(r"(?<=[^\s_])_(?!\w)")
_SPACE = "take out the space between {mark} and the words"
_FLANK = "put a space before and after the words with their marks, or take the sign at their edge out of them"
_OPEN = "write {mark} before and after the words, or  \\{mark}  for the sign itself"


def emphasis_faults(plain: str) -> Iterator[tuple[int, str, str]]:
    """Yield what is wrong in a passage: where in it, the words with their marks, and what to do.

    `plain` is the passage with spaces in place of code and of signs that stand for themselves.
    """
    if "**" in plain:
        marks = [found.start() for found in re.finditer(r"\*\*", plain)]
        yield from _pairs(plain, marks, "**")
    if "*" not in plain and "_" not in plain:
        return
    words = _NO_WORDS.sub(lambda found: "\N{OBJECT REPLACEMENT CHARACTER}" * len(found[0]), plain)
    stars = [at for at in (found.start() for found in _STAR.finditer(words)) if not _is_apart(words, at)]
    opening = [found.start() for found in _OPENS["*"].finditer(words)]
    if "***" in plain:
        stars = []  # of bold and italics together
    if len(stars) % 2 and opening:
        yield opening[-1], _said(words[opening[-1] :]), _OPEN.format(mark="*")
    elif stars and stars[0] in opening:
        yield from _pairs(words, stars, "*")
    opening = [found.start() for found in _OPENS["_"].finditer(words)]
    if len(opening) > len(_CLOSES.findall(words)):
        yield opening[-1], _said(words[opening[-1] :]), _OPEN.format(mark="_")


def _pairs(plain: str, marks: list[int], mark: str) -> Iterator[tuple[int, str, str]]:
    for begin, end in zip(marks[::2], marks[1::2], strict=False):
        words = plain[begin + len(mark) : end]
        before, after = plain[:begin][-1:], plain[end + len(mark) :][:1]
        if mark == "*" and words.endswith("\n"):
            continue  # two lines that begin so: a list was meant
        if words != words.strip():
            yield begin, _said(f"{mark}{words}{mark}"), _SPACE.format(mark=mark)
        elif words and ((before.isalnum() and _is_sign(words[0])) or (after.isalnum() and _is_sign(words[-1]))):
            yield begin, _said(f"{mark}{words}{mark}{after}"), _FLANK


def _is_sign(character: str) -> bool:
    return not (character.isalnum() or character in "*_\N{OBJECT REPLACEMENT CHARACTER}")


def _is_apart(words: str, at: int) -> bool:
    """Return whether a sign has space on both sides, as between two numbers or at the start of an entry."""
    return not words[:at][-1:].strip() and not words[at + 1 :][:1].strip()


def _said(words: str) -> str:
    return words[:40].split("\n")[0].replace("\N{OBJECT REPLACEMENT CHARACTER}", "…")
