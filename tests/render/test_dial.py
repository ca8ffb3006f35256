"""Telephone numbers that one tap calls."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from copies import fresh_copy
from markdown import Markdown
from own_manual import with_numbers

from alongside.content.easier import Row
from alongside.content.literal import shield_way
from alongside.content.markdown.dialect import EXTENSION_CONFIGS, EXTENSIONS
from alongside.content.model import Prompt, Text
from alongside.content.problems import Problems
from alongside.content.read.contact_rows import with_contact_rows
from alongside.content.read.contacts import Contact
from alongside.content.read.library import Library, load_library
from alongside.render.web.finish.dial import Dial
from alongside.render.web.finish.tree import Tree

DIAL = Dial(["999", "111", "18001 111", "116 123", "text SHOUT to 85258", "01225 718500 (by day)"])
CASES = json.loads((Path(__file__).resolve().parents[1] / "dial.json").read_text("utf-8"))
"""What browser/tests/phone_links_test.ts holds the tools to as well."""


def linked(html: str, dial: Dial = DIAL) -> str:
    tree = Tree(html)
    tree.unshield()
    dial.link(tree)
    return tree.html()


def addresses(html: str) -> list[str]:
    return [unescape(address) for address in re.findall(r'href="((?:tel|sms)[^"]*)"', html)]


def without_links(html: str) -> str:
    return re.sub(r'<a class="al-dial"[^>]*>|</a>', "", html)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_number_to_be_rung_or_written_to_is_a_link_and_no_other(case: dict[str, Any]) -> None:
    made = linked(f"<td>{case['words']}</td>", Dial(case["numbers"]))
    assert addresses(made) == case["addresses"]
    assert without_links(made) == f"<td>{case['words']}</td>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<td><strong>111</strong>, then choose</td>", ["tel:111"]),
        ("<p>Ring <strong>01225&#160;718500</strong></p>", ["tel:01225718500"]),
        ('<div class="admonition care"><p>Ring 999.</p></div>', ["tel:999"]),
        ("<p>Ring 999 and say</p>", []),  # quoted, or told: nobody rings by touching a page while reading it
        ('<td><a href="x">999</a></td>', []),
        ("<td><label>999</label> <button>111</button> <code>999</code></td>", []),
        ('<td title="999">x</td>', []),
        ("<td>9<br>99</td>", []),
        (
            '<div class="admonition care"><table><tr><td>999 or <strong>111</strong></td></tr></table></div>',
            ["tel:999", "tel:111"],
        ),
        ('<div class="x care-not"><p>999</p></div><p class="care">111</p>', ["tel:111"]),
        ('<p><a href="x">Ring <strong>999</strong></a>, or <strong>111 <code>999</code></strong></p>', ["tel:111"]),
        ("<h1>999 <strong>999</strong></h1><dl><dt>111</dt><dd>111</dd></dl>", ["tel:111"]),
    ],
)
def test_only_numbers_that_are_there_to_be_used_are_links(html: str, expected: list[str]) -> None:
    made = linked(html)
    assert addresses(made) == expected
    assert without_links(made) == without_links(html).replace("&#160;", "\u00a0")


def test_what_stands_after_a_care_box_is_not_in_it() -> None:
    assert "tel:" not in linked('<div class="admonition care"><p>Stay<br>with them</p><img src="x"></div><p>999</p>')


SHOUT, RELAY, EMERGENCY = (shield_way(way) for way in ("text SHOUT to 85258", "18001 111", "999"))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>Or I can {SHOUT}.</p>", ["sms:85258?&body=SHOUT"]),
        (f"<ul><li>By <em>Relay UK</em>: {RELAY}, not 999</li></ul>", ["tel:18001111"]),
        (f"<p>Ring {EMERGENCY} (<a>why</a>), or {RELAY}, or {SHOUT}</p>", ["tel:999", "tel:18001111", "sms:85258?&body=SHOUT"]),
        (f"<p>Text {shield_way('07700 900123')}</p>", ["sms:07700900123"]),
        (f"<p>Ring {shield_way('+44 (0)1225 718500')}.</p>", ["tel:+441225718500"]),
        (f"<p>Ring {shield_way('01225 718500 ext 12, or 01225 718501')}.</p>", ["tel:01225718500", "tel:01225718501"]),
        (f"<td>{EMERGENCY}</td><p><strong>{EMERGENCY}</strong></p>", ["tel:999", "tel:999"]),
        ("<p>Never test 999.</p>", []),
        (f"<p>Say: “Ring {EMERGENCY}.” Then <em>ring</em> {RELAY}.</p>", ["tel:18001111"]),
        (f"<p>“<em>Ring {EMERGENCY}</em>, and stay”</p><p>{EMERGENCY}</p>", ["tel:999"]),
        (f"<p>“I finish at five.</p><p>Ring {EMERGENCY}.</p><p>Is that all right?”</p><p>Ring {RELAY}</p>", ["tel:18001111"]),
        (f"<blockquote><p>Ring {EMERGENCY}</p></blockquote>", []),
        (f"<p>Femi rang {EMERGENCY} first.</p>", []),
        (f"<h2>Ring {EMERGENCY}</h2><p><a href='x'>{EMERGENCY}</a> <code>{EMERGENCY}</code></p>", []),
        (f"<label>{EMERGENCY}</label><details><summary>{EMERGENCY}</summary></details>", []),
        (f"<p>{shield_way('helen@example.org')} {shield_way('https://a.example/999')}</p>", []),
    ],
)  # fmt: skip
def test_what_an_organisation_says_of_a_contact_is_a_link_wherever_it_is_not_talked_about(
    html: str, expected: list[str]
) -> None:
    made = linked(html)
    assert addresses(made) == expected
    assert not re.search("[\U000f0000-\U0010ffff]", made)


def test_every_way_to_a_contact_is_a_link_in_the_rows_that_are_easier_to_read() -> None:
    contact = Contact("ours", "01632 960111", "Now.", text="HELLO to 85258", deaf="the 999 BSL app; 18000; text 999")
    (*rows,) = with_contact_rows([Row("phone", "{{ contacts.rows }}")], {"ours": contact})
    dial = Dial([contact.number, f"text {contact.text}", contact.deaf])
    made = linked(Markdown().convert("\n\n".join(line for row in rows for line in row.sentences)), dial)
    assert addresses(made) == ["tel:01632960111", "sms:85258?&body=HELLO", "tel:18000", "sms:999"]


ELSEWHERE = ("local_crisis", "accessibility", "gas")
"""Contacts that no sheet names, but in the list of all."""


@pytest.fixture(scope="module")
def filled_in(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The manual of an organisation that has a number for every contact."""
    root = fresh_copy(tmp_path_factory.mktemp("filled-in") / "manual")
    file = root / "organisation.yml"
    file.write_text(with_numbers(file.read_text("utf-8")), "utf-8")
    return load_library(root, Problems())


def markdown_to_hand_over(library: Library) -> Iterator[tuple[str, str]]:
    """Yield what stands on the pages that are easier to read and on the sheets, with the place where it stands."""
    for page in library.easier:
        yield from ((f"{page.path}:{row.line}", row.markdown) for row in page.rows)
    for sheet in library.exercises.values():
        for block in sheet.learner if sheet.kind == "sheet" else ():
            if isinstance(block, Text):
                yield f"{sheet.path}:{block.line}", block.markdown
            elif isinstance(block, Prompt):
                yield f"{sheet.path}:{block.line}", block.help


def test_each_number_is_one_tap_away_on_all_that_is_handed_over(filled_in: Library) -> None:
    dial = Dial(filled_in.organisation.numbers)
    writes = Markdown(extensions=EXTENSIONS, extension_configs=EXTENSION_CONFIGS)
    found: list[str] = []
    for place, markdown in markdown_to_hand_over(filled_in):
        tree = Tree(writes.reset().convert(markdown))
        tree.unshield()
        said = [
            ((ways.element.tail if ways.is_behind else ways.element.text) or "")[at.start : at.stop]
            for ways in tree.ways
            for at in ways.places
        ]
        dial.link(tree)
        offered = addresses(tree.html())
        wanted = [address for words in said if (address := dial.address(words))]
        assert [address for address in wanted if address not in offered] == [], place
        assert all(offered.count(address) >= wanted.count(address) for address in wanted), place
        found += wanted
    named = {key: contact for key, contact in filled_in.organisation.contacts.items() if key not in ELSEWHERE}
    assert [key for key, contact in named.items() if dial.address(contact.number) not in found] == []
