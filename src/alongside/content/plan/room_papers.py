"""What hangs on the wall of a training room: sheets that are posters too, and the numbers for help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Exercise, Prompt, Text
from alongside.content.plan.paper import Field, Paper, Piece
from alongside.content.read.contacts import with_contacts
from alongside.content.read.library import Library
from alongside.content.read.organisation import FILE

HELP = "help-numbers"
"""What the poster of numbers is called in the name of its file."""


def wall_papers(library: Library) -> Iterator[tuple[str, Paper]]:
    """Yield each poster with its name in the name of a file."""
    for exercise in library.exercises.values():
        if exercise.poster:
            yield exercise.id, _of_sheet(exercise)
    if library.organisation.contacts:
        yield HELP, help_numbers(library)


def _of_sheet(exercise: Exercise) -> Paper:
    pieces: list[Piece] = []
    for block in exercise.learner:
        if isinstance(block, Prompt):
            lines = len(block.items) if block.kind == "list" else block.lines
            pieces += [Field(block.question if line == 0 else "") for line in range(max(1, lines))]
        elif isinstance(block, Text):
            pieces += markdown_tree(block.markdown)
    return Paper(exercise.poster, exercise.purpose, (tuple(pieces),), str(exercise.path))


def help_numbers(library: Library) -> Paper:
    """Return the organisation's contacts as a poster: those that stand on the card that people take home."""
    shown = with_contacts("{{ contacts.card }}", library.organisation.contacts)
    text = f"{shown}\n\nYou can also tell whoever leads the session. You do not have to say why."
    return Paper("Numbers for help", "Who to ring and when, to put up in the room.", (markdown_tree(text),), str(FILE))


def wall_path(name: str, sheet: str) -> PurePosixPath:
    """Return where a poster stands in the site, for a sheet of paper (`a4`, `a3`)."""
    return PurePosixPath("handouts", f"poster-{name}-{sheet}.pdf")
