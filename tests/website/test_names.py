"""What people hear who do not see a page: its language, the names of its controls and boxes, and no noise."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import pytest
from looks import KINDS, Opener
from playwright.sync_api import Browser, Page, expect

MORE = {"tool log": "/exercises/tool-log/", "several tables": "/exercises/connection-map/"}
BUTTONS = """() => [...document.querySelectorAll("button, summary")].filter((each) => each.checkVisibility())
    .map((each) => (each.ariaLabel ?? each.textContent).replace(/\\s+/g, " ").trim())"""


def test_every_page_is_spoken_as_british_english(site: Path) -> None:
    said = {re.findall(r"<html[^>]*>", page.read_text("utf-8"))[0] for page in site.rglob("*.html")}
    assert said == {'<html lang="en-GB">'}
    assert '"lang": "en-GB"' in (site / "site.webmanifest").read_text("utf-8")


def test_every_box_is_a_note_with_the_name_of_its_heading(site: Path) -> None:
    boxes = [
        box
        for page in site.rglob("*.html")
        for box in re.findall(
            r'<div ([^>]*class="admonition[^>]*)>\s*<p class="admonition-title">(.*?)</p>', page.read_text("utf-8")
        )
    ]
    assert len(boxes) > 200
    bare = [(tag, title) for tag, title in boxes if 'role="note"' not in tag or 'aria-label="' not in tag]
    assert bare == []
    plain = [(tag, title) for tag, title in boxes if "<" not in title]
    assert [(tag, title) for tag, title in plain if f'aria-label="{title}"' not in tag.replace("&quot;", '"')] == []


def test_links_of_one_name_lead_to_one_page(site: Path) -> None:
    """Also where only the heading above says of what: many go through a list of links alone."""
    made = [site / "downloads", *(site / "exercises").iterdir(), *(site / "facilitator").glob("[as]*s/*")]
    unclear = {}
    for folder in (folder for folder in made if folder.is_dir()):
        targets: dict[str, set[str]] = {}
        for link in lxml.html.parse(folder / "index.html").xpath("//main//a[@href]"):
            name = " ".join((link.get("aria-label") or link.text_content()).split())
            assert name.startswith(" ".join(link.text_content().split())), name  # what somebody says who speaks to it
            targets.setdefault(name, set()).add(link.get("href", "").partition("#")[0])
        unclear.update({(folder.name, name): found for name, found in targets.items() if len(found) > 1})
    assert len(made) > 100
    assert unclear == {}


@pytest.mark.sweep
def test_names_are_said_once_and_pictures_of_the_head_not_at_all(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/")
    for kind, path in {**KINDS, **MORE}.items():
        page.goto(site_address + path)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        if "/exercises/" in path and path != KINDS["list of exercises"]:
            page.locator("[data-foot] button").first.wait_for()
        names = page.evaluate(BUTTONS)
        assert "" not in names, kind
        assert sorted(name for name in set(names) if names.count(name) > 1) == [], kind
        spoken = page.locator("header svg:not([aria-hidden=true]), nav#al-pages svg:not([aria-hidden=true])")
        expect(spoken).to_have_count(0)
        assert page.locator("[aria-description]").count() == 0


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_the_names_of_the_head_hold_the_words_that_stand_there(site_address: str, open_page: Opener, size: str) -> None:
    page = open_page(site_address + KINDS["step"], size)
    for button in page.locator("header button:visible").all():
        seen = " ".join(button.inner_text().split())
        name = " ".join((button.get_attribute("aria-label") or seen).split())
        assert name
        assert seen in name


def test_the_menu_is_a_button_with_a_state(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + KINDS["step"], "phone")
    menu = page.get_by_role("button", name="Menu", exact=True)
    expect(menu).to_have_attribute("aria-expanded", "false")
    assert page.locator(f"#{menu.get_attribute('aria-controls')}").count() == 1
    expect(page.get_by_role("checkbox", name="Menu")).to_have_count(0)
    menu.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".al-nav a").first).to_be_in_viewport()
    close = page.get_by_role("button", name="Close menu")
    expect(close).to_be_focused()
    expect(close).to_have_text("Close menu")  # whoever speaks to the page says what they see
    page.keyboard.press("Enter")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".al-nav a").first).to_be_hidden()
    menu.press("Enter")
    page.mouse.click(350, 400)  # beside it
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.press("Enter")
    page.keyboard.press("Shift+Tab")  # nothing that the menu covers has the focus
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_without_a_script_the_menu_still_opens(site_address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page: Page = context.new_page()
    page.goto(site_address + KINDS["step"])
    page.locator("label.al-menu").click()
    expect(page.locator(".al-nav a").first).to_be_in_viewport()
    page.locator("label.al-nav__close").click()
    expect(page.locator(".al-nav a").first).to_be_hidden()
    context.close()
