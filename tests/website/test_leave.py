"""“Leave this page quickly”: where it stands, and that it takes away at once, with nothing lost and no way back."""

from __future__ import annotations

import pytest
from looks import KINDS
from playwright.sync_api import Browser, Page, expect

NAME = "Leave this page quickly (or press Shift three times)"
AWAY = "https://www.bbc.co.uk/weather"


def opened(browser: Browser, address: str) -> Page:
    """Open a page in a browser that sees a stand-in for the page outside."""
    context = browser.new_context()
    context.set_default_timeout(20_000)
    context.route(f"{AWAY}*", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize(("kind", "there"), [("exercise", 1), ("step", 1), ("my workbook", 1), ("start", 0)])
def test_it_stands_where_there_is_something_to_fill_in(
    site_address: str, browser: Browser, kind: str, there: int
) -> None:
    page = opened(browser, site_address + KINDS[kind])
    expect(page.get_by_role("link", name=NAME)).to_have_count(there)
    page.context.close()


@pytest.mark.parametrize("way", ["click", "keys"])
def test_it_leads_away_and_not_back_and_what_was_typed_is_kept(site_address: str, browser: Browser, way: str) -> None:
    page = opened(browser, site_address + KINDS["start"])
    page.goto(site_address + KINDS["exercise"])
    prompt = page.locator("al-prompt:has(textarea)").first
    expect(prompt).to_have_attribute("data-loaded", "")
    field = prompt.locator("textarea").first
    field.press_sequentially("a last Word")
    if way == "click":
        page.get_by_role("link", name=NAME).click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(AWAY)
    page.go_back()
    expect(page).to_have_url(site_address + KINDS["start"])
    page.goto(site_address + KINDS["exercise"])
    expect(field).to_have_value("a last Word")
    page.context.close()
