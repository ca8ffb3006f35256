"""The real manual, every question answered, as Word and on paper: on a disk, without any server."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import docx
import pytest
from pdf_words import words_of
from playwright.sync_api import Browser, Page, expect
from test_workbook import SEED, record
from word_faults import word_faults

from alongside.content.model import Exercise
from alongside.content.read.library import Library

pytestmark = pytest.mark.sweep


def squeezed(words: str) -> str:
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", words))


@pytest.fixture
def full_workbook(browser: Browser, site: Path, library: Library) -> Page:
    """My workbook from a disk, with an answer to every question and an own mark in each that is written."""
    context = browser.new_context(accept_downloads=True, offline=True)
    page = context.new_page()
    page.goto((site / "my-workbook/index.html").as_uri())
    expect(page.get_by_text("You have not started any exercises yet.")).to_be_visible()
    page.evaluate(SEED, [record(e.key(p), p) for e in asking(library) for p in e.prompts])
    page.reload()
    expect(page.get_by_text("exercises and finished")).to_be_visible()
    page.evaluate("window.print = () => {}")
    return page


def asking(library: Library) -> list[Exercise]:
    return [e for e in library.exercises.values() if e.prompts and e.kind != "tool"]


def questions(library: Library) -> list[str]:
    return [squeezed(prompt.question) for exercise in asking(library) for prompt in exercise.prompts]


def test_the_whole_manual_filled_in_is_a_word_file(full_workbook: Page, library: Library, tmp_path: Path) -> None:
    file = tmp_path / "workbook.docx"
    with full_workbook.expect_download() as download:
        full_workbook.get_by_role("button", name="Save all as Word").click()
    download.value.save_as(file)
    assert word_faults(file)[:5] == []
    body = docx.Document(str(file)).element.body
    said = squeezed("".join(node.text or "" for node in body.iter() if node.tag.endswith("}t")))
    assert [words for words in questions(library) if words not in said] == []
    written = [p for e in asking(library) for p in e.prompts if p.kind in ("text", "list", "table")]
    assert said.count("Written") >= len(written)


def test_the_whole_manual_filled_in_is_printed(full_workbook: Page, library: Library) -> None:
    full_workbook.get_by_role("button", name="Print all").click()
    expect(full_workbook.get_by_text("Your browser has been asked to print.")).to_be_visible()
    view = full_workbook.locator(".al-paper")
    assert view.locator("article").count() == len(asking(library)) + 1
    said = squeezed(str(view.evaluate("view => view.textContent")))
    assert [words for words in questions(library) if words not in said] == []
    assert full_workbook.locator("[id]").evaluate_all(
        "all => all.map(({id}) => id).filter((id, at, ids) => ids.indexOf(id) !== at)"
    ) == []  # fmt: skip
    start = squeezed(words_of(full_workbook.pdf(page_ranges="1-4")))
    assert squeezed("Contents") in start
