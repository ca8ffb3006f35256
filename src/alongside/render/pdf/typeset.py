"""Handouts and run sheets on paper: accessible PDF, made by Typst.

Every PDF is tagged and meets PDF/UA-1 and PDF/A-2a as far as Typst checks them: it refuses a picture
without a description, a skipped heading and a character the font lacks.
The same content gives the same bytes.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import typst

from alongside.content.errors import DocumentError
from alongside.content.font import FONTS, characters, named
from alongside.content.kinds.registry import FILLABLE, PAPER
from alongside.content.plan.handout_plan import HandoutPlan
from alongside.content.plan.run_sheet import plan_run_sheet
from alongside.content.plan.session_plan import SessionPlan
from alongside.render.pdf.blocks import handout_data
from alongside.render.pdf.cue_sheet import cue_sheet_data
from alongside.render.pdf.fields import with_fields
from alongside.render.pdf.fitting import USUAL, Setting, fitted
from alongside.render.pdf.prose import BREAK, Data, as_printed, runs
from alongside.render.pdf.row_headings import with_row_headings
from alongside.render.pdf.run_sheet import run_sheet_data

TEMPLATES = Path(__file__).parent / "templates"
PACKAGE = TEMPLATES.parents[2]
"""Where paths that begin with a slash begin, in templates: kinds of prompt have their forms in `kinds/`."""
STANDARDS: list[Any] = ["ua-1", "a-2a"]
# 1 January 2026, 00:00 UTC: a date that does not change, so that the same content gives the same bytes.
TIMESTAMP = 1767225600
AUTHOR = "Alongside"


def handout(plan: HandoutPlan, *, credit: str, large: bool = False) -> bytes:
    """Return the blank handout of an exercise or sheet as PDF; raise DocumentError when it cannot be set."""
    return with_row_headings(_handout(plan, PAPER, credit, None if large else plan.sides, large=large))


def fillable(plan: HandoutPlan, *, credit: str) -> bytes:
    """Return the same as a PDF with fields to fill in on a screen."""
    return with_fields(_handout(plan, FILLABLE, credit, plan.exercise.sides))


def _handout(plan: HandoutPlan, form: str, credit: str, sides: int | None, *, large: bool = False) -> bytes:
    exercise = plan.exercise
    said = about(exercise.title, exercise.purpose, credit, plan.address, large)
    data, origin = handout_data(plan, form) | said, str(exercise.path)
    return _fitted("handout.typ", data, origin, sides)


def run_sheet(plan: SessionPlan, *, site: str, credit: str, large: bool = False) -> bytes:
    """Return the facilitator's run sheet of a session as PDF; raise DocumentError when it cannot be set."""
    session = plan.session
    said = about(f"Run sheet: {session.title}", session.purpose, credit, _session_address(plan, site), large)
    return typeset(
        "run_sheet.typ", run_sheet_data(plan_run_sheet(plan, site), site.rstrip("/")) | said, str(session.path)
    )


def cue_sheet(plan: SessionPlan, *, site: str, credit: str, large: bool = False) -> bytes:
    """Return the cue sheet of a session as PDF, on two pages; raise DocumentError when it cannot be set."""
    session = plan.session
    said = about(f"Cue sheet: {session.title}", session.purpose, credit, _session_address(plan, site), large)
    return typeset("cue_sheet.typ", cue_sheet_data(plan) | said, str(session.path))


def _session_address(plan: SessionPlan, site: str) -> str:
    return f"{site.rstrip('/')}/facilitator/sessions/{plan.session.id}/" if site else ""


def about(title: str, description: str, credit: str, address: str, large: bool) -> Data:
    """Return what every document says of itself."""
    return {
        "title": as_printed(title).replace(BREAK, ""),
        "description": as_printed(description).replace(BREAK, ""),
        "author": AUTHOR,
        "foot": runs(credit),
        "address": address.split("://")[-1],
        "large": large,
    }


def fitted_to_sides(template: str, data: Data, origin: str, sides: int | None = None) -> bytes:
    """Return the PDF that a template makes of data, with as much room as fills its pages; `sides` is their most."""
    return with_row_headings(_fitted(template, data, origin, sides))


def _fitted(template: str, data: Data, origin: str, sides: int | None) -> bytes:
    _check_characters(data, origin)
    sent = json.dumps(data, ensure_ascii=False)
    return fitted(lambda room: _setting(template, sent, origin, room), sides=sides).pdf


def typeset(template: str, data: Data, origin: str) -> bytes:
    """Return the PDF that a template makes of data; `origin` is the file to name when it fails."""
    return typeset_with(template, data, origin)[0]


def typeset_with(template: str, data: Data, origin: str, *, room: str = USUAL, asked: str = "") -> tuple[bytes, Any]:
    """Return the PDF that a template makes of data, and the value of what it has named `asked`, such as `<pages>`."""
    _check_characters(data, origin)
    pdf = _set(template, json.dumps(data, ensure_ascii=False), origin, room)
    value = json.loads(_compiler().query(asked, field="value", one=True)) if asked else None
    return with_row_headings(pdf), value


def picture(template: str, data: Data, origin: str, ppi: int) -> bytes:
    """Return the one page that a template makes of data as PNG, with so many pixels an inch."""
    _check_characters(data, origin)
    try:
        made = _compiler().compile(
            TEMPLATES / template,
            format="png",
            ppi=ppi,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False), "room": USUAL},
        )
    except typst.TypstError as error:
        raise DocumentError(f"{origin}: {template} could not be drawn: {error.message}") from error
    if not isinstance(made, bytes):
        raise DocumentError(f"{origin}: {template} does not fit on one page: shorten its words")
    return made


def _set(template: str, data: str, origin: str, room: str = USUAL) -> bytes:
    """Return the PDF of a document set with so much room."""
    try:
        pdf, warnings = _compiler().compile_with_warnings(
            TEMPLATES / template,
            format="pdf",
            sys_inputs={"data": data, "room": room},
            pdf_standards=STANDARDS,
            timestamp=TIMESTAMP,
        )
    except typst.TypstError as error:
        raise DocumentError(f"{origin}: {template} could not be set: {error.message}") from error
    if warnings:
        raise DocumentError(f"{origin}: {template} was set with a warning: {warnings[0].message}")
    assert isinstance(pdf, bytes)
    return pdf


def _setting(template: str, data: str, origin: str, room: str) -> Setting:
    """Return a document set with so much room, and where it ends; to ask that of what was just set costs nothing."""
    pdf = _set(template, data, origin, room)
    end = json.loads(_compiler().query("<end>", field="value", one=True))
    return Setting(pdf, end["pages"], end["share"])


_OF_THIS_THREAD = threading.local()


def _compiler() -> typst.Compiler:
    """Return this thread's compiler: one sets one document at a time."""
    if not hasattr(_OF_THIS_THREAD, "compiler"):
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
        _OF_THIS_THREAD.compiler = typst.Compiler(root=PACKAGE, font_paths=fonts)
    return cast(typst.Compiler, _OF_THIS_THREAD.compiler)


def _check_characters(data: Data, origin: str) -> None:
    """Refuse what Typst would leave out; content/check/printable.py has named it to its author with its line."""
    can_be_set = characters() | {BREAK, "\n"}
    for text in _texts(data):
        if not can_be_set.issuperset(text):
            character = next(character for character in text if character not in can_be_set)
            raise DocumentError(
                f"{origin}: the paper font has no {named(character)}, in “{text[:60]}”: write it with other characters"
            )


_NEVER_SET = ("alt", "description", "drawing", "form", "href", "picture", "place", "sign", "title", "to")
"""What the templates put into the file and not onto the page, or draw."""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if not (key in _NEVER_SET and isinstance(part, str)):
                yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
