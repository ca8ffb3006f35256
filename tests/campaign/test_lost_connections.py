"""The browser closes the database under the page, as iOS does: every save still goes through."""

from __future__ import annotations

from pathlib import Path

from campaign.browsers import Chromium
from campaign.ledger import Trials, fault
from playwright.sync_api import Page, Playwright, expect
from waiting import wait_until
from workbook_site import Reader

COUNT = """window.opened = new Set();
window.closings = 0;
const open = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...given) {
  const request = open.apply(this, given);
  request.addEventListener("success", () => {
    opened.add(request.result);
    request.result.addEventListener("close", () => closings += 1);
  });
  return request;
};
window.alerts = 0;
addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  alerts += document.querySelectorAll(".al-alert").length;
}).observe(document.body, { childList: true, subtree: true }));
"""
"""Notes each connection, when one is closed by the browser, and each warning however short."""

WAYS = {
    # What the page hears when another page needs the database.
    "another page": "for (const db of opened) db.dispatchEvent(new IDBVersionChangeEvent('versionchange'));",
    # Closed without a word; the next transaction throws InvalidStateError.
    "silently": "for (const db of opened) db.close();",
    # Closed by the browser, which says so afterwards.
    "with a word": "for (const db of opened) { db.close(); db.dispatchEvent(new Event('close')); }",
    # As Safari's server of databases dies in the midst of a save.
    "UnknownError": """const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given) {
        IDBObjectStore.prototype.put = put;
        this.transaction.db.close();
        throw new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError');
      };""",
    # The browser ends the save that is under way, and only then says that the connection is lost.
    "aborted": """const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given) {
        IDBObjectStore.prototype.put = put;
        const request = put.apply(this, given), { transaction } = this;
        transaction.abort();
        transaction.db.close();
        setTimeout(() => transaction.db.dispatchEvent(new Event('close')), 100);
        return request;
      };""",
    # Twice in a row, so that trying once more is not enough.
    "twice": """const transaction = IDBDatabase.prototype.transaction;
      let left = 2;
      IDBDatabase.prototype.transaction = function (...given) {
        if (given[1] !== 'readwrite' || !left) return transaction.apply(this, given);
        left -= 1;
        this.close();
        throw new DOMException('', 'InvalidStateError');
      };""",
}


def write_and_read_back(trials: Trials, reader: Reader, words: str) -> None:
    reader.field().press_sequentially(words)
    reader.expect_saved()
    kept = reader.values()["how-was-it"]
    if kept != reader.field().input_value():
        trials.lost(f"{words!r} was shown as saved, and {kept[-40:]!r} is kept")
    if reader.page.evaluate("alerts"):
        trials.lost(f"a warning was shown over {words!r}")
        reader.page.evaluate("alerts = 0")


@fault(10, "the connection to the database is lost", short=6, full=150, where="Chromium, made by hand")
def test_every_save_goes_through_when_the_connection_is_lost(trials: Trials, reader: Reader) -> None:
    reader.page.add_init_script(COUNT)
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    ways = list(WAYS.values())
    for number in trials:
        way = ways[number % len(ways)]
        # Before the writing, or in the midst of it, when a save is under way or about to be.
        if number % 2:
            reader.field().press_sequentially("and ")
        reader.page.evaluate(f"() => {{ {way} }}")
        write_and_read_back(trials, reader, f"{number} ")


def force_close(internals: Page, page: Page) -> None:
    """Let Chromium close all connections, by the button on its own page for this."""
    before = page.evaluate("closings")
    internals.reload()
    internals.get_by_text("Force close", exact=True).first.click()
    wait_until(page, "before => closings > before", arg=before)


@fault(10, "the browser closes the database by force", short=1, full=50)
def test_every_save_goes_through_when_chromium_closes_the_database(
    trials: Trials, playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path
) -> None:
    browser = Chromium(playwright, browser_executable, tmp_path / "profile")
    try:
        reader = Reader(browser.page, workbook_site)
        browser.page.add_init_script(COUNT)
        reader.exercise()
        expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
        reader.field().press_sequentially("begun ")
        internals = browser.context.new_page()
        internals.goto("chrome://indexeddb-internals")
        for number in trials:
            force_close(internals, browser.page)
            write_and_read_back(trials, reader, f"{number} ")
    finally:
        browser.kill()
