"""The planner in the engines of other browsers: what is put in is kept, a slip is said, and nothing moves under the hand."""

from __future__ import annotations

import pytest
from browser.test_planner import planner_site
from engines.drivers import Engine, wait

__all__ = ["planner_site"]

pytestmark = pytest.mark.engines

FIELD = """
const label = [...document.querySelectorAll('.al-planner__field > label')].find((it) => it.textContent === given[0]);
const field = label?.control;
"""
PUT = FIELD + "field.focus(); field.value = given[1]; field.blur(); return field.value"
HELD = FIELD + "return field?.value"
SAVED = "return document.querySelector('.al-planner__state')?.textContent === 'Saved on this device'"
LAST = "[...document.querySelectorAll('.al-planner__row input[type=number]')].at(-1)"
TOP = f"""
await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
return {LAST}.getBoundingClientRect().top;
"""


def begin(engine: Engine, site: str) -> None:
    engine.open(f"{site}/planner/?from=short")
    wait(engine, f"return {LAST}", what="the rows of a plan")


def test_words_without_an_event_and_an_unlikely_date_are_kept(engine: Engine, planner_site: str) -> None:
    begin(engine, planner_site)
    engine.run(PUT, "Name of the plan", "By an expander")
    engine.run(PUT, "Date", "1126-11-25")
    wait(engine, SAVED, what="“Saved” of the plan")
    wait(engine, "return document.querySelector('.al-planner .al-notice:not([hidden])')?.textContent", what="a notice")
    engine.open(engine.run("return location.href"))
    wait(engine, f"return (() => {{ {HELD} }})() === 'By an expander'", "Name of the plan", what="the name")
    assert engine.run(HELD, "Date") == "1126-11-25"


def test_what_is_found_above_moves_no_field(engine: Engine, planner_site: str) -> None:
    begin(engine, planner_site)
    engine.run(f"{LAST}.focus(); {LAST}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")
    wait(engine, "return self.alongside?.onDemand?.writing", what="what holds the field")
    wait(engine, "return document.querySelector('section.al-device')", what="the question")
    engine.run(TOP)  # what came with the question has been drawn
    before = engine.run(TOP)
    engine.type("0")
    wait(engine, "return document.querySelector('.al-planner__findings li')", what="something to look at")
    assert abs(engine.run(TOP) - before) < 1
