"""The browser is killed while somebody types: what was shown as saved is there, and little else is missing."""

from __future__ import annotations

import hashlib
import json
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from campaign.browsers import FIREFOX, Chromium, Firefox, Killable, wait_for
from campaign.ledger import Trials, fault
from playwright.sync_api import Playwright
from workbook_site import MAP, READ

KEY = f"{MAP.id}/how-was-it"
TAIL = 500
"""So many milliseconds of typing may be lost."""

FIND = f"const prompt = document.querySelector(\"al-prompt[key='{KEY}']\"), field = prompt.querySelector('textarea');"
LOADED = FIND + "return 'loaded' in prompt.dataset || null;"
LOOK = (
    FIND
    + "return [prompt.querySelector('[data-state]').dataset.state ?? '', field.value, !!prompt.querySelector('.al-alert')];"
)
FOCUS = FIND + "field.focus(); field.setSelectionRange(field.value.length, field.value.length);"
STORED = f"return await ({READ})();"


class Typed:
    """What was typed and when, written down outside the browser."""

    def __init__(self, before: str) -> None:
        self.text = before
        self.shown_as_saved = before
        self.begun: list[float] = [0.0] * len(before)
        """For each letter the moment before its key was pressed."""

    def letter(self, browser: Killable, letter: str) -> None:
        self.begun.append(time.monotonic())
        self.text += letter
        browser.press(letter)

    def look(self, browser: Killable) -> None:
        state, value, _ = browser.run(LOOK)
        if state == "saved":
            self.shown_as_saved = value


def is_sealed(record: dict[str, Any]) -> bool:
    """Whether a record has kept its checksum: reckoned here, and not by the code that is tried."""
    rest = {name: value for name, value in record.items() if name != "checksum"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest() == record["checksum"]


def write_for_a_while(browser: Killable, typed: Typed, chance: random.Random) -> None:
    """Type at any pace from hurried to slow, with a rest now and then, as people do."""
    pace = chance.choice((0, 0.03, 0.12))
    end = time.monotonic() + chance.uniform(0.2, 1.6)
    while time.monotonic() < end:
        for letter in chance.choice(("slowly ", "we go ", "on and on ", "é✓ ")):
            typed.letter(browser, letter)
            time.sleep(chance.uniform(0, pace))
        if chance.random() < 0.2:
            rest = time.monotonic() + chance.uniform(0.3, 0.9)
            while time.monotonic() < rest:
                typed.look(browser)
                time.sleep(0.02)
    time.sleep(chance.choice((0, 0, 0.01, 0.05, 0.1)))


def kill_often(trials: Trials, start: Callable[[], Killable], site: str) -> None:
    """Kill a browser while it types; every start looks at what the last one has left, and types on."""
    typed, killed = Typed(""), 0.0
    for number in [*range(trials.wanted), None]:
        browser = start()
        try:
            browser.open(f"{site}/exercises/{MAP.id}/")
            wait_for(lambda browser=browser: browser.run(LOADED), "answer")
            _, text, alert = browser.run(LOOK)
            if not text.startswith(typed.shown_as_saved):
                trials.lost(f"{typed.shown_as_saved[-40:]!r} was shown as saved; {text[-40:]!r} is there")
            if not typed.text.startswith(text) or alert:
                trials.lost(f"{text[-40:]!r} was never typed")
            elif len(text) < len(typed.text):
                trials.saw((killed - typed.begun[len(text)]) * 1000)
            else:
                trials.saw(0)
            stored = browser.run(STORED)
            copies = [copy["record"] for copy in stored["versions"].values()]
            if not all(map(is_sealed, [*stored["answers"].values(), *copies])):
                trials.lost("a checksum is wrong")
            if number is None:
                break
            chance = random.Random(number)
            typed = Typed(text)
            browser.run(FOCUS)
            write_for_a_while(browser, typed, chance)
            killed = time.monotonic()
            trials.tried()
        finally:
            browser.kill()
    trials.settle()


@fault(2, "the browser is killed while typing", short=3, full=100, bound=TAIL, unit="ms of typing")
def test_chromium_keeps_what_it_showed_as_saved(
    trials: Trials, playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path
) -> None:
    kill_often(trials, lambda: Chromium(playwright, browser_executable, tmp_path / "profile"), workbook_site)


@pytest.mark.skipif(not FIREFOX, reason="there is no Firefox")
@fault(2, "the browser is killed while typing", short=1, full=100, bound=TAIL, unit="ms of typing", where="Firefox")
def test_firefox_keeps_what_it_showed_as_saved(trials: Trials, workbook_site: str, tmp_path: Path) -> None:
    kill_often(trials, lambda: Firefox(tmp_path / "profile"), workbook_site)
