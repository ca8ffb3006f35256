"""What the browser's own print of a tool holds: all that is kept, and every word of it whole."""

from __future__ import annotations

import re

import pytest
from looks import Opener
from pdf_words import words_of
from playwright.sync_api import Page, expect
from tool_site import put_entries

from alongside.content.kinds.registry import KINDS
from alongside.content.model import Prompt

TOOLS = {
    "goals": "tool-goals/goals", "wellbeing": "tool-wellbeing/answers", "log": "tool-log/log",
    "places": "tool-places/places", "connections": "tool-connections/map",
}  # fmt: skip
LONG = "Llanfairpwllgwyngyll" * 8
"""A word that is longer than a line of A4."""
CUT_OFF = """() => [...document.querySelectorAll("main *, .al-paper *")].filter((it) => {
  if (!it.checkVisibility() || it.closest("svg")) return false;
  const own = [...it.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
  const box = it.getBoundingClientRect(), end = document.documentElement.clientWidth;
  return box.width > 2 && own.some((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].some(({ right }) => right > Math.min(end, box.right) + 1);
  });
}).map((it) => `${it.tagName} ${it.className}: ${it.textContent.slice(0, 40)}`)"""
"""Where words hang over the edge of the sheet or of the box that they stand in."""


def filled(field: Prompt, word: str) -> dict[str, str | bool]:
    """Return an answer to a field of a tool: words that begin with its id, the last option, every box."""
    if field.kind == "choice":
        return {field.id: list(field.options)[-1]}
    if field.kind == "checklist":
        return {f"{field.id}.{option}": True for option in field.options}
    if field.kind == "date":
        return {field.id: "2026-11-22"}
    if field.kind == "scale":
        return {field.id: "7"}
    if field.kind == "table":
        return {
            f"{field.id}.{row}.{column}": _cell(field.cells.get(column), f"{field.id}{row}{column}{word}")
            for row in field.items
            for column in field.columns
        }
    return {field.id: f"{field.id}{word}"}


def _cell(kind: object, words: str) -> str | bool:
    if kind == "tick":
        return True
    if kind == "date":
        return "2026-11-22"
    return words if not kind else next(iter(kind))  # type: ignore[call-overload]


def fields_of(tool: str) -> tuple[Prompt, ...]:
    made = KINDS[tool].kind.tool
    assert made
    return made.fields


def with_entries(page: Page, tool: str, *entries: dict[str, str | bool]) -> Page:
    """Have a tool of the real manual hold these entries, all in all fields."""
    expect(page.locator("[data-add]")).to_be_enabled()
    put_entries(page, TOOLS[tool], entries)
    page.reload()
    expect(page.locator(".al-tool__list > li").first).to_be_visible()
    return page


def whole(tool: str, word: str = "", **more: str) -> dict[str, str | bool]:
    return {part: value for field in fields_of(tool) for part, value in filled(field, word).items()} | more


def said_by(tool: str, entry: dict[str, str | bool]) -> list[str]:
    """Return what an entry says: of an option, its first words, which stand on paper in a sentence, too."""
    chosen = [
        words.split(":")[0]
        for field in fields_of(tool)
        for option, words in field.options.items()
        if entry.get(field.id) == option or f"{field.id}.{option}" in entry
    ]
    ids = tuple(field.id for field in fields_of(tool) if field.kind in ("text", "table"))
    return chosen + [words for words in entry.values() if isinstance(words, str) and words.startswith(ids)]


def letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


def missing(page: Page, tool: str, entry: dict[str, str | bool]) -> list[str]:
    """Return what an entry says and the browser's own print does not."""
    printed = letters(words_of(page.pdf(format="A4", prefer_css_page_size=True))).lower()
    return [words for words in said_by(tool, entry) if letters(words).lower() not in printed]


def cut_off(page: Page) -> list[str]:
    """Return what hangs over an edge on A4."""
    page.set_viewport_size({"width": 643, "height": 900})  # 170 mm, as A4 has between its margins
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    found: list[str] = page.evaluate(CUT_OFF)
    page.emulate_media(media="screen")
    return found


PRIVATE = {"places": ["note"]}
"""Fields that only their writer sees: the list on the screen does not show that there are any."""


@pytest.mark.parametrize("tool", TOOLS)
def test_the_browser_prints_all_that_is_kept_but_private_notes(open_page: Opener, site_address: str, tool: str) -> None:
    page = open_page(f"{site_address}/exercises/tool-{tool}/")
    entry = whole(tool, minutes="minutes: about an hour")
    assert missing(with_entries(page, tool, entry), tool, entry) == PRIVATE.get(tool, [])


def test_a_goal_that_is_going_on_is_printed_with_every_step(open_page: Opener, site_address: str) -> None:
    page = open_page(f"{site_address}/exercises/tool-goals/")
    entry = whole("goals", state="going")
    assert missing(with_entries(page, "goals", entry), "goals", entry) == []


def test_answers_out_of_sight_while_new_ones_are_given_are_on_paper(open_page: Opener, site_address: str) -> None:
    page = open_page(f"{site_address}/exercises/tool-wellbeing/")
    entry = whole("wellbeing")
    with_entries(page, "wellbeing", entry).locator("[data-add]").click()
    expect(page.get_by_role("table", name="All answers")).to_be_hidden()
    assert missing(page, "wellbeing", entry) == []


def test_a_list_of_places_without_an_entry_is_not_summed_up_on_paper(open_page: Opener, site_address: str) -> None:
    page = open_page(f"{site_address}/exercises/tool-places/")
    expect(page.locator("[data-add]")).to_be_enabled()
    printed = words_of(page.pdf(format="A4", prefer_css_page_size=True))
    assert [words for words in ("0 entries", "within the last year", "Not on this map yet") if words in printed] == []


@pytest.mark.parametrize("tool", TOOLS)
def test_no_long_word_is_cut_off_on_paper(open_page: Opener, site_address: str, tool: str) -> None:
    page = open_page(f"{site_address}/exercises/tool-{tool}/")
    going = {"state": "going"} if tool == "goals" else {}
    with_entries(page, tool, whole(tool, LONG), whole(tool, LONG, **going))
    assert cut_off(page) == []
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print this", exact=True).first.click()
    expect(page.locator(".al-paper")).to_contain_text(LONG)
    assert cut_off(page) == []
