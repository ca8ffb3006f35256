"""Packs: one PDF that stays tagged when its parts are joined, with an even number of pages each, and one zip file."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
from content.small_manual import FILES, write
from pdf_words import words_of

from alongside.content.journey import JOURNEY
from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library
from alongside.editions.document import Document, Documents
from alongside.editions.documents import Handouts, document_paths
from alongside.editions.packs import pack_paths, stretches
from alongside.render.pdf.joined import joined
from alongside.render.pdf.pages import pages_of
from alongside.render.pdf.paper import blank_page
from alongside.render.pdf.row_headings import elements

NAME = "day"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Documents]:
    """A small manual with all its documents."""
    library = load_library(write(tmp_path_factory.mktemp("small"), FILES), Problems())
    kept = tmp_path_factory.mktemp("kept")
    made = Handouts("https://alongside.example", kept).all(library, None, ())
    again = Handouts("https://alongside.example", tmp_path_factory.mktemp("fresh")).all(library, None, ())
    assert [each.content for each in made] == [each.content for each in again]
    return library, made


@pytest.fixture
def pack(small: tuple[Library, Documents]) -> tuple[Document, Document]:
    pdf, zipped = small[1].packs[NAME]
    return pdf, zipped


def test_every_session_stage_and_part_has_a_pack_where_it_was_said_to_be(small: tuple[Library, Documents]) -> None:
    library, documents = small
    found = [document.path for forms in documents.packs.values() for document in forms]
    assert found == list(pack_paths(library))
    assert set(found) <= set(document_paths(library))


def test_the_manual_has_packs_for_each_step_and_for_parts_of_several(library: Library) -> None:
    names = [name for name, _, exercises in stretches(library) if exercises]
    steps = [stage.id for part in JOURNEY for stage in part.stages]
    assert set(names) <= {*steps, *(f"part-{part.id}" for part in JOURNEY)}
    assert len([name for name in names if name.startswith("part-")]) == 2


def test_each_sheet_of_a_pack_begins_on_a_right_hand_page_that_the_cover_names(pack: tuple[Document, Document]) -> None:
    with pikepdf.open(io.BytesIO(pack[0].content)) as opened:
        assert len(opened.pages) % 2 == 0
        order = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
        with opened.open_outline() as outline:
            starts = {mark.title: order[mark.destination[0].objgen] for mark in outline.root}
    assert all(page % 2 for page in starts.values())
    cover = words_of(pack[0].content, 2)
    for title, page in list(starts.items())[1:]:
        words = r"\s+".join(map(re.escape, title.split()))
        assert re.search(rf"\b{page}\s+{words}", cover), (title, page)


def test_a_joined_file_keeps_the_tags_of_all_its_pages(pack: tuple[Document, Document]) -> None:
    with pikepdf.open(io.BytesIO(pack[0].content)) as opened:
        root = opened.Root.StructTreeRoot
        nums = list(root.ParentTree.Nums)
        parents = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
        assert len(parents) == len(nums) // 2 and int(root.ParentTreeNextKey) > max(parents)
        pages = {page.obj.objgen for page in opened.pages}
        numbers = [int(page.obj.StructParents) for page in opened.pages if "/StructParents" in page.obj]
        assert len(set(numbers)) == len(numbers)
        for page in opened.pages:
            for element in parents[int(page.obj.StructParents)] if "/StructParents" in page.obj else ():
                kids = element.get("/K")
                if "/Pg" in element and isinstance(kids, int):
                    assert element.Pg.objgen == page.obj.objgen
        whole = list(elements(root))
        assert all(element.Pg.objgen in pages for element in whole if "/Pg" in element)
        ids = [bytes(element.ID) for element in whole if "/ID" in element]
        assert len(set(ids)) == len(ids)
        headers = {bytes(name) for element in whole for owner in _owners(element) for name in owner.get("/Headers", ())}
        assert headers <= set(ids)
        assert opened.Root.MarkInfo.Marked and str(opened.Root.Lang) == "en-GB"
        assert b"pdfuaid" in bytes(opened.Root.Metadata.read_bytes())


def _owners(element: pikepdf.Object) -> list[pikepdf.Dictionary]:
    attributes = element.get("/A")
    found = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    return [owner for owner in found if isinstance(owner, pikepdf.Dictionary)]


def test_nothing_of_what_is_joined_is_lost(small: tuple[Library, Documents]) -> None:
    documents = small[1]
    parts = [(form.words, form.content) for form in documents.plans[NAME] if form.path.suffix == ".pdf"]
    whole = joined(parts, blank_page(credit=""))
    said = re.sub(r"\W", "", words_of(whole))
    assert all(re.sub(r"\W", "", words_of(content)) in said for _, content in parts[:1])
    assert pages_of(whole) == sum(pages_of(content) + pages_of(content) % 2 for _, content in parts)


def test_a_zip_file_has_the_pdf_and_the_other_forms_each_once(pack: tuple[Document, Document], tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(pack[1].content)) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert archive.read(names[0]) == pack[0].content
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert len(set(names)) == len(names)
    for wanted in ("word/run-sheet-day.docx", "word/good.docx", "large-print/good-large.pdf", "word/letters-day.docx"):
        assert wanted in names


def test_the_cover_says_how_many_and_what_stays_with_the_trainer(pack: tuple[Document, Document]) -> None:
    cover = " ".join(words_of(pack[0].content, 2).split())
    for words in (
        "One for each trainer, who keeps it",
        "For another number of people",
        "What stays with you",
        "both sides",
    ):
        assert words in cover
