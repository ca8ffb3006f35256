"""A tab is closed, left or crashes while somebody types in it."""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Callable

from campaign.browsers import Driven
from campaign.ledger import Trials, fault
from campaign.typist import Typed, begin, what_is_broken
from playwright.sync_api import BrowserContext, Error, Page, expect
from test_shared_device import share
from workbook_site import MAP, Reader


class Tab(Driven):
    """A tab of the browser that the tests share."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def kill(self) -> None:
        """Crash its renderer."""
        with self.page.expect_event("crash"), contextlib.suppress(Error):
            self.page.goto("chrome://crash")


def follow(page: Page) -> None:
    page.get_by_role("link", name="My workbook", exact=True).click()
    page.wait_for_url("**/my-workbook/")


def go_back(page: Page) -> None:
    page.go_back()


WAYS: dict[str, Callable[[Page], object]] = {
    "closed": lambda page: page.close(),
    "another page": lambda page: page.goto(page.url.replace(f"exercises/{MAP.id}", "late")),
    "loaded again": lambda page: page.reload(),
    "a link": follow,
    "back": go_back,
}


def leave_often(trials: Trials, context: BrowserContext, reader: Reader) -> None:
    """Leave a tab in every way while somebody types, and look from another tab at what is there."""
    address = f"{reader.site}/exercises/{MAP.id}/"
    ways = list(WAYS.values())
    for number in trials:
        chance = random.Random(number)
        page = context.new_page()
        page.goto(f"{reader.site}/late/")
        tab = Tab(page)
        typed = Typed(begin(tab, address))
        typed.for_a_while(tab, chance, chance.uniform(0.05, 0.6))
        ways[number % len(ways)](page)
        if not page.is_closed():
            page.close()
        reader.exercise()
        try:
            expect(reader.field()).to_have_value(typed.text)
        except AssertionError:
            trials.lost(f"{typed.text[-40:]!r} was typed, {reader.field().input_value()[-40:]!r} is there")
        trials.saw(len(typed.text) - len(reader.field().input_value()))
        for what in what_is_broken(Tab(reader.page)):
            trials.lost(what)
        conflicts = [copy for copy in reader.stored()["versions"].values() if copy["kind"] == "conflict"]
        if conflicts:
            trials.lost("a page is in conflict with itself")


@fault(1, "a tab is closed or left while typing", short=10, full=200, bound=0, unit="letters lost")
def test_a_tab_that_is_closed_or_left_loses_nothing(trials: Trials, context: BrowserContext, reader: Reader) -> None:
    leave_often(trials, context, reader)


@fault(1, "a tab is closed or left, behind a passphrase", short=10, full=200, bound=0, unit="letters lost")
def test_a_sealed_tab_that_is_closed_or_left_loses_nothing(
    trials: Trials, context: BrowserContext, reader: Reader
) -> None:
    share(reader)
    leave_often(trials, context, reader)


@fault(1, "the renderer of a tab crashes while typing", short=2, full=100, bound=150, unit="ms of typing")
def test_a_tab_that_crashes_loses_next_to_nothing(trials: Trials, context: BrowserContext, workbook_site: str) -> None:
    address = f"{workbook_site}/exercises/{MAP.id}/"
    for number in trials:
        chance = random.Random(number)
        tab = Tab(context.new_page())
        typed = Typed(begin(tab, address))
        typed.for_a_while(tab, chance, chance.uniform(0.1, 1.0))
        time.sleep(chance.choice((0, 0, 0.01, 0.03)))
        crashed = time.monotonic()
        tab.kill()
        after = Tab(context.new_page())
        text = begin(after, address)
        for what in typed.losses(text) + what_is_broken(after):
            trials.lost(what)
        trials.saw(typed.tail(text, crashed))
        tab.page.close()
        after.page.close()
