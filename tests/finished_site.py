"""The files of a finished site that lies in a folder, as a build holds them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath


def files_of(site: Path) -> dict[PurePosixPath, bytes]:
    """Return every file by its path in the site."""
    files = (file for file in site.rglob("*") if file.is_file())
    return {PurePosixPath(file.relative_to(site).as_posix()): file.read_bytes() for file in files}
