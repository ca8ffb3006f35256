"""A page that is easier to read, on paper: a picture on the left and the words on the right, in large letters."""

from __future__ import annotations

from typing import Any

from alongside.content.easier import Row
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Page, Text
from alongside.content.plan.outline import Outline
from alongside.content.site_paths import site_path
from alongside.render.pdf.first_page import first_page
from alongside.render.pdf.prose import Data, node_data, runs
from alongside.render.pdf.typeset import ToSet, about, fitted_to_sides


def easier_sheet(page: Page, *, site: str, credit: str) -> bytes:
    """Return the sheet of a page that is easier to read as PDF; raise DocumentError when it cannot be set."""
    return fitted_to_sides(_to_set(page, site, credit))


def easier_picture(page: Page, *, site: str, credit: str) -> bytes:
    """Return a small picture of the first page of that sheet, as PNG."""
    return first_page(_to_set(page, site, credit))


def _to_set(page: Page, site: str, credit: str) -> ToSet:
    site = site.rstrip("/")
    path = site_path(page.path)
    base = f"{site}/{path.parent}/" if site else ""
    outline = Outline()
    blocks: list[Data] = []
    for block in page.blocks:
        if isinstance(block, Row):
            blocks.append(_row(block, base, site))
        elif isinstance(block, Text):
            nodes = [node for node in markdown_tree(block.markdown, base) if getattr(node, "level", 2) > 1]
            blocks += node_data(outline.fit(tuple(nodes)), site, outlined=True)
    if page.checked:
        blocks.append(_row(Row("check-list", page.checked), base, site))
    data: dict[str, Any] = {"heading": runs(page.title), "blocks": blocks}
    address = f"{site}/{path.with_suffix('')}/" if site else ""
    known = about(page.title, page.description, credit, address, True)
    return ToSet("easier.typ", data | known, str(page.path))


def _row(row: Row, base: str, site: str) -> Data:
    return {
        "type": "row",
        "picture": row.picture,
        "words": [node for line in row.sentences for node in node_data(markdown_tree(line, base), site)],
        "tick": [runs(option) for option in row.tick],
        "lines": row.lines,
    }
