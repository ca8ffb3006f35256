"""The browser clears what it keeps: the page says what it can know, and a backup brings everything back."""

from __future__ import annotations

import random
from pathlib import Path

from campaign.ledger import Trials, fault
from playwright.sync_api import Browser, Page, expect
from workbook_site import MAP, PLAN, Reader

STORES = {
    "the database": ("indexeddb", "This device had 4 answers, and now there are none."),
    "the other store": ("local_storage", ""),
    "both": ("indexeddb,local_storage", ""),
}
MOST_ACTIONS = 3


class Hand:
    """A person who brings a backup back, and counts what it takes."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.actions = 0

    def press(self, name: str) -> None:
        self.reader.page.get_by_role("button", name=name, exact=True).click()
        self.actions += 1

    def choose(self, file: Path) -> None:
        self.reader.page.get_by_label("Choose a backup file").set_input_files(file)
        self.actions += 1


def alerts(page: Page) -> list[str]:
    return page.get_by_role("alert").all_text_contents()


def says(page: Page, message: str) -> bool:
    """Return whether a page comes to give this warning, or none where there is nothing to say."""
    if not message:
        return not alerts(page)
    try:
        expect(page.get_by_role("alert").filter(has_text=message)).to_be_visible()
    except AssertionError:
        return False
    return True


@fault(5, "the browser clears what it keeps", short=3, full=60, bound=MOST_ACTIONS, unit="actions to bring it back")
def test_what_was_cleared_is_missed_and_comes_back(trials: Trials, browser: Browser, workbook_site: str) -> None:
    for number in trials:
        chance = random.Random(number)
        name, (kinds, message) = list(STORES.items())[number % len(STORES)]
        context = browser.new_context(accept_downloads=True)
        reader = Reader(context.new_page(), workbook_site)
        reader.exercise()
        for id in ("how-was-it", "one-word"):
            reader.write(f"{chance.random()} é✓", id)
        reader.write("2026-12-01", "when")
        reader.write(f"{chance.random()} rewritten")
        reader.open(f"exercises/{PLAN.id}").write("another exercise", "first-thing")
        before = reader.workbook().stored()
        path, _ = reader.backup()
        reader.page.goto("about:blank")
        session = context.new_cdp_session(reader.page)
        session.send("Storage.clearDataForOrigin", {"origin": workbook_site, "storageTypes": kinds})

        gone = "indexeddb" in kinds
        reader.exercise()
        expect(reader.field()).to_have_value("" if gone else before["answers"][f"{MAP.id}/how-was-it"]["value"])
        if not says(reader.page, message):
            trials.lost(f"{name} was cleared, and the exercise says {alerts(reader.page)}")
        reader.workbook()
        progress = reader.page.locator(".al-workbook__progress")
        expect(progress).to_contain_text("You have not started" if gone else "You have started")
        if not says(reader.page, message):
            trials.lost(f"{name} was cleared, and My workbook says {alerts(reader.page)}")

        hand = Hand(reader)
        hand.press("Restore from a backup")
        hand.choose(path)
        if gone:
            hand.press("Restore these answers")
            expect(reader.page.get_by_text("4 answers restored")).to_be_visible()
        else:
            expect(reader.page.get_by_text("Everything in this backup is already in your workbook.")).to_be_visible()
        trials.saw(hand.actions)
        after = reader.stored()
        if any(after[store] != before[store] for store in ("answers", "versions")):
            trials.lost(f"{name} was cleared, and not everything came back as it was")
        reader.workbook()
        expect(reader.page.get_by_text("exercises and finished")).to_be_visible()
        if not says(reader.page, ""):
            trials.lost(f"all is back, and the page says {alerts(reader.page)}")
        context.close()
