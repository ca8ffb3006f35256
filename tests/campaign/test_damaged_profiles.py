"""The files of the database are damaged, as after a power cut: the page shows the answers, or says what is wrong."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from campaign.browsers import FIREFOX, PATIENCE, Chromium, Firefox, Killable, wait_for
from campaign.ledger import Trials, fault
from playwright.sync_api import Playwright
from workbook_site import MAP

AT_ONCE = 20
"""So many readers share one profile: each has a host, and so a database, of their own."""

ROUNDS = ("as it was first written", "as it was written later")
PROMPTS = "const prompts = [...document.querySelectorAll('al-prompt')].filter((it) => it.querySelector('[data-part]'));"
LOADED = PROMPTS + "return prompts.length && prompts.every((it) => 'loaded' in it.dataset) || null;"
WRITE = (
    PROMPTS
    + """const [words] = given;
for (const field of document.querySelectorAll("al-prompt :is(textarea, input[type=text])")) {
  field.value = `${field.dataset.part} ${words}`;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
)
SAVED = (
    PROMPTS
    + "return prompts.every((it) => !['saving', 'failed'].includes(it.querySelector('[data-state]').dataset.state)) || null;"
)
SHOWN = (
    PROMPTS
    + """const alerts = [...document.querySelectorAll("[role=alert]")].map((it) => it.textContent);
if (!alerts.length && !prompts.every((it) => "loaded" in it.dataset)) return null;
const fields = [...document.querySelectorAll("al-prompt :is(textarea, input[type=text])")];
return [fields.map((field) => [field.dataset.part, field.value]), alerts];"""
)
# A database that has grown beyond what is held in memory is in files of another kind.
GROW = """await new Promise((resolve, reject) => {
  const opening = indexedDB.open("padding", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("padding");
  opening.onerror = reject;
  opening.onsuccess = () => {
    const tx = opening.result.transaction("padding", "readwrite");
    for (let n = 0; n < 1500; n++) tx.objectStore("padding").put("padding ".repeat(400), n);
    tx.oncomplete = () => { opening.result.close(); resolve(); };
  };
});"""


def spoil(folder: Path, chance: random.Random) -> str:
    """Damage a file of a database, and say how."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != "LOG" and file.stat().st_size)
    file = chance.choice(files)
    data = bytearray(file.read_bytes())
    how = chance.choice(("flip", "flip", "cut", "cut", "zero", "gone"))
    if how == "flip":
        for _ in range(chance.choice((1, 1 + len(data) // 1000, 1 + len(data) // 50))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif how == "zero":
        start = chance.randrange(len(data))
        data[start : start + 4096] = bytes(len(data[start : start + 4096]))
    elif how == "cut":
        del data[chance.randrange(len(data)) :]
    file.write_bytes(data)
    if how == "gone":
        file.unlink()
    return f"{how} in {file.name}"


class Ward:
    """A profile with the databases of several readers, whole and put by."""

    def __init__(
        self, start: Callable[[], Killable], where: Callable[[str], Path], whole: Path, site: str, readers: int
    ) -> None:
        self.start, self.where = start, where
        port = site.rsplit(":", 1)[1]
        self.hosts = [f"reader{number}.localhost:{port}" for number in range(readers)]
        self.whole = whole

    def address(self, host: str) -> str:
        return f"http://{host}/exercises/{MAP.id}/"

    def write(self) -> None:
        """Let every reader answer all questions, and then again in other words."""
        for words in ROUNDS:
            browser = self.start()
            for number, host in enumerate(self.hosts):
                browser.open(self.address(host))
                wait_for(lambda: browser.run(LOADED), "answers")  # noqa: B023 - called at once
                browser.run(WRITE, words)
                wait_for(lambda: browser.run(SAVED), "saving")  # noqa: B023
                if words == ROUNDS[0] and number % 2:
                    browser.run(GROW)
            browser.quit()
        for host in self.hosts:
            shutil.copytree(self.where(host), self.whole / host)

    def mend(self, host: str) -> Path:
        """Put the whole database back, as no browser is running, and return where it is."""
        folder = self.where(host)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.whole / host, folder)
        return folder


def warnings(browser: Killable) -> list[str]:
    """Return what the page warns of, and wait a while for that."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        _, alerts = browser.run(SHOWN) or ((), ())
        if alerts:
            return alerts
        time.sleep(0.05)
    return []


def spoil_often(trials: Trials, ward: Ward) -> None:
    """Damage the databases of all readers, and look what each of them is shown."""
    for begin in range(0, trials.wanted, len(ward.hosts)):
        hosts = ward.hosts[: trials.wanted - begin]
        how = [spoil(ward.mend(host), random.Random(begin + number)) for number, host in enumerate(hosts)]
        browser = ward.start()
        try:
            for host, damage in zip(hosts, how, strict=True):
                browser.open(ward.address(host))
                fields, alerts = wait_for(lambda: browser.run(SHOWN), f"word after {damage}")  # noqa: B023
                told = [(part, value) for part, value in fields if value != f"{part} {ROUNDS[1]}"]
                if told and not alerts:  # the page may have more to bring in before it can say so
                    alerts = warnings(browser)
                for part, value in told if not alerts else ():
                    trials.lost(f"{damage}: {part} shows {value!r} without a word")
                print(damage, len(told), alerts)
                trials.tried()
        finally:
            browser.kill()
    trials.settle()


@pytest.fixture
def ward(trials: Trials, playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path) -> Ward:
    """Several readers in Chromium, who have written."""
    profile = tmp_path / "profile"

    def where(host: str) -> Path:
        return profile / "Default/IndexedDB" / f"http_{host.replace(':', '_')}.indexeddb.leveldb"

    def start() -> Chromium:
        return Chromium(playwright, browser_executable, profile)

    ward = Ward(start, where, tmp_path / "whole", workbook_site, min(trials.wanted, AT_ONCE))
    ward.write()
    return ward


@fault(3, "the files of the database are damaged", short=4, full=200)
def test_chromium_shows_the_answers_or_says_what_is_wrong(trials: Trials, ward: Ward) -> None:
    spoil_often(trials, ward)


def tear(folder: Path, chance: random.Random) -> Path:
    """Let the log of a database end in half a piece, as when the browser dies in the midst of writing; return it."""
    log = max(folder.glob("*.log"), key=lambda file: int(file.stem))
    size = log.stat().st_size
    with log.open("r+b") as file:
        file.truncate(size - chance.randint(1, min(size - 1, 120)))
    return log


@fault(3, "the log ends in half a piece, and is opened twice", short=4, full=200)
def test_what_chromium_still_shows_is_there_next_time(trials: Trials, ward: Ward) -> None:
    """Chromium goes on behind the half piece, and would throw everything away at its next start."""
    for begin in range(0, trials.wanted, len(ward.hosts)):
        hosts = ward.hosts[: trials.wanted - begin]
        logs = [tear(ward.mend(host), random.Random(begin + number)) for number, host in enumerate(hosts)]
        shown: list[list[list[str]]] = []
        for last in (False, True):
            browser = ward.start()
            for number, host in enumerate(hosts):
                browser.open(ward.address(host))
                wait_for(lambda: browser.run(LOADED), "answers")  # noqa: B023
                shown.append(wait_for(lambda: browser.run(SHOWN), "answers")[0])  # noqa: B023
                if last:
                    trials.tried()
                    continue
                if number % 2:
                    browser.run(WRITE, "as it was written last")
                    wait_for(lambda: browser.run(SAVED), "saving")  # noqa: B023
                    shown[-1] = [[part, f"{part} as it was written last"] for part, _ in shown[-1]]
                wait_for(lambda: None if logs[number].exists() else True, "new log")  # noqa: B023
            browser.kill()
        for host, first, second in zip(hosts, shown[: len(hosts)], shown[len(hosts) :], strict=True):
            if first != second:
                trials.lost(f"{host} was shown {first}, and then {second}")
    trials.settle()


@pytest.mark.skipif(not FIREFOX, reason="there is no Firefox")
@fault(3, "the files of the database are damaged", short=2, full=60, where="Firefox")
def test_firefox_shows_the_answers_or_says_what_is_wrong(trials: Trials, workbook_site: str, tmp_path: Path) -> None:
    profile = tmp_path / "profile"

    def where(host: str) -> Path:
        return profile / "storage/default" / f"http+++{host.replace(':', '+')}" / "idb"

    ward = Ward(lambda: Firefox(profile), where, tmp_path / "whole", workbook_site, min(trials.wanted, AT_ONCE))
    ward.write()
    spoil_often(trials, ward)
