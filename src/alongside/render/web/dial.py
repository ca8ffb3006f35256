"""Telephone numbers that one tap calls, or writes a text message to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote

_TOKEN = re.compile(r"(<[^>]+>)")
_NAME = re.compile(r"</?([\w-]+)")
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_NEVER = {
    *("a", "button", "code", "label", "legend", "option", "pre", "script", "select", "style", "svg", "textarea"),
    "h1",
}
_CALLS = {"td", "strong", "dd"}
_BETWEEN = r"[ \u00a0().\u2011-]"
_GROUPED = rf"\+?\d(?:{_BETWEEN}{{0,2}}\d)+"
_BRITISH = rf"(?:18001{_BETWEEN}{{0,2}})?(?:\+44(?: ?\(0\))?|0)(?:{_BETWEEN}{{0,2}}\d){{9,10}}"
"""Any number within Britain, and from abroad: Ofcom's National Telephone Numbering Plan has 9 or 10 figures after 0.
Before it may stand what Relay UK needs."""
_TEXTED = re.compile(rf"\w+ to ({_GROUPED})", re.A)


class Dial:
    """Makes links of the numbers that an organisation gives, and of any number that is British by its form.

    Only where a number is there to be used: in the cell of a table, in a care box, and where it stands in bold. What
    somebody is quoted as saying stays as it is. browser/tools/shared/phone-links.ts does the same in what tools show.
    """

    def __init__(self, contacts: Iterable[str]) -> None:
        ways = list(contacts)
        texted = [number for words in ways for number in _TEXTED.findall(words)]
        rung = [number for words in ways for number in re.findall(_GROUPED, _TEXTED.sub("", words), re.A)]
        self._pattern = re.compile(
            rf"(?<![\w.,:/+-])(?:(?P<text>(?:[Tt]ext|TEXT) (?:(?P<word>\w+) to )?)(?P<written>{_either(texted + rung)})"
            rf"|(?<!NHS )(?P<rung>{_either(rung)}))(?![\w/]|[.,:-]\d)",
            re.A,
        )

    def linked(self, html: str) -> str:
        """Return the page's text with its numbers as links."""
        return "".join(self._tokens(html))

    def _tokens(self, html: str) -> Iterator[str]:
        within: list[tuple[str, bool]] = []  # each open element, and whether it is there to hold numbers
        for token in _TOKEN.split(html):
            if token.startswith("<"):
                _follow(within, token)
                yield token
            elif any(calls for _, calls in within) and not any(name in _NEVER for name, _ in within):
                yield self._pattern.sub(_link, token)
            else:
                yield token


def _follow(within: list[tuple[str, bool]], tag: str) -> None:
    found = _NAME.match(tag)
    if not found or found[1] in _VOID or tag.endswith("/>"):
        return
    if not tag.startswith("</"):
        is_care = bool(re.search(r'class="[^"]*\b(?:care|al-care)\b', tag))
        within.append((found[1], found[1] in _CALLS or is_care))
        return
    while within and within.pop()[0] != found[1]:
        pass


def _either(numbers: Iterable[str]) -> str:
    """Return what finds each of these, the longest first, and any British number."""
    return "|".join([*sorted({_spaced(number) for number in numbers}, key=lambda it: (-len(it), it)), _BRITISH])


def _spaced(number: str) -> str:
    """Return what finds this number however its figures are grouped."""
    return f"{_BETWEEN}{{0,2}}".join(re.escape(sign) for sign in re.sub(_BETWEEN, "", number))


def _link(found: re.Match[str]) -> str:
    # The nought in brackets is for those at home, who leave out what stands before it.
    number = re.sub(r"^\+440", "+44", re.sub(r"[^\d+]", "", found["written"] or found["rung"]))
    word = found["word"]
    # The sign after the question mark is for iPhones, which would otherwise leave the word out.
    body = f"?&body={quote(word)}" if word else ""
    address = f"sms:{number}{body}" if found["text"] else f"tel:{number}"
    return f'<a class="al-dial" href="{escape(address)}">{found[0]}</a>'
