"""Tables that people write with a tab between cells: the names of the columns in the first line, then a row a line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from alongside.content.files.text_files import read_text
from alongside.content.problems import Problems, count, hint

_SPREADSHEETS = re.compile(r'"[^"]*(?:""[^"]*)+"')
"""A cell as spreadsheets write one that has a quotation mark in it: between two more, and each of its own doubled."""
_QUOTED = re.compile("[\"'“”‘’]")


@dataclass(frozen=True)
class Row:
    """A row, by the names of the columns, with its line."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """Return what stands in a column."""
        return self.cells[column]


def read_table(root: Path, path: PurePosixPath, columns: tuple[str, ...], problems: Problems) -> list[Row]:
    """Return the rows of a table, the first of whose columns names each once; a missing file is an empty table."""
    if not (root / path).exists():
        return []
    text = read_text(root, path, problems)
    if text is None:
        return []
    head, *lines = text.split("\n")
    names = [name.strip() for name in head.split("\t")]
    if missing := [column for column in columns if column not in names]:
        near = hint(missing[0], names) if len(names) > 1 else ", with a tab between each"
        problems.add(path, 1, "list-broken", why=f"its first line names the columns {', '.join(columns)}{near}")
        return []
    rows: dict[str, Row] = {}
    for number, line in enumerate(lines, 2):
        cells = [cell.strip() for cell in line.split("\t")]
        if not any(cells):
            continue
        row = Row(number, dict(zip(names, [*cells, *[""] * len(names)], strict=False)))
        if why := _fault(cells, names) or _fault_of_key(columns[0], row[columns[0]], rows):
            problems.add(path, number, "list-broken", why=why)
        else:
            rows[row[columns[0]]] = row
    return list(rows.values())


def _fault(cells: Sequence[str], names: Sequence[str]) -> str:
    if len(cells) > len(names):
        return f"this line has {count(len(cells), 'cell')} and the first line {len(names)}: take out a tab"
    if len(cells) == 1 and len(names) > 1:
        return f"this line has one cell: put a tab between {', '.join(names)}"
    if doubled := next(filter(_SPREADSHEETS.fullmatch, cells), ""):
        return f"a spreadsheet put quotation marks around and into {doubled}: write the words themselves"
    return ""


def _fault_of_key(column: str, key: str, rows: Mapping[str, Row]) -> str:
    """Return what is wrong with what names a row; `rows` are those above it."""
    if not key:
        return f"this line has no {column}"
    if _QUOTED.search(key):
        return f"take the quotation mark out of {key}: cells stand between tabs alone"
    return f"{key} stands on line {rows[key].line} already" if key in rows else ""
