"""What is promised about speed and size, measured in one run and printed as a table.

Times are CPU seconds of whole processes, the least of several runs, so that a busy machine matters less; what counts
is the ratio to a plain build with Material for MkDocs of the same pages, made in the same run.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from alongside.content.plan.handout_plan import plan_handout
from alongside.content.problems import Problems
from alongside.content.read.library import load_library
from alongside.render import word
from alongside.render.pdf import typeset
from benchmarks import search, weight, workbook

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
PLAIN = """\
site_name: Plain
theme: {name: material, font: false}
plugins: [search]
"""


def cpu(command: list[str], folder: Path) -> float:
    """Return the CPU seconds of a process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(measure: Callable[[], float], runs: int = RUNS) -> float:
    """Return the smallest of several measurements."""
    return min(measure() for _ in range(runs))


def plain_manual(folder: Path) -> Path:
    """Write the same pages for a build without anything of ours."""
    docs = folder / "plain" / "docs"
    shutil.copytree(ROOT / "docs", docs)
    for area in ("exercises", "facilitator"):
        for file in (ROOT / area).rglob("*.md"):
            if not file.name.startswith("_") and file.name != "README.md":
                copies = [docs / file.relative_to(ROOT)]
                if area == "exercises":
                    copies.append(docs / "facilitator" / "activities" / file.name)
                for copy in copies:
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(file, copy)
    (docs.parent / "mkdocs.yml").write_text(PLAIN, "utf-8")
    return docs.parent


def builds(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the rows on building."""
    plain = plain_manual(folder)
    tool = [sys.executable, "-m", "mkdocs", "build", "--clean", "--site-dir"]
    kept = ROOT / ".cache" / "handouts"

    def cold() -> float:
        shutil.rmtree(kept, ignore_errors=True)
        return cpu([*tool, str(folder / "ours")], ROOT)

    base = least(lambda: cpu([*tool, str(folder / "base")], plain))
    first = least(cold)
    again = least(lambda: cpu([*tool, str(folder / "ours")], ROOT))
    check = least(lambda: cpu([sys.executable, "-m", "alongside.cli", "check"], ROOT))
    yield "plain Material build of the same pages", f"{base:.2f} s", "1"
    yield "full build, every document made", f"{first:.2f} s", f"{first / base:.2f} × (promise: 2.5)"
    yield "full build, documents kept", f"{again:.2f} s", f"{again / base:.2f} ×"
    yield "make check", f"{check:.2f} s", "promise: under 2 s"


def documents() -> Iterator[tuple[str, str, str]]:
    """Yield the rows on handouts."""
    library = load_library(ROOT, Problems())
    exercises = list(library.exercises.values())
    forty = (exercises * 3)[:40]

    def spent(make: Callable[[], object]) -> float:
        start = time.process_time()
        make()
        return time.process_time() - start

    pdf = least(lambda: spent(lambda: [typeset.handout(plan_handout(e), credit="") for e in forty]))
    docx = least(lambda: spent(lambda: [word.handout(plan_handout(e), credit="") for e in forty]))
    yield "40 handouts as PDF", f"{pdf:.2f} s", "promise: 1 s"
    yield "40 handouts as Word", f"{docx:.2f} s", ""


def main() -> None:
    """Measure everything and print the table."""
    rows = [("what", "measured", "ratio or promise")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows += [*builds(folder), *documents()]
        peer = weight.furo(folder / "plain", folder / "furo")
        rows += search.rows(folder / "ours")
        rows += weight.rows(folder / "ours", folder / "base", peer)
        rows += workbook.rows(folder / "ours")
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


if __name__ == "__main__":
    main()
