"""Whoever uses the keyboard sees where they are, on everything that can have the focus, in every look."""

from __future__ import annotations

from pathlib import Path

import pytest
from looks import KINDS, Opener
from playwright.sync_api import expect

LOOK = Path(__file__).with_name("focus.js").read_text("utf-8")
TOOLS = ("log", "goals", "places", "connections", "wellbeing", "expectations")
PAGES = {**KINDS, **{f"tool {tool}": f"/exercises/tool-{tool}/" for tool in TOOLS}}
LOOKS = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}


@pytest.mark.sweep
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_everything_that_has_the_focus_shows_it(site_address: str, open_page: Opener, size: str) -> None:
    page = open_page(site_address + "/", size, reduced_motion="reduce")
    found: dict[str, list[str]] = {}

    def see(what: str, look: str) -> None:
        page.emulate_media(**LOOKS[look])  # type: ignore[arg-type]
        page.keyboard.press("Tab")  # from here on the focus is shown, as the keyboard is used
        if wrong := page.evaluate(LOOK, look == "forced"):
            found[f"{what}, {look}"] = wrong

    for kind, path in PAGES.items():
        page.goto(site_address + path)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        for look in LOOKS:
            see(kind, look)
    for look in LOOKS:
        page.goto(site_address + KINDS["step"])
        page.keyboard.press("Control+K")
        expect(page.locator("#al-search")).to_be_visible()
        see("search", look)
        page.keyboard.press("Escape")
        expect(page.locator("#al-search")).to_be_hidden()
        page.locator("#al-reading").press("Enter")
        expect(page.get_by_role("dialog", name="Reading preferences")).to_be_visible()
        see("reading preferences", look)
        if size == "phone":
            page.goto(site_address + KINDS["step"])
            page.get_by_role("button", name="Menu").press("Enter")
            expect(page.locator(".al-nav a").first).to_be_in_viewport()
            see("drawer", look)
    assert found == {}
