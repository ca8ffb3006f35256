"""How a long plan feels in the planner: what a key and a drag cost in one of three days and ninety blocks.

Tasks are those of the page's main thread, by the processor's time as the browser traces it; the browser itself is asked
for its long tasks beside that (`PerformanceObserver`). What counts is the least of several runs, and how it compares
with a plan of nine blocks: work that grows with the plan is what would one day hold somebody up.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.workbook import Row, longest

from find_browser import BROWSER_ARGUMENTS, find_browser  # isort: skip
from serving import serve  # isort: skip
from tool_site import put_plan  # isort: skip

DAYS, RUNS, PROMISE = 3, 3, 50
LONG_TASKS = """() => {
  self.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) self.longTasks.push(Math.round(duration));
  }).observe({ entryTypes: ["longtask"] });
}"""


def plan(blocks: int) -> str:
    """Return a plan of three days with so many blocks in all, as it is kept."""
    items = [
        {"key": f"k{number}", "kind": "activity", "id": "", "title": f"Block {number}", "minutes": 10}
        for number in range(blocks)
    ]
    days = [{"date": "", "start": 540, "finish": 1020, "place": "", "items": items[day::DAYS]} for day in range(DAYS)]
    fields = {"v": 1, "id": "x", "title": "Long", "from": "", "people": 12, "smallGroup": 4, "changed": ""}
    return json.dumps({**fields, "days": days})


def once(browser: Browser, site: str, blocks: int) -> tuple[float, float, int]:
    """Type into a plan and drag in it; return the longest task of each, and how many long tasks the browser told."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{site}/facilitator/planner/")
    page.get_by_text("You have no plans on this device yet.").wait_for()
    put_plan(page, "long", plan(blocks), "Your plan: Long")
    page.goto(f"{site}/facilitator/planner/?plan=long")
    page.get_by_label(f"Minutes: Block {blocks - 1}", exact=True).wait_for()
    page.evaluate(LONG_TASKS)
    _, typing = longest(browser, page, lambda: _type(page))
    _, dragging = longest(browser, page, lambda: _drag(page))
    told = len(page.evaluate("longTasks"))
    context.close()
    return typing, dragging, told


def _type(page: Page) -> None:
    page.get_by_label("Minutes: Block 0", exact=True).press("End")
    for key in ("Backspace", "1", "2", "Backspace", "5"):
        page.keyboard.press(key)
    page.get_by_label("Name of the plan").focus()
    page.keyboard.type(" and more")
    page.get_by_text("Saved on this device").first.wait_for()


def _drag(page: Page) -> None:
    row = page.locator(".al-planner__row", has=page.get_by_label("Minutes: Block 3", exact=True)).last
    row.scroll_into_view_if_needed()
    grip = row.locator(".al-planner__grip").bounding_box()
    assert grip
    page.mouse.move(grip["x"] + 5, grip["y"] + 5)
    page.mouse.down()
    for to in (-200, 300):
        page.mouse.move(grip["x"] + 60, grip["y"] + to, steps=12)
    page.mouse.up()
    page.get_by_text("Saved on this device").first.wait_for()


def rows(site: Path) -> Iterator[Row]:
    """Yield the rows on a plan of ninety blocks in the planner of a built site: what, measured, ratio and promise."""
    executable = find_browser(bring=False)
    with serve(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=BROWSER_ARGUMENTS)
        short, long = (
            [min(values) for values in zip(*(once(browser, address, blocks) for _ in range(RUNS)), strict=True)]
            for blocks in (9, 90)
        )
        browser.close()
    for what, ninety, nine in zip(("a key", "a drag"), long, short, strict=False):
        said = f"{ninety / nine:.1f} × a plan of 9 blocks; promise: no task over {PROMISE} ms"
        yield f"planner, 3 days and 90 blocks, longest task at {what}", f"{ninety:.0f} ms", said
    told = "promise: 0 on a machine that does nothing else, as the browser goes by the clock"
    yield "planner, 3 days and 90 blocks, long tasks told by the browser", f"{long[2]:.0f}", told
