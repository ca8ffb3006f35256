"""A page is left while it still makes the database: a browser that puts it away, for the way back, must not stop it."""

from __future__ import annotations

from pathlib import Path

from campaign.browsers import Chromium
from campaign.ledger import Trials, fault
from campaign.typist import begin
from playwright.sync_api import Playwright
from workbook_site import MAP, PLAN


@fault(6, "a page is left while it makes the database", short=4, full=50)
def test_a_page_that_is_left_early_keeps_no_other_waiting(
    trials: Trials, playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path
) -> None:
    # Not the browser of the other tests: Playwright turns off the way back.
    browser = Chromium(playwright, browser_executable, tmp_path / "profile")
    port = workbook_site.rsplit(":", 1)[1]
    try:
        for number in trials:
            site = f"http://reader{number}.localhost:{port}"  # a database of its own
            browser.open(f"{site}/exercises/{PLAN.id}/")
            try:
                begin(browser, f"{site}/exercises/{MAP.id}/")
            except AssertionError:
                trials.lost("the next page waits for the database in vain")
    finally:
        browser.kill()
