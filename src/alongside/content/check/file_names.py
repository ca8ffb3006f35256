"""Names and places of the manual's files: each has a place of its own in the site, and every disk can hold it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePath, PurePosixPath

from alongside.content.manual_files import files_of, page_name
from alongside.content.plan.site_pages import generated_pages
from alongside.content.problems import Problems
from alongside.content.read.library import Library
from alongside.content.site_paths import site_path

_SIDE_BY_SIDE = tuple(map(PurePosixPath, ("exercises", "facilitator/sessions", "facilitator/talks")))
"""Folders in which a file's own name is its id: it has no folders in it."""
_REFUSED = re.compile(r"[\"*:<>?\\|]")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.I)
_PAGES = (".md", ".ipynb")
_FIRST = ("index", "readme")
"""Names of the page that a folder itself shows: the first of them, where it has both."""


def check_file_names(library: Library, problems: Problems, documents: Iterable[PurePosixPath]) -> None:
    """Report files with the same place in the site, in a folder that is not read, or under a name that Windows, and
    so a shared drive or a USB stick, cannot hold. `documents` are those that will be made."""
    taken = dict.fromkeys(
        map(_place, (*generated_pages(library), *documents)), "a page or document that the build makes"
    )
    for path in sorted(files_of(library.root), key=lambda path: (path.parts[0] == "docs", path.stem == "README")):
        if page_name(path):
            continue  # it is to be renamed in any case
        if why := name_fault(path):
            problems.add(path, 1, "file-name", why=why)
        if right := _right_place(path):
            problems.add(path, 1, "file-misplaced", value=right)
            continue
        place = _place(site_path(path))
        if place in taken:
            problems.add(path, 1, "file-twice", other=taken[place])
        taken.setdefault(place, str(path))


def _place(path: PurePosixPath) -> str:
    """Return the address of a file as a disk holds it that makes no difference between capitals and small letters."""
    if path.suffix in _PAGES:
        path = path.parent if path.stem.lower() in _FIRST else path.with_suffix("")
    return unicodedata.normalize("NFC", str(path)).casefold()


def _right_place(path: PurePosixPath) -> PurePosixPath | None:
    """Return where a page should lie that was put into a folder of its own; None where it lies well."""
    folder = next((folder for folder in _SIDE_BY_SIDE if path.is_relative_to(folder)), None)
    return folder / path.name if folder and path.suffix == ".md" and path.parent != folder else None


def name_fault(path: PurePath) -> str:
    """Return why a disk cannot hold this name, or no link would find it; nothing where both can."""
    return next(_faults(path), "")


def _faults(path: PurePath) -> Iterator[str]:
    for part in path.parts:
        if found := _REFUSED.search(part):
            yield f"Windows, shared drives and USB sticks have no names with {found[0]} in them"
        if part != part.strip() or part.endswith("."):
            yield "its name, or its folder’s, ends or begins with a space or a full stop"
        if _RESERVED.fullmatch(part):
            yield f"Windows keeps the name {part} for itself"
        if part != unicodedata.normalize("NFC", part):
            yield "leave its accents out: macOS stores them differently, and no link would find it"
