"""Tables of running text: a frame of their own, and what they need to stand as a list of rows where room is short."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from alongside.render.web.finish.notebook import FRAME

_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "th": "columnheader", "td": "cell"}
"""Said in so many words, as a table that is laid out as a list is no longer one to every browser."""


class TableExtension(Extension):
    """A Python-Markdown extension that frames each table and gives its cells the words that stand above them."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what comes after Markdown has read the marks within cells."""
        md.treeprocessors.register(_Tables(md), "alongside-tables", 5)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        """Frame the tables that authors wrote; those of our own pieces have a class, and stay as they are."""
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table" and not child.get("class"):
                    _name_cells(child)
                    if "instead" not in parent.get("class", "").split():
                        # A pair to compare has a way of its own to stand on a phone.
                        child.set("data-rows", "")
                    parent[index] = _framed(child)


def _framed(table: Element) -> Element:
    frame = Element("div", {"class": FRAME})
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    return frame


def _name_cells(table: Element) -> None:
    headings = [" ".join("".join(cell.itertext()).split()) for cell in table.iter("th")]
    for element in table.iter():
        if role := _ROLES.get(element.tag):
            element.set("role", role)
    for row in table.iter("tr"):
        for cell, heading in zip(row.findall("td"), headings, strict=False):
            if heading:
                cell.set("data-heading", heading)
