"""The HTML of a page taken apart into passages: a heading or a question, where it stands, and the words below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from lxml.html import HtmlElement

from alongside.render.web.finish.tree import Tree, classes, is_element

_SILENT = {"script", "style", "svg", "template", "nav", "noscript", "title"}
_SILENT_CLASSES = {"al-folded", "al-draws", "al-screen", "al-workbook", "al-downloads", "al-exercise__foot"}
_SILENT_CLASSES |= {"al-message", "al-counts", "al-papers"}
"""Folded exercises have a page of their own; the rest is furniture."""
_HEADINGS = {"h1", "h2", "h3", "h4"}
_WAYS_ON = re.compile(r"where(-to-go)?-next$")
"""Sections that hold nothing but links to other pages."""
_BLOCKS = {
    "p",
    "li",
    "td",
    "th",
    "dt",
    "dd",
    "div",
    "tr",
    "caption",
    "summary",
    "label",
    "legend",
    "figcaption",
    "option",
}
_SPACE = re.compile(r"\s+")


@dataclass
class Passage:
    """What stands below one heading, or one question of an exercise. An empty `id` is the top of the page."""

    id: str
    heading: str = ""
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words below the heading, as one line."""
        return _one_line(tuple(self.parts))


@lru_cache(16384)  # most pages stay as they are while the site is served
def _one_line(parts: tuple[str, ...]) -> str:
    return _SPACE.sub(" ", "".join(parts)).strip(" ·")


def passages(tree: Tree) -> tuple[Passage, ...]:
    """Return the passages of a page's content in order. The first is what stands under its title."""
    reader = _Reader()
    reader.read(tree.body)
    return tuple(p for p in reader.passages if (p.heading or p.text) and not _WAYS_ON.match(p.id))


class _Reader:
    def __init__(self) -> None:
        self.passages = [Passage("")]
        self._in_heading = False

    def read(self, element: HtmlElement) -> None:
        """Take in what is in an element."""
        self._say(element.text)
        for child in element:
            if child.tag == "br":
                self._say(" ")
            elif is_element(child) and not _is_silent(child):
                self._read_child(child)
            self._say(child.tail)

    def _read_child(self, element: HtmlElement) -> None:
        outside = self._in_heading
        self._in_heading = self._begins_heading(element) or outside
        self.read(element)
        if element.tag in _BLOCKS and not self._in_heading:
            self._end_block()
        self._in_heading = outside

    def _begins_heading(self, element: HtmlElement) -> bool:
        """Begin a passage where one begins; return whether the words of this element are its heading."""
        tag, is_question = element.tag, "al-prompt__question" in classes(element)
        if tag in _HEADINGS and not is_question:
            id = element.get("id") or ""
            if tag == "h1":
                self.passages = [Passage("")]
            elif id:
                self.passages.append(Passage(id))
            return tag == "h1" or bool(id)
        if tag == "al-prompt":
            self.passages.append(Passage(element.get("id") or ""))
            return False
        return is_question and not self.passages[-1].heading

    def _say(self, words: str | None) -> None:
        if not words:
            return
        here = self.passages[-1]
        if self._in_heading:
            here.heading = _SPACE.sub(" ", here.heading + words).lstrip()
        else:
            here.parts.append(words)

    def _end_block(self) -> None:
        """Keep two pieces that end without a full stop apart."""
        parts = self.passages[-1].parts
        last = next((part.rstrip() for part in reversed(parts) if part.strip()), "")
        parts.append(" · " if last and (last[-1].isalnum() or last[-1] in ")%") else " ")


def _is_silent(element: HtmlElement) -> bool:
    hidden = element.get("hidden") is not None or element.get("data-state") is not None
    return hidden or element.tag in _SILENT or not _SILENT_CLASSES.isdisjoint(classes(element))
