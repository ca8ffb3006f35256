"""Kinds of prompt: each has every form, and stands in the table for authors."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from alongside.content.files.text_files import read_text
from alongside.content.kinds.loading import FOLDER
from alongside.content.kinds.registry import KINDS, Registered
from alongside.content.kinds.wholeness import lacks
from alongside.content.problems import Problems

TABLE = PurePosixPath("exercises/README.md")
_HEAD = "| kind | options | on screen | on paper |"


def check_kinds(root: Path, problems: Problems, folder: Path = FOLDER) -> None:
    """Report all that a kind lacks, and each row that the table of kinds should have, where there is one."""
    for lack in lacks(root, folder):
        why = f": {lack.why}" if lack.why else ""
        problems.add(lack.file, lack.line, "kind-incomplete", kind=lack.kind, what=lack.what, why=why)
    if (root / TABLE).exists() and (text := read_text(root, TABLE, problems)):
        lines = text.splitlines()
        line = lines.index(_HEAD) + 1 if _HEAD in lines else 1
        for found in KINDS.values():
            if not (found.kind.tool or found.is_broken or row(found) in lines):
                problems.add(TABLE, line, "kind-unlisted", row=row(found))


def row(found: Registered) -> str:
    """Return what the table of exercises/README.md says of a kind."""
    options = "; ".join(f"`{option.name}`{option.says}" for option in found.kind.options)
    return f"| `{found.name}` | {options} | {found.kind.screen} | {found.kind.paper} |".replace("|  |", "| |")
