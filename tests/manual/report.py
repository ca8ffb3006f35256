"""Prints how hard and how long each page of a built site is, hardest first: `make report`."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from reading import excused, pages, read, reasons, spelling

ROOT = Path(__file__).resolve().parents[2]


def main(site: Path) -> None:
    """Print the report."""
    readings = sorted((read(page, name) for name, page in pages(site)), key=lambda reading: -reading.grade)
    hard, long = reasons(ROOT, "hard"), reasons(ROOT, "long")
    for reading in readings:
        why = [kind[pattern] for kind in (hard, long) if (pattern := excused(reading.page, kind))]
        print(f"{reading.grade:5.1f} {reading.words:6}  {reading.page or 'home'}  {' '.join(why)}".rstrip())
    graded = [reading.grade for reading in readings if reading.grade]
    print(f"{len(readings)} pages; median grade {statistics.median(graded):.1f}, hardest {max(graded):.1f}")
    for word, page in spelling(ROOT, site).items():
        print(f"unknown word: {word}  ({page})")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
