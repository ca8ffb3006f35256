"""The drawing of the model stands in the page and, as a poster, in a file of its own."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

PARTS = {
    "model-organisation",
    "model-start",
    "model-worker",
    "model-person",
    "model-shared",
    "model-barriers",
    "model-outcomes",
}
_SVG = "{http://www.w3.org/2000/svg}"


def page(root: Path) -> str:
    return (root / "docs/model/index.md").read_text(encoding="utf-8")


def drawn(svg: str) -> dict[str, str]:
    """Each named part of a drawing, as it is written."""
    groups = re.findall(r'^  <g id="(model-[a-z]+)"(.*?)^  </g>$', svg, re.M | re.S)
    return dict(groups)


def test_page_and_poster_hold_the_same_drawing(root: Path) -> None:
    poster = (root / "docs/model/model.svg").read_text(encoding="utf-8")
    assert set(drawn(poster)) == PARTS
    assert drawn(page(root)) == drawn(poster)


def test_every_stop_of_the_walk_names_parts_that_are_drawn(root: Path) -> None:
    named = [set(parts.split()) for parts in re.findall(r'<li data-part="([^"]*)">', page(root))]
    assert 7 <= len(named) <= 9
    assert set.union(*named) == PARTS


def test_poster_labels_are_at_least_13_pixels_at_a_width_of_720(root: Path) -> None:
    svg = ElementTree.parse(root / "docs/model/model.svg").getroot()
    width = float(svg.attrib["viewBox"].split()[2])
    sizes = [float(text.get("font-size", svg.attrib["font-size"])) for text in svg.iter(f"{_SVG}text")]
    assert len(sizes) >= len(PARTS)
    assert min(sizes) * 720 / width >= 13


def test_drawing_keeps_to_the_content_security_policy(root: Path) -> None:
    """The browser refuses inline styles and scripts, so a drawing that has them would lose its look."""
    poster = (root / "docs/model/model.svg").read_text(encoding="utf-8")
    for text in (page(root), poster):
        assert not re.search(r"<style|<script|\sstyle=|\son[a-z]+=", text)
