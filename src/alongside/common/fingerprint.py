"""Fingerprints of what makes a file, so that nothing kept from an earlier build outlives a change of its makers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
DRAWN = ("theme/figures", "theme/easier")
"""The folders of this package with drawings that stand in pages and in documents."""
DOCUMENTS = (
    "common",
    "content",
    "editions",
    "fonts",
    "kinds",
    "render/epub",
    "render/pdf",
    "render/slides",
    "render/word",
    "theme/brand",
    *DRAWN,
)
"""The folders of this package that make documents, with every file below them."""
LIBRARIES = ("fonttools", "lxml", "markdown", "pikepdf", "pillow", "pymdown-extensions", "python-pptx", "typst")
"""The libraries that make documents: another version of one may set the same words otherwise."""


def fingerprint(parts: Iterable[Path], versions: Mapping[str, str]) -> str:
    """Return a fingerprint of files, of all that lies below folders, and of versions."""
    digest = hashlib.sha256(repr(sorted(versions.items())).encode())
    for part in parts:
        for file in sorted(part.rglob("*")) if part.is_dir() else [part]:
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{file.relative_to(part.parent).as_posix()}\0{file.stat().st_size}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


PAGES = ("build", "common", "content", "kinds", "render", "theme/brand")
"""The folders of this package that make pages."""
PAGE_LIBRARIES = ("jinja2", "lxml", "markdown", "markupsafe", "mkdocs", "mkdocs-material", "pymdown-extensions")
"""The libraries that make pages."""


def of_pages() -> str:
    """Return the fingerprint of everything that makes pages, but for the templates of their frame.

    Drawings are read as they are used, and may change while the site is served.
    """
    return _of_page_makers() + fingerprint((PACKAGE / folder for folder in ("theme/images", *DRAWN)), {})


@cache
def _of_page_makers() -> str:
    return fingerprint((PACKAGE / folder for folder in PAGES), {name: version(name) for name in PAGE_LIBRARIES})


def of_documents() -> str:
    """Return the fingerprint of everything that makes documents; drawings may change while the site is served."""
    return _of_document_makers() + fingerprint((PACKAGE / folder for folder in DRAWN), {})


@cache
def _of_document_makers() -> str:
    makers = (PACKAGE / folder for folder in DOCUMENTS if folder not in DRAWN)
    return fingerprint(makers, {name: version(name) for name in LIBRARIES})


@cache
def of_makers(*modules: str, libraries: tuple[str, ...] = ()) -> str:
    """Return the fingerprint of modules, named by their files, and of the libraries with which they make files."""
    return fingerprint(map(Path, modules), {name: version(name) for name in libraries})
