"""Handouts fit their paper: no last page is nearly empty, a sheet takes one leaf, and what belongs together stands together.

Measured on the files that the build has made, as they are printed.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from pdf_words import words_of
from pypdfium2 import raw
from sample_exercise import sample_exercise

from alongside.common.palette import LIGHT
from alongside.content.model import Prompt, Text
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.read.library import Library
from alongside.render.pdf import typeset
from alongside.render.pdf.fitting import Setting, fitted

LEAST = 0.18
"""Of the room for words on a page: less looks like a mistake of the printer."""
LEAF = 2
ROWS = 2
"""Of a table, below its head, where it begins at the foot of a page."""
MM = 72 / 25.4
SOFT, PAPER = (tuple(bytes.fromhex(LIGHT[name].lstrip("#"))) for name in ("soft-ink", "warm-paper"))
TOP = 48
"""Points above the words of each page."""


@dataclass(frozen=True)
class Thing:
    """Something drawn on a page: its box in points from the foot of the page, its colour, and of words their size."""

    kind: int
    left: float
    bottom: float
    right: float
    top: float
    colour: tuple[int, ...]
    size: float
    bold: bool

    @property
    def is_rule(self) -> bool:
        """Whether it is a line to write on, or of a table."""
        return self.top - self.bottom < 3 and self.kind != raw.FPDF_PAGEOBJ_TEXT

    @property
    def is_hint(self) -> bool:
        """Whether it is soft words, as of “Tick all that apply”."""
        return self.kind == raw.FPDF_PAGEOBJ_TEXT and self.colour == SOFT

    @property
    def is_ground(self) -> bool:
        """Whether it is paper-coloured ground behind words."""
        return self.kind == raw.FPDF_PAGEOBJ_PATH and self.colour == PAPER and not self.is_rule


def things(page: pypdfium2.PdfPage) -> list[Thing]:
    """Return what is drawn on a page, without its foot."""
    found = [_thing(it) for it in page.get_objects(max_depth=1)]
    wide = [it for it in found if it.is_rule and it.right - it.left > 0.75 * page.get_width()]
    foot = min((it.bottom for it in wide), default=0)
    return [it for it in found if it.bottom > foot + 1]


def _thing(it: pypdfium2.PdfObject) -> Thing:
    left, bottom, right, top = it.get_bounds()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(it, red, green, blue, alpha)
    colour, size = (red.value, green.value, blue.value), ctypes.c_float()
    words = it.type == raw.FPDF_PAGEOBJ_TEXT
    if words:
        raw.FPDFTextObj_GetFontSize(it, size)
    return Thing(it.type, left, bottom, right, top, colour, round(size.value, 1), words and "Bold" in _font(it))


def _font(it: pypdfium2.PdfObject) -> str:
    name = ctypes.create_string_buffer(100)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(it), name, 100)
    return name.value.decode()


def share(page: pypdfium2.PdfPage) -> float:
    """Return how much of the room for words on a page is used, from 0 to 1."""
    rules = [_thing(it) for it in page.get_objects(max_depth=1)]
    foot = min(it.bottom for it in rules if it.is_rule and it.right - it.left > 0.75 * page.get_width())
    top = page.get_height() - TOP
    return (top - min((it.bottom for it in things(page)), default=top)) / (top - foot)


OTHERS = (
    *("run-sheet-", "cue-sheet-", "agenda-", "sign-in-", "certificate-", "letters-", "cards-", "pack-", "room-"),
    "slides-",
)
"""How the names of documents begin that are no handouts of an exercise."""


@pytest.fixture(scope="module")
def handouts(site: Path) -> dict[str, Path]:
    """The handouts of the manual as PDF in both sizes, by their names."""
    files = (site / "handouts").glob("*.pdf")
    return {file.stem: file for file in files if not file.name.startswith(OTHERS)}


@pytest.mark.sweep
def test_no_last_page_is_nearly_empty(handouts: dict[str, Path]) -> None:
    poor = {}
    for name, file in handouts.items():
        with pypdfium2.PdfDocument(file) as document:
            if len(document) > 1 and (used := share(document[len(document) - 1])) < LEAST:
                poor[name] = round(used, 2)
    assert poor == {}


def test_a_sheet_takes_one_leaf_in_ordinary_print(handouts: dict[str, Path], library: Library) -> None:
    over = set()
    for sheet in (it for it in library.exercises.values() if it.kind == "sheet"):
        with pypdfium2.PdfDocument(handouts[sheet.id]) as document:
            if len(document) > LEAF:
                over.add(sheet.id)
    assert over == set()


@pytest.mark.sweep
def test_no_heading_and_no_head_of_a_table_stands_at_the_foot_of_a_page(handouts: dict[str, Path]) -> None:
    left = []
    for name, file in handouts.items():
        with pypdfium2.PdfDocument(file) as document:
            left += [
                (name, number + 1)
                for number in range(len(document) - 1)
                if leaves_a_head(document[number], large=name.endswith("-large"))
            ]
    assert left == []


def leaves_a_head(page: pypdfium2.PdfPage, *, large: bool) -> bool:
    """Return whether nothing follows a heading on a page but a hint, or less than two rows the head of a table."""
    found = things(page)
    words = [it for it in found if it.kind == raw.FPDF_PAGEOBJ_TEXT]
    size = 18 if large else 12
    headings = [it for it in words if it.bold and it.size > size * 1.05]
    last = min((it.bottom for it in headings), default=page.get_height())
    if headings and not [it for it in found if it.bottom < last - 1 and not it.is_hint]:
        return True
    return any(_rows_below(it, found) < ROWS for it in found if it.is_ground and _is_head(it, found))


def _is_head(ground: Thing, found: list[Thing]) -> bool:
    """Return whether a coloured ground is of the head of a table: bold words are on it, and a line goes down its side."""
    inside = [it for it in found if ground.bottom <= it.bottom and it.top <= ground.top + 1]
    return any(it.bold for it in inside) and bool(_sides(ground, found))


def _sides(ground: Thing, found: list[Thing]) -> list[Thing]:
    """Return the lines that go down from the head of a table."""
    return [
        it for it in found if it.right - it.left < 3 and abs(it.top - ground.top) < 2 and it.bottom <= ground.bottom
    ]


def _rows_below(ground: Thing, found: list[Thing]) -> int:
    """Return how many rows stand below the head of a table that goes on overleaf; of any other, enough."""
    foot = min(it.bottom for it in _sides(ground, found))
    if min(it.bottom for it in found) < foot - 2:
        return ROWS
    rules = {round(it.bottom) for it in found if it.is_rule and it.bottom < ground.bottom - 3}
    return len(rules)


@pytest.mark.parametrize("name", ["contacts-card", "expectations-sheet", "ending-plan", "barriers-and-ways-round"])
def test_blanks_for_numbers_and_names_are_fifty_millimetres_wide(name: str, handouts: dict[str, Path]) -> None:
    with pypdfium2.PdfDocument(handouts[name]) as document:
        blanks = [it.right - it.left for page in document for it in things(page) if it.is_rule]
    assert min(blanks) >= 50 * MM - 1
    assert blanks


def test_a_gap_in_a_sentence_has_room_for_a_telephone_number() -> None:
    ring = sample_exercise("ring", kind="sheet", learner=(Text("Ring ____________ if you are stuck."),))
    made = typeset.handout(plan_handout(ring), credit="")
    with pypdfium2.PdfDocument(made) as document:
        assert min(it.right - it.left for it in things(document[0]) if it.is_rule) >= 50 * MM - 1


@pytest.mark.parametrize("lines", range(20, 34))
def test_however_much_is_asked_the_last_page_is_never_nearly_empty(lines: int) -> None:
    prompts = [Prompt(f"q{number}", "What did you notice?", "text", lines=lines // 4) for number in range(4)]
    last = Prompt("last", "What else?", "text", lines=1)
    made = typeset.handout(plan_handout(sample_exercise("asked", learner=(*prompts, last))), credit="")
    with pypdfium2.PdfDocument(made) as document:
        assert len(document) == 1 or share(document[len(document) - 1]) >= LEAST


def pages(sizes: dict[str, tuple[int, float]]) -> Callable[[str], Setting]:
    """Return a way to set a document that takes so many pages with so much on the last, by the room that is left."""
    return lambda room: Setting(room, room.encode(), *sizes[room])


def test_room_is_left_as_usual_where_that_fits_and_else_is_what_fits_first() -> None:
    fits = {"usual": (3, 0.5)}
    assert fitted(pages(fits), sides=None).pdf == b"usual"
    spills = {"usual": (3, 0.1), "close": (3, 0.05), "closer": (2, 0.9)}
    assert fitted(pages(spills), sides=None).pdf == b"closer"
    grows = {"usual": (3, 0.1), "close": (3, 0.02), "closer": (3, 0.01), "open": (3, 0.4)}
    assert fitted(pages(grows), sides=None).pdf == b"open"


def test_a_sheet_is_set_as_closely_as_one_leaf_asks_for() -> None:
    sizes = {"usual": (3, 0.5), "close": (3, 0.3), "closer": (2, 0.9), "closest": (2, 0.7)}
    assert fitted(pages(sizes), sides=2).pdf == b"closer"


def test_what_fits_nowhere_takes_as_few_pages_as_it_can_and_ends_well() -> None:
    sizes = {
        "usual": (4, 0.5), "close": (4, 0.3), "closer": (3, 0.1), "closest": (3, 0.4), "open": (4, 0.8), "widest": (5, 0.3),
    }  # fmt: skip
    assert fitted(pages(sizes), sides=2).pdf == b"closest"


@pytest.mark.parametrize("large", [False, True])
def test_very_short_options_stand_in_one_row(large: bool) -> None:
    levels = Prompt("today", "Where am I?", "choice", options={str(n): f"{n:+}" for n in range(-2, 3)})
    asked = plan_handout(sample_exercise("asked", learner=(levels,)))
    for made in (typeset.handout(asked, credit="", large=large), typeset.fillable(asked, credit="")):
        (row,) = [line for line in words_of(made).split("\n") if "+1" in line]
        assert row.split()[-3:] == ["+0", "+1", "+2"]
