"""The walk through the drawing of the model: its stops, for the page, the captions and the poster alike."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

from alongside.content.errors import DocumentError

PAGE = PurePosixPath("docs/model/index.md")
DRAWING = PurePosixPath("docs/model/model.svg")
SHEETS = ("a4", "a3")
"""Sizes of paper that the poster is made for."""
SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class TourStop:
    """One stop: the part of the drawing it tells of, its title, and its words."""

    id: str
    """The drawing's group is `model-<id>`, the words' place in the page `stop-<id>`."""
    title: str
    short: str
    """Its first paragraph, short enough for a poster."""
    more: str


@dataclass(frozen=True)
class ModelTour:
    """The drawing of the model as SVG, and its stops in order."""

    drawing: str
    stops: tuple[TourStop, ...]

    @property
    def described(self) -> str:
        """The drawing in words, for those who do not see it."""
        found = ElementTree.fromstring(self.drawing).find(f"{SVG}desc")
        return (found.text or "") if found is not None else ""


def poster_path(sheet: str) -> PurePosixPath:
    """Return where the site keeps the poster on a sheet of this size."""
    return PurePosixPath("handouts", f"poster-of-the-model-{sheet}.pdf")


def load_model_tour(root: Path, texts: Mapping[PurePosixPath, str]) -> ModelTour | None:
    """Return the walk of the manual below `root`; `texts` are its pages. None where it has no drawing of the model."""
    if PAGE not in texts or not (root / DRAWING).exists():
        return None
    return ModelTour((root / DRAWING).read_text("utf-8-sig"), stops(texts[PAGE]))


def stops(page: str) -> tuple[TourStop, ...]:
    """Return the stops that a page lists in `<ol class="al-walk">`; raise DocumentError where one is not whole."""
    found = re.search(r'<ol class="al-walk">.*?</ol>', page, re.S)
    try:
        return tuple(_stop(row) for row in (ElementTree.fromstring(found[0]) if found else ()))
    except (ElementTree.ParseError, ValueError) as fault:
        raise DocumentError(
            f"{PAGE}: write each stop of the walk as"
            ' <li id="stop-…" data-part="…"><strong class="al-walk__title">…</strong> <p>…</p> <p>…</p></li>: '
            f"{fault}"
        ) from fault


def _stop(row: ElementTree.Element) -> TourStop:
    id = row.get("id", "")
    words = [" ".join("".join(part.itertext()).split()) for part in row]
    if not id.startswith("stop-") or len(words) != 3 or not all(words):
        raise ValueError(f"look at {id or 'the one that has no id'}")
    return TourStop(id.removeprefix("stop-"), *words)
