"""A small picture of its first page, by which people know a sheet: the right page, light, and kept with its document."""

from __future__ import annotations

import io
from pathlib import Path, PurePosixPath
from statistics import mean

import pypdfium2
import pytest
from content.small_manual import FILES, check, write
from PIL import Image, ImageChops, ImageStat

from alongside.content.read.library import Library
from alongside.editions.document import Document
from alongside.editions.documents import Handouts
from alongside.editions.kept_documents import KeptDocuments, Source

HEAVIEST = 4 * 1024
A4 = 297 / 210
# With other amounts of room than the usual, and on a page with pictures.
SHEETS = ("connection-map", "boundary-moments", "feedback-form", "tool-goals")


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture))


def unlike(picture: bytes, page: Image.Image) -> float:
    """Return how far a picture is from a page, as grey values apart on average, once both are looked at from afar."""
    far = (32, 45)
    drawn, printed = (image.convert("L").resize(far, Image.Resampling.BOX) for image in (opened(picture), page))
    return mean(ImageStat.Stat(ImageChops.difference(drawn, printed)).mean)


def pages_of(document: Document) -> list[Image.Image]:
    with pypdfium2.PdfDocument(document.content) as pdf:
        return [page.render(scale=1).to_pil() for page in pdf]


def is_the_first(document: Document) -> bool:
    """Say whether a picture is like the first page of its document and like no other."""
    first, *others = (unlike(document.picture, page) for page in pages_of(document))
    return first < 4 and all(first < other / 2 for other in others)


@pytest.mark.parametrize("id", SHEETS)
def test_it_shows_the_first_page_as_it_is_printed(id: str, library: Library, tmp_path: Path) -> None:
    paper, *others = Handouts("https://example.org/", tmp_path).of(library.exercises[id])
    assert is_the_first(paper)
    assert [form.picture for form in others] == [b""] * len(others)


def test_it_shows_the_first_page_of_a_sheet_that_is_easier_to_read(library: Library, tmp_path: Path) -> None:
    (sheet,) = Handouts("https://example.org/", tmp_path).easier(library.easier[0])
    assert is_the_first(sheet)


@pytest.mark.sweep
def test_every_picture_is_light_and_of_the_first_page(library: Library, tmp_path: Path) -> None:
    handouts = Handouts("https://example.org/", tmp_path)
    printed = [*map(handouts.of, library.exercises.values()), *map(handouts.easier, library.easier)]
    papers = [forms[0] for forms in printed]
    assert [paper.path.name for paper in papers if not is_the_first(paper)] == []
    assert {paper.path.name: len(paper.picture) for paper in papers if len(paper.picture) > HEAVIEST} == {}
    for picture in (opened(paper.picture) for paper in papers):
        assert (picture.mode, picture.width) == ("P", 160)
        assert picture.height / picture.width == pytest.approx(A4, rel=0.01)


def test_another_question_makes_another_picture_and_the_same_document_none(tmp_path: Path) -> None:
    anew = FILES["exercises/good.md"].replace("What did you notice?", "Who would you like to see more of this year?")
    good, changed = (
        check(write(tmp_path / name, {**FILES, "exercises/good.md": text}))[0].exercises["good"]
        for name, text in (("before", FILES["exercises/good.md"]), ("after", anew))
    )
    handouts = Handouts("", tmp_path / "kept")
    before = handouts.of(good)[0].picture
    assert before
    assert handouts.of(changed)[0].picture != before
    assert handouts.of(good)[0].picture == before


def test_it_is_made_once_and_again_only_with_another_document(tmp_path: Path) -> None:
    made = []

    def document(source: str, content: bytes) -> Document:
        def picture() -> bytes:
            made.append(content)
            return b"picture of " + content

        kept = KeptDocuments(tmp_path, "makers")
        return kept.document(PurePosixPath("a.txt"), "A", Source(source), lambda: content, picture=picture)

    assert document("source", b"one").picture == b"picture of one"
    assert document("another source of the same", b"one").picture == b"picture of one"
    assert made == [b"one"]
    assert document("yet another", b"two").picture == b"picture of two"
    assert made == [b"one", b"two"]


def test_a_form_that_only_one_person_fills_in_at_a_session_has_none(tmp_path: Path) -> None:
    library, _ = check(write(tmp_path, FILES))
    forms = Handouts("", tmp_path / "kept").of(library.exercises["good"], pictured=False)
    assert {form.picture for form in forms} == {b""}
