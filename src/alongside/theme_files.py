"""The theme's own files in the site: pictures, scripts and fonts; and those of Material that it does without."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from alongside.common.palette import THEME
from alongside.editions import offline
from alongside.render.web.assets import manifest
from alongside.render.web.assets.font import web_fonts
from alongside.render.web.assets.icons import icons, share_image

ASSETS = PurePosixPath("assets/alongside")
LANGUAGE = "en-GB"
"""Of the words that every page has; theme/overrides/base.html says the same."""


def take_styles(files: Files) -> str:
    """Return Material's style sheet, and take it and all scripts and pictures of Material out of the site."""
    styles = ""
    for file in list(files):
        source = Path(file.abs_src_path or "").as_posix()
        if "/material/templates/assets/" not in source:
            continue
        files.remove(file)
        if re.search(r"/stylesheets/main\.\w+\.min\.css$", source):
            styles = file.content_string.partition("/*# sourceMapping")[0]
    return styles


def theme_files(config: MkDocsConfig, root: Path) -> Iterator[File]:
    """Yield the pictures, scripts and fonts of the theme, and what tells others about the site, as its files."""
    words = config.site_description or ""
    for name, png in {**icons(), "share.png": share_image(config.site_name, words)}.items():
        yield File.generated(config, str(ASSETS / "images" / name), content=png)
    start = "./" if config.use_directory_urls else "index.html"
    told = manifest.manifest(config.site_name, words, LANGUAGE, ASSETS / "images", start)
    yield File.generated(config, manifest.NAME, content=told)
    for name, content in web_fonts(root / ".cache" / "fonts"):
        yield File.generated(config, str(ASSETS / "fonts" / name), content=content)
    for folder, below in (("images", "images/"), ("assets", "")):
        for path in sorted((THEME / folder).rglob("*")):
            if path.is_file() and not path.name.startswith(".") and path.stem not in offline.SCRIPTS:
                name = path.relative_to(THEME / folder).as_posix()
                yield File.generated(config, str(ASSETS / f"{below}{name}"), abs_src_path=os.fspath(path))
