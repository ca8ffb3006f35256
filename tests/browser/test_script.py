"""The script's own checks: types, lint, format, and the tests of its pure parts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BROWSER = Path(__file__).resolve().parents[2] / "browser"


@pytest.mark.parametrize("task", ["check", "test"])
def test_script_is_sound(task: str) -> None:
    deno = Path(sys.executable).parent / "deno"
    result = subprocess.run([str(deno), "task", task], cwd=BROWSER, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_lock_holds_no_address() -> None:
    assert "://" not in (BROWSER / "deno.lock").read_text("utf-8")
