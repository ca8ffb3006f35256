"""The manual itself in the engines of other browsers: the way in, lists, routes, an order, and My workbook by part."""

from __future__ import annotations

from typing import Any

import pytest
from engines.drivers import Engine, wait
from workbook_site import READ

pytestmark = pytest.mark.engines

ORDERED = "small-sticky-steps"
"""An exercise that asks to put something in order."""
ROUTE = "twenty-minutes"
LOADED = (
    "return document.querySelectorAll('al-prompt').length && !document.querySelector('al-prompt:not([data-loaded])')"
)
PRESS = """
const name = (it) => (it.getAttribute("aria-label") || it.textContent).replace(/\\s+/g, " ").trim();
const found = [...document.querySelectorAll("main button")].find((it) => name(it).startsWith(given[0]) && it.offsetParent);
found?.click();
return !!found;
"""
PLACES = "return [...document.querySelectorAll('.al-ranking__number')].map((it) => it.textContent).join('') === '12345'"
STORED = f"return (await ({READ})()).answers"
COUNT = "return [...document.querySelectorAll('[data-listed]')].filter((it) => it.offsetParent).length"


def stored(engine: Engine) -> dict[str, Any]:
    return {key: record["value"] for key, record in engine.run(STORED).items()}


def test_every_door_of_home_leads_on(engine: Engine, site_address: str) -> None:
    doors = "return [...document.querySelectorAll('.al-doors h2 a')].map((it) => it.href)"
    engine.open(f"{site_address}/")
    addresses = engine.run(doors)
    assert len(addresses) == 4
    for address in addresses:
        engine.open(address)
        assert engine.run("return document.querySelector('h1').textContent.trim()")
        assert engine.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_list_is_narrowed_by_words_and_choices_and_is_so_again_on_the_way_back(
    engine: Engine, site_address: str
) -> None:
    engine.open(f"{site_address}/exercises/")
    wait(engine, "return !document.querySelector('[data-list-filter]').hidden", what="the filter")
    whole = engine.run(COUNT)
    engine.click("#al-filter--words")
    engine.type("map")
    wait(engine, f"return (() => {{ {COUNT} }})() < {whole}", what="a shorter list")
    few = engine.run(COUNT)
    assert 0 < few < whole
    engine.click("[data-listed]:not([hidden]) a")
    wait(
        engine, "return !document.querySelector('[data-list-filter]') && document.querySelector('h1')", what="an entry"
    )
    engine.back()
    wait(engine, f"return document.querySelector('[data-list-filter]') && (() => {{ {COUNT} }})() === {few}", what="it")
    assert engine.run("return document.querySelector('#al-filter--words').value") == "map"


def test_an_order_is_given_by_buttons_and_is_there_after_going_back(engine: Engine, site_address: str) -> None:
    engine.open(f"{site_address}/exercises/{ORDERED}/")
    wait(engine, LOADED, what="the answers of the page")
    wait(engine, PRESS, "Move down", what="a button to move a row")
    wait(engine, PLACES, what="an order")
    given = "return document.querySelector('al-prompt:has(.al-ranking) [data-state]').dataset.state === 'saved'"
    wait(engine, given, what="“Saved” of the order")
    before = stored(engine)
    engine.open(f"{site_address}/exercises/")
    engine.back()
    wait(engine, LOADED, what="the answers of the page")
    wait(engine, PLACES, what="the order on the way back")
    assert stored(engine) == before
    assert any(key.startswith(f"{ORDERED}/") and len(value) >= 3 for key, value in before.items())


def test_my_workbook_opens_on_what_was_begun_and_unfolds_the_rest(engine: Engine, site_address: str) -> None:
    begun = "return document.querySelector('[data-begun] [data-exercise]')?.dataset.exercise === given[0]"
    engine.open(f"{site_address}/my-workbook/")
    wait(engine, begun, ORDERED, what="what was begun")
    assert engine.run("return !document.querySelector('.al-workbook__part a').checkVisibility()")
    engine.run("document.querySelector('.al-workbook__part > summary').click()")
    wait(
        engine,
        "return document.querySelector('.al-workbook__part a').checkVisibility()",
        what="an exercise of a part",
    )


def test_a_route_is_followed_and_my_workbook_says_what_comes_next(engine: Engine, site_address: str) -> None:
    engine.open(f"{site_address}/routes/{ROUTE}/")
    wait(engine, PRESS, "Follow this route", what="the button to follow it")
    wait(engine, "return document.querySelector('.al-follow')?.textContent.includes(' done.')", what="how far one is")
    engine.open(f"{site_address}/my-workbook/")
    wait(engine, "return document.querySelector('.al-workbook__next a')", what="what comes next")
    wait(engine, PRESS, "Stop following it", what="the button to stop")
    wait(engine, "return !document.querySelector('.al-workbook__next a')", what="its end")
