"""Writes the manual as a staged tree: MkDocs builds the site once, and no frame of it is kept."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from alongside.content.site_paths import AREAS
from alongside.editions.staged.settings import MARK
from alongside.editions.staged.tree import SETTINGS, staged
from alongside.mkdocs_files import write


class NotStaged(Exception):
    """The tree could not be written; the message says why, in words for an author."""


def stage(root: Path, folder: Path) -> int:
    """Write the manual below `root` as a staged tree into `folder`, and return how many pages it has.

    Raises NotStaged where the manual is faulty, or where `folder` holds something else or is part of the manual,
    and OSError where that cannot be written.
    """
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not there.is_dir():
        raise NotStaged(f"{there} is a file: name a folder that is empty, or not there yet")
    settings = folder / SETTINGS
    is_ours = settings.exists() and settings.read_bytes().startswith(MARK.encode())
    if folder.exists() and any(folder.iterdir()) and not is_ours:
        raise NotStaged(f"{folder} holds something else: name a folder that is empty, or not there yet")
    if any(folder.is_relative_to(root / area) for area in ("docs", "sources", *AREAS)):
        raise NotStaged(f"{folder} would become part of the manual itself: name a folder beside its own")
    with TemporaryDirectory() as thrown_away:
        try:
            # A page stands where its source does: then a link within HTML leads to the same place, whether a generator
            # takes it as it is, as MkDocs does, or as leading from the source, as Zensical does.
            settings_of_ours = str(root / "mkdocs.yml")
            config = load_config(settings_of_ours, strict=True, site_dir=thrown_away, use_directory_urls=False)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except MkDocsException as fault:
            raise NotStaged(str(fault).strip()) from fault
    if folder.exists():
        shutil.rmtree(folder)
    site = config.plugins["alongside"].build.site  # type: ignore[attr-defined]
    for path, content in staged(site):
        write(folder, path, content)
    return len(site.pages)
