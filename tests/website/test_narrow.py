"""Small screens, large letters, and paper: nothing that matters is out of sight or under something else."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from looks import Opener, too_wide
from pdfminer.high_level import extract_text
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.sweep

LARGE = json.dumps({"size": "largest", "spacing": "wider"})
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-bottom: 2em !important }"
)
"""WCAG 2.2, 1.4.12."""
WIDE_BOXES = """() => [...document.querySelectorAll(".al-wide")]
    .filter(box => box.scrollWidth > box.clientWidth).map(box => box.textContent.slice(0, 60))"""
TABLES = (
    "/evidence/contacts/",
    "/evidence/measures/",
    "/strengths/kinds-of-assets/",
    "/alongside/traps/",
    "/exercises/",
)


LONG_ADDRESS = f"https://example.org/{'without-a-space/' * 12}"
OVER = """(it) => {
  const range = document.createRange();
  range.selectNodeContents(it);
  const edge = it.getBoundingClientRect().right - parseFloat(getComputedStyle(it).paddingRight);
  return [...range.getClientRects()].some(({ right }) => right > edge + 0.5);
}"""
"""Whether words hang over what their cell has for them, so that they run together with those of the next."""


def preferring(browser: Browser, preferences: str, width: int, height: int = 900) -> BrowserContext:
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_init_script(f"localStorage.setItem('alongside:preferences', {preferences!r})")
    return context


class TestNumbers:
    def test_can_be_seen_and_tapped_on_a_phone(self, open_page: Opener, site_address: str) -> None:
        page = open_page(f"{site_address}/evidence/contacts/", "phone")
        numbers = page.locator("main a[href^='tel:'], main a[href^='sms:']")
        assert numbers.count() >= 6
        for number in numbers.all():
            box = number.bounding_box()
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360, number.text_content()
        assert page.locator("td a.al-dial").first.evaluate("it => it.getBoundingClientRect().height") >= 24

    @pytest.mark.parametrize(
        ("address", "number"),
        [
            *((page, "tel:999") for page in ("exercises/contacts-card", "staying-safe/safeguarding", "exercises/ending-plan")),
            *((page, "tel:999") for page in ("people/drugs-and-alcohol", "staying-safe/racism-and-belonging")),
            *((page, "tel:18001111") for page in ("exercises/ending-plan", "exercises/expectations-sheet")),
            *((page, "sms:85258?&amp;body=SHOUT") for page in ("exercises/ending-plan", "exercises/expectations-sheet")),
            *((page, "sms:85258?&amp;body=SHOUT") for page in ("easier/feelings", "easier/ending-plan")),
            *((page, "sms:999") for page in ("easier/contacts", "evidence/contacts")),
        ],
    )  # fmt: skip
    def test_are_links_wherever_help_is_named(self, site: Path, address: str, number: str) -> None:
        main = (site / address / "index.html").read_text("utf-8").partition("<main")[2]
        assert f'href="{number}"' in main


class TestTables:
    @pytest.mark.parametrize("address", TABLES)
    def test_need_no_scrolling_sideways_on_a_phone_with_wider_spacing(
        self, open_page: Opener, site_address: str, address: str
    ) -> None:
        page = open_page(f"{site_address}{address}", "zoomed")
        page.evaluate(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }",
            TEXT_SPACING,
        )
        assert too_wide(page) == 0
        assert page.evaluate(WIDE_BOXES) == []

    @pytest.mark.parametrize("exercise", ["traffic-light-local-services", "barriers-workers-meet"])
    def test_to_fill_in_keep_their_width_when_an_address_of_a_page_is_pasted_into_them(
        self, open_page: Opener, site_address: str, exercise: str
    ) -> None:
        page = open_page(f"{site_address}/exercises/{exercise}/")
        fields = page.locator("main textarea:visible")
        assert fields.count() > 3
        for field in fields.all():
            field.fill(LONG_ADDRESS)
        assert too_wide(page) == 0

    @pytest.mark.parametrize(
        ("address", "heading"),
        [
            ("/evidence/contacts/", "Who"),
            ("/exercises/traffic-light-local-services/", "What"),
            ("/exercises/look-at-your-own-practice/", "Often, sometimes or not yet"),
        ],
    )
    def test_stay_tables_to_speech_when_they_stand_as_rows(
        self, open_page: Opener, site_address: str, address: str, heading: str
    ) -> None:
        page = open_page(f"{site_address}{address}", "phone")
        table = page.locator("main").get_by_role("table").first
        assert table.evaluate("it => getComputedStyle(it).display") == "block"
        expect(table.get_by_role("columnheader").first).to_have_text(heading)
        assert table.get_by_role("row").count() > 4

    def test_say_that_there_is_more_where_they_still_have_no_room(self, open_page: Opener, site_address: str) -> None:
        page = open_page(f"{site_address}/facilitator/evaluation/confidence/", "phone")
        expect(page.locator("[data-wide]").first).to_have_attribute("tabindex", "0")
        box = page.get_by_role("group", name="Scroll sideways to see more").first
        assert "more to the side" in box.evaluate("it => getComputedStyle(it, '::before').content")


@pytest.mark.parametrize(
    "address",
    ["/organisation/", "/facilitator/hard-moments/", "/exercises/look-at-your-own-practice/", "/conversations/"],
)
def test_the_largest_letters_need_no_scrolling_sideways_on_the_smallest_screen(
    browser: Browser, site_address: str, address: str
) -> None:
    context = preferring(browser, LARGE, 320)
    page = context.new_page()
    page.goto(site_address + address)
    assert too_wide(page) == 0
    context.close()


class TestTheWayOut:
    def test_covers_no_link_of_my_workbook(self, browser: Browser, site_address: str) -> None:
        context = browser.new_context(viewport={"width": 1366, "height": 768})
        page = context.new_page()
        page.goto(f"{site_address}/my-workbook/")
        bar = page.locator(".md-sidebar--secondary").bounding_box()
        leave = page.locator(".al-leave").bounding_box()
        assert bar and leave
        assert bar["y"] + bar["height"] <= leave["y"]
        context.close()

    @pytest.mark.parametrize("size", ["phone", "desktop"])
    def test_leaves_the_last_line_of_a_page_free(self, open_page: Opener, site_address: str, size: str) -> None:
        page = open_page(f"{site_address}/exercises/boundary-moments/", size)
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        last, leave = page.locator(".al-foot p").last.bounding_box(), page.locator(".al-leave").bounding_box()
        assert last and leave
        assert last["y"] + last["height"] <= leave["y"]

    def test_is_a_bar_on_a_phone_so_that_no_line_is_cut_off(self, open_page: Opener, site_address: str) -> None:
        page = open_page(f"{site_address}/exercises/boundary-moments/", "phone")
        leave = page.locator(".al-leave").bounding_box()
        assert leave and (leave["x"], leave["width"]) == (0, 360)
        assert leave["y"] + leave["height"] == 740


CROSSING = """() => [...document.querySelectorAll(".al-tool__editor td :is(input, textarea, label)")].filter(it => {
    const own = it.getBoundingClientRect(), cell = it.closest("td").getBoundingClientRect();
    return own.left < cell.left - 1 || own.right > cell.right + 1;
}).map(it => it.id || it.textContent)"""
CHOSEN = """() => [...document.querySelectorAll(".al-tool__editor .al-prompt__place")].filter(label => {
    const words = label.querySelector("span").getBoundingClientRect();
    const ring = label.querySelector("input").getBoundingClientRect();
    return words.left < ring.left || words.right > ring.right || words.bottom > ring.bottom;
}).map(label => label.textContent)"""


@pytest.mark.parametrize("preferences", ["{}", LARGE], ids=["usual", "largest and wider"])
@pytest.mark.parametrize("width", [360, 1366])
@pytest.mark.parametrize("tool", ["goals", "places"])
def test_fields_of_a_row_stay_in_their_cells_and_words_in_their_rings(
    browser: Browser, site_address: str, tool: str, width: int, preferences: str
) -> None:
    context = preferring(browser, preferences, width)
    page = context.new_page()
    page.goto(f"{site_address}/exercises/tool-{tool}/")
    page.get_by_role("button", name="Add a").first.click()
    expect(page.locator(".al-tool__editor td input[type=date]").first).to_be_attached()
    assert page.evaluate(CROSSING) == []
    assert page.evaluate(CHOSEN) == []
    assert too_wide(page) == 0
    context.close()


def test_my_workbook_does_not_scroll_sideways_when_an_address_is_looked_for(
    open_page: Opener, site_address: str
) -> None:
    page = open_page(f"{site_address}/exercises/boundary-moments/", "phone")
    page.locator("al-prompt textarea").first.fill(LONG_ADDRESS)
    expect(page.locator("al-prompt").first.locator("[data-state=saved]")).to_be_visible()
    page.goto(f"{site_address}/my-workbook/")
    page.get_by_label("Search my answers").fill(LONG_ADDRESS)
    expect(page.get_by_text("1 answer found.", exact=True)).to_be_visible()
    assert too_wide(page) == 0


def test_my_workbook_does_not_scroll_sideways_with_large_letters(browser: Browser, site_address: str) -> None:
    context = preferring(browser, LARGE, 320)
    page = context.new_page()
    page.goto(f"{site_address}/exercises/boundary-moments/")
    page.locator("al-prompt textarea").first.fill("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch")
    expect(page.locator("al-prompt").first.locator("[data-state=saved]")).to_be_visible()
    page.goto(f"{site_address}/my-workbook/")
    expect(page.get_by_text("Started: 1 of")).to_be_visible()
    assert too_wide(page) == 0
    context.close()


class TestOnPaper:
    def test_a_sheet_leaves_most_of_its_width_to_write_on(self, open_page: Opener, site_address: str) -> None:
        page = open_page(f"{site_address}/exercises/guest-speaker-brief/")
        page.set_viewport_size({"width": 643, "height": 900})  # 170 mm, as A4 has between its margins
        page.emulate_media(media="print")
        fields = page.locator(
            ".al-exercise--sheet .al-prompt--text .al-prompt__input, .al-prompt--date .al-prompt__input"
        )
        narrow = [box["width"] for each in fields.all() if (box := each.bounding_box()) and box["width"] < 420]
        assert not narrow, f"less than 110 mm to write on: {narrow}"

    def test_heads_of_a_list_to_count_stay_apart(self, open_page: Opener, site_address: str) -> None:
        page = open_page(f"{site_address}/facilitator/sessions/from-first-meeting-to-ending/")
        page.set_viewport_size({"width": 643, "height": 900})
        page.emulate_media(media="print")
        heads = page.locator(".al-counts thead th")
        assert heads.count() == 9  # the most that a session has
        assert [head.text_content() for head in heads.all() if head.evaluate(OVER)] == []

    def test_no_line_is_drawn_through_an_answer_below_one_over_two_pages(
        self, open_page: Opener, site_address: str
    ) -> None:
        page = open_page(f"{site_address}/exercises/contacts-card/")
        page.locator("al-prompt input[type=date]").first.fill("2026-11-24")
        for number, field in enumerate(page.locator(".al-prompt--text input").all()):
            field.fill(f"begins{number}x {'some words of an answer ' * (200 if number == 1 else 40)} ends{number}x")
        pages = _pages_of(page)
        at = {word: index for index, words in enumerate(pages) for word in words.split() if word.endswith("x")}
        assert at["begins1x"] < at["ends1x"]  # longer than a page
        assert at["begins0x"] == at["ends0x"]
        together = next(words for words in pages if "24 November 2026" in words)
        assert "checkedthesenumberson" in "".join(together.split())

    def test_an_empty_date_says_nothing(self, open_page: Opener, site_address: str) -> None:
        page = open_page(f"{site_address}/exercises/contacts-card/")
        page.emulate_media(media="print")
        date = page.locator("input[type=date]").first
        assert date.evaluate("it => getComputedStyle(it).color") == "rgba(0, 0, 0, 0)"
        assert date.evaluate("it => getComputedStyle(it).borderBottomStyle") == "solid"

    def test_an_open_window_covers_nothing_that_is_printed(self, open_page: Opener, site_address: str) -> None:
        page = open_page(f"{site_address}/my-workbook/")
        page.get_by_role("button", name="Restore from a backup").click()
        expect(page.get_by_role("dialog")).to_be_visible()
        words = "".join(_pages_of(page))
        assert "Choose a backup file" not in words
        assert "What you have started" in words

    def test_questions_keep_their_answers_and_rows_are_whole(self, open_page: Opener, site_address: str) -> None:
        page = open_page(f"{site_address}/exercises/look-at-your-own-practice/")
        fields = page.locator("al-prompt textarea")
        for number, field in enumerate(fields.all()):
            field.fill(f"begins{number}x {'some words of an answer ' * (4 + number % 5)} ends{number}x")
        pages = _pages_of(page)
        at = {word: index for index, words in enumerate(pages) for word in words.split() if word.endswith("x")}
        cells = page.locator("al-prompt table textarea").count()
        in_tables = [n for n, field in enumerate(fields.all()) if field.evaluate("it => !!it.closest('table')")]
        assert len(in_tables) == cells > 3
        assert [n for n in in_tables if at[f"begins{n}x"] != at[f"ends{n}x"]] == []
        for number, field in enumerate(fields.all()):
            if number in in_tables:
                continue
            question = field.evaluate("it => it.closest('al-prompt').querySelector('.al-prompt__question').textContent")
            ending = "".join(question.split())[-20:]
            assert ending in "".join(pages[at[f"begins{number}x"]].split()), question


def _pages_of(page: Page) -> list[str]:
    expect(page.locator("[data-state=saving]")).to_have_count(0)
    made = page.pdf(format="A4", prefer_css_page_size=True)
    return extract_text(io.BytesIO(made)).split("\f")
