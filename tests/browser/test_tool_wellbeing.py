"""Wellbeing over time: the questions as worded, four lines and a table, and never a total."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from notebooks import shown_by
from playwright.sync_api import Page, expect
from tool_site import expect_read, expect_saved, form, open_new, rows, saved_figures, with_entries
from workbook_site import Reader

from alongside.kinds.wellbeing.kind import KIND as WELLBEING

ANSWERS = [
    {"date": "2026-05-04", "satisfied": "4", "worthwhile": "3", "happy": "4", "anxious": "6"},
    {"date": "2026-11-20", "satisfied": "5", "happy": "2", "anxious": "7", "going-on": "The boiler burst"},
]


@pytest.fixture
def wellbeing(reader: Reader) -> Page:
    """Answers of two occasions."""
    return with_entries(reader, "wellbeing", ANSWERS)


def test_the_questions_are_asked_word_for_word(reader: Reader) -> None:
    entry = open_new(reader.open("exercises/tool-wellbeing").page)
    for field in WELLBEING.tool.fields:
        if field.kind == "scale":
            expect(entry.get_by_role("group", name=field.question, exact=True)).to_be_visible()


def test_each_question_has_a_line_of_its_own_and_all_stand_in_one_table(wellbeing: Page) -> None:
    expect(wellbeing.locator(".al-wellbeing__line svg")).to_have_count(4)
    name = "Happy yesterday, from 0 to 10: 4 May 2026 4, 20 November 2026 2"
    expect(wellbeing.get_by_role("img", name=name)).to_be_visible()
    cells = wellbeing.get_by_role("group", name="All answers").locator("tbody tr")
    expect(cells.last.locator("th, td")).to_have_text(["20 November 2026", "5", "", "2", "7", "The boiler burst"])


def test_that_low_is_good_in_the_fourth_is_said(wellbeing: Page) -> None:
    expect(wellbeing.locator("figure").filter(has_text="Anxious")).to_contain_text("lower is better")


def test_nothing_is_added_up(wellbeing: Page) -> None:
    view = wellbeing.locator(".al-tool__view")
    expect(view).to_contain_text("never added up")
    said = view.inner_text().lower()
    assert not {"total", "sum", "average", "mean"} & set(said.split())


def test_earlier_answers_are_out_of_sight_while_new_ones_are_given(wellbeing: Page) -> None:
    expect(wellbeing.locator(".al-wellbeing__line").first).to_be_visible()
    entry = open_new(wellbeing)
    expect(wellbeing.locator(".al-wellbeing__line").first).to_be_hidden()
    expect(wellbeing.get_by_text("You will see your earlier answers again")).to_be_visible()
    entry.locator("[data-part=date]").fill("2026-11-25")
    entry.locator("[data-part=satisfied][value='7']").check()
    expect_saved(wellbeing)
    expect(wellbeing.locator(".al-wellbeing__line").first).to_be_hidden()
    wellbeing.get_by_role("button", name="Done").click()
    expect(wellbeing.get_by_role("img", name="25 November 2026 7")).to_be_visible()


def test_what_it_cannot_show_stands_beside_it(wellbeing: Page) -> None:
    wellbeing.get_by_text("What this can and cannot show").click()
    expect(wellbeing.get_by_text("It cannot say whether one person is better")).to_be_visible()
    expect(wellbeing.get_by_text("They are not meant for one person")).to_be_visible()


def test_the_list_says_dates_and_no_numbers(wellbeing: Page) -> None:
    expect(rows(wellbeing).locator(".al-tool__said")).to_have_text(["20 November 2026", "4 May 2026"])


def test_a_number_is_chosen_with_the_keyboard_alone(reader: Reader) -> None:
    page = reader.open("exercises/tool-wellbeing").page
    expect_read(page)
    page.locator("[data-add]").press("Enter")
    expect(form(page)).to_have_attribute("data-loaded", "")
    for _ in range(12):  # over the day, and what is asked about the device
        if page.evaluate("document.activeElement.dataset.part") == "satisfied":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(form(page).locator("[data-part=satisfied][value='3']")).to_be_checked()
    expect_saved(page)


def test_the_numbers_are_saved_for_a_spreadsheet_without_the_words(wellbeing: Page, tmp_path: Path) -> None:
    file = saved_figures(wellbeing, tmp_path)
    assert re.fullmatch(r"ons4-\d{4}-\d\d-\d\d\.csv", file.name)
    assert file.read_bytes().decode() == (
        "\ufeffperson,date,satisfied,worthwhile,happy,anxious\r\n,2026-05-04,4,3,4,6\r\n,2026-11-20,5,,2,7\r\n"
    )


def test_ten_such_files_are_what_the_notebook_reads(
    wellbeing: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = saved_figures(wellbeing, tmp_path)
    for number in range(9):
        shutil.copy(file, tmp_path / f"ons4-person-{number}.csv")
    said = shown_by("wellbeing-questions", tmp_path, monkeypatch)
    assert "Satisfied with life: 10 people answered twice." in said
    assert "Things I do are worthwhile: fewer than 10 people answered twice" in said
