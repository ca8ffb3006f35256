"""Headings, paragraphs and lists as Markdown. What it cannot say is written so that it reads back as something else."""

from __future__ import annotations

import html
import re

from lxml import etree
from lxml.html import HtmlElement

_MARKS = re.compile(r"([\\`*_{}\[\]])")
_AT_THE_BEGINNING = re.compile(r"^([#>+-]|\d+(?=[.)]))")
_VOID = frozenset(["br", "img", "input", "wbr"])
_PLAIN_VALUE = re.compile(r'[^"{}\n]*\Z')


def prose(element: HtmlElement) -> str:
    """Return a heading, paragraph or list as Markdown; nothing where it is none."""
    if re.fullmatch(r"h[1-6]", element.tag):
        return f"{'#' * int(element.tag[1])} {_line(element)} {_attributes(element)}".rstrip()
    if element.tag == "p":
        marks = _attributes(element)
        return f"{_line(element)}\n{marks}".rstrip() if len(element) or element.text else ""
    return "" if element.attrib else "\n".join(_list(element))


def _list(element: HtmlElement) -> list[str]:
    """Return the lines of a list: its entries are all of one line, or all of paragraphs."""
    lines: list[str] = []
    for number, item in enumerate(element.iterchildren("li"), 1):
        mark = f"{number}." if element.tag == "ol" else "-"
        blocks = [child for child in item if child.tag in ("p", "ul", "ol")]
        first = _inline(item, stop=blocks[0] if blocks else None).strip()
        loose = not first and bool(blocks) and blocks[0].tag == "p"
        if loose:
            first = _line(blocks.pop(0))
        lines += [""] * (loose and bool(lines)) + [f"{mark} {_guarded(first)}"]
        for block in blocks:
            lines += [""] * loose + [f"    {line}" if line else "" for line in prose(block).split("\n")]
    return lines


def _line(element: HtmlElement) -> str:
    return _guarded(_inline(element).strip())


def _guarded(line: str) -> str:
    """Return a line that does not begin like a block."""
    return _AT_THE_BEGINNING.sub(lambda mark: f"\\{mark[1]}" if not mark[1].isdigit() else mark[1] + "\\", line)


def _inline(element: HtmlElement, stop: HtmlElement | None = None) -> str:
    """Return what an element holds as one line of Markdown, up to the child `stop`."""
    parts = [_escaped(element.text)]
    for child in element.iterchildren(etree.Element):
        if child is stop:
            break
        parts += [_element(child), _escaped(child.tail)]
    return "".join(parts)


def _element(element: HtmlElement) -> str:
    inside = _inline(element)
    if element.tag in ("em", "strong") and not element.attrib and inside and inside.strip() == inside:
        mark = "*" if element.tag == "em" else "**"
        return f"{mark}{inside}{mark}"
    if element.tag == "a" and "href" in element.attrib and inside and _says_all(element, "href"):
        return f"[{inside}]({element.get('href')}){_attributes(element, 'href')}"
    begin = f"<{element.tag}{''.join(f' {name}={_quoted(value)}' for name, value in element.attrib.items())}>"
    return begin if element.tag in _VOID else f"{begin}{inside}</{element.tag}>"


def _attributes(element: HtmlElement, *apart: str) -> str:
    """Return the attributes of an element in braces, as `attr_list` reads them."""
    parts = []
    for name, value in element.attrib.items():
        if name == "id":
            parts.append(f"#{value}")
        elif name == "class":
            parts += [f".{each}" for each in value.split()]
        elif name not in apart:
            parts.append(f'{name}="{value}"')
    return f"{{ {' '.join(parts)} }}" if parts else ""


def _says_all(element: HtmlElement, *apart: str) -> bool:
    """Whether braces can hold the values of all attributes."""
    return all(_PLAIN_VALUE.match(value) for name, value in element.attrib.items() if name not in apart)


def _quoted(value: str) -> str:
    return f'"{html.escape(value)}"'


def _escaped(text: str | None) -> str:
    words = re.sub(r"[ \t\r\n\f]+", " ", text or "")
    return _MARKS.sub(r"\\\1", html.escape(words, quote=False))
