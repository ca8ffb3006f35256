"""What is under somebody's hand stays there, and what is put in without typing is kept, whatever the engine tells."""

from __future__ import annotations

from typing import Any

import pytest
from engines.drivers import Engine, wait
from workbook_site import MAP, READ

pytestmark = pytest.mark.engines

TOP = """
await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
return document.querySelector(given[0]).getBoundingClientRect().top;
"""
LOADED = "return document.querySelectorAll('al-prompt:not([data-loaded])').length === 0"
GROW = """
const box = document.createElement("div");
box.style.height = `${given[0]}px`;
document.querySelector("main").prepend(box);
await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
"""


def open_exercise(engine: Engine, site: str) -> None:
    engine.open(f"{site}/exercises/{MAP.id}/")
    wait(engine, LOADED, what="the answers of the page")


def test_what_is_drawn_above_does_not_move_the_field(engine: Engine, workbook_site: str) -> None:
    open_exercise(engine, workbook_site)
    field = "al-prompt[key$='/places'] [data-part='1.place']"
    engine.click(field)
    wait(engine, "return self.alongside?.onDemand?.writing", what="what holds it")
    wait(engine, "return document.querySelector('section.al-device')", what="the question")
    before = engine.run(TOP, field)
    for by in (99, 506):
        engine.run(GROW, by)
        assert abs(engine.run(TOP, field) - before) < 1


def test_choosing_the_first_level_of_a_goal_moves_nothing(engine: Engine, workbook_site: str) -> None:
    engine.open(f"{workbook_site}/exercises/tool-goals/")
    wait(engine, "return !document.querySelector('[data-tool]').hidden", what="the tool")
    engine.click("[data-add]")
    wait(engine, "return document.querySelector('.al-prompt--entry[data-loaded]')", what="its form")
    engine.type("To walk to the shop")
    wait(engine, "return document.querySelector('.al-goals__goal')", what="the goal above")
    level = ".al-prompt--entry [data-part='start']"
    engine.run("document.querySelector(given[0]).focus()", level)
    wait(engine, "return self.alongside?.onDemand?.writing", what="what holds it")
    before = engine.run(TOP, level)
    engine.type(" ")
    wait(engine, "return document.querySelector('.al-tool__view svg')", what="the picture above")
    assert abs(engine.run(TOP, level) - before) < 1


def test_what_was_put_in_without_a_word_is_kept(engine: Engine, workbook_site: str) -> None:
    open_exercise(engine, workbook_site)
    engine.run("document.querySelector(\"al-prompt[key$='/one-word'] input\").value = 'put in'")
    engine.open(f"{workbook_site}/plain/")
    open_exercise(engine, workbook_site)
    kept: dict[str, Any] = engine.run(f"return await ({READ})()")["answers"]
    assert kept[f"{MAP.id}/one-word"]["value"] == "put in"
