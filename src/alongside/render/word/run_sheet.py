"""The run sheet and the cue sheet of a session as Word files, to change for the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from alongside.content.markdown.nodes import Paragraph
from alongside.content.plan.cue_sheet import cues
from alongside.content.plan.run_sheet import Listed, Part, RunSheet, Stretch, plan_run_sheet
from alongside.content.plan.session_plan import SessionPlan, clock
from alongside.content.problems import count
from alongside.render.word.base import FIRST_LINK
from alongside.render.word.blocks import Writer
from alongside.render.word.document import finished
from alongside.render.word.docx_package import About, Links
from alongside.render.word.ooxml import (
    cell,
    numbered,
    paragraph,
    row,
    spaced_after_tables,
    style_of_run,
    table,
    text,
)
from alongside.render.word.styles import BULLETS, SOFT, TEXT_WIDTH

_STRONG = style_of_run("Strong")
_SOFT = f'<w:color w:val="{SOFT}"/>'


def run_sheet(plan: SessionPlan, *, site: str, credit: str) -> bytes:
    """Return the run sheet of a session as a .docx file; raise DocumentError naming its source."""
    sheet = plan_run_sheet(plan, site)
    return _file(plan, sheet.heading, site, credit, lambda writer: _run_sheet(sheet, writer))


def cue_sheet(plan: SessionPlan, *, site: str, credit: str) -> bytes:
    """Return the cue sheet of a session as a .docx file; raise DocumentError naming its source."""
    heading = f"Cue sheet: {plan.session.title}"
    return _file(plan, heading, site, credit, lambda writer: _cue_sheet(plan, heading, writer))


def _file(plan: SessionPlan, title: str, site: str, credit: str, body: Callable[[Writer], Iterator[str]]) -> bytes:
    session = plan.session
    links = Links(first=FIRST_LINK)
    writer = Writer(link=links.relate, site=site.rstrip("/"))
    address = f"{site.rstrip('/')}/facilitator/sessions/{session.id}/" if site else ""
    about = About(title, session.purpose, credit, 1)
    return finished(
        lambda: spaced_after_tables("".join(body(writer))), links, writer, about, title, address, str(session.path)
    )


def _run_sheet(sheet: RunSheet, writer: Writer) -> Iterator[str]:
    yield paragraph("Title", writer.plain(sheet.heading))
    yield paragraph("Subtitle", writer.plain(sheet.purpose))
    for label, words in sheet.facts:
        yield _fact(label, words, writer)
    if sheet.outcomes:
        yield paragraph("Heading1", text("By the end, people will be able to"))
        yield from (_bullet(writer.plain(outcome)) for outcome in sheet.outcomes)
    yield paragraph("Heading1", text("Times"))
    yield _times(sheet, writer)
    yield _fact("End", sheet.end, writer)
    for heading, things in (("To bring", sheet.materials), ("To print", sheet.handouts)):
        if things:
            yield paragraph("Heading1", text(heading))
            yield from (_tick(thing, writer) for thing in things)
    for stretch in sheet.stretches:
        yield from _stretch(stretch, writer)
    if sheet.notes:
        yield paragraph("Heading1", text("How the day is built"))
        yield writer.blocks(sheet.notes)


def _times(sheet: RunSheet, writer: Writer) -> str:
    rows = [(s.start, str(s.minutes), s.title, s.lead) for s in sheet.stretches]
    return _table(("Time", "Minutes", "What", "Who leads"), (10, 11, 51, 28), rows, "Times", writer)


def _table(
    heads: Sequence[str], shares: Sequence[int], rows: Sequence[Sequence[str]], title: str, writer: Writer
) -> str:
    widths = [TEXT_WIDTH * share // 100 for share in shares]

    def line(cells: Iterable[str], style: str, *, header: bool = False) -> str:
        written = (cell(width, paragraph(style, words)) for width, words in zip(widths, cells, strict=True))
        return row("".join(written), header=header)

    body = line(map(text, heads), "TableHeading", header=True)
    body += "".join(line(map(writer.plain, cells), "TableText") for cells in rows)
    described = f"{len(rows)} rows. Columns: {', '.join(heads)}."
    return table(widths, body, title=title, description=described, row_headings=True, to_read=True)


def _stretch(stretch: Stretch, writer: Writer) -> Iterator[str]:
    yield paragraph("Heading1", text(f"{stretch.start}  ") + writer.plain(stretch.title))
    known = [f"To {stretch.end}, {stretch.minutes} minutes", f"Led by {stretch.lead}" if stretch.lead else ""]
    known.append(stretch.grouping)
    yield paragraph("Normal", writer.plain(". ".join(filter(None, known)) + ".", _SOFT), "<w:keepNext/>")
    for words in (stretch.fitted, stretch.purpose):
        if words:
            yield paragraph("Normal", writer.plain(words))
    if stretch.ready:
        yield _fact("Have at hand", stretch.ready, writer)
    if stretch.short:
        yield from _in_less_time(stretch, writer)
    for part in stretch.parts:
        yield from _part(part, writer)


def _in_less_time(stretch: Stretch, writer: Writer) -> Iterator[str]:
    first, *rest = stretch.short
    label = text("If time is short: ", _STRONG)
    if isinstance(first, Paragraph):
        yield paragraph("Normal", label + writer.inlines(first.inlines))
        yield writer.blocks(rest)
    else:
        yield paragraph("Normal", label, "<w:keepNext/>")
        yield writer.blocks(stretch.short)


def _part(part: Part, writer: Writer) -> Iterator[str]:
    time = f"{part.time}  " if part.time else ""
    minutes = text(f" ({part.minutes})", _SOFT) if part.minutes else ""
    yield paragraph("Heading2", (text(time) if time else "") + writer.plain(part.title) + minutes)
    yield writer.blocks(part.screen, "Note")
    yield writer.blocks(part.blocks)


def _cue_sheet(plan: SessionPlan, heading: str, writer: Writer) -> Iterator[str]:
    session = plan.session
    yield paragraph("Title", writer.plain(heading))
    when = f"{clock(session.start)} to {clock(plan.end)}, for {count(plan.group, 'person', 'people')}, "
    yield paragraph("Normal", text(f"{when}in small groups of {session.small_group}. More is on the run sheet."))
    yield _cues(plan, writer)


def _cues(plan: SessionPlan, writer: Writer) -> str:
    widths = [TEXT_WIDTH * 14 // 100, TEXT_WIDTH * 86 // 100]
    head = row(
        "".join(cell(w, paragraph("TableHeading", text(h))) for w, h in zip(widths, _HEADS, strict=True)), header=True
    )
    rows = ""
    for cue in cues(plan):
        time = paragraph("TableText", text(clock(cue.row.start), _STRONG))
        time += paragraph("TableText", text(f"{cue.row.minutes}\u00a0min", _SOFT))
        lead = text(f" · {cue.row.item.lead}", _SOFT) if cue.row.item.lead else ""
        what = paragraph("TableText", writer.plain(cue.row.title, _STRONG) + lead)
        lines = (
            ("Say", cue.say),
            ("Do", cue.task),
            ("Bring out", cue.point),
            ("Gently", cue.gentle),
            ("Give out", cue.give_out),
        )
        what += "".join(
            paragraph("TableText", text(f"{label}: ", _STRONG) + writer.plain(words)) for label, words in lines if words
        )
        rows += row(cell(widths[0], time) + cell(widths[1], what))
    described = f"{len(plan.rows)} rows. Columns: {', '.join(_HEADS)}."
    return table(widths, head + rows, title="The day", description=described, row_headings=True, to_read=True)


_HEADS = ("Time", "What happens")


def _fact(label: str, words: str, writer: Writer) -> str:
    return paragraph("Fact", text(f"{label}: ", _STRONG) + writer.plain(words))


def _bullet(runs: str) -> str:
    return paragraph("ListBullet", runs, numbered(BULLETS))


def _tick(thing: Listed, writer: Writer) -> str:
    box = text("☐", style_of_run("Box")) + "<w:r><w:tab/></w:r>"
    why = text(f" for {thing.why}", _SOFT) if thing.why else ""
    return paragraph("Option", box + writer.plain(f"{thing.what}: {thing.number}", _STRONG) + why)
