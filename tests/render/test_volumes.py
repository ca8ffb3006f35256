"""The manual and the workbook as PDF: what is in them, and whether their ways from page to page are true."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from small_volumes import TEXTS, bound, small_library

from alongside.content.plan.book_order import learners_parts
from alongside.content.read.library import Library
from alongside.editions.document import Document


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    """The books of the small manual."""
    folder = tmp_path_factory.mktemp("bound")
    return bound(small_library(folder / "manual"), folder / "kept")


@pytest.fixture(scope="module")
def manual(books: dict[str, Document]) -> list[str]:
    """The words of each page of the manual, the first page first."""
    return pages(books["-manual.pdf"].content)


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [re.sub(r"\s+", " ", text) for text in texts]


def bookmarks(pdf: bytes | Path) -> Iterator[tuple[int, str]]:
    """Yield the depth and words of each bookmark."""
    with pypdfium2.PdfDocument(pdf) as document:
        yield from ((entry.level, entry.get_title()) for entry in document.get_toc(max_depth=9))


def page_with(words: str, texts: list[str], behind: int = 2) -> int:
    """Return the number of the first page, behind so many, on which words stand."""
    return next(number for number, text in enumerate(texts, 1) if number > behind and words in text)


def test_the_manual_has_the_learners_pages_in_the_order_of_the_navigation(books: dict[str, Document]) -> None:
    found = list(bookmarks(books["-manual.pdf"].content))
    assert [title for depth, title in found if depth == 0] == ["Contents", "First things", "Words", "Index"]
    assert [title for depth, title in found if depth == 1][:3] == [
        "The chapter named first", "The chapter named second", "Glossary",
    ]  # fmt: skip
    assert (2, "The end") in found


def test_home_and_what_is_for_facilitators_is_not_in_it(manual: list[str]) -> None:
    assert "Not in the book" not in " ".join(manual)
    assert "For others." not in " ".join(manual)


def test_the_title_page_says_whose_it_is_and_the_contents_give_the_pages(manual: list[str]) -> None:
    assert "A manual" in manual[0]
    assert "An invented organisation" in manual[0]
    assert "A work" in manual[0]
    contents = manual[1]
    for title in ("The chapter named first", "The chapter named second", "Glossary"):
        number = re.search(rf"{title}[ .]*(\d+)", contents)
        assert number
        assert title in manual[int(number[1]) - 1]


def test_a_link_gives_the_page_of_its_place(manual: list[str]) -> None:
    page = page_with("the other", manual)
    said = manual[page - 1]
    other = page_with("Words upon words", manual)
    assert f"the other (page {other})" in said
    assert f"its end (page {page_with('End. Back to', manual)})" in said
    assert "and here." in said, "no number for a place on the same page"
    assert "a site (example.org/page)" in said


def test_an_exercise_is_named_with_its_page_in_the_workbook(manual: list[str], books: dict[str, Document]) -> None:
    workbook = pages(books["-workbook.pdf"].content)
    good, other = page_with("Time: 10 minutes", workbook), page_with("Another exercise Show", workbook)
    assert good != other
    text = " ".join(manual)
    assert f"the exercise (workbook, page {other})" in text
    assert f"In the workbook, page {good}." in text
    index = manual[page_with("Exercises, tools and sheets", manual) - 1]
    pointing = page_with("Exercise: A good exercise", manual)
    assert re.search(rf"A good exercise, 10 minutes {pointing} {good}\b", index)


def test_the_index_of_words_says_where_a_word_is_explained_and_used(manual: list[str]) -> None:
    explained = page_with("Anything good that is there. Also: strength.", manual)
    used = page_with("An asset helps", manual)
    assert re.search(rf"Asset {explained}, {used}\b", manual[-1])
    assert re.search(rf"Zeal {explained}\b", manual[-1])


def test_the_workbook_has_every_question_with_space_and_a_list_to_tick_off(books: dict[str, Document]) -> None:
    workbook = pages(books["-workbook.pdf"].content)
    text = " ".join(workbook)
    assert text.count("What did you notice?") == text.count("What will you do?") == 2
    number = re.search(r"A good exercise, 10 minutes \(page (\d+)\)", text)
    assert number
    assert "A good exercise" in workbook[int(number[1]) - 1]


@pytest.mark.parametrize("book", ["-manual.pdf", "-workbook.pdf", "-guide.pdf"])
def test_a_book_is_tagged_for_assistive_technology(book: str, books: dict[str, Document]) -> None:
    with pikepdf.open(io.BytesIO(books[book].content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("en")
        assert "pdfuaid:part" in pdf.Root.Metadata.read_bytes().decode()
        assert str(pdf.docinfo.Title).startswith("A manual: ")


def test_books_are_the_same_again_kept_and_made_anew_for_another_word(tmp_path: Path) -> None:
    library = small_library(tmp_path / "manual")
    first = bound(library, tmp_path / "kept")
    entries = sorted((tmp_path / "kept").iterdir())
    assert bound(small_library(tmp_path / "manual"), tmp_path / "kept") == first
    assert sorted((tmp_path / "kept").iterdir()) == entries, "nothing was made again"
    assert bound(library, tmp_path / "elsewhere") == first, "two makings are equal byte for byte"
    changed = {"docs/a/first.md": TEXTS["docs/a/first.md"].replace("End. Back", "Finis. Back")}
    again = bound(small_library(tmp_path / "manual", changed), tmp_path / "kept")
    assert "Finis. Back" in " ".join(pages(again["-manual.pdf"].content))


def test_the_guide_has_what_a_facilitator_does_and_nothing_of_it_is_in_the_manual(books: dict[str, Document]) -> None:
    guide, workbook = pages(books["-guide.pdf"].content), pages(books["-workbook.pdf"].content)
    titles = [title for depth, title in bookmarks(books["-guide.pdf"].content) if depth < 2]
    assert titles == [
        *("Contents", "For facilitators", "Guide", "Sessions", "A day", "Talks", "Some words"),
        *("Exercises: First meetings", "A good exercise", "Another exercise", "Index", "Exercises, tools and sheets"),
    ]
    text = " ".join(guide)
    assert "Stay with each pair for a moment and listen." in text
    assert "On the screen: First" in text and "“One.”" in text
    assert "09:30 5 minutes Welcome" in text
    assert f"A good exercise (page {page_with('The questions: A good exercise', guide)})" in text
    assert f"The questions: A good exercise (workbook, page {page_with('Time: 10 minutes', workbook)})" in text
    told = " ".join(pages(books["-manual.pdf"].content) + workbook)
    assert "Stay with each pair" not in told and "On the screen" not in told


def test_there_is_no_book_while_the_site_is_served(tmp_path: Path) -> None:
    assert not bound(small_library(tmp_path / "manual"), tmp_path / "kept", served=True)


def test_the_whole_manual_is_bound(site: Path, library: Library) -> None:
    titles = {title for _, title in bookmarks(site / "book/alongside-manual.pdf")}
    learners = [path for part in learners_parts(library) for path in part.pages if path in library.pages]
    assert len(learners) > 70
    assert [path for path in learners if library.pages[path].title not in titles] == []
    exercises = {title for _, title in bookmarks(site / "book/alongside-workbook.pdf")}
    assert [each.title for each in library.exercises.values() if each.title not in exercises] == []
