"""A built site as data: its pages, its documents and its files, whatever generator put the frame around its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from alongside.common.site_settings import Settings
from alongside.content.read.library import Library
from alongside.editions.document import Documents
from alongside.editions.documents import Handouts
from alongside.render.web.finish.page import Finished


@dataclass(frozen=True)
class Page:
    """A finished page, without the frame that all pages have."""

    path: PurePosixPath
    """Where its source stands in the site's tree, whose root is `docs/`."""
    address: str
    """From the root of the site; empty for its first page."""
    title: str
    description: str
    made: Finished
    """Its HTML, what it needs, and what search and the fill-in form take from it."""


@dataclass
class BuiltSite:
    """What one build has made so far. Editions are made from it when all pages are there."""

    library: Library
    handouts: Handouts
    """Makes what is given out, in the name of the organisation."""
    documents: Documents
    settings: Settings
    addresses: Mapping[PurePosixPath, str] = field(default_factory=dict)
    """From the root of the site, by where the source of a page stands in the site's tree."""
    navigation: Any = None
    """The pages in their order and parts, as the settings of the site have it."""
    pages: dict[PurePosixPath, Page] = field(default_factory=dict)
    """By where the source of a page stands in the site's tree."""
    files: dict[PurePosixPath, bytes] = field(default_factory=dict)
    """Every file of the finished site by its path in it: pages with their frames, documents, pictures, scripts."""

    @property
    def leave(self) -> str:
        """Where leaving a page quickly leads: an address of its own, or one from the root of the site; may be empty."""
        leave = self.library.organisation.leave
        page = self.addresses.get(PurePosixPath(leave)) if leave.endswith(".md") else None
        return leave if page is None else page or "./"
