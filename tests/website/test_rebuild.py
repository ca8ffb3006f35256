"""A site that is built again holds what one built afresh would, whatever was changed, and little is made for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from least_manual import least_manual

pytestmark = pytest.mark.sweep

SCRIPT = Path(__file__).with_name("rebuilding.py")


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory, root: Path) -> dict[str, dict[str, list[str] | int]]:
    """What differed after each change, and what was made, from rebuilding.py."""
    manual = least_manual(tmp_path_factory.mktemp("rebuilt"))
    # Its own copy of the code: style sheets, drawings and templates stand beside it, and are changed too.
    shutil.copytree(root / "src/alongside", manual / "src/alongside", ignore=shutil.ignore_patterns("__pycache__"))
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(manual / "src")}
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(manual)], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, list[str] | int]] = json.loads(done.stdout)
    return found


def test_after_every_kind_of_change_each_file_is_as_one_made_afresh(
    rebuilt: dict[str, dict[str, list[str] | int]],
) -> None:
    assert {change: found["stale"] for change, found in rebuilt.items() if found["stale"]} == {}
    assert [change for change, found in rebuilt.items() if not found["changed"]] == []


def test_what_did_not_change_is_not_made_again(rebuilt: dict[str, dict[str, list[str] | int]]) -> None:
    everything = rebuilt["everything"]["made"]
    made = {change: found["made"] for change, found in rebuilt.items()}
    assert made["a style sheet"] == 0
    assert made["a page less"] == 0  # it is as it was before
    for change in ("the text of a page", "a session"):
        assert 0 < int(str(made[change])) < int(str(everything)) / 4, made
