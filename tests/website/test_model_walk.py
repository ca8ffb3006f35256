"""The page of the model: a picture to step through or play, whose captions are the transcript."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from looks import Opener
from playwright.sync_api import Locator, Page, expect

from alongside.content.plan.model_tour import TourStop, load_model_tour
from alongside.content.read.library import Library

MODEL = "/model/"
MOVING = "document.getAnimations().length"
MINUTE = 60_000


@pytest.fixture(scope="module")
def stops(root: Path, library: Library) -> tuple[TourStop, ...]:
    walk = load_model_tour(root, library.texts)
    assert walk
    return walk.stops


def stand_still(page: Page) -> None:
    """Let time pass for a page only where a test says so, however slow the machine is."""
    page.clock.install(time=0)
    page.clock.pause_at(1_000)


def press(page: Page, name: str) -> Locator:
    button = page.get_by_role("button", name=name, exact=True)
    button.click()
    return button


def caption(page: Page) -> Locator:
    return page.locator("ol.al-walk > li:not([hidden])")


def told(stop: TourStop) -> re.Pattern[str]:
    """What a stop says, whatever its spaces."""
    words = f"{stop.title} {stop.short} {stop.more}".split()
    return re.compile(r"^\s*" + r"\s+".join(map(re.escape, words)) + r"\s*$")


@pytest.mark.sweep
def test_captions_are_the_words_of_the_transcript(
    site_address: str, open_page: Opener, stops: tuple[TourStop, ...]
) -> None:
    page = open_page(site_address + MODEL)
    expect(page.locator(".al-walk__state")).to_contain_text("9 stops")
    expect(caption(page)).to_have_count(0)
    for number, stop in enumerate(stops, 1):
        press(page, "Next")
        expect(page.locator(".al-walk__state")).to_have_text(f"Stop {number} of {len(stops)}")
        expect(caption(page)).to_have_text([told(stop)])
        expect(page.locator("figure.al-model")).to_have_attribute("data-stop", f"stop-{stop.id}")
    expect(page.get_by_role("button", name="Next")).to_have_attribute("aria-disabled", "true")
    press(page, "Show all")
    expect(caption(page)).to_have_text([told(stop) for stop in stops])


@pytest.mark.sweep
def test_without_a_script_all_is_there_and_a_part_leads_to_its_words(
    site_address: str, open_page: Opener, stops: tuple[TourStop, ...]
) -> None:
    page = open_page(site_address + MODEL, java_script_enabled=False)
    expect(caption(page)).to_have_text([told(stop) for stop in stops])
    for stop in stops:
        link = page.locator(f"svg a[href='#stop-{stop.id}']")
        expect(link).to_have_count(1)
    page.locator("#model-barriers text").click()
    target = page.locator("#stop-barriers")
    expect(target).to_be_in_viewport()
    assert page.url.endswith("#stop-barriers")
    expect(target).not_to_have_css("border-inline-start-width", "0px")


@pytest.mark.sweep
def test_playing_goes_through_every_stop_and_ends(
    site_address: str, open_page: Opener, stops: tuple[TourStop, ...]
) -> None:
    page = open_page(site_address + MODEL)
    stand_still(page)
    press(page, "Play")
    for number, stop in enumerate(stops, 1):
        expect(page.locator(".al-walk__state")).to_have_text(f"Stop {number} of {len(stops)}")
        expect(caption(page)).to_have_text([told(stop)])
        page.clock.run_for(4_000)  # nobody has read it yet
        expect(page.locator(".al-walk__state")).to_have_text(f"Stop {number} of {len(stops)}")
        words = len(f"{stop.title} {stop.short} {stop.more}".split())
        page.clock.run_for(words / 130 * MINUTE - 1_000 + 100)  # with 3 seconds to look
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    expect(page.locator(".al-walk__state")).to_have_text(f"Stop {len(stops)} of {len(stops)}")
    press(page, "Play")  # and once more from the beginning
    expect(page.locator(".al-walk__state")).to_have_text(f"Stop 1 of {len(stops)}")


def test_a_slower_pace_gives_more_time(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + MODEL)
    stand_still(page)
    page.get_by_label("Speed").select_option("Slowest")
    press(page, "Play")
    page.clock.run_for(30_000)  # at an easy pace this would be the second stop
    expect(page.locator(".al-walk__state")).to_have_text(re.compile("Stop 1"))
    page.get_by_label("Speed").select_option("Standard")
    page.clock.run_for(30_000)
    expect(page.locator(".al-walk__state")).to_have_text(re.compile("Stop 2"))


@pytest.mark.sweep
@pytest.mark.parametrize("control", ["Previous", "Next", "Start again", "Show all", "Barriers: What pushes back"])
def test_using_anything_else_pauses(site_address: str, open_page: Opener, control: str) -> None:
    page = open_page(site_address + MODEL)
    stand_still(page)
    press(page, "Next")
    press(page, "Next")
    press(page, "Play")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    if ":" in control:
        page.get_by_role("link", name=control).locator("text").click()
    else:
        press(page, control)
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    state = page.locator(".al-walk__state").inner_text()
    page.clock.run_for(5 * MINUTE)
    expect(page.locator(".al-walk__state")).to_have_text(state)


@pytest.mark.sweep
@pytest.mark.parametrize("key", ["Alt+ArrowLeft", "Control+ArrowRight", "Meta+ArrowLeft", "Shift+ArrowRight"])
def test_an_arrow_with_another_key_is_the_browsers(site_address: str, open_page: Opener, key: str) -> None:
    page = open_page(site_address + MODEL)
    press(page, "Next")
    page.evaluate("addEventListener('keydown', (event) => { window.ours = event.defaultPrevented; })")
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("window.ours") is True
    page.get_by_role("button", name="Next").evaluate(
        """(next, [held, key]) => {
          const init = {key, [held]: true, bubbles: true, cancelable: true};
          next.dispatchEvent(new KeyboardEvent("keydown", init));
        }""",
        [f"{key.split('+')[0].lower().replace('control', 'ctrl')}Key", key.split("+")[1]],
    )
    assert page.evaluate("window.ours") is False
    expect(page.locator(".al-walk__state")).to_contain_text("Stop 2 of")


@pytest.mark.sweep
def test_a_tab_out_of_sight_pauses(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + MODEL)
    press(page, "Play")
    page.evaluate(
        "Object.defineProperty(document, 'hidden', {value: true}), document.dispatchEvent(new Event('visibilitychange'))"
    )
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()


@pytest.mark.sweep
def test_a_stop_is_spoken_when_the_reader_steps_and_not_while_it_plays(
    site_address: str, open_page: Opener, stops: tuple[TourStop, ...]
) -> None:
    page = open_page(site_address + MODEL)
    stand_still(page)
    press(page, "Play")
    page.clock.run_for(MINUTE)
    expect(page.locator(".al-walk__state")).not_to_have_text(re.compile("Stop 1 "))
    expect(page.locator("[aria-live], [role=status], [role=alert]").filter(has_text="Stop")).to_have_count(0)
    press(page, "Start again")
    page.clock.run_for(1_000)
    expect(page.locator("[role=status]")).to_contain_text(["Stop 1 of 9: " + stops[0].title])


@pytest.mark.parametrize("stop", ["organisation", "middle", "start", "circles", "shared", "person", "worker"])
def test_each_part_can_be_chosen_by_touch(site_address: str, open_page: Opener, stop: str) -> None:
    page = open_page(site_address + MODEL, "phone", has_touch=True)
    part = page.locator(f"#model-{stop}")
    if stop == "middle":
        # The band shows between the label and the rings.
        page.touchscreen.tap(*_point(page, 220, 110))
    elif stop == "circles":
        page.touchscreen.tap(*_point(page, 80, 215))  # inside the ring, away from the worker
    else:
        part.locator("text").first.tap()
    expect(page.locator(f"#stop-{stop}")).to_be_focused()
    expect(page.locator(f"#stop-{stop}")).to_be_in_viewport()
    expect(part).to_have_attribute("aria-current", "step")
    expect(page.locator(f".al-walk__parts a[href='#stop-{stop}']")).to_have_attribute("aria-current", "step")


def _point(page: Page, x: float, y: float) -> tuple[float, float]:
    """Return where a point of the drawing lies in the window."""
    page.locator("svg.al-model__drawing").scroll_into_view_if_needed()
    box = page.locator("svg.al-model__drawing").bounding_box()
    assert box
    return box["x"] + x * box["width"] / 440, box["y"] + y * box["height"] / 592


def test_by_keyboard_alone(site_address: str, open_page: Opener) -> None:
    """Tab goes through the parts in the order of the walk, then the controls; Enter, Space and arrows do the rest."""
    page = open_page(site_address + MODEL)
    page.locator("article a[href='#the-model-in-words']").first.focus()
    names = []
    for _ in range(9):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert names[0] == "#stop-organisation"
    assert names[8] == "#stop-outcomes"
    assert len(set(names)) == 9
    page.keyboard.press("Enter")
    expect(page.locator("#stop-outcomes")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Next")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".al-walk__state")).to_have_text("Stop 8 of 9")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".al-walk__state")).to_have_text("Stop 9 of 9")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_focused()


@pytest.mark.sweep
def test_an_address_with_a_stop_opens_it(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + MODEL + "#stop-shared")
    expect(page.locator(".al-walk__state")).to_have_text("Stop 5 of 9")
    expect(page.locator("#stop-shared")).to_be_in_viewport()


def test_it_fills_the_screen_and_a_presenters_remote_control_steps(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + MODEL)
    press(page, "Full screen")
    expect(page.get_by_role("button", name="Exit full screen")).to_be_visible()
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    expect(page.locator(".al-walk__state")).to_have_text("Stop 2 of 9")
    expect(page.locator("#stop-middle")).to_be_in_viewport()
    press(page, "Exit full screen")
    expect(page.get_by_role("button", name="Full screen", exact=True)).to_be_visible()
