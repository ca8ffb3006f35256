"""The planner: a plan made, changed, kept and brought back, by keyboard, by drag, and in two tabs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from accessible import violations
from pdf_words import words_of
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from serving import serve
from test_shared_device import choose, lock, unlock
from test_steady import ROOMY, middle, top
from tool_site import put_plan, put_records, seal
from waiting import wait_until
from workbook_site import HOLD, STYLE, Reader, wear, workbook, write_page, write_scripts

from alongside.common.handover import handover
from alongside.common.palette import THEME
from alongside.render.web.assets.styles import content_styles

CATALOGUE = {
    "exercises": {
        "map": {
            "title": "Map places", "minutes": 25, "part": "Start", "href": "map/",
            "materials": [{"item": "paper", "per": "person"}],
        },
        "rate": {"title": "Rate places", "minutes": 30, "part": "Later", "href": "rate/", "after": ["map"]},
        "hard": {"title": "My own story", "minutes": 30, "part": "Later", "href": "hard/", "care": True},
    },
    "talks": {"model": {"title": "The model", "minutes": 10, "href": "model/"}},
    "sheets": {"map": "Map places", "rate": "Rate places", "hard": "My own story"},
    "sessions": {"short": "A short session"},
}  # fmt: skip
SHORT = {
    "title": "A short session", "purpose": "", "start": 570, "people": 8, "smallGroup": 4, "materials": [],
    "blocks": [
        {"kind": "activity", "title": "Welcome", "minutes": 20},
        {"kind": "exercise", "id": "map", "title": "Map places", "minutes": 25},
        {"kind": "break", "title": "Break", "minutes": 20},
        {"kind": "exercise", "id": "rate", "title": "Rate places", "minutes": 30},
    ],
    "cuts": [{"block": 3, "minutes": 0, "saves": 30, "words": "Leave out Rate places."}],
    "neverCut": "", "sheets": {},
}  # fmt: skip
QUESTION = "Are you the only person who uses this device?"
OWN_STYLE = "main { max-width: 60rem; padding: 0 12px; } :is(input, select, button, a) { font: inherit; }"


@pytest.fixture(scope="module")
def planner_site(tmp_path_factory: pytest.TempPathFactory, scripts: list[Path]) -> Iterator[str]:
    """The address of a site with the planner, three exercises, one session and My workbook."""
    site = tmp_path_factory.mktemp("planner")
    write_scripts(site, scripts)
    css = THEME / "css"
    own = "".join((css / f"{name}.css").read_text("utf-8") for name in ("prompts", "planner"))
    (site / "style.css").write_text(content_styles() + own + STYLE + OWN_STYLE, "utf-8")
    write_page(
        site, "planner", "Plan", '<div class="md-typeset"><div class="al-planner"><p>Needs JavaScript.</p></div></div>'
    )
    write_page(site, "my-workbook", "My workbook", workbook(()))
    (site / "planning").mkdir()
    for name, value in (("planner_catalogue", CATALOGUE), ("short", SHORT)):
        (site / "planning" / f"{name}.js").write_text(handover("planning", name, value), "utf-8")
    with serve(site) as address:
        yield address


@pytest.fixture
def planner(context: BrowserContext, planner_site: str) -> Reader:
    """A facilitator with the planner open."""
    return Reader(context.new_page(), planner_site).open("planner")


def begin(planner: Reader, how: str = "from=short") -> Page:
    """Open a plan that is not stored yet, as the only one who uses this device."""
    planner.page.goto(f"{planner.site}/planner/?{how}")
    expect(planner.page.get_by_label("Name of the plan")).to_be_visible()
    return planner.page


def row(page: Page, title: str) -> Locator:
    return page.locator(".al-planner__row").filter(
        has=page.locator(f":scope > * > .al-planner__title:text-is('{title}')")
    )


def clocks(page: Page) -> list[str]:
    """Return the rows of the page as `09:30 Welcome`."""
    times, titles = (page.locator(f".al-planner__{name}").all_text_contents() for name in ("time", "title"))
    return [f"{time[:5]} {title}" for time, title in zip(times, titles, strict=True)]


def expect_asked(page: Page) -> None:
    """Wait until it is asked, and told, who uses the device: what stands below moves then."""
    expect(page.get_by_role("region", name=QUESTION)).to_be_visible()


def expect_silence(page: Page) -> None:
    """Wait until nothing that was told is still to be heard: two things of one moment are heard together."""
    wait_until(page, "!document.querySelector('.al-announce[data-first]')")


def expect_saved(page: Page) -> None:
    expect(page.locator(".al-planner__state")).to_have_text("Saved on this device")


@pytest.mark.sweep
def test_two_breaks_are_told_apart_by_ear(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_role("button", name="Add to this day").click()
    dialog = page.get_by_role("dialog", name="Add to Day 1")
    dialog.get_by_role("button", name="A break").click()
    dialog.get_by_role("button", name="Done").click()
    for what in ("Move up", "Move down", "Change"):
        for which in ("1 of 2", "2 of 2"):
            expect(page.get_by_role("button", name=f"{what}: Break ({which})", exact=True)).to_have_count(1)
    expect(page.get_by_label("Minutes: Break (2 of 2)", exact=True)).to_have_count(1)
    expect(row(page, "Break")).to_have_count(2)
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_role("button", name="Change: Break", exact=True)).to_have_count(1)


@pytest.mark.sweep
def test_groups_and_days_are_told_apart_by_ear(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_role("button", name="Add to this day").click()
    for _ in range(2):
        page.get_by_role("button", name="Groups at the same time").click()
    page.get_by_role("button", name="Done", exact=True).click()
    page.get_by_role("button", name="Add a day").click()
    controls = page.locator(".al-planner__holder > .al-planner__buttons > button, .al-planner__groups input[type=text]")
    called = controls.evaluate_all("all => all.map((each) => each.getAttribute('aria-label'))")
    assert len(called) == 2 + 3 * 4
    assert len(set(called)) == len(called), called


def test_a_plan_is_made_by_keyboard_alone(planner: Reader) -> None:
    page = planner.page
    page.get_by_role("button", name="Make a plan").press("Enter")
    page.get_by_label("Name of the plan").focus()
    expect_asked(page)
    page.keyboard.type("Our day")
    page.get_by_role("button", name="Add to this day").press("Enter")
    dialog = page.get_by_role("dialog", name="Add to Day 1")
    dialog.get_by_role("button", name="A break").press("Enter")
    dialog.get_by_label("Search exercises and talks").press_sequentially("map")
    expect(dialog.get_by_text("1 found.").first).to_be_visible()
    expect(dialog.get_by_role("status").filter(has_text="1 found.")).to_have_count(1)
    dialog.get_by_role("button", name="Add: Map places").press("Enter")
    expect(dialog.get_by_text("Added Map places. The day now ends at 10:15.")).to_be_visible()
    dialog.get_by_role("button", name="Done").press("Enter")
    expect(page.get_by_role("button", name="Change: Map places", exact=True)).to_be_focused()
    expect_silence(page)
    row(page, "Map places").get_by_role("button", name="Move up").press("Enter")
    expect(page.get_by_role("button", name="Move up: Map places", exact=True)).to_be_focused()
    expect(page.locator(".al-announce")).to_have_text("Map places is now 1 of 2 in Day 1, at 09:30–09:55.")
    page.get_by_label("Minutes: Map places").fill("40")
    assert clocks(page) == ["09:30 Map places", "10:10 Break"]
    expect_saved(page)
    page.reload()
    expect(page.get_by_label("Name of the plan")).to_have_value("Our day")
    assert clocks(page) == ["09:30 Map places", "10:10 Break"]


@pytest.mark.sweep
def test_a_row_is_dragged_and_the_step_is_taken_back_and_done_again(planner: Reader) -> None:
    page = begin(planner)
    row(page, "Rate places").scroll_into_view_if_needed()
    grip = row(page, "Rate places").locator(".al-planner__grip").bounding_box()
    target = row(page, "Welcome").bounding_box()
    assert grip
    assert target
    page.mouse.move(grip["x"] + 5, grip["y"] + 5)
    page.mouse.down()
    page.mouse.move(target["x"] + 60, target["y"] + 40, steps=4)
    # Another finger is put on the page, and taken away.
    row(page, "Break").evaluate(
        "it => it.dispatchEvent(new PointerEvent('pointerup', { pointerId: 99, bubbles: true }))"
    )
    page.mouse.move(target["x"] + 60, target["y"] + 3, steps=4)
    page.mouse.up()
    moved = ["09:30 Rate places", "10:00 Welcome", "10:20 Map places", "10:45 Break"]
    assert clocks(page) == moved
    expect(page.get_by_text("Rate places builds on Map places, which comes later in your plan.")).to_be_visible()
    undo = page.get_by_role("button", name="Undo", exact=True)
    undo.press("Enter")
    assert clocks(page)[0] == "09:30 Welcome"
    expect(undo).to_be_focused()
    expect(undo).to_have_attribute("aria-disabled", "true")
    page.get_by_role("button", name="Redo").click()
    assert clocks(page) == moved
    page.locator("body").press("Control+z")
    page.get_by_role("button", name="Redo").press("Control+z")
    assert clocks(page)[0] == "09:30 Welcome"
    expect_saved(page)


@pytest.mark.sweep
def test_a_row_is_dragged_into_a_group_by_finger(browser: Browser, planner_site: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 1600})
    page = begin(Reader(context.new_page(), planner_site))
    page.get_by_role("button", name="Add to this day").click()
    page.get_by_role("dialog").get_by_role("button", name="Groups at the same time").click()
    page.get_by_role("dialog").get_by_role("button", name="Done").click()
    expect_asked(page)
    into = row(page, "In groups").locator(".al-planner__list").first
    start = row(page, "Break").locator(".al-planner__grip").bounding_box()
    assert start
    x, y = start["x"] + 5, start["y"] + 5
    touch = context.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for part in (0.5, 1, 1, 1):  # what is carried makes way on its way, as the list does that it is carried to
        end = into.bounding_box()
        assert end
        point = {"x": end["x"] + 40, "y": y + (end["y"] + 10 - y) * part}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(into).to_contain_text("Break")
    assert clocks(page) == ["09:30 Welcome", "09:50 Map places", "10:15 Rate places", "10:45 In groups", "10:45 Break"]
    context.close()


@pytest.mark.sweep
@pytest.mark.parametrize("edge", ["upper", "lower"])
def test_the_page_goes_along_while_a_row_rests_at_its_edge(planner: Reader, edge: str) -> None:
    page = begin(planner)
    page.set_viewport_size({"width": 360, "height": 480})
    page.evaluate(ROOMY)
    grip = row(page, "Map places").locator(".al-planner__grip")
    grip.evaluate("it => it.scrollIntoView({ block: 'center' })")
    start, x = page.evaluate("scrollY"), middle(grip)[0]
    page.mouse.move(*middle(grip))
    page.mouse.down()
    page.mouse.move(x, 20 if edge == "upper" else 460)
    wait_until(page, "(start) => Math.abs(scrollY - start) > 300", start)
    assert (page.evaluate("scrollY") < start) is (edge == "upper")
    page.mouse.up()
    if edge == "lower":
        assert clocks(page)[-1].endswith("Map places"), "what it came past has made way"


@pytest.mark.sweep
def test_a_row_is_dragged_by_pen_while_a_hand_rests_on_the_screen(planner: Reader) -> None:
    page = begin(planner)
    row(page, "Rate places").scroll_into_view_if_needed()
    grip = row(page, "Rate places").locator(".al-planner__grip").bounding_box()
    target = row(page, "Map places").bounding_box()
    assert grip
    assert target
    pen = page.context.new_cdp_session(page)

    def move(kind: str, x: float, y: float) -> None:
        buttons = 0 if kind == "mouseReleased" else 1
        event = {"type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1}
        pen.send("Input.dispatchMouseEvent", {**event, "pointerType": "pen"})

    move("mousePressed", grip["x"] + 5, grip["y"] + 5)
    hand = """kind => document.querySelector(".al-planner__days, .al-planner__plan").querySelector(".is-held")
        .dispatchEvent(new PointerEvent(kind, { pointerId: 77, pointerType: "touch", clientX: 9, clientY: 9, bubbles: true }))"""
    move("mouseMoved", target["x"] + 60, target["y"] + 40)
    move("mouseMoved", target["x"] + 60, target["y"] + 3)
    for kind in ("pointermove", "pointerup", "pointercancel"):
        page.evaluate(hand, kind)
    expect(page.locator(".is-held")).to_have_count(1)
    move("mouseReleased", target["x"] + 60, target["y"] + 3)
    assert clocks(page) == ["09:30 Welcome", "09:50 Rate places", "10:20 Map places", "10:45 Break"]


def link_of(page: Page) -> str:
    """Return the link of the open plan, once it is kept."""
    expect_saved(page)
    page.get_by_role("button", name="Share as a link").click()
    link = page.get_by_label("The link").input_value()
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    return link


@pytest.mark.sweep
def test_a_link_waits_for_the_passphrase_and_then_finds_the_plan_that_is_there(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    box = page.get_by_role("region", name=QUESTION)
    box.get_by_role("button", name="No, other people use it too").click()
    choose(box, "passphrase")
    link = link_of(page)
    lock(planner)
    page.goto(link)
    expect(page.get_by_role("heading", name="Your workbook is locked")).to_be_visible()
    expect(page.locator(".al-planner")).to_be_hidden()
    unlock(planner)
    expect(page.get_by_label("Name of the plan")).to_have_value("Ours")
    expect(page.get_by_text("This plan came from someone else.")).to_have_count(0)
    page.get_by_role("link", name="All your plans").click()
    expect(page.locator(".al-planner__plans a")).to_have_text(["Ours"])


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["file", "link"])
def test_who_uses_the_device_is_asked_before_a_plan_of_someone_else_is_kept(
    browser: Browser, planner: Reader, way: str, tmp_path: Path
) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    link = link_of(page)
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as a file").click()
    saving.value.save_as(tmp_path / "plan.json")
    context = browser.new_context()
    there = Reader(context.new_page(), planner.site)
    if way == "link":
        there.page.goto(link)
        box = there.page.locator(".al-planner__arrived").get_by_role("region", name=QUESTION)
    else:
        there.open("planner").page.get_by_label("Open a plan from a file").set_input_files(tmp_path / "plan.json")
        box = there.page.get_by_role("dialog").get_by_role("region", name=QUESTION)
    box.get_by_role("button", name="No, other people use it too").click()
    choose(box, "passphrase")
    assert not there.stored()["answers"]
    there.page.get_by_role("button", name=re.compile("^Keep")).click()
    expect(there.page.get_by_label("Name of the plan")).to_have_value("Ours")
    expect(there.page).to_have_url(re.compile(r"\?plan="))
    assert "Ours" not in json.dumps(there.stored()["answers"])
    context.close()


@pytest.mark.sweep
def test_a_link_that_is_opened_twice_gives_one_plan(browser: Browser, planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    link = link_of(page)
    context = browser.new_context()
    there = context.new_page()
    for times in (1, 2):
        there.goto(link)
        expect(there.get_by_label("Name of the plan")).to_have_value("Ours")
        expect(there.get_by_text("This plan came from someone else.")).to_have_count(2 - times)
        if times == 1:
            there.get_by_role("button", name="Keep").click()
            expect_saved(there)
        there.get_by_role("link", name="All your plans").click()
        expect(there.locator(".al-planner__plans a")).to_have_text(["Ours"])
    context.close()


@pytest.mark.sweep
def test_a_link_that_is_cut_changed_or_newer_is_refused_and_nothing_changes(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    link = link_of(page)
    before = planner.stored()["answers"]
    for wrong, words in (
        (link[:-7], "it was damaged on its way"),
        (link.replace("#plan=1.", "#plan=2."), "made with a newer version of this site"),
        (f"{link[: link.index('#')]}#plan=", "it was damaged on its way"),
        (link + "A" * 100_000, "more in this than any plan holds"),
    ):
        page.goto("about:blank")
        page.goto(wrong)
        expect(page.get_by_role("alert")).to_contain_text(words)
        expect(page.get_by_role("alert")).to_contain_text("Your own plans have not changed.")
        expect(page.locator(".al-planner__plans a")).to_have_text(["Ours"])
    assert planner.stored()["answers"] == before


@pytest.mark.sweep
def test_lunch_that_is_fixed_clashes_and_nothing_is_moved(planner: Reader) -> None:
    page = begin(planner)
    row(page, "Break").get_by_role("button", name="Change").click()
    expect(page.get_by_role("button", name="Done: Break", exact=True)).to_have_text("Done")
    row(page, "Break").get_by_label("Fixed start").fill("10:00")
    assert clocks(page) == ["09:30 Welcome", "09:50 Map places", "10:00 Break", "10:20 Rate places"]
    note = page.get_by_role("link", name="Break is fixed at 10:00, but what comes before it runs 15 minutes past that")
    note.press("Enter")
    expect(row(page, "Break")).to_be_focused()
    row(page, "Rate places").get_by_role("button", name="Change").click()
    expect(row(page, "Rate places").get_by_label("Can be left out if time is short")).to_be_checked()
    page.get_by_label("People have to go at").fill("10:30")
    expect(page.get_by_text("You could leave out Rate places, which saves 30 minutes.")).to_be_visible()


def test_what_is_needed_is_counted_and_the_plan_compared_with_its_session(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("People", exact=True).fill("11")
    page.get_by_text("What you need in the room").click()
    expect(page.get_by_role("row", name="paper 11 Map places")).to_be_visible()
    expect(page.get_by_text("Rate places: 12 copies")).to_be_visible()
    page.get_by_text("Compare with the original session").click()
    expect(page.get_by_text("It has the same parts")).to_be_visible()
    row(page, "Welcome").get_by_role("button", name="Change").click()
    row(page, "Welcome").get_by_role("button", name="Remove from the plan").click()
    expect(page.get_by_role("button", name="Change: Map places", exact=True)).to_be_focused()
    expect(page.get_by_text("Left out: Welcome, 20 minutes")).to_be_visible()


@pytest.mark.sweep
def test_a_second_day_takes_what_is_moved_over(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_role("button", name="Add a day").click()
    row(page, "Rate places").get_by_role("button", name="Move down").click()
    expect(page.locator("#al-plan-day-1 .al-planner__title")).to_have_text("Rate places")
    expect(page.get_by_role("button", name="Move down: Rate places", exact=True)).to_be_focused()
    page.get_by_role("link", name="Print, share or run this plan").press("Enter")
    expect(page.get_by_role("heading", name="Use this plan")).to_be_focused()
    page.get_by_role("button", name="Remove this day: Day 2").click()
    expect(page.get_by_role("region", name="Day 1")).to_be_focused()
    expect(row(page, "Rate places")).to_have_count(0)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(row(page, "Rate places")).to_have_count(1)
    page.get_by_role("button", name="Undo", exact=True).click()
    page.get_by_role("button", name="Undo", exact=True).click()
    page.get_by_role("button", name="Add a day").click()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("button", name="Undo", exact=True)).to_be_focused()


def test_several_plans_are_kept_copied_deleted_and_brought_back(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    page.get_by_role("link", name="All your plans").click()
    page.get_by_role("button", name="Copy: Ours").click()
    links = page.locator(".al-planner__plans a")
    expect(links).to_have_count(2)
    page.get_by_role("button", name="Delete: Ours (copy)").click()
    expect(links).to_have_count(1)
    page.get_by_role("button", name="Undo").press("Enter")
    expect(links).to_have_count(2)
    page.get_by_role("link", name="Ours (copy)").click()
    expect(page.get_by_label("Name of the plan")).to_have_value("Ours (copy)")


@pytest.mark.sweep
def test_two_plans_of_one_name_are_told_apart_by_ear(planner: Reader) -> None:
    for _ in range(2):
        page = begin(planner)
        page.get_by_label("Name of the plan").fill("Ours")
        expect_saved(page)
    page.get_by_role("link", name="All your plans").click()
    expect(page.locator(".al-planner__plans a")).to_have_count(2)
    called = page.locator(".al-planner__plans :is(a, button)").evaluate_all(
        "all => all.map((each) => each.getAttribute('aria-label'))"
    )
    assert len(set(called)) == 6, called


@pytest.mark.sweep
def test_a_plan_with_the_longest_name_is_copied_and_can_be_read(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Building connections " * 9 + "in a village")
    expect_saved(page)
    page.get_by_role("link", name="All your plans").click()
    page.get_by_role("button", name="Copy: Building").click()
    expect(page.locator(".al-planner__plans a")).to_have_count(2)
    page.get_by_role("link", name="… (copy)").click()
    expect(page.get_by_label("Name of the plan")).to_have_value(re.compile(r"^Building connections .*… \(copy\)$"))


def test_a_backup_holds_plans_and_brings_them_back(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    page.get_by_role("link", name="All your plans").click()
    file, _ = planner.backup()
    planner.workbook().wipe()
    expect(planner.page.get_by_role("heading", name="Training that you run")).to_be_hidden()
    dialog = planner.choose("Restore from a backup", file)
    expect(dialog).to_contain_text("This backup is complete. It has 1 training plan in it")
    expect(dialog).to_contain_text("Day 1: Welcome (20), Map places (25), Break (20), Rate places (30)")
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(planner.page.get_by_text("1 training plan restored from the backup.")).to_be_visible()
    planner.open("planner").page.get_by_role("link", name="Ours").click()
    expect(row(page, "Rate places")).to_be_visible()


def test_after_keeping_both_there_are_two_plans_and_the_same_backup_makes_no_third(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    file, _ = planner.workbook().backup()
    planner.open("planner").page.get_by_role("link", name="Ours").click()
    page.get_by_label("Name of the plan").fill("Ours in May")
    expect_saved(page)
    dialog = planner.workbook().choose("Restore from a backup", file)
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(page.get_by_text("1 training plan restored from the backup.")).to_be_visible()
    expect(planner.open("planner").page.locator(".al-planner__plans a")).to_have_count(2)
    planner.page.get_by_role("link", name="Ours (from a backup)").click()
    expect(row(page, "Rate places")).to_be_visible()
    dialog = planner.workbook().choose("Restore from a backup", file)
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(dialog).to_contain_text("Everything in this backup is already in your workbook.")
    dialog.get_by_label("Use the version in the backup").check()
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(page.get_by_text("1 training plan restored from the backup.")).to_be_visible()
    planner.open("planner")
    expect(page.locator(".al-planner__plans")).not_to_contain_text("May")
    planner.workbook().page.get_by_role("button", name="Undo restoring").click()
    expect(page.get_by_text("Your workbook is as it was before you restored the backup.")).to_be_visible()
    expect(page.get_by_role("link", name="Ours in May")).to_be_visible()


def test_what_is_cleared_and_backed_up_is_counted_by_its_sorts(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    put_records(page, [seal("a/b", "an answer"), seal("a/_finished", {"yes": True}), seal("_read/c", {"yes": True})])
    sorts = "1 answer, 1 training plan and your progress"
    planner.workbook().backup()
    expect(page.get_by_text(f"asked to save a backup of {sorts} as")).to_be_visible()
    page.get_by_role("button", name="Clear my answers from this device").click()
    expect(page.get_by_role("dialog")).to_contain_text(f"This clears {sorts} from this browser")


@pytest.mark.sweep
def test_a_backup_of_what_was_deleted_says_so(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    page.get_by_role("link", name="All your plans").click()
    page.get_by_role("button", name="Delete: Ours").click()
    expect(page.get_by_text("“Ours” is deleted.")).to_be_visible()
    planner.workbook().backup()
    expect(page.get_by_text("a backup of previous versions of 1 thing you have deleted as")).to_be_visible()


def test_my_workbook_lists_plans_and_leads_to_each(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    put_plan(page, "broken", "{", "Your plan: Broken")
    planner.workbook()
    made = page.locator("section", has=page.get_by_role("heading", name="Training that you run"))
    expect(made.get_by_role("link")).to_have_count(2)
    expect(made.get_by_role("link", name="Your plan: Broken")).to_have_attribute("href", "../planner/?plan=broken")
    assert violations(page, "al-workbook") == []
    made.get_by_role("link", name="Ours", exact=True).click()
    expect(page.get_by_label("Name of the plan")).to_have_value("Ours")


@pytest.mark.sweep
def test_what_one_tab_changes_the_other_shows(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_label("Minutes: Welcome")).to_have_value("20")
    other.get_by_label("Minutes: Welcome").fill("35")
    expect_saved(other)
    page.bring_to_front()
    expect(page.get_by_label("Minutes: Welcome")).to_have_value("35")
    assert clocks(page)[1] == "10:05 Map places"
    page.get_by_role("link", name="All your plans").click()
    copy = page.get_by_role("button", name="Copy: Ours")
    copy.focus()
    other.get_by_label("People", exact=True).fill("9")
    expect(page.get_by_text("9 people")).to_be_visible()
    expect(copy).to_be_focused()


@pytest.mark.sweep
def test_what_is_changed_before_the_store_has_answered_makes_no_second_version(planner: Reader) -> None:
    page, other = hold_reading(planner)
    page.get_by_label("Minutes: Welcome").fill("35")
    other.evaluate("window.letGo = true")
    expect_saved(page)
    assert [copy["kind"] for copy in planner.stored()["versions"].values()] == ["earlier"]


@pytest.mark.sweep
def test_what_another_tab_clears_leaves_the_page_and_does_not_come_back(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    Reader(page.context.new_page(), planner.site).workbook().wipe()
    expect(page.get_by_text("You have no plans on this device yet")).to_be_visible()
    assert planner.stored()["answers"] == {}


@pytest.mark.sweep
def test_what_another_tab_changes_waits_while_letters_are_put_together(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_label("Place", exact=True).click()  # later, it would take the focus from the field of the first tab
    place = page.get_by_label("Place", exact=True)
    place.focus()
    place.evaluate("it => it.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))")
    page.evaluate("new BroadcastChannel('alongside').onmessage = () => self.told = true")
    row(other, "Break").get_by_role("button", name="Move up").click()
    expect_saved(other)
    wait_until(page, "self.told")
    planner.stored()  # and as long as it takes to read it
    assert clocks(page)[1] == "09:50 Map places"
    place.evaluate("it => it.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))")
    expect(page.locator(".al-planner__title").nth(1)).to_have_text("Break")


def test_last_words_of_a_tab_that_closes_are_kept(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    url = page.url
    page.get_by_label("Minutes: Welcome").fill("45")
    page.close(run_before_unload=True)
    again = planner.page.context.new_page()
    again.goto(url)
    expect(again.get_by_label("Minutes: Welcome")).to_have_value("45")


PUT_IN = """(field, [value, events]) => {
  field.value = value;
  for (const name of events) field.dispatchEvent(new Event(name, { bubbles: true }));
}"""


@pytest.mark.parametrize("events", [["change"], []], ids=["a change alone", "no event"])
def test_what_is_put_into_a_field_without_typing_is_kept(planner: Reader, events: list[str]) -> None:
    page = begin(planner)
    row(page, "Welcome").get_by_role("button", name="Change").click()
    for label, value in (
        ("Name of the plan", "Our day"),
        ("People", "9"),
        ("Place", "Hall"),
        ("Start", "10:00"),
        ("Minutes: Welcome", "25"),
        ("Notes", "Chairs\vTables"),
    ):
        field = page.get_by_label(label, exact=True)
        field.focus()
        field.evaluate(PUT_IN, [value, events])
        field.blur()
    expect_saved(page)
    page.reload()
    expect(page.get_by_label("Name of the plan")).to_have_value("Our day")
    expect(page.get_by_label("People", exact=True)).to_have_value("9")
    expect(page.get_by_label("Place", exact=True)).to_have_value("Hall")
    expect_saved(page)
    assert clocks(page)[:2] == ["10:00 Welcome", "10:25 Map places"]
    row(page, "Welcome").get_by_role("button", name="Change").click()
    expect(page.get_by_label("Notes")).to_have_value("Chairs\nTables")
    page.get_by_label("Place", exact=True).evaluate(PUT_IN, ["Library", []])
    page.close(run_before_unload=True)
    again = planner.page.context.new_page()
    again.goto(f"{planner.site}/planner/")
    again.get_by_role("link", name="Our day").click()
    expect(again.get_by_label("Place", exact=True)).to_have_value("Library")


def hold_reading(planner: Reader) -> tuple[Page, Page]:
    """Open a kept plan anew, whose record cannot be read again until the other tab sets `letGo`: both pages."""
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    other = Reader(page.context.new_page(), planner.site).open("planner").page
    expect(other.get_by_role("link", name="Ours")).to_be_visible()
    other.evaluate(HOLD, ["versions"])
    page.reload()
    expect(page.get_by_label("Place", exact=True)).to_be_visible()
    return page, other


def test_what_is_put_in_before_the_store_has_answered_is_kept_by_a_page_that_closes_at_once(planner: Reader) -> None:
    page, other = hold_reading(planner)
    page.get_by_label("Place", exact=True).evaluate(PUT_IN, ["Hall", []])
    page.close(run_before_unload=True)
    other.evaluate("window.letGo = true")
    other.reload()
    other.get_by_role("link", name="Ours").click()
    expect(other.get_by_label("Place", exact=True)).to_have_value("Hall")
    assert "conflict" not in [copy["kind"] for copy in Reader(other, planner.site).stored()["versions"].values()]


@pytest.mark.parametrize("pressed", ["Move down: Welcome", "Add to this day: Day 1", "Add a day"])
def test_who_uses_the_device_is_asked_beside_a_button_that_changes_a_plan(planner: Reader, pressed: str) -> None:
    page = begin(planner)
    button = page.get_by_role("button", name=pressed, exact=True)
    button.focus()
    question = page.get_by_role("region", name=QUESTION)
    expect(question).to_be_in_viewport(ratio=1)
    expect(page.get_by_text("This plan is not saved yet.")).to_be_visible()
    question.get_by_role("button", name="Not now").press("Enter")
    expect(button).to_be_focused()


def test_more_than_there_is_room_for_is_cut_between_characters_and_the_plan_opens_again(planner: Reader) -> None:
    page = begin(planner)
    name = page.get_by_label("Name of the plan")
    name.evaluate(PUT_IN, ["x" * 197 + "👩🏽‍🦽" * 9, ["input"]])
    name.blur()
    expect(name).to_have_value("x" * 197)
    expect_saved(page)
    page.reload()
    expect(name).to_have_value("x" * 197)


@pytest.mark.parametrize("date", ["1126-11-25", "251126-11-25"])
def test_a_date_that_cannot_be_meant_is_said_and_kept(planner: Reader, date: str) -> None:
    page = begin(planner)
    day = page.get_by_label("Date", exact=True)
    day.fill(date)
    day.blur()
    notice = page.locator(".al-notice", has_text=f"Is the year {date[:-6]} right?")
    expect(notice).to_be_visible()
    expect(day).to_have_attribute("aria-invalid", "true")
    expect_saved(page)
    page.reload()
    expect(day).to_have_value(date)
    expect(notice).to_be_visible()
    day.fill("2027-01-20")
    expect(notice).to_be_hidden()


def test_a_number_or_a_time_that_is_none_is_said_when_the_field_is_left(planner: Reader) -> None:
    page = begin(planner)
    minutes = page.get_by_label("Minutes: Welcome", exact=True)
    minutes.fill("900")
    minutes.blur()
    expect(minutes).to_have_value("20")
    expect(minutes).to_have_accessible_description("Enter a whole number from 0 to 720. It is 20, as before.")
    minutes.fill("30")
    expect(minutes).to_have_accessible_description("")
    start = page.get_by_label("Start", exact=True)
    start.fill("")
    start.blur()
    expect(start).to_have_value("09:30")
    expect(start).to_have_accessible_description(
        "A day needs a time to start, so it is 09:30 again. Enter the hour and the minutes."
    )
    finish = page.get_by_label("People have to go at")
    finish.fill("")
    finish.press("1")
    finish.blur()
    expect(finish).to_have_accessible_description(
        "This time is not complete, so it is not saved. If there was a time here before, it is still saved. "
        "Enter the hour and the minutes."
    )


@pytest.mark.sweep
@pytest.mark.parametrize(("label", "value"), [("Date", "2027-01-20"), ("People have to go at", "16:15")])
def test_a_date_or_a_time_that_is_half_erased_stays_as_it_was(planner: Reader, label: str, value: str) -> None:
    page = begin(planner)
    field = page.get_by_label(label, exact=True)
    field.fill(value)
    field.blur()
    expect_saved(page)
    field.focus()
    page.keyboard.press("Backspace")
    assert field.evaluate("it => it.validity.badInput")
    field.blur()
    expect(page.locator(".al-notice", has_text="it is still saved")).to_be_visible()
    page.get_by_label("Minutes: Welcome", exact=True).fill("35")  # the plan is drawn anew, and saved
    expect_saved(page)
    assert field.evaluate("it => it.validity.badInput")
    page.reload()
    expect(page.get_by_label("Minutes: Welcome", exact=True)).to_have_value("35")
    expect(field).to_have_value(value)
    field.focus()
    for _ in range(3):  # part by part, of which a browser tells only the first
        page.keyboard.press("Backspace")
        page.keyboard.press("ArrowRight")
    assert not field.evaluate("it => it.validity.badInput")
    field.blur()
    expect_saved(page)
    page.reload()
    expect(page.get_by_label("Minutes: Welcome", exact=True)).to_have_value("35")
    expect(field).to_have_value("")


@pytest.mark.sweep
def test_the_page_prints_all_that_is_written_and_lines_where_nothing_is(planner: Reader) -> None:
    page = begin(planner)
    row(page, "Welcome").get_by_role("button", name="Change").click()
    page.get_by_label("Notes").fill("\n".join(f"Line {number} of the note" for number in range(1, 30)))
    page.get_by_label("Place", exact=True).fill("The hall behind the library")
    printed = words_of(page.pdf())
    assert "Line 29 of the note" in printed
    assert "The hall behind the library" in printed
    assert "yyyy" not in printed and "--" not in printed
    assert "Move" not in printed
    assert "Use this plan" not in printed
    assert "run this plan" not in printed


@pytest.mark.sweep
def test_what_is_folded_is_on_paper_with_what_it_holds_now_or_not_at_all(planner: Reader) -> None:
    page = begin(planner)
    row(page, "Welcome").get_by_role("button", name="Change").click()
    page.get_by_label("Notes").fill("Tea first\nThen names")
    wear(page, "print")
    wear(page, "planner")
    page.evaluate("document.body.className = 'md-typeset'")
    assert words_of(page.pdf()).count("Then names") == 1
    row(page, "Welcome").get_by_role("button", name="Done").click()
    printed = words_of(page.pdf())
    assert "Welcome" in printed
    assert printed.count("Then names") == 1
    assert "What you need in the room" in printed
    assert "For 8 people" in printed
    assert "Copies" in printed
    assert "Compare with the original session" not in printed
    page.get_by_label("People", exact=True).fill("11")
    assert "For 11 people" in words_of(page.pdf())
    page.get_by_text("Compare with the original session").click()
    expect(page.get_by_text("It has the same parts")).to_be_visible()
    assert "It has the same parts" in words_of(page.pdf())


def test_what_came_of_typing_is_said_once_when_the_field_is_left(planner: Reader) -> None:
    page = begin(planner)
    expect(page.get_by_text("Nothing to look at. The times")).to_be_visible()
    page.evaluate(
        """() => {
          self.heard = [];
          new MutationObserver(() => self.heard.push(document.querySelector(".al-announce")?.textContent))
            .observe(document.body, { childList: true, subtree: true });
        }"""
    )
    minutes = page.get_by_label("Minutes: Welcome", exact=True)
    minutes.focus()
    expect(page.locator(".al-announce")).to_contain_text("only person who uses this device")  # a moment of its own
    page.clock.install()
    for digit in ("Backspace", "Backspace", "3", "5"):
        page.keyboard.press(digit)
        page.clock.run_for(2000)
    ends = "Day 1 now ends at 11:20. 1 thing to look at."
    assert ends not in page.evaluate("heard")
    page.keyboard.press("Tab")
    page.clock.run_for(2000)
    expect(page.locator(".al-announce")).to_have_text(ends)


def test_exercises_are_found_however_their_names_are_written(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_role("button", name="Add to this day").click()
    search = page.get_by_label("Search exercises and talks")
    for words in ("MÁP pla·ces".replace("·", "\u00ad"), "places’ map"):
        search.fill(words)
        expect(page.get_by_role("button", name="Add: Map places")).to_be_visible()


def test_what_is_drawn_above_does_not_move_what_is_written_in(planner: Reader) -> None:
    page = begin(planner)
    page.evaluate("document.documentElement.style.overflowAnchor = 'none'")  # WebKit moves nothing back by itself
    minutes = page.get_by_label("Minutes: Rate places", exact=True)
    minutes.focus()
    wait_until(page, "self.alongside?.onDemand?.writing")
    expect_asked(page)
    before = top(minutes)
    minutes.press_sequentially("0")
    expect(page.get_by_role("link", name="People sit from")).to_be_visible()
    assert abs(top(minutes) - before) < 1


@pytest.mark.sweep
@pytest.mark.parametrize("anchors", [True, False])
@pytest.mark.parametrize(("what", "title"), [("Move up", "Rate places"), ("Move down", "Welcome")])
def test_a_row_stays_under_whoever_moves_it_and_takes_it_back(
    planner: Reader, what: str, title: str, anchors: bool
) -> None:
    """By keyboard and by mouse."""
    page = begin(planner)
    page.set_viewport_size({"width": 360, "height": 480})
    page.evaluate(ROOMY)
    anchors or page.evaluate("document.documentElement.style.overflowAnchor = 'none'")
    pressed = page.get_by_role("button", name=f"{what}: {title}", exact=True)
    pressed.focus()
    page.get_by_role("region", name=QUESTION).get_by_role("button", name="Not now").press("Enter")
    expect(pressed).to_be_focused()
    pressed.evaluate("it => it.scrollIntoView({ block: 'center' })")
    before, orders = top(pressed), [clocks(page)]
    for press in (pressed.press, lambda _: page.mouse.click(*middle(pressed))):
        press("Enter")
        orders.append(clocks(page))
        assert orders[-1] != orders[-2]
        expect(pressed).to_be_focused()
        assert abs(top(pressed) - before) < 1
    page.keyboard.press("Control+z")
    assert clocks(page) == orders[-2]
    assert abs(top(pressed) - before) < 1


def plan(**more: Any) -> str:
    day = {"date": "", "start": 570, "finish": None, "place": "", "items": []}
    return json.dumps(
        {
            "v": 1,
            "id": "x",
            "title": "Kept",
            "from": "",
            "people": 8,
            "smallGroup": 4,
            "changed": "",
            "days": [day],
            **more,
        }
    )


def item(number: int, **more: Any) -> dict[str, Any]:
    return {"key": f"k{number}", "kind": "activity", "id": "", "title": f"Block {number}", "minutes": 5, **more}


@pytest.mark.sweep
def test_plans_that_cannot_be_read_are_never_said_to_be_gone(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    address = page.url
    page.add_init_script(
        "for (const what of ['get', 'getAll', 'openCursor']) "
        "IDBObjectStore.prototype[what] = () => { throw new DOMException('', 'UnknownError'); };"
    )
    for each in (address, address.split("?")[0]):
        page.goto(each)
        expect(page.get_by_text("Your plans could not be read just now.").last).to_be_visible()
        expect(page.get_by_text("That plan is not on this device")).to_have_count(0)


@pytest.mark.sweep
def test_a_half_date_of_a_day_that_is_removed_hides_no_other_date(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Two days")
    page.get_by_role("button", name="Add a day").click()
    dates = page.locator(".al-planner__day input[type=date]")
    dates.nth(0).focus()
    page.keyboard.type("0312")  # and no year
    dates.nth(1).fill("2026-12-04")
    page.get_by_role("button", name="Remove this day: Day 1").click()
    expect(dates).to_have_count(1)
    expect(dates).to_have_value("2026-12-04")
    expect(page.locator(".al-planner__day")).to_be_focused()


@pytest.mark.sweep
def test_a_half_date_hides_no_date_of_a_day_that_an_undo_brings_back(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_role("button", name="Add a day").click()
    dates = page.locator(".al-planner__day input[type=date]")
    dates.nth(0).fill("2026-12-03")
    dates.nth(1).fill("2026-12-04")
    page.get_by_role("button", name="Remove this day: Day 1").click()
    expect(dates).to_have_value("2026-12-04")
    dates.focus()
    page.keyboard.press("Backspace")
    assert dates.evaluate("it => it.validity.badInput")
    page.get_by_role("button", name="Undo").click()
    expect(dates).to_have_count(2)
    expect(dates.nth(0)).to_have_value("2026-12-03")
    expect(dates.nth(1)).to_have_value("2026-12-04")
    page.get_by_role("button", name="Redo").click()
    expect(dates).to_have_count(1)
    expect(dates).to_have_value("2026-12-04")


NEWER = """() => new Promise((resolve) => {
  indexedDB.open("alongside", 99).onsuccess = ({ target }) => resolve(target.result.close());
})"""


def test_nothing_goes_from_the_page_when_a_newer_release_has_come_in_another_tab(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_role("button", name="Add a day").click()
    expect_saved(page)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.evaluate(NEWER)
    page.get_by_label("Place", exact=True).first.fill("Hall")
    expect(page.get_by_text("Your last changes are not saved.")).to_be_visible()  # so the page knows
    before = clocks(page)
    page.get_by_role("button", name="Remove this day: Day 1").click()
    expect(page.get_by_role("alert").first).to_contain_text("newer version of this site")
    expect(page.locator(".al-planner__day")).to_have_count(2)
    assert clocks(page) == before
    assert faults == []


@pytest.mark.sweep
def test_letters_that_are_put_together_at_the_limit_of_a_field_come_out_as_chosen(planner: Reader) -> None:
    page = begin(planner)
    title = page.get_by_label("Name of the plan")
    title.fill("a" * 199)
    keys = page.context.new_cdp_session(page)
    keys.send("Input.imeSetComposition", {"text": "にほ", "selectionStart": 2, "selectionEnd": 2})
    keys.send("Input.insertText", {"text": "日"})
    expect(title).to_have_value("a" * 199 + "日")
    expect_saved(page)
    page.reload()
    expect(title).to_have_value("a" * 199 + "日")


@pytest.mark.sweep
@pytest.mark.parametrize("end", ["compositionend", "blur"])
def test_letters_that_are_put_together_beyond_the_limit_never_make_a_plan_unreadable(planner: Reader, end: str) -> None:
    page = begin(planner)
    title = page.get_by_label("Name of the plan")
    title.fill("a" * 200)
    expect_saved(page)
    title.evaluate("it => it.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))")
    title.evaluate(PUT_IN, ["a" * 201, ["input"]])
    page.get_by_label("Place", exact=True).evaluate(PUT_IN, ["Hall", ["input"]])  # which is kept with the title
    expect_saved(page)
    (kept,) = planner.stored()["answers"].values()
    assert json.loads(kept["value"])["title"] == "a" * 200
    assert json.loads(kept["value"])["days"][0]["place"] == "Hall"
    if end == "blur":
        title.blur()
    else:
        title.evaluate("it => it.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))")
    expect(title).to_have_value("a" * 200)


def test_a_kept_plan_whose_words_are_too_long_is_opened_and_that_is_said(planner: Reader) -> None:
    expect(planner.page.get_by_text("You have no plans on this device yet.")).to_be_visible()
    put_plan(planner.page, "long", plan(title="Kept " + "a" * 200), "Your plan: Kept")
    planner.page.reload()
    planner.page.get_by_role("link", name="Kept").click()
    expect(planner.page.get_by_label("Name of the plan")).to_have_value("Kept " + "a" * 195)
    expect(planner.page.get_by_text("Some of the text in this plan is too long to show here")).to_be_visible()


def test_what_another_tab_keeps_that_cannot_be_read_here_is_not_said_to_be_deleted(planner: Reader) -> None:
    page = begin(planner)
    page.get_by_label("Name of the plan").fill("Ours")
    expect_saved(page)
    key = page.url.split("plan=")[1]
    other = planner.page.context.new_page()
    other.goto(f"{planner.site}/planner/")
    expect(other.get_by_role("link", name="Ours")).to_be_visible()  # what was typed last is kept, and not only begun
    expect_saved(page)
    put_plan(other, key, plan(v=2, id=key), "Your plan: Newer")
    # As a page tells others of any change: twice, since what is read again must not take away what is said.
    other.evaluate("for (const _ of [1, 2]) new BroadcastChannel('alongside').postMessage(null)")
    expect(page.get_by_role("alert")).to_contain_text("cannot be read here")
    other.close()
    page.get_by_label("Place", exact=True).fill("Hall")
    expect_saved(page)
    assert '"v": 2' in str([copy for copy in planner.stored()["versions"].values()])


@pytest.mark.sweep
def test_a_wrong_or_a_newer_record_never_stops_the_page(planner: Reader) -> None:
    expect(planner.page.get_by_text("You have no plans on this device yet.")).to_be_visible()
    put_plan(planner.page, "broken", "{", "Your plan: Broken")
    put_plan(planner.page, "newer", plan(v=2, shape="other"), "Your plan: Newer")
    put_plan(planner.page, "whole", plan(), "Your plan: Kept")
    planner.page.reload()
    plans = planner.page.locator(".al-planner__plans > li")
    expect(plans).to_have_count(3)
    expect(plans.filter(has_text="cannot be read here")).to_have_count(2)
    before = planner.stored()["answers"]
    planner.page.goto(f"{planner.site}/planner/?plan=newer")
    expect(planner.page.get_by_role("alert")).to_contain_text("cannot be read here")
    planner.page.get_by_role("link", name="Kept").click()
    expect(planner.page.get_by_label("Name of the plan")).to_have_value("Kept")
    assert planner.stored()["answers"] == before


@pytest.mark.sweep
def test_an_exercise_that_is_gone_is_named(planner: Reader) -> None:
    expect(planner.page.get_by_text("You have no plans on this device yet.")).to_be_visible()
    items = [item(1, kind="exercise", id="gone", title="Old exercise")]
    day = {"date": "", "start": 570, "finish": None, "place": "", "items": items}
    put_plan(planner.page, "old", plan(days=[day]), "Your plan: Kept")
    planner.page.goto(f"{planner.site}/planner/?plan=old")
    expect(planner.page.get_by_text("Old exercise is an exercise that this manual no longer has.")).to_be_visible()
    assert clocks(planner.page) == ["09:30 Old exercise"]


@pytest.mark.sweep
@pytest.mark.parametrize("width", [360, 1280])
def test_it_is_accessible_and_fits(planner: Reader, width: int) -> None:
    page = planner.page
    page.set_viewport_size({"width": width, "height": 800})
    assert violations(page) == []
    begin(planner)
    page.get_by_role("button", name="Add to this day").click()
    page.get_by_role("dialog").get_by_role("button", name="Groups at the same time").click()
    assert violations(page) == []
    page.get_by_role("dialog").get_by_role("button", name="Done").click()
    row(page, "In groups").get_by_role("button", name="Change").first.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


MADE_ANEW = """() => {
  self.madeAnew = new Set();
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node.dataset?.key) self.madeAnew.add(node.dataset.key);
  }).observe(document.querySelector(".al-planner__plan"), { childList: true, subtree: true });
}"""


@pytest.mark.sweep
def test_in_three_days_of_ninety_blocks_nothing_but_what_is_dragged_is_put_anew(planner: Reader) -> None:
    """Long tasks are measured by benchmarks/planner.py: they depend on the machine."""
    expect(planner.page.get_by_text("You have no plans on this device yet.")).to_be_visible()
    days = [
        {"date": "", "start": 540, "finish": 1020, "place": "", "items": [item(30 * d + n) for n in range(30)]}
        for d in range(3)
    ]
    put_plan(planner.page, "long", plan(days=days), "Your plan: Kept")
    page = planner.page
    page.goto(f"{planner.site}/planner/?plan=long")
    expect(row(page, "Block 89")).to_have_count(1)
    page.evaluate(MADE_ANEW)
    minutes = page.get_by_label("Minutes: Block 0", exact=True)
    minutes.press("End")
    expect_asked(page)
    for key in ("Backspace", "1", "2"):
        page.keyboard.press(key)
    expect(row(page, "Block 29")).to_contain_text("11:32")
    assert page.evaluate("[...madeAnew]") == []
    minutes.blur()
    expect(page.locator(".al-announce")).to_contain_text("Day 1 now ends at 11:37.")
    row(page, "Block 3").scroll_into_view_if_needed()
    grip = row(page, "Block 3").locator(".al-planner__grip").bounding_box()
    assert grip
    page.mouse.move(grip["x"] + 5, grip["y"] + 5)
    page.mouse.down()
    page.mouse.move(grip["x"] + 60, grip["y"] - 140, steps=8)
    page.mouse.up()
    expect(page.locator(".al-announce")).to_contain_text("Block 3 is now")
    assert page.evaluate("[...madeAnew]") == ["k3"]
