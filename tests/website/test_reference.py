"""The lists at the end of the book: words explained, and where each part of the five documents went."""

from __future__ import annotations

import html
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from accessible import violations
from looks import Opener
from playwright.sync_api import expect

from alongside.content.coverage import elements, left_out
from alongside.content.library import Library
from alongside.outside import ask
from alongside.render.web.reference import with_meanings


def test_each_element_stands_on_its_documents_page_with_a_way_to_it(site: Path, library: Library) -> None:
    assert len(elements(library)) == 476
    pages = {prefix: (site / f"evidence/sources/{prefix}/index.html").read_text("utf-8") for prefix in _PREFIXES}
    rows = {
        prefix: dict(re.findall(r"<tr>\s*<td>(.*?)</td>\s*<td>(.*?)</td>", text, re.S))
        for prefix, text in pages.items()
    }
    for id, what in elements(library).items():
        row = rows[id.split("-")[0].lower()]
        # Ampersands and the like stand in the page as entities; marks of Markdown are told from letters.
        place = next((there for said, there in row.items() if html.unescape(said) == what), None)
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


def test_words_without_a_meaning_are_left_alone(library: Library) -> None:
    text = '<a href="../evidence/glossary/#nothing">x</a> <a href="../glossary.html#boundary">y</a>'
    made = with_meanings(text, library.glossary)
    assert made.startswith('<a href="../evidence/glossary/#nothing">x</a>')
    assert 'class="al-term"' in made


class _Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        code = {"/good": 200, "/moved": 302, "/private": 403, "/gone": 404}[self.path]
        self.send_response(code)
        if code == 302:
            self.send_header("Location", "/good")
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def outside() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_addresses_outside_are_asked_whether_they_still_answer(outside: str) -> None:
    ways = ["/good", "/moved", "/private", "/gone"]
    answers = dict(ask([*(outside + way for way in ways), "http://127.0.0.1:1/nobody"]))
    assert [answer.ok for answer in answers.values()] == [True, True, True, False, False]
    assert answers[f"{outside}/moved"].words == f"moved to {outside}/good"
    assert "404" in answers[f"{outside}/gone"].words
