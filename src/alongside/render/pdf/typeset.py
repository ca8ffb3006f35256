"""Handouts and run sheets on paper: accessible PDF, made by Typst.

Every PDF is tagged and meets PDF/UA-1 and PDF/A-2a as far as Typst checks them: it refuses a picture
without a description, a skipped heading and a character the font lacks.
The same content gives the same bytes.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True)
class ToSet:
    """What is set on as many pages as it takes: a template, its data, and the file to name when that fails."""

    template: str
    data: Data
    origin: str
    sides: int | None = None
    """The most pages that it should take."""


def handout(plan: HandoutPlan, *, credit: str, large: bool = False) -> bytes:
    """Return the blank handout of an exercise or sheet as PDF; raise DocumentError when it cannot be set."""
    return fitted_to_sides(handout_to_set(plan, credit=credit, large=large))


def fillable(plan: HandoutPlan, *, credit: str) -> bytes:
    """Return the same as a PDF with fields to fill in on a screen."""
    return with_fields(_fitted(_handout(plan, FILLABLE, credit, plan.exercise.sides)).pdf)


def handout_to_set(plan: HandoutPlan, *, credit: str, large: bool = False) -> ToSet:
    """Return the blank handout of an exercise or sheet, ready to be set."""
    return _handout(plan, PAPER, credit, None if large else plan.sides, large=large)


def _handout(plan: HandoutPlan, form: str, credit: str, sides: int | None, *, large: bool = False) -> ToSet:
    exercise = plan.exercise
    said = about(exercise.title, exercise.purpose, credit, plan.address, large)
    return ToSet("handout.typ", handout_data(plan, form) | said, str(exercise.path), sides)


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


def fitted_to_sides(given: ToSet) -> bytes:
    """Return the PDF of what is given, with as much room as fills its pages."""
    return with_row_headings(_fitted(given).pdf)


def first_page(given: ToSet, ppi: float) -> bytes:
    """Return the first page of the same PDF as PNG, with so many pixels an inch. It costs least just after the PDF."""
    known, room = getattr(_OF_THIS_THREAD, "fitted", (None, ""))
    room = room if known == given else _fitted(given).room
    return _drawn(given.template, given.data, given.origin, ppi, room)[0]


def _fitted(given: ToSet) -> Setting:
    _check_characters(given.data, given.origin)
    sent = json.dumps(given.data, ensure_ascii=False)
    made = fitted(lambda room: _setting(given.template, sent, given.origin, room), sides=given.sides)
    _OF_THIS_THREAD.fitted = given, made.room
    return made


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
    first, *others = _drawn(template, data, origin, ppi)
    if others:
        raise DocumentError(f"{origin}: {template} does not fit on one page: shorten its words")
    return first


def _drawn(template: str, data: Data, origin: str, ppi: float, room: str = USUAL) -> list[bytes]:
    """Return every page of a document set with so much room as PNG."""
    sent = json.dumps(data, ensure_ascii=False)
    try:
        made = _compiler().compile(TEMPLATES / template, format="png", ppi=ppi, sys_inputs={"data": sent, "room": room})
    except typst.TypstError as error:
        raise DocumentError(f"{origin}: {template} could not be drawn: {error.message}") from error
    return [made] if isinstance(made, bytes) else cast(list[bytes], made)


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
    return Setting(room, pdf, end["pages"], end["share"])


_OF_THIS_THREAD = threading.local()
"""Its compiler, and what it set last on as many pages as that takes, with how much room."""


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
