"""One document: a finished file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Document:
    """A finished file: where it stands in the site, what it is called in a link, and its bytes."""

    path: PurePosixPath
    words: str
    content: bytes
    title: str = ""
    """What it is, whatever its form; only where one thing comes in several forms under one heading."""
    for_: str = ""
    """Whom a document of a session is for."""
    about: str = ""
    """What is in it, where its words do not say it."""
    pages: int = 0
    """Of paper, where the file itself says how many."""
