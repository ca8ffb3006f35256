"""Conversion by MkDocs, kept: a page is converted again when its words have changed, or a file that it links to.

What Python-Markdown makes of a page depends on its text as it was laid out, on the dialect, and on where MkDocs says
that the files stand which its links name. The last is written down while a page is converted, and asked again before
what was kept is used. A page about which MkDocs has something to say is converted, and so said, each time.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from alongside.build.build import Build
from alongside.common.fingerprint import of_makers

_SORT = "converted"


def keep(page: Page, config: MkDocsConfig, build: Build) -> None:
    """Have a page, when its Markdown has been laid out, converted only where nothing is kept of it."""
    dialect, kept = _dialect(config, build.extensions), build.kept
    if dialect is None or not page.file.src_uri.endswith(".md"):
        return
    convert = page.render

    def render(config: MkDocsConfig, files: Files) -> None:
        ours = of_makers(__file__)  # how it is written down, which stands beside the rooms that make pages
        given = (page.file.src_uri, page.file.url, page.markdown or "", build.pieces, dialect, ours)
        found = kept.get(_SORT, *given)
        if found and all(_where(files.get_file_from_path(path)) == there for path, there in found["asked"].items()):
            _restore(page, found, files)
            return
        asked, heard = _AskedFiles(files), _Heard()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(heard)
        try:
            convert(config, asked)  # type: ignore[arg-type]  # it asks for files by path and nothing else
        finally:
            logger.removeHandler(heard)
        if not heard.anything:
            kept.put(_stored(page, asked.asked), _SORT, *given)

    page.render = render  # type: ignore[method-assign]


def _dialect(config: MkDocsConfig, ours: Iterable[Any]) -> str | None:
    """Return everything of the settings that conversion depends on, as text.

    None where others have put extensions of Markdown in that hold more than their settings: what they make of a page
    cannot be kept.
    """
    named = [extension for extension in config.markdown_extensions if isinstance(extension, str)]
    if len(named) + len(list(ours)) != len(config.markdown_extensions):
        return None
    return repr((named, sorted(config.mdx_configs.items()), config.use_directory_urls, dict(config.validation.links)))


def _stored(page: Page, asked: dict[str, list[str] | None]) -> dict[str, Any]:
    links = page.links_to_anchors
    return {
        "content": page.content,
        "toc": [_token(entry) for entry in page.toc],
        "title": page._title_from_render,
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": None if links is None else {file.src_uri: anchors for file, anchors in links.items()},
        "asked": asked,
    }


def _restore(page: Page, kept: dict[str, Any], files: Files) -> None:
    page.content = kept["content"]
    page.toc = get_toc(kept["toc"])
    page._title_from_render = kept["title"]
    page.present_anchor_ids = set(kept["anchors"])
    found = {files.get_file_from_path(path): anchors for path, anchors in (kept["links"] or {}).items()}
    page.links_to_anchors = {file: anchors for file, anchors in found.items() if file}


def _token(entry: AnchorLink) -> dict[str, Any]:
    return {
        "name": entry.title,
        "id": entry.id,
        "level": entry.level,
        "children": [_token(child) for child in entry.children],
    }


def _where(file: File | None) -> list[str] | None:
    """Return what a link needs to know of a file."""
    return None if file is None else [file.src_uri, file.url, file.inclusion.name]


class _AskedFiles:
    """Files that remember for which of them somebody has asked."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.asked: dict[str, list[str] | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at a path of the site's tree."""
        file = self._files.get_file_from_path(path)
        self.asked[path] = _where(file)
        return file


class _Heard(logging.Handler):
    """Notices whether anything was said."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.anything = False

    def emit(self, record: logging.LogRecord) -> None:
        """Notice it; others say it."""
        self.anything = True
