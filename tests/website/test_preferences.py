"""Reading preferences: one panel, at once on the page, remembered on the device, there before the first paint."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from typing import Any

import pytest
from accessible import violations
from looks import KINDS, SCHEMES, Opener, too_wide, turn
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTContainer
from playwright.sync_api import Browser, Locator, Page, expect
from waiting import wait_until

STEP = KINDS["step"]
KEY = "alongside:preferences"
PANEL = "dialog[open]"
CHOICES = {
    "Text size": {"Large": "large", "Larger": "larger", "Largest": "largest"},
    "Spacing": {"Wide": "wide", "Wider": "wider"},
    "Font": {"Atkinson Hyperlegible Next": "atkinson"},
    "Colours": {"Light": "light", "Dark": "dark"},
    "Contrast": {"Higher": "more"},
    "Movement": {"Less": "less"},
    "Keyboard shortcuts": {"Only /": "slash", "Only Shift": "leave", "All off": "none"},
}
ATTRIBUTES = dict(zip(CHOICES, ["size", "spacing", "font", "scheme", "contrast", "motion", "keys"], strict=True))
EVERYTHING = {ATTRIBUTES[legend]: list(options.values())[-1] for legend, options in CHOICES.items()}


def panel_of(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Reading preferences")


def open_panel(page: Page) -> Locator:
    page.get_by_role("button", name="Reading preferences").click()
    expect(panel_of(page)).to_be_visible()
    return panel_of(page)


def choose(page: Page, legend: str, option: str) -> None:
    panel_of(page).get_by_role("group", name=legend).get_by_role("radio", name=option, exact=True).check()


def prefer(page: Page, **preferences: str) -> None:
    """Keep preferences as an earlier visit did, and come again."""
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, json.dumps(preferences)])
    page.reload()


def shown(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate(
        "names => Object.fromEntries(names.map(n => [n, document.documentElement.getAttribute(`data-al-${n}`)])"
        ".filter(([, value]) => value))",
        list(ATTRIBUTES.values()),
    )
    return found


@pytest.mark.parametrize("legend", CHOICES)
def test_a_choice_shows_at_once_and_is_kept_on_every_page(site_address: str, open_page: Opener, legend: str) -> None:
    page = open_page(site_address + STEP)
    pages = itertools.cycle((KINDS["exercise"], STEP))
    open_panel(page)
    for option, value in CHOICES[legend].items():
        choose(page, legend, option)
        expected = {ATTRIBUTES[legend]: value}
        assert shown(page) == expected
        page.goto(site_address + next(pages))
        assert shown(page) == expected
        open_panel(page)
        radio = panel_of(page).get_by_role("group", name=legend).get_by_role("radio", name=option, exact=True)
        expect(radio).to_be_checked()


def test_what_is_kept_holds_preferences_only_and_goes_when_all_is_usual(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    panel = open_panel(page)
    assert page.evaluate("localStorage.length") == 0
    choose(page, "Text size", "Large")
    choose(page, "Colours", "Dark")
    assert page.evaluate("({...localStorage})") == {KEY: '{"size":"large","scheme":"dark"}'}
    choose(page, "Text size", "Standard")
    assert page.evaluate("({...localStorage})") == {KEY: '{"scheme":"dark"}'}
    panel.get_by_role("button", name="Reset").click()
    assert shown(page) == {}
    assert page.evaluate("localStorage.length") == 0
    expect(panel.get_by_role("status")).to_have_text("All your choices have been reset.")
    for usual in panel.get_by_role("group").all():
        expect(usual.get_by_role("radio").first).to_be_checked()


def test_preferences_are_there_before_the_body_of_the_page(site_address: str, open_page: Opener) -> None:
    """Nothing has been drawn while there is no body, so nothing can flash."""
    page = open_page(site_address + STEP)
    page.add_init_script("""
        new MutationObserver(() => {
          const page = document.documentElement;
          if (!window.firstSeen && page && page.hasAttribute("data-al-size")) {
            window.firstSeen = document.body ? "late" : "before the body";
          }
        }).observe(document, { attributes: true, childList: true, subtree: true });
    """)
    prefer(page, **EVERYTHING)
    assert page.evaluate("window.firstSeen") == "before the body"
    assert shown(page) == EVERYTHING


@pytest.mark.sweep
def test_rubbish_in_the_store_does_no_harm(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    for rubbish in ("", "{", "null", "7", '"dark"', "[1]", '{"size":{"a":1}}', '{"size":"huge"}', "💥"):
        page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, rubbish])
        page.reload()
        assert shown(page) == {}, rubbish
        open_panel(page)
        choose(page, "Contrast", "Higher")
        page.reload()
        assert shown(page) == {"contrast": "more"}, rubbish


@pytest.mark.sweep
@pytest.mark.parametrize(
    "refusal",
    [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
    ],
    ids=["no storage", "full"],
)
def test_without_storage_choices_last_for_the_page_and_it_says_so(
    site_address: str, open_page: Opener, refusal: str
) -> None:
    page = open_page(site_address + STEP)
    page.add_init_script(refusal)
    page.reload()
    panel = open_panel(page)
    choose(page, "Text size", "Largest")
    choose(page, "Spacing", "Wide")
    assert shown(page) == {"size": "largest", "spacing": "wide"}
    expect(panel.get_by_role("status")).to_contain_text("will not let the page remember")
    page.reload()
    assert shown(page) == {}


@pytest.mark.sweep
def test_another_tab_follows_and_so_does_its_open_panel(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    panel = open_panel(page)
    other = page.context.new_page()
    other.goto(site_address + "/")
    open_panel(other)
    choose(other, "Colours", "Dark")
    expect(page.locator("html")).to_have_attribute("data-al-scheme", "dark")
    expect(panel.get_by_role("radio", name="Dark")).to_be_checked()


@pytest.mark.sweep
def test_a_page_that_the_reader_comes_back_to_follows_too(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + "/")
    page.goto(site_address + STEP)
    open_panel(page)
    choose(page, "Text size", "Larger")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("data-al-size", "larger")


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_the_panel_by_keyboard(site_address: str, open_page: Opener, size: str) -> None:
    page = open_page(site_address + STEP, size)
    opener = page.get_by_role("button", name="Reading preferences")
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.focus()
    page.keyboard.press("Enter")
    panel = panel_of(page)
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(panel.get_by_role("group", name="Text size").get_by_role("radio", name="Standard")).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert shown(page) == {"size": "large"}
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    assert shown(page) == {"size": "large", "spacing": "wider"}
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Space")
    expect(panel).to_be_visible()
    panel.get_by_role("button", name="Reset").focus()
    page.keyboard.press("Tab")  # out of it: it may not hide what has the focus
    expect(panel).to_be_hidden()
    expect(opener).not_to_be_focused()


UNCOVERED = """it => {
  const { top, bottom, left, width } = it.closest("label, button").getBoundingClientRect();
  const lines = [top + 2, (top + bottom) / 2, bottom - 2];
  return lines.every((y) => it.closest("label, button").contains(document.elementFromPoint(left + width / 2, y)));
}"""


LINES = """it => {
  const words = document.createRange();
  words.selectNodeContents(it);
  return new Set([...words.getClientRects()].map(({ top }) => top)).size;
}"""


@pytest.mark.sweep
@pytest.mark.parametrize(("width", "height"), [(320, 256), (360, 640), (640, 360), (800, 420)])
def test_the_option_that_has_the_focus_is_seen_whole_with_the_largest_letters(
    site_address: str, open_page: Opener, width: int, height: int
) -> None:
    page = open_page(site_address + STEP, "phone")
    page.set_viewport_size({"width": width, "height": height})
    page.get_by_role("button", name="Reading preferences").press("Enter")
    panel = panel_of(page)
    expect(panel.get_by_role("radio", name="Standard", exact=True).first).to_be_focused()
    focused = panel.locator(":focus")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
        assert focused.evaluate(UNCOVERED)
    assert shown(page) == {"size": "largest"}
    for back in ("", "Shift+"):
        for _ in range(6):
            page.keyboard.press(f"{back}Tab")
            assert focused.evaluate(UNCOVERED), focused.evaluate("it => it.id + it.value")
    close = panel.get_by_role("button", name="Close")
    assert close.evaluate(LINES) == 1


def test_a_press_elsewhere_closes_the_panel(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    panel = open_panel(page)
    page.get_by_role("heading", level=1).click()
    expect(panel).to_be_hidden()
    open_panel(page)
    panel.get_by_role("button", name="Close").click()
    expect(panel).to_be_hidden()
    expect(page.get_by_role("button", name="Reading preferences")).to_be_focused()


@pytest.mark.sweep
def test_a_panel_that_cannot_be_had_is_no_silent_button(site_address: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(site_address + STEP)
    page.route("**/preferences.js", lambda route: route.abort())
    with page.expect_event("dialog") as dialog:
        page.get_by_role("button", name="Reading preferences").evaluate(
            "button => { setTimeout(() => button.click()) }"
        )
    assert "could not be loaded" in dialog.value.message
    dialog.value.dismiss()
    page.unroute("**/preferences.js")
    open_panel(page)
    context.close()


LOOKS = {
    "light": {},
    "dark": {"scheme": "dark"},
    "contrast, light": {"contrast": "more"},
    "contrast, dark": {"contrast": "more", "scheme": "dark"},
    "all at its largest": EVERYTHING,
}


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("look", "size"),
    [*((look, size) for look in LOOKS for size in ("phone", "desktop")), ("all at its largest", "zoomed")],
)
def test_the_open_panel_is_accessible(site_address: str, open_page: Opener, look: str, size: str) -> None:
    page = open_page(site_address + STEP, size)
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined })")
    prefer(page, **LOOKS[look])
    panel = open_panel(page)
    # The page behind it is tried as it is usually, and as large as can be; for the rest, below.
    assert violations(page, "" if look in ("light", "all at its largest") else PANEL) == []
    assert too_wide(page) <= 0
    controls = panel.locator("button:visible, input").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(({left, right, width, height}) => "
        "[left, innerWidth - right, Math.min(width, height) - 40])"
    )
    assert len(controls) == 22
    assert min(min(each) for each in controls) >= 0, "cut off at a side, or too small to press"


@pytest.mark.sweep
@pytest.mark.parametrize("kind", ["home", "exercise", "model", "session"])
def test_pages_of_higher_contrast_are_accessible(site_address: str, open_page: Opener, kind: str) -> None:
    page = open_page(site_address + KINDS[kind], "desktop")
    prefer(page, contrast="more")
    for scheme in SCHEMES:
        turn(page, scheme)
        assert violations(page, others=False) == [], scheme


@pytest.mark.sweep
def test_no_page_scrolls_sideways_on_a_phone_with_the_largest_and_widest_text(
    site_address: str, open_page: Opener
) -> None:
    page = open_page(site_address + "/", "phone")
    prefer(page, size="largest", spacing="wider")
    for kind, path in KINDS.items():
        page.goto(site_address + path)
        assert too_wide(page) <= 0, kind


@pytest.mark.sweep
@pytest.mark.parametrize("size", ["large", "largest"])
def test_nothing_scrolls_sideways_on_other_screens_either(site_address: str, open_page: Opener, size: str) -> None:
    page = open_page(site_address + "/")
    prefer(page, size=size, spacing="wider", font="atkinson")
    for kind in ("step", "session", "sheet"):
        for width in (320, 768, 1240):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(site_address + KINDS[kind])
            assert too_wide(page) <= 0, (kind, width)


SIZES = {"": 18, "large": 20.25, "larger": 23.4, "largest": 27}


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("width", "wishes"),
    [
        (320, {"size": "largest", "spacing": "wider"}),
        (360, {"size": "largest"}),
        (768, {}),
        (900, {"size": "larger", "spacing": "wide"}),
        (1440, {}),
    ],
)
def test_a_date_is_shown_whole_and_lies_over_nothing(
    site_address: str, open_page: Opener, width: int, wishes: dict[str, str]
) -> None:
    """The year is not cut off by the sign of the calendar, nor does the field stick out of its cell."""
    page = open_page(site_address + "/")
    prefer(page, **wishes)
    page.set_viewport_size({"width": width, "height": 800})
    for tool in ("tool-goals", "tool-places"):
        page.goto(f"{site_address}/exercises/{tool}/")
        page.get_by_role("button", name=re.compile("^Add ")).first.click()
        dates = page.locator("al-tool input[type=date]:visible")
        expect(dates.first).to_be_visible()
        for has, needs, out in dates.evaluate_all("""all => all.map(field => {
          const copy = field.cloneNode();
          copy.style = "width: auto; min-width: 0; max-width: none; position: absolute";
          field.after(copy);
          const needs = copy.getBoundingClientRect().width;
          copy.remove();
          const { width, right } = field.getBoundingClientRect();
          return [width, needs, right - field.parentElement.getBoundingClientRect().right];
        })"""):
            assert has > needs - 1, tool
            assert out < 1, tool


def test_text_grows_by_the_same_share_everywhere(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    sizes = """() => ["article p", "article h2", ".al-nav a", ".md-tabs__link", "footer p"].map(each =>
        parseFloat(getComputedStyle(document.querySelector(each)).fontSize))"""
    usual = page.evaluate(sizes)
    for size, points in SIZES.items():
        prefer(page, size=size)
        share = points / SIZES[""]
        assert page.evaluate(sizes) == pytest.approx([each * share for each in usual], rel=0.01), size


def test_the_widest_spacing_is_that_of_wcag(site_address: str, open_page: Opener) -> None:
    """1.4.12: lines 1.5, paragraphs 2, letters 0.12 and words 0.16 of the size of the type."""
    page = open_page(site_address + STEP)
    prefer(page, spacing="wider")
    size, *spaces = page.evaluate("""() => {
      const style = getComputedStyle(document.querySelector("article > p"));
      return ["fontSize", "lineHeight", "marginBottom", "letterSpacing", "wordSpacing"].map(n => parseFloat(style[n]));
    }""")
    for space, least in zip(spaces, [1.5, 2, 0.12, 0.16], strict=True):
        assert space / size >= least - 0.001


@pytest.mark.sweep
def test_what_is_read_stays_where_it_is_when_text_grows(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    heading = page.locator("article h2").nth(3)
    heading.evaluate("h => scrollTo({ top: h.getBoundingClientRect().top + scrollY - 100, behavior: 'instant' })")
    below_head = "h => h.getBoundingClientRect().top - document.querySelector('header').getBoundingClientRect().bottom"
    before = heading.evaluate(below_head)
    # Not a press of the mouse, for which the test's browser scrolls by itself.
    page.get_by_role("button", name="Reading preferences").evaluate("button => button.click()")
    expect(panel_of(page)).to_be_visible()
    choose(page, "Text size", "Largest")
    assert heading.evaluate(below_head) == pytest.approx(before, abs=2)
    choose(page, "Spacing", "Wider")
    assert heading.evaluate(below_head) == pytest.approx(before, abs=2)


@pytest.mark.sweep
def test_the_font_is_fetched_by_those_who_want_it_and_by_nobody_else(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    fonts: list[str] = []
    page.on("request", lambda request: fonts.append(request.url) if request.resource_type == "font" else None)
    page.reload(wait_until="networkidle")
    open_panel(page)
    assert fonts == []
    choose(page, "Font", "Atkinson Hyperlegible Next")
    wait_until(page, "() => [...document.fonts].some(font => font.status === 'loaded')")
    assert fonts
    assert page.evaluate("getComputedStyle(document.querySelector('article p')).fontFamily").startswith(
        '"Atkinson Hyperlegible Next"'
    )


def test_the_fonts_are_small_and_bring_their_licence(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    for style in ("regular", "bold", "italic"):
        font = page.request.get(f"{site_address}/assets/alongside/fonts/atkinson-hyperlegible-next-{style}.woff2")
        assert font.ok
        assert font.body()[:4] == b"wOF2"
        assert len(font.body()) < 16_000
    licence = page.request.get(f"{site_address}/assets/alongside/fonts/OFL.txt")
    assert "SIL OPEN FONT LICENSE" in licence.text()


@pytest.mark.parametrize("chosen", ["", *SCHEMES])
def test_colours_follow_the_choice_before_the_device(site_address: str, open_page: Opener, chosen: str) -> None:
    page = open_page(site_address + STEP)
    prefer(page, scheme=chosen)
    for device in SCHEMES:
        turn(page, device)
        expect_colours(page, chosen or device)


def expect_colours(page: Page, expected: str) -> None:
    """Expect a page to be light or dark, and the bars of the browser round it with it."""
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == expected
    bars = page.evaluate("""[...document.querySelectorAll("meta[name=theme-color]")]
        .filter(meta => matchMedia(meta.media).matches).map(meta => meta.content)""")
    page_colour = page.evaluate("""() => {
      const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g);
      return "#" + [r, g, b].map(part => (+part).toString(16).padStart(2, "0")).join("");
    }""")
    assert bars == [page_colour]


@pytest.mark.sweep
def test_less_movement_stills_what_moves(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP, reduced_motion="no-preference")
    prefer(page, motion="less")
    moving = page.evaluate("""[...document.querySelectorAll("*")].filter(each => {
      const { animationName, transitionDuration, transitionProperty } = getComputedStyle(each);
      return animationName !== "none" || (transitionProperty !== "none" && parseFloat(transitionDuration) > 0);
    }).length""")
    assert moving == 0


def letters_of(page: Page) -> list[LTChar]:
    """Every letter of the page on paper."""
    found: list[LTChar] = []

    def look(part: object) -> None:
        if isinstance(part, LTChar):
            found.append(part)
        elif isinstance(part, LTContainer):
            for inner in part:
                look(inner)

    for sheet in extract_pages(BytesIO(page.pdf(format="A4"))):
        look(sheet)
    return found


def most_common(values: Iterable[Any]) -> Any:
    return Counter(values).most_common(1)[0][0]


@pytest.mark.sweep
def test_paper_follows_size_and_letters_but_not_the_dark_colours(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    usual = most_common(letter.size for letter in letters_of(page))
    prefer(page, size="largest", scheme="dark", contrast="more", font="atkinson")
    letters = letters_of(page)
    assert most_common(letter.size for letter in letters) == pytest.approx(usual * 1.5, rel=0.05)
    assert "AtkinsonHyperlegibleNext" in most_common(letter.fontname for letter in letters)
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
