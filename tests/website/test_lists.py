"""The lists of exercises and of what can be printed: they can be narrowed, and read well where nothing does that."""

from __future__ import annotations

import re

import pytest
from accessible import violations
from looks import Opener
from playwright.sync_api import Page, expect

from alongside.content.read.library import Library

SHOWN = "[data-listed]:visible"


def shown(page: Page) -> list[str]:
    """Return the names of what the list shows."""
    names = page.locator(f"{SHOWN} :is(h3, strong) > a").all_inner_texts()
    return [name.strip() for name in names]


def short_alone(library: Library) -> list[str]:
    """Return the titles of what can be done by oneself in 20 minutes, in the order of the list."""
    return [
        exercise.title
        for _, _, exercises in library.groups()
        for exercise in exercises
        if exercise.kind == "exercise" and (exercise.alone or 99) <= 20
    ]


def test_the_list_can_be_narrowed_and_its_address_leads_back(
    site_address: str, open_page: Opener, library: Library
) -> None:
    page = open_page(f"{site_address}/exercises/")
    whole = page.locator(SHOWN).count()
    assert whole == len(library.exercises)
    page.get_by_text("Narrow the list").click()
    page.get_by_label("Kind").select_option("Exercises")
    page.get_by_label("With others").select_option("By yourself")
    page.get_by_label("Time").select_option("20 minutes or less")
    wanted = short_alone(library)
    expect(page.locator("[data-found]")).to_have_text(f"Showing {len(wanted)} of {whole}")
    assert sorted(shown(page)) == sorted(wanted)
    expect(page.get_by_role("heading", name="Sheets", exact=True)).to_be_hidden()

    page.reload()
    expect(page.locator("[data-found]")).to_have_text(f"Showing {len(wanted)} of {whole}")
    page.locator(SHOWN).first.get_by_role("link").first.click()
    page.wait_for_url(re.compile("/exercises/.+/$"))
    page.go_back()
    expect(page.locator(SHOWN)).to_have_count(len(wanted))

    page.get_by_role("button", name="Reset").click()
    expect(page.locator(SHOWN)).to_have_count(whole)
    expect(page).to_have_url(f"{site_address}/exercises/")


@pytest.mark.parametrize("width", [375, 1280])
def test_a_heading_stands_above_what_belongs_to_it(site_address: str, open_page: Opener, width: int) -> None:
    """Whether it has a drawing beside it or none."""
    page = open_page(f"{site_address}/exercises/")
    page.set_viewport_size({"width": width, "height": 800})
    expect(page.locator(SHOWN).first).to_be_visible()
    groups = page.locator("section:has(> .al-cards)").all()
    assert len(groups) > 5
    for group in groups:
        heading, first = group.locator("h2, h3").first, group.locator("[data-listed]").first
        above, below = heading.bounding_box(), first.bounding_box()
        assert above and below
        assert above["y"] + above["height"] <= below["y"], heading.inner_text()
        assert above["height"] < 3 * 1.5 * 24, f"{heading.inner_text()}: squeezed"


def test_the_eight_steps_stand_in_one_row_at_the_head_of_each(site_address: str, open_page: Opener) -> None:
    page = open_page(f"{site_address}/steps/3-making-plans/")
    tops = {round(box["y"]) for each in page.locator(".al-place a").all() if (box := each.bounding_box())}
    assert len(tops) == 1
    drawing, title = page.locator(".al-station").bounding_box(), page.locator("h1").bounding_box()
    assert drawing and title and drawing["x"] > title["x"] + 200, "the drawing stands beside the title"


def test_words_find_however_they_are_written_and_nothing_found_is_said(site_address: str, open_page: Opener) -> None:
    page = open_page(f"{site_address}/exercises/")
    find = page.get_by_role("searchbox", name="Find")
    find.fill("LIFE good")
    expect(page.get_by_role("link", name="Good Life cards", exact=True)).to_be_visible()
    expect(page.locator("[data-found]")).to_have_text(re.compile("^Showing [0-9]{1,2} of"))
    find.fill("nowhere in this manual")
    expect(page.locator("[data-found]")).to_have_text(re.compile("^No results"))
    expect(page.locator(SHOWN)).to_have_count(0)


def test_what_a_reader_has_begun_can_be_asked_for(site_address: str, open_page: Opener) -> None:
    page = open_page(f"{site_address}/exercises/valuing-strengths/")
    prompt = page.locator("al-prompt:has(textarea)").first
    expect(prompt).to_have_attribute("data-loaded", "")
    prompt.locator("textarea").first.fill("begun")
    expect(prompt.get_by_text("Saved on this device")).to_be_visible()
    page.goto(f"{site_address}/exercises/?state=started")
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(SHOWN)).to_contain_text("Started")


def test_print_can_be_searched_and_shows_one_form_alone(site_address: str, open_page: Opener) -> None:
    page = open_page(f"{site_address}/downloads/")
    often = page.get_by_role("heading", name="What people print most")
    expect(often).to_be_visible()
    page.get_by_role("searchbox", name="Find").fill("good life cards")
    expect(often).to_be_hidden()
    page.get_by_text("Narrow the list").click()
    page.get_by_role("combobox", name="Form").select_option("PDF in large print")
    cards = page.locator(SHOWN).filter(has=page.get_by_role("heading", name="Good Life cards", exact=True))
    expect(cards.get_by_role("link", name=re.compile("^PDF in large print"))).to_be_visible()
    expect(cards.get_by_role("listitem").locator("visible=true")).to_have_count(1)


@pytest.mark.parametrize("path", ["exercises", "downloads"])
def test_without_a_script_the_whole_list_is_there_and_no_form(site_address: str, open_page: Opener, path: str) -> None:
    page = open_page(f"{site_address}/{path}/?with=alone", java_script_enabled=False)
    entries = page.locator("[data-listed]")
    expect(page.locator(SHOWN)).to_have_count(entries.count())
    expect(page.locator("[data-list-filter]")).to_be_hidden()


@pytest.mark.sweep
@pytest.mark.parametrize("path", ["exercises/?with=alone", "downloads/?kind=sheet"])
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_narrowed_list_is_accessible(site_address: str, open_page: Opener, path: str, size: str) -> None:
    assert violations(open_page(f"{site_address}/{path}", size)) == []
