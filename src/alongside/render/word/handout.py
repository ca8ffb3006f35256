"""Handouts as Word files: real styles, real headings, and content controls to answer by keyboard or pen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from alongside.content.describe import CARE
from alongside.content.errors import DocumentError
from alongside.content.literal import unshield
from alongside.content.markdown.nodes import Note
from alongside.content.plan.handout_plan import HandoutPlan, Panel, Question
from alongside.render.word.base import FIRST_LINK, MARK
from alongside.render.word.blocks import Writer
from alongside.render.word.content_controls import ContentControls
from alongside.render.word.docx_package import About, Links, Part, docx_file
from alongside.render.word.ooxml import (
    LINE,
    ForbiddenCharacterError,
    hyperlink,
    paragraph,
    spaced,
    spaced_after_tables,
    style_of_run,
    text,
)
from alongside.render.word.prompt_controls import Prompts
from alongside.render.word.styles import TEXT_WIDTH


def handout(plan: HandoutPlan, *, credit: str) -> bytes:
    """Return the handout of an exercise or sheet as a .docx file; raise DocumentError naming its source.

    `credit` says whose work it is.
    """
    try:
        return _handout(plan, credit)
    except ForbiddenCharacterError as error:
        raise DocumentError(f"{plan.exercise.path}: {error}") from error


@dataclass(frozen=True)
class Form:
    """What fills the pages of a handout, for a script to write answers into: its relationships are `link<number>`."""

    body: str
    links: tuple[str, ...]
    """The address of each link, in the order of their numbers."""
    lists: tuple[int, ...]
    """First number of each ordered list."""


def form(plan: HandoutPlan) -> Form:
    """Return the pages of a handout before they become a file; raise DocumentError naming the source."""
    links = Links(first=0, prefix="link")
    writer = Writer(link=links.relate, site=plan.site, controls=ContentControls(whole=True))
    try:
        body = _body(plan, writer)
    except ForbiddenCharacterError as error:
        raise DocumentError(f"{plan.exercise.path}: {error}") from error
    return Form(body, tuple(links.addresses), tuple(writer.lists))


def _handout(plan: HandoutPlan, credit: str) -> bytes:
    exercise = plan.exercise
    links, of_foot = Links(first=FIRST_LINK), Links()
    writer = Writer(link=links.relate, site=plan.site)
    pages = Part(_body(plan, writer), links)
    foot = Part(footer(exercise.title, credit, plan.address, of_foot.relate), of_foot)
    about = About(unshield(exercise.title), unshield(exercise.purpose), credit, exercise.revision)
    return docx_file(pages, writer.lists, foot, about)


def _body(plan: HandoutPlan, writer: Writer) -> str:
    prompts = Prompts(plan.exercise, writer)
    pieces = [_head(plan, writer)]
    if plan.care:
        pieces.append(writer.note(Note("care", CARE, plan.care)))
    if not plan.is_sheet:
        pieces.append(_name_line(writer))
    for block in plan.blocks:
        if isinstance(block, Panel):
            pieces.append(_panel(map(prompts.field, block.questions)))
        elif isinstance(block, Question):
            pieces.append(prompts.write(block))
        else:
            pieces.append(writer.blocks(block.nodes))
    return spaced_after_tables("".join(pieces))


def _panel(fields: Iterable[str]) -> str:
    return spaced("".join(fields), before=240, after=300)


def _head(plan: HandoutPlan, writer: Writer) -> str:
    exercise = plan.exercise
    if plan.is_sheet:
        head = paragraph("Place", mark(15))
    else:
        words = "  ·  ".join(filter(None, (exercise.kind.capitalize(), plan.location)))
        head = paragraph("Place", mark(10) + text(f"   {words}"))
    head += paragraph("Title", writer.plain(exercise.title))
    if exercise.purpose:
        head += paragraph("Subtitle", writer.plain(exercise.purpose))
    for label, words in plan.facts:
        head += paragraph("Fact", text(f"{label}: ", style_of_run("Strong")) + text(words))
    return head


def _name_line(writer: Writer) -> str:
    strong = style_of_run("Strong")
    middle = TEXT_WIDTH * 62 // 100
    stops = (
        f'<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{middle}"/>'
        f'<w:tab w:val="right" w:leader="underscore" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    )
    return paragraph(
        "Field",
        text("Name or initials  ", strong)
        + writer.controls.words("Name or initials", "name", LINE)
        + text("   Date  ", strong)
        + writer.controls.date("Date", "date", LINE),
        stops,
    )


def mark(width: int, number: int = 1) -> str:
    """Return the picture of the mark, `width` mm wide, told to screen readers as decoration; `number` is its own."""
    wide, high = width * 36000, width * 23040  # English metric units; the mark is 100 by 64
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{number}" name="Mark" descr="">'
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
        '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst></wp:docPr><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="Mark"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{MARK}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def footer(title: str, credit: str, address: str, link: Callable[[str], str]) -> str:
    """Return the foot of every page: title and page, whose work it is, and where it is on the web."""

    def count(name: str) -> str:
        return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    pages = text("Page ") + count("PAGE") + text(" of ") + count("NUMPAGES")
    foot = paragraph("FooterFirst", text(title) + "<w:r><w:tab/></w:r>" + pages)
    if credit:
        foot += paragraph("Footer", text(credit))
    if address:
        shown = address.partition("://")[2].rstrip("/") or address
        foot += paragraph("Footer", hyperlink(link(address), shown))
    return foot
