"""What somebody wrote is for no translator: it would be sent away, and come out of the printer in other words."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect
from taken import ready_to_print
from test_before_after import fill, started
from test_hand_in import answer, hand_in_page
from test_two_tabs import quarrel
from tool_site import expect_saved, form, open_new, rows, with_entries
from workbook_site import TOOL_KINDS, Reader

WORD = "zebra"
TAKEN = """word => {
  const texts = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT), found = [];
  for (let text; (text = texts.nextNode());) {
    const kept = text.parentElement.closest("[translate=no], script, style, template, textarea");
    if (!kept && text.data.includes(word)) found.push(text.data);
  }
  for (const named of document.querySelectorAll(":is([title], [alt], [placeholder]):not([translate=no], [translate=no] *)")) {
    for (const name of ["title", "alt", "placeholder"]) {
      if (named.getAttribute(name)?.includes(word)) found.push(named.getAttribute(name));
    }
  }
  return found;
}"""
"""What a browser that translates a page takes of it, with a word in it."""


def expect_kept(page: Page, word: str = WORD) -> None:
    """Expect that the page shows a word, and that no translator gets it."""
    assert word in page.locator("body").inner_text()
    assert page.evaluate(TAKEN, word) == []


def test_no_translator_gets_what_was_written_into_an_exercise(reader: Reader) -> None:
    reader.exercise().write(f"a {WORD} in words")
    page = reader.page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(reader.prompt("how-was-it").locator(".al-prompt__print")).to_contain_text(WORD)
    assert page.evaluate(TAKEN, WORD) == []
    ready_to_print(page, "Print")
    page.emulate_media(media="print")
    expect_kept(page)
    expect(page.locator(".al-paper [translate=no]", has_text=WORD)).not_to_have_count(0)


@pytest.mark.parametrize("kind", TOOL_KINDS)
def test_no_translator_gets_what_was_written_into_a_tool(reader: Reader, kind: str) -> None:
    page = with_entries(reader, kind, [])
    open_new(page)
    for field in form(page).locator(":is(textarea, input[type=text]):visible").all():
        field.fill(f"Tess {WORD} E9 5LN")  # a log hints at what may tell who somebody is
        field.blur()
    expect_saved(page)
    page.get_by_role("button", name="Done").click()
    expect(rows(page)).not_to_have_count(0)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect_kept(page)
    rows(page).get_by_role("button", name="Change").click()
    expect(page.get_by_role("heading", name="You are changing")).to_be_visible()
    assert page.evaluate(TAKEN, WORD) == []
    ready_to_print(page, "Print")
    assert page.evaluate(TAKEN, WORD) == []
    rows(page).get_by_role("button", name="Remove").click()
    expect(page.get_by_text("Removed: ")).to_be_visible()
    assert page.evaluate(TAKEN, WORD) == []


def test_no_translator_gets_versions_that_disagree(reader: Reader, second: Reader) -> None:
    quarrel(reader, second)
    expect_kept(second.page, "written here first")


def test_no_translator_gets_what_is_in_my_workbook_or_a_backup(reader: Reader) -> None:
    reader.exercise().write(f"a {WORD} in words")
    _, saved = reader.workbook().backup()
    expect(reader.page.locator("al-workbook dd", has_text=WORD)).to_be_visible()
    expect_kept(reader.page)
    reader.exercise().write(f"another {WORD}")
    file = {"name": "backup.json", "mimeType": "application/json", "buffer": json.dumps(saved).encode()}
    window = reader.workbook().choose("Restore from a backup", file)
    expect(window.locator("blockquote")).to_have_count(2)
    expect_kept(reader.page)


def test_no_translator_gets_what_is_handed_in(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": f"a {WORD} in words"})
    page.get_by_label("Your name").fill(f"Tess {WORD}")
    answer(page, "how-was-it").get_by_label("Share this").check()
    expect(page.get_by_text(f"Name: Tess {WORD}")).to_be_visible()
    expect_kept(page)


def test_no_translator_gets_what_was_written_into_a_grid(reader: Reader) -> None:
    page = started(reader)
    page.get_by_label("Line 1", exact=True).fill(f"a {WORD} of my own")
    page.get_by_label("A name for this grid").fill(f"the {WORD} room")
    fill(page)
    expect(page.get_by_role("listitem").filter(has_text=f"the {WORD} room")).to_be_visible()
    expect(page.get_by_text(f"a {WORD} of my own: 4 of 6 people")).to_be_visible()
    expect_kept(page)
    ready_to_print(page, "Print")
    assert page.evaluate(TAKEN, WORD) == []
