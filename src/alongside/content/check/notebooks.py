"""Notebooks are shown as they were kept, outputs and all: so they are whole, and were run from top to bottom."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from alongside.content.files.text_files import read_text
from alongside.content.problems import Problems
from alongside.content.read.library import Library
from alongside.content.site_paths import notebooks

_CELL = re.compile(r"(?<!\\)\"cell_type\"\s*:")
_CONFLICT = re.compile(r"^\s*\"(?:<{7}|>{7}|\|{7})(?: |\\n|\")", re.M)
_STYLED = re.compile(r"<(?:script|style)\b|\sstyle=", re.I)
_METADATA = {"kernelspec": None, "language_info": {"name": "python"}}
Cell = Mapping[str, Any]


def check_notebooks(library: Library, problems: Problems) -> None:
    """Report notebooks that are broken, were not run as they stand, or hold what no page may."""
    for path in notebooks(library.root):
        text = read_text(library.root, path, problems)
        if text is not None:
            _check(path, text, problems)


def _check(path: PurePosixPath, text: str, problems: Problems) -> None:
    try:
        notebook = json.loads(text)
        cells: list[Cell] = notebook["cells"]
        kinds = [cell["cell_type"] for cell in cells]
        sources = ["".join(cell["source"]) for cell in cells]
    except json.JSONDecodeError as fault:
        problems.add(path, fault.lineno, "notebook-broken", why="it cannot be read from here on")
        return
    except (KeyError, TypeError, RecursionError):
        problems.add(path, 1, "notebook-broken", why="it has no cells with a kind and words")
        return
    for found in _CONFLICT.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        problems.add(path, line, "notebook-broken", why="two versions were never merged: their marks stand here")
    lines = [text.count("\n", 0, found.start()) + 1 for found in _CELL.finditer(text)]
    run = 0
    for number, (cell, kind, source) in enumerate(zip(cells, kinds, sources, strict=True), 1):
        line = lines[number - 1] if len(lines) == len(cells) else 1
        run += kind == "code" and bool(source.strip())
        for why in _faults(cell, run) if kind == "code" and source.strip() else ():
            problems.add(path, line, "notebook-cell", number=number, why=why)
        if cell.get("metadata"):
            problems.add(path, line, "notebook-metadata", value=f"the metadata of cell {number}")
    for key, value in (notebook.get("metadata") or {}).items():
        if key not in _METADATA or (_METADATA[key] is not None and value != _METADATA[key]):
            problems.add(path, 1, "notebook-metadata", value=f"{key} in the metadata of the notebook")


def _faults(cell: Cell, run: int) -> Iterator[str]:
    """Yield what is wrong with a cell of code that should have run as number `run`."""
    count, outputs = cell.get("execution_count"), cell.get("outputs") or []
    if count is None:
        yield "it was never run"
    elif count != run:
        yield f"it was run as number {count}, and it is number {run}"
    for output in outputs:
        if output.get("output_type") == "error":
            yield f"it ended with an error, {output.get('ename') or 'without a name'}"
        elif output.get("name") == "stderr":
            yield "it gave a warning, which readers would see"
        elif _STYLED.search(json.dumps(output.get("data") or {})):
            yield "what it gives has a style or a script in it, which no page may have"
