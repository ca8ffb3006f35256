"""Which elements of the five sources the manual covers, and which are left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from alongside.content.files.tables import Row, read_table
from alongside.content.problems import Problems
from alongside.content.read.library import Library

ELEMENTS = PurePosixPath("sources/elements.tsv")
LEFT_OUT = PurePosixPath("sources/left-out.tsv")
REASONS: Mapping[str, str] = {
    "lost": "It was lost when the document was turned into text.",
    "superseded": "Something newer has taken its place.",
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
    return {row["id"]: row["what"] for row in source_elements(library, Problems())}


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


def source_elements(library: Library, problems: Problems) -> list[Row]:
    """Return the elements with their lines; what is wrong with the list goes to `problems`."""
    return read_table(library.root, ELEMENTS, ("id", "what"), problems)
