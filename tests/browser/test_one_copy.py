"""Code stands once on a page, however many scripts are loaded on demand."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect
from waiting import wait_until
from workbook_site import Reader

FIRST_WORDS = 29.0
"""KiB, as gzip -9 packs it: what somebody loads who writes for the first time."""
CHANNELS = """() => {
  const Own = BroadcastChannel;
  self.opened = [];
  self.BroadcastChannel = class extends Own { constructor(name) { super(name); self.opened.push(name); } };
}"""
"""Every store on a page listens to other tabs, so the channels tell how many stores there are."""


def test_one_store_serves_every_script_that_is_loaded_later(reader: Reader) -> None:
    reader.page.add_init_script(f"({CHANNELS})()")
    reader.exercise()
    reader.write("kept once")
    expect(reader.prompt("how-was-it").locator("[data-state]")).to_have_text("Saved on this device")
    for button in ("Print", "Save as Word"):
        reader.page.get_by_role("button", name=button, exact=True).first.dispatch_event("click")
    wait_until(reader.page, "() => ['backup', 'device', 'export'].every((name) => self.alongside.onDemand[name])")
    assert reader.page.evaluate("() => self.opened.filter((name) => name === 'alongside').length") == 1


def test_a_script_of_another_version_is_not_taken_for_one_of_this(browser: Browser, workbook_site: str) -> None:
    """As in a tab that was open while the site was renewed: the reader is told, and nothing half works."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/backup.js", lambda route: route.fulfill(body=other_version(route), content_type="text/javascript"))
    reader = Reader(page, workbook_site)
    reader.workbook()
    page.get_by_role("button", name="Save a backup file").click()
    expect(page.get_by_role("alert")).to_contain_text("Part of this site could not be loaded")
    assert page.evaluate("() => self.alongside.onDemand.backup") is None
    context.close()


def other_version(route: Route) -> str:
    """Return a script that asks its page for a name which that does not have."""
    body = route.fetch().text()
    assert '("store")' in body
    return body.replace('("store")', '("storeOfOld")')


def test_first_words_cost_no_more_than_promised(scripts: list[Path]) -> None:
    size = {path.stem: len(gzip.compress(path.read_bytes(), 9)) for path in scripts}
    assert (size["answers"] + size["backup"] + size["device"]) / 1024 <= FIRST_WORDS


@pytest.mark.parametrize("name", ["backup", "device", "encryption", "export", "follow"])
def test_a_later_script_takes_the_store_from_the_page(scripts: list[Path], name: str) -> None:
    """It would find itself by the names of what is kept, which no minifier changes."""
    script = next(path for path in scripts if path.stem == name).read_text("utf-8")
    assert "createObjectStore" not in script
