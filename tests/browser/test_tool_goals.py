"""Goals: the next step, a small chart with a table that says the same, and never a score."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from notebooks import shown_by
from playwright.sync_api import Page, expect
from tool_site import expect_saved, form, open_new, rows, saved_figures, with_entries
from workbook_site import Reader

GOAL = {
    "hope": "Play with people again", "celebrate": "a postcard", "start": "-2",
    "steps.1.step": "Take the horn out of its case", "steps.1.done": True,
    "steps.2.step": "Ring the band", "steps.2.who": "Priya",
    "levels.nought.words": "One evening with the band",
    "reviews.1.date": "2026-10-05", "reviews.1.level": "-1",
    "reviews.2.date": "2026-11-20", "reviews.2.level": "0", "reviews.2.helped": "A lift",
}  # fmt: skip


@pytest.fixture
def goals(reader: Reader) -> Page:
    """A goal that has been looked back at twice, and one that was put to rest."""
    return with_entries(reader, "goals", [{"hope": "Learn to swim", "state": "resting"}, GOAL])


def test_the_next_step_stands_on_top_and_what_is_done_is_celebrated(goals: Page) -> None:
    card = goals.locator(".al-goals__goal")
    expect(card).to_have_count(1)
    expect(card).to_contain_text("Next: Ring the band (Priya)")
    expect(card).to_contain_text("Take the horn out of its case: Done. How was it?")
    expect(card).to_contain_text("a postcard")


def test_the_chart_has_a_table_that_says_the_same(goals: Page) -> None:
    expect(goals.get_by_role("img", name="20 November 2026 0: One evening with the band")).to_be_visible()
    cells = goals.locator(".al-goals__goal tbody tr")
    expect(cells).to_have_count(3)
    expect(cells.last).to_have_text("20 November 20260: One evening with the bandA lift")


def test_a_goal_at_rest_is_kept_and_listed_last(goals: Page) -> None:
    expect(rows(goals).locator("strong")).to_have_text(["Play with people again", "Learn to swim"])
    expect(rows(goals).last).to_contain_text("on hold for now")


def test_no_page_of_a_goal_shows_a_score(goals: Page) -> None:
    words = goals.locator("al-tool").inner_text().lower()
    assert not {"score", "total", "average", "t ="} & set(words.split())


def test_a_level_is_chosen_with_the_keyboard_and_kept(reader: Reader) -> None:
    page = reader.open("exercises/tool-goals").page
    entry = open_new(page)
    page.keyboard.type("Swim")
    entry.locator("[data-part='reviews.1.date']").fill("2026-11-20")
    level = entry.get_by_role("radiogroup", name="Where I am, row 1")
    level.get_by_role("radio", name="+1, row 1").focus()
    page.keyboard.press("Space")
    expect_saved(page)
    page.get_by_role("button", name="Done").press("Enter")
    expect(page.get_by_role("img", name="Swim: 20 November 2026 +1")).to_be_visible()
    assert reader.stored()


def test_a_step_is_ticked_off(goals: Page) -> None:
    rows(goals).first.get_by_role("button", name="Change").click()
    expect(form(goals)).to_have_attribute("data-loaded", "")
    form(goals).get_by_role("checkbox", name="Done, row 2").check()
    expect_saved(goals)
    goals.get_by_role("button", name="Done", exact=True).click()
    expect(goals.get_by_text("You have done all the steps that you wrote down.")).to_be_visible()


def test_a_row_that_is_added_has_its_own_level_and_tick(reader: Reader) -> None:
    page = reader.open("exercises/tool-goals").page
    entry = open_new(page)
    entry.locator("[data-part=hope]").fill("Swim")
    entry.get_by_role("radio", name="0, row 2").check()
    reviews = page.locator("[data-field=reviews]")
    reviews.get_by_role("button", name="Add a row").click()
    entry.get_by_role("radio", name="+2, row 3").check()
    expect(entry.get_by_role("radio", name="0, row 2")).to_be_checked()
    expect_saved(page)


def test_nothing_hangs_over_a_narrow_page(goals: Page) -> None:
    goals.set_viewport_size({"width": 360, "height": 740})
    rows(goals).first.get_by_role("button", name="Change").click()
    expect(form(goals)).to_have_attribute("data-loaded", "")
    wide = "document.querySelector('.al-tool__view').scrollWidth - document.querySelector('.al-tool__view').clientWidth"
    assert goals.evaluate(wide) <= 0


def test_the_levels_are_saved_for_a_spreadsheet_and_are_what_the_notebook_reads(
    goals: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = saved_figures(goals, tmp_path)
    assert re.fullmatch(r"goals-\d{4}-\d\d-\d\d\.csv", file.name)
    assert "Play" not in file.read_text("utf-8") and "lift" not in file.read_text("utf-8")
    for number in range(4):
        shutil.copy(file, tmp_path / f"goals-person-{number}.csv")
    said = shown_by("goal-attainment", tmp_path, monkeypatch)
    assert "5 people set 5 goals that have been looked at again." in said
    assert "<td>1</td><td>30.0</td><td>50.0</td>" in said
