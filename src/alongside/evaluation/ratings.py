"""Confidence then and now: for each line of the grid, who went up, stayed the same and went down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from alongside.evaluation.reading import INVENTED, Trouble, read, whole_number
from alongside.evaluation.showing import Drawing, Sentences, Table, bars

SMALLEST = 5
"""With fewer people than this nothing is summed up, as in the grid."""
TOO_FEW = "too few"


@dataclass
class Line:
    """What people rated, with both ratings of each person who gave both."""

    words: str
    pairs: list[tuple[int, int]]
    people: int

    @property
    def is_small(self) -> bool:
        """Whether so few gave both ratings that a summary would tell who said what."""
        return len(self.pairs) < SMALLEST

    @property
    def up(self) -> int:
        """How many rated themselves higher now."""
        return sum(now > then for then, now in self.pairs)

    @property
    def down(self) -> int:
        """How many rated themselves lower now."""
        return sum(now < then for then, now in self.pairs)

    @property
    def stayed(self) -> int:
        """How many gave the same rating twice."""
        return len(self.pairs) - self.up - self.down


def read_lines(file: Path) -> list[Line]:
    """Return the lines of a grid that was saved as a file."""
    sheet = read(file, ["person"])
    heads = [re.fullmatch(r"(.*) \((then|now)\)", head, re.I) for head in sheet.heads]
    found = []
    for column, (head, following) in enumerate(zip(heads, [*heads[1:], None], strict=True)):
        if not head or head[2].lower() != "then":
            continue
        if not following or (following[1], following[2].lower()) != (head[1], "now"):
            raise Trouble(f"{file.name} has a column “{head[0]}”, but no column “{head[1]} (now)” after it.")
        both = [
            tuple(whole_number(cells[at], 0, 10, sheet.place(line, at)) for at in (column, column + 1))
            for line, cells in sheet.rows
        ]
        pairs = [(then, now) for then, now in both if then is not None and now is not None]
        found.append(Line(head[1], pairs, len(sheet.rows)))
    if not found:
        raise Trouble(f"{file.name} has no column that ends in “(then)”. Save the file again from the grid.")
    return found


def group_name(file: Path) -> str:
    """Return what tables and drawings are called, which says so where everybody is invented."""
    return "Invented trainees" if INVENTED in file.name else "Our group"


def changes_table(lines: Sequence[Line], group: str) -> Table:
    """Return the figures of each line."""
    headings = ("What people rated", "both ratings", "up", "stayed", "down", "middle then", "middle now")
    return Table(f"{group}: how many people went up, stayed the same and went down", headings, map(_row, lines))


def _row(line: Line) -> list[str]:
    counts = [str(number) for number in (line.up, line.stayed, line.down)]
    if line.is_small:
        return [line.words, str(len(line.pairs)), *[TOO_FEW] * 5]
    middles = [f"{median(pair[when] for pair in line.pairs):g}" for when in (0, 1)]
    return [line.words, str(len(line.pairs)), *counts, *middles]


def changes_drawing(lines: Sequence[Line], group: str) -> Drawing:
    """Return the counts of each line as bars; what too few people rated is left out."""
    large = [line for line in lines if not line.is_small]
    told = [f"{line.words}: {line.up} up, {line.stayed} stayed the same, {line.down} down." for line in large]
    groups = [(line.words, [("up", line.up), ("stayed", line.stayed), ("down", line.down)]) for line in large]
    return bars(
        f"{group}: people who went up, stayed the same and went down", " ".join(told) or "Too few people.", groups
    )


def in_words(lines: Sequence[Line]) -> Sentences:
    """Return what can be said of each line, and who is missing."""
    sentences = []
    for line in lines:
        missing = line.people - len(line.pairs)
        left_out = f" {_people(missing)} did not give both ratings." if missing else ""
        if line.is_small:
            sentences.append(f"{line.words}: fewer than {SMALLEST} people gave both ratings, so there is no result.")
            continue
        sentences.append(
            f"{line.words}: of {len(line.pairs)} people, {line.up} went up, {line.stayed} stayed the same and "
            f"{line.down} went down.{left_out}"
        )
    return Sentences(sentences)


def _people(number: int) -> str:
    return "One person" if number == 1 else f"{number} people"
