"""Telephone numbers that one tap calls, or writes a text message to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from lxml.etree import XPath
from lxml.html import Element, HtmlElement

from alongside.render.web.finish.tree import Tree, is_element

_NEVER = {
    *("a", "button", "code", "label", "legend", "option", "pre", "script", "select", "style", "svg", "textarea"),
    "h1",
}
_CALLS = ("td", "strong", "dd")
_CARE = ("care", "al-care")
_HERE = " or ".join(
    [
        *(f"self::{tag}" for tag in _CALLS),
        *(f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')" for name in _CARE),
    ]
)
_WITHIN = " or ".join(f"ancestor::{tag}" for tag in sorted(_NEVER))
_TO_USE = XPath(f"descendant::*[{_HERE}][not(ancestor::*[{_HERE}] or {_WITHIN})]")
"""Finds the outermost elements in which numbers are there to be used."""
_BETWEEN = r"[ \u00a0().\u2011-]"
_GROUPED = rf"\+?\d(?:{_BETWEEN}{{0,2}}\d){{2,}}"
"""A number has three figures at least; fewer are hours, or an extension."""
_RUNG = re.compile(rf"(?<!\d)(?<!ext )(?<!ext\. )(?<!extension )(?<!option )(?<!ext){_GROUPED}", re.A)
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
        rung = [number for words in ways for number in _RUNG.findall(_TEXTED.sub("", words))]
        self._pattern = re.compile(
            rf"(?<![\w.,:/+-])(?:(?P<text>(?:[Tt]ext|TEXT) (?:(?P<word>\w+) to )?)(?P<written>{_either(texted + rung)})"
            rf"|(?<!NHS )(?P<rung>{_either(rung)}))(?![\w/]|[.,:-]\d| BSL)",
            re.A,
        )

    def link(self, tree: Tree) -> None:
        """Make links of the numbers of a page."""
        for element in _TO_USE(tree.body):
            self._link(element)

    def address(self, words: str) -> str:
        """Return the address that rings the first number among words, or writes to it; nothing where there is none."""
        found = self._pattern.search(words)
        return _address(found) if found else ""

    def _link(self, element: HtmlElement) -> None:
        """Make links of the numbers in an element that stands where they are there to be used."""
        if not is_element(element) or element.tag in _NEVER:
            return
        for child in list(element):
            self._link(child)
            if child.tail:
                child.tail, links = self._parts(child.tail)
                behind = element.index(child) + 1
                element[behind:behind] = links
        if element.text:
            element.text, element[:0] = self._parts(element.text)

    def _parts(self, words: str) -> tuple[str, list[HtmlElement]]:
        """Return the words before the first number, and each number as a link with the words behind it."""
        found = list(self._pattern.finditer(words))
        if not found:
            return words, []
        ends = [*(number.start() for number in found[1:]), len(words)]
        links = [_link(number, words[number.end() : end]) for number, end in zip(found, ends, strict=True)]
        return words[: found[0].start()], links


def _either(numbers: Iterable[str]) -> str:
    """Return what finds each of these, the longest first, and any British number."""
    return "|".join([*sorted({_spaced(number) for number in numbers}, key=lambda it: (-len(it), it)), _BRITISH])


def _spaced(number: str) -> str:
    """Return what finds this number however its figures are grouped."""
    return f"{_BETWEEN}{{0,2}}".join(re.escape(sign) for sign in re.sub(_BETWEEN, "", number))


def _link(found: re.Match[str], behind: str) -> HtmlElement:
    link = Element("a", {"class": "al-dial", "href": _address(found)})
    link.text, link.tail = found[0], behind
    return link


def _address(found: re.Match[str]) -> str:
    # The nought in brackets is for those at home, who leave out what stands before it.
    number = re.sub(r"^\+440", "+44", re.sub(r"[^\d+]", "", found["written"] or found["rung"]))
    word = found["word"]
    # The sign after the question mark is for iPhones, which would otherwise leave the word out.
    body = f"?&body={quote(word)}" if word else ""
    return f"sms:{number}{body}" if found["text"] else f"tel:{number}"
