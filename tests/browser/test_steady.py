"""What somebody writes in stays under their hand while the page around it changes, whatever the browser does itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect
from test_put_in import loaded
from test_question import question
from tool_site import expect_saved, form, open_new
from waiting import wait_until
from workbook_site import MAP, Reader

ALONE = "document.documentElement.style.overflowAnchor = 'none'"
"""WebKit moves nothing back by itself."""

HELD = "() => self.alongside?.onDemand?.writing"
"""What holds the field has come."""
SAVED_ALL = """async () => {
  const height = document.documentElement.scrollHeight;
  for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  const saving = [...document.querySelectorAll("[data-state]")].some((state) => state.textContent.includes("Saving"));
  return !saving && height === document.documentElement.scrollHeight;
}"""
"""Nothing comes or goes any more above what has the focus: what is taken out at the foot of a page is scrolled by Chromium."""
ROOMY = "document.body.style.padding = '100vh 0'"
"""Any place of the page can be scrolled to the middle of the window."""


def top(place: Locator) -> float:
    """Return where something stands on the screen, when all has been drawn."""
    return float(
        place.evaluate(
            """async (it) => {
              await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              return it.getBoundingClientRect().top;
            }"""
        )
    )


def middle(place: Locator) -> tuple[float, float]:
    """Return the middle of something on the screen."""
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def grow(place: Locator, by: int) -> None:
    """Draw something just above the line a place is in, and wait until it has been drawn."""
    place.evaluate(
        """(place, by) => new Promise((drawn) => {
          const box = document.createElement("div");
          box.style.height = `${by}px`;
          place.closest("main > *, p").before(box);
          requestAnimationFrame(() => requestAnimationFrame(drawn));
        })""",
        by,
    )


@pytest.mark.parametrize("anchors", [True, False])
def test_what_is_drawn_above_does_not_move_the_field(reader: Reader, anchors: bool) -> None:
    loaded(reader)
    anchors or reader.page.evaluate(ALONE)
    for id in ("how-was-it", "places"):
        field = reader.prompt(id).locator("[data-part]").first
        field.focus()
        wait_until(reader.page, HELD)
        expect(question(reader)).to_be_visible()
        field.press_sequentially("first words")
        reader.expect_saved(id)
        before = top(field)
        for by in (99, 506):
            grow(reader.page.get_by_role("main").locator("> *").first, by)
            assert abs(top(field) - before) < 1


@pytest.mark.parametrize("anchors", [True, False])
def test_the_first_words_move_nothing(reader: Reader, anchors: bool) -> None:
    loaded(reader)
    anchors or reader.page.evaluate(ALONE)
    field = reader.field("one-word")
    field.scroll_into_view_if_needed()
    field.focus()
    wait_until(reader.page, HELD)
    expect(question(reader)).to_be_visible()
    before = top(field)
    field.press_sequentially("warm")
    reader.expect_saved("one-word")
    assert abs(top(field) - before) < 1


@pytest.mark.parametrize("anchors", [True, False])
def test_a_picture_that_is_drawn_above_the_form_does_not_move_it(reader: Reader, anchors: bool) -> None:
    reader.open("exercises/tool-goals")
    anchors or reader.page.evaluate(ALONE)
    open_new(reader.page)
    expect(question(reader)).to_be_visible()
    form(reader.page).locator("[data-part='hope']").fill("To walk to the shop")
    expect_saved(reader.page)
    level = form(reader.page).locator("[data-part='start']").first
    level.focus()
    wait_until(reader.page, HELD)
    before = top(level)
    level.press("Space")
    expect(reader.page.locator(".al-tool__view svg")).to_be_visible()
    assert abs(top(level) - before) < 1


@pytest.mark.parametrize("anchors", [True, False])
@pytest.mark.parametrize(
    ("page", "button"),
    [
        ("grid", "Save for a spreadsheet"),
        (f"exercises/{MAP.id}", "Save as Word"),
    ],
)
def test_a_button_stays_under_whoever_presses_it(reader: Reader, page: str, button: str, anchors: bool) -> None:
    reader.exercise().write("first words")
    here = reader.open(page).page
    anchors or here.evaluate(ALONE)
    if page == "grid":
        here.get_by_role("button", name="Start a grid").click()
    here.get_by_role("main").locator("al-prompt input, al-prompt textarea").first.focus()
    wait_until(here, HELD)
    expect(question(reader)).to_be_visible()
    wait_until(here, SAVED_ALL)
    pressed = here.get_by_role("main").get_by_role("button", name=button).first
    pressed.focus()
    before = top(pressed)
    for by in (99, 206):
        grow(pressed, by)
        assert abs(top(pressed) - before) < 1


def test_an_option_that_is_pressed_is_chosen_though_leaving_a_date_says_something_above_it(reader: Reader) -> None:
    reader.exercise().write("first words")
    date, option = reader.field("when"), reader.prompt("which-first").get_by_role("radio").last
    notice = reader.prompt("when").get_by_text("Is the year 202 right?")
    date.fill("0202-11-01")
    date.blur()
    expect(notice).to_be_visible()  # what says it is here from now on
    date.fill("2026-11-05")
    expect(notice).to_be_hidden()
    wait_until(reader.page, HELD)
    date.fill("0202-11-01")
    option.scroll_into_view_if_needed()
    place = option.bounding_box()
    assert place
    reader.page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    reader.page.mouse.down()
    expect(notice).to_be_visible()
    reader.page.mouse.up()
    expect(option).to_be_checked()


@pytest.mark.sweep
@pytest.mark.parametrize("press", ["of a drag", "of a script"])
def test_a_press_whose_end_is_not_told_holds_nothing(reader: Reader, press: str) -> None:
    """A browser tells no `mouseup` of what is dragged, nor does every program that presses for its user."""
    page = loaded(reader).page
    page.set_viewport_size({"width": 900, "height": 5000})  # the field and what is pressed below it are in sight
    page.evaluate(ALONE)
    page.evaluate(ROOMY)
    field, link = reader.field("one-word"), page.locator(".al-exercise__workbook")
    link.scroll_into_view_if_needed()
    field.focus()
    wait_until(page, HELD)
    expect(question(reader)).to_be_visible()
    if press == "of a script":
        link.dispatch_event("mousedown")
    else:
        link.drag_to(page.get_by_role("heading", level=1))
    field.evaluate("it => it.focus({ preventScroll: true })")
    before = top(field)
    grow(page.locator(".al-exercise__state"), 99)
    assert abs(top(field) - before) < 1


def test_a_reader_who_scrolls_is_not_held(reader: Reader) -> None:
    loaded(reader).field().focus()
    before = top(reader.field())
    reader.page.mouse.wheel(0, 300)
    wait_until(reader.page, "() => scrollY > 0")
    assert top(reader.field()) < before
