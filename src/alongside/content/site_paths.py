"""Where things stand in the site, and the way from one to another."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from pathlib import Path, PurePosixPath

from alongside.content.model import Prompt

AREAS = ("exercises", "facilitator")
"""Folders beside `docs/` that are woven into the site under their own names."""

FACILITATORS = PurePosixPath("facilitator")
"""Where the site keeps what is for facilitators."""

SOURCES = PurePosixPath("evidence/sources")
"""Where the site says where each part of the five documents went."""

ROUTES = PurePosixPath("routes")
"""Where the site offers routes through the manual."""

NOTEBOOKS = PurePosixPath("handouts")
"""Where the site keeps notebooks as files to take away."""


def site_path(path: PurePosixPath) -> PurePosixPath:
    """Return where a file of the repository stands in the site's source tree, whose root is `docs/`."""
    return PurePosixPath(*path.parts[1:]) if path.parts[0] == "docs" else path


def relative(target: PurePosixPath, here: PurePosixPath) -> str:
    """Return the way from one page's source to another file of the site."""
    return _way(str(target), str(here))


@lru_cache(2**14)  # the same links stand on many pages
def _way(target: str, here: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(here) or ".")


def prompt_anchor(exercise: str, prompt: Prompt) -> str:
    """Return the id of a prompt's place in a page."""
    return f"{exercise}--{prompt.id}"


def invented_files(root: Path, notebook: PurePosixPath) -> list[PurePosixPath]:
    """Return the files beside a notebook on which it was run: those that it names."""
    text = (root / notebook).read_text("utf-8", "replace")
    beside = sorted((root / notebook).parent.glob("*.csv"))
    return [notebook.with_name(file.name) for file in beside if file.name in text]
