"""Faults of Markdown in which no block can stand: values of a head, and cells of a notebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alongside.content.markdown.fences import CLOSE, OPEN, code_fault, code_lines, fence_fault
from alongside.content.markdown.foreign_marks import foreign_marks
from alongside.content.markdown.lists import Fault, list_faults


def faults_of_words(lines: Sequence[str], where: str, *, code: bool = False) -> Iterator[Fault]:
    """Yield what the page would not show as it is meant; `where` names what the lines are in, as `the head of a file`.

    With `code`, blocks of code may stand there.
    """
    apart = code_lines("\n".join(lines)) if code else set()
    for at, line in enumerate(lines):
        if at in apart:
            continue
        if why := code_fault(line):
            yield at, "code-broken", {"why": why}
        elif OPEN.match(line) or CLOSE.match(line):
            yield at, "block-nearly", {"why": f"no block may stand in {where}"}
        elif why := fence_fault(line):
            yield at, "block-nearly", {"why": why}
    for at, mark, why in foreign_marks(lines, apart):
        yield at, "mark-unknown", {"value": mark, "why": why}
    yield from list_faults(lines, apart)
