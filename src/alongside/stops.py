"""What stops a build with plain words: the manual's own faults as the site generator's."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from mkdocs.exceptions import PluginError

from alongside.build.faults import FaultyManual

P = ParamSpec("P")
T = TypeVar("T")


def plainly(hook: Callable[P, T]) -> Callable[P, T]:
    """Let a hook of the plugin stop the build with the words of a fault, and no traceback."""

    @wraps(hook)
    def plain(*arguments: P.args, **named: P.kwargs) -> T:
        try:
            return hook(*arguments, **named)
        except FaultyManual as fault:
            raise PluginError(f"\n{fault}") from fault

    return plain
