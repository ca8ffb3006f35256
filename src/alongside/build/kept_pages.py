"""What is kept of pages from one build to the next: as Markdown was converted, finished, and put into its frame."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from alongside.common.cache import Cache
from alongside.common.fingerprint import of_pages
from alongside.render.web.assets.stylesheet import words_of_page
from alongside.render.web.finish.needs import Needs
from alongside.render.web.finish.page import Finished
from alongside.render.web.finish.passages import Passage

_MOST = 96 * 2**20

_REMEMBERED: dict[Path, Any] = {}
"""Entries that were read or made before, by their place, for when the site is built again while it is served."""


def _remember(place: Path, data: Any) -> None:
    if len(_REMEMBERED) >= 8192:
        _REMEMBERED.clear()
    _REMEMBERED[place] = data


class KeptPages:
    """Pages by what they were made from; `folder` is where they are kept. A page that is not there is made.

    Whoever asks gives everything that a page is made from, but for what stays the same while a build runs: our code,
    drawings and libraries.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _cache(self) -> Cache:
        return Cache(self._folder, of_pages(), most=_MOST)

    def get(self, sort: str, *given: str) -> Any:
        """Return what is kept of a page, as data; None where nothing is."""
        place = self._cache.place(sort, *given)
        if place not in _REMEMBERED and (kept := self._cache.get(sort, *given)) is not None:
            _remember(place, json.loads(kept))
        return _REMEMBERED.get(place)

    def put(self, data: Any, sort: str, *given: str) -> None:
        """Keep something of a page, which JSON can hold."""
        self._cache.put(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), sort, *given)
        _remember(self._cache.place(sort, *given), data)

    def finished(self, make: Callable[[], Finished], *given: str) -> Finished:
        """Return a page finished."""
        if (kept := self.get("finished", *given)) is not None:
            return Finished(
                kept["html"],
                tuple(kept["left"]),
                tuple(Passage(id, heading, [text]) for id, heading, text in kept["passages"]),
                kept["blank"],
                Needs(tuple(kept["needs"]["scripts"]), tuple(kept["needs"]["styles"])),
            )
        made = make()
        passages = [(passage.id, passage.heading, passage.text) for passage in made.passages]
        self.put({**vars(made), "passages": passages, "needs": vars(made.needs)}, "finished", *given)
        return made

    def words(self, page: str) -> frozenset[str]:
        """Return the words within the tags of a whole page, for which style sheets are cleaned."""
        if (kept := self.get("words", page)) is not None:
            return frozenset(kept)
        made = frozenset(words_of_page(page))
        self.put(sorted(made), "words", page)
        return made

    def tidy(self) -> None:
        """Take away what no build asks for any more."""
        self._cache.tidy()
