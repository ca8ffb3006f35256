"""Fields to fill in, which Typst cannot put into a PDF.

A template marks each place with a link whose address says what belongs there (`place-for` in templates/common.typ). So
Typst itself gives the place on the page, its turn in reading order and its tag; here each such link becomes the field.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from alongside.render.pdf import field_font, field_looks
from alongside.render.pdf.row_headings import mark_row_headings

MARK = "field:"
"""How the address of a marked place begins."""
_PRINTED = 4
_SEVERAL_LINES, _RADIO, _COMBO = 1 << 12, 1 << 15, 1 << 17
_FITTING, _SMALL = 0, 11
"""Size of what is typed: 0 is as large as its place allows, so that nothing is lost on paper."""
_WITHIN = 1.2
"""Points from the edge of a place, which is drawn on the page, to its field."""


def with_fields(pdf: bytes) -> bytes:
    """Return a tagged PDF in which every marked place is a field."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        _Form(opened).fill()
        mark_row_headings(opened)
        made = io.BytesIO()
        opened.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


@dataclass(frozen=True)
class _Place:
    """A marked place: its annotation, and what its template says of it."""

    annotation: Object
    said: dict[str, Any]

    @property
    def size(self) -> tuple[float, float]:
        left, bottom, right, top = map(float, self.annotation.Rect.as_list())
        return right - left, top - bottom


class _Form:
    """The form of one PDF."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.fields = Array()
        self.groups: dict[str, Object] = {}
        self.drawings: dict[tuple[bytes, tuple[float, ...]], Object] = {}
        self.resources = Dictionary(Font=Dictionary({field_font.NAME: field_font.embedded(pdf)}))

    def fill(self) -> None:
        """Make a field of each marked place, in the order of the pages."""
        elements = pikepdf.NumberTree(self.pdf.Root.StructTreeRoot.ParentTree)
        for place in _places(self.pdf.pages):
            elements[int(place.annotation.StructParent)].S = Name.Form
            self._make(place)
        self.pdf.Root.AcroForm = self.pdf.make_indirect(
            Dictionary(Fields=self.fields, DR=self.resources, DA=_look(_SMALL))
        )
        for page in self.pdf.pages:
            page.obj.Tabs = Name.S

    def _make(self, place: _Place) -> None:
        annotation, said = place.annotation, place.said
        for key in ("/A", "/Border", "/Contents"):
            del annotation[key]
        annotation.Subtype, annotation.F, annotation.TU = Name.Widget, _PRINTED, String(said["tip"])
        if said["kind"] == "radio":
            self._radio(place)
            return
        annotation.T = String(said["name"])
        self.fields.append(annotation)
        if said["kind"] == "tick":
            annotation.FT = Name.Btn
            self._button(place, "yes", "tick")
        else:
            self._words(place)

    def _words(self, place: _Place) -> None:
        """Make room for words, for a line of them, or a list to choose one of several from."""
        annotation, kind = place.annotation, place.said["kind"]
        left, bottom, right, top = map(float, annotation.Rect.as_list())
        inside = (left + _WITHIN, bottom + _WITHIN, right - _WITHIN, top - _WITHIN)
        annotation.Rect = Array(round(side, 3) for side in inside)
        annotation.FT, annotation.DA = Name.Tx, _look(_FITTING if kind == "words" else _SMALL)
        if kind == "words":
            annotation.Ff = _SEVERAL_LINES
        elif kind == "one":
            entries = {"": "", **place.said["options"]}.items()
            annotation.FT, annotation.Ff = Name.Ch, _COMBO
            annotation.Opt = Array(Array([String(id), String(words)]) for id, words in entries)
        annotation.AP = Dictionary(N=self._drawing(b"/Tx BMC EMC", place.size, self.resources))

    def _radio(self, place: _Place) -> None:
        """Make one of several buttons of which one can be on. It can be turned off again, unlike on a website."""
        said, name = place.said, place.said["name"]
        if name not in self.groups:
            group = Dictionary(FT=Name.Btn, Ff=_RADIO, T=String(name), TU=String(said["of"]), Kids=Array(), V=Name.Off)
            self.groups[name] = self.pdf.make_indirect(group)
            self.fields.append(self.groups[name])
        self.groups[name].Kids.append(place.annotation)
        place.annotation.Parent = self.groups[name]
        self._button(place, said["value"], said["shape"])

    def _button(self, place: _Place, value: str, shape: str) -> None:
        marked = self._drawing(field_looks.marked(shape, *place.size), place.size)
        looks = Dictionary({"/Off": self._drawing(b"", place.size), f"/{value}": marked})
        place.annotation.AS = Name.Off
        place.annotation.MK = Dictionary(CA=String(field_looks.IN_DINGBATS[shape]))
        place.annotation.AP = Dictionary(N=looks)

    def _drawing(self, drawn: bytes, size: tuple[float, float], resources: Object | None = None) -> Object:
        """Return what a field looks like, for readers that do not draw it themselves; those that are alike share it."""
        box = tuple(round(length, 1) for length in size)
        if (drawn, box) not in self.drawings:
            self.drawings[drawn, box] = self.pdf.make_stream(
                drawn,
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array([0, 0, *box]),
                Resources=resources or Dictionary(),
            )
        return self.drawings[drawn, box]


def _look(size: int) -> String:
    return String(f"{field_font.NAME} {size} Tf 0 g")


def _places(pages: Iterable[pikepdf.Page]) -> Iterator[_Place]:
    for page in pages:
        for annotation in page.get("/Annots", ()):
            address = bytes(annotation.A.URI).decode() if "/URI" in annotation.get("/A", {}) else ""
            if address.startswith(MARK):
                annotation.P = page.obj
                yield _Place(annotation, json.loads(address.removeprefix(MARK)))
