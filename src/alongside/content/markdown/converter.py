"""Markdown as the tree that Python-Markdown makes of it, with ids as on the site. It is never written as HTML."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from threading import RLock
from typing import cast
from xml.etree.ElementTree import Element, fromstring

from markdown import Extension, Markdown
from markdown.util import HTML_PLACEHOLDER_RE

from alongside.content.markdown.dialect import EXTENSION_CONFIGS, EXTENSIONS
from alongside.content.markdown.own_ids import OwnIds


def tree_of(text: str, bare: Callable[[Element], None] | None = None) -> tuple[Element, list[str]]:
    """Return the element around a text, and the HTML that Markdown leaves as it is, of which the tree has marks.

    `bare` may take out of the tree what its caller has no use for, before the marks within words are read: that takes
    longer than all the rest.
    """
    with _ONE_AT_A_TIME:
        return _tree_of(text, bare)


_ONE_AT_A_TIME = RLock()
"""There is one converter, and documents are made by several threads."""


def _tree_of(text: str, bare: Callable[[Element], None] | None) -> tuple[Element, list[str]]:
    converter = _converter()
    converter.reset()
    lines = text.split("\n")
    for preprocessor in converter.preprocessors:
        lines = preprocessor.run(lines)
    root = cast(Element, converter.parser.parseDocument(lines).getroot())
    if bare:
        bare(root)
    for treeprocessor in converter.treeprocessors:
        root = treeprocessor.run(root) or root
    kept = [raw if isinstance(raw, str) else "" for raw in converter.htmlStash.rawHtmlBlocks]
    _put_code_back(root, kept)
    return root, kept


def _put_code_back(root: Element, kept: list[str]) -> None:
    """Put code between fences in its place: Python-Markdown keeps it as HTML."""
    for parent in list(root.iter()):
        for index, child in enumerate(list(parent)):
            mark = HTML_PLACEHOLDER_RE.fullmatch((child.text or "").strip())
            raw = kept[int(mark[1])] if mark else ""
            if raw.startswith("<pre>"):
                parent[index] = fromstring(raw)


@cache
def _converter() -> Markdown:
    """Return the one converter: making it takes longer than most texts take to convert."""
    extensions: list[str | Extension] = [*EXTENSIONS, "toc", OwnIds()]
    return Markdown(extensions=extensions, extension_configs=EXTENSION_CONFIGS)
