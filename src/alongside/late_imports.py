"""What mkdocs-jupyter needs to convert a notebook, imported when one has to be converted.

It keeps finished notebooks, so that most builds convert none; yet to import nbconvert and jupytext takes a sixth of a
build in which everything is kept.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_LATE = ("jupytext", "mkdocs_jupyter.convert")


class _Late(ModuleType):
    """Stands for a module until something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        """Import the module, and return what is asked for."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def import_late() -> None:
    """Have these modules imported at their first use, where mkdocs-jupyter is there and they are not in use yet."""
    if not find_spec("mkdocs_jupyter"):
        return
    for name in _LATE:
        if name not in sys.modules:
            sys.modules[name] = late = _Late(name)
            package, _, own = name.rpartition(".")
            if package:
                setattr(import_module(package), own, late)
