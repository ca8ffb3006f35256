"""Pages that are easier to read, on paper and as pages: short sentences beside pictures, large, and with the ways back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pikepdf
import pytest
from test_print import characters, close, opened, structure, words

from alongside.content.check.easier import QUOTE, number_of_words, sentences
from alongside.content.easier import MOST_WORDS, Row
from alongside.content.literal import unshield
from alongside.content.model import Page
from alongside.content.read.contact_rows import with_contact_rows
from alongside.content.read.contacts import Contact
from alongside.content.read.library import Library
from alongside.editions.documents import Handouts
from alongside.render.pdf.easier import easier_sheet
from alongside.render.web.easier_pages import easier_page, easier_versions, index_page
from alongside.render.web.pieces import Pieces

ABOUT = {
    *("connector", "connection-map", "contacts", "ending-plan", "expectations", "feedback", "goals", "good-life-cards"),
    *("keeping-safe", "story", "wellbeing-questions", "your-answers"),
}
"""What there has to be at least."""
TO_WRITE_ON = ("connection-map", "ending-plan", "expectations", "feedback", "goals")
SMALLEST = 16
"""Points."""


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, Page]:
    return {page.path.stem: page for page in library.easier}


@pytest.fixture(scope="module")
def sheets(pages: dict[str, Page]) -> dict[str, bytes]:
    return {name: made(page) for name, page in pages.items()}


def made(page: Page) -> bytes:
    return easier_sheet(page, site="https://alongside.example.org/", credit="Alongside")


def plain(markdown: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)|[*]", r"\1", unshield(markdown)).removeprefix(f"{QUOTE} ")


def test_there_is_one_about_everything_that_people_are_handed(pages: dict[str, Page]) -> None:
    assert set(pages) >= ABOUT
    assert all(any(row.lines for row in pages[name].rows) for name in TO_WRITE_ON)


def test_what_readers_get_is_short_with_the_words_of_the_organisation_too(pages: dict[str, Page]) -> None:
    said = [
        sentence
        for page in pages.values()
        for line in (page.title, page.description, *(line for row in page.rows for line in (*row.sentences, *row.tick)))
        if not line.startswith(QUOTE)
        for sentence in sentences(plain(line))
    ]
    # The ways for Deaf people come as the organisation has written them, a way on each line.
    assert [sentence for sentence in said if number_of_words(sentence) > MOST_WORDS] == []


@pytest.mark.sweep
def test_paper_says_every_word_in_its_order_and_in_large_letters(
    pages: dict[str, Page], sheets: dict[str, bytes]
) -> None:
    for name, page in pages.items():
        text, at = words(sheets[name]), 0
        for row in page.rows:
            for line in (*row.sentences, *row.tick):
                at = text.index(close(plain(line).replace("_" * 12, "")).rstrip(":."), at)
        for _, found in characters(sheets[name]):
            assert min(letter.size for letter in found) >= SMALLEST, name


def test_what_is_drawn_in_the_map_is_as_large(sheets: dict[str, bytes]) -> None:
    """Its words come from a figure, whose letters grow with its width."""
    assert close("know a little") in words(sheets["connection-map"])
    letters = [letter for _, found in characters(sheets["connection-map"]) for letter in found]
    assert min(letter.size for letter in letters) >= SMALLEST


def test_a_screen_reader_hears_words_and_no_pictures(sheets: dict[str, bytes]) -> None:
    for name, sheet in sheets.items():
        with opened(sheet) as pdf:
            assert str(pdf.Root.Lang) == "en-GB"
            with pdf.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"
            elements = list(structure(pdf))
            tags = [str(element.S) for element in elements]
            assert tags.count("/H1") == 1, name
            heard = {str(element.get("/Alt", "")) for element in elements if element.S == "/Figure"}
        assert {words for words in heard if len(words) > 20} == (
            {words for words in heard if words.startswith("Three empty rings")} if name == "connection-map" else set()
        )
        assert heard <= {"blank", "tick box", *(words for words in heard if words.startswith("Three empty rings"))}


def test_the_same_words_make_the_same_bytes(pages: dict[str, Page], sheets: dict[str, bytes]) -> None:
    assert made(pages["goals"]) == sheets["goals"]
    assert made(replace(pages["goals"], title="Another")) != sheets["goals"]


def test_each_has_a_document_of_its_own(pages: dict[str, Page], tmp_path: Path) -> None:
    documents = Handouts("", tmp_path).easier(pages["goals"])
    assert [str(document.path) for document in documents] == ["handouts/easier-goals.pdf"]
    with opened(documents[0].content) as pdf:
        assert isinstance(pdf, pikepdf.Pdf)


def test_each_leads_to_what_says_it_in_full_and_that_leads_back(library: Library, pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert page.fuller, name
        whole = easier_page(page, library, Pieces(), [], ())
        for fuller in page.fuller:
            assert f"(../{fuller})" in whole
            assert f"easier/{name}.md)" in easier_versions(fuller, library, Pieces())
    assert easier_versions(PurePosixPath("model/index.md"), library, Pieces()) == ""


def test_a_page_with_room_to_write_says_where_the_paper_is(library: Library, pages: dict[str, Page]) -> None:
    assert "#print" in easier_page(pages["goals"], library, Pieces(), [], ())
    unwritten = replace(pages["goals"], blocks=tuple(b for b in pages["goals"].blocks if not isinstance(b, Row)))
    assert "(#print)" not in easier_page(unwritten, library, Pieces(), [], ())


def test_nobody_calls_them_easy_read_before_they_have_been_checked(library: Library, pages: dict[str, Page]) -> None:
    assert "Nobody has checked them yet." in index_page(library, Pieces())
    words = "Checked by an invented group."
    one = replace(pages["goals"], checked=words)
    some = replace(library, pages={**library.pages, one.path: one})
    assert f"They have checked 1 of {len(pages)} so far." in index_page(some, Pieces())
    assert words in easier_page(one, some, Pieces(), [], ())
    assert close(words) in globals()["words"](made(one))
    every = {page.path: replace(page, checked=words) for page in pages.values()}
    assert "have checked these pages" in index_page(replace(library, pages={**library.pages, **every}), Pieces())


def test_every_contact_on_the_card_has_a_row_with_its_picture_number_and_ways_for_deaf_people() -> None:
    contacts = {
        "one": Contact("our line", "0300 123 4567", "When?", "day and night", how="press 2", picture="help", card="I need help."),
        "two": Contact("Deaf line", "", "When?", text="HELLO to 85258", deaf="by video; 18001 0300"),
        "three": Contact("ours", "1", "When?", card="no"),
        "four": Contact("a text line", "text HI to 85258", "I would rather text."),
        "five": Contact("unknown", "", "For later."),
    }  # fmt: skip
    place = Row("phone", "{{ contacts.rows }}")
    rows = list(with_contact_rows((place, Row("sun", "Words.")), contacts))
    shown = [(row.picture, [unshield(line) for line in row.sentences]) for row in rows]
    assert shown == [
        ("help", ["**I need help.**", "Our line: ring **0300 123 4567**.", "Then press 2.", "They answer day and night."]),
        ("phone", ["**When?**", "Or **text HELLO to 85258**.", "They answer: " + "_" * 12]),
        ("sign-language", ["Deaf line, if you are Deaf or cannot speak on the phone:", "By video.", "18001 0300."]),
        ("phone", ["**I would rather text.**", "A text line: **text HI to 85258**.", "They answer: " + "_" * 12]),
        ("phone", ["**For later.**", "Unknown: ring **" + "_" * 12 + "**.", "They answer: " + "_" * 12]),
        ("sun", ["Words."]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Ring **0300 456 0111**. We [listen](x.md).", [2, 2]),
        ("{{ org.name }} can’t come at half-past two.", [6]),
        ("", []),
    ],
)
def test_words_are_counted_as_they_are_read(line: str, numbers: list[int]) -> None:
    assert [number_of_words(sentence) for sentence in sentences(line)] == numbers
