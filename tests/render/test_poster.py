"""The poster of the model: one page, whole, for the wall and for a screen reader."""

from __future__ import annotations

import dataclasses
import io
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from sample_exercise import SITE
from test_print import characters, close, opened, structure, words

from alongside.content.errors import DocumentError
from alongside.content.plan.model_tour import SHEETS, ModelTour, load_model_tour
from alongside.content.read.library import Library
from alongside.content.read.works import credited, load_works
from alongside.editions.documents import Handouts
from alongside.render.pdf.poster import LEAD, TITLE, poster

FOOT = "From Alongside. CC BY 4.0."
MILLIMETRES = {"a4": (210, 297), "a3": (297, 420)}


@pytest.fixture(scope="module")
def walk(root: Path, library: Library) -> ModelTour:
    found = load_model_tour(root, library.texts)
    assert found
    return found


@pytest.fixture(scope="module", params=SHEETS)
def sheet(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def made(walk: ModelTour, sheet: str) -> bytes:
    return poster(walk, sheet, site=SITE, foot=FOOT)


def test_is_one_page_of_its_size(made: bytes, sheet: str) -> None:
    with opened(made) as pdf:
        assert len(pdf.pages) == 1
        box = [float(side) / 72 * 25.4 for side in pdf.pages[0].MediaBox]
    assert tuple(map(round, box[2:])) == MILLIMETRES[sheet]


def test_tells_every_stop_and_where_it_comes_from(made: bytes, walk: ModelTour) -> None:
    text = words(made)
    for stop in walk.stops:
        assert close(stop.title) in text
        assert close(stop.short) in text
    for shown in (TITLE, LEAD, FOOT, "alongside.example.org/model/"):
        assert close(shown) in text


def test_numbers_in_the_drawing_are_those_of_the_words(made: bytes, walk: ModelTour) -> None:
    found = words(made)
    for number in range(1, len(walk.stops) + 1):
        # Once in the drawing, once before the title.
        assert found.count(str(number)) >= 2


def test_nothing_runs_out_of_the_page_and_words_are_large_enough(made: bytes, sheet: str) -> None:
    (_, _, width, height), found = characters(made)[0]
    assert min(c.x0 for c in found) >= 30
    assert max(c.x1 for c in found) <= width - 30
    assert min(c.y0 for c in found) >= 20
    assert max(c.y1 for c in found) <= height - 20
    reading = 12 * (1 if sheet == "a4" else 2**0.5)
    large = [c for c in found if c.size >= reading - 0.1]
    assert len(large) > 600


def test_is_tagged_and_the_drawing_has_its_words(made: bytes, walk: ModelTour) -> None:
    with opened(made) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        nodes = list(structure(pdf))
        assert [str(node.Alt) for node in nodes if node.S == "/Figure"] == [walk.described]
        levels = [int(str(node.S)[2:]) for node in nodes if str(node.S) in ("/H1", "/H2", "/H3")]
        assert levels == [1] + [2] * len(walk.stops)
        assert all(after <= level + 1 for level, after in pairwise(levels))
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == TITLE


def test_the_same_words_give_the_same_bytes(made: bytes, walk: ModelTour, sheet: str) -> None:
    assert poster(walk, sheet, site=SITE, foot=FOOT) == made


def test_words_that_do_not_fit_on_one_page_are_refused(walk: ModelTour) -> None:
    long = tuple(dataclasses.replace(stop, short=stop.short * 6) for stop in walk.stops)
    with pytest.raises(DocumentError, match="one page"):
        poster(dataclasses.replace(walk, stops=long), "a4", site=SITE, foot=FOOT)


def test_a_part_without_a_place_for_its_number_is_named(walk: ModelTour) -> None:
    drawing = walk.drawing.replace("data-badge=", "data-other=", 1)
    with pytest.raises(DocumentError, match="number 1"):
        poster(dataclasses.replace(walk, drawing=drawing), "a4", site=SITE, foot=FOOT)


def test_the_manuals_posters_credit_the_works_and_the_licence(
    walk: ModelTour, library: Library, root: Path, tmp_path: Path
) -> None:
    works = credited(load_works(root), ["CP-AN-a"])
    documents = Handouts(SITE, tmp_path).posters(walk, works)
    assert [document.path.name for document in documents] == [f"poster-of-the-model-{sheet}.pdf" for sheet in SHEETS]
    for document in documents:
        with pikepdf.open(io.BytesIO(document.content)):
            text = words(document.content)
        for shown in ("CC BY 4.0", works[0].title, works[0].by):
            assert close(shown) in text
    assert Handouts(SITE, tmp_path).posters(None, works) == ()
