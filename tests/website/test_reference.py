"""The lists at the end of the book: words explained, and where each part of the five documents went."""

from __future__ import annotations

import html
import re
from pathlib import Path

from accessible import violations
from looks import Opener
from playwright.sync_api import expect

from alongside.content.plan.coverage import elements, left_out
from alongside.content.read.library import Library


def test_each_element_stands_on_its_documents_page_with_a_way_to_it(site: Path, library: Library) -> None:
    assert len(elements(library)) == 476
    pages = {prefix: (site / f"evidence/sources/{prefix}/index.html").read_text("utf-8") for prefix in _PREFIXES}
    rows = {
        prefix: dict(re.findall(r"<tr\b[^>]*>\s*<td\b[^>]*>(.*?)</td>\s*<td\b[^>]*>(.*?)</td>", text, re.S))
        for prefix, text in pages.items()
    }
    for id, what in elements(library).items():
        row = rows[id.split("-")[0].lower()]
        # Ampersands and the like stand in the page as entities, and numbers as links.
        place = next((there for said, there in row.items() if html.unescape(re.sub("<[^>]*>", "", said)) == what), None)
        assert place is not None, (id, what)
        assert "<a href=" in place or (id in left_out(library) and "Left out" in place), id


_PREFIXES = ("cc", "sfc", "cp", "sscr")


def test_a_word_says_what_it_means_where_it_is_used_and_stands_in_the_list(
    site_address: str, open_page: Opener, library: Library
) -> None:
    page = open_page(site_address + "/alongside/roles-and-boundaries/")
    word = page.locator("a.al-term", has_text="boundary").first
    expect(word).to_have_attribute("title", library.glossary["boundary"].means)
    word.click()
    page.wait_for_url("**/evidence/glossary/#boundary")
    expect(page.locator("dt#boundary")).to_be_in_viewport()
    assert page.locator("dl.al-glossary dt").count() == len(library.glossary) >= 40
    assert violations(page) == []
