"""A sheet composed for one person keeps what was left of it, whatever becomes of the sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tool_site import expect_saved, form, open_new, rows
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


def test_the_sheets_words_can_be_put_back(page: Page) -> None:
    field = form(page).locator("[data-part=words-me]")
    field.fill("")
    expect_saved(page)
    page.get_by_role("button", name="Put back the sheet’s own words: From me").press("Enter")
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
