"""Writes the manual as a staged tree: MkDocs builds the site once, and no frame of it is kept."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from alongside.editions.staged.settings import MARK
from alongside.editions.staged.tree import SETTINGS, staged
from alongside.mkdocs_files import write


class NotStaged(Exception):
    """The tree could not be written; the message says why, in words for an author."""


def stage(root: Path, folder: Path) -> int:
    """Write the manual below `root` as a staged tree into `folder`, and return how many pages it has.

    Raises NotStaged where the manual is faulty, or where `folder` holds something else.
    """
    settings = folder / SETTINGS
    is_ours = settings.exists() and settings.read_text("utf-8").startswith(MARK)
    if folder.exists() and any(folder.iterdir()) and not is_ours:
        raise NotStaged(f"{folder} holds something else: name a folder that is empty, or not there yet")
    with TemporaryDirectory() as thrown_away:
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=thrown_away, strict=True)
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
