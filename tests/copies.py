"""Copies of the real manual that a test may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AWKWARD = "a folder with späce, 100% #1"
"""A name that people give to folders: copies stand in it, since a path is neither an address nor a pattern."""


def fresh_copy(copy: Path) -> Path:
    """Copy what a manual is made of."""
    copy.mkdir()
    for name in ("docs", "exercises", "facilitator", "sources", "src/alongside/theme"):
        shutil.copytree(ROOT / name, copy / name)
    for name in ("mkdocs.yml", "organisation.yml"):
        shutil.copy(ROOT / name, copy / name)
    return copy
