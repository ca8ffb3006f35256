"""Marks of blocks and lists that stand in finished words: Markdown did not understand what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from pathlib import PurePosixPath
from typing import Any

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
_PERHAPS = re.compile(r"[/{`~\n\t／＼⁄∕⧸╱•‣⁃◦▪▫·\uf0a7\uf0b7\uf0d8]|!!!|:::|o  ")
"""What is in any words of which one of these could be said. Most have nothing of it, and looking for it is quick."""


class LeftOver(ValueError):
    """Words of a document in which a mark was left."""

    def __init__(self, words: str) -> None:
        super().__init__(f"this would appear there as it is: {words}")
        self.words = words


def leftovers(top: Any) -> list[str]:
    """Return the lines of running text in which a mark of a block or a list was left.

    `top` is the element around a text: of xml.etree, as Markdown makes it, or of lxml, as a finished page is read.
    """
    reader = _Reader()
    reader.read(top, "p")
    reader.end_block("p")
    return reader.found


def line_of(words: str, texts: Iterable[tuple[PurePosixPath, str]]) -> tuple[PurePosixPath, int] | None:
    """Return the file and line in which words of a page most likely stand: the one that shares most of them, and at
    least half."""
    asked = _bare(words)
    best, place = 0, None
    for path, text in texts:
        for number, line in enumerate(text.split("\n"), 1):
            here = _bare(line)
            same = len(here) if asked.startswith(here) and 2 * len(here) >= len(asked) else 0
            if same > best:
                best, place = same, (path, number)
    return place


def _bare(words: str) -> str:
    """Return words without white space and the signs that Markdown takes out of them."""
    return re.sub(r"[\s*_`>\\]|\]\([^)]*\)|\[", "", unescape(words))


class _Reader:
    def __init__(self) -> None:
        self.found: list[str] = []
        self._skipped = 0
        self._words = ""

    def read(self, element: Any, block: str) -> None:
        """Take in what is in an element; `block` is the nearest one around its words that is more than a look."""
        self._say(element.text)
        for child in element:
            tag = child.tag
            if not isinstance(tag, str):  # a comment
                pass
            elif tag in _EMPTY:
                self._words += "\n" if tag == "br" else " "
            elif tag in _WITHIN_WORDS:
                self.read(child, block)
            elif tag in _SKIPPED:
                self._skipped += 1
                self.read(child, tag)
                self._skipped -= 1
            else:
                self.end_block(block)
                self.read(child, tag)
                self.end_block(tag)
            self._say(child.tail)

    def _say(self, words: str | None) -> None:
        if words:
            self._words += "\N{OBJECT REPLACEMENT CHARACTER}" if self._skipped else words

    def end_block(self, block: str) -> None:
        """Look at the words since the last block began."""
        words, self._words = self._words, ""
        if not _PERHAPS.search(words):
            return
        lines = words.split("\n")
        while lines and not lines[0].strip():
            lines.pop(0)
        for number, line in enumerate(lines):
            listed = block in _PARAGRAPHS and (_FOREIGN.match(line) or (number and _MARK.match(line)))
            if _FENCE.search(line) or listed:
                self.found.append(line.strip())
