"""What stops a build with plain words: the manual's own faults as the site generator's."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from mkdocs.exceptions import PluginError

from alongside.build.faults import FaultyManual
from alongside.common.palette import THEME
from alongside.editions import offline
from alongside.render.web.assets.sheet_faults import StyleFault

SCRIPTS = [THEME / "assets" / f"{name}.js" for name in offline.SCRIPTS]
P = ParamSpec("P")
T = TypeVar("T")


def look_ahead(site: Path) -> None:
    """Stop a build that would end in a traceback; `site` is the folder that it is to write."""
    if site.exists() and not site.is_dir():
        raise PluginError(f"\n{site} is a file: move it, as the site is written into a folder of that name")
    if not all(script.exists() for script in SCRIPTS):
        raise PluginError("\nthe scripts of the pages have not been made yet: run  make build  or  make serve")


def plainly(hook: Callable[P, T]) -> Callable[P, T]:
    """Let a hook of the plugin stop the build with the words of a fault, and no traceback."""

    @wraps(hook)
    def plain(*arguments: P.args, **named: P.kwargs) -> T:
        try:
            return hook(*arguments, **named)
        except (FaultyManual, StyleFault) as fault:
            raise PluginError(f"\n{fault}") from fault

    return plain
