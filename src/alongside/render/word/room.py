"""Badges and tent cards as Word files, to type names into."""

from __future__ import annotations

from alongside.render.word.blocks import Writer
from alongside.render.word.document import finished
from alongside.render.word.docx_package import About, Links
from alongside.render.word.handout import mark
from alongside.render.word.ooxml import cell, escape, paragraph, text
from alongside.render.word.styles import HAIR, SOFT, TEXT_WIDTH

_HALF = TEXT_WIDTH // 2
_NAME = '<w:b/><w:bCs/><w:sz w:val="{0}"/><w:szCs w:val="{0}"/>'
_BADGE = 2381
"""42 mm, in twentieths of a point: five rows go on a page."""
_TENT = 12500
"""220 mm."""
BADGES = 10


def badges(*, credit: str) -> bytes:
    """Return a page of badges whose names are typed in."""
    writer = Writer(link=Links().relate)

    def badge(number: int) -> str:
        name = writer.controls.words("Name", "name", text("Name", _NAME.format(44)))
        return (
            paragraph("TableText", mark(8, number))
            + paragraph("TableText", text("My name is", f'<w:color w:val="{SOFT}"/>'))
            + paragraph("TableText", name)
        )

    rows = "".join(
        _row(_BADGE, cell(_HALF, badge(number)) + cell(_HALF, badge(number + 1))) for number in range(1, BADGES, 2)
    )
    lead = "Type over each name, or clear them and let people write the name that they would like to be called by."
    body = (
        paragraph("Title", text("Badges"))
        + paragraph("Normal", text(lead))
        + _table("Badges", "Ten badges to cut.", rows)
    )
    return _file("Badges", lead, body, writer, credit)


def tent_cards(*, credit: str) -> bytes:
    """Return a tent card whose name is typed in on both faces, each to be read from its side of the fold."""
    writer = Writer(link=Links().relate)

    def face(direction: str) -> str:
        name = writer.controls.words("Name", "name", text("Name", _NAME.format(160)))
        look = f'<w:textDirection w:val="{direction}"/><w:vAlign w:val="center"/>'
        return cell(_HALF, paragraph("TableText", name, '<w:jc w:val="center"/>'), look)

    lead = "Type the name on both faces, print, cut along the lines and fold in the middle."
    # The heads of the letters point to the fold on both faces.
    faces = _row(_TENT, face("tbRl") + face("btLr"))
    table = _table("Tent card", "Two faces of a card, with the same name on each.", faces)
    body = paragraph("Normal", text(lead)) + table
    return _file("Tent card", lead, body, writer, credit)


def _row(height: int, cells: str) -> str:
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>{cells}</w:tr>'


def _table(title: str, said: str, rows: str) -> str:
    look = f'w:val="dashed" w:sz="4" w:space="0" w:color="{HAIR}"'
    borders = "".join(f"<w:{side} {look}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    margins = "".join(f'<w:{side} w:w="227" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableNormal"/><w:tblW w:w="{2 * _HALF}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f'<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/><w:tblCaption w:val="{escape(title)}"/><w:tblDescription w:val="{escape(said)}"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{_HALF}"/><w:gridCol w:w="{_HALF}"/></w:tblGrid>{rows}</w:tbl>'
    )


def _file(title: str, lead: str, body: str, writer: Writer, credit: str) -> bytes:
    whole = body + paragraph("End", "")
    return finished(lambda: whole, Links(), writer, About(title, lead, credit, 1), title, "", title)
