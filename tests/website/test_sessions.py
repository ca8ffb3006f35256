"""A session's page, made to fit: its clock, materials, copies and run sheet follow the time and the people there are."""

from __future__ import annotations

import re

import pytest
from accessible import violations
from looks import Opener
from playwright.sync_api import Page, expect

HALF_DAY = "facilitator/sessions/half-day/"


@pytest.fixture
def half_day(site_address: str, open_page: Opener) -> Page:
    page = open_page(f"{site_address}/{HALF_DAY}")
    expect(page.locator("[data-session]")).to_be_visible()
    return page


def said(page: Page) -> str:
    return page.locator(".al-yours__said").inner_text()


def times(page: Page) -> list[str]:
    return page.locator(".al-runsheet tbody tr td:first-child").all_inner_texts()


def test_the_clock_and_the_message_follow_another_start(half_day: Page) -> None:
    half_day.get_by_label("Start").fill("13:00")
    half_day.get_by_label("Finish by").fill("16:00")
    expect(half_day.locator(".al-runsheet tbody tr").first).to_contain_text("13:00–13:20")
    assert times(half_day)[-1] == "15:40–15:45"
    expect(half_day.locator(".al-facts")).to_contain_text("13:00 to 15:45")
    expect(half_day.locator("[data-message]")).to_contain_text("from 13:00 to 15:45")
    expect(half_day.locator("[data-message]")).to_contain_text("a break at 14:30")
    expect(half_day.get_by_role("heading", name="13:00 Welcome")).to_be_visible()
    assert "15 minutes to spare" in said(half_day)


def test_a_time_that_is_too_short_says_what_to_leave_out_and_takes_other_wishes(half_day: Page) -> None:
    half_day.get_by_label("Finish by").fill("12:00")
    boundary = half_day.get_by_role("checkbox", name="Do Boundary moments in 20 minutes")
    expect(boundary).to_be_checked()
    assert "15 minutes longer than you have" in said(half_day)
    assert times(half_day)[-1] == "11:55–12:00"
    boundary.uncheck()
    expect(boundary).to_be_focused()
    assert "still 15 minutes too long" in said(half_day)
    half_day.get_by_role("checkbox", name="Do Practise the Good Life conversation in 30 minutes").check()
    assert times(half_day)[-1] == "11:55–12:00"
    assert "Never cut the ground rules" in said(half_day)


def test_materials_and_copies_are_counted_for_the_people_who_come(half_day: Page) -> None:
    people = half_day.get_by_label("People")
    people.focus()
    people.evaluate("it => it.value = '10'")  # a form filler tells of nothing
    people.blur()
    mine = half_day.get_by_role("table", name="For 10 people")
    expect(mine.get_by_role("row", name="name badges 10")).to_be_visible()
    expect(half_day.get_by_role("table", name="Materials for groups of different sizes")).to_be_hidden()
    expect(half_day.locator("[data-copies=boundary-moments]")).to_have_text("11 copies")
    half_day.get_by_label("People").fill("20")
    assert "You need three trainers" in said(half_day)


def test_files_say_for_which_times_they_were_made_once_others_are_asked_for(half_day: Page) -> None:
    notes = half_day.locator("[data-made-for]")
    lists = half_day.locator(".al-papers")
    expect(notes.filter(visible=True)).to_have_count(0)
    expect(half_day.get_by_text("its times as it is written (09:30 to 12:15)")).to_be_visible()
    half_day.get_by_label("Start").fill("13:00")
    half_day.get_by_label("Finish by").fill("15:00")
    half_day.get_by_label("People").fill("9")
    expect(notes.filter(visible=True)).to_have_count(5)
    for words in notes.all_inner_texts():
        assert "for 09:30 to 12:15 and 16 people" in words
    before = "list => list.previousElementSibling.matches('[data-made-for]')"
    for own in ("Run sheet", "Agenda", "Sign-in sheet", "Letters"):
        assert lists.filter(has_text=own).evaluate(before), own
    planner = notes.get_by_role("link", name="change this plan in the planner")
    for link in planner.all():
        expect(link).to_have_attribute("href", re.compile(r"start=13%3A00&finish=15%3A00&people=9$"))
    assert planner.count() == 2
    half_day.get_by_role("button", name="Reset").click()
    expect(notes.filter(visible=True)).to_have_count(0)


def test_what_came_of_it_is_said_once_when_a_field_is_left_and_politely(half_day: Page) -> None:
    half_day.evaluate("""() => {
      window.heard = [];
      new MutationObserver(changes => changes.forEach(({ target }) => {
        const region = target.closest?.("[role=status], [aria-live], [role=alert]");
        if (region?.textContent) window.heard.push([region.getAttribute("role"), region.textContent]);
      })).observe(document.body, { childList: true, subtree: true });
    }""")
    half_day.clock.install()
    finish = half_day.get_by_label("Finish by")
    finish.focus()
    for figure in "1200":
        half_day.keyboard.press(figure)
        half_day.clock.run_for(3000)
    expect(half_day.locator(".al-yours__said")).to_contain_text("15 minutes longer")
    assert half_day.evaluate("window.heard") == []
    half_day.keyboard.press("Shift+Tab")
    finish.blur()
    half_day.clock.run_for(3000)
    ((role, words),) = half_day.evaluate("window.heard")
    assert role == "status"
    assert words.startswith("It ends at 12:00. ")
    assert ". The plan as it is written takes 15 minutes longer than you have." in words
    assert "Boundary moments" not in words


def test_what_was_asked_stands_in_the_address_and_can_be_taken_back(half_day: Page, site_address: str) -> None:
    half_day.get_by_label("People").fill("10")
    half_day.get_by_label("Finish by").fill("12:00")
    half_day.get_by_role("checkbox", name="Do What matters in a relationship in 15 minutes").check()
    seen = times(half_day)
    half_day.reload()
    expect(half_day.get_by_label("People")).to_have_value("10")
    assert times(half_day) == seen
    half_day.get_by_role("button", name="Reset").click()
    expect(half_day).to_have_url(f"{site_address}/{HALF_DAY}")
    expect(half_day.locator("[data-copies=boundary-moments]")).to_have_text("17 copies")


@pytest.mark.parametrize("asked", ["?people=0&finish=99:99", "?people=<b>&start=x&cuts=1;2", "?cuts=99-98&people=9999"])
def test_an_address_that_says_nonsense_does_no_harm(site_address: str, open_page: Opener, asked: str) -> None:
    page = open_page(f"{site_address}/{HALF_DAY}{asked}")
    expect(page.locator(".al-yours__said")).not_to_be_empty()
    assert times(page)[0] == "09:30–09:50"


def test_a_time_that_makes_no_sense_is_named_and_the_page_stays(half_day: Page) -> None:
    half_day.get_by_label("Finish by").fill("09:00")
    assert "Enter a start, a later finish" in said(half_day)
    assert times(half_day)[0] == "09:30–09:50"
    expect(half_day.get_by_role("button", name="Print my run sheet")).to_be_hidden()


def test_the_run_sheet_that_is_printed_has_the_times_that_were_asked_for(half_day: Page) -> None:
    half_day.evaluate("() => { window.print = () => {}; }")
    half_day.get_by_label("Start").fill("14:00")
    half_day.get_by_label("Finish by").fill("16:30")
    half_day.get_by_role("button", name="Print my run sheet").click()
    half_day.emulate_media(media="print")
    sheet = half_day.locator(".al-paper")
    expect(sheet).to_contain_text("14:00 to 16:30")
    expect(sheet).to_contain_text("Boundary moments")
    expect(sheet).to_contain_text("Bring out:")
    expect(sheet).to_contain_text("Never cut the ground rules")
    expect(half_day.locator("h1").first).to_be_hidden()


@pytest.mark.sweep
def test_the_form_is_accessible_with_its_cuts(half_day: Page) -> None:
    half_day.get_by_label("Finish by").fill("11:30")
    expect(half_day.locator(".al-yours__cuts")).to_be_visible()
    assert violations(half_day) == []


def test_without_scripts_the_page_keeps_the_plan(site_address: str, open_page: Opener) -> None:
    page = open_page(f"{site_address}/{HALF_DAY}", java_script_enabled=False)
    expect(page.locator("[data-session]")).to_be_hidden()
    assert times(page)[0] == "09:30–09:50"
