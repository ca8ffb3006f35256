"""Telephone numbers that one tap calls."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from alongside.render.web.finish.dial import Dial
from alongside.render.web.finish.tree import Tree

DIAL = Dial(["999", "111", "18001 111", "116 123", "text SHOUT to 85258", "01225 718500 (by day)"])
CASES = json.loads((Path(__file__).resolve().parents[1] / "dial.json").read_text("utf-8"))
"""What browser/tests/phone_links_test.ts holds the tools to as well."""


def linked(html: str, dial: Dial = DIAL) -> str:
    tree = Tree(html)
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
