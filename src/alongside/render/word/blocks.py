"""The text of an exercise in Word: paragraphs, headings, lists, tables and boxes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from alongside.content.gaps import names_of_gaps
from alongside.content.literal import unshield as signs
from alongside.content.markdown.addresses import LEADS_OUT, with_addresses
from alongside.content.markdown.nodes import (
    BlockNode,
    Break,
    Figure,
    Heading,
    Inline,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    text_of,
)
from alongside.render.word.column_widths import column_widths
from alongside.render.word.content_controls import ContentControls
from alongside.render.word.numbering import FIRST_LIST
from alongside.render.word.ooxml import (
    cell,
    end_of,
    hyperlink,
    numbered,
    paragraph,
    row,
    runs_backwards,
    spaced,
    style_of_run,
    table,
    text,
)
from alongside.render.word.styles import BULLETS, GREEN, LIST_STEP, NOTE_INDENT, RED, SOFT, TEAL

_BLANK = re.compile("(_{4,})")
_TO_BLANK = re.compile(" (?=_{4,})")
"""The space between a gap and the word that says what is asked, which stay in one line."""
_NOTES = {"key": "KeyPoint", "care": "CareNote", "tip": "Tip", "story": "Story"}
_TITLES = {"key": TEAL, "care": RED, "tip": GREEN, "story": SOFT}


@dataclass
class Writer:
    """Writes one document: it remembers what has a number in it, such as lists, controls and links."""

    link: Callable[[str], str]
    """Gives the relationship of an address."""
    site: str = ""
    """The manual's own address: links into it are not spelt out."""
    controls: ContentControls = field(default_factory=ContentControls)
    lists: list[int] = field(default_factory=list)
    """First number of each ordered list so far."""
    gaps: Iterator[str] = field(default_factory=lambda: iter(()))
    """What belongs into the gaps that follow in the row of words at hand."""

    def new_list(self, start: int = 1) -> int:
        """Return the numbering of an ordered list that begins with `start`."""
        self.lists.append(start)
        return FIRST_LIST + len(self.lists) - 1

    def inlines(self, inlines: Iterable[Inline]) -> str:
        """Return runs; addresses become links."""
        row = list(inlines)
        self.gaps = iter(names_of_gaps("".join(" " if isinstance(each, Break) else each.text for each in row)))
        return "".join(
            self._inline(inline) + (text(f" ({address})") if address else "")
            for inline, address in with_addresses(row, self.site)
        )

    def _inline(self, inline: Inline) -> str:
        if isinstance(inline, Break):
            return "<w:r><w:br/></w:r>"
        look = ("<w:b/><w:bCs/>" if inline.strong else "") + ("<w:i/><w:iCs/>" if inline.emphasis else "")
        if LEADS_OUT.match(inline.href):
            return hyperlink(self.link(inline.href), inline.text, look)
        if inline.code:
            look = style_of_run("Code") + look
        held = _TO_BLANK.sub("\u00a0", inline.text)
        return "".join(self._piece(piece, look) for piece in _BLANK.split(held) if piece)

    def _piece(self, piece: str, look: str) -> str:
        if not _BLANK.fullmatch(piece):
            return text(piece, look)
        # A gap in a sentence: underlined spaces print as a line and are not spelt out as thirty underscores. The least
        # take 50 mm, room for a telephone number.
        gap = text("\u00a0" * min(max(2 * len(piece), 54), 60), style_of_run("Blank"))
        return self.controls.words(end_of(next(self.gaps, "")) or "To fill in", "blank", gap)

    def plain(self, words: str, look: str = "") -> str:
        """Return the runs of a text without Markdown."""
        shown = signs(words)
        self.gaps = iter(names_of_gaps(shown))
        return "".join(self._piece(piece, look) for piece in _BLANK.split(shown) if piece)

    def blocks(self, nodes: Sequence[BlockNode], style: str = "Normal", left: int = 0) -> str:
        """Return paragraphs and tables; `style` and `left` are those of the box around them."""
        return "".join(self._block(node, style, left) for node in nodes)

    def _block(self, node: BlockNode, style: str, left: int) -> str:
        if isinstance(node, Heading):
            if style != "Normal":
                # Inside a box a heading would tear the outline of the page: it is a bold line.
                bold = (Run(i.text, strong=True) if isinstance(i, Run) else i for i in node.inlines)
                return paragraph(style, self.inlines(bold), "<w:keepNext/>")
            return paragraph(f"Heading{node.level}", self.inlines(node.inlines))
        if isinstance(node, Paragraph):
            return self._paragraph(node, style)
        if isinstance(node, Figure):
            return paragraph("Quote" if style == "Normal" else style, self.plain(f"In the drawing: {node.words}"))
        if isinstance(node, ListBlock):
            return spaced(self._list(node, style, left, 0), after=140)
        if isinstance(node, Quote):
            return self.blocks(node.blocks, "Quote" if style == "Normal" else style, left)
        if isinstance(node, Note):
            return self.note(node)
        if isinstance(node, Table):
            return self.table(node)
        assert isinstance(node, Rule)
        return paragraph("Divider", "")

    def _paragraph(self, node: Paragraph, style: str) -> str:
        backwards = "<w:bidi/>" if runs_backwards(text_of(node.inlines)) else ""
        whole = "<w:keepLines/>" if any(isinstance(inline, Break) for inline in node.inlines) else ""
        return paragraph(style, self.inlines(node.inlines), whole + backwards)

    def _list(self, node: ListBlock, style: str, left: int, level: int) -> str:
        number = self.new_list(node.start) if node.ordered else BULLETS
        own = style in ("Normal", "Quote")
        name = ("ListNumber" if node.ordered else "ListBullet") if own else style
        indent = left + LIST_STEP * (level + 1)
        in_list = numbered(number, min(level, 8))
        place = f'<w:ind w:left="{indent}" w:hanging="{LIST_STEP}"/>'
        written = []
        for item in node.items:
            for index, block in enumerate(item or (Paragraph(()),)):
                if isinstance(block, ListBlock):
                    written.append(self._list(block, style, left, level + 1))
                elif isinstance(block, Paragraph) and index == 0:
                    written.append(paragraph(name, self.inlines(block.inlines), in_list + (place if not own else "")))
                elif isinstance(block, Paragraph):
                    further = f'<w:ind w:left="{indent}"/>'
                    written.append(paragraph("ListContinue" if own else style, self.inlines(block.inlines), further))
                else:
                    written.append(self._block(block, style, left))
        return "".join(written)

    def note(self, node: Note) -> str:
        """Return a box: its title in bold, then what it holds, all in the style of its kind."""
        if node.kind == "instead":
            return (paragraph("Caption", self.plain(node.title)) if node.title else "") + "".join(
                self.table(block, say=True, title=node.title)
                if isinstance(block, Table)
                else self._block(block, "Normal", 0)
                for block in node.blocks
            )
        style = _NOTES.get(node.kind, "Note")
        strong = style_of_run("Strong") if node.kind != "story" else ""
        look = strong + (f'<w:color w:val="{color}"/>' if (color := _TITLES.get(node.kind)) else "")
        head = paragraph(style, text(node.title, look), "<w:keepNext/>") if node.title else ""
        box = head + self.blocks(node.blocks, style, NOTE_INDENT)
        return spaced(box, before=200, after=260)

    def table(self, node: Table, *, say: bool = False, title: str = "") -> str:
        """Return a table to read; `say` marks the better line of a pair, which stands in the last column."""
        widths = column_widths(
            [[text_of(r[i]) for r in (node.header, *node.rows) if i < len(r)] for i in range(len(node.header))]
        )
        headings = [text_of(head) for head in node.header]
        header = row(
            "".join(
                cell(w, paragraph("TableHeading", self.inlines(head)))
                for w, head in zip(widths, node.header, strict=True)
            ),
            header=True,
        )
        last = len(widths) - 1

        def entry(index: int, inlines: Sequence[Inline]) -> str:
            if say:
                better = index == last
                mark = (
                    '<w:r><w:rPr><w:rStyle w:val="Green"/></w:rPr><w:t xml:space="preserve">✓ </w:t></w:r>'
                    if better
                    else ""
                )
                return paragraph("SayTry" if better else "SayRather", mark + self.inlines(inlines))
            return paragraph("TableText", self.inlines(inlines))

        rows = "".join(
            row("".join(cell(w, entry(i, r[i] if i < len(r) else ())) for i, w in enumerate(widths))) for r in node.rows
        )
        caption = paragraph("Caption", self.inlines(node.caption)) if node.caption else ""
        named = text_of(node.caption) or title or " · ".join(head for head in headings if head)
        described = f"{len(node.rows)} rows. Columns: {', '.join(head or 'row headings' for head in headings)}."
        labelled = len(widths) > 1 and all(r and text_of(r[0]).strip() for r in node.rows)
        return caption + table(
            widths, header + rows, title=named, description=described, row_headings=labelled, to_read=True
        )
