"""What all tools share: entries are added, changed, removed and brought back, and none is ever lost."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_trouble import BREAK, FAILURES, MEND
from tool_site import expect_read, with_entries
from waiting import wait_until
from workbook_site import HOLD, SAVED, Reader

from alongside.content.kinds.registry import TOOL_KINDS

LOG = "exercises/tool-log"
GOALS = "exercises/tool-goals"


def form(page: Page) -> Locator:
    return page.locator("al-prompt.al-prompt--entry")


def add(reader: Reader, words: str) -> None:
    """Add an entry whose one long field holds these words."""
    reader.page.locator("[data-add]").click()
    expect(form(reader.page)).to_have_attribute("data-loaded", "")
    reader.page.locator("textarea").first.fill(words)
    expect(form(reader.page).locator("p[data-state]")).to_have_text(SAVED)
    reader.page.get_by_role("button", name="Done").click()


def rows(reader: Reader) -> Locator:
    return reader.page.locator(".al-tool__list > li[data-entry-id]")


@pytest.mark.parametrize("kind", TOOL_KINDS)
def test_an_entry_is_there_again_after_the_page_was_closed(reader: Reader, kind: str) -> None:
    reader.open(f"exercises/tool-{kind}")
    reader.page.locator("[data-add]").click()
    expect(form(reader.page)).to_have_attribute("data-loaded", "")
    field = form(reader.page).locator("textarea, input[type=text]").first
    part = field.get_attribute("data-part")
    field.fill("kept words")
    expect(form(reader.page).locator("p[data-state]")).to_have_text(SAVED)
    reader.open(f"exercises/tool-{kind}")
    expect(rows(reader)).to_have_count(1)
    rows(reader).get_by_role("button", name="Change").click()
    expect(form(reader.page).locator(f"[data-part='{part}']")).to_have_value("kept words")


def test_a_removed_entry_can_be_brought_back(reader: Reader) -> None:
    reader.open(LOG)
    add(reader, "first")
    rows(reader).get_by_role("button", name="Remove").click()
    expect(rows(reader)).to_have_count(0)
    reader.page.get_by_role("button", name="Undo", exact=True).click()
    expect(rows(reader)).to_have_count(1)
    rows(reader).get_by_role("button", name="Change").click()
    expect(reader.page.locator("textarea").first).to_have_value("first")


def test_the_second_press_of_a_double_click_on_done_neither_opens_nor_removes_anything(reader: Reader) -> None:
    """The list then stands where the form was, and its buttons may be under the pointer."""
    reader.open(LOG)
    add(reader, "first")
    for name in ("Change", "Remove"):
        rows(reader).get_by_role("button", name=name).dispatch_event("click", {"detail": 2})
    reader.page.locator("[data-add]").dispatch_event("click", {"detail": 2})
    expect(form(reader.page)).to_have_count(0)
    expect(rows(reader)).to_have_count(1)
    rows(reader).get_by_role("button", name="Change").click()
    expect(form(reader.page)).to_be_visible()


def test_what_one_press_does_is_done_although_the_page_is_closed_at_once(
    context: BrowserContext, reader: Reader
) -> None:
    """While another tab holds the database, so that the save cannot begin."""
    reader.open(LOG)
    add(reader, "to be removed")
    page = context.new_page()
    page.goto(f"{reader.site}/{LOG}/")
    tab = Reader(page, reader.site)
    expect(rows(tab)).to_have_count(1)
    reader.page.evaluate(HOLD, ["answers", "versions", "meta", "device"])
    rows(tab).get_by_role("button", name="Remove").click()
    page.close()
    reader.page.evaluate("window.letGo = true")
    wait_until(reader.page, "window.free")
    reader.open(LOG)
    expect(reader.page.locator("[data-add]")).to_be_visible()
    expect(reader.page.locator("al-tool")).to_contain_text("here yet.")
    expect(rows(reader)).to_have_count(0)


def test_nothing_is_begun_or_given_out_before_what_is_kept_has_been_read(reader: Reader, second: Reader) -> None:
    page = with_entries(reader, "places", [{"name": "Library"}])
    expect_read(second.open("exercises/tool-places").page)
    second.page.evaluate(HOLD, ["answers"])
    page.reload()
    buttons = page.locator("al-tool .al-tool__buttons button")
    for button in buttons.all():
        expect(button).to_be_disabled()
    second.page.evaluate("window.letGo = true")
    expect_read(page)
    for button in buttons.all():
        expect(button).to_be_enabled()


@pytest.mark.parametrize("leave", ["Change", "Add", "Done"])
def test_an_entry_that_cannot_be_saved_stays_in_sight_with_its_warning(reader: Reader, leave: str) -> None:
    reader.open(LOG)
    add(reader, "saved before")
    reader.page.evaluate(BREAK % FAILURES["put throws"])
    page = reader.page
    page.locator("[data-add]").click()
    expect(form(page)).to_have_attribute("data-loaded", "")
    page.locator("textarea").first.fill("cannot be saved")
    page.get_by_role("button", name=leave).first.click()  # at once: nobody knows yet that it cannot
    warning = form(page).get_by_role("alert")
    expect(warning).to_contain_text("could not be saved on this device")
    expect(warning.get_by_role("button").first).to_be_focused()
    refused = page.evaluate("window.refused")
    page.get_by_role("button", name=leave).first.click()
    wait_until(page, "(before) => window.refused > before", refused)
    expect(warning.get_by_role("button").first).to_be_focused()
    expect(page.locator("textarea").first).to_have_value("cannot be saved")
    page.evaluate(MEND)
    warning.get_by_role("button", name="Try saving again").click()
    expect(form(page).locator("p[data-state]")).to_have_text(SAVED)
    page.get_by_role("button", name="Done").click()
    expect(rows(reader)).to_have_count(2)


def acts(reader: Reader) -> list[str | None]:
    """Return what the buttons of the list are called, for who hears them."""
    return [each.get_attribute("aria-label") for each in rows(reader).get_by_role("button").all()]


def test_entries_of_one_name_are_told_apart_by_ear(reader: Reader) -> None:
    day = {"date": "2026-11-29"}
    words = ["to the choir", "to the allotment, where we stayed until it was dark", "to the choir"]
    with_entries(
        reader, "log", [{"learnt": "a quiet day", "date": "2026-11-28"}, *({"learnt": w, **day} for w in words)]
    )
    expect(rows(reader)).to_have_count(4)
    of_choir = [f"29 November 2026, to the choir ({number} of 2)" for number in (1, 2)]
    of_allotment = "29 November 2026, to the allotment, where we stayed until …"
    names = {*of_choir, of_allotment, "28 November 2026"}
    assert sorted(str(name) for name in acts(reader)) == sorted(
        f"{act}: {n}" for act in ("Change", "Remove") for n in names
    )
    reader.page.get_by_role("button", name=f"Remove: {of_choir[1]}", exact=True).click()
    expect(reader.page.get_by_role("status").filter(has_text=f"Removed: {of_choir[1]}.")).to_be_visible()
    expect(rows(reader)).to_have_count(3)
    expect(reader.page.get_by_role("button", name="Remove: 29 November 2026, to the choir", exact=True)).to_be_visible()


def test_places_of_one_name_are_told_apart_by_their_area(reader: Reader) -> None:
    places = [{"name": "Coffee morning", "area": area} for area in ("Trowbridge", "Melksham")]
    with_entries(reader, "places", [*places, {"name": "Library", "area": "Melksham"}])
    expect(rows(reader)).to_have_count(3)
    names = ["Coffee morning, Trowbridge", "Coffee morning, Melksham", "Library"]
    assert sorted(str(name) for name in acts(reader)) == sorted(
        f"{act}: {n}" for act in ("Change", "Remove") for n in names
    )


def test_focus_goes_to_the_form_and_comes_back_to_its_entry(reader: Reader) -> None:
    reader.open(LOG)
    expect_read(reader.page)
    reader.page.locator("[data-add]").press("Enter")
    expect(form(reader.page).locator("[data-part]").first).to_be_focused()
    reader.page.locator("textarea").first.fill("words")
    expect(form(reader.page).locator("p[data-state]")).to_have_text(SAVED)
    reader.page.get_by_role("button", name="Done").press("Enter")
    expect(rows(reader).get_by_role("button", name="Change")).to_be_focused()


def test_a_form_that_was_left_empty_leaves_no_entry(reader: Reader) -> None:
    reader.open(LOG)
    reader.page.locator("[data-add]").click()
    expect(form(reader.page)).to_have_attribute("data-loaded", "")
    reader.page.get_by_role("button", name="Done").click()
    expect(reader.page.locator("[data-add]")).to_be_focused()
    expect(rows(reader)).to_have_count(0)


def test_an_entry_of_another_tab_appears_in_this_one(reader: Reader, second: Reader) -> None:
    reader.open(LOG)
    second.open(LOG)
    add(second, "from the other tab")
    reader.page.bring_to_front()
    expect(rows(reader)).to_have_count(1)


def test_two_tabs_that_change_the_same_entry_lose_neither_text(reader: Reader, second: Reader) -> None:
    reader.open(LOG)
    add(reader, "at first")
    second.open(LOG)
    expect(rows(second)).to_have_count(1)
    for tab in (reader, second):
        rows(tab).get_by_role("button", name="Change").click()
        expect(form(tab.page)).to_have_attribute("data-loaded", "")
    reader.page.locator("textarea").first.fill("one tab")
    second.page.locator("textarea").first.fill("another tab")
    for tab in (reader, second):
        expect(form(tab.page).locator("p[data-state]")).to_have_text(SAVED)
    kept = json.dumps(reader.stored())
    assert "one tab" in kept
    assert "another tab" in kept


def test_rows_are_added_to_the_table_that_asks_for_them(reader: Reader) -> None:
    reader.open(GOALS)
    reader.page.locator("[data-add]").click()
    expect(form(reader.page)).to_have_attribute("data-loaded", "")
    steps = reader.page.locator("[data-field=steps]")
    before = steps.locator("tbody tr").count()
    others = reader.page.locator("[data-field=reviews] tbody tr")
    count = others.count()
    steps.get_by_role("button", name="Add a row").click()
    last = steps.locator("tbody tr").last.locator("textarea").first
    expect(last).to_be_focused()
    assert last.get_attribute("data-part") == f"steps.{before + 1}.step"
    last.fill("one more step")
    expect(form(reader.page).locator("p[data-state]")).to_have_text(SAVED)
    reader.open(GOALS)
    rows(reader).get_by_role("button", name="Change").click()
    expect(reader.page.locator(f"[data-part='steps.{before + 1}.step']")).to_have_value("one more step")
    expect(others).to_have_count(count)


def test_my_workbook_says_each_entry_under_its_question(reader: Reader) -> None:
    reader.open(LOG)
    add(reader, "first")
    add(reader, "second")
    reader.workbook()
    chapter = reader.page.locator("[data-exercise=tool-log]")
    expect(chapter.locator("dt")).to_have_text(["What is there?", "What is there?"])
    expect(chapter).to_contain_text("first")
    expect(chapter).to_contain_text("second")
    expect(reader.page.locator(".al-workbook__orphans")).to_be_hidden()
