"""“Exit this page”: where it stands, and that it takes away at once, with nothing lost and no way back."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from looks import KINDS, SIZES
from playwright.sync_api import Browser, Page, expect

NAME = "Exit this page (or press Shift three times)"
AWAY = "https://www.bbc.co.uk/weather"


def opened(browser: Browser, address: str) -> Page:
    """Open a page in a browser that sees a stand-in for the page outside."""
    context = browser.new_context()
    context.route(f"{AWAY}*", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize(("kind", "there"), [("exercise", 1), ("step", 1), ("my workbook", 1), ("start", 0)])
def test_it_stands_where_there_is_something_to_fill_in(
    site_address: str, browser: Browser, kind: str, there: int
) -> None:
    page = opened(browser, site_address + KINDS[kind])
    expect(page.get_by_role("link", name=NAME)).to_have_count(there)
    page.context.close()


@pytest.mark.parametrize("way", ["click", "keys"])
def test_it_leads_away_and_not_back_and_what_was_typed_is_kept(site_address: str, browser: Browser, way: str) -> None:
    page = opened(browser, site_address + KINDS["start"])
    page.goto(site_address + KINDS["exercise"])
    prompt = page.locator("al-prompt:has(textarea)").first
    expect(prompt).to_have_attribute("data-loaded", "")
    field = prompt.locator("textarea").first
    field.press_sequentially("a last Word")
    if way == "click":
        page.get_by_role("link", name=NAME).click()
    else:
        press_shift_thrice(page)
    page.wait_for_url(AWAY)
    page.go_back()
    expect(page).to_have_url(site_address + KINDS["start"])
    page.goto(site_address + KINDS["exercise"])
    expect(field).to_have_value("a last Word")
    page.context.close()


@pytest.mark.parametrize(
    ("button", "what"),
    [("Menu", ".al-nav a"), ("Aa Reading preferences", ".al-panel button")],
    ids=["menu", "preferences"],
)
def test_it_is_there_while_something_is_open_on_a_phone(
    site_address: str, browser: Browser, button: str, what: str
) -> None:
    page = opened(browser, site_address + KINDS["exercise"])
    page.set_viewport_size(SIZES["phone"])
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator(what).first).to_be_in_viewport()
    page.get_by_role("link", name=NAME).click()
    page.wait_for_url(AWAY)
    page.context.close()


def press_shift_thrice(page: Page) -> None:
    """Press it as a quick hand does: each event bears its own time, however long a busy machine takes to bring it."""
    keyboard = page.context.new_cdp_session(page)
    began = time.time()
    key = {"key": "Shift", "code": "ShiftLeft", "windowsVirtualKeyCode": 16}
    for press in range(3):
        down = {"type": "rawKeyDown", "modifiers": 8, "timestamp": began + press / 5}
        keyboard.send("Input.dispatchKeyEvent", {**key, **down})
        up = {"type": "keyUp", "timestamp": began + press / 5 + 0.05}
        keyboard.send("Input.dispatchKeyEvent", {**key, **up})


OTHER_USES: dict[str, Callable[[Page], object]] = {
    "a click": lambda page: page.get_by_role("heading", level=1).click(modifiers=["Shift"]),
    "the wheel": lambda page: _with_shift(page, lambda: page.mouse.wheel(30, 0)),
    "a capital letter": lambda page: page.keyboard.press("Shift+A"),
    "Tab": lambda page: page.keyboard.press("Shift+Tab"),
    "Ctrl": lambda page: page.keyboard.press("Control+Shift"),
    "another window": lambda page: _with_shift(page, lambda: page.evaluate("dispatchEvent(new Event('blur'))")),
    "holding it": lambda page: _with_shift(page, lambda: page.keyboard.down("Shift")),
}


def _with_shift(page: Page, act: Callable[[], object]) -> None:
    page.keyboard.down("Shift")
    act()
    page.keyboard.up("Shift")


@pytest.mark.parametrize("use", OTHER_USES)
def test_shift_used_for_something_else_does_not_leave(site_address: str, browser: Browser, use: str) -> None:
    page = opened(browser, site_address + KINDS["exercise"])
    for _ in range(4):
        OTHER_USES[use](page)
    # What the page does with a key it does at once: another press that it answers shows that it has stayed.
    page.keyboard.press("Control+K")
    expect(page.locator("#al-search")).to_be_visible()
    assert page.url == site_address + KINDS["exercise"]
    page.context.close()


def test_shift_belongs_to_a_button_that_is_held_down(site_address: str, browser: Browser) -> None:
    page = opened(browser, site_address + KINDS["exercise"])
    page.mouse.move(300, 300)
    page.mouse.down()
    for _ in range(4):
        page.keyboard.press("Shift")
    page.keyboard.press("Control+K")
    expect(page.locator("#al-search")).to_be_visible()
    assert page.url == site_address + KINDS["exercise"]
    page.mouse.up()
    press_shift_thrice(page)
    page.wait_for_url(AWAY)
    page.context.close()


def test_a_menu_that_swallows_the_button_does_not_keep_the_page(site_address: str, browser: Browser) -> None:
    page = opened(browser, site_address + KINDS["exercise"])
    page.evaluate("dispatchEvent(new PointerEvent('pointerdown', { buttons: 2 }))")
    page.evaluate("dispatchEvent(new Event('contextmenu'))")
    press_shift_thrice(page)
    page.wait_for_url(AWAY)
    page.context.close()


def test_two_presses_are_answered_with_a_warning(site_address: str, browser: Browser) -> None:
    page = opened(browser, site_address + KINDS["exercise"])
    warning = page.locator(".al-leave__warning")
    page.clock.install()
    page.clock.pause_at(time.time() + 60)
    page.keyboard.press("Shift")
    expect(warning).to_be_empty()
    page.keyboard.press("Shift")
    expect(warning).to_have_text("Press Shift one more time to exit this page.")
    expect(warning).to_have_role("status")
    page.keyboard.press("x")
    expect(warning).to_be_empty()
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    expect(warning).not_to_be_empty()
    page.clock.run_for(5000)
    expect(warning).to_be_empty()
    page.context.close()


def test_what_three_shifts_do_can_be_read_where_there_is_a_keyboard(site_address: str, browser: Browser) -> None:
    page = opened(browser, site_address + KINDS["exercise"])
    said = page.locator(".al-leave__keys")
    assert said.evaluate("it => it.offsetHeight") > 10
    page.evaluate("localStorage.setItem('alongside:preferences', '{\"keys\":\"slash\"}')")
    page.reload()
    expect(said).to_be_hidden()
    expect(page.get_by_role("link", name="Exit this page", exact=True)).to_be_visible()
    page.context.close()


@pytest.mark.parametrize(
    ("kept", "searches", "leaves"),
    [("", True, True), ("slash", True, False), ("leave", False, True), ("none", False, False)],
)
def test_single_keys_can_be_turned_off(
    site_address: str, browser: Browser, kept: str, searches: bool, leaves: bool
) -> None:
    page = opened(browser, site_address + KINDS["exercise"])
    page.evaluate("kept => localStorage.setItem('alongside:preferences', JSON.stringify(kept))", {"keys": kept})
    page.reload()
    dialog = page.locator("#al-search")
    keys = ("/ " if searches else "") + "Control+K Meta+K"
    expect(page.locator("#al-search-button")).to_have_attribute("aria-keyshortcuts", keys)  # keys are heard from now on
    page.keyboard.press("/")
    expect(dialog).to_be_visible(visible=searches)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("Control+K")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    press_shift_thrice(page)
    if leaves:
        page.wait_for_url(AWAY)
    else:
        page.keyboard.press("Control+K")
        expect(dialog).to_be_visible()
        assert page.url == site_address + KINDS["exercise"]
    page.context.close()


@pytest.mark.parametrize("where", ["<select><option>/ or</select>", "<p contenteditable>", "<textarea>", "<input>"])
def test_a_slash_that_is_written_opens_nothing(site_address: str, browser: Browser, where: str) -> None:
    page = opened(browser, site_address + KINDS["exercise"])
    page.locator("h1").evaluate("(h1, html) => h1.insertAdjacentHTML('afterend', html)", where)
    page.locator("h1 + *").focus()
    page.keyboard.press("/")
    expect(page.locator("#al-search")).to_be_hidden()
    page.context.close()
