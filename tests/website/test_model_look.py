"""How the picture of the model looks and moves: for every eye, on every screen, and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from accessible import violations
from looks import REST, SCHEMES, Opener, too_wide
from pdf_words import words_of
from playwright.sync_api import Page, expect
from waiting import wait_until

from alongside.content.plan.model_tour import SHEETS, TourStop, load_model_tour
from alongside.content.read.library import Library

MODEL = "/model/"
MOVING = "document.getAnimations().length"
NOTE_MOVEMENT = """window.begun = [], addEventListener("animationstart", ({ animationName }) => {
  const ends = document.getAnimations().map((movement) => movement.effect.getComputedTiming().endTime);
  window.begun.push({ name: animationName, end: Math.max(...ends) });
})"""


@pytest.fixture(scope="module")
def stops(root: Path, library: Library) -> tuple[TourStop, ...]:
    walk = load_model_tour(root, library.texts)
    assert walk
    return walk.stops


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.sweep
def test_every_stop_moves_something_and_comes_to_rest_within_five_seconds(
    site_address: str, open_page: Opener, stops: tuple[TourStop, ...]
) -> None:
    page = open_page(site_address + MODEL, reduced_motion="no-preference")
    page.evaluate(NOTE_MOVEMENT)
    for stop in stops:
        page.evaluate("window.begun = []")
        press(page, "Next")
        # In the drawing, and not only the fading of what steps back.
        wait_until(page, "() => window.begun.some(({ name }) => name.startsWith('al-model'))")
        assert page.evaluate("Math.max(...window.begun.map(({ end }) => end))") <= 5_000, stop.id


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["device", "preference"])
def test_whoever_asks_for_less_movement_gets_none_and_stops_still_differ(
    site_address: str, open_page: Opener, stops: tuple[TourStop, ...], way: str
) -> None:
    page = open_page(site_address + MODEL, reduced_motion="reduce" if way == "device" else "no-preference")
    if way == "preference":
        page.evaluate("document.documentElement.setAttribute('data-al-motion', 'less')")
    pictures = set()
    for stop in stops:
        press(page, "Next")
        expect(page.locator("figure.al-model")).to_have_attribute("data-stop", f"stop-{stop.id}")
        assert page.evaluate(MOVING) == 0, stop.id
        pictures.add(page.locator("svg.al-model__drawing").screenshot())
    assert len(pictures) == len(stops)


@pytest.mark.sweep
def test_a_chosen_part_is_marked_without_colour(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + MODEL + "#stop-barriers", reduced_motion="reduce")
    label = page.locator("#model-barriers text")
    expect(label).to_have_css("text-decoration-line", "underline")
    expect(page.locator("#model-barriers .al-model__zigzag")).to_have_css("stroke-width", "5px")
    expect(page.locator("#model-worker text")).to_have_css("text-decoration-line", "none")


@pytest.mark.parametrize("size", ["phone", "zoomed", "desktop"])
def test_labels_are_large_enough_and_controls_can_be_hit(site_address: str, open_page: Opener, size: str) -> None:
    page = open_page(site_address + MODEL, size)
    expect(page.get_by_role("button", name="Next")).to_be_visible()
    across = page.locator("svg.al-model__drawing").evaluate("e => e.getBoundingClientRect().width")
    assert 18 * across / 440 >= (12 if size != "zoomed" else 10)
    small = page.evaluate(
        """[...document.querySelectorAll('al-walk :is(button, select, .al-walk__parts a), svg a')].filter(e => {
            const {width, height} = e.getBoundingClientRect();
            return width && (width < 24 || height < 24);
        }).map(e => e.textContent)"""
    )
    assert small == []
    assert too_wide(page) <= 0


@pytest.mark.parametrize("spacing", [False, True])
def test_labels_fit_the_sheets_that_they_stand_on(site_address: str, open_page: Opener, spacing: bool) -> None:
    """Also where the reader has set the letters further apart."""
    page = open_page(site_address + MODEL)
    if spacing:
        page.evaluate("document.documentElement.setAttribute('data-al-spacing', 'wider')")
    room = page.evaluate(
        """[...document.querySelectorAll('svg a:has(rect)')].flatMap(part => {
            const sheet = part.querySelector('rect').getBBox();
            return [...part.querySelectorAll('text')].map(text => {
                const words = text.getBBox();
                return Math.min(words.x - sheet.x, sheet.x + sheet.width - words.x - words.width);
            });
        })"""
    )
    assert len(room) == 4
    assert min(room) >= 4


@pytest.mark.sweep
@pytest.mark.parametrize("scheme", [*SCHEMES, "forced"])
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_stop_and_the_whole_walk_are_accessible(site_address: str, open_page: Opener, size: str, scheme: str) -> None:
    look = {"forced_colors": "active"} if scheme == "forced" else {}
    page = open_page(site_address + MODEL, size, "light" if scheme == "forced" else scheme, **look)
    press(page, "Next")
    press(page, "Next")
    page.evaluate(REST)
    assert violations(page, others=scheme == "light") == []
    press(page, "Show all")
    page.evaluate(REST)
    assert violations(page, others=scheme == "light") == []


@pytest.mark.sweep
def test_print_has_the_drawing_once_and_every_stop(
    site_address: str, open_page: Opener, stops: tuple[TourStop, ...]
) -> None:
    page = open_page(site_address + MODEL)
    press(page, "Next")
    text = " ".join(words_of(page.pdf(format="A4")).split())
    for stop in stops:
        assert " ".join(f"{stop.short} {stop.more}".split()[-6:]) in text, stop.id
    assert text.count("What both may gain") >= 2  # its label and its words
    assert text.count("Before you start") == 2
    for control in ("Full screen", "Start again", "Speed"):
        assert control not in text


def test_posters_are_linked_from_the_page_and_from_downloads(site: Path) -> None:
    for page, up in (("model", ".."), ("downloads", "..")):
        html = (site / page / "index.html").read_text("utf-8")
        for sheet in SHEETS:
            name = f"handouts/poster-of-the-model-{sheet}.pdf"
            assert f'href="{up}/{name}"' in html
            assert (site / name).read_bytes().startswith(b"%PDF")


def test_its_script_is_loaded_by_its_page_alone(site: Path) -> None:
    loads = [p for p in site.rglob("*.html") if 'src="../assets/alongside/walk.js"' in p.read_text("utf-8")]
    assert loads == [site / "model" / "index.html"]
