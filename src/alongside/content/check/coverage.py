"""Which elements of the five sources the manual covers, and which are left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from alongside.content.files.tables import Row, read_table
from alongside.content.problems import Problems, hint
from alongside.content.read.library import Library

ELEMENTS = PurePosixPath("sources/elements.tsv")
LEFT_OUT = PurePosixPath("sources/left-out.tsv")
MOST_LEFT_OUT = 25
"""So many elements at most may be left out."""
_HIDING = {"front-matter-missing", "front-matter-broken", "file-unreadable", "element-unknown"}

REASONS: Mapping[str, str] = {
    "lost": "It was lost when the document was turned into text.",
    "superseded": "Something newer stands in its place.",
    "may-not-be-reproduced": "Its owners do not allow it to be copied.",
}
"""Why an element may be left out."""


@dataclass(frozen=True)
class LeftOut:
    """An element that the manual does not cover."""

    id: str
    reason: str
    why: str
    line: int


def elements(library: Library) -> dict[str, str]:
    """Return what each element of the sources says, by its id, in the order of the sources."""
    return {row["id"]: row["what"] for row in _elements(library, Problems())}


def covering(library: Library) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield every claim to cover an element: the file and the element's id."""
    shelves = (library.exercises, library.talks, library.sessions, library.pages)
    for shelf in shelves:
        for thing in shelf.values():
            for element in thing.covers:
                yield thing.path, element


def left_out(library: Library, problems: Problems | None = None) -> dict[str, LeftOut]:
    """Return the elements that are left out, by id; what is wrong goes to `problems`."""
    rows = read_table(library.root, LEFT_OUT, ("id", "reason", "why"), Problems() if problems is None else problems)
    return {row["id"]: LeftOut(row["id"], row["reason"], row["why"], row.line) for row in rows}


def check_coverage(library: Library, problems: Problems) -> None:
    """Report claims on elements that do not exist, elements that nobody claims, and reasons that are none."""
    known = {row["id"]: row.line for row in _elements(library, problems)}
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
    if len(missing) > MOST_LEFT_OUT:
        problems.add(LEFT_OUT, 1, "left-out-many", number=len(missing), most=MOST_LEFT_OUT)


def _elements(library: Library, problems: Problems) -> list[Row]:
    return read_table(library.root, ELEMENTS, ("id", "what"), problems)
