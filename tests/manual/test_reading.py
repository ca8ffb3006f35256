"""Every page can be read by a tired person: plain, short, and spelt as in Britain."""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest
from reading import HARDEST, LONGEST, MEDIAN, Reading, excused, pages, read, reasons, spelling

pytestmark = pytest.mark.sweep


@pytest.fixture(scope="module")
def readings(site: Path) -> list[Reading]:
    return [read(page, name) for name, page in pages(site)]


def test_pages_are_plain(readings: list[Reading], root: Path) -> None:
    graded = [reading for reading in readings if reading.grade]
    assert statistics.median(reading.grade for reading in graded) <= MEDIAN
    why = reasons(root, "hard")
    assert {r.page: r.grade for r in graded if r.grade > HARDEST and not excused(r.page, why)} == {}


def test_pages_are_short(readings: list[Reading], root: Path) -> None:
    why = reasons(root, "long")
    assert {r.page: r.words for r in readings if r.words > LONGEST and not excused(r.page, why)} == {}


@pytest.mark.parametrize(("kind", "measure", "most"), [("hard", "grade", HARDEST), ("long", "words", LONGEST)])
def test_no_reason_outlives_its_page(readings: list[Reading], root: Path, kind: str, measure: str, most: float) -> None:
    over = [reading.page for reading in readings if getattr(reading, measure) > most]
    why = reasons(root, kind)
    assert [pattern for pattern in why if not any(excused(page, {pattern: ""}) for page in over)] == []


def test_words_are_spelt_as_in_britain(site: Path, root: Path) -> None:
    assert spelling(root, site) == {}
