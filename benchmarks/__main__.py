"""What is promised about speed and size, measured in one run and printed as a table."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks import builds, planner, search, weight, workbook


def main() -> None:
    """Measure everything and print the table."""
    rows = [("what", "measured", "ratio or promise")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows += [*builds.builds(folder), *builds.documents()]
        peer = weight.furo(folder / "plain", folder / "furo")
        rows += search.rows(folder / "ours")
        rows += weight.rows(folder / "ours", folder / "base", peer)
        rows += workbook.rows(folder / "ours")
        rows += planner.rows(folder / "ours")
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


if __name__ == "__main__":
    main()
