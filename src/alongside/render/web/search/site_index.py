"""The pages of the site as they are made, put on two shelves: for everybody, and for facilitators beside."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from alongside.common.cache import Keep, made_now
from alongside.render.web.finish.passages import Passage
from alongside.render.web.search.index import Entry, script, slug, snippets
from alongside.render.web.search.vocabulary import Vocabulary

FOLDER = PurePosixPath("search")
"""Where the text of each page is, below the folder of our scripts."""
FACILITATOR = "facilitator"
_SAID_BESIDE = "For facilitators: "
"""The window says this of every facilitators' page."""


class SiteIndex:
    """Collects pages, and then gives the files that the browser loads to search."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._entries: dict[PurePosixPath, Entry] = {}

    def add(
        self,
        source: PurePosixPath,
        url: str,
        title: str,
        description: str,
        asks: tuple[str, ...],
        passages: tuple[Passage, ...],
    ) -> None:
        """Take in a page: where its source stands in the site's source tree, where it is, and what it holds."""
        title = title.removeprefix(_SAID_BESIDE)
        asks = asks or self._vocabulary.asks.get(str(source), ())
        url = "" if url in (".", "./") else url
        lists = any(str(source).startswith(path) for path in self._vocabulary.lists)
        entry = Entry(url, title, description, asks, passages, lists)
        self._entries[source] = entry

    def files(self, keep: Keep = made_now) -> Iterator[tuple[PurePosixPath, str]]:
        """Yield each file below the folder of our scripts, with its content."""
        words, for_all, for_facilitators = self._vocabulary, self._shelf(False), self._shelf(True)
        first = partial(script, "pages", for_all, words, more := {"ways": self._ways()})
        beside = partial(script, "facilitator", for_facilitators, words, after=for_all)
        # To weigh every word of every page takes a tenth of a build in which all else is kept.
        yield PurePosixPath("search-data.js"), keep(first, words.said, repr(more), repr(for_all))
        given = repr((for_all, for_facilitators))
        yield PurePosixPath("search-data-facilitator.js"), keep(beside, words.said, given)
        for entry in (*for_all, *for_facilitators):
            yield FOLDER / f"{slug(entry.url)}.js", snippets(entry)

    def _shelf(self, for_facilitators: bool) -> list[Entry]:
        """Return the pages of one shelf in a lasting order, so that two builds are the same."""
        rows = sorted(self._entries.items())
        return [entry for source, entry in rows if (source.parts[0] == FACILITATOR) == for_facilitators]

    def _ways(self) -> list[tuple[str, str]]:
        found = []
        for way in self._vocabulary.ways:
            if entry := self._entries.get(PurePosixPath(way.page)):
                found.append((entry.url + (f"#{way.anchor}" if way.anchor else ""), way.words))
        return found
