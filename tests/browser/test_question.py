"""Whether this device is shared is asked where the reader looks: beside the field, whatever its kind, on any screen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Route, expect
from test_put_in import loaded
from tool_site import form, open_new
from waiting import wait_until
from workbook_site import Reader

SCREENS = {"phone": {"width": 360, "height": 640}, "desk": {"width": 1366, "height": 768}}
SMALL = {"400 % zoom": {"width": 320, "height": 256}, "low": {"width": 640, "height": 200}}
FIELDS = {
    "text": "al-prompt[key$='/how-was-it'] textarea",
    "list": "al-prompt[key$='/three-people'] [data-part='2']",
    "choice": "al-prompt[key$='/which-first'] input >> nth=0",
    "ticks": "al-prompt[key$='/what-holds-you-back'] input >> nth=1",
    "scale": "al-prompt[key$='/how-sure'] input >> nth=3",
    "first row": "al-prompt[key$='/places'] [data-part='1.place']",
    "last row": "al-prompt[key$='/places'] [data-part='2.people']",
    "rating": "al-prompt[key$='/services'] [data-part='library.why']",
}


DRAWN_ANEW = """async (height) => {
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  return innerHeight === height;
}"""
"""Whatever hears of another size has done so."""


def question(reader: Reader) -> Locator:
    return reader.page.get_by_role("region", name="Are you the only person who uses this device?")


def seen(place: Locator) -> dict[str, Any]:
    """Return where something stands on the screen, once the question has come, and what is to be seen of the page."""
    return place.evaluate(
        """it => {
          const { top, bottom } = it.getBoundingClientRect();
          return { top, bottom, height: innerHeight };
        }"""
    )


def expect_beside(reader: Reader, field: Locator) -> None:
    """See the question and the field, next to each other."""
    box = question(reader)
    expect(box).to_be_visible()
    # In a table, beside its row.
    row = field.locator("xpath=ancestor::tr")
    asked, held = seen(box), seen(row if row.count() else field)
    assert asked["top"] >= 0 and asked["bottom"] <= asked["height"], asked
    assert held["bottom"] > 0 and held["top"] < held["height"], held
    between = max(asked["top"] - held["bottom"], held["top"] - asked["bottom"])
    assert between < 60, (asked, held)
    expect(field).to_be_focused()


@pytest.mark.parametrize("where", ["top", "foot"])
@pytest.mark.parametrize("screen", SCREENS)
def test_it_stands_beside_the_field_whatever_kind_it_is(
    context: BrowserContext, reader: Reader, screen: str, where: str
) -> None:
    """Also where the field stands at the very top or foot of what is to be seen."""
    reader.page.set_viewport_size(SCREENS[screen])  # type: ignore[arg-type]
    for kind, selector in FIELDS.items():
        loaded(reader)
        field = reader.page.locator(selector)
        field.evaluate("(it, start) => it.scrollIntoView(start)", where == "top")
        field.focus()
        expect_beside(reader, field)
        assert reader.stored()["answers"] == {}, f"{kind}: nothing is kept yet"


def expect_in_sight(field: Locator) -> None:
    """See the whole of what has the focus, or as much of it as there is room for."""
    expect(field).to_be_focused()
    held = seen(field)
    room = min(held["height"], held["bottom"] - held["top"])
    assert min(held["bottom"], held["height"]) - max(held["top"], 0) > room - 1, held


@pytest.mark.sweep
@pytest.mark.parametrize("where", ["top", "foot"])
@pytest.mark.parametrize("screen", SMALL)
def test_the_field_stays_in_sight_where_there_is_no_room_for_both(
    context: BrowserContext, reader: Reader, screen: str, where: str
) -> None:
    reader.page.set_viewport_size(SMALL[screen])  # type: ignore[arg-type]
    for selector in FIELDS.values():
        loaded(reader)
        field = reader.page.locator(selector)
        field.evaluate("(it, start) => it.scrollIntoView(start)", where == "top")
        field.focus()
        expect(question(reader)).to_be_visible()
        expect_in_sight(field)


@pytest.mark.sweep
@pytest.mark.parametrize("height", [340, 360])
def test_the_field_stays_in_sight_when_the_keyboard_of_a_phone_comes_up(reader: Reader, height: int) -> None:
    for selector in FIELDS.values():
        reader.page.set_viewport_size(SCREENS["phone"])  # type: ignore[arg-type]
        loaded(reader)
        field = reader.page.locator(selector)
        field.evaluate("it => it.scrollIntoView(false)")
        field.focus()
        expect_beside(reader, field)
        reader.page.set_viewport_size({"width": 360, "height": height})
        wait_until(reader.page, DRAWN_ANEW, height)
        expect_in_sight(field)


@pytest.mark.parametrize("screen", SCREENS)
def test_it_stands_beside_the_first_field_of_an_entry(reader: Reader, screen: str) -> None:
    reader.page.set_viewport_size(SCREENS[screen])  # type: ignore[arg-type]
    reader.open("exercises/tool-places")
    open_new(reader.page)
    expect_beside(reader, form(reader.page).locator("[data-part]:focus"))


def test_a_field_with_room_below_it_does_not_move(reader: Reader) -> None:
    loaded(reader)
    before = seen(reader.field())
    reader.field().focus()
    expect_beside(reader, reader.field())
    assert seen(reader.field())["top"] == before["top"]


def test_a_field_at_the_foot_does_not_move_where_there_is_room_above(reader: Reader) -> None:
    loaded(reader)
    field = reader.page.locator(FIELDS["last row"])
    field.evaluate("it => it.scrollIntoView(false)")
    before = seen(field)
    field.focus()
    expect_beside(reader, field)
    assert abs(seen(field)["top"] - before["top"]) < 1


def test_it_comes_when_the_option_that_is_pressed_has_been_let_go(reader: Reader) -> None:
    """It has no room there, so the page moves: what is pressed would slip away, and not be chosen."""
    reader.page.set_viewport_size(SCREENS["phone"])  # type: ignore[arg-type]
    option = loaded(reader).page.locator(FIELDS["ticks"])
    option.evaluate("it => it.scrollIntoView(false)")
    option.hover()
    reader.page.mouse.down()
    wait_until(reader.page, "() => self.alongside?.onDemand?.device")
    reader.page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    expect(question(reader)).to_have_count(0)
    reader.page.mouse.up()
    expect(option).to_be_checked()
    expect_beside(reader, option)


def test_whoever_has_gone_on_when_it_comes_is_not_called_back(reader: Reader) -> None:
    held: list[Route] = []
    reader.page.route("**/device.js", lambda route: held.append(route))
    with reader.page.expect_request("**/device.js"):
        loaded(reader).field().focus()
    pressed = reader.page.get_by_role("button", name="Save as Word", exact=True)
    pressed.focus()
    before = seen(pressed)["top"]
    held[0].continue_()
    expect(question(reader)).to_be_attached()
    assert abs(seen(pressed)["top"] - before) < 1


def test_whoever_is_there_before_the_store_is_asked_as_well(reader: Reader) -> None:
    reader.page.add_init_script(
        """document.addEventListener("DOMContentLoaded",
             () => document.querySelector("al-prompt[key$='/one-word'] input").focus());"""
    )
    reader.exercise()
    expect_beside(reader, reader.field("one-word"))


def test_whoever_lets_something_else_write_is_asked_as_well(reader: Reader) -> None:
    loaded(reader).field("one-word").evaluate(
        "it => { it.value = 'warm'; it.dispatchEvent(new Event('change', { bubbles: true })) }"
    )
    expect(
        reader.prompt("one-word").get_by_role("region", name="Are you the only person who uses this device?")
    ).to_be_visible()


def test_rows_can_still_be_added_below_it(reader: Reader) -> None:
    loaded(reader).page.locator(FIELDS["last row"]).focus()
    expect(question(reader)).to_be_visible()
    reader.prompt("places").get_by_role("button", name="Add a row").click()
    expect(reader.prompt("places").locator("[data-part='3.place']")).to_be_focused()
    expect(question(reader)).to_have_count(1)


def test_it_is_asked_again_where_its_field_has_gone(reader: Reader) -> None:
    reader.open("exercises/tool-places")
    open_new(reader.page)
    expect(question(reader)).to_be_visible()
    reader.page.get_by_role("button", name="Done").click()
    expect(question(reader)).to_have_count(0)
    open_new(reader.page)
    expect(question(reader)).to_be_visible()
