"""Patterns of mkdocs.yml that take pages out of the site to which others lead: without them it cannot be built."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from alongside.content.check.links import links
from alongside.content.check.settings_unknown import pages_named
from alongside.content.files.yaml_reader import YamlWithLines
from alongside.content.plan.site_pages import generated_pages
from alongside.content.read.library import Library
from alongside.content.site_paths import site_path

_PATTERNS = ("exclude_docs", "draft_docs")
_LISTED = ("exercises", "easier", "facilitator/sessions", "facilitator/talks")
"""Folders whose pages the site lists by itself."""


def taken_out(
    library: Library, data: YamlWithLines, nav: Any, pages: Collection[PurePosixPath]
) -> Iterator[tuple[str, str]]:
    """Yield the place of each setting that takes pages out of the site which something names, and what to do."""
    for setting in _PATTERNS:
        patterns = data.values.get(setting)
        out = _matching(patterns, pages) if isinstance(patterns, str) else []
        named = ((page, where) for page in out if (where := _named_by(page, out, library, nav)))
        if first := next(named, None):
            yield setting, f"it takes {first[0]} out of the site, and {first[1]} leads there: take out its pattern"


def _matching(patterns: str, pages: Collection[PurePosixPath]) -> list[PurePosixPath]:
    """Return the pages that patterns mean, as MkDocs reads them; none where it has to say what is wrong with them."""
    from pathspec.gitignore import GitIgnoreSpec

    try:
        meant = GitIgnoreSpec.from_lines(patterns.splitlines())
    except ValueError:
        return []
    return sorted(page for page in pages if meant.match_file(str(page)))


def _named_by(page: PurePosixPath, out: Collection[PurePosixPath], library: Library, nav: Any) -> str:
    """Return what leads to a page and stays in the site; nothing where nothing does."""
    if str(page) in (entry for _, entry in pages_named(nav, "nav")):
        return "the navigation"
    if page in generated_pages(library) or any(page.is_relative_to(folder) for folder in _LISTED):
        return "a list of the site"
    for path, text in library.texts.items():
        here = site_path(path)
        targets = (posixpath.normpath(here.parent / unquote(target.partition("#")[0])) for _, target in links(text))
        if here not in out and str(page) in targets:
            return str(path)
    return ""
