"""Tables that the page would not show as tables, found in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alongside.content.markdown.fences import CODE_SPAN

_RULE = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_ROW = re.compile(r" {0,3}\|.*\S")


def table_fault(lines: Sequence[str]) -> tuple[int, str] | None:
    """Return the line, from 0, at which lines without an empty one between fail to be a table, and why; or None."""
    first = next((n for n, line in enumerate(lines) if _ROW.match(line)), None)
    if first is None:
        return None
    if first > 0 and not (first == 1 and _is_rule(lines[1])):
        return first, "put an empty line before it"
    if len(lines) < 2 or not _is_rule(lines[1]):
        return first, "below its headings comes a line like  |---|---|"
    headings, columns = _cells(lines[0]), _cells(lines[1])
    if headings != columns:
        return 1, f"it has {headings} headings, and this line parts {columns} columns"
    wide = next((n for n, line in enumerate(lines) if n > 1 and _cells(line) > headings), None)
    if wide is not None:
        return wide, f"this row has more than {headings} cells, and the rest would be lost: in words, | is written  \\|"
    return None


def _is_rule(line: str) -> bool:
    return "|" in line and bool(_RULE.match(line))


def _cells(row: str) -> int:
    bare = CODE_SPAN.sub("", row).strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return len(re.findall(r"(?<!\\)\|", bare)) + 1
