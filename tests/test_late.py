"""Pages are late when they are asked to be, each kind of thing by an amount that can be had again, and never otherwise."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from late import make_late
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.sweep

PLACE = "https://late.example/"
"""Locks and the rest are there under https alone; nothing is asked of a network."""
RACE = """
from find_browser import BROWSER_ARGUMENTS, find_browser, find_shell
from playwright.sync_api import expect, sync_playwright
import pytest

EXECUTABLE = find_shell() or find_browser(bring=False)
PAGE = '''<!doctype html><title>Two writes</title><p></p><script>
const shown = document.querySelector("p"), from = performance.now();
setTimeout(() => shown.append("first "), 1);
const again = () => performance.now() - from > 20 ? shown.append("second ") : setTimeout(again);
again();
</script>'''


@pytest.fixture
def playwright():
    with sync_playwright() as playwright:
        yield playwright


def test_what_takes_20_times_as_long_comes_second(playwright):
    page = playwright.chromium.launch(executable_path=EXECUTABLE, args=BROWSER_ARGUMENTS).new_page()
    page.route("**", lambda route: route.fulfill(content_type="text/html", body=PAGE))
    page.goto("https://late.example/")
    expect(page.locator("p")).to_contain_text("first")
    expect(page.locator("p")).to_contain_text("second")
    print("late:", page.evaluate("Symbol.for('late') in self"))
    assert page.locator("p").inner_text().split() == ["first", "second"]


def test_what_opens_no_page():
    pass
"""
KINDS = {
    "timer": "() => new Promise((resolve) => setTimeout(resolve, 1))",
    "fetch": "() => fetch('/')",
    "lock": "() => navigator.locks.request('lock', () => {})",
    "script": """() => new Promise((resolve) => {
      const script = Object.assign(document.createElement("script"), { src: "/late.js", onload: resolve });
      document.head.append(script);
    })""",
    "tabs": """() => new Promise((resolve) => {
      new BroadcastChannel("tabs").onmessage = resolve;
      new BroadcastChannel("tabs").postMessage("hello");
    })""",
    "opening": """() => new Promise((resolve) => {
      indexedDB.open("opening").addEventListener("success", resolve);
    })""",
    "transaction": """() => new Promise((resolve) => {
      const opening = indexedDB.open("transaction");
      opening.onupgradeneeded = () => { opening.transaction.oncomplete = resolve; };
    })""",
}
"""Something of each kind that a page waits for."""
TAKEN_AWAY = """() => new Promise((resolve) => {
  const wrong = () => resolve("heard"), opening = indexedDB.open("heard");
  opening.addEventListener("success", wrong);
  opening.removeEventListener("success", wrong);
  opening.addEventListener("success", () => resolve("not heard"));
})"""


def try_race(folder: Path, *options: str) -> str:
    """Run the test of a page whose two writes race, and return all that was said of it."""
    file = folder / "test_race.py"
    file.write_text(RACE, "utf-8")
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    env |= {"PYTHONPATH": str(Path(__file__).parent), "LATE": "7"}
    command = [sys.executable, "-m", "pytest", "-s", "-c", os.devnull, "--rootdir", str(folder), *options, str(file)]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False).stdout


def empty_page(browser: Browser) -> Page:
    page = browser.new_page()
    page.route("**", lambda route: route.fulfill(content_type="text/html", body="<title>Late</title>"))
    return page


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with empty_page(browser) as page:
        yield page


def amounts(page: Page) -> dict[str, float]:
    """Return by how many milliseconds each kind of thing is late in the document that a page shows."""
    found: dict[str, float] = page.evaluate(
        "kinds => Object.fromEntries(kinds.map((kind) => [kind, self[Symbol.for('late')].by(kind)]))", list(KINDS)
    )
    return found


def test_a_race_is_lost_in_a_late_page(tmp_path: Path) -> None:
    said = try_race(tmp_path, "-p", "late")
    assert "LATE=7" in said
    assert "late: True" in said
    assert "['second', 'first'] == ['first', 'second']" in said
    assert "1 failed, 1 deselected" in said


def test_nothing_is_late_unless_it_is_asked_for(tmp_path: Path) -> None:
    said = try_race(tmp_path)
    assert "LATE" not in said
    assert "late: False" in said
    assert "2 passed" in said


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_a_page_waits_for_comes_late(page: Page, kind: str) -> None:
    make_late(page, "late")
    page.goto(PLACE)
    page.evaluate(f"self[Symbol.for('late')].amounts = {{ {kind}: 200 }}")
    took = page.evaluate(
        f"async () => {{ const from = performance.now(); await ({KINDS[kind]})(); return performance.now() - from }}"
    )
    assert took >= 199


def test_a_listener_can_be_taken_away_again(page: Page) -> None:
    make_late(page, "late")
    page.goto(PLACE)
    assert page.evaluate(TAKEN_AWAY) == "not heard"


def test_the_same_seed_makes_the_same_pages_late_and_another_others(browser: Browser) -> None:
    found = []
    for seed in ("7", "7", "8"):
        with empty_page(browser) as page:
            make_late(page, seed)
            page.goto(PLACE)
            first = amounts(page)
            page.reload()
            found.append((first, amounts(page)))
    assert found[0] == found[1] != found[2]
    assert found[0][0] != found[0][1]
