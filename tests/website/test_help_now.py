"""Help is one tap away on every page, and the first page of all says what this is and lets one begin."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import lxml.html
import pytest
from looks import KINDS, Opener
from playwright.sync_api import expect

OFFERED = ["tel:999", "tel:111", "/staying-safe/safeguarding/", "/evidence/contacts/"]


def test_every_page_offers_help_at_its_head(site: Path) -> None:
    without = []
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        here = "/" + page.relative_to(site).as_posix()
        found = lxml.html.parse(page).getroot()
        if [urljoin(here, href) for href in found.xpath("//nav[contains(@class, 'al-help')]//a/@href")] != OFFERED:
            without.append(here)
    assert len(pages) > 150
    assert without == []


@pytest.mark.parametrize("kind", ["home", "step", "exercise", "my workbook", "session", "not found"])
def test_on_a_phone_help_is_one_line_that_can_be_tapped(site_address: str, open_page: Opener, kind: str) -> None:
    page = open_page(site_address + KINDS[kind], "phone")
    line = page.locator("nav.al-help")
    box = line.bounding_box()
    assert box and box["y"] == 0 and box["height"] < 44
    links = line.get_by_role("link")
    expect(links).to_have_count(4)
    assert all((it.bounding_box() or {"height": 0})["height"] >= 24 for it in links.all())
    expect(line.get_by_role("link", name="999 Emergency services")).to_be_in_viewport()
    expect(line.get_by_role("link", name="NHS 111, mental health option")).to_be_in_viewport()


def test_help_comes_right_after_the_way_past_the_menus(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + KINDS["route"])
    for name in ("Skip to content", "999 Emergency services", "NHS 111, mental health option", "Safeguarding"):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_accessible_name(name)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Safeguarding")


def test_help_is_not_printed(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + KINDS["step"])
    page.emulate_media(media="print")
    places = page.locator(".al-help")
    assert places.count()
    for place in places.all():
        expect(place).to_be_hidden()


def test_on_the_first_screen_of_a_phone_one_can_begin(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/", "phone")
    page.set_viewport_size({"width": 360, "height": 640})
    door = page.get_by_role("link", name="I have 20 minutes")
    expect(door).to_be_in_viewport(ratio=1)
    door.click()
    expect(page.locator("h1")).to_have_text("I have 20 minutes")


def test_the_first_page_says_what_this_is_and_for_whom_and_opens_four_doors(site: Path) -> None:
    found = lxml.html.parse(site / "index.html").getroot()
    words = " ".join(found.xpath("//div[contains(@class, 'al-welcome')]")[0].text_content().split())
    for named in ("training manual and workbook", "adult social care", "community connecting", "mental health"):
        assert named in words
    for source in ("Community Connections", "Connecting People", "Skills for Care"):
        assert source in words
    doors = [a.get("href") for a in found.xpath("//div[contains(@class, 'al-doors')]//h2/a")]
    assert doors == ["routes/twenty-minutes/", "routes/", "facilitator/", "downloads/"]
    order = found.xpath("//main//*[@data-go-on] | //main//div[contains(@class, 'al-doors')]")
    assert "data-go-on" in order[0].attrib, "where the reader left off comes before the doors"


def test_i_am_learning_opens_on_choices(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/", "phone")
    page.get_by_role("link", name="I am learning").click()
    expect(page.locator("h1")).to_have_text("Choose a route")
    page.get_by_role("link", name="I have a first visit tomorrow").click()
    stops = page.locator("ol[data-route='before-a-visit'] > li")
    expect(stops.first).to_have_attribute("data-item", "page:meeting-to-ending/first-meeting.md")
    stops.first.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("The first meeting")
