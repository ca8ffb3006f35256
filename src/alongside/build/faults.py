"""What ends a build: the manual's own faults, in words for its author."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePosixPath

from alongside.content.errors import DocumentError
from alongside.content.markdown.leftovers import LeftOver, line_of
from alongside.content.problems import Problems


class FaultyManual(Exception):
    """The manual has faults; the message names each with its place, and says what to do."""


@contextmanager
def in_words(texts: Mapping[PurePosixPath, str]) -> Iterator[None]:
    """Raise FaultyManual for what cannot be shown; `texts` are the files that it may come from."""
    try:
        yield
    except LeftOver as fault:
        problems = Problems()
        path, line = line_of(fault.words, texts.items()) or (PurePosixPath("handouts"), 1)
        problems.add(path, line, "left-over", value=fault.words[:60])
        raise FaultyManual(problems.report()) from fault
    except DocumentError as fault:
        raise FaultyManual(str(fault)) from fault
