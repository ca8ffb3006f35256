"""Marks of blocks and lists that stand in finished words: Markdown did not understand what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath

_SKIPPED = frozenset(["code", "pre", "script", "style", "svg", "textarea", "template", "title", "head"])
_WITHIN_WORDS = frozenset(
    ["a", "abbr", "b", "cite", "dfn", "em", "i", "kbd", "mark", "q", "small", "span", "strong", "sub", "sup", "label"]
)
_EMPTY = frozenset(["br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"])
_PARAGRAPHS = frozenset(["p", "li", "dd", "blockquote", "div", "section", "article"])
_FENCE = re.compile(
    r"(?<![:/])/{3,}|[／＼⁄∕⧸╱]{2,}|^\s*//+\s*[A-Za-z]|^\s*(?:!!!|:::)\s*\w|^\s*(?:```|~~~)|\{\{|\{:?\s*[.#][\w-]+\s*\}"
)
_MARK = re.compile(r"^\s*(?:\|.*\|\s*$|[*+-] +\S|\d{1,2}[.)] +\S)")
_FOREIGN = re.compile(r"^\s*(?:[•‣⁃◦▪▫\uf0a7\uf0b7\uf0d8]\s*\S|·\s+\S|o(?:\t| {2,})\S)")
_PERHAPS = re.compile(
    r"/{3}|\{\{|\{:?\s*[.#][\w-]|[／＼⁄∕⧸╱]{2}"
    r"|(?:>|\n)\s*(?:\||//|[*+-] |\d{1,2}[.)] |[•‣⁃◦▪\uf0a7\uf0b7\uf0d8·]|o(?:\t|  )|!!!|:::|```|~~~)"
)


class LeftOver(ValueError):
    """Words of a document in which a mark was left."""

    def __init__(self, words: str) -> None:
        super().__init__(f"this would stand there as it is: {words}")
        self.words = words


def leftovers(html: str) -> list[str]:
    """Return the lines of running text in which a mark of a block or a list was left."""
    if not _PERHAPS.search(html):
        return []  # as nearly always, and quickly
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.found


def line_of(words: str, texts: Iterable[tuple[PurePosixPath, str]]) -> tuple[PurePosixPath, int] | None:
    """Return the file and line in which words of a page most likely stand: the one that shares most of them."""
    asked = _bare(words)
    best, place = 0, None
    for path, text in texts:
        for number, line in enumerate(text.split("\n"), 1):
            here = _bare(line)
            same = len(asked) if here == asked else min(len(here), len(asked)) if here and asked.startswith(here) else 0
            if same > best:
                best, place = same, (path, number)
    return place


def _bare(words: str) -> str:
    """Return words without white space and the signs that Markdown takes out of them."""
    return re.sub(r"[\s*_`>\\]|\]\([^)]*\)|\[", "", unescape(words))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._tags: list[str] = []
        self._skipped = 0
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            self._words += "\n" if tag == "br" else " "
            return
        if tag not in _WITHIN_WORDS and tag not in _SKIPPED:
            self.end_block()
        self._tags.append(tag)
        self._skipped += tag in _SKIPPED

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._tags:
            return
        if tag not in _WITHIN_WORDS and tag not in _SKIPPED:
            self.end_block()
        while self._tags:
            last = self._tags.pop()
            self._skipped -= last in _SKIPPED
            if last == tag:
                return

    def handle_data(self, data: str) -> None:
        self._words += "\N{OBJECT REPLACEMENT CHARACTER}" if self._skipped else data

    def end_block(self) -> None:
        """Look at the words since the last block began."""
        block = next((tag for tag in reversed(self._tags) if tag not in _WITHIN_WORDS), "p")
        lines, self._words = self._words.split("\n"), ""
        while lines and not lines[0].strip():
            lines.pop(0)
        for number, line in enumerate(lines):
            listed = block in _PARAGRAPHS and (_FOREIGN.match(line) or (number and _MARK.match(line)))
            if _FENCE.search(line) or listed:
                self.found.append(line.strip())
