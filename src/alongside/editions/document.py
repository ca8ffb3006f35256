"""One document: a finished file, made once and kept while what it is made of stays the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from alongside.common.cache import Cache
from alongside.render.pdf.pages import pages_of


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


def kept(
    cache: Cache, made_of: tuple[str, ...], make: Callable[[], bytes], path: PurePosixPath, words: str, **more: Any
) -> Document:
    """Return a document that is kept, or make and keep it; a change of what it is made of makes it afresh.

    Its pages are counted once, and their number is kept before its bytes.
    """
    counted, _, content = cache.keep(lambda: _counted(make(), path), *made_of).partition(b"\n")
    return Document(path, words, content, pages=int(counted), **more)


def _counted(content: bytes, path: PurePosixPath) -> bytes:
    """Return the bytes of a document behind the number of its pages, which only a PDF says of itself."""
    return b"%d\n" % (pages_of(content) if path.suffix == ".pdf" else 0) + content
