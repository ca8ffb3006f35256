"""What a room needs: posters on one page with the sheet's words, badges at their size, tent cards with two faces."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pikepdf
import pytest
from docx import Document
from pdf_words import words_of
from pdfminer.high_level import extract_text
from render.test_cards import MM, straight_lines
from render.test_print import handout

from alongside.content.plan.room_papers import help_numbers
from alongside.content.read.library import Library
from alongside.editions.document_forms import room_papers
from alongside.render.pdf.prose import node_data
from alongside.render.pdf.room import badges, tent_cards
from alongside.render.pdf.room import wall_poster as poster
from alongside.render.word import room as in_word

CREDIT = "Alongside, CC BY 4.0"


def test_each_file_for_the_room_is_made_alike_each_time_and_pdf_is_tagged(library: Library) -> None:
    made = list(room_papers(library))
    assert len(made) == 8
    for paper in made:
        content = paper.make(CREDIT)
        assert content == paper.make(CREDIT)
        if paper.path.suffix == ".pdf":
            with pikepdf.open(io.BytesIO(content)) as opened:
                assert len(opened.pages) == 1 and b"pdfuaid" in bytes(opened.Root.Metadata.read_bytes())


@pytest.mark.parametrize(("sheet", "wide", "high"), [("a4", 210, 297), ("a3", 297, 420)])
def test_the_poster_of_numbers_has_every_contact_of_the_card(
    library: Library, sheet: str, wide: int, high: int
) -> None:
    pdf = poster(help_numbers(library), sheet, credit=CREDIT)
    words = re.sub(r"\s+", " ", words_of(pdf))
    for contact in library.organisation.contacts.values():
        if contact.card != "no" and contact.number:
            assert contact.number in words and (contact.card or contact.when) in words
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert [round(float(side) / MM) for side in list(opened.pages[0].mediabox)[2:]] == [wide, high]


def test_a_place_to_write_stays_in_the_line_of_the_word_that_asks_for_it(library: Library) -> None:
    rows = [block["inlines"] for block in node_data(help_numbers(library).parts[0]) if "inlines" in block]
    asking = [before["text"] for row in rows for before, gap in pairwise(row) if "blank" in gap]
    assert any(text.endswith("Opening hours:\u00a0") for text in asking)
    assert [text for text in asking if not text.endswith("\u00a0")] == []


def test_all_ways_to_ring_a_number_stand_on_one_page_in_large_print(library: Library) -> None:
    made = handout(library.exercises["contacts-card"], site="", credit=CREDIT, large=True)
    pages = ["".join(page.split()) for page in extract_text(io.BytesIO(made)).split("\f")]
    for contact in library.organisation.contacts.values():
        if contact.is_on_the_card and contact.deaf:
            name, last = ("".join(words.split()) for words in (contact.name + ":" + contact.number, contact.deaf))
            assert any(name in page and last in page for page in pages), contact.name


def test_the_poster_of_ground_rules_has_the_words_of_its_sheet(library: Library) -> None:
    sheet = library.exercises["ground-rules-for-the-wall"]
    (made,) = [p for p in room_papers(library) if p.path.name == "poster-ground-rules-for-the-wall-a4.pdf"]
    words = re.sub(r"\W", "", words_of(made.make(CREDIT)))
    for prompt in sheet.prompts:
        assert re.sub(r"\W", "", prompt.question) in words
    first = getattr(sheet.learner[0], "markdown", "")
    assert all(re.sub(r"\W", "", line[3:]) in words for line in first.splitlines() if line[:1].isdigit())


def test_badges_have_the_ruler_and_the_marks_of_cards() -> None:
    lines = straight_lines(badges(credit=CREDIT))
    assert any(abs(x2 - x1 - 50 * MM) < 0.05 and y1 == y2 for x1, y1, x2, y2 in lines)
    table = Document(io.BytesIO(in_word.badges(credit=CREDIT))).tables[0]
    assert len(table.rows) * len(table.columns) == 10


def test_a_tent_card_has_two_faces_whose_heads_point_to_the_fold() -> None:
    with pikepdf.open(io.BytesIO(tent_cards(credit=CREDIT))) as opened:
        assert len(opened.pages) == 1
    xml = Document(io.BytesIO(in_word.tent_cards(credit=CREDIT))).element.xml
    assert re.findall(r'textDirection w:val="(\w+)"', xml) == ["tbRl", "btLr"]
