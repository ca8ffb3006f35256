"""What Typst cannot yet say in the tags of a PDF: which cells of a table are the headings of its rows.

A cell with words in the first column says what its row is about. Typst 0.15 tags it as data, whatever a template does;
here it becomes a heading with a scope, and every cell beside it names it as its own (ISO 32000-1, 14.8.5.7).
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String


def with_row_headings(pdf: bytes) -> bytes:
    """Return a tagged PDF in which the first cell of each row is its heading, where it holds words."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        if not mark_row_headings(opened):
            return pdf
        made = io.BytesIO()
        opened.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def mark_row_headings(opened: pikepdf.Pdf) -> bool:
    """Say in the tags of an open PDF which cells are the headings of rows; return whether it has any table."""
    root = opened.Root.StructTreeRoot
    tables = [element for element in elements(root, _WITHOUT_TABLES) if element.S == "/Table"]
    if tables:
        names = pikepdf.NameTree(root.IDTree)
        for number, table in enumerate(tables, 1):
            _mark(table, f"row-{number}", names)
    return bool(tables)


_HEADINGS = tuple(f"/H{level}" for level in range(1, 7))
_WITHOUT_TABLES = frozenset(
    (*_HEADINGS, "/P", "/Span", "/Em", "/Strong", "/Link", "/Lbl", "/Figure", "/Form", "/Caption", "/Table")
)
"""Where no table stands: in words, and in another table, as templates make none there."""


def elements(element: Object, closed: frozenset[str] = frozenset()) -> Iterator[Object]:
    """Yield the structure elements below one, in reading order; what is in those of the `closed` kinds is left out."""
    for child in _children(element):
        yield child
        if str(child.S) not in closed:
            yield from elements(child, closed)


def _mark(table: Object, name: str, names: pikepdf.NameTree) -> None:
    rows = [element for element in elements(table) if element.S == "/TR"]
    cornered = False
    for number, row in enumerate(rows, 1):
        first, *rest = _children(row)
        if not rest:
            continue
        if first.S == "/TH" and not _holds_words(first):
            # The corner above the headings of rows is nobody's heading.
            cornered, first.S = True, Name.TD
            _without(_of_table(first), "/Scope")
        if first.S != "/TD" or not _holds_words(first):
            continue
        id = f"{name}-{number}"
        first.S, first.ID = Name.TH, String(id)
        _of_table(first).Scope = Name.Row
        if cornered:
            _without(_of_table(first), "/Headers")
        names[id] = first
        for cell in rest:
            about = _of_table(cell)
            about.Headers = Array([*about.get("/Headers", Array()), String(id)])


def _of_table(cell: Object) -> Object:
    """Return what a cell says of its place in the table."""
    attributes = cell.get("/A")
    owners = list(attributes) if isinstance(attributes, Array) else [] if attributes is None else [attributes]
    for owner in owners:
        if owner.get("/O") == "/Table":
            return owner
    cell.A = Array([*owners, Dictionary(O=Name.Table)])
    made: Object = cell.A[len(owners)]
    return made


def _without(about: Object, key: str) -> None:
    if key in about:
        del about[key]


def _holds_words(element: Object) -> bool:
    """Return whether a cell, or what is in it, holds anything but a field to fill in."""
    if element.get("/S") == "/Form":
        return False
    kids = element.get("/K", Array())
    found = list(kids) if isinstance(kids, Array) else [kids]
    return any(not (isinstance(kid, Dictionary) and "/S" in kid) or _holds_words(kid) for kid in found)


def _children(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    found = list(kids) if isinstance(kids, Array) else [kids]
    return [kid for kid in found if isinstance(kid, Dictionary) and "/S" in kid]
