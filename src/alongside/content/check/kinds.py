"""Kinds of prompt: each has every form, and stands in the table for authors."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from alongside.content.files.text_files import read_text
from alongside.content.kinds.registry import FOLDER, KINDS, Registered, missing_forms
from alongside.content.problems import Problems

TABLE = PurePosixPath("exercises/README.md")
_HOUSE = PurePosixPath("src/alongside/kinds")
_HEAD = "| kind | options | on screen | on paper |"


def check_kinds(root: Path, problems: Problems, folder: Path = FOLDER) -> None:
    """Report each form that a kind lacks, and each row that the table of kinds should have, where there is one."""
    for kind, file, what in missing_forms(folder):
        problems.add(_HOUSE / kind / file, 1, "kind-incomplete", kind=kind, what=what)
    if (root / TABLE).exists() and (text := read_text(root, TABLE, problems)):
        lines = text.splitlines()
        line = lines.index(_HEAD) + 1 if _HEAD in lines else 1
        for found in KINDS.values():
            if not found.kind.tool and row(found) not in lines:
                problems.add(TABLE, line, "kind-unlisted", row=row(found))


def row(found: Registered) -> str:
    """Return what the table of exercises/README.md says of a kind."""
    options = "; ".join(f"`{option.name}`{option.says}" for option in found.kind.options)
    return f"| `{found.name}` | {options} | {found.kind.screen} | {found.kind.paper} |".replace("|  |", "| |")
