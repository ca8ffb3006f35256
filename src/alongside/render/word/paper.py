"""Documents of plain words as Word files, to change."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.content.plan.paper import Field, Grid, Paper, Piece
from alongside.render.word.base import FIRST_LINK
from alongside.render.word.blocks import Writer
from alongside.render.word.document import finished
from alongside.render.word.docx_package import About, Links
from alongside.render.word.ooxml import LINE, cell, paragraph, row, spaced_after_tables, style_of_run, table, text
from alongside.render.word.styles import TEXT_WIDTH

ROW = 567
"""Height of a row to write in: 10 mm, in twentieths of a point."""
NEW_PAGE = "<w:pageBreakBefore/>"


def paper(document: Paper, *, site: str, credit: str) -> bytes:
    """Return a document as a .docx file; raise DocumentError naming its source."""
    links = Links(first=FIRST_LINK)
    writer = Writer(link=links.relate, site=site.rstrip("/"))
    about = About(document.title, document.about, credit, 1)
    return finished(
        lambda: spaced_after_tables("".join(_body(document, writer))),
        links,
        writer,
        about,
        document.title,
        document.address,
        document.origin,
    )


def _body(document: Paper, writer: Writer) -> Iterator[str]:
    yield paragraph("Title", writer.plain(document.title))
    for number, part in enumerate(document.parts):
        written = "".join(_node(node, writer) for node in part)
        yield _on_a_new_page(written) if number else written


def _on_a_new_page(written: str) -> str:
    """Return a part whose first paragraph begins a page."""
    style, mark, rest = written.partition("/>")
    return f"{style}{mark}{NEW_PAGE}{rest}"


def _node(node: Piece, writer: Writer) -> str:
    if isinstance(node, Field):
        label = text(f"{node.label}  ", style_of_run("Strong"))
        return paragraph("Field", label + writer.controls.words(node.label, "blank", LINE))
    return _grid(node, writer) if isinstance(node, Grid) else writer.blocks((node,))


def _grid(node: Grid, writer: Writer) -> str:
    widths = [TEXT_WIDTH * share // sum(node.shares) for share in node.shares]
    head = row(
        "".join(
            cell(width, paragraph("TableHeading", text(words)))
            for width, words in zip(widths, node.columns, strict=True)
        ),
        header=True,
    )
    blank = row("".join(cell(width, paragraph("TableText", "")) for width in widths), height=ROW)
    described = f"{node.rows} blank rows. Columns: {', '.join(node.columns)}."
    filled = table(widths, head + blank * node.rows, title=node.caption, description=described, to_read=True)
    return paragraph("Caption", writer.plain(node.caption)) + filled
