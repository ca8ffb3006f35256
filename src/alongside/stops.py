"""What stops a build with plain words: the manual's own faults as the site generator's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

from mkdocs.exceptions import PluginError

from alongside.content.wording import DocumentError

P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def in_words() -> Iterator[None]:
    """Stop the build with the words of a fault, and no traceback."""
    try:
        yield
    except DocumentError as fault:
        raise PluginError(f"\n{fault}") from fault


def plainly(hook: Callable[P, T]) -> Callable[P, T]:
    """Let a hook of the plugin stop the build with the words of a fault, and no traceback."""

    @wraps(hook)
    def plain(*arguments: P.args, **named: P.kwargs) -> T:
        with in_words():
            return hook(*arguments, **named)

    return plain
