"""A PowerPoint file of slides, with real titles and with notes; the same slides give the same bytes."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pptx import Presentation
from pptx.presentation import Presentation as Slides
from pptx.slide import Slide
from pptx.util import Pt

from alongside.content.clip import clipped
from alongside.content.literal import unshield
from alongside.content.plan.slides import Deck, ShownSlide
from alongside.render.slides.look import CONTENT, OPENING, TASK_SIZE, dress

_LANGUAGE = "en-GB"
_DATE = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""Dates that do not change, so that the same content gives the same bytes."""
_LONGEST = 255
"""Letters that a property of a file may have."""
_SIZES = ((6, 32), (9, 26), (13, 20))
"""Points of the letters in a list of so many lines at most; of a longer one, 16."""


def deck(shown: Deck, credit: str) -> bytes:
    """Return a file of slides; `credit` stands at the foot of each."""
    slides = Presentation()
    dress(slides, credit)
    for each in shown.slides:
        _add(slides, _in_plain_signs(each))
    _name_notes_master(slides)
    about = slides.core_properties
    about.title, about.subject, about.author = (
        clipped(unshield(words), _LONGEST) for words in (shown.title, shown.about, credit)
    )
    about.language = _LANGUAGE
    about.created = about.modified = _DATE
    about.last_modified_by, about.revision = about.author, 1
    written = io.BytesIO()
    slides.save(written)
    return _same_bytes(written.getvalue())


def _in_plain_signs(shown: ShownSlide) -> ShownSlide:
    def signs(lines: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(unshield, lines))

    return replace(shown, title=unshield(shown.title), lines=signs(shown.lines), notes=signs(shown.notes))


def _add(slides: Slides, shown: ShownSlide) -> None:
    slide = slides.slides.add_slide(slides.slide_layouts[OPENING if shown.opening else CONTENT])
    title, body = slide.shapes.title, slide.placeholders[1]
    title.text_frame.text = shown.title
    frame = body.text_frame
    if not shown.lines:
        body.element.getparent().remove(body.element)  # an empty frame asks whoever shows it to click into it
    for number, words in enumerate(shown.lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.text = words
        if shown.large:
            _without_bullet(paragraph)
            paragraph.font.size = Pt(TASK_SIZE if number == 0 else 26)
        elif not shown.opening:
            paragraph.font.size = Pt(_size(shown.lines))
    if shown.notes:
        notes = slide.notes_slide.notes_text_frame
        assert notes is not None
        notes.text = "\n".join(shown.notes)
        for paragraph in notes.paragraphs:
            _speak(paragraph)
    for shape in slide.placeholders:
        for paragraph in shape.text_frame.paragraphs:
            _speak(paragraph)
    _without_empty(slide)


def _size(lines: tuple[str, ...]) -> int:
    """Return the size of letters that lets a list stand on its slide: a long line counts as two."""
    rows = sum(1 + len(words) // 60 for words in lines)
    return next((points for most, points in _SIZES if rows <= most), 16)


def _without_bullet(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.insert(0, properties.makeelement(f"{{{_A}}}buNone", {}))


_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _speak(paragraph: Any) -> None:
    """Say in which language the words are, for spelling and for screen readers."""
    for run in paragraph.runs:
        run._r.get_or_add_rPr().set("lang", _LANGUAGE)


def _without_empty(slide: Slide) -> None:
    """Take away what the layout offers and nobody filled in."""
    for shape in list(slide.placeholders):
        if not shape.has_text_frame or not shape.text_frame.text.strip():
            shape._element.getparent().remove(shape._element)


def _name_notes_master(slides: Slides) -> None:
    """List the master of the notes in the presentation: Keynote shows no notes without."""
    part = slides.part
    master = next((id for id, rel in part.rels.items() if rel.reltype.endswith("/notesMaster")), None)
    if master is None:
        return
    root = slides.element
    listed = root.makeelement(f"{{{_P}}}notesMasterIdLst", {})
    listed.append(root.makeelement(f"{{{_P}}}notesMasterId", {f"{{{_R}}}id": master}))
    root.find(f"{{{_P}}}sldMasterIdLst").addnext(listed)


def _same_bytes(file: bytes) -> bytes:
    """Return a zip file with its members in order and without the time at which it was written."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as written, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as again:
        names = sorted(written.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            again.writestr(info, written.read(name))
    return packed.getvalue()
