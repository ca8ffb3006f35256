"""Tables that people write with a tab between cells: the names of the columns in the first line, then a row a line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from alongside.content.files.text_files import read_text
from alongside.content.problems import Problems, count, hint

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
    rows: list[Row] = []
    used: dict[str, int] = {}
    for number, line in enumerate(lines, 2):
        cells = [cell.strip() for cell in line.split("\t")]
        if not any(cells):
            continue
        row = Row(number, dict(zip(names, [*cells, *[""] * len(names)], strict=False)))
        why = ""
        if len(cells) > len(names):
            why = f"this line has {count(len(cells), 'cell')} and the first line {len(names)}: take out a tab"
        elif len(cells) == 1 and len(names) > 1:
            why = f"this line has one cell: put a tab between {', '.join(names)}"
        elif not row[columns[0]]:
            why = f"this line has no {columns[0]}"
        elif _QUOTED.search(row[columns[0]]):
            why = f"take the quotation mark out of {row[columns[0]]}: cells stand between tabs alone"
        elif row[columns[0]] in used:
            why = f"{row[columns[0]]} stands on line {used[row[columns[0]]]} already"
        if why:
            problems.add(path, number, "list-broken", why=why)
            continue
        used[row[columns[0]]] = number
        rows.append(row)
    return rows
