"""Which files are of the manual: one list, for what is read, checked and put into the site."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from alongside.content.site_paths import AREAS, FACILITATORS

_NOT_OF_IT = ("_", ".", "~$")
"""How names begin that are not of the manual: of drafts, of hidden files, and of the locks of Word."""
_NEARLY = re.compile(r"(.+?)(?:\.(?:md|markdown|mdown|mkdn?))(?:\.txt)?", re.I)
"""Names of Markdown, and what Windows makes of one, whose editors put .txt after it without a word."""
_README = PurePosixPath("exercises/README.md")


def manual_files(root: Path) -> list[PurePosixPath]:
    """Return the Markdown files of the manual by path."""
    return [path for path in files_of(root) if path.suffix == ".md"]


def files_of(root: Path) -> list[PurePosixPath]:
    """Return every file of the manual by path, pictures and notebooks as well.

    Drafts and hidden files are not of it, in whatever folder, and neither is what lies behind a link to a folder.
    """
    return sorted(path for path, is_folder in _entries(root) if not is_folder and path != _README)


def notebooks(root: Path) -> list[PurePosixPath]:
    """Return the evaluation notebooks by path."""
    return [path for path in files_of(root) if path.suffix == ".ipynb" and path.parts[0] == FACILITATORS.name]


def linked_folders(root: Path) -> list[PurePosixPath]:
    """Return the links to folders among the files of the manual: what lies behind them is not read."""
    return sorted(path for path, is_folder in _entries(root) if is_folder)


def page_name(path: PurePosixPath) -> str:
    """Return how a file is to be named that was meant as a page; nothing for one that is named so, and for others."""
    found = _NEARLY.fullmatch(path.name)
    return f"{found[1]}.md" if found and path.suffix != ".md" else ""


def is_left_out(path: PurePosixPath) -> bool:
    """Return whether the name of a file, or of a folder around it, says that it is not of the manual."""
    return any(part.startswith(_NOT_OF_IT) for part in path.parts)


def _entries(root: Path) -> Iterator[tuple[PurePosixPath, bool]]:
    """Yield each file, and each link to a folder, with whether it is one."""
    for area in ("docs", *AREAS):
        for folder, inside, names in os.walk(root / area):
            here = PurePosixPath(Path(folder).relative_to(root).as_posix())
            inside[:] = [name for name in inside if not is_left_out(PurePosixPath(name))]
            yield from ((here / name, True) for name in inside if Path(folder, name).is_symlink())
            yield from ((here / name, False) for name in names if not is_left_out(PurePosixPath(name)))
