"""Where things stand in the site, and the way from one to another."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path, PurePosixPath

from alongside.content.model import Prompt

AREAS = ("exercises", "facilitator")
"""Folders beside `docs/` that are woven into the site under their own names."""

SOURCES = PurePosixPath("evidence/sources")
"""Where the site says where each part of the five documents went."""

NOTEBOOKS = PurePosixPath("handouts")
"""Where the site keeps notebooks as files to take away."""

LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+[\"'][^)]*[\"'])?\s*\)")
"""A link or a picture of Markdown, with its target."""


def site_path(path: PurePosixPath) -> PurePosixPath:
    """Return where a file of the repository stands in the site's source tree, whose root is `docs/`."""
    return PurePosixPath(*path.parts[1:]) if path.parts[0] == "docs" else path


def relative(target: PurePosixPath, here: PurePosixPath) -> str:
    """Return the way from one page's source to another file of the site."""
    return posixpath.relpath(target, here.parent)


def rebase(text: str, origin: PurePosixPath, here: PurePosixPath) -> str:
    """Return Markdown written for one page of the site as it must stand on another, its relative links put right."""
    if origin.parent == here.parent:
        return text

    def moved(found: re.Match[str]) -> str:
        target = found[1]
        if re.match(r"[a-z][a-z0-9+.-]*:|[/#]", target, re.I):
            return found[0]
        file, mark, anchor = target.partition("#")
        page = posixpath.normpath(origin.parent / file)
        return found[0].replace(target, posixpath.relpath(page, here.parent) + mark + anchor)

    return LINK.sub(moved, text)


def prompt_anchor(exercise: str, prompt: Prompt) -> str:
    """Return the id of a prompt's place in a page."""
    return f"{exercise}--{prompt.id}"


def notebooks(root: Path) -> list[PurePosixPath]:
    """Return the evaluation notebooks by path."""
    found = (PurePosixPath(file.relative_to(root).as_posix()) for file in (root / "facilitator").rglob("*.ipynb"))
    return sorted(path for path in found if not any(part.startswith(".") for part in path.parts))
