"""Putting things in order: by buttons, by keys, by dragging; and an order that nobody gave is no answer."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect
from samples import sample
from serving import serve
from taken import record, seed
from test_steady import ROOMY, middle, top
from waiting import wait_until
from workbook_site import Reader, exercise, framed, workbook, write_definitions, write_forms, write_page, write_scripts

from alongside.content.model import Prompt

ASKED = sample("what-matters")
LISTENING, ASKING, QUIET = ASKED.items.values()
REWORDED = dataclasses.replace(ASKED, items={"quiet": "Silence", "asking": "Questions", "new": "Something new"})
PAGE = exercise("put-in-order", "Put in order", (ASKED, Prompt("why", "Why?", "text")))
KEY = f"{PAGE.id}/{ASKED.id}"
LISTEN = """() => {
  window.heard = [];
  new MutationObserver((changes) => changes.forEach(({ target }) =>
    target.closest?.(".al-announce") && window.heard.push(target.textContent)
  )).observe(document.body, { childList: true, subtree: true });
}"""


@pytest.fixture(scope="module")
def address(scripts: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with one ranking, and the same page as its author has changed it since."""
    site = tmp_path_factory.mktemp("ranking")
    write_scripts(site, scripts)
    write_page(site, f"exercises/{PAGE.id}", PAGE.title, framed(PAGE))
    write_page(site, "changed", PAGE.title, framed(dataclasses.replace(PAGE, learner=(REWORDED,))))
    write_page(site, "my-workbook", "My workbook", workbook([PAGE]))
    write_definitions(site, [PAGE])
    write_forms(site, [PAGE])
    with serve(site) as address:
        yield address


@pytest.fixture
def reader(context: BrowserContext, address: str) -> Reader:
    """A person who looks at the ranking, which is ready to be moved about."""
    reader = Reader(context.new_page(), address).open(f"exercises/{PAGE.id}")
    expect(button(reader, "Save this order", ASKED.question)).to_be_visible()
    reader.page.evaluate(LISTEN)
    return reader


def button(reader: Reader, what: str, of: str) -> Locator:
    return reader.page.get_by_role("button", name=f"{what}: {of}", exact=True)


def order(reader: Reader) -> list[str]:
    """Return the words of the rows as they stand, each with the place that it says."""
    rows = reader.prompt(ASKED.id).locator(".al-ranking > li")
    return rows.evaluate_all(
        "all => all.map((row) => ['number', 'words'].map((it) => row.querySelector('.al-ranking__' + it).textContent).join(' '))"
    )


def expect_said(reader: Reader, words: str) -> None:
    """Wait until a screen reader has been told this, whatever else it is told."""
    wait_until(reader.page, "(words) => window.heard.some((said) => said.includes(words))", words)


def test_an_order_that_nobody_gave_is_no_answer(reader: Reader) -> None:
    assert order(reader) == [f" {LISTENING}", f" {ASKING}", f" {QUIET}"]
    button(reader, "Move up", LISTENING).press("Enter")  # it is the first already
    expect_said(reader, f"{LISTENING}, now 1 of 3")
    assert order(reader)[0] == f" {LISTENING}"
    reader.write("Because.", "why")
    assert reader.values() == {"why": "Because."}
    reader.workbook()
    answer = reader.page.locator(f"[data-answer='{KEY}'] dd")
    expect(answer).to_have_text("Nothing written yet")


def test_an_order_counts_when_somebody_says_that_it_is_theirs_and_can_be_taken_back(reader: Reader) -> None:
    button(reader, "Save this order", ASKED.question).press("Enter")
    reader.expect_saved(ASKED.id)
    assert reader.values() == {ASKED.id: {"listening": "1", "asking": "2", "quiet": "3"}}
    assert order(reader) == [f"1 {LISTENING}", f"2 {ASKING}", f"3 {QUIET}"]
    expect(button(reader, "Save this order", ASKED.question)).to_be_hidden()
    clear = button(reader, "Clear my order", ASKED.question)
    expect(clear).to_be_focused()
    clear.press("Enter")
    expect(button(reader, "Save this order", ASKED.question)).to_be_focused()
    expect(reader.prompt(ASKED.id).locator("p[data-state]")).to_have_text("")
    assert order(reader)[0] == f" {LISTENING}"
    assert reader.values() in ({}, {ASKED.id: {}})


def test_the_focus_stays_with_what_is_moved_and_its_place_is_said(reader: Reader) -> None:
    down = button(reader, "Move down", LISTENING)
    for place in (2, 3):
        down.press("Enter")
        expect_said(reader, f"{LISTENING}, now {place} of 3")
        expect(down).to_be_focused()
    assert order(reader) == [f"1 {ASKING}", f"2 {QUIET}", f"3 {LISTENING}"]
    expect(down).to_have_attribute("aria-disabled", "true")
    reader.expect_saved(ASKED.id)
    reader.open(f"exercises/{PAGE.id}")
    expect(button(reader, "Clear my order", ASKED.question)).to_be_visible()
    assert order(reader) == [f"1 {ASKING}", f"2 {QUIET}", f"3 {LISTENING}"]


@pytest.mark.parametrize("anchors", [True, False])
@pytest.mark.parametrize(("what", "words"), [("Move up", QUIET), ("Move down", LISTENING)])
def test_a_row_stays_under_whoever_moves_it(reader: Reader, what: str, words: str, anchors: bool) -> None:
    """By keyboard and by mouse: a second press does the same again."""
    page = reader.page
    page.set_viewport_size({"width": 360, "height": 480})
    page.evaluate(ROOMY)
    anchors or page.evaluate("document.documentElement.style.overflowAnchor = 'none'")
    pressed = button(reader, what, words)
    pressed.press("Enter")  # now it is an answer, and the question who uses the device has been asked
    page.get_by_role("region", name="Are you the only person").get_by_role("button", name="Not now").press("Enter")
    expect(page.get_by_text("Your choice is saved.")).to_be_visible()  # its box is lower from now on
    button(reader, {"Move up": "Move down"}.get(what, "Move up"), words).press("Enter")
    for press in (pressed.press, lambda _: page.mouse.click(*middle(pressed))):
        pressed.focus()
        pressed.evaluate("it => it.scrollIntoView({ block: 'center' })")
        before, order_before = top(pressed), order(reader)
        press("Enter")
        assert order(reader) != order_before
        expect(pressed).to_be_focused()
        assert abs(top(pressed) - before) < 1


@pytest.mark.sweep
def test_an_order_of_another_tab_leaves_the_focus_where_it_is(
    reader: Reader, context: BrowserContext, address: str
) -> None:
    reader.page.evaluate(ROOMY)
    held = button(reader, "Move down", LISTENING)
    held.focus()
    expect(reader.page.get_by_role("region", name="Are you the only person")).to_be_visible()
    held.evaluate("it => it.scrollIntoView({ block: 'center' })")
    before = top(held)
    other = Reader(context.new_page(), address).open(f"exercises/{PAGE.id}")
    for place in (2, 1):
        button(other, "Move up", QUIET).click()
        other.expect_saved(ASKED.id)
        row = other.prompt(ASKED.id).locator(".al-ranking > li", has_text=QUIET).locator("input")
        expect(row).to_have_value(str(place))
    reader.page.bring_to_front()
    mine = reader.prompt(ASKED.id).locator(".al-ranking > li", has_text=QUIET).locator("input")
    expect(mine).to_have_value("1")
    assert order(reader)[0] == f"1 {QUIET}"
    expect(held).to_be_focused()
    assert abs(top(held) - before) < 1


def grip(reader: Reader, words: str) -> Locator:
    return reader.prompt(ASKED.id).locator(".al-ranking > li", has_text=words).locator(".al-ranking__grip")


def test_a_row_can_be_dragged_and_stays_where_it_was_when_that_is_broken_off(reader: Reader) -> None:
    page = reader.page
    grip(reader, LISTENING).hover()
    page.mouse.down()
    grip(reader, QUIET).hover(force=True)
    page.mouse.move(*below(reader, QUIET))
    page.keyboard.press("Escape")
    page.mouse.up()
    assert order(reader) == [f" {LISTENING}", f" {ASKING}", f" {QUIET}"]
    grip(reader, LISTENING).hover()
    page.mouse.down()
    page.mouse.move(*below(reader, QUIET))
    page.mouse.up()
    expect_said(reader, f"{LISTENING}, now 3 of 3")
    reader.expect_saved(ASKED.id)
    assert reader.values() == {ASKED.id: {"asking": "1", "quiet": "2", "listening": "3"}}


@pytest.mark.sweep
def test_the_page_goes_along_while_a_row_rests_at_its_edge(reader: Reader) -> None:
    page = reader.page
    page.set_viewport_size({"width": 360, "height": 300})
    page.evaluate(ROOMY)
    held = grip(reader, LISTENING)
    held.evaluate("it => it.scrollIntoView({ block: 'center' })")
    start, x = page.evaluate("scrollY"), middle(held)[0]
    page.mouse.move(*middle(held))
    page.mouse.down()
    page.mouse.move(x, 290)
    wait_until(page, "(start) => scrollY > start + 200", start)
    page.mouse.up()
    assert order(reader)[2] == f"3 {LISTENING}"


def below(reader: Reader, words: str) -> tuple[float, float]:
    """Return a place in the lower half of a row."""
    box = grip(reader, words).locator("..").bounding_box()
    assert box
    return box["x"] + 20, box["y"] + box["height"] - 2


@pytest.mark.sweep
def test_an_order_of_another_tab_is_shown(reader: Reader, context: BrowserContext, address: str) -> None:
    other = Reader(context.new_page(), address).open(f"exercises/{PAGE.id}")
    button(other, "Move up", QUIET).click()
    other.expect_saved(ASKED.id)
    reader.page.bring_to_front()
    expect(button(reader, "Clear my order", ASKED.question)).to_be_visible()
    assert order(reader) == [f"1 {LISTENING}", f"2 {QUIET}", f"3 {ASKING}"]


@pytest.mark.sweep
def test_an_order_outlives_other_words_another_order_and_what_has_left_the_list(reader: Reader) -> None:
    """The author has taken one away, added one, and put the others in another order and into other words."""
    seed(reader.page, [record(KEY, {"asking": "1", "listening": "2", "quiet": "3"})])
    reader.open("changed")
    expect(button(reader, "Clear my order", ASKED.question)).to_be_visible()
    assert order(reader) == ["1 Questions", "2 Silence", " Something new"]
    expect(reader.prompt(ASKED.id)).to_contain_text("listening: 2")
    button(reader, "Move up", "Something new").click()
    reader.expect_saved(ASKED.id)
    kept = {"asking": "1", "new": "2", "quiet": "3", "listening": "2"}
    assert reader.values() == {ASKED.id: kept}
    reader.workbook()
    answer = reader.page.locator(f"[data-answer='{KEY}'] dd")
    lines = [f"1. {ASKING}", f"2. {LISTENING}", f"3. {QUIET}", "2. new (no longer in the list)"]
    expect(answer).to_contain_text("".join(lines))


def test_without_a_script_each_has_a_named_field_for_its_number(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.route("**/kind-ranking.js", lambda route: route.abort())
    reader = Reader(page, address).open(f"exercises/{PAGE.id}")
    expect(reader.prompt(ASKED.id)).to_have_attribute("data-loaded", "")
    for place, words in enumerate((QUIET, ASKING, LISTENING), start=1):
        page.get_by_label(f"Place of {words}", exact=True).fill(str(place))
    reader.expect_saved(ASKED.id)
    assert reader.values() == {ASKED.id: {"quiet": "1", "asking": "2", "listening": "3"}}


@pytest.mark.sweep
def test_two_orders_of_a_backup_are_compared_in_words(reader: Reader) -> None:
    button(reader, "Move down", LISTENING).press("Enter")
    reader.expect_saved(ASKED.id)
    file, _ = reader.workbook().backup()
    reader.open(f"exercises/{PAGE.id}")
    button(reader, "Move up", QUIET).press("Enter")
    reader.expect_saved(ASKED.id)
    dialog = reader.workbook().choose("Restore from a backup", file)
    for places in ((ASKING, LISTENING, QUIET), (ASKING, QUIET, LISTENING)):
        said = [f"{place}. {words}" for place, words in enumerate(places, start=1)]
        expect(dialog).to_contain_text(re.compile(r"\s*".join(map(re.escape, said))))


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Reader]:
    """A person who looks at the ranking on a phone."""
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 700})
    reader = Reader(context.new_page(), address).open(f"exercises/{PAGE.id}")
    expect(button(reader, "Save this order", ASKED.question)).to_be_visible()
    yield reader
    context.close()


def touch(reader: Reader) -> Callable[..., None]:
    """Return what puts fingers on the page: each at its place, the first first."""
    devtools = reader.page.context.new_cdp_session(reader.page)

    def fingers(what: str, *places: tuple[float, float]) -> None:
        points = [{"id": index + 1, "x": x, "y": y} for index, (x, y) in enumerate(places)]
        devtools.send("Input.dispatchTouchEvent", {"type": f"touch{what}", "touchPoints": points})

    return fingers


def on_grip(reader: Reader, words: str) -> tuple[float, float]:
    box = grip(reader, words).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.sweep
def test_a_row_is_dragged_by_a_finger_and_the_page_stays(phone: Reader) -> None:
    fingers = touch(phone)
    x, y = on_grip(phone, LISTENING)
    end = below(phone, QUIET)[1]
    fingers("Start", (x, y))
    for step in range(1, 11):
        fingers("Move", (x, y + (end - y) * step / 10))
    fingers("End")
    phone.expect_saved(ASKED.id)
    assert phone.values() == {ASKED.id: {"asking": "1", "quiet": "2", "listening": "3"}}


@pytest.mark.sweep
def test_a_second_finger_neither_moves_what_the_first_holds_nor_puts_it_down(phone: Reader) -> None:
    fingers = touch(phone)
    x, y = on_grip(phone, LISTENING)
    other = on_grip(phone, QUIET)
    between = y + (other[1] - y) * 0.75
    fingers("Start", (x, y))
    fingers("Move", (x, between))
    wait_until(phone.page, "() => document.querySelector('.al-ranking').children[1].classList.contains('is-held')")
    held = order(phone)
    fingers("Start", (x, between), other)
    fingers("Move", (x, between), (other[0], other[1] + 30))
    fingers("Move", (x, between), (other[0], 5))
    fingers("Move", (x, between))  # the second is lifted
    assert phone.prompt(ASKED.id).locator(".al-ranking > .is-held").count() == 1
    assert order(phone) == held
    fingers("End")
    phone.expect_saved(ASKED.id)
    assert phone.values() == {ASKED.id: {"asking": "1", "listening": "2", "quiet": "3"}}


@pytest.mark.sweep
def test_an_order_that_comes_while_a_row_is_held_is_shown_when_it_is_put_back(
    reader: Reader, context: BrowserContext, address: str
) -> None:
    page = reader.page
    grip(reader, LISTENING).hover()
    page.mouse.down()
    expect(reader.prompt(ASKED.id).locator(".al-ranking > .is-held")).to_have_count(1)
    other = Reader(context.new_page(), address).open(f"exercises/{PAGE.id}")
    button(other, "Move up", QUIET).click()
    other.expect_saved(ASKED.id)
    quiet = reader.prompt(ASKED.id).locator(".al-ranking > li", has_text=QUIET).locator("input")
    expect(quiet).to_have_value("2")
    assert order(reader) == [f" {LISTENING}", f" {ASKING}", f" {QUIET}"]
    page.mouse.up()
    assert order(reader) == [f"1 {LISTENING}", f"2 {QUIET}", f"3 {ASKING}"]
