"""The staged tree: `docs/` with a Markdown file for each page and all that pages show, and settings beside it."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urldefrag, urlsplit

from alongside.editions.built_site import BuiltSite, Page
from alongside.editions.offline import LIST, SIZES, WORKER, taken_away
from alongside.editions.staged.blocks import BlockWriter
from alongside.editions.staged.settings import settings, staged_path
from alongside.render.web.assets.styles import ASSETS, content_styles
from alongside.render.web.leave import leave_section

DOCS = PurePosixPath("docs")
SETTINGS = PurePosixPath("mkdocs.yml")
STYLES = ASSETS / "content.css"
OF_THE_FRAME = ("search.js", "early.js", "lost.js", "search-data.js", "search-data-facilitator.js", "alongside.css")
"""Files of our scripts and styles that belong to our own frame, and of which another generator has its own."""


def staged(site: BuiltSite) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield each file of the tree by its path in it."""
    yield SETTINGS, settings(site, STYLES).encode()
    yield DOCS / STYLES, content_styles().encode()
    sources = {address: path for path, address in site.addresses.items()}
    for page in site.pages.values():
        yield DOCS / staged_path(page.path), StagedPage(page, site, sources).text().encode()
    for path, content in site.files.items():
        if not _is_of_the_frame(path):
            yield DOCS / path, content
    # The list of what a device keeps names every file of a finished site, and this one is not finished.
    yield from ((DOCS / path, content) for path, content in taken_away())


def _is_of_the_frame(path: PurePosixPath) -> bool:
    own = path.parent == ASSETS and path.name in OF_THE_FRAME
    searched = path.parent == ASSETS / "search"
    written_anew = path.suffix == ".html" or path.name.startswith("sitemap.xml") or path in (WORKER, LIST, SIZES)
    return own or searched or written_anew


class StagedPage:
    """One page of the tree; `sources` are the sources of pages by their address."""

    def __init__(self, page: Page, site: BuiltSite, sources: dict[str, PurePosixPath]) -> None:
        self._page = page
        self._site = site
        self._sources = sources

    def text(self) -> str:
        """Return the file: a head, what the page needs, and what it says."""
        head = {"title": self._page.title, "description": self._page.description}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items() if value]
        parts = [self._needs(), BlockWriter(self.target).write(self._page.made.html)]
        return "\n".join(["---", *lines, "---", ""]) + "\n" + "\n\n".join(parts) + "\n"

    def target(self, href: str) -> str:
        """Return a link as it stands in Markdown: to the file of a page, or as it was."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or not parts.path:
            return href
        address, anchor = urldefrag(href)
        whole = posixpath.normpath(posixpath.join(self._folder, address))
        whole += "/" if address.endswith(("/", ".")) else ""
        source = self._sources.get("" if whole in ("./", ".") else whole)
        if source is None and PurePosixPath(unquote(whole)) not in self._site.files:
            return href
        file = quote(str(staged_path(source))) if source else whole
        way = posixpath.relpath(file, str(self._page.path.parent))
        return f"{way}#{anchor}" if anchor else way

    @property
    def _folder(self) -> str:
        """The folder in which the finished page stands, from which its links lead."""
        return self._page.address if self._page.address.endswith("/") else posixpath.dirname(self._page.address)

    def _way(self, file: PurePosixPath) -> str:
        return posixpath.relpath(str(file), self._folder or ".")

    def _needs(self) -> str:
        """Return the styles and scripts of the page, and the way out of it where the reader writes."""
        needs = self._page.made.needs
        styles = (f'<link rel="stylesheet" href="{self._way(ASSETS / name)}.css">' for name in needs.styles)
        scripts = (f'<script defer src="{self._way(ASSETS / name)}.js"></script>' for name in ("page", *needs.scripts))
        leave = self._site.leave
        if leave and not urlsplit(leave).scheme:
            leave = self._way(PurePosixPath(leave)) + ("/" if leave.endswith("/") else "")
        section = leave_section(leave) if leave and needs.answers else ""
        return f'<div class="al-needs">{"".join([*styles, *scripts])}{section}</div>'
