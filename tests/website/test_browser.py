"""The real site in a real browser: accessible, at peace with other hosts, and usable by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from accessible import bring_axe_again, violations
from looks import KINDS, SCHEMES, SIZES, Opener, too_wide, turn
from pdf_words import words_of
from playwright.sync_api import Browser, Route, expect
from serving import serve
from small_book import EXERCISES

SHARES = 8
UNSAVED = "is not saved at the moment"


@pytest.mark.sweep
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page_is_accessible(site_address: str, open_page: Opener, kind: str) -> None:
    """On a phone, and when it is turned or made wide; in dark too, to which a page turns when evening comes."""
    page = open_page(site_address + KINDS[kind], "phone")
    for size in ("phone", "desktop"):
        page.set_viewport_size(SIZES[size])
        for scheme in SCHEMES:
            turn(page, scheme)
            # Nothing but colours turns with it.
            assert violations(page, others=scheme == "light") == [], (size, scheme)
            assert too_wide(page) <= 0, (size, scheme)


@pytest.mark.sweep
@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_is_accessible_and_asks_no_other_host(
    site: Path, site_address: str, open_page: Opener, share: int
) -> None:
    """What each page says for itself, on a phone or a desktop; in shares, so that workers can take turns.

    What stands round it and which colours there are is tried with a page of each kind, and with all in the campaign.
    """
    found = {}
    every = ["/" + p.relative_to(site).as_posix().removesuffix("index.html") for p in sorted(site.rglob("*.html"))]
    addresses = [address for address in every if address not in KINDS.values()]
    assert 50 < len(addresses) == len(every) - len(KINDS)
    page = open_page(site_address, ("phone", "desktop")[share % 2])
    for address in addresses[share::SHARES]:
        page.goto(site_address + address)
        bring_axe_again(page)
        if wrong := violations(page, "main", colours=False):
            found[address] = wrong
    assert found == {}


@pytest.mark.sweep
@pytest.mark.parametrize("kind", ["home", "exercise", "my workbook"])
def test_the_open_drawer_is_accessible_and_escape_closes_it(site_address: str, open_page: Opener, kind: str) -> None:
    page = open_page(site_address + KINDS[kind], "phone")
    page.get_by_role("button", name="Menu").click()
    expect(page.locator(".al-nav a").first).to_be_in_viewport()
    for scheme in SCHEMES:
        turn(page, scheme)
        assert violations(page, others=scheme == "light") == [], scheme
    page.keyboard.press("Escape")
    expect(page.locator("#al-drawer")).not_to_be_checked()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()


def test_pages_can_be_read_and_printed_without_a_script(browser: Browser, site_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + KINDS["exercise"])
    assert page.locator("al-prompt textarea").first.is_visible()
    assert "JavaScript" not in page.locator("article").inner_text()
    page.goto(site_address + KINDS["my workbook"])
    assert "needs JavaScript" in page.locator("article").inner_text()
    page.goto(site_address + KINDS["model"])
    assert page.locator(".al-walk > li").count() == page.locator(".al-walk > li:visible").count() > 5
    context.close()


@pytest.mark.parametrize("missing", ["**/*.js", "**/answers.js"])
def test_a_page_whose_scripts_do_not_come_says_that_nothing_is_saved(
    missing: str, browser: Browser, small_site: Path
) -> None:
    with serve(small_site) as address:
        page = browser.new_page(reduced_motion="reduce")
        page.route(missing, lambda route: route.abort())
        page.goto(f"{address}/exercises/{EXERCISES[0]}/")
        expect(page.get_by_text(UNSAVED).first).to_be_visible()
        page.emulate_media(media="print")
        expect(page.get_by_text(UNSAVED).first).to_be_hidden()
        page.close()


@pytest.mark.parametrize("comes", [True, False])
def test_a_page_whose_scripts_may_yet_come_says_nothing_of_it_for_a_minute(
    comes: bool, browser: Browser, small_site: Path
) -> None:
    waiting: list[Route] = []
    with serve(small_site) as address:
        page = browser.new_page()
        page.clock.install()
        page.route("**/answers.js", lambda route: waiting.append(route))
        page.goto(f"{address}/exercises/{EXERCISES[0]}/", wait_until="commit")
        note = page.get_by_text(UNSAVED).first
        expect(note).to_be_attached()
        page.clock.run_for(59_000)
        expect(note).to_be_hidden()
        if comes:
            waiting[0].continue_()
            expect(page.get_by_role("button", name="Print this").first).to_be_visible()
            expect(note).to_have_count(0)
        else:
            page.clock.run_for(1000)
            expect(note).to_be_visible()
        page.close()


def test_type_reload_and_it_is_there_and_in_my_workbook(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/exercises/map-your-own-connections/", "phone")
    field = page.locator("al-prompt[kind=text] textarea").first
    field.fill("My neighbour, and the man at the bakery.")
    page.get_by_text("Saved on this device").first.wait_for()
    page.reload()
    expect(field).to_have_value("My neighbour, and the man at the bakery.")  # once the store has been read
    page.goto(site_address + "/my-workbook/")
    page.get_by_text("My neighbour, and the man at the bakery.").first.wait_for()


def test_an_exercise_folded_into_a_step_shares_its_answers(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/steps/2-mapping-connections/")
    page.locator("details.al-folded summary").first.click()
    page.locator("details.al-folded al-prompt[kind=text] textarea").first.fill("Shared words")
    page.get_by_text("Saved on this device").first.wait_for()
    page.goto(site_address + "/exercises/map-your-own-connections/")
    expect(page.locator("al-prompt[kind=text] textarea").first).to_have_value("Shared words")


def test_the_expectations_sheet_prints_filled_in(site_address: str, open_page: Opener) -> None:
    """Printed words are text on the page, so that a long answer is never clipped by its box."""
    page = open_page(site_address + "/exercises/expectations-sheet/")
    page.locator("#expectations-sheet--name--field").fill("Amina, who likes gardens")
    page.get_by_text("Saved on this device").first.wait_for()
    page.emulate_media(media="print")
    text = " ".join(words_of(page.pdf(format="A4")).split())
    assert "Amina, who likes gardens" in text
    assert "Search" not in text
    assert "My workbook" not in text


def test_the_whole_way_by_keyboard(site_address: str, open_page: Opener) -> None:
    """Home, a step, its exercise, an answer, My workbook: with Tab, Enter and letters alone."""
    page = open_page(site_address + "/")

    def press_until(words: str, tries: int = 200) -> None:
        for _ in range(tries):
            page.keyboard.press("Tab")
            if words in (page.evaluate("document.activeElement.innerText || document.activeElement.id") or ""):
                return
        raise AssertionError(f"Tab never reached {words!r}")

    press_until("Mapping existing connections")
    page.keyboard.press("Enter")
    page.wait_for_url("**/steps/2-mapping-connections/")
    press_until("Exercise: Map your own connections")
    page.keyboard.press("Enter")
    press_until("map-your-own-connections--")
    expect(page.locator("textarea:focus")).to_have_count(1)
    page.keyboard.type("Typed with no mouse")
    page.get_by_text("Saved on this device").first.wait_for()
    press_until("Go to My workbook")
    page.keyboard.press("Enter")
    page.wait_for_url("**/my-workbook/")
    page.get_by_text("Typed with no mouse").first.wait_for()
    press_until("Save a backup file")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert "Typed with no mouse" in Path(download.value.path()).read_text("utf-8")
