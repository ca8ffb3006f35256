"""Whether every element of the five sources is covered, or left out with a reason."""

from __future__ import annotations

import re
from collections.abc import Mapping

from alongside.content.plan.coverage import ELEMENTS, LEFT_OUT, REASONS, covering, left_out, source_elements
from alongside.content.problems import Problems, hint
from alongside.content.read.library import Library
from alongside.content.read.works import FILE as WORKS
from alongside.content.read.works import documents, load_works

MOST_LEFT_OUT = 25
"""So many elements at most may be left out."""
_HIDING = {"front-matter-missing", "front-matter-broken", "file-unreadable", "element-unknown"}


def check_coverage(library: Library, problems: Problems) -> None:
    """Report claims on elements that do not exist, elements that nobody claims, and reasons that are none."""
    known = {row["id"]: row.line for row in source_elements(library, problems)}
    missing = left_out(library, problems)
    if any(problem.path == ELEMENTS for problem in problems):
        return  # what is in it is not known, and every claim would look wrong
    covered = set()
    for path, element in covering(library):
        covered.add(element)
        if element not in known:
            line = library.line(path, element)
            problems.add(path, line, "element-unknown", value=element, hint=hint(element, list(known)))
    for element, entry in missing.items():
        if element not in known:
            problems.add(LEFT_OUT, entry.line, "element-unknown", value=element, hint=hint(element, list(known)))
        elif element in covered:
            problems.add(LEFT_OUT, entry.line, "left-out-covered", value=element)
        if entry.reason not in REASONS or not entry.why:
            problems.add(LEFT_OUT, entry.line, "left-out-reason", value=element, reasons=", ".join(REASONS))
    # A head that cannot be read, or a slip of the pen, hides claims: only what is sure is said.
    if not {problem.code for problem in problems} & _HIDING:
        for element, line in known.items():
            if element not in covered and element not in missing:
                problems.add(ELEMENTS, line, "element-uncovered", value=element)
    _check_works(library, known, problems)
    if len(missing) > MOST_LEFT_OUT:
        problems.add(LEFT_OUT, 1, "left-out-many", number=len(missing), most=MOST_LEFT_OUT)


def _check_works(library: Library, known: Mapping[str, int], problems: Problems) -> None:
    """Report elements of a work that is not listed, once for each, and note works of which nothing is listed."""
    if not known or not (library.root / WORKS).exists():
        return
    slips = Problems()
    works = documents(load_works(library.root, slips))
    if slips.errors:
        return  # which works there are is not known
    begins = [work.elements for work in works]
    listed: dict[str, int] = {}
    for element, line in known.items():
        listed.setdefault(element.split("-")[0], line)
    for begin, line in listed.items():
        if begin not in begins:
            why = f"no work of {WORKS} has elements that begin with {begin}{hint(begin, begins)}"
            problems.add(ELEMENTS, line, "list-broken", why=why)
    rows = (library.root / WORKS).read_text("utf-8").split("\n")
    for begin in begins:
        if begin not in listed:
            named = re.compile(rf"""\belements:\s*["']?{begin}\b""")
            line = next((number for number, row in enumerate(rows, 1) if named.search(row)), 1)
            problems.add(WORKS, line, "work-without-elements", value=begin)
