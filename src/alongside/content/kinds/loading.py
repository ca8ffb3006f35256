"""What `kind.py` of a folder says, or the one fault for which it says nothing."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from alongside.content.kinds.kind import Kind

FOLDER = Path(__file__).resolve().parents[2] / "kinds"
KIND = "kind.py"


@dataclass(frozen=True)
class Fault:
    """Why a file of a kind cannot be used, and the line."""

    line: int
    why: str


def load_kind(folder: Path) -> Kind | Fault:
    """Return the kind of a folder. Whatever its author has begun to write in `kind.py` raises nothing."""
    file = folder / KIND
    try:
        found = getattr(_module(folder), "KIND", None)
    except Exception as error:
        return Fault(_line(error, file), f"{type(error).__name__}: {getattr(error, 'msg', error)}")
    return found if isinstance(found, Kind) else Fault(1, "there is no  KIND = Kind(…)  in it")


def _module(folder: Path) -> ModuleType:
    name = f"alongside.kinds.{folder.name}.kind"
    if folder.parent == FOLDER:
        return import_module(name)
    spec = spec_from_file_location(name, folder / KIND)
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _line(error: Exception, file: Path) -> int:
    """Return the line of a file at which it stopped, or 1."""
    if isinstance(error, SyntaxError) and error.filename == str(file):
        return error.lineno or 1
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(file)]
    return (lines and lines[-1]) or 1
