"""The few pieces of WordprocessingML from which every Word handout is put together, as strings.

Strings rather than element objects: a handout is parsed once when it is whole, and what stands here can be
compared with what Word itself writes (ECMA-376, part 1, chapter 17). Every text passes `escape`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from alongside.content.clip import clipped
from alongside.content.literal import unshield

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LONGEST_TAG = 64
"""Word refuses longer titles and tags of content controls (ContentControl.Tag, Office VBA reference)."""


class ForbiddenCharacterError(ValueError):
    """A text holds a character that no XML file can hold (XML 1.0, production 2)."""

    def __init__(self, text: str, found: re.Match[str]) -> None:
        """Name the character with the words around it."""
        around = _FORBIDDEN.sub("", text[max(0, found.start() - 30) : found.end() + 30]).strip()
        super().__init__(f"take out the character U+{ord(found[0]):04X} near “{around}”: a Word file cannot hold it")


def escape(text: str) -> str:
    """Return a text as XML holds it; raises ForbiddenCharacterError."""
    text = unshield(text)
    if found := _FORBIDDEN.search(text):
        raise ForbiddenCharacterError(text, found)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def shorten(text: str, limit: int = LONGEST_TAG) -> str:
    """Return words cut to a number of characters, at the end of a word where there is one."""
    words = " ".join(text.split())
    if len(words) <= limit:
        return words
    cut = clipped(words, limit - 1)
    head = cut.rpartition(" ")[0]
    return (head if len(head) > limit // 2 else cut).rstrip(" ,;:") + "…"


def both(first: str, second: str) -> str:
    """Return two words for one control: where Word allows no such length, each is cut, and neither is lost."""
    room = LONGEST_TAG - 2
    return ": ".join(
        shorten(words, max(room - len(other), room // 2)) for words, other in ((first, second), (second, first))
    )


def end_of(words: str) -> str:
    """Return as many of the last words as Word allows."""
    while len(words) > LONGEST_TAG:
        words = f"…{words.partition(' ')[2]}"
    return words


def tag(key: str, part: str = "") -> str:
    """Return the tag of a control: the answer's key, and `#part` of the answer, as in the page's `data-part`.

    Where Word allows no such length, the end gives way to a digest, so that tags stay different.
    """
    return fitted(whole_tag(key, part))


def whole_tag(key: str, part: str = "") -> str:
    """Return a tag in its full length."""
    return key + (f"#{part}" if part else "")


def fitted(whole: str) -> str:
    """Return a tag in the length that Word allows. browser/export/word/docx-package.ts does the same."""
    if len(whole) <= LONGEST_TAG:
        return whole
    digest = hashlib.sha256(whole.encode()).hexdigest()[:8]
    return f"{whole[: LONGEST_TAG - 9]}~{digest}"


def text(words: str, properties: str = "") -> str:
    """Return runs of words; stretches written from right to left are marked, so that Word shapes them."""
    return "".join(
        f"<w:r>{_wrap('w:rPr', properties + ('<w:rtl/>' if backwards else ''))}"
        f'<w:t xml:space="preserve">{escape(stretch)}</w:t></w:r>'
        for stretch, backwards in _directions(words)
    )


def numbered(list_number: int, level: int = 0) -> str:
    """Return the paragraph property that makes a line one of a list; the first level is 0."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_number}"/></w:numPr>'


def hyperlink(relation: str, words: str, properties: str = "") -> str:
    """Return words that lead to the address of a relationship."""
    shown = text(words, style_of_run("Hyperlink") + properties)
    return f'<w:hyperlink r:id="{relation}" w:history="1">{shown}</w:hyperlink>'


_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_RTL_STRETCH = re.compile(f"[{_RTL}]+(?:[\\s\\d،؛.,-]+[{_RTL}]+)*")


def _directions(words: str) -> Iterator[tuple[str, bool]]:
    end = 0
    for found in _RTL_STRETCH.finditer(words):
        if found.start() > end:
            yield words[end : found.start()], False
        yield found[0], True
        end = found.end()
    if end < len(words) or not words:
        yield words[end:], False


def runs_backwards(words: str) -> bool:
    """Return whether most letters of a text are written from right to left."""
    kinds = [unicodedata.bidirectional(character) for character in words]
    return sum(kind in ("R", "AL") for kind in kinds) > sum(kind == "L" for kind in kinds)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph; `properties` follow the style in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def spaced(body: str, *, before: int = 0, after: int = 0) -> str:
    """Return a body with space before its first paragraph and after its last one, in twentieths of a point.

    Where it begins or ends with a table or a control, that side stays as it is.
    """
    last = body.rfind("<w:p>")
    if after and body.endswith("</w:p>"):
        body = body[:last] + _with_space(body[last:], "after", after)
    if before and body.startswith("<w:p>"):
        body = _with_space(body, "before", before)
    return body


def _with_space(paragraphs: str, side: str, points: int) -> str:
    head, end, tail = paragraphs.partition("</w:pPr>")
    head = re.sub(f'(<w:spacing[^>]*) w:{side}="\\d+"', r"\1", head)
    if "<w:spacing" not in head:
        before_indent, indent, rest = head.partition("<w:ind ")
        head = f"{before_indent}<w:spacing/>{indent}{rest}"
    return head.replace("<w:spacing", f'<w:spacing w:{side}="{points}"', 1) + end + tail


def spaced_after_tables(body: str) -> str:
    """Return a body in which words do not touch the table above them.

    Between two tables, which would grow together, and at the end, where Word wants one, stands a paragraph.
    """
    end = paragraph("End", "")
    first, *rest = body.replace("</w:tbl><w:tbl>", f"</w:tbl>{end}<w:tbl>").split("</w:tbl>")
    after = [spaced(piece, before=240) if _TIGHT.match(piece) else piece or end for piece in rest]
    return "</w:tbl>".join([first, *after])


_TIGHT = re.compile('<w:p><w:pPr><w:pStyle w:val="(Normal|List|Quote)')


def right_tab(position: int, leader: str = "underscore") -> str:
    """Return the tab stop that draws a line up to a place (twentieths of a point)."""
    return f'<w:tabs><w:tab w:val="right" w:leader="{leader}" w:pos="{position}"/></w:tabs>'


LINE = '<w:r><w:rPr><w:rStyle w:val="RuledLine"/></w:rPr><w:tab/></w:r>'
"""One line to write on: a tab with a leader up to the paragraph's tab stop. Screen readers pass over it."""


def ruled(lines: int, hint: str = "") -> str:
    """Return lines to write on, all in one paragraph, under a small hint."""
    head = f"{text(hint, style_of_run('PlaceholderText'))}<w:r><w:br/></w:r>" if hint else ""
    return head + "<w:r><w:br/></w:r>".join([LINE] * lines)


def style_of_run(style: str) -> str:
    """Return the run property that names a character style."""
    return f'<w:rStyle w:val="{style}"/>'


def cell(width: int, content: str, properties: str = "") -> str:
    """Return a cell of a table; the width is in twentieths of a point."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def row(cells: str, *, header: bool = False, height: int = 0) -> str:
    """Return a row that no page break cuts; a header row comes again on the next page."""
    properties = "<w:cantSplit/>"
    if height:
        properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    if header:
        properties += "<w:tblHeader/>"
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def table(
    widths: list[int], rows: str, *, title: str, description: str, row_headings: bool = False, to_read: bool = False
) -> str:
    """Return a table with the words a screen reader says of it.

    `row_headings` tells it that the first column holds the headings of rows; in a table that is only `to_read` they
    look like the rest.
    """
    style = "AlongsideReading" if to_read else "AlongsideTable"
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{"06A0" if row_headings else "0620"}" w:firstRow="1" w:lastRow="0"'
        f' w:firstColumn="{int(row_headings)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escape(title)}"/><w:tblDescription w:val="{escape(description)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _wrap(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>" if content else ""
