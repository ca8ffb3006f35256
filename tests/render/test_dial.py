"""Telephone numbers that one tap calls."""

from __future__ import annotations

import re

import pytest

from alongside.render.web.dial import Dial

DIAL = Dial(["999", "111", "18001 111", "116 123", "text SHOUT to 85258", "01225 718500 (by day)"])


@pytest.mark.parametrize(
    ("html", "addresses"),
    [
        ("<td>999</td>", ["tel:999"]),
        ("<td><strong>111</strong>, then choose</td>", ["tel:111"]),
        ("<td>18001 111</td>", ["tel:18001111"]),
        ("<td>116123 or 116 123</td>", ["tel:116123", "tel:116123"]),
        ("<td>text SHOUT to 85258</td>", ["sms:85258?&amp;body=SHOUT"]),
        ("<p>Ring <strong>01225&#160;718500</strong></p>", []),  # a hard space is written by nobody of us
        ("<td>01225 718500, 01225-718500</td>", ["tel:01225718500", "tel:01225718500"]),
        ("<td>(01632) 960747</td>", ["tel:01632960747"]),
        ("<td>+44 1632 960747</td>", ["tel:+441632960747"]),
        ('<div class="admonition care"><p>Ring 999.</p></div>', ["tel:999"]),
        ("<p>Ring 999 and say</p>", []),  # quoted, or told: nobody rings by touching a page while reading it
        ("<td>Step 111.5, 1999, 999/3, 2026-11-11</td>", []),
        ("<td>NHS 111, mental health option</td>", []),  # a name
        ('<td><a href="x">999</a></td>', []),
        ("<td><label>999</label> <button>111</button> <code>999</code></td>", []),
        ('<td title="999">x</td>', []),
        ("<td>9<br/>99</td>", []),
    ],
)
def test_a_number_to_be_used_is_a_link_and_no_other(html: str, addresses: list[str]) -> None:
    made = DIAL.linked(html)
    assert re.findall(r'href="((?:tel|sms)[^"]*)"', made) == addresses
    assert re.sub(r'<a class="al-dial"[^>]*>|(?<=\d)</a>', "", made).replace("</a>", "") == html.replace("</a>", "")


def test_what_stands_after_a_care_box_is_not_in_it() -> None:
    assert "tel:" not in DIAL.linked(
        '<div class="admonition care"><p>Stay<br>with them</p><img src="x"></div><p>999</p>'
    )


def test_without_contacts_british_numbers_are_known_all_the_same() -> None:
    assert 'href="tel:01632960747"' in Dial([]).linked("<td>01632 960747</td>")


def test_a_number_for_text_messages_opens_one() -> None:
    assert 'href="sms:07700900123">text 07700 900123<' in Dial([]).linked("<td>text 07700 900123</td>")
