"""Files of the manual as they were read before: in memory while the site is served, and in the cache between runs.

What a file says depends on its path, on its text with the words of the organisation filled in, and on our code. What
it says beside other files is looked at each time.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable
from functools import cached_property
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import TypeVar, cast

from alongside.common.cache import Cache
from alongside.common.fingerprint import PACKAGE, fingerprint
from alongside.content.problems import Problem, Problems

T = TypeVar("T")
_Parser = Callable[[PurePosixPath, str, Problems], object]
_Read = tuple[object, tuple[Problem, ...]]
"""What a file says, and what is wrong in it."""

_MAKERS = ("common", "content", "kinds")
"""The folders of this package that read a file."""
_LIBRARIES = ("markdown", "pymdown-extensions", "pyyaml")
_MOST = 32 * 2**20

_REMEMBERED: dict[tuple[_Parser, PurePosixPath, str], _Read] = {}


class KeptFiles:
    """Files by what they were read from; `folder` is where they are kept. Without one they are only remembered."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def read(
        self, parse: Callable[[PurePosixPath, str, Problems], T], path: PurePosixPath, text: str, problems: Problems
    ) -> T:
        """Return what a file says, and report what is wrong in it, whether or not it was read before."""
        key = (parse, path, text)
        if key not in _REMEMBERED:
            if len(_REMEMBERED) >= 4096:
                _REMEMBERED.clear()
            _REMEMBERED[key] = self._found(*key)
        said, found = _REMEMBERED[key]
        for problem in found:
            problems.take(problem)
        return cast(T, said)

    def tidy(self) -> None:
        """Take away what no run asks for any more."""
        if self._cache:
            self._cache.tidy()

    @cached_property
    def _cache(self) -> Cache | None:
        if not self._folder:
            return None
        versions = {"python": sys.version, **{name: version(name) for name in _LIBRARIES}}
        return Cache(self._folder, fingerprint((PACKAGE / folder for folder in _MAKERS), versions), most=_MOST)

    def _found(self, parse: _Parser, path: PurePosixPath, text: str) -> _Read:
        if not self._cache:
            return _read(parse, path, text)
        made = self._cache.keep(lambda: pickle.dumps(_read(parse, path, text)), parse.__name__, str(path), text)
        return cast(_Read, pickle.loads(made))  # by our own hand: the cache knows its entries by their hash


def _read(parse: _Parser, path: PurePosixPath, text: str) -> _Read:
    found = Problems()
    return parse(path, text, found), tuple(found)
