"""What stops a build with plain words: the manual's own faults as the site generator's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from pathlib import PurePosixPath
from typing import ParamSpec, TypeVar

from mkdocs.exceptions import PluginError

from alongside.content.errors import DocumentError
from alongside.content.markdown.leftovers import LeftOver, line_of
from alongside.content.problems import Problems

P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def in_words(texts: Mapping[PurePosixPath, str]) -> Iterator[None]:
    """Stop the build with the words of a fault, and no traceback; `texts` are the files that it may come from."""
    try:
        yield
    except LeftOver as fault:
        problems = Problems()
        path, line = line_of(fault.words, texts.items()) or (PurePosixPath("handouts"), 1)
        problems.add(path, line, "left-over", value=fault.words[:60])
        raise PluginError(f"\n{problems.report()}") from fault
    except DocumentError as fault:
        raise PluginError(f"\n{fault}") from fault


def plainly(hook: Callable[P, T]) -> Callable[P, T]:
    """Let a hook of the plugin stop the build with the words of a fault, and no traceback."""

    @wraps(hook)
    def plain(*arguments: P.args, **named: P.kwargs) -> T:
        library = getattr(arguments[0], "library", None)
        with in_words(library.texts if library else {}):
            return hook(*arguments, **named)

    return plain
