"""Markdown as a small tree of text, for output formats that are not HTML.

Paper and Word need to know that something is a list or a box, not how HTML writes it. The tree is read off
Python-Markdown's own element tree, so that there is one parser and every form agrees with the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE

from alongside.content.figures import FIGURE
from alongside.content.literal import shield
from alongside.content.literal import unshield as plain_signs
from alongside.content.markdown.comments import COMMENT
from alongside.content.markdown.converter import tree_of
from alongside.content.markdown.leftovers import LeftOver, leftovers
from alongside.content.markdown.nodes import (
    BlockNode,
    Break,
    Figure,
    Heading,
    Inline,
    Inlines,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    text_of,
)


@cache
def markdown_tree(text: str, link_base: str = "") -> tuple[BlockNode, ...]:
    """Return Markdown as a tree, made once for all forms.

    Relative links are joined to `link_base`, or lose their address if it is empty.

    Raises LeftOver where a mark was left in the words.
    """
    return tuple(_blocks(_parsed(text), link_base))


@cache
def _parsed(text: str) -> Element:
    """Return the tree of Markdown as Python-Markdown makes it, not to be changed: a text is read once for all links."""
    # Python-Markdown would set named characters (&nbsp; and the like) aside as raw HTML.
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    root, kept = tree_of(text)
    for element in root.iter():
        element.text, element.tail = _with_signs(element.text, kept), _with_signs(element.tail, kept)
    if found := leftovers(root):
        raise LeftOver(found[0])
    return root


def _with_signs(text: str | None, kept: list[str]) -> str | None:
    """Return words in which signs that an author has named, as `&lt;`, are there again; Markdown sets them aside."""
    if not text or "\x02" not in text:
        return text
    return HTML_PLACEHOLDER_RE.sub(lambda mark: _sign(kept[int(mark[1])], mark[0]), text)


def _sign(raw: str, mark: str) -> str:
    """Return what stands for HTML that was set aside: a sign, nothing for a comment, and the mark of anything else."""
    if COMMENT.fullmatch(raw.strip()):
        return ""
    return shield(html.unescape(raw)) if _SIGN.fullmatch(raw) else mark


_SIGN = re.compile(r"&#?\w+;")
_ENTITY = re.compile(r"&(?!lt;|gt;|amp;|quot;)(#?\w+);")
_SPACE = re.compile(r"[ \t\r\n]+")
_HEADING = re.compile(r"h([1-6])$")


def _words(text: str | None) -> str:
    return plain_signs(html.unescape(_SPACE.sub(" ", (text or "").replace(AMP_SUBSTITUTE, "&"))))


def _inlines(element: Element, base: str, look: Run | None = None) -> Iterator[Inline]:
    look = look or Run("")
    if element.text:
        yield replace(look, text=_words(element.text))
    for child in element:
        tag = child.tag
        if tag == "br":
            yield Break()
        elif tag in ("strong", "b"):
            yield from _inlines(child, base, replace(look, strong=True))
        elif tag in ("em", "i", "cite"):
            yield from _inlines(child, base, replace(look, emphasis=True))
        elif tag == "code":
            yield from _inlines(child, base, replace(look, code=True))
        elif tag == "a":
            yield from _inlines(child, base, replace(look, href=_address(child.get("href") or "", base)))
        elif tag == "img":
            yield replace(look, text=_words(child.get("alt")))
        elif tag not in ("ul", "ol", "p", "table"):
            yield from _inlines(child, base, look)
        if child.tail:
            yield replace(look, text=_words(child.tail))


def _address(href: str, base: str) -> str:
    href = html.unescape(href)
    if re.match(r"[a-z][a-z0-9+.-]*:", href):
        return href
    folder = re.sub(r"^index\.md", "./", re.sub(r"/index\.md", "/", href))
    page = folder if "handouts/" in folder else folder.replace(".ipynb", "/")  # else a file to take away
    return urljoin(base, page.replace(".md", "/")) if base else ""


def _trim(inlines: Iterable[Inline]) -> Inlines:
    """Drop the spaces at both ends, and around line breaks."""
    row = [i for i in inlines if isinstance(i, Break) or i.text]
    for index, inline in enumerate(row):
        if isinstance(inline, Run):
            text = inline.text
            if index == 0 or isinstance(row[index - 1], Break):
                text = text.lstrip()
            if index == len(row) - 1 or isinstance(row[index + 1], Break):
                text = text.rstrip()
            row[index] = replace(inline, text=text)
    return tuple(i for i in row if isinstance(i, Break) or i.text)


def _blocks(parent: Element, base: str) -> Iterator[BlockNode]:
    # A tight list item holds bare words beside its nested list: each stretch of them is a paragraph.
    words = Element("p")
    words.text = parent.text
    for element in parent:
        if element.tag not in _BLOCK_TAGS:
            words.append(element)
            continue
        yield from _block(words, base)
        yield from _block(element, base)
        words = Element("p")
        words.text = element.tail
    yield from _block(words, base)


_BLOCK_TAGS = frozenset(
    [
        *("p", "ul", "ol", "dl", "div", "table", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "pre"),
        *("nav", "section", "aside", "figure", "details"),
    ]
)


def _block(element: Element, base: str) -> Iterator[BlockNode]:
    tag = str(element.tag)
    if heading := _HEADING.match(tag):
        yield Heading(int(heading[1]), _trim(_inlines(element, base)), element.get("id") or "")
    elif tag == "p" and (figure := _figure(element)):
        yield figure
    elif tag == "p":
        if inlines := _trim(_inlines(element, base)):
            yield Paragraph(inlines)
    elif tag in ("ul", "ol"):
        items = tuple(tuple(_blocks(item, base)) for item in element)
        yield ListBlock(tag == "ol", items, int(element.get("start") or 1))
    elif tag == "dl":
        for child in element:
            yield from _definition(child, base)
    elif tag == "blockquote":
        yield Quote(tuple(_blocks(element, base)))
    elif tag == "table":
        yield _table(element, base)
    elif tag == "pre":
        yield Paragraph(tuple(_lines("".join(element.itertext()).strip("\n"))))
    elif tag == "hr":
        yield Rule()
    elif tag == "div" and "admonition" in (element.get("class") or "").split():
        yield _note(element, base)
    elif tag in _BLOCK_TAGS:
        yield from _blocks(element, base)


def _figure(paragraph: Element) -> Figure | None:
    """Return the figure that stands alone in a paragraph."""
    image = paragraph.find("img")
    if image is None or len(paragraph) > 1 or "".join(paragraph.itertext()).strip():
        return None
    found = FIGURE.search(image.get("src") or "")
    return Figure(found["name"], _words(image.get("alt"))) if found else None


def _lines(code: str) -> Iterator[Inline]:
    """Yield code line by line; what a line is indented by stays."""
    for number, line in enumerate(code.split("\n")):
        if number:
            yield Break()
        words = line.lstrip(" ")
        yield Run(plain_signs("\u00a0" * (len(line) - len(words)) + words), code=True)


def _definition(element: Element, base: str) -> Iterator[BlockNode]:
    if element.tag == "dt":
        yield Paragraph(
            tuple(replace(i, strong=True) if isinstance(i, Run) else i for i in _trim(_inlines(element, base)))
        )
    else:
        yield from _blocks(element, base)


def _table(element: Element, base: str) -> Table:
    rows = [tuple(_trim(_inlines(cell, base)) for cell in row) for row in element.iter("tr")]
    caption = element.find("caption")
    return Table(rows[0], tuple(rows[1:]), _trim(_inlines(caption, base)) if caption is not None else ())


def _note(element: Element, base: str) -> Note:
    kind = next(name for name in (element.get("class") or "").split() if name != "admonition")
    title = element.find("p[@class='admonition-title']")
    body = Element("div")
    body.extend(child for child in element if child is not title)
    words = text_of(_trim(_inlines(title, base))) if title is not None else ""
    return Note(kind, words, tuple(_blocks(body, base)))
