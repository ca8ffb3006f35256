"""The drawing of the model: whole, readable, and in its page with a link from each part to its words."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from alongside.content.errors import DocumentError
from alongside.content.plan.model_tour import DRAWING, PAGE, ModelTour, load_model_tour, stops
from alongside.content.read.library import Library
from alongside.render.web.finish.model_drawing import draw_model, linked
from alongside.render.web.finish.tree import Tree

SVG = "{http://www.w3.org/2000/svg}"
PHONE = 320
"""Pixels that the drawing has across on a phone of 360."""
WIDEST = 0.68
"""Width of a bold letter of a wide system font, as a share of its size."""
COLOURS = {"#1d2b30", "#2c6e49", "#215b9c", "#9a4f00", "#7a2e5d", "#ffffff"}
"""Those of tokens.css for white paper, whose contrast test_contrast.py tries."""


@pytest.fixture(scope="module")
def tour(root: Path, library: Library) -> ModelTour:
    found = load_model_tour(root, library.texts)
    assert found
    return found


@pytest.fixture(scope="module")
def drawing(tour: ModelTour) -> Element:
    return ElementTree.fromstring(tour.drawing)


def box(svg: Element) -> tuple[float, float]:
    left, top, width, height = map(float, svg.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    return width, height


def test_nine_stops_each_have_a_part_a_title_and_words_for_the_poster_and_more(
    tour: ModelTour, drawing: Element
) -> None:
    assert len(tour.stops) == len({stop.id for stop in tour.stops}) == 9
    for stop in tour.stops:
        assert drawing.find(f"{SVG}g[@id='model-{stop.id}']") is not None, stop.id
        assert len(stop.title.split()) <= 7
        assert len(stop.short.split()) <= 30, stop.id
        assert len(stop.more.split()) >= 8, stop.id


def test_parts_stand_in_the_order_of_the_walk_so_that_tab_follows_it(tour: ModelTour, drawing: Element) -> None:
    drawn = [part.get("id") for part in drawing.findall(f"{SVG}g")]
    assert drawn == [f"model-{stop.id}" for stop in tour.stops]


def test_every_part_that_a_stop_lights_up_is_drawn(library: Library, drawing: Element) -> None:
    named = [set(parts.split()) for parts in re.findall(r'data-part="([^"]*)"', library.texts[PAGE])]
    assert len(named) == 9
    assert set.union(*named) <= {part.get("id") for part in drawing.iter()}


def test_labels_lie_inside_the_picture_and_can_be_read_on_a_phone(drawing: Element) -> None:
    width, height = box(drawing)
    labels = list(drawing.iter(f"{SVG}text"))
    assert len(labels) >= 8
    for label in labels:
        size = float(label.get("font-size", drawing.attrib["font-size"]))
        half = len(label.text or "") * size * WIDEST / 2
        x, y = float(label.attrib["x"]), float(label.attrib["y"])
        assert half <= x <= width - half, label.text
        assert size <= y <= height - size / 2, label.text
        assert size * PHONE / width >= 12, label.text


def test_only_colours_of_the_palette_are_used(drawing: Element) -> None:
    used = {element.get(name, "none") for element in drawing.iter() for name in ("color", "fill", "stroke")}
    assert used - {"none", "currentColor"} == COLOURS


def test_each_role_has_a_shape_of_its_own_and_not_only_a_colour(drawing: Element) -> None:
    def dotted(id: str) -> bool:
        part = drawing.find(f".//{SVG}g[@id='{id}']")
        assert part is not None
        return any(element.get("stroke-dasharray") for element in part.iter())

    assert dotted("model-ring-person") and not dotted("model-ring-worker")
    assert dotted("model-person") and not dotted("model-worker")


def test_its_words_name_every_label(tour: ModelTour, drawing: Element) -> None:
    told = tour.described.lower()
    assert len(told.split()) > 80
    for label in drawing.iter(f"{SVG}text"):
        assert (label.text or "").lower() in told


def test_in_the_page_each_part_is_a_link_to_its_words_named_by_what_is_seen(tour: ModelTour) -> None:
    svg = ElementTree.fromstring(linked(tour))
    assert svg.get("role") == "group"
    links = svg.findall("a")
    assert [link.get("href") for link in links] == [f"#stop-{stop.id}" for stop in tour.stops]
    for link, stop in zip(links, tour.stops, strict=True):
        name = link.attrib["aria-label"]
        assert name.endswith(stop.title)
        assert name.startswith(" ".join(text.text or "" for text in link.findall("text")))


def test_in_the_page_it_keeps_to_the_policy_and_is_light(tour: ModelTour) -> None:
    """The browser refuses inline styles and scripts, so a drawing that has them would lose its look."""
    for text in (linked(tour), tour.drawing):
        assert not re.search(r"<style|<script|\sstyle=|\son[a-z]+=", text)
    assert len(gzip.compress(linked(tour).encode(), 9)) <= 5 * 1024


def test_it_takes_the_place_of_its_image_and_of_no_other(tour: ModelTour) -> None:
    tree = Tree('<p><img src="other.svg"></p><figure><img class="al-model__drawing" src="model.svg">behind</figure>')
    draw_model(tree, tour)
    assert tree.html() == f'<p><img src="other.svg"></p><figure>{linked(tour)}behind</figure>'


def test_a_manual_without_the_page_or_the_drawing_has_no_walk(tmp_path: Path) -> None:
    assert load_model_tour(tmp_path, {PAGE: "# The model"}) is None


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("<li><strong>Title</strong> <p>Short.</p> <p>More.</p></li>", "the one that has no id"),
        ('<li id="stop-x"><strong>Title</strong> <p>Short.</p></li>', "stop-x"),
        ('<li id="stop-x"><strong>Title</strong> <p>Short.</p> <p></p></li>', "stop-x"),
        ('<li id="stop-x"><strong>Title</strong> <p>Short. <p>More.</p></li>', "mismatched tag"),
    ],
)
def test_a_stop_that_is_not_whole_is_named(row: str, complaint: str) -> None:
    with pytest.raises(DocumentError, match=complaint):
        stops(f'<ol class="al-walk">{row}</ol>')


def test_a_stop_without_its_part_in_the_drawing_is_named(tour: ModelTour) -> None:
    drawing = tour.drawing.replace('id="model-shared"', 'id="model-other"')
    with pytest.raises(DocumentError, match=f"{DRAWING}.*model-shared"):
        linked(ModelTour(drawing, tour.stops))
