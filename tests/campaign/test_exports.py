"""A backup on its way out and back in: cut off it is refused, whole it says the same in every browser."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from campaign.browsers import FIREFOX, Chromium, Firefox, Killable, wait_for
from campaign.ledger import Trials, fault
from playwright.sync_api import Playwright
from tool_site import put_entries

BROWSER = Path(__file__).resolve().parents[2] / "browser"
DENO = Path(sys.executable).parent / "deno"
ENTRIES = 400


def files(*arguments: str) -> Any:
    """Make or read backups with the code of the pages."""
    command = [DENO, "run", "--allow-read", "--allow-env", "tests/files.ts", *arguments]
    return json.loads(subprocess.run(command, cwd=BROWSER, capture_output=True, text=True, check=True).stdout)


READY = "return document.querySelector('.al-workbook__buttons button') ? true : null;"
PRESS = """[...document.querySelectorAll("button")].find((it) => it.textContent === given[0]).click();"""


@fault(12, "the browser is killed while a backup is saved", short=2, full=100)
def test_a_file_that_was_cut_off_is_refused(
    trials: Trials, playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    first = Chromium(playwright, browser_executable, profile)
    first.open(f"{workbook_site}/exercises/tool-log/")
    wait_for(lambda: first.run("return document.querySelector('[data-add]:enabled') ? true : null;"), "tool")
    put_entries(
        first.page, "tool-log/kept", ({"note": f"{number} " + "long words " * 100} for number in range(ENTRIES))
    )
    first.quit()
    came = {"nothing": 0, "whole": 0}
    for number in trials:
        chance = random.Random(number)
        folder = tmp_path / f"downloads-{number}"
        folder.mkdir()
        browser = Chromium(playwright, browser_executable, profile)
        try:
            session = browser.context.new_cdp_session(browser.page)
            session.send("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
            browser.open(f"{workbook_site}/my-workbook/")
            wait_for(lambda browser=browser: browser.run(READY), "workbook")  # type: ignore[misc]
            browser.run(PRESS, "Save a backup file")
            time.sleep(chance.uniform(0, 0.6))
        finally:
            browser.kill()
        found = [file for file in folder.iterdir() if file.is_file()]
        came["whole" if any(file.suffix == ".json" for file in found) else "nothing"] += 1
        for file, verdict in zip(found, files("read", *map(str, found)) if found else [], strict=True):
            if verdict.startswith("whole") and verdict != f"whole {ENTRIES}":
                trials.lost(f"{file.name} counts as {verdict}")
    assert not trials.full or all(came.values()), f"every kill came too early, or too late: {came}"


TRIP = """
const [text] = given;
const until = async (look) => {
  for (const end = Date.now() + 60000; Date.now() < end;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`nothing came: ${look}`);
};
const named = (words) => [...document.querySelectorAll("button")].find((it) => it.textContent === words);
const press = async (words) => (await until(() => named(words))).click();
await press("Restore from a backup");
const input = await until(() => document.querySelector("dialog input[type=file]")), chosen = new DataTransfer();
chosen.items.add(new File([text], "alongside-backup.json", { type: "application/json" }));
input.files = chosen.files;
input.dispatchEvent(new Event("change"));
await press("Restore these answers");
await until(() => !document.querySelector("dialog"));
const made = new Promise((resolve) => {
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    URL.createObjectURL = create;
    resolve(blob.text());
    return "data:,";
  };
  HTMLAnchorElement.prototype.click = () => {};
});
await press("Save a backup file");
const out = await made;
await press("Clear my answers from this device");
(await until(() => document.querySelector("dialog input[type=checkbox]"))).checked = true;
await press("Clear everything");
await until(() => !document.querySelector("dialog"));
return out;
"""


@pytest.fixture
def starts(playwright: Playwright, browser_executable: str, tmp_path: Path) -> Iterator[Callable[[str], Killable]]:
    """Start browsers by name; all end with the test."""
    started: list[Killable] = []

    def start(name: str) -> Killable:
        profile = tmp_path / name
        started.append(Firefox(profile) if name == "Firefox" else Chromium(playwright, browser_executable, profile))
        return started[-1]

    yield start
    for browser in started:
        browser.kill()


def travel(trials: Trials, browsers: list[Killable], site: str) -> None:
    """Bring workbooks back in one browser after the other, each from the file that the last one has saved."""
    for browser in browsers:
        browser.open(f"{site}/my-workbook/")
        wait_for(lambda browser=browser: browser.run(READY), "workbook")  # type: ignore[misc]
    made: list[str] = files("make", "7", str(trials.wanted))
    for number in trials:
        text = made[number]
        for browser in browsers:
            text = browser.run(TRIP, text)
        before, after = json.loads(made[number]), json.loads(text)
        if any(after[part] != before[part] for part in ("count", "answers", "copies")):
            trials.lost(f"workbook {number} came back as another")


@fault(12, "a workbook goes out and comes back", short=5, full=500)
def test_workbooks_come_back_as_they_were(
    trials: Trials, starts: Callable[[str], Killable], workbook_site: str
) -> None:
    travel(trials, [starts("Chromium")], workbook_site)


@pytest.mark.skipif(not FIREFOX, reason="there is no Firefox")
@fault(12, "a workbook goes from one browser to another", short=2, full=500, where="Chromium, Firefox")
def test_workbooks_travel_from_browser_to_browser(
    trials: Trials, starts: Callable[[str], Killable], workbook_site: str
) -> None:
    travel(trials, [starts("Chromium"), starts("Firefox")], workbook_site)
