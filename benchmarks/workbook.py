"""How a full workbook feels: what a keystroke costs, what holds up the page, how long opening and saving take.

The workbook holds 2,000 answers, 500 entries of a reflective log and 200 connections. A keystroke is timed in the
page. Tasks are those of the page's main thread, by the processor's time as the browser traces it, so that a busy
machine matters less; of all times, the least of several runs counts.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "browser")]

from find_browser import BROWSER_ARGUMENTS, find_browser  # noqa: E402
from serving import serve  # noqa: E402
from tool_site import seal  # noqa: E402

Row = tuple[str, str, str]
ANSWERS, LOG, CONNECTIONS = 2000, 500, 200
WORDS = "We walked to the allotment and met two neighbours, who offered to show us round. "
LETTERS = 300
RUNS = 3
TYPED_IN = "how-much-to-share"

PUT = """async (records) => {
  const opening = indexedDB.open("alongside");
  const db = await new Promise((resolve) => opening.onsuccess = () => resolve(opening.result));
  const tx = db.transaction("answers", "readwrite");
  for (const record of records) tx.objectStore("answers").put(record);
  await new Promise((resolve) => tx.oncomplete = resolve);
  db.close();
}"""

WATCH = """() => {
  window.strokes = [];
  // From the first to the last that hears of a key: everything of ours stands in between.
  let from = 0;
  addEventListener("input", () => from = performance.now(), true);
  addEventListener("input", () => queueMicrotask(() => window.strokes.push(performance.now() - from)));
}"""


def records() -> list[dict[str, Any]]:
    """Return the records of a workbook that is as full as promised."""
    listed = (ROOT / "exercises" / "published-ids.txt").read_text("utf-8").partition("# retired")[0]
    keys = [line for line in listed.split("\n") if "/" in line and not line.startswith(f"{TYPED_IN}/")]
    keys += [f"an-old-exercise-{number // 40}/prompt-{number}" for number in range(ANSWERS - len(keys))]
    plain = [seal(key, {"1": WORDS * (1 + number % 8)}) for number, key in enumerate(keys[:ANSWERS])]
    log = [seal(f"tool-log/log_{number:05}", {"date": "2026-11-25", "note": WORDS * 5}) for number in range(LOG)]
    people = [seal(f"tool-connections/map_{number:05}", {"who": f"P{number}"}) for number in range(CONNECTIONS)]
    return plain + log + people


def longest(browser: Browser, page: Page, act: Callable[[], None]) -> tuple[float, float]:
    """Do something, and return how long it took and what its longest task cost, in milliseconds."""
    browser.start_tracing(page=page, categories=["toplevel", "__metadata"])
    start = time.perf_counter()
    act()
    took = (time.perf_counter() - start) * 1000
    events = json.loads(browser.stop_tracing())["traceEvents"]
    main = {
        (event["pid"], event["tid"]) for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }  # fmt: skip
    tasks = [event["tdur"] for event in events if "tdur" in event and (event["pid"], event["tid"]) in main]
    return took, max(tasks) / 1000


def once(browser: Browser, site: str, kept: list[dict[str, Any]]) -> list[float]:
    """Fill a workbook and use it; return all that was measured."""
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(f"{site}/exercises/{TYPED_IN}/")
    page.locator("al-prompt[data-loaded]").first.wait_for()
    page.evaluate(PUT, kept)
    page.reload()
    page.locator("al-prompt[data-loaded] textarea").first.wait_for()
    page.evaluate(WATCH)
    sizes: list[float] = []

    def type_in() -> None:
        page.locator("al-exercise textarea").first.press_sequentially((WORDS * 9)[:LETTERS], delay=15)
        page.get_by_text("Saved on this device").first.wait_for()

    def open_workbook() -> None:
        page.goto(f"{site}/my-workbook/")
        page.locator("[data-answered]").nth(ANSWERS - 1).wait_for(state="attached")

    def search() -> None:
        page.get_by_label("Search my answers").press_sequentially("allotment neighbours 1", delay=60)
        page.locator(".al-workbook__found:not(:empty)").wait_for()

    def save() -> None:
        with page.expect_download() as download:
            page.get_by_role("button", name="Save a backup file", exact=True).click()
        path = Path(download.value.path())
        assert json.loads(path.read_text("utf-8"))["count"] >= ANSWERS + LOG + CONNECTIONS
        sizes.append(path.stat().st_size / 1024)

    _, while_typing = longest(browser, page, type_in)
    strokes: list[float] = page.evaluate("window.strokes")
    assert len(strokes) >= LETTERS
    opened = longest(browser, page, open_workbook)
    _, searching = longest(browser, page, search)
    page.get_by_label("Search my answers").fill("")
    saved = longest(browser, page, save)
    context.close()
    return [statistics.quantiles(strokes, n=20)[-1], while_typing, *opened, searching, *saved, *sizes]


def rows(site: Path) -> Iterator[Row]:
    """Yield the rows on a full workbook of a built site: what, measured, promise."""
    kept, executable = records(), find_browser(bring=False)
    with sync_playwright() as playwright, serve(site) as address:
        browser = playwright.chromium.launch(executable_path=executable, args=BROWSER_ARGUMENTS)
        measured = [once(browser, address, kept) for _ in range(RUNS)]
        browser.close()
    stroke, while_typing, opened, opening, searching, saved, saving, size = map(min, zip(*measured, strict=True))
    full = f"with {ANSWERS:,} answers, {LOG} log entries and {CONNECTIONS} connections"
    yield f"a keystroke, 95 of 100, {full}", f"{stroke:.1f} ms", "promise: 4 ms"
    yield "the longest task while typing", f"{while_typing:.0f} ms", "promise: 50 ms"
    yield "opening My workbook until all is there", f"{opened:.0f} ms", f"longest task {opening:.0f} ms (promise: 50)"
    yield "the longest task while searching My workbook", f"{searching:.0f} ms", "promise: 50 ms"
    yield f"saving a backup of {size:.0f} KiB", f"{saved:.0f} ms", f"longest task {saving:.0f} ms"
