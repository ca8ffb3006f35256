"""The site is changed while a device keeps it: what is shown is one whole version, and no word is lost."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from campaign.browsers import FIREFOX, Firefox, wait_for
from campaign.kept_site import BAR, BEGIN, PAGES, UNTIL_ACTIVE, UPDATE, VERSIONS, Device, Host
from campaign.ledger import Trials, fault
from playwright.sync_api import Browser, expect
from serving import Line, serve_by_line
from waiting import wait_until
from workbook_site import HOLD, Reader


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory, scripts: list[Path]) -> Iterator[tuple[Host, str, Line]]:
    """A host with the first version, and the line to it."""
    host = Host(tmp_path_factory.mktemp("hosted"), scripts)
    host.put(1)
    with serve_by_line(host.folder) as (address, line):
        yield host, address, line


def devices(browser: Browser, hosted: tuple[Host, str, Line], trials: Trials) -> Iterator[tuple[int, Device, Host]]:
    """Yield a fresh device for each trial, and the host with its first version again."""
    host, address, line = hosted
    for number in trials:
        line.mend()
        host.put(1)
        context = browser.new_context()
        context.on("weberror", lambda error: trials.lost(f"uncaught: {error.error}"))
        device = Device(context, address, line)
        device.open()
        yield number, device, host
        context.close()


@pytest.fixture
def device(browser: Browser, hosted: tuple[Host, str, Line]) -> Iterator[Device]:
    """A fresh device that keeps the first version."""
    host, address, line = hosted
    line.mend()
    host.put(1)
    context = browser.new_context()
    device = Device(context, address, line)
    device.open()
    device.keep()
    yield device
    context.close()


def files_of_a_version(device: Device) -> int:
    """Return how many requests it takes to keep a version: the worker, its list and each file."""
    return (
        int(
            device.page.evaluate(
                "caches.open(`alongside ${location.origin}/`).then((c) => c.keys()).then((k) => k.length)"
            )
        )
        + 1
    )


@fault(8, "the line breaks while a newer version is got", short=2, full=100)
def test_there_is_always_one_whole_version(trials: Trials, browser: Browser, hosted: tuple[Host, str, Line]) -> None:
    broken = whole = 0
    for number, device, host in devices(browser, hosted, trials):
        device.keep()
        most = files_of_a_version(device)
        host.put(2)
        device.line.cut(after=1 + number * most // trials.wanted)
        came = device.update()
        broken += came != "installed"
        whole += came == "installed"
        for wrong in device.wrong_without_a_line(1):
            trials.lost(f"{came}: {wrong}")
        device.open()
        if came != "installed" and (again := device.update_at_last()) != "installed":
            trials.lost(f"with the line mended it did not come: {again}")
        for wrong in device.wrong_without_a_line(1):
            trials.lost(f"before it was taken: {wrong}")
        device.open()
        device.take()
        for wrong in device.wrong_without_a_line(2):
            trials.lost(f"after it was taken: {wrong}")
    assert broken, "the line never broke in time"


@fault(8, "the line breaks while the first version is got", short=2, full=50)
def test_a_version_that_is_not_whole_is_never_shown(
    trials: Trials, browser: Browser, hosted: tuple[Host, str, Line]
) -> None:
    for number, device, _ in devices(browser, hosted, trials):
        device.line.cut(after=1 + number * 60 // trials.wanted)
        device.page.evaluate(
            """() => navigator.serviceWorker.register("/worker.js", { scope: "/" }).then(({ installing }) =>
              new Promise((resolve) => installing.addEventListener("statechange", resolve)))"""
        )
        if device.page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.some((r) => r.active))"):
            trials.lost("it counts although it is not whole")
        device.line.mend()
        device.keep()
        for wrong in device.wrong_without_a_line(1):
            trials.lost(wrong)


@fault(8, "the site is changed while it is got", short=2, full=50)
def test_files_of_two_versions_never_come_together(
    trials: Trials, browser: Browser, hosted: tuple[Host, str, Line]
) -> None:
    for number, device, host in devices(browser, hosted, trials):
        device.keep()
        most = files_of_a_version(device)
        host.put(2)
        device.line.after(1 + number * most // trials.wanted, partial(host.put, 3))
        came = device.update()
        host.put(3)  # at the latest: what is the same in both versions is not asked for again
        for wrong in device.wrong_without_a_line(1):
            trials.lost(f"{came}: {wrong}")
        device.open()
        if came != "installed" and (then := device.update_at_last()) != "installed":
            trials.lost(f"the third did not come: {then}")
            continue
        device.take()
        # The second, where it was whole before the third was there.
        shown = int(device.page.evaluate("document.querySelector('meta[name=version]').content"))
        for wrong in device.wrong_without_a_line(shown):
            trials.lost(f"taken: {wrong}")
        if shown == 2:
            device.open()
            device.update_at_last()
            device.take()
        for wrong in device.wrong_without_a_line(3):
            trials.lost(f"at last: {wrong}")


def test_a_page_that_is_opened_while_a_version_is_got_hears_of_it(
    device: Device, hosted: tuple[Host, str, Line]
) -> None:
    host, address, _ = hosted
    other = device.context.new_page()
    other.goto(f"{address}/late/")
    # The worker waits for this lock before it gets anything.
    other.evaluate(
        """() => new Promise((held) => navigator.locks.request(`alongside ${location.origin}/`, () =>
          new Promise((done) => { window.done = done; held(); })))"""
    )
    host.put(2)
    # Asked again until it has begun: one that the browser began by itself may have met what was there before.
    begun = "(it) => it.installing !== null || void it.update().catch(() => {})"
    wait_until(device.page, f"navigator.serviceWorker.getRegistration().then({begun})")
    device.open()
    wait_until(device.page, "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/offline.js'))")
    device.page.wait_for_timeout(300)
    other.evaluate("window.done()")
    expect(device.page.locator(BAR)).to_be_visible()


@fault(
    8,
    "a newer version is taken in one tab while somebody writes in another",
    short=3,
    full=50,
    bound=0,
    unit="letters lost",
)
def test_taking_a_newer_version_costs_no_letter(
    trials: Trials, browser: Browser, hosted: tuple[Host, str, Line]
) -> None:
    for number, device, host in devices(browser, hosted, trials):
        device.keep()
        other = Device(device.context, device.address, device.line)
        writer = Reader(other.open(PAGES[0]), device.address)
        here = Reader(device.open(PAGES[1]), device.address)
        host.put(2)
        assert device.update_at_last() == "installed"
        chance, words, short = random.Random(number), "", secrets.token_hex(4)
        here.field("first-thing").press_sequentially(short)
        other.page.evaluate("window.mine = true")
        writer.field().press_sequentially("begun ")
        device.page.evaluate("window.old = true")
        device.use()
        while len(words) < 60:
            letters = "".join(chance.choices("abcde é✓", k=chance.randint(1, 6)))
            writer.field().press_sequentially(letters, delay=chance.choice((0, 0, 15)))
            words += letters
        device.taken()
        if not other.page.evaluate("window.mine ?? false"):
            trials.lost("the other tab was loaded anew")
        expect(other.page.locator(BAR)).to_contain_text("in another tab")
        writer.expect_saved()
        kept = writer.values()["how-was-it"]
        trials.saw(abs(len(kept) - len("begun " + words)))
        if kept != "begun " + words:
            trials.lost(f"{kept!r} is kept of {'begun ' + words!r}")
        here.open("exercises/plan-a-session")
        expect(here.prompt("first-thing")).to_have_attribute("data-loaded", "")
        if here.field("first-thing").input_value() != short:
            trials.lost("the words of the tab that took it are not there")
        # What the old page brings in only now is of its own version, with the line and without.
        if number % 2:
            device.line.cut()
        other.page.get_by_role("button", name="Save as Word").first.click()
        wait_until(other.page, "() => document.querySelector('script[src$=\"export.js\"]')")
        expect(other.page.locator(".al-exercise__foot")).to_contain_text(
            "Your browser has been asked to save a Word file"
        )
        for wrong in other.wrong(other.page, 1) + device.wrong(device.page, 2):
            trials.lost(wrong)
        other.page.reload()
        for wrong in other.wrong(other.page, 2):
            trials.lost(f"after going on: {wrong}")
        expect(writer.prompt("how-was-it")).to_have_attribute("data-loaded", "")
        if writer.field().input_value() != kept:
            trials.lost("the words of the other tab are not there after going on")


def test_a_version_that_cannot_start_yet_takes_nothing_from_the_reader(
    device: Device, hosted: tuple[Host, str, Line]
) -> None:
    """The browser keeps the older worker as long as it has something to answer: here a file that is slow to come."""
    host, address, line = hosted
    line.hold()
    try:
        device.page.evaluate("void fetch('/slow/handout.pdf').then(() => { window.came = true; })")
        host.put(2)
        assert device.update_at_last() == "installed"
        reader = Reader(device.page, address)
        device.page.evaluate("window.old = true")
        device.use()
        bar = device.page.locator(BAR)
        expect(bar).to_contain_text("cannot start yet")
        reader.field().press_sequentially("meanwhile ")
    finally:
        line.slow.set()
    wait_until(device.page, "() => window.came")
    expect(bar).to_contain_text("has now been updated")
    reader.field().press_sequentially("and after")
    assert device.page.evaluate("window.old"), "the page was loaded anew under the reader's hands"
    reader.expect_saved()
    device.open()
    assert device.wrong(device.page, 2) == []
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    expect(reader.field()).to_have_value("meanwhile and after")


def test_a_newer_version_is_not_taken_before_all_is_saved(device: Device, hosted: tuple[Host, str, Line]) -> None:
    host, address, _ = hosted
    reader = Reader(device.page, address)
    reader.write("saved ")
    other = device.context.new_page()
    other.goto(f"{address}/{PAGES[1]}")
    other.evaluate(HOLD, ["answers", "versions", "meta", "device"])
    host.put(2)
    assert device.update_at_last() == "installed"
    reader.field().press_sequentially("not saved")
    device.page.evaluate("window.old = true")
    device.use()
    expect(device.page.locator(BAR)).to_contain_text("is still being saved")
    assert device.page.evaluate("window.old")
    expect(reader.field()).to_have_value("saved not saved")
    other.evaluate("window.letGo = true")
    device.taken()
    assert device.wrong(device.page, 2) == []
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    expect(reader.field()).to_have_value("saved not saved")


TEXT = "return (%s)();"
NEWS = f"const bar = document.querySelector({BAR!r}); return bar ? bar.textContent : null;"
TAKE = f"window.old = true; document.querySelector({BAR + ' button'!r}).click();"
TAKEN = "return window.old ? null : true;"


@pytest.mark.skipif(not FIREFOX, reason="there is no Firefox")
@fault(8, "a version is kept, broken off, and taken", short=1, full=20, where="Firefox")
def test_firefox_shows_one_whole_version(trials: Trials, hosted: tuple[Host, str, Line], tmp_path: Path) -> None:
    for number in trials:
        browser = Firefox(tmp_path / f"profile-{number}")
        try:
            keep_and_take(trials, browser, hosted, 2 + 2 * number)
        finally:
            browser.kill()


def keep_and_take(trials: Trials, browser: Firefox, hosted: tuple[Host, str, Line], requests: int) -> None:
    """Keep the first version, break the line while the second comes, mend it, and take the second."""
    host, address, line = hosted

    def without_a_line(version: int) -> None:
        line.cut()
        for path in PAGES:
            browser.open(f"{address}/{path}")
            shown = browser.run(TEXT % VERSIONS)
            if shown != {"page": str(version), "scripts": [str(version)]}:
                trials.lost(f"{path} shows {shown} in place of {version}")
        line.mend()

    line.mend()
    host.put(1)
    browser.open(f"{address}/{PAGES[0]}")
    browser.run(TEXT % BEGIN)
    browser.run(TEXT % UNTIL_ACTIVE)
    browser.open(f"{address}/{PAGES[1]}")
    host.put(2)
    line.cut(after=requests)
    if browser.run(TEXT % UPDATE) == "installed" and line.broke:
        trials.lost("it counts although it is not whole")
    without_a_line(1)
    wait_for(lambda: browser.run(TEXT % UPDATE) == "installed" or None, "newer version")
    without_a_line(1)
    browser.open(f"{address}/{PAGES[0]}")
    wait_for(lambda: browser.run(NEWS), "news")
    browser.run(TAKE)
    wait_for(lambda: browser.run(TAKEN), "new page")
    without_a_line(2)
