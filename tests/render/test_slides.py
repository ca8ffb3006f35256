"""Slides: the room sees titles, tasks and minutes; what to say stands in the notes and nowhere else."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from pdf_words import words_of
from pptx import Presentation
from pptx.presentation import Presentation as Slides

from alongside.content.plan.session_plan import plan_session
from alongside.content.plan.slides import OUTCOMES, Deck, ShownSlide, session_deck, talk_deck
from alongside.content.read.library import Library
from alongside.render.pdf.slides import noted, slides_handout
from alongside.render.slides.deck import deck

CREDIT = "Alongside, CC BY 4.0"
SESSIONS = sorted(path.stem for path in (Path(__file__).parents[2] / "facilitator/sessions").glob("*.md"))


@pytest.fixture(scope="module", params=SESSIONS)
def shown(request: pytest.FixtureRequest, library: Library) -> tuple[ShownSlide, ...]:
    return session_deck(plan_session(library.sessions[request.param], library)).slides


def opened(file: bytes) -> Slides:
    return Presentation(io.BytesIO(file))


def half_day(library: Library) -> bytes:
    return deck(session_deck(plan_session(library.sessions["half-day"], library)), CREDIT)


def test_every_stretch_has_a_slide_with_its_minutes(shown: tuple[ShownSlide, ...]) -> None:
    assert shown[0].opening and shown[1].title == OUTCOMES
    stretches = [slide for slide in shown if slide.large]
    assert stretches and all("minute" in slide.lines[-1] for slide in stretches)
    assert all(slide.title for slide in shown)


def test_what_is_said_stands_in_the_notes_and_not_on_the_slide(library: Library) -> None:
    slides = opened(half_day(library)).slides
    seen = " ".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)
    notes = " ".join(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)
    session = library.sessions["half-day"]
    for item in session.items:
        first = item.say.partition("\n")[0]
        if first:
            assert first in notes
            assert first not in seen
    point = next(b for b in library.exercises["boundary-moments"].facilitator if b.part == "point")
    assert point.markdown.split(".")[0] not in seen


def test_titles_are_titles_and_words_are_british(library: Library) -> None:
    for slide in opened(half_day(library)).slides:
        assert slide.shapes.title is not None and slide.shapes.title.text_frame.text
        runs = [run for shape in slide.placeholders for p in shape.text_frame.paragraphs for run in p.runs]
        assert {run._r.rPr.get("lang") for run in runs} == {"en-GB"}
        assert [shape.name for shape in slide.placeholders if not shape.text_frame.text.strip()] == []


def test_nothing_stands_outside_its_slide(library: Library) -> None:
    slides = opened(half_day(library))
    for slide in slides.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= slides.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= slides.slide_height


def test_the_notes_are_found_by_programs_that_look_for_their_master(library: Library) -> None:
    with zipfile.ZipFile(io.BytesIO(half_day(library))) as file:
        assert b"notesMasterIdLst" in file.read("ppt/presentation.xml")


def test_the_same_slides_give_the_same_bytes_and_a_talk_has_its_own(library: Library) -> None:
    assert half_day(library) == half_day(library)
    talk = library.talks["the-model-in-ten-minutes"]
    titles = [slide.shapes.title.text_frame.text for slide in opened(deck(talk_deck(talk), CREDIT)).slides]
    assert titles == [talk.title, *(slide.title for slide in talk.slides)]


def test_slides_on_paper_hold_what_the_room_sees_and_nothing_that_is_said(library: Library) -> None:
    shown = session_deck(plan_session(library.sessions["half-day"], library), "Example Council")
    words = " ".join(words_of(slides_handout(shown, page="", credit=CREDIT)).split())
    for slide in noted(shown):
        assert slide.title in words
        assert all(line in words for line in slide.lines)
    said = [note.partition(": ")[2][:60] for slide in shown.slides for note in slide.notes if ": " in note]
    assert said and not [note for note in said if note in words]
    assert "Break" not in {slide.title for slide in noted(shown)}


def test_a_slide_with_many_words_grows_and_covers_no_other() -> None:
    many = ShownSlide("A long list", tuple(f"Line {number} of a list that needs far more room" for number in range(14)))
    after = ShownSlide("What follows", ("One line.",), large=True)
    pdf = slides_handout(Deck("A deck", "About it.", "deck", (many, after)), page="", credit=CREDIT)
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        found = [text.search(words).get_next() for words in ("Line 13", "What follows")]
        at = [text.get_charbox(place[0])[1] for place in found if place]
    assert len(at) == 2
    assert at[0] > at[1]  # points from the foot of the page
