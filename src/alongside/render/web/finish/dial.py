"""Telephone numbers that one tap calls, or writes a text message to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from lxml.etree import XPath, iterwalk
from lxml.html import Element, HtmlElement

from alongside.render.web.finish.tree import Tree, Ways, is_element

_NEVER = {
    *("a", "button", "code", "label", "legend", "option", "pre", "script", "select", "style", "svg", "textarea"),
    "h1",
}
_NOT_OF_A_WAY = _NEVER | {"blockquote", "h2", "h3", "h4", "h5", "h6", "q", "summary"}
_GOES_ON = {"b", "em", "i", "p", "span", "strong", "sub", "sup"}
"""Words in these may go on with a quotation that began before them."""
_RANG = re.compile(r"\brang\s+$")
"""Before the number that somebody in a story has rung."""
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
_AFTER = r"(?![\w/@]|[.,:-]\d| BSL)"
"""What a number never stands in front of."""
_WHOLE, _SHORT = (rf"(?:{_BETWEEN}{{0,2}}\d){{{figures - 2}}}{_BETWEEN}{{0,2}}\d\d" for figures in (10, 9))
"""Figures of which the last two stand together, as hours may follow."""
_HOURS = r"\d|[.:]\d| ?[–/-] ?\d| ?(?:[ap]\.?m|to|till?|until|days|hours|hrs)\b"
"""What follows a figure that is hours or days, and none of a number: “9am to 5pm”, “7 days”."""
_SHORTER = rf"{_SHORT}(?![ \u00a0]\d(?!{_HOURS}))|(?={_BETWEEN}?800){_SHORT}(?![ \u00a0]\d(?:$|[,;)]))"
"""A shorter number is none where one more figure follows, which would make it whole; few but those in 0800 are so
short."""
_BRITISH = "|".join(
    [
        rf"0800 ?1111(?! ?\d{{3}}| ?\d{{1,2}}(?!{_HOURS}))",
        rf"(?:18001{_BETWEEN}{{0,2}})?"
        r"(?:(?:\+|00 ?)44(?: ?\(0\))?|0(?!\.|\d[.-]\d\d[.-](?:19|20)\d\d(?!\d)))"
        rf"(?={_BETWEEN}{{0,2}}[1-3578])(?:{_WHOLE}|{_SHORTER})",
        r"02\d ?[-–—/] ?\d{4} ?\d{4}",
        r"0(?:1\d{2,4}|[38]\d{2}|7\d{3}) ?[-–—/] ?\d{3} ?\d{3,4}",
        r"0(?:11\d|1\d1|[38]\d{2}(?! ?[-–—/] ?\d\d(?:00|15|30|45) )) ?[-–—/] ?\d{4} ?\d{3}",
    ]
)
"""Any number within Britain, and from abroad: Ofcom's National Telephone Numbering Plan has 9 or 10 figures after 0.
Before it may stand what Relay UK needs. What parts its area from the rest may be a longer dash, and then the rest is
grouped as no hours are. The short one is of Childline. Neither days nor degrees."""
_CERTAIN = rf"(?:{_BRITISH})(?:(?=x\d|ext|[,/])|{_AFTER})"
"""Such a number leaves no doubt: another, a stroke or an extension may follow at once."""
_WRITES = r"(?:[Tt]ext|TEXT|[Ss]ms|SMS)(?:: ?| on | )"
_BEFORE = (
    rf"(?:(?<![\w.,:/+-])|(?<![\w+])(?<!\d[.:–-])(?<!,-)(?<![A-Za-z]/)(?<!//)(?<!www\.)"
    rf"(?=(?:{_WRITES}(?:\w+ to )?)?(?:{_BRITISH})))"
    + "".join(rf"(?<!\b[Ff]{ax}{sign})" for ax in ("ax", "AX") for sign in (" ", ":", ": "))
    + "".join(
        rf"(?<!{record}{sign})"
        for record in (r"(?<![Pp]hoto )(?<!PHOTO )\bI[Dd]", r"\b(?:[Rr]ef|REF)")
        for sign in ("[: -]", ": ")
    )
)
"""What stands before a number; a British one may follow a word and its sign (“Tel:”) or another number. A fax
machine is not rung, nor what records are numbered by. To show a photo ID, one may have to ring."""
_TEXTED = re.compile(rf"\w+ to ({_GROUPED})", re.A)


class Dial:
    """Makes links of the numbers that an organisation gives, and of any number that is British by its form.

    Only where a number is there to be used: wherever a page has it from organisation.yml by its name, and of other
    numbers those in the cell of a table, in a care box and in bold. What somebody is quoted as saying, or is told of in
    running text, stays as it is. browser/tools/shared/phone-links.ts does the same in what tools show.
    """

    def __init__(self, contacts: Iterable[str]) -> None:
        ways = list(contacts)
        texted = [number for words in ways for number in _TEXTED.findall(words)]
        rung = [number for words in ways for number in _RUNG.findall(_TEXTED.sub("", words))]
        self._pattern = re.compile(
            rf"{_BEFORE}(?:(?P<text>{_WRITES}(?:(?P<word>\w+) to )?)(?P<written>{_either(texted + rung)})"
            rf"|(?<!NHS )(?P<rung>{_either(rung)}))",
            re.A,
        )

    def link(self, tree: Tree) -> None:
        """Make links of the numbers of a page."""
        for ways in tree.ways:
            self._link_ways(ways)
        for element in _TO_USE(tree.body):
            self._link(element)

    def address(self, words: str) -> str:
        """Return the address that rings the first number among words, or writes to it; nothing where there is none."""
        found = self._pattern.search(words)
        return _address(found) if found else ""

    def _link_ways(self, ways: Ways) -> None:
        """Make links of the numbers that a page has from the organisation, unless they are talked about."""
        element, around = ways.element, ways.element.getparent() if ways.is_behind else ways.element
        if around is None or any(it.tag in _NOT_OF_A_WAY for it in (around, *around.iterancestors())):
            return
        words, before = (element.tail if ways.is_behind else element.text) or "", _words_before(ways)
        found = [
            number
            for number in self._pattern.finditer(words)
            if any(number.start() < way.stop and way.start < number.end() for way in ways.places)
            and not _is_talked_about(before + words[: number.start()])
        ]
        if ways.is_behind:
            behind = around.index(element) + 1
            element.tail, around[behind:behind] = _linked(words, found)
        else:
            element.text, element[:0] = _linked(words, found)

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
        return _linked(words, list(self._pattern.finditer(words)))


def _words_before(ways: Ways) -> str:
    """Return what stands before some words in their list item, box or part of the page."""
    element = ways.element
    top = element.getparent() if ways.is_behind else element
    while top.tag in _GOES_ON:
        top = top.getparent()
    words = []
    for event, each in iterwalk(top, events=("start", "end")):
        if each is element and event == ("end" if ways.is_behind else "start"):
            break
        words.append((each.text if event == "start" else each.tail) or "")
    return "".join(words)


def _is_talked_about(before: str) -> bool:
    """Tell whether what follows these words is within quotation marks, or was rung in a story."""
    return before.rfind("“") > before.rfind("”") or bool(_RANG.search(before))


def _linked(words: str, found: list[re.Match[str]]) -> tuple[str, list[HtmlElement]]:
    """Return the words before the first number, and each number as a link with the words behind it."""
    if not found:
        return words, []
    ends = [*(number.start() for number in found[1:]), len(words)]
    links = [_link(number, words[number.end() : end]) for number, end in zip(found, ends, strict=True)]
    return words[: found[0].start()], links


def _either(numbers: Iterable[str]) -> str:
    """Return what finds each of these, the longest first, and any British number."""
    own = sorted({_spaced(number) for number in numbers}, key=lambda it: (-len(it), it))
    return "|".join([*(number + _AFTER for number in own), _CERTAIN])


def _spaced(number: str) -> str:
    """Return what finds this number however its figures are grouped."""
    return f"{_BETWEEN}{{0,2}}".join(re.escape(sign) for sign in re.sub(_BETWEEN, "", number))


def _link(found: re.Match[str], behind: str) -> HtmlElement:
    link = Element("a", {"class": "al-dial", "href": _address(found)})
    link.text, link.tail = found[0], behind
    return link


def _address(found: re.Match[str]) -> str:
    # The nought in brackets is for those at home, who leave out what stands before it.
    number = re.sub(r"^(?:\+|00)440?", "+44", re.sub(r"[^\d+]", "", found["written"] or found["rung"]))
    word = found["word"]
    # The sign after the question mark is for iPhones, which would otherwise leave the word out.
    body = f"?&body={quote(word)}" if word else ""
    return f"sms:{number}{body}" if found["text"] else f"tel:{number}"
