"""Documents of plain words on paper."""

from __future__ import annotations

from alongside.content.plan.paper import Field, Grid, Paper, Piece
from alongside.render.pdf.prose import Data, node_data, runs
from alongside.render.pdf.typeset import ToSet, about, fitted_to_sides, typeset


def paper(document: Paper, *, site: str, credit: str, large: bool = False) -> bytes:
    """Return a document as PDF; raise DocumentError when it cannot be set."""
    site = site.rstrip("/")
    data = about(document.title, document.about, credit, document.address, large) | {
        "heading": runs(document.title),
        "framed": document.framed,
        "parts": [[piece_data(node, site) for node in part] for part in document.parts],
    }
    return fitted_to_sides(ToSet("paper.typ", data, document.origin, None if large else document.sides))


def piece_data(node: Piece, site: str) -> Data:
    """Return a piece of a document for the templates."""
    if isinstance(node, Field):
        return {"type": "field", "label": runs(node.label)}
    if isinstance(node, Grid):
        return {
            "type": "grid",
            "caption": runs(node.caption),
            "columns": [runs(column) for column in node.columns],
            "shares": list(node.shares),
            "rows": node.rows,
        }
    return node_data((node,), site, outlined=True)[0]


def blank_page(*, credit: str) -> bytes:
    """Return a page that is left blank, so that the next sheet begins on a leaf of its own."""
    note = "This page is left blank so that the next document starts on a new sheet."
    return typeset("blank.typ", about("Blank page", note, credit, "", False) | {"note": note}, "blank page")
