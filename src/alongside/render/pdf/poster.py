"""The model as a poster: the drawing, large, with its stops numbered in it and told beside it, on one page."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from alongside.common.palette import LIGHT
from alongside.content.errors import DocumentError
from alongside.content.plan.model_tour import DRAWING, PAGE, SVG, ModelTour
from alongside.render.pdf.prose import BREAK, as_printed, runs
from alongside.render.pdf.typeset import AUTHOR, typeset

TITLE = "The Connecting People model"
LEAD = "Where in the picture are the two of you today? You can start anywhere."
RADIUS = 11
"""Of a number's disc, in units of the drawing."""


def poster(tour: ModelTour, sheet: str, *, site: str, foot: str) -> bytes:
    """Return the poster for a sheet of paper (`a4`, `a3`) as PDF; raise DocumentError when it cannot be set.

    `foot` says where it comes from and how it may be used.
    """
    address = f"{site.rstrip('/')}/model/" if site else ""
    described = as_printed(tour.described).replace(BREAK, "")
    data = {
        "title": TITLE,
        "description": described,
        "author": AUTHOR,
        "heading": runs(TITLE),
        "lead": as_printed(LEAD),
        "sheet": sheet,
        "drawing": numbered(tour),
        "alt": described,
        "stops": [{"title": runs(stop.title), "words": runs(stop.short)} for stop in tour.stops],
        "foot": runs(foot),
        "address": address.split("://")[-1],
    }
    return typeset("poster.typ", data, str(PAGE))


def numbered(tour: ModelTour) -> str:
    """Return the drawing with the number of each stop beside its part, where `data-badge` says."""
    svg = ElementTree.fromstring(tour.drawing)
    for number, stop in enumerate(tour.stops, 1):
        part = svg.find(f"{SVG}g[@id='model-{stop.id}']")
        place = part.get("data-badge", "").split() if part is not None else []
        if len(place) != 2:
            raise DocumentError(
                f'{DRAWING}: say where number {number} goes: <g id="model-{stop.id}" data-badge="x y" …>'
            )
        _badge(svg, str(number), *map(float, place))
    for element in svg.iter():
        element.text, element.tail = (element.text or "").strip(), ""
    ElementTree.register_namespace("", SVG.strip("{}"))
    return ElementTree.tostring(svg, "unicode")


def _badge(svg: Element, number: str, x: float, y: float) -> None:
    disc = {"cx": f"{x:g}", "cy": f"{y:g}", "r": str(RADIUS), "fill": LIGHT["ink"], "stroke": LIGHT["paper"]}
    SubElement(svg, f"{SVG}circle", disc)
    text = {"x": f"{x:g}", "y": f"{y + 5:g}", "fill": LIGHT["paper"], "stroke": "none", "font-size": "15"}
    SubElement(svg, f"{SVG}text", text).text = number
