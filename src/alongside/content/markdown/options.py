"""Where the options of a block stand: directly below its first line, each indented by four spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alongside.content.files.yaml_spaces import fault_of_row
from alongside.content.kinds.registry import KINDS

_NAMES = {"id", "kind", "part", "minutes", "revision"} | {
    option.name for found in KINDS.values() for option in found.kind.options
}
OPTION = re.compile(rf"(?P<lead>\s*)(?:{'|'.join(sorted(_NAMES))}):(?:\s|$)")


def misplaced(lines: Sequence[str], start: int, end: int) -> tuple[int, str] | None:
    """Return the first line of a block's options that is not indented by four spaces, and what to do; or None.

    The options that are, if any, stand from `start` to before `end`.
    """
    for line in range(start, end):
        if "\t" in lines[line][: len(lines[line]) - len(lines[line].lstrip())]:
            return line, "put spaces in place of the tab before this one"
    after = next((n for n in range(end, len(lines)) if lines[n].strip()), len(lines))
    found = OPTION.match(lines[after]) if after < len(lines) else None
    if not found:
        return None
    lead = found["lead"]
    if after > end:
        return (after, "take out the empty line before this one") if lead else None
    if "\t" in lead:
        return after, "put four spaces in place of the tab before this one"
    if lead.strip(" "):
        return after, fault_of_row(lines[after]) or "put four plain spaces before this one"
    return after, f"{len(lead) or 'no'} {'space stands' if len(lead) == 1 else 'spaces stand'} before this one"
