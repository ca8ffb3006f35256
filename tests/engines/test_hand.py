"""What is under somebody's hand stays there, and what is put in without typing is kept, whatever the engine tells."""

from __future__ import annotations

import json
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
SAVED = """
return document.querySelector(`al-prompt[key$='/${given[0]}'] [data-state]`)?.dataset.state === "saved";
"""
GROW = """
const box = document.createElement("div");
box.style.height = `${given[0]}px`;
document.querySelector("main").prepend(box);
await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
"""
CHANGED_AT_THE_LAST = """
addEventListener("pagehide", () => {
  const field = document.querySelector("al-prompt[key$='/one-word'] input");
  field.value = "at the last";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}, true);
"""
READ_AT_THE_LAST = """
addEventListener("beforeunload", () => {
  for (const prompt of document.querySelectorAll("al-prompt")) prompt.refresh(null);
});
"""
FILLED = {
    "one-word": "warm",
    "when": "2026-12-01",
    "which-first": True,
    "what-holds-you-back": True,
    "three-people": "Ada",
}
FILL = """
for (const [id, value] of Object.entries(FILLED)) {
  const control = document.querySelector(`al-prompt[key$='/${id}'] input`);
  if (value === true) control.checked = true;
  else control.value = value;
  for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
}
""".replace("FILLED", json.dumps(FILLED))
SHOWN = """
const control = document.querySelector(`al-prompt[key$='/${given[0]}'] input`);
return control && (given[1] === true ? control.checked : control.value === given[1]);
"""
KEPT = f"return (await ({READ})()).answers[given[0]]?.value === given[1]"


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
    wait(engine, "return document.querySelector('[data-add]:enabled')", what="the tool")
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


def test_a_page_that_is_left_in_the_midst_of_its_work_keeps_no_later_one_waiting(
    engine: Engine, workbook_site: str
) -> None:
    """A browser may put a page away for the way back with all that it has begun, and what that has locked."""
    for leave in (CHANGED_AT_THE_LAST, READ_AT_THE_LAST):
        open_exercise(engine, workbook_site)
        engine.run(leave)
        engine.open(f"{workbook_site}/plain/")
        open_exercise(engine, workbook_site)
        engine.click("al-prompt[key$='/one-word'] input")
        engine.type("x")
        wait(engine, SAVED, "one-word", what="“Saved” of the next page")


def test_what_was_changed_as_a_page_was_put_away_is_saved_on_the_way_back(engine: Engine, workbook_site: str) -> None:
    open_exercise(engine, workbook_site)
    engine.run(CHANGED_AT_THE_LAST)
    engine.open(f"{workbook_site}/plain/")
    engine.back()
    wait(engine, SHOWN, "one-word", "at the last", what="what was changed")
    wait(engine, KEPT, f"{MAP.id}/one-word", "at the last", what="what was changed, in the store")


def test_going_back_to_a_page_empties_nothing(engine: Engine, workbook_site: str) -> None:
    """WebKit empties controls that are not to be completed by the browser when it shows a page that it put away."""
    open_exercise(engine, workbook_site)
    engine.run(FILL)
    for id in FILLED:
        wait(engine, SAVED, id, what=f"“Saved” of {id}")
    before = engine.run(f"return await ({READ})()")["answers"]
    engine.open(f"{workbook_site}/plain/")
    engine.back()
    for id, value in FILLED.items():
        wait(engine, SHOWN, id, value, what=f"the answer of {id}")
    # What is seen to be changed is written before a later change is.
    engine.click("al-prompt[key$='/how-was-it'] textarea")
    engine.type("Later. ")
    wait(engine, SAVED, "how-was-it", what="“Saved” of the later words")
    after = engine.run(f"return await ({READ})()")["answers"]
    assert {key for key in after if before.get(key) != after[key]} == {f"{MAP.id}/how-was-it"}
