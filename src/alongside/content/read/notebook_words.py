"""The words of notebooks, at the lines at which they stand in their files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.manual_files import notebooks

_CELL = re.compile(r"(?<!\\)\"cell_type\"\s*:")
_SOURCE = re.compile(r"\s*\"source\":\s*\[\s*$")


@dataclass(frozen=True)
class Words:
    """The lines of a cell of words, and the line of the file on which each stands."""

    lines: tuple[str, ...]
    places: tuple[int, ...]


def cell_lines(text: str) -> list[int]:
    """Return the line on which each cell of a notebook says its type."""
    return [text.count("\n", 0, found.start()) + 1 for found in _CELL.finditer(text)]


def words_of(text: str, cells: Sequence[Mapping[str, Any]]) -> Iterator[Words]:
    """Yield the words of the cells of a notebook that hold Markdown."""
    begins, rows = cell_lines(text), text.split("\n")
    for number, cell in enumerate(cells):
        if cell["cell_type"] == "markdown":
            lines = "".join(cell["source"]).split("\n")
            begin = begins[number] if len(begins) == len(cells) else 1
            yield Words(tuple(lines), tuple(_places(lines, begin, rows)))


def words_at_their_lines(root: Path) -> Mapping[PurePosixPath, str]:
    """Return the words of each notebook as a text, each line of which stands where it does in its file.

    One that is broken, which the check says, has none.
    """
    found = {}
    for path in notebooks(root):
        with suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            text = (root / path).read_text("utf-8")
            rows = [""] * (text.count("\n") + 1)
            for words in words_of(text, json.loads(text)["cells"]):
                for line, place in zip(words.lines, words.places, strict=True):
                    rows[place - 1] = f"{rows[place - 1]} {line}".strip()
            found[path] = "\n".join(rows)
    return found


def _places(lines: Sequence[str], begin: int, rows: Sequence[str]) -> Iterator[int]:
    """Yield the line of each line of a cell, where it was kept line by line; else the one on which the cell begins."""
    opened = next((at for at in range(begin, min(begin + 20, len(rows))) if _SOURCE.match(rows[at])), None)
    for number, line in enumerate(lines, 1):
        at = opened + number if opened is not None else len(rows)
        yield at + 1 if at < len(rows) and _says(rows[at], line) else begin


def _says(row: str, line: str) -> bool:
    try:
        return bool(json.loads(row.strip().removesuffix(",")).rstrip("\n") == line)
    except (ValueError, AttributeError):
        return False
