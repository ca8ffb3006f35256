"""A sheet composed for one person keeps what was left of it, whatever becomes of the sheet."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from playwright.sync_api import Locator, Page, expect
from taken import body_of, print_from, ready_to_print, text_of, word_from
from tool_site import expect_saved, form, open_new, rows, with_entries
from workbook_site import COMPOSED, Reader

WORDS = COMPOSED[-1].default


@pytest.fixture
def page(reader: Reader) -> Page:
    """A sheet that has just been begun."""
    page = reader.open("exercises/tool-compose").page
    open_new(page)
    expect_saved(page)
    return page


def test_a_new_sheet_begins_with_the_sheets_own_words(page: Page) -> None:
    expect(form(page).locator("[data-part=words-me]")).to_have_value(WORDS)
    expect(form(page).locator("[data-part=title]")).to_have_value("What we can expect")
    expect(form(page).locator("[data-part=name]")).to_have_value("")


def test_it_is_shown_as_it_will_stand_on_paper(page: Page) -> None:
    form(page).locator("[data-part=for]").fill("the garden")
    form(page).locator("[data-part=words-me]").fill("I am on your side.\nI like gardens.")
    form(page).locator("[data-part=name]").fill("Priya")
    expect_saved(page)
    page.get_by_role("button", name="Done").click()
    sheet = page.locator(".al-compose__sheet")
    expect(sheet.locator("h3")).to_have_text("What we can expect")
    expect(sheet.locator("li")).to_have_text(["I am on your side.", "I like gardens."])
    expect(sheet).to_contain_text("Priya")
    expect(rows(page).locator("strong")).to_have_text("the garden")


def test_numbers_on_it_can_be_rung_and_written_to(page: Page) -> None:
    form(page).locator("[data-part=words-me]").fill("In danger: 999\nOr text SHOUT to 85258.")
    form(page).locator("[data-part=name]").fill("Priya, 01632 960747")
    expect_saved(page)
    page.get_by_role("button", name="Done").click()
    links = page.locator(".al-compose__sheet a")
    expect(links).to_have_count(3)
    found = {link.get_attribute("href") for link in links.all()}
    assert found == {"tel:999", "sms:85258?&body=SHOUT", "tel:01632960747"}


def test_the_sheets_words_can_be_put_back(page: Page) -> None:
    field = form(page).locator("[data-part=words-me]")
    field.fill("")
    expect_saved(page)
    page.get_by_role("button", name="Restore the original wording: From me").press("Enter")
    expect(field).to_have_value(WORDS)
    expect(field).to_be_focused()
    expect_saved(page)


def test_what_was_left_out_stays_out_when_the_sheet_is_opened_again(page: Page, reader: Reader) -> None:
    form(page).locator("[data-part=words-me]").fill("I look ahead.")
    expect_saved(page)
    reader.open("exercises/tool-compose")
    rows(page).get_by_role("button", name="Change").click()
    expect(form(page)).to_have_attribute("data-loaded", "")
    expect(form(page).locator("[data-part=words-me]")).to_have_value("I look ahead.")


GARDEN = {"for": "the garden", "title": "What we can expect", "name": "Priya", "words-me": "I like gardens."}
CHOIR = {"for": "the choir", "title": "What we agree", "name": "Priya", "words-me": "I sing too."}
AROUND = ("the garden", "A tool", "What is there?", "Name or initials")
"""What stands around a sheet on the page, and is nothing for the person who gets it."""


def test_a_sheet_to_hand_over_holds_nothing_but_the_sheet(reader: Reader, tmp_path: Path) -> None:
    page = with_entries(reader, "compose", [GARDEN])
    expect(page.locator(".al-compose__sheet")).to_contain_text("I like gardens.")
    word = word_from(page, "Save as Word", tmp_path / "sheet.docx")
    for said in (text_of(body_of(word)), print_from(page, "Print")):
        assert "What we can expect" in said and "I like gardens." in said and "Priya" in said
        assert [words for words in AROUND if words in said.partition("Words:")[0]] == []
    first = docx.Document(str(word)).paragraphs[0]
    assert first.text == "What we can expect" and first.style is not None and first.style.name == "Title"


FOOT = """<span class="al-brand"><span>Alongside</span></span><footer class="md-footer">
<p data-short="Friends of Llŷn">Provided by Friends of Llŷn, an invented charity.</p>
<p>Words: <a rel="license">CC BY 4.0</a></p></footer>"""


def test_a_sheet_to_hand_over_says_who_hands_it_out(reader: Reader) -> None:
    page = with_entries(reader, "compose", [GARDEN])
    page.evaluate("(foot) => document.body.insertAdjacentHTML('beforeend', foot)", FOOT)
    ready_to_print(page, "Print")
    expect(page.locator(".al-paper__credit")).to_have_text("Friends of Llŷn · Alongside, CC BY 4.0")


def test_one_of_several_sheets_is_taken_away_alone(reader: Reader, tmp_path: Path) -> None:
    page = with_entries(reader, "compose", [GARDEN, CHOIR])
    sheet = page.locator(".al-compose__sheet").nth(1)
    sheet.locator("summary").click()
    word = word_from(page, "Save this sheet as Word: the choir", tmp_path / "sheet.docx")
    for said in (text_of(body_of(word)), print_from(page, "Print this sheet: the choir")):
        assert "I sing too." in said and "I like gardens." not in said
    expect(sheet.get_by_role("button", name="Print this sheet")).to_be_visible()
    both = text_of(body_of(word_from(page, "Save as Word", tmp_path / "both.docx")))
    assert "I sing too." in both and "I like gardens." in both


def top(place: Locator) -> float:
    box = place.bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("width", [360, 1440])
def test_the_form_comes_first_with_what_looks_finished_folded_below_it(reader: Reader, width: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": 800})
    page = with_entries(reader, "compose", [GARDEN, CHOIR])
    open_new(page)
    first = form(page).locator("input, textarea").first
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()
    expect_saved(page)
    sheets = page.locator(".al-compose__sheet")
    expect(sheets).to_have_count(3)
    assert page.locator(".al-compose__sheet[open]").count() == 0
    assert top(page.locator(".al-tool__editor")) < top(sheets.first)
    expect(first).to_be_focused()


@pytest.mark.parametrize("where", [0, -1], ids=["begins", "ends"])
def test_a_sheet_is_taken_away_where_its_writing_begins_and_ends(reader: Reader, tmp_path: Path, where: int) -> None:
    page = with_entries(reader, "compose", [GARDEN, CHOIR])
    open_new(page).locator("[data-part=words-me]").fill("I paint.")
    place = form(page).locator(".al-compose__take").nth(where)
    said = text_of(body_of(word_from(page, "Save this sheet as Word", tmp_path / "sheet.docx", place)))
    assert "I paint." in said and "I like gardens." not in said and "I sing too." not in said


def test_what_is_written_can_be_taken_away_at_its_beginning_too(reader: Reader, tmp_path: Path) -> None:
    page = reader.exercise().page
    reader.write("at the beginning")
    assert top(page.get_by_role("button", name="Print this")) < top(reader.prompt("how-was-it"))
    word = word_from(page, "Save this as Word", tmp_path / "map.docx")
    assert "at the beginning" in text_of(body_of(word))
