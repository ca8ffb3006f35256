"""The HTML of a page taken apart into passages: a heading or a question, where it stands, and the words below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_SILENT = {"script", "style", "svg", "template", "nav", "noscript", "title"}
_SILENT_CLASSES = {"al-folded", "al-draws", "al-screen", "al-workbook", "al-downloads", "al-exercise__foot"}
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
        return _SPACE.sub(" ", "".join(self.parts)).strip(" ·")


def passages(html: str) -> list[Passage]:
    """Return the passages of a page's content in order. The first is what stands under its title."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [p for p in reader.passages if (p.heading or p.text) and not _WAYS_ON.match(p.id)]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages = [Passage("")]
        self._open: list[str] = []
        self._silent_from = -1
        self._heading_from = -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            if tag == "br":
                self._part(" ")
            return
        values = dict(attrs)
        classes = set((values.get("class") or "").split())
        self._open.append(tag)
        if self._silent_from >= 0:
            return
        if tag in _SILENT or classes & _SILENT_CLASSES or "hidden" in values or "data-state" in values:
            self._silent_from = len(self._open)
        elif tag in _HEADINGS and "al-prompt__question" not in classes:
            self._begin(values.get("id") or "", tag == "h1")
        elif tag == "al-prompt":
            self.passages.append(Passage(values.get("id") or ""))
        elif "al-prompt__question" in classes and not self.passages[-1].heading:
            self._heading_from = len(self._open)

    def _begin(self, id: str, title: bool) -> None:
        if title:
            self.passages = [Passage("")]
        elif id:
            self.passages.append(Passage(id))
        if title or id:
            self._heading_from = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while True:
            gone = self._open.pop()
            if gone in _BLOCKS and self._silent_from < 0 and self._heading_from < 0:
                self._end_block()
            if len(self._open) < self._silent_from:
                self._silent_from = -1
            if len(self._open) < self._heading_from:
                self._heading_from = -1
            if gone == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._silent_from >= 0:
            return
        if self._heading_from >= 0:
            here = self.passages[-1]
            here.heading = _SPACE.sub(" ", here.heading + data).lstrip()
        else:
            self._part(data)

    def _part(self, text: str) -> None:
        if self._silent_from < 0:
            self.passages[-1].parts.append(text)

    def _end_block(self) -> None:
        """Keep two pieces that end without a full stop apart."""
        parts = self.passages[-1].parts
        last = next((part.rstrip() for part in reversed(parts) if part.strip()), "")
        parts.append(" · " if last and (last[-1].isalnum() or last[-1] in ")%") else " ")
