"""What is promised about speed and size, measured in one run: printed, and kept as a table in figures.md."""

from __future__ import annotations

import datetime
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import builds, planner, search, weight, workbook

FIGURES = Path(__file__).with_name("figures.md")
Row = tuple[str, str, str]


def measured(folder: Path) -> Iterator[Row]:
    """Yield every row, as it is measured."""
    yield from builds.builds(folder)
    yield from builds.documents()
    peer = weight.furo(folder / "plain", folder / "furo")
    yield from search.rows(folder / "ours")
    yield from weight.rows(folder / "ours", folder / "base", peer)
    yield from workbook.rows(folder / "ours")
    yield from planner.rows(folder / "ours")


def circumstances() -> str:
    """Return when, of what and on how busy a machine this is measured."""
    command = ["git", "log", "-1", "--format=%h"]
    commit = subprocess.run(command, cwd=FIGURES.parent, capture_output=True, text=True, check=False).stdout.strip()
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return f"{datetime.date.today()}, of {commit or 'no commit'}, with {os.cpu_count()} cores and a load of {load}"


def table(rows: list[Row], when: str) -> str:
    """Return rows as a page in Markdown."""
    head = ["| what | measured | ratio or promise |", "| --- | --- | --- |"]
    body = [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows]
    told = (
        f"Measured by `make bench` on {when}; it writes this page. Times are CPU, so a busy machine makes them longer."
    )
    return "\n".join(["# Figures", "", told, "", *head, *body, ""])


def main() -> None:
    """Measure everything; print each row as it comes, and keep them all."""
    when, rows = circumstances(), []
    with tempfile.TemporaryDirectory() as name:
        for row in measured(Path(name)):
            rows.append(row)
            print(
                "  ".join(cell.ljust(width) for cell, width in zip(row, (60, 26, 0), strict=True)).rstrip(), flush=True
            )
    FIGURES.write_text(table(rows, when), "utf-8")


if __name__ == "__main__":
    main()
