"""The disk is full: nothing fails in silence, and nothing that was there is lost."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from campaign.ledger import Trials, fault
from playwright.sync_api import Browser, BrowserContext, expect
from waiting import wait_until
from workbook_site import MAP, Reader

KEY = f"{MAP.id}/how-was-it"
EARLIER = {"one-word": "earlier", "when": "2026-12-01"}

TYPE = """async (words) => {
  const prompt = document.querySelector("al-prompt[key$='/how-was-it']"), field = prompt.querySelector("textarea");
  const came = () => {
    const look = prompt.querySelector("p[data-state]").dataset.state;
    return look === "failed" && prompt.querySelector("[role=alert]") ? "warned" : look === "saved" ? "saved" : "";
  };
  field.value = words;
  const from = performance.now();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return await new Promise((resolve) => {
    const look = () => came() && (watcher.disconnect(), resolve([came(), performance.now() - from]));
    const watcher = new MutationObserver(look);
    watcher.observe(prompt, { subtree: true, childList: true, attributes: true });
    look();
  });
}"""


class Disk:
    """A browser whose disk has a given size for the site."""

    def __init__(self, context: BrowserContext, site: str, size: int) -> None:
        self.reader = Reader(context.new_page(), site)
        self._session = context.new_cdp_session(self.reader.page)
        self._site = site
        self.resize(size)

    def resize(self, size: int) -> None:
        """Chromium remembers what it has found for a while, so only a size that was too small can be corrected."""
        self._session.send("Storage.overrideQuotaForOrigin", {"origin": self._site, "quotaSize": size})


def fresh(browser: Browser, errors: list[str]) -> BrowserContext:
    context = browser.new_context(accept_downloads=True)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    return context


def texts(chance: random.Random) -> Iterator[str]:
    """Yield ever longer texts that cannot be packed."""
    words = ""
    while True:
        words += "".join(chance.choices(string.ascii_letters + " é✓", k=chance.randint(4_000, 20_000)))
        yield words


@fault(4, "the disk is full while somebody writes", short=2, full=50, bound=1000, unit="ms to the warning")
def test_a_full_disk_is_said_at_once_and_costs_nothing(trials: Trials, browser: Browser, workbook_site: str) -> None:
    for number in trials:
        errors: list[str] = []
        context = fresh(browser, errors)
        disk = Disk(context, workbook_site, 220_000 + number * 997)
        reader = disk.reader.exercise()
        for id, words in EARLIER.items():
            reader.write(words, id)
        reader.write("before the disk was full")
        before = reader.stored()["answers"]
        saved, came, took, words = "before the disk was full", "", 0.0, ""
        for words in texts(random.Random(number)):
            came, took = reader.page.evaluate(TYPE, words)
            kept = reader.values()["how-was-it"]
            if came == "warned":
                if kept != saved:
                    trials.lost("the answer that was saved before has changed")
                break
            if kept != words:
                trials.lost("it said “saved”, and it was not")
            saved = words
        trials.saw(took)
        if reader.field().input_value() != words:
            trials.lost("the words are not on the page")
        after = reader.stored()["answers"]
        if any(after[key] != before[key] for key in before if key != KEY):
            trials.lost("an earlier answer has changed")
        finished = reader.prompt("_finished").get_by_role("checkbox")
        finished.check()  # a small one may still fit: it is saved, or it says that it is not
        if settled(reader, "_finished") == "saved" and "_finished" not in reader.values():
            trials.lost("it said that the box was saved, and it was not")
        _, backup = reader.backup_of(reader.prompt("how-was-it"))
        values = {record["key"].split("/")[1]: record["value"] for record in backup["answers"]}
        if values.get("how-was-it") != words or any(values.get(id) != was for id, was in EARLIER.items()):
            trials.lost("the backup does not hold everything")
        disk.resize(50_000_000)
        reader.prompt("how-was-it").get_by_role("button", name="Try saving again").click()
        reader.expect_saved()
        if reader.values()["how-was-it"] != words:
            trials.lost("it was not saved when there was room again")
        for error in errors:
            trials.lost(f"uncaught: {error}")
        context.close()


def settled(reader: Reader, id: str) -> str:
    """Wait until a prompt has either saved its answer or said that it could not."""
    look = f"document.querySelector(`al-prompt[key$='/{id}'] p[data-state]`).dataset.state"
    wait_until(reader.page, f"() => ['saved', 'failed'].includes({look})")
    return str(reader.page.evaluate(look))


@pytest.fixture
def large_backup(reader: Reader) -> Path:
    """A backup of two long answers."""
    reader.exercise()
    for id in ("how-was-it", "one-word"):
        reader.write(next(texts(random.Random(id))), id)
    return reader.workbook().backup()[0]


@pytest.fixture
def taken(browser: Browser, workbook_site: str, large_backup: Path) -> tuple[int, int]:
    """The bytes that the site takes on a disk with room enough, before that backup is brought back and after."""
    context = fresh(browser, [])
    reader = Reader(context.new_page(), workbook_site).exercise()
    reader.prompt("which-first").get_by_label("More time").check()
    reader.expect_saved("which-first")
    usage = "navigator.storage.estimate().then(({ usage }) => usage)"
    before = reader.page.evaluate(usage)
    dialog = reader.workbook().choose("Restore from a backup", large_backup)
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("2 answers restored")).to_be_visible()
    after = reader.page.evaluate(usage)
    context.close()
    assert after > before
    return before, after


@fault(4, "the disk is full while a backup is brought back", short=2, full=20)
def test_a_restore_on_a_full_disk_is_whole_or_not_at_all(
    trials: Trials, browser: Browser, workbook_site: str, large_backup: Path, taken: tuple[int, int]
) -> None:
    """Disks from too small by most of the backup to large enough by a little."""
    before_it, after_it = taken
    refused = brought = 0
    for number in trials:
        share = 0.2 + 1.2 * number / (trials.wanted - 1)
        errors: list[str] = []
        context = fresh(browser, errors)
        disk = Disk(context, workbook_site, int(before_it + share * (after_it - before_it)))
        reader = disk.reader.exercise()
        reader.prompt("which-first").get_by_label("More time").check()
        reader.expect_saved("which-first")
        before: dict[str, Any] = reader.workbook().stored()
        dialog = reader.choose("Restore from a backup", large_backup)
        dialog.get_by_role("button", name="Restore these answers").click()
        told = reader.page.get_by_text("nothing in your workbook has changed").or_(
            reader.page.get_by_text("restored from the backup.")
        )
        expect(told).to_be_visible()
        after = reader.stored()
        done = "restored" in (told.text_content() or "")
        brought += done
        if not done and after != before:
            trials.lost("something was written although it said that nothing was")
        if done and len(after["answers"]) != 3:
            trials.lost("it said that all was brought back, and it was not")
        disk.resize(50_000_000)
        if not done:
            refused += 1
            dialog.get_by_role("button", name="Restore these answers").click()
            expect(reader.page.get_by_text("2 answers restored")).to_be_visible()
        for error in errors:
            trials.lost(f"uncaught: {error}")
        context.close()
    assert refused and brought, "the disk was full in every trial, or in none"
