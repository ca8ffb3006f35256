"""The browser is killed while somebody types: what was shown as saved is there, and little else is missing."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from campaign.browsers import FIREFOX, PATIENCE, Chromium, Firefox, Killable
from campaign.ledger import Trials, fault
from campaign.typist import Typed, begin, what_is_broken
from playwright.sync_api import Playwright, expect
from test_shared_device import share, unlock
from workbook_site import MAP, Reader

TAIL = 500
"""So many milliseconds of typing may be lost."""


def kill_often(trials: Trials, start: Callable[[], Killable], site: str) -> None:
    """Kill a browser while it types; every start looks at what the last one has left, and types on.

    `start` starts it, and goes past what stands before the answers.
    """
    typed, killed = Typed(""), 0.0
    for number in range(trials.wanted + 1):
        browser = start()
        try:
            text = begin(browser, f"{site}/exercises/{MAP.id}/")
            for what in typed.losses(text) + what_is_broken(browser):
                trials.lost(what)
            trials.saw(typed.tail(text, killed))
            if number == trials.wanted:
                break
            chance = random.Random(number)
            typed = Typed(text)
            typed.for_a_while(browser, chance, chance.uniform(0.2, 1.6))
            time.sleep(chance.choice((0, 0, 0.01, 0.05, 0.1)))
            killed = time.monotonic()
            trials.tried()
        finally:
            browser.kill()
    trials.settle()


@fault(2, "the browser is killed while typing", short=3, full=100, bound=TAIL, unit="ms of typing")
def test_chromium_keeps_what_it_showed_as_saved(
    trials: Trials, playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path
) -> None:
    kill_often(trials, lambda: Chromium(playwright, browser_executable, tmp_path / "profile"), workbook_site)


@fault(2, "the browser is killed, behind a passphrase", short=1, full=50, bound=TAIL, unit="ms of typing")
def test_chromium_keeps_what_it_showed_as_saved_and_sealed(
    trials: Trials, playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path
) -> None:
    starts = count()

    def start() -> Chromium:
        browser = Chromium(playwright, browser_executable, tmp_path / "profile")
        reader = Reader(browser.page, workbook_site)
        if next(starts) == 0:
            share(reader)
        else:
            unlock(reader.exercise())
            expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "", timeout=PATIENCE * 1000)
        return browser

    kill_often(trials, start, workbook_site)


@pytest.mark.skipif(not FIREFOX, reason="there is no Firefox")
@fault(2, "the browser is killed while typing", short=1, full=100, bound=TAIL, unit="ms of typing", where="Firefox")
def test_firefox_keeps_what_it_showed_as_saved(trials: Trials, workbook_site: str, tmp_path: Path) -> None:
    kill_often(trials, lambda: Firefox(tmp_path / "profile"), workbook_site)
