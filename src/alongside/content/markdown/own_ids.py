"""Ids that authors give to headings and other places of a page."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor


class OwnIds(Extension):
    """A Python-Markdown extension that takes an id without a value for none.

    Of `## Your card {with id}` attr_list makes one, and toc would end the build over it.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what comes between the two."""
        md.treeprocessors.register(_OwnIds(md), "alongside-own-ids", 6)


class _OwnIds(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if "id" in element.attrib and not element.attrib["id"]:
                del element.attrib["id"]
