"""Looks at finished pages: a mark of a block or a list that was left in their words stops the build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from alongside.build.faults import FaultyManual
from alongside.content.clip import clipped
from alongside.content.markdown.leftovers import line_of
from alongside.content.problems import Problems
from alongside.content.read.library import Library
from alongside.content.read.notebook_words import words_at_their_lines


class Guard:
    """Collects what was left in the pages of one build.

    `texts` are the files, and the words of notebooks, of which pages are made. Words are sought in the file of a page,
    and then in those of which it may show a part; a notebook shows none.
    """

    def __init__(self, texts: Mapping[PurePosixPath, str]) -> None:
        self._texts = texts
        self._problems = Problems()

    @classmethod
    def of(cls, library: Library) -> Guard:
        """Return the guard of a manual."""
        return cls({**library.texts, **words_at_their_lines(library.root)})

    def note(self, left: Iterable[str], source: PurePosixPath) -> None:
        """Note what was left in a page that was made from a file, and perhaps from others."""
        for words in left:
            own = {source: self._texts[source]} if source in self._texts else {}
            others = {} if source.suffix == ".ipynb" else self._texts
            path, line = line_of(words, own.items()) or line_of(words, others.items()) or (source, 1)
            self._problems.add(path, line, "left-over", value=clipped(words, 60))

    def stop(self) -> None:
        """Raise FaultyManual with all of it, if anything was found."""
        if self._problems.errors:
            raise FaultyManual(self._problems.report())
