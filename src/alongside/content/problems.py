"""What can be wrong with the manual's files, and how to put it right.

A fault is never raised where it is found: it is added to a `Problems`, so that an author sees all of them at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from alongside.content.codes import CODES, WARNINGS


@dataclass(frozen=True, order=True)
class Problem:
    """One fault, with its place."""

    path: PurePosixPath
    line: int
    code: str
    advice: str

    def __str__(self) -> str:
        """Return the line that an author sees."""
        return f"{self.path}:{self.line}  {self.code}  {self.advice}"


class Problems:
    """The faults found so far."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()

    def add(self, path: PurePosixPath, line: int, code: str, **details: object) -> None:
        """Add a fault; `details` fill the places in its advice."""
        advice = {**CODES, **WARNINGS}[code].format(**details)
        self._found.add(Problem(path, line, code, advice))

    def take(self, problem: Problem) -> None:
        """Add a fault that was found elsewhere."""
        self._found.add(problem)

    def drop(self, problem: Problem) -> None:
        """Leave out a fault that has turned out to be none."""
        self._found.discard(problem)

    def __iter__(self) -> Iterator[Problem]:
        """Yield the faults by file and line."""
        return iter(sorted(self._found))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The faults that stop a build, by file and line."""
        return tuple(problem for problem in self if problem.code in CODES)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is said and does not stop a build."""
        return tuple(problem for problem in self if problem.code in WARNINGS)

    def report(self) -> str:
        """Return the errors as text, one a line, with their number."""
        errors = self.errors
        files = len({problem.path for problem in errors})
        head = f"{count(len(errors), 'fault')} in {count(files, 'file')}:"
        return "\n".join([head, *map(str, errors)])


def count(number: int, thing: str, things: str = "") -> str:
    """Return a number with its noun: `1 file`, `2 files`; `things` is the plural, where it has no mere s."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def hint(value: object, known: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    """Return `: did you mean …?` for a near miss among the known words, or the short list of them, or nothing."""
    from difflib import get_close_matches

    words = [str(word) for word in known]
    if same := next((word for word in words if word.lower() == str(value).lower()), None):
        return f": did you mean {same}?"
    near = [word for word in get_close_matches(str(value), words, n=5, cutoff=0.55) if _is_alike(str(value), word)]
    if near:
        return f": did you mean {near[0]}?"
    return f" (known: {', '.join(words)})" if 0 < len(words) <= 16 else ""


def _is_alike(value: str, word: str) -> bool:
    """Return whether one name may be a slip of the pen for another: part by part, since a folder that they share says
    nothing, and never where only a number differs."""
    from difflib import SequenceMatcher

    if re.sub(r"[0-9]", "", value) == re.sub(r"[0-9]", "", word):
        return False
    parts, others = re.split(r"[/.#]", value), re.split(r"[/.#]", word)
    if len(parts) != len(others):
        return SequenceMatcher(None, value, word).ratio() > 0.85
    return all(
        SequenceMatcher(None, part, other).ratio() >= 0.7
        for part, other in zip(parts, others, strict=True)
        if part != other
    )
