"""Boxes of running text: a role and a name, so that who hears a page knows where one begins and what it is."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class BoxExtension(Extension):
    """A Python-Markdown extension that makes each box a note with the name of its heading."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what comes after Markdown has read the marks within headings."""
        md.treeprocessors.register(_Boxes(md), "alongside-boxes", 5)


class _Boxes(Treeprocessor):
    def run(self, root: Element) -> None:
        """Name the boxes; a note is no landmark, and there may be many."""
        for box in root.iter("div"):
            title = box.find("p[@class='admonition-title']")
            if title is not None and "admonition" in (box.get("class") or "").split():
                box.set("role", "note")
                box.set("aria-label", " ".join("".join(title.itertext()).split()))
