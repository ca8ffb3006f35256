"""Plans of facilitators written as files, as the planner writes them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

BROWSER = Path(__file__).parents[1] / "browser"


def written(*asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the files of each plan; what else a plan needs stands beside it."""
    command = [Path(sys.executable).with_name("deno"), "run", "--no-check", "tests/plan_files.ts"]
    told = subprocess.run(command, cwd=BROWSER, input=json.dumps(asked), capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    files: list[dict[str, Any]] = json.loads(told.stdout)
    return files


def block(title: str, minutes: int, **more: Any) -> dict[str, Any]:
    """Return a stretch of a plan with what matters to a test."""
    return {"kind": "activity", "title": title, "minutes": minutes, **more}


def plan(*days: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a plan of these days."""
    return {"v": 1, "id": "mine", "title": "Our days", "people": 12, "smallGroup": 4, "days": days, **more}


def day(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a day that begins at half past nine."""
    return {"start": 570, "items": items, **more}
