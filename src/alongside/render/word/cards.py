"""Cards to cut as a Word file, to change: a table whose cells all have the size of a card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alongside.content.markdown.cards import Card
from alongside.content.plan.cards import CardPlan, Deck
from alongside.content.problems import count
from alongside.render.word.base import FIRST_LINK
from alongside.render.word.blocks import Writer
from alongside.render.word.document import finished
from alongside.render.word.docx_package import About, Links
from alongside.render.word.ooxml import cell, escape, paragraph, style_of_run, text
from alongside.render.word.styles import HAIR, TEXT_WIDTH

HALF = TEXT_WIDTH // 2
HEIGHT = 2381
"""42 mm at least, in twentieths of a point: five rows go below the title."""


def cards(plan: CardPlan, *, credit: str) -> bytes:
    """Return the cards of an exercise or sheet as a .docx file; raise DocumentError naming its source."""
    exercise = plan.exercise
    links = Links(first=FIRST_LINK)
    writer = Writer(link=links.relate, site=plan.site)
    about = About(plan.title, exercise.purpose, credit, exercise.revision)
    return finished(
        lambda: "".join(_written(plan, writer)), links, writer, about, plan.title, plan.address, str(exercise.path)
    )


def _written(plan: CardPlan, writer: Writer) -> Iterator[str]:
    yield paragraph("Title", writer.plain(plan.title))
    for deck in plan.decks:
        if deck.title:
            yield paragraph("Heading1", writer.plain(deck.title))
        fold = " Fold each between its name and its words." if deck.folded else ""
        yield paragraph("Normal", text(f"{count(len(deck.cards), 'card')}. Cut along the lines.{fold}"))
        yield _table(deck, plan.title, writer)
        yield paragraph("End", "")


def _table(deck: Deck, title: str, writer: Writer) -> str:
    look = f'w:val="dashed" w:sz="4" w:space="0" w:color="{HAIR}"'
    borders = "".join(f"<w:{side} {look}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    margins = "".join(f'<w:{side} w:w="227" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    said = f"{count(len(deck.cards), 'card')} to cut."
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableNormal"/><w:tblW w:w="{2 * HALF}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f'<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/><w:tblCaption w:val="{escape(title)}"/><w:tblDescription w:val="{said}"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{HALF}"/><w:gridCol w:w="{HALF}"/></w:tblGrid>'
        f"{''.join(_rows(deck, writer))}</w:tbl>"
    )


def _rows(deck: Deck, writer: Writer) -> Iterator[str]:
    if deck.folded:
        for card in deck.cards:
            yield _row((_name(card, writer), _words(card, writer)))
        return
    for at in range(0, len(deck.cards), 2):
        pair = deck.cards[at : at + 2]
        faces = [(_name(card, writer) if card.name else "") + _words(card, writer) for card in pair]
        yield _row([*faces, *[paragraph("TableText", "")] * (2 - len(faces))])


def _row(cells: Iterable[str]) -> str:
    written = "".join(cell(HALF, content) for content in cells)
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{HEIGHT}" w:hRule="atLeast"/></w:trPr>{written}</w:tr>'


def _name(card: Card, writer: Writer) -> str:
    return paragraph("Normal", writer.plain(card.name, style_of_run("Strong")))


def _words(card: Card, writer: Writer) -> str:
    return writer.blocks(card.words, "TableText") or paragraph("TableText", "")
