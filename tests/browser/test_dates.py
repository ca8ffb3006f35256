"""A date that cannot be meant is kept as it was typed, and the page says beside the field what to check."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect
from test_put_in import loaded
from tool_site import expect_saved, form, open_new, rows, with_entries
from waiting import wait_until
from workbook_site import MAP, READ, Reader

FIELDS = {
    "log": "[data-part='date']",
    "wellbeing": "[data-part='date']",
    "places": "[data-part='checked']",
    "goals": "[data-part='reviews.1.date']",
}
"""A field for a date in each tool that has one; that of the goals is a cell of a table."""


def notice(page: Page, year: str) -> Locator:
    # Not what is said to those who listen, which comes later.
    return page.get_by_text(f"Is the year {year} right?").and_(page.locator(":not(.al-announce)"))


def expect_described(field: Locator, words: str) -> None:
    """See that who hears the field hears what is wrong with it."""
    expect(field).to_have_attribute("aria-invalid", "true")
    assert words in field.evaluate("it => document.getElementById(it.getAttribute('aria-describedby')).textContent")


def test_an_impossible_year_is_said_when_the_field_is_left_and_kept_as_typed(reader: Reader) -> None:
    field = loaded(reader).field("when")
    field.focus()
    reader.page.keyboard.type("25111126")
    expect(notice(reader.page, "1126")).to_be_hidden()
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Tab")
    expect(notice(reader.page, "1126")).to_be_visible()
    expect_described(field, "Dates here usually run from 1900 to")
    reader.expect_saved("when")
    typed = reader.values()["when"]
    assert typed.startswith("1126-11-25") or typed.startswith("1126-")
    loaded(reader)
    expect(notice(reader.page, "1126")).to_be_visible()
    expect(field).to_have_value(typed)
    field.fill("2026-11-25")
    expect(notice(reader.page, "1126")).to_be_hidden()
    assert field.get_attribute("aria-invalid") is None
    assert field.get_attribute("aria-describedby") is None


def test_a_longer_year_than_there_are_is_said_as_well(reader: Reader) -> None:
    field = loaded(reader).field("when")
    field.evaluate("it => it.value = '251126-11-25'")
    field.focus()
    reader.page.keyboard.press("Tab")
    field.evaluate("it => it.blur()")
    expect(notice(reader.page, "251126")).to_be_visible()


def test_half_a_date_says_that_it_is_not_kept(reader: Reader) -> None:
    field = loaded(reader).field("when")
    field.focus()
    reader.page.keyboard.type("25")
    field.evaluate("it => it.blur()")
    unfinished = "This date is not complete, so it has not been saved yet."
    expect(reader.page.locator(".al-notice", has_text=unfinished)).to_be_visible()
    assert reader.values() == {}


def erase_the_first_part(field: Locator) -> None:
    """Take the day out of a date, as a hand does that means to correct it, and leave the field."""
    field.focus()
    field.page.keyboard.press("Backspace")
    assert field.evaluate("it => it.validity.badInput")
    field.evaluate("it => it.blur()")


def test_a_date_that_is_half_erased_stays_as_it_was_and_one_that_is_emptied_goes(reader: Reader) -> None:
    field = loaded(reader).field("when")
    field.fill("2026-11-29")
    reader.expect_saved("when")
    erase_the_first_part(field)
    said = "it has not been saved yet. If there was a date here before, it is still saved."
    expect(reader.page.locator(".al-notice", has_text=said)).to_be_visible()
    reader.expect_saved("when")
    reader.write("something else")  # a while later nothing has put the date into the field again
    assert field.evaluate("it => it.validity.badInput")
    assert reader.values()["when"] == "2026-11-29"
    loaded(reader)
    expect(field).to_have_value("2026-11-29")
    field.fill("")
    wait_until(reader.page, f"async () => (await ({READ})()).answers['{MAP.id}/when'].value === ''")
    loaded(reader)
    expect(field).to_have_value("")


@pytest.mark.parametrize("kind", FIELDS)
def test_a_half_erased_date_of_an_entry_stays_as_it_was(reader: Reader, kind: str) -> None:
    reader.open(f"exercises/tool-{kind}")
    field = open_new(reader.page).locator(FIELDS[kind])
    if kind != "wellbeing":
        form(reader.page).locator("textarea, input[type=text]").first.fill("words beside it")
    else:
        form(reader.page).locator("input[type=radio]").first.check()
    field.fill("2026-11-29")
    field.evaluate("it => it.blur()")
    expect_saved(reader.page)
    erase_the_first_part(field)
    expect(reader.page.locator(".al-notice", has_text="it is still saved")).to_be_visible()
    expect_saved(reader.page)
    reader.page.get_by_role("button", name="Done").click()
    expect(form(reader.page)).to_have_count(0)
    part = FIELDS[kind].split("'")[1]
    kept = [record["value"] for key, record in reader.stored()["answers"].items() if key.startswith(f"tool-{kind}/")]
    assert [values[part] for values in kept] == ["2026-11-29"]


@pytest.mark.parametrize("kind", FIELDS)
def test_every_tool_says_it(reader: Reader, kind: str) -> None:
    reader.open(f"exercises/tool-{kind}")
    field = open_new(reader.page).locator(FIELDS[kind])
    field.fill("1126-11-25")
    field.evaluate("it => it.blur()")
    expect_saved(reader.page)
    expect(notice(reader.page, "1126")).to_be_visible()
    if kind == "goals":
        form(reader.page).get_by_role("button", name="Add a row").last.click()
        added = form(reader.page).locator("[data-part='reviews.3.date']")
        expect(notice(reader.page, "1126")).to_have_count(1)
        added.fill("1127-11-25")
        added.evaluate("it => it.blur()")
        expect(notice(reader.page, "1127")).to_be_visible()


def test_a_row_that_is_added_has_nothing_wrong_with_its_date(reader: Reader) -> None:
    page = reader.open("exercises/tool-goals").page
    open_new(page)
    table = form(page).locator("[data-field=reviews]")
    first = table.locator("[data-part='reviews.1.date']")
    last = table.locator("tr[data-row] [data-part$='.date']").last
    last.evaluate("it => { it.value = '1126-11-25'; it.focus(); it.blur() }")
    expect_described(last, "1126")
    wrong = last.get_attribute("data-part")
    table.get_by_role("button", name="Add a row").click()
    expect(last).not_to_have_attribute("data-part", wrong or "")
    assert last.get_attribute("aria-invalid") is None
    assert last.get_attribute("aria-describedby") == first.get_attribute("aria-describedby")


def test_an_entry_with_such_a_date_is_in_every_period_and_in_the_record(reader: Reader) -> None:
    """As one that was brought back, or written before there were bounds."""
    entries = [
        {"date": "1126-11-25", "skills": "Waiting", "minutes": "10"},
        {"date": "2026-11-20", "skills": "Asking", "minutes": "20"},
        {"date": "2025-11-20", "skills": "Walking", "minutes": "40"},
    ]
    page = with_entries(reader, "log", entries)
    expect(rows(page)).to_have_count(3)
    page.get_by_label("From", exact=True).fill("2026-01-01")
    expect(rows(page)).to_have_count(2)
    expect(rows(page).first).to_contain_text("25 November 1126 (check the year)")
    page.get_by_text("My learning record", exact=True).click()
    record = page.locator(".al-log__record")
    expect(record).to_contain_text("2 entries, 30 minutes")
    expect(record).to_contain_text("25 November 1126 (check the year)")
    page.get_by_text("Read back a month").click()
    page.locator(".al-log__back select").select_option("Dates to check")
    expect(page.locator(".al-log__read")).to_contain_text("Waiting")


def test_a_period_with_such_a_date_says_so_and_hides_nothing(reader: Reader) -> None:
    page = with_entries(reader, "log", [{"date": "2026-11-20", "skills": "Asking"}])
    until = page.get_by_label("Until", exact=True)
    until.fill("1126-01-01")
    until.evaluate("it => it.blur()")
    expect(notice(page, "1126")).to_be_visible()
    expect(rows(page)).to_have_count(1)
