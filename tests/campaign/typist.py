"""Somebody who types into the first question, and a record of it outside the browser."""

from __future__ import annotations

import hashlib
import json
import random
import time
from typing import Any

from campaign.browsers import Killable, wait_for
from workbook_site import MAP, READ

KEY = f"{MAP.id}/how-was-it"
FIND = f"const prompt = document.querySelector(\"al-prompt[key='{KEY}']\"), field = prompt?.querySelector('textarea');"
LOADED = FIND + "return prompt && 'loaded' in prompt.dataset || null;"
LOOK = (
    FIND
    + "return [prompt.querySelector('[data-state]').dataset.state ?? '', field.value, !!prompt.querySelector('.al-alert')];"
)
FOCUS = FIND + "field.focus(); field.setSelectionRange(field.value.length, field.value.length);"
STORED = f"return await ({READ})();"
WORDS = ("slowly ", "we go ", "on and on ", "é✓ ")


class Typed:
    """What was typed and when."""

    def __init__(self, before: str) -> None:
        self.text = before
        self.shown_as_saved = before
        self._begun: list[float] = [0.0] * len(before)
        """For each letter the moment before its key was pressed."""

    def letter(self, browser: Killable, letter: str) -> None:
        """Press one key."""
        self._begun.append(time.monotonic())
        self.text += letter
        browser.press(letter)

    def look(self, browser: Killable) -> None:
        """Note what the page says is saved."""
        state, value, _ = browser.run(LOOK)
        if state == "saved":
            self.shown_as_saved = value

    def for_a_while(self, browser: Killable, chance: random.Random, seconds: float) -> None:
        """Type at any pace from hurried to slow, with a rest now and then, as people do."""
        pace = chance.choice((0, 0.03, 0.12))
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for letter in chance.choice(WORDS):
                self.letter(browser, letter)
                time.sleep(chance.uniform(0, pace))
            if chance.random() < 0.2:
                rest = time.monotonic() + chance.uniform(0.3, 0.9)
                while time.monotonic() < rest:
                    self.look(browser)
                    time.sleep(0.02)

    def tail(self, text: str, end: float) -> float:
        """Return how many milliseconds of typing before the end are missing from a text."""
        return 0 if len(text) >= len(self.text) else (end - self._begun[len(text)]) * 1000

    def losses(self, text: str) -> list[str]:
        """Return what is wrong with a text that was found afterwards."""
        found = []
        if not text.startswith(self.shown_as_saved):
            found.append(f"{self.shown_as_saved[-40:]!r} was shown as saved; {text[-40:]!r} is there")
        if not self.text.startswith(text):
            found.append(f"{text[-40:]!r} was never typed")
        return found


def begin(browser: Killable, address: str) -> str:
    """Open the exercise, wait until it is loaded, go to the end of the text, and return it."""
    browser.open(address)
    wait_for(lambda: browser.run(LOADED), "answer")
    browser.run(FOCUS)
    return browser.run(LOOK)[1]


def what_is_broken(browser: Killable) -> list[str]:
    """Return what of all that is kept, or of the page, is damaged."""
    stored = browser.run(STORED)
    copies = [copy["record"] for copy in stored["versions"].values()]
    broken = [f"the checksum of {r['key']} is wrong" for r in (*stored["answers"].values(), *copies) if not _whole(r)]
    return broken + (["the page warns"] if browser.run(LOOK)[2] else [])


def _whole(record: dict[str, Any]) -> bool:
    """Whether a record has kept its checksum: reckoned here, and not by the code that is tried.

    What is sealed keeps no checksum that can be seen; the page warns where it cannot open it.
    """
    if "sealed" in record:
        return True
    rest = {name: value for name, value in record.items() if name != "checksum"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest() == record["checksum"]
