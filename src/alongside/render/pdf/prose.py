"""Text as plain data for the paper templates: words in runs, paragraphs, lists, tables and boxes.

The templates get words, never markup: what an author types cannot become Typst code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from alongside.content.font import DRAWN, composed, line_width
from alongside.content.markdown.addresses import LEADS_OUT, with_addresses
from alongside.content.markdown.nodes import (
    BlockNode,
    Break,
    Figure,
    Heading,
    Inline,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Rule,
    Table,
)

Data = dict[str, Any]

_PIECES = re.compile(f"(_{{4,}}|[{''.join(DRAWN)}])")
# Where a very long word, such as an address, may go on in the next line: at its signs, or anywhere.
BREAK = "\u200b"
_LONG = re.compile(r"\S{26,}")
_SEAMS = re.compile(r"([/._@=&?-]+(?=\w)|[^\W_]{20}(?=\w{4}))")
HALF_A_PAGE = 600
"""Letters that surely take no more than half a page, even in large print and in short paragraphs."""
_SPACE = re.compile(r"[^\S\u00a0]+")


def as_printed(text: str) -> str:
    """Return text as it is set on paper: composed characters, single spaces, no control characters."""
    return _LONG.sub(lambda long: _SEAMS.sub(rf"\1{BREAK}", long[0]), _SPACE.sub(" ", composed(text)))


def runs(text: str, **look: Any) -> list[Data]:
    """Return text as a row of runs, gaps to fill in and drawn signs."""
    return [
        {"blank": min(len(part), 40)} if part[0] == "_" and len(part) >= 4
        else {"sign": DRAWN[part]} if part in DRAWN
        else {"text": part, **look}
        for part in _PIECES.split(as_printed(text))
        if part
    ]  # fmt: skip


def inline_data(inlines: Iterable[Inline], site: str = "") -> list[Data]:
    """Return inlines for the templates; an address elsewhere is printed after its words."""
    row = list(_inline_data(inlines, site))
    for run, after in zip(row, [*row[1:], {}], strict=False):
        if "to" in run:
            run["ends"] = after.get("to") != run["to"]  # there it says on which page its place is
    return row


def _inline_data(inlines: Iterable[Inline], site: str) -> Iterator[Data]:
    for inline, address in with_addresses(inlines, site):
        if isinstance(inline, Break):
            yield {"break": True}
            continue
        look: Data = {key: True for key in ("strong", "emphasis", "code") if getattr(inline, key)}
        if LEADS_OUT.match(inline.href):
            look["href"] = inline.href
        if inline.href.startswith("#"):  # a place in a book
            look["to"] = inline.href[1:]
        yield from runs(inline.text, **look)
        if address:
            yield from runs(f" ({address})")


def with_gaps_held(row: list[Data]) -> list[Data]:
    """Return a row of runs in which each gap stays in one line with the word before it, which says what is asked."""
    return [
        {**run, "text": run["text"].rstrip(" ") + "\u00a0"}
        if "blank" in after and run.get("text", "").endswith(" ")
        else run
        for run, after in zip(row, [*row[1:], {}], strict=True)
    ]


def node_data(nodes: Iterable[BlockNode], site: str = "", *, outlined: bool = False) -> list[Data]:
    """Return a tree of text for the templates; `outlined` says that its headings are of the document's outline."""
    return [_node(node, site, outlined) for node in nodes]


def _node(node: BlockNode, site: str, outlined: bool) -> Data:
    if isinstance(node, Heading):
        if not outlined:
            # Inside a box, list or quotation a heading would tear the outline of the page: it is a bold line.
            bold = [{**run, "strong": True} if "text" in run else run for run in inline_data(node.inlines, site)]
            return {"type": "paragraph", "inlines": bold}
        return {"type": "heading", "level": node.level, "inlines": inline_data(node.inlines, site)}
    if isinstance(node, Paragraph):
        row = with_gaps_held(inline_data(node.inlines, site))
        return {
            "type": "paragraph",
            "inlines": row,
            "whole": any("break" in run for run in row) and letters(row) <= HALF_A_PAGE,
        }
    if isinstance(node, Figure):
        return {"type": "figure", "name": node.name, "words": as_printed(node.words)}
    if isinstance(node, ListBlock):
        items = [node_data(item, site) for item in node.items]
        return {"type": "list", "ordered": node.ordered, "start": node.start, "items": items}
    if isinstance(node, Quote):
        return {"type": "quote", "blocks": node_data(node.blocks, site)}
    if isinstance(node, Note):
        return {
            "type": "note",
            "kind": node.kind,
            "title": runs(node.title),
            "blocks": (blocks := node_data(node.blocks, site)),
            "small": letters(blocks) <= HALF_A_PAGE,
        }
    if isinstance(node, Table):
        rows = [[cell(inline_data(entry, site)) for entry in row] for row in node.rows]
        return {
            "type": "table",
            "header": [cell(inline_data(head, site)) for head in node.header],
            "rows": rows,
            "caption": inline_data(node.caption, site),
            "small": len(node.rows) <= 5 and len(node.header) <= 3 and letters(rows) <= HALF_A_PAGE // 2,
        }
    assert isinstance(node, Rule)
    return {"type": "rule"}


def letters(value: Any) -> int:
    """Return how many letters stand in blocks of text."""
    if isinstance(value, dict):
        own = len(value["text"]) if "text" in value else 0
        return own + sum(letters(part) for part in value.values() if isinstance(part, dict | list))
    return sum(map(letters, value)) if isinstance(value, list) else 0


def cell(runs: list[Data]) -> Data:
    """Return a table's cell: its runs, the words that its column must hold uncut, and how wide it is in one line.

    `wide` are its words with their widths in em of bold type, each once; `width` is None where it has more than words.
    """
    runs = [{**run, "narrow": True} if "blank" in run else run for run in runs]
    text = "".join(run.get("text", " ") for run in runs)
    words = text.replace("-", "- ").split()
    return {
        "runs": runs,
        "words": words,
        "wide": [[word, line_width(word)] for word in dict.fromkeys(words)],
        "width": line_width(text) if all("text" in run for run in runs) else None,
    }
