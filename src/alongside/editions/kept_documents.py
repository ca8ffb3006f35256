"""Documents kept: from one build to the next in the cache, and while the site is served, also in memory.

A document is looked for by everything that it is made from, which is quick to say. Where that has changed, it is looked
for by what stands in it, if its form can tell: an author changes much of an exercise that no document of a session
shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.common.cache import Cache
from alongside.editions.document import Document
from alongside.render.pdf.pages import pages_of

_MOST = 4096
_REMEMBERED: dict[tuple[Path, str], tuple[object, bytes]] = {}
"""Documents that were read or made before, by where they are kept and their name, with what they were made from."""


class Source:
    """What one or more documents are made from, as values that say all of themselves and can be compared."""

    def __init__(self, *given: object) -> None:
        self.given = given

    @cached_property
    def words(self) -> str:
        """All of it as text, found once for every document that is made from it."""
        return repr(self.given)


class KeptDocuments:
    """Documents in a folder; `makers` is the fingerprint of what makes them."""

    def __init__(self, folder: Path, makers: str) -> None:
        self._cache = Cache(folder, makers)
        self._folder = folder
        self._makers = makers

    def document(
        self,
        path: PurePosixPath,
        words: str,
        source: Source,
        make: Callable[[], bytes],
        shown: Callable[[], object] | None = None,
        picture: Callable[[], bytes] | None = None,
        **more: Any,
    ) -> Document:
        """Return a document whose file is kept, or make and keep it, and its picture where it is to have one.

        Its pages are counted once, and their number is kept before its bytes. Its picture is the same as long as the
        document is, whatever both are made from.
        """
        found = self.keep(path.name, source, lambda: _counted(make(), path), shown)
        counted, _, content = found.partition(b"\n")
        document = Document(path, words, content, pages=int(counted), **more)
        if picture is None:
            return document
        of = Source(hashlib.sha256(content).hexdigest())
        return replace(document, picture=self.keep(f"first page of {path.name}", of, picture))

    def keep(
        self, name: str, source: Source, make: Callable[[], bytes], shown: Callable[[], object] | None = None
    ) -> bytes:
        """Return what is kept under a name, or make and keep it. `shown` returns everything that stands in it."""
        place, given = (self._folder, name), (self._makers, source.given)
        known = _REMEMBERED.get(place)
        if known is None or known[0] != given:
            if len(_REMEMBERED) >= _MOST:
                _REMEMBERED.clear()
            known = _REMEMBERED[place] = (given, self._found(name, source, make, shown))
        return known[1]

    def _found(self, name: str, source: Source, make: Callable[[], bytes], shown: Callable[[], object] | None) -> bytes:
        content = self._cache.get(name, source.words)
        if content is None:
            content = self._cache.keep(make, name, "shown", repr(shown())) if shown else make()
            self._cache.put(content, name, source.words)
        return content

    def tidy(self) -> None:
        """Take away what no build asks for any more."""
        self._cache.tidy()


def _counted(content: bytes, path: PurePosixPath) -> bytes:
    """Return the bytes of a document behind the number of its pages, which only a PDF says of itself."""
    return b"%d\n" % (pages_of(content) if path.suffix == ".pdf" else 0) + content
