"""What is made of a session beside its run sheet: the same words on paper and in Word, and no more than it may say."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from docx import Document
from pdf_words import words_of

from alongside.content.literal import unshield
from alongside.content.plan.letters import letters_of
from alongside.content.plan.session_papers import agenda, certificate, letters, sign_in
from alongside.content.plan.session_plan import SessionPlan, clock, plan_session
from alongside.content.read.library import Library
from alongside.editions.document_forms import SESSION_FORMS, SessionForm, Setting
from alongside.render.pdf.paper import paper as on_paper
from alongside.render.word.paper import paper as in_word

CREDIT = "Alongside, CC BY 4.0"


@pytest.fixture(scope="module")
def half_day(library: Library) -> SessionPlan:
    return plan_session(library.sessions["half-day"], library)


@pytest.fixture(scope="module")
def setting(library: Library) -> Setting:
    return Setting("https://alongside.example", CREDIT, "", tuple(letters_of(library)))


def written(form: SessionForm, plan: SessionPlan, setting: Setting) -> str:
    content = form.make(plan, setting)
    return words_of(content) if form.ending == ".pdf" else _words_of_word(content)


def _words_of_word(docx: bytes) -> str:
    body = Document(io.BytesIO(docx)).element.body
    lines = (
        "".join(t.text or "" for t in p.iter() if t.tag.endswith("}t")) for p in body.iter() if p.tag.endswith("}p")
    )
    return "\n".join(lines)


@pytest.mark.parametrize("form", SESSION_FORMS, ids=lambda form: form.name + form.ending)
def test_a_document_of_a_session_has_the_same_bytes_each_time(
    form: SessionForm, half_day: SessionPlan, setting: Setting
) -> None:
    made = form.make(half_day, setting)
    assert made == form.make(half_day, setting)
    if form.ending == ".pdf":
        with pikepdf.open(io.BytesIO(made)) as opened:
            assert opened.Root.MarkInfo.Marked
            assert b"pdfuaid" in bytes(opened.Root.Metadata.read_bytes())


@pytest.mark.parametrize("name", sorted({form.name for form in SESSION_FORMS if form.ending == ".docx"}))
def test_paper_and_word_say_the_same(name: str, half_day: SessionPlan, setting: Setting) -> None:
    """Word for word, whatever their order in tables and lists: nothing is in one of them alone."""
    pdf, docx = (written(form, half_day, setting) for form in SESSION_FORMS if form.name == name)
    foot = set(re.findall(r"\w+", f"{CREDIT} alongside example facilitator sessions half day Page of"))
    only = (_said(docx) ^ _said(pdf)) - foot
    assert {word for word in only if not word.isdigit()} == set()


def _said(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.replace("\n", " ")))


@pytest.mark.sweep
def test_every_agenda_certificate_and_letter_fits_its_pages(library: Library, setting: Setting) -> None:
    for session in library.sessions.values():
        plan = plan_session(session, library)
        for document, pages in ((agenda(plan), 1), (certificate(plan, ""), 1)):
            assert _pages(on_paper(document, site="", credit=CREDIT)) == pages, (session.id, document.title)
        assert _pages(on_paper(sign_in(plan), site="", credit=CREDIT)) <= 2
        assert _pages(on_paper(letters(plan, setting.letters), site="", credit=CREDIT)) == len(setting.letters)


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def test_an_agenda_has_the_times_and_nothing_for_facilitators(half_day: SessionPlan) -> None:
    words = words_of(on_paper(agenda(half_day), site="", credit=CREDIT))
    for row in half_day.rows:
        assert clock(row.start) in words
        assert row.title.split(":")[0] in words
    assert "facilitator A" not in words
    said = [row.item.say for row in half_day.rows if row.item.say]
    assert said and not any(say[:25] in words for say in said)


def test_a_sign_in_sheet_asks_for_names_signatures_and_times_alone(half_day: SessionPlan) -> None:
    docx = Document(io.BytesIO(in_word(sign_in(half_day), site="", credit=CREDIT)))
    (table,) = docx.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Name, in capitals", "Signature", "In", "Out"]
    assert len(table.rows) == 1 + half_day.group + 2
    assert "shreds it" in words_of(on_paper(sign_in(half_day), site="", credit=CREDIT))


def test_a_certificate_says_the_hours_of_the_session_and_claims_no_competence(
    half_day: SessionPlan,
) -> None:
    words = " ".join(words_of(on_paper(certificate(half_day, "Invented Trust"), site="", credit=CREDIT)).split())
    assert "The session took 2 hours 25 minutes, not counting breaks." in words
    assert "Nobody was tested" in words and "Invented Trust" in words
    assert not re.search(r"competen|qualified|is able to|certified", words, re.I)


def test_letters_are_those_of_the_guide_with_what_the_session_knows(
    half_day: SessionPlan, setting: Setting, library: Library
) -> None:
    first, *others = sorted(setting.letters, key=lambda letter: letter.title != "To trainees, two weeks before")
    text = unshield(first.filled(half_day))
    assert "from 09:30 to 12:15" in text
    assert "lives: their work, and the people who matter to them." in text and "{{" not in text and "…" not in text
    touching = unshield(first.filled(plan_session(library.sessions["one-day"], library)))
    assert "lives: the exercise “Map your own connections”." in touching
    assert len(others) >= 5
    page = library.pages[next(path for path in library.pages if path.name == "letters.md")]
    shown = "".join(getattr(block, "markdown", "") for block in page.blocks)
    assert "{{" not in shown and "will come to … on …" in shown
