"""The same questions in up to four tabs, in any order and with any clock: no text that was shown as saved is lost.

Several questions are tried at once in the same tabs, each with an order of its own that follows from its number. A
text may be missing afterwards only where somebody who had it before their eyes has changed it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from campaign.ledger import Trials, fault
from playwright.sync_api import BrowserContext, expect
from test_shared_device import share, unlock
from waiting import wait_until
from workbook_site import PLAN, READ, Reader

from alongside.content.model import Prompt
from alongside.render.web.prompts import prompt_html

TOGETHER = 10
"""So many questions are tried at once."""

TICKS = 10
TABS = 4

# Hears nothing of the others, as a tab that the browser has put to sleep.
DEAF = "delete window.BroadcastChannel;"

CLOCK = """const Real = Date;
let ahead = 0;
window.setClock = (years) => ahead = years * 31_557_600_000;
window.Date = class extends Real {
  constructor(...given) {
    if (given.length) super(...given);
    else super(Real.now() + ahead);
  }
  static now() {
    return Real.now() + ahead;
  }
};"""

# What a tab does with its prompts, and what it notes of them.
TAB = """window.notes = { saved: [], changed: [] };
const find = (key) => document.querySelector(`al-prompt[key="${key}"]`);
const fieldOf = (key) => find(key).querySelector("textarea");
window.ask = (prompts) => {
  const place = document.querySelector("#place");
  place.innerHTML = Object.values(prompts).join("");
  notes.saved.length = notes.changed.length = 0;
  for (const key of Object.keys(prompts)) {
    const state = find(key).querySelector("[data-state]");
    new MutationObserver(() => state.dataset.state === "saved" && notes.saved.push([key, fieldOf(key).value]))
      .observe(state, { attributes: true, attributeFilter: ["data-state"] });
  }
};
const acts = {
  type(key, text) {
    const field = fieldOf(key);
    notes.changed.push([key, field.value]);
    field.value = text.startsWith("+") ? `${field.value} ${text.slice(1)}` : text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  },
  leave(key) {
    fieldOf(key).dispatchEvent(new Event("focusout", { bubbles: true }));
  },
  decide(key, words) {
    const choice = [...find(key).querySelectorAll("button")].find((it) => it.textContent === words);
    if (!choice) return;
    notes.changed.push([key, fieldOf(key).value], [key, find(key).querySelector("blockquote").textContent]);
    choice.click();
  },
  clock(key, years) {
    setClock(years);
  },
};
window.act = (list) => {
  for (const [name, key, what] of list) acts[name](key, what);
};
window.isLoaded = () => [...document.querySelectorAll("al-prompt")].every((it) => "loaded" in it.dataset);
window.isCalm = () =>
  [...document.querySelectorAll("al-prompt [data-state]")].every((it) => !/saving|failed/.test(it.dataset.state));"""


def order(number: int, key: str, clocks: bool) -> Iterator[dict[int, list[tuple[str, str, Any]]]]:
    """Return for each tick what each tab does with one question."""
    chance = random.Random(number)
    tabs = chance.sample(range(TABS), chance.randint(2, TABS))
    for tick in range(TICKS):
        doing: dict[int, list[tuple[str, str, Any]]] = {}
        for tab in tabs:
            what = chance.random()
            if what < 0.45:
                more = "+" if chance.random() < 0.6 else ""
                doing[tab] = [("type", key, f"{more}{number}-{tick}-{tab}")]
            elif what < 0.5:
                doing[tab] = [("leave", key, "")]
            elif what < 0.55:
                doing[tab] = [("decide", key, chance.choice(("Keep the answer above", "Use this other version")))]
            if clocks and chance.random() < 0.3:
                doing.setdefault(tab, []).insert(0, ("clock", key, chance.uniform(-10, 10)))
        yield doing


class Tabs:
    """The tabs of one reader, every other one deaf."""

    def __init__(self, context: BrowserContext, site: str, clocks: bool, sealed: bool) -> None:
        self.site, self.clocks, self.sealed = site, clocks, sealed
        self.pages = [context.new_page() for _ in range(TABS)]
        self.beside = Reader(context.new_page(), site)
        if sealed:
            share(self.beside)
        for number, page in enumerate(self.pages):
            for script in (*([CLOCK] if clocks else []), *([DEAF] if number % 2 else []), TAB):
                page.add_init_script(script)
            if sealed and number % 2:  # no other tab can give it the key
                tab = Reader(page, site).open(f"exercises/{PLAN.id}")
                unlock(tab)
                expect(tab.prompt("first-thing")).to_have_attribute("data-loaded", "")
            page.goto(f"{site}/late/")
            page.add_script_tag(url=f"{site}/answers.js")

    def try_orders(self, numbers: range) -> dict[str, list[str]]:
        """Go through the orders with these numbers at once, and return what was lost of each question."""
        keys = [f"{PLAN.id}/n{number}" for number in numbers]
        prompts = {key: prompt_html(PLAN.id, Prompt(key.split("/")[1], "What?", "text")) for key in keys}
        for page in self.pages:
            page.evaluate("prompts => ask(prompts)", prompts)
        for page in self.pages:
            wait_until(page, "() => isLoaded()")
        chance = random.Random(numbers.start)
        for doings in zip(*(order(n, key, self.clocks) for n, key in zip(numbers, keys, strict=True)), strict=True):
            for tab, page in enumerate(self.pages):
                acts = [act for doing in doings for act in doing.get(tab, [])]
                page.evaluate("acts => act(acts)", acts)
            # Now and then long enough for a save, or for the words that say so.
            self.pages[0].wait_for_timeout(chance.choice((0, 0, 20, 60, 150, 500)))
        for page in self.pages:
            wait_until(page, "() => isCalm()")
        return self._missing(keys)

    def _missing(self, keys: list[str]) -> dict[str, list[str]]:
        notes = [page.evaluate("notes") for page in self.pages]
        saved = {(key, text) for note in notes for key, text in note["saved"] if text}
        changed = {(key, text) for note in notes for key, text in note["changed"]}
        answers, copies = self._kept()
        lost = {}
        for key in keys:
            current = answers.get(key)
            others = [copy["record"] for copy in copies if copy["key"] == key and "record" in copy]
            kept = {record["value"] for record in (current, *others) if record}
            lost[key] = [
                f"{text!r} was shown as saved" for of, text in saved - changed if of == key and text not in kept
            ]
            if current and any(other["rev"] >= current["rev"] for other in others):
                lost[key].append("a text with more changes is not the answer")
            if any(copy.get("kind", "damaged") == "damaged" for copy in copies if copy["key"] == key):
                lost[key].append("a text is damaged")
        return lost

    def _kept(self) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """Return the answers by key, and all other texts."""
        if not self.sealed:
            stored = self.pages[0].evaluate(READ)
            return stored["answers"], list(stored["versions"].values())
        _, file = self.beside.workbook().backup()
        return {record["key"]: record for record in file["answers"]}, file["copies"] + file["damaged"]


def interleave(
    trials: Trials, context: BrowserContext, site: str, *, clocks: bool = False, sealed: bool = False
) -> None:
    """Try many orders, some at once."""
    tabs = Tabs(context, site, clocks, sealed)
    said = 0
    for begin in range(0, trials.wanted, TOGETHER):
        numbers = range(begin, min(begin + TOGETHER, trials.wanted))
        for lost in tabs.try_orders(numbers).values():
            for what in lost:
                trials.lost(what)
            trials.tried()
        said += sum(len(page.evaluate("notes.saved")) for page in tabs.pages)
    assert said > trials.wanted, "hardly anything was shown as saved"
    trials.settle()


@fault(6, "the same question in two to four tabs", short=20, full=1000)
def test_every_text_that_was_shown_as_saved_survives_other_tabs(
    trials: Trials, context: BrowserContext, workbook_site: str
) -> None:
    interleave(trials, context, workbook_site)


@fault(6, "the same question in tabs, behind a passphrase", short=10, full=200)
def test_every_sealed_text_that_was_shown_as_saved_survives_other_tabs(
    trials: Trials, context: BrowserContext, workbook_site: str
) -> None:
    interleave(trials, context, workbook_site, sealed=True)


@fault(7, "clocks up to 10 years off, that jump while somebody writes", short=10, full=200)
def test_no_clock_decides_what_is_kept(trials: Trials, context: BrowserContext, workbook_site: str) -> None:
    interleave(trials, context, workbook_site, clocks=True)
