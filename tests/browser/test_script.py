"""The script's own checks: types, lint, format, and the tests of its pure parts."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from copies import AWKWARD

BROWSER = Path(__file__).resolve().parents[2] / "browser"


@pytest.mark.parametrize("task", [pytest.param("check", marks=pytest.mark.sweep), "test"])
def test_script_is_sound(task: str) -> None:
    deno = Path(sys.executable).parent / "deno"
    result = subprocess.run([str(deno), "task", task], cwd=BROWSER, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_lock_holds_no_address() -> None:
    assert "://" not in (BROWSER / "deno.lock").read_text("utf-8")


@pytest.mark.sweep
def test_scripts_are_built_whatever_the_folder_is_called(scripts: list[Path], tmp_path: Path) -> None:
    """A path is no address: there, a space, an accent or a sign such as # is written otherwise."""
    folder = tmp_path / AWKWARD
    for part in ("browser", "src/alongside/kinds"):
        shutil.copytree(BROWSER.parent / part, folder / part)
    deno = Path(sys.executable).parent / "deno"
    command = [str(deno), "task", "--quiet", "build"]
    result = subprocess.run(command, cwd=folder / "browser", capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    made = {script.name: script.read_bytes() for script in (folder / "src/alongside/theme/assets").glob("*.js")}
    assert made == {script.name: script.read_bytes() for script in scripts}
