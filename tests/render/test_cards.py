"""Cards to cut: each entry is a card, all sheets have one grid, the ruler is as long as it says, and words are equal."""

from __future__ import annotations

import io
import re
from pathlib import PurePosixPath

import pikepdf
import pytest
from docx import Document
from pdf_words import words_of

from alongside.content.errors import DocumentError
from alongside.content.markdown.cards import MOST_LETTERS, cards_of
from alongside.content.plan.cards import CardPlan, plan_cards
from alongside.content.plan.session_plan import plan_session
from alongside.content.problems import Problems
from alongside.content.read.library import Library
from alongside.content.read.parse import parse_exercise
from alongside.editions.document_forms import CARD_FORMS
from alongside.render.pdf.cards import cards as on_paper
from alongside.render.word.cards import cards as in_word

MM = 72 / 25.4
CREDIT = "Alongside, CC BY 4.0"


def plan(markdown: str, options: str = "") -> CardPlan:
    text = f"---\ntitle: Moments\nkind: sheet\n---\n\n/// cards\n{options}\n{markdown}\n///\n"
    made = plan_cards(parse_exercise(PurePosixPath("exercises/moments.md"), text, Problems()))
    assert made is not None
    return made


def straight_lines(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Return the lines of a page, each as x, y, x, y in points from the lower left corner."""
    found, matrix, stack, start = [], pikepdf.Matrix(), [], (0.0, 0.0)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for operands, operator in pikepdf.parse_content_stream(opened.pages[page]):
            name = str(operator)
            if name == "q":
                stack.append(matrix)
            elif name == "Q":
                matrix = stack.pop()
            elif name == "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            elif name == "m":
                start = matrix.transform((float(operands[0]), float(operands[1])))
            elif name == "l":
                found.append((*start, *matrix.transform((float(operands[0]), float(operands[1])))))
    return found


def test_an_entry_is_a_card_with_its_name_and_its_line() -> None:
    found = cards_of("**1. The post.** “Open it?”\n\n- **1a.** Hettie.\n- **1b.** Anwen.", 40)
    assert [(card.name, card.line, len(card.words)) for card in found] == [("1a", 42, 2), ("1b", 43, 2)]
    assert [card.name for card in cards_of("1. First\n2. Second", 1)] == ["1", "2"]
    under = cards_of("## One\n\nWords.\n\n- A list\n\n## Two\n\nMore.", 10)
    assert [(card.name, card.line, len(card.words)) for card in under] == [("One", 10, 2), ("Two", 16, 1)]


@pytest.mark.parametrize("large", [False, True])
def test_the_ruler_is_50_mm_and_every_sheet_has_the_same_marks_outside_its_cards(large: bool) -> None:
    pdf = on_paper(plan("\n".join(f"- **{n}.** Words." for n in range(1, 24))), credit=CREDIT, large=large)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = len(opened.pages)
    assert pages == (6 if large else 3)
    marks = []
    for page in range(pages):
        lines = straight_lines(pdf, page)
        assert any(abs(x2 - x1 - 50 * MM) < 0.05 and y1 == y2 for x1, y1, x2, y2 in lines), "no line of 50 mm"
        short = [line for line in lines if abs(abs(line[2] - line[0]) + abs(line[3] - line[1]) - 4 * MM) < 0.05]
        marks.append(sorted(tuple(round(x, 2) for x in line) for line in short))
    assert all(each == marks[0] for each in marks)
    left, right = 15 * MM, 195 * MM
    ends = [x for x1, y1, x2, y2 in marks[0] if y1 == y2 for x in (x1, x2)]
    assert ends and not any(left + 0.01 < x < right - 0.01 for x in ends)


def test_as_many_letters_as_a_card_may_have_fit_in_every_form() -> None:
    long = ("Whoever comes along may bring someone with them. " * 9)[: MOST_LETTERS - 1].strip()
    made = plan("\n".join(f"- **{n}.** {long}" for n in "ABC"))
    folded = plan("\n".join(f"- **{n}.** {long}" for n in "ABC"), "    folded: yes\n")
    for each in (made, folded):
        for form in CARD_FORMS:
            assert form.make(each, CREDIT)


def test_a_card_that_does_not_fit_all_the_same_is_named_by_its_line() -> None:
    with pytest.raises(DocumentError, match=r"exercises/moments\.md:9  card-long"):
        on_paper(plan("- **A.** Words.\n" + "- **B.** " + "\n\n    ".join("abcdefghijkl")), credit=CREDIT)


def test_every_card_of_the_manual_has_the_words_of_its_page(library: Library) -> None:
    plans = [made for exercise in library.exercises.values() if (made := plan_cards(exercise))]
    assert len(plans) >= 10
    for made in plans:
        exercise = made.exercise
        source = _letters(
            " ".join(
                block.markdown for block in (*exercise.learner, *exercise.facilitator) if hasattr(block, "markdown")
            )
        )
        shown = _letters(words_of(on_paper(made, credit=CREDIT)))
        written = _letters(" ".join(_cells(in_word(made, credit=CREDIT))))
        for deck in made.decks:
            for card in deck.cards:
                for words in (
                    _letters(str(getattr(i, "text", ""))) for node in card.words for i in getattr(node, "inlines", ())
                ):
                    assert words in source and words in shown and words in written, (exercise.id, card.name)


def test_a_pdf_of_cards_is_tagged_and_names_each_card_as_a_heading() -> None:
    pdf = on_paper(plan("- **A.** One.\n- **B.** Two."), credit=CREDIT)
    assert pdf == on_paper(plan("- **A.** One.\n- **B.** Two."), credit=CREDIT)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        kinds = [
            str(item.S)
            for item in opened.objects
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/P" in item
        ]
        assert "pdfuaid" in bytes(opened.Root.Metadata.read_bytes()).decode()
    assert kinds.count("/H2") == 2 and kinds.count("/H1") == 1


def test_sets_of_cards_are_counted_for_the_group(library: Library) -> None:
    worked = plan_session(library.sessions["half-day"], library)
    assert [(cards.exercise.id, sets) for cards, sets in worked.cards] == [("boundary-moments", worked.group // 4)]
    assert plan_session(worked.session, library, 24).cards[0][1] == 6


def _cells(docx: bytes) -> list[str]:
    return [cell.text for table in Document(io.BytesIO(docx)).tables for row in table.rows for cell in row.cells]


def _letters(words: str) -> str:
    return re.sub(r"[^\w]", "", words)
