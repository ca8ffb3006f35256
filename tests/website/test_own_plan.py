"""From the one-day plan to a plan of one's own, and out of the planner: to a colleague, a calendar and the manual."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest
from content.small_manual import check, write
from copies import fresh_copy
from looks import Opener, too_wide
from playwright.sync_api import Browser, Locator, Page, expect

from alongside.content.plan.session_plan import clock, plan_session

PLANNER = "facilitator/planner/"
DATE = datetime.date(2027, 3, 29)
"""The day after the clocks go forward."""


def clocks(page: Page) -> list[tuple[str, str]]:
    """Return when each thing begins, and what it is."""
    times, titles = (page.locator(f".al-planner__{name}").all_text_contents() for name in ("time", "title"))
    return [(time[:5], title) for time, title in zip(times, titles, strict=True)]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def changed(page: Page, title: str) -> Locator:
    """Open what can be changed of something in the plan."""
    press(page, f"Change: {title}")
    return page.locator(".al-planner__row", has=page.get_by_role("button", name="Remove from the plan")).last


@pytest.fixture
def plan(site_address: str, open_page: Opener) -> Iterator[Page]:
    """The one-day plan: two things moved, lunch fixed, an earlier start, a date, and two groups at the same time."""
    page = open_page(f"{site_address}/{PLANNER}?from=one-day")
    page.get_by_label("Name of the plan").fill("Our own day")
    press(page, "Not now")  # who uses this device
    page.get_by_label("Start", exact=True).fill("09:00")
    page.get_by_label("Date", exact=True).fill(DATE.isoformat())
    press(page, "Move down: Walk through the model")
    press(page, "Move up: One next step each, and goodbye")
    row = changed(page, "Lunch")
    row.get_by_label("Fixed start").fill("12:30")
    press(page, "Done: Lunch")
    press(page, "Add to this day: Day 1")
    press(page, "Groups at the same time")
    press(page, "Done")
    groups = page.locator(".al-planner__row", has=page.get_by_role("button", name="Remove Group 1"))
    groups.get_by_label("Name of the group").first.fill("Newer workers")
    row = changed(page, "Explain it to a colleague")
    row.get_by_label("Where it goes").select_option(label="Day 1, In groups: Newer workers")
    press(page, "Done: Explain it to a colleague")
    yield page


def test_a_plan_comes_out_of_its_link_as_it_was(plan: Page, browser: Browser) -> None:
    here = clocks(plan)
    assert here[0] == ("09:00", "Welcome, and how we will work together")
    assert [title for _, title in here[1:3]] == [
        "Plan a first conversation about connections",
        "Walk through the model",
    ]
    assert ("12:30", "Lunch") in here
    press(plan, "Share as a link")
    link = plan.get_by_label("The link").input_value()
    context = browser.new_context()  # somebody else
    there = context.new_page()
    there.goto(link)
    expect(there.get_by_label("Name of the plan")).to_have_value("Our own day")
    expect(there.get_by_text("This plan came from someone else.")).to_be_visible()
    assert clocks(there) == here
    careful = [page.locator(".al-planner__tags", has_text="care note") for page in (plan, there)]
    assert careful[0].count() > 0  # what the manual knows of an exercise comes along
    expect(careful[1]).to_have_count(careful[0].count())
    expect(there.get_by_label("Start", exact=True)).to_have_value("09:00")
    there.goto(link[:-7])
    expect(there.get_by_text("it was damaged on its way")).to_be_visible()
    context.close()


@pytest.mark.sweep
def test_a_plan_fits_when_the_window_becomes_narrow(plan: Page) -> None:
    plan.set_viewport_size({"width": 320, "height": 640})  # turned, or zoomed in on, with rows that are out of sight
    assert too_wide(plan) == 0


@pytest.mark.sweep
def test_a_calendar_shows_its_day_at_the_time_in_london(plan: Page) -> None:
    press(plan, "Add to a calendar")
    with plan.expect_download() as download:
        plan.get_by_role("dialog").get_by_role("button", name="Save").click()
    [event, *_] = icalendar.Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    start = event.decoded("DTSTART")
    assert (start.date(), start.strftime("%H:%M")) == (DATE, "09:00")
    assert start.utcoffset() == datetime.timedelta(hours=1)
    assert "12:30" in str(event["DESCRIPTION"])


@pytest.mark.sweep
def test_the_manual_takes_it_as_a_session_of_its_own(plan: Page, tmp_path: Path) -> None:
    here = clocks(plan)
    with plan.expect_download() as download:
        press(plan, "Save for the manual")
    name = download.value.suggested_filename
    copy = fresh_copy(tmp_path / "manual")
    write(copy, {f"facilitator/sessions/{name}": download.value.path().read_text("utf-8")})
    library, problems = check(copy, datetime.date.today())
    assert not problems.errors, problems.report()
    rows = plan_session(library.sessions[Path(name).stem], library).rows
    ours = [(clock(row.start), row.title) for row in rows if row.title != "Time in hand"]
    assert set(ours) <= set(here)  # what the groups do is told within the one stretch that they share
    assert ("12:30", "Lunch") in ours
