"""The drawing of the model inside its page, where it can move and each part leads to its words."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from alongside.content.errors import DocumentError
from alongside.content.plan.model_tour import SVG, ModelTour, TourStop
from alongside.render.web.finish.tree import Tree, classes, elements

_CLASS = "al-model__drawing"
"""Of the image in whose place the drawing stands."""


def draw_model(tree: Tree, tour: ModelTour) -> None:
    """Put the drawing itself in place of the image of it."""
    for image in elements(tree.body, "img"):
        if _CLASS in classes(image):
            tree.replace(image, linked(tour))


def linked(tour: ModelTour) -> str:
    """Return the drawing as SVG for a page: each part a link to its stop, its colours left to the style sheet."""
    svg = ElementTree.fromstring(tour.drawing)
    # A picture's parts are hidden from a screen reader; a group's are not.
    svg.set("role", "group")
    svg.set("aria-labelledby", "model-title")
    svg.set("aria-describedby", "model-desc")
    for name in ("width", "height", "color", "font-family"):
        svg.attrib.pop(name, None)
    paper = svg.find(f"{SVG}rect")
    if paper is not None:
        svg.remove(paper)
    for stop in tour.stops:
        _link(svg, stop)
    for element in svg.iter():
        element.tag = element.tag.removeprefix(SVG)
        element.text = (element.text or "").strip()
        element.tail = ""
        if "class" in element.attrib:
            element.attrib.pop("color", None)
    return ElementTree.tostring(svg, "unicode")


def _link(svg: Element, stop: TourStop) -> None:
    part = svg.find(f"{SVG}g[@id='model-{stop.id}']")
    if part is None:
        raise DocumentError(f"docs/model/model.svg: draw a group with id model-{stop.id}, the stop “{stop.title}”")
    part.tag = "a"
    part.attrib.pop("data-badge", None)
    part.set("href", f"#stop-{stop.id}")
    # The words in the drawing come first in the name, so that who says what they see is understood.
    label = " ".join(text.text or "" for text in part.findall(f"{SVG}text"))
    part.set("aria-label", f"{label}: {stop.title}" if label and label != stop.title else stop.title)
