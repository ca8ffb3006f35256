"""What files say is kept from one run to the next, and is what they would say if they were read anew."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from content.small_manual import FILES, write

READ = """\
import sys
from pathlib import Path
from alongside.content.problems import Problems
from alongside.content.read.library import load_library
problems = Problems()
library = load_library(Path(sys.argv[1]), problems, kept_in=Path(sys.argv[2]) if sys.argv[2:] else None)
print(repr((library.exercises, library.talks, library.sessions, library.pages)))
print(problems.report())
"""
MANUAL = {**FILES, "docs/other.md": "---\ntitle: Other\n---\n\n# Other\n\nBy {{ org.name }}.\n"}


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    return write(tmp_path / "manual", MANUAL)


def told(manual: Path, *kept: Path) -> str:
    """Return what a manual says and what is wrong in it, as a process of its own reads it."""
    command = [sys.executable, "-c", READ, str(manual), *map(str, kept)]
    return subprocess.run(command, env=os.environ, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("exercises/good.md", "purpose: Show", "purpose: Say"),
        ("exercises/good.md", "purpose: Show", "aim: Show"),
        ("organisation.yml", "name: An invented", "name: Another"),
    ],
    ids=["an exercise", "a fault", "the name of an organisation"],
)
def test_after_a_change_files_say_what_they_would_if_nothing_were_kept(
    file: str, old: str, new: str, manual: Path, tmp_path: Path
) -> None:
    before = told(manual, tmp_path / "kept")
    assert before == told(manual)
    changed = MANUAL[file].replace(old, new)
    assert changed != MANUAL[file]
    write(manual, {file: changed})
    after = told(manual, tmp_path / "kept")
    assert after == told(manual) != before
    write(manual, {file: MANUAL[file]})
    assert told(manual, tmp_path / "kept") == before


def test_a_file_is_read_once_and_its_faults_are_told_each_time(manual: Path, tmp_path: Path) -> None:
    write(manual, {"exercises/good.md": MANUAL["exercises/good.md"].replace("purpose:", "aim:")})
    first = told(manual, tmp_path / "kept")
    assert "key-unknown" in first
    kept = {entry: entry.stat().st_mtime_ns for entry in (tmp_path / "kept").iterdir()}
    assert len(kept) == sum(path.endswith(".md") for path in MANUAL)
    assert told(manual, tmp_path / "kept") == first
    assert {entry: entry.stat().st_mtime_ns for entry in (tmp_path / "kept").iterdir()} == kept
