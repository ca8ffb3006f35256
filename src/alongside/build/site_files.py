"""What a site is made of beside `docs/`: sources of pages, and files that stand in the site as they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from alongside.common.palette import THEME
from alongside.common.site_settings import Settings
from alongside.content.manual_files import files_of
from alongside.content.plan.site_pages import generated_pages
from alongside.content.read.library import Library
from alongside.content.site_paths import AREAS
from alongside.editions import offline
from alongside.editions.document import Documents
from alongside.render.web.assets import manifest
from alongside.render.web.assets.font import web_fonts
from alongside.render.web.assets.icons import icons, share_image
from alongside.render.web.assets.styles import ASSETS
from alongside.render.web.generated_pages import source

LANGUAGE = "en-GB"
"""Of the words that every page has; theme/overrides/base.html says the same."""


@dataclass(frozen=True)
class SiteFile:
    """A file that the site generator reads or copies."""

    path: PurePosixPath
    """Where it stands in the site's tree, whose root is `docs/`."""
    content: bytes | Path
    """Its bytes, or the file on this disk that holds them."""
    edited: PurePosixPath | None = None
    """The file of the repository in which an author changes it."""


def woven(root: Path) -> Iterator[SiteFile]:
    """Yield the files of `exercises/` and `facilitator/`, which stand beside `docs/` and belong into the same tree."""
    for path in files_of(root):
        if path.parts[0] in AREAS and path.suffix != ".txt":
            yield SiteFile(path, root / path, path)


def generated(library: Library) -> Iterator[SiteFile]:
    """Yield the pages that the build writes, with no more than their titles."""
    for path, title in generated_pages(library).items():
        yield SiteFile(path, f"---\ntitle: {json.dumps(title)}\n---\n".encode(), source(path, library))


def given_out(documents: Documents) -> Iterator[SiteFile]:
    """Yield every document, and the pictures of first pages, which are no documents themselves."""
    for document in documents:
        yield SiteFile(document.path, document.content)
        if document.picture:
            yield SiteFile(document.picture_path, document.picture)


def of_the_theme(settings: Settings) -> Iterator[SiteFile]:
    """Yield the pictures, scripts and fonts of the theme, and what tells others about the site."""
    words = settings.description
    for name, png in {**icons(), "share.png": share_image(settings.name, words)}.items():
        yield SiteFile(ASSETS / "images" / name, png)
    start = "./" if settings.folders else "index.html"
    told = manifest.manifest(settings.name, words, LANGUAGE, ASSETS / "images", start)
    yield SiteFile(PurePosixPath(manifest.NAME), told.encode())
    for name, content in web_fonts(settings.cache / "fonts"):
        yield SiteFile(ASSETS / "fonts" / name, content)
    for folder, below in (("images", "images/"), ("figures", "figures/"), ("easier", "easier/"), ("assets", "")):
        for path in sorted((THEME / folder).rglob("*")):
            if path.is_file() and not path.name.startswith(".") and path.stem not in offline.SCRIPTS:
                name = path.relative_to(THEME / folder).as_posix()
                yield SiteFile(ASSETS / f"{below}{name}", path)
