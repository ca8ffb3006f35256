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
_FORMAT = 4
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
    except json.JSONDecodeError as fault:
        problems.add(path, fault.lineno, "notebook-broken", why="it cannot be read from here on")
        return
    except RecursionError:
        problems.add(path, 1, "notebook-broken", why="there are too many lists within each other")
        return
    lines = [text.count("\n", 0, found.start()) + 1 for found in _CELL.finditer(text)]
    if wrong := _misshapen(notebook):
        number, why = wrong
        problems.add(path, lines[number] if 0 <= number < len(lines) else 1, "notebook-broken", why=why)
        return
    cells: list[Cell] = notebook["cells"]
    kinds = [cell["cell_type"] for cell in cells]
    sources = ["".join(cell["source"]) for cell in cells]
    for found in _CONFLICT.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        problems.add(path, line, "notebook-broken", why="two versions were never merged: their marks stand here")
    run = 0
    for number, (cell, kind, source) in enumerate(zip(cells, kinds, sources, strict=True), 1):
        line = lines[number - 1] if len(lines) == len(cells) else 1
        run += kind == "code" and bool(source.strip())
        for why in _faults(cell, run) if kind == "code" and source.strip() else ():
            problems.add(path, line, "notebook-cell", number=number, why=why)
        if cell.get("metadata"):
            problems.add(path, line, "notebook-metadata", value=f"the metadata of cell {number}")
    for key, value in notebook.get("metadata", {}).items():
        if key not in _METADATA or (_METADATA[key] is not None and value != _METADATA[key]):
            problems.add(path, 1, "notebook-metadata", value=f"{key} in the metadata of the notebook")


def _misshapen(notebook: Any) -> tuple[int, str] | None:
    """Return the cell, from 0, that is not as Jupyter writes one, and what is wrong; None where all are."""
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or not cells:
        return -1, "it has no cells with a kind and words"
    if notebook.get("nbformat") != _FORMAT or not isinstance(notebook.get("metadata", {}), dict):
        return -1, f"save it again in Jupyter, in version {_FORMAT} of its format"
    for number, cell in enumerate(cells):
        if why := _cell_misshapen(cell):
            return number, f"cell {number + 1} {why}: save it again in Jupyter"
    return None


def _cell_misshapen(cell: Any) -> str:
    if not isinstance(cell, dict) or cell.get("cell_type") not in ("code", "markdown", "raw"):
        return "is of no kind"
    source, outputs = cell.get("source"), cell.get("outputs")
    lines = source if isinstance(source, list) else [source]
    if not all(isinstance(line, str) for line in lines):
        return "has no words"
    if not isinstance(cell.get("metadata", {}), dict) or not isinstance(cell.get("id", ""), str):
        return "has an id or metadata of another kind"
    if cell["cell_type"] != "code":
        return ""
    sound = isinstance(outputs, list) and all(
        isinstance(output, dict) and isinstance(output.get("data", {}), dict) for output in outputs
    )
    return "" if sound else "has outputs of another kind"


def _faults(cell: Cell, run: int) -> Iterator[str]:
    """Yield what is wrong with a cell of code that should have run as number `run`."""
    count, outputs = cell.get("execution_count"), cell["outputs"]
    if count is None:
        yield "it was never run"
    elif count != run:
        yield f"it was run as number {count}, and it is number {run}"
    for output in outputs:
        if output.get("output_type") == "error":
            yield f"it ended with an error, {output.get('ename') or 'without a name'}"
        elif output.get("name") == "stderr":
            yield "it gave a warning, which readers would see"
        elif _STYLED.search(json.dumps(output.get("data", {}))):
            yield "what it gives has a style or a script in it, which no page may have"
