"""The HTML of a page's content as one tree: read once, changed by each pass, written once.

libxml2 reads and writes it in C, in less than a millisecond a page. What it has read of SVG it writes in small letters,
which a browser puts right again; a drawing of ours is put in as it is when the tree is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, document_fromstring, tostring

from alongside.content.literal import is_shielded, unshield, ways_in

_MARK = "al-markup"
_MARKS = re.compile(rf"<\?{_MARK} (\d+)>")


@dataclass(frozen=True)
class Ways:
    """Words of a page in which it is said how somebody of the organisation is reached."""

    element: HtmlElement
    is_behind: bool
    """Whether they stand behind the element, and not at its beginning."""
    places: tuple[range, ...]


class Tree:
    """The content of one page. `body` is the element around it, which is no part of what is written."""

    def __init__(self, html: str) -> None:
        """Read HTML as a browser would: whatever stands there, some tree comes of it."""
        self.body: HtmlElement = document_fromstring(f"<!doctype html><html><body>{html}</body></html>").body
        self.ways: list[Ways] = []
        """Known once the words of an organisation have their signs back."""
        self._markup: list[str] = []
        self._is_shielded = is_shielded(html)

    def replace(self, element: HtmlElement, markup: str) -> None:
        """Put finished markup in the place of an element; it is written as it is."""
        mark = etree.ProcessingInstruction(_MARK, str(len(self._markup)))
        mark.tail = element.tail
        element.getparent().replace(element, mark)
        self._markup.append(markup)

    def unshield(self) -> None:
        """Give words of an organisation their signs back, wherever they stand."""
        if not self._is_shielded:
            return
        for node in self.body.iter():
            words, behind = node.text or "", node.tail or ""
            for is_behind, text in enumerate((words, behind)):
                if places := ways_in(text):
                    self.ways.append(Ways(node, bool(is_behind), places))
            node.text, node.tail = unshield(words), unshield(behind)
            for name, value in node.attrib.items():
                node.set(name, unshield(value))

    def html(self, top: HtmlElement | None = None) -> str:
        """Return the content as HTML, or what is in `top`, a copy of some of it."""
        written = tostring(self.body if top is None else top, encoding="unicode", with_tail=False)
        inside = written[written.index(">") + 1 : written.rindex("<")]
        return _MARKS.sub(lambda found: self._markup[int(found[1])], inside)


def elements(top: HtmlElement, *tags: str) -> list[HtmlElement]:
    """Return the elements below `top` in the order of the page: all, or those with one of these tags."""
    return list(top.iterdescendants(*tags or (etree.Element,)))


def put_behind(element: HtmlElement, new: HtmlElement) -> None:
    """Put a new element directly behind another, before the words that follow it."""
    new.tail, element.tail = element.tail, None
    element.addnext(new)


def is_element(node: HtmlElement) -> bool:
    """Tell an element from a comment or a mark."""
    return isinstance(node.tag, str)


def classes(element: HtmlElement) -> set[str]:
    """Return the classes of an element."""
    names = element.get("class")
    return set(names.split()) if names else set()
