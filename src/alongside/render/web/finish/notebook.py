"""Executed notebooks as light pages.

mkdocs-jupyter inlines the styles of JupyterLab (600 KB) and scripts of its own, and a loader for MathJax that fetches
from another host. What is in the notebook's own HTML is taken out of it, since 0.26, the last version for Python 3.11,
cannot be told otherwise. What 0.27 would put into every page is turned off in its settings.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from lxml.html import Element, HtmlElement, fragments_fromstring

from alongside.render.web.finish.tree import Tree, classes, elements

FRAME = "al-wide"
"""The class of the box in which a table scrolls by itself."""
_HEAVY = ("script", "style", "link", "clipboard-copy")


def without_mathjax(settings: MutableMapping[str, Any]) -> None:
    """Keep mkdocs-jupyter from putting a loader of MathJax into every page; it does so for versions above 2 only."""
    if "mathjax_version" in settings:
        settings["mathjax_version"] = 2


def lighten(tree: Tree) -> None:
    """Take styles and scripts out of a notebook, as the theme has a look for it, and let wide tables scroll."""
    for element in elements(tree.body):
        if element.tag in _HEAVY or "anchor-link" in classes(element):
            element.drop_tree()
        else:
            element.attrib.pop("style", None)
    for table in elements(tree.body, "table"):
        if next(table.iterancestors("table"), None) is None:
            _frame(table)


def offer(tree: Tree, files: str) -> None:
    """Put what can be taken away, as HTML, behind the words with which a notebook begins."""
    for heading in elements(tree.body, "h1")[:1] if files else ():
        heading.getparent().extend(fragments_fromstring(files))


def _frame(table: HtmlElement) -> None:
    frame = Element("div", {"class": FRAME})
    frame.tail, table.tail = table.tail, None
    table.getparent().replace(table, frame)
    frame.append(table)
