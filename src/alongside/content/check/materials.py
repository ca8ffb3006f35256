"""Materials that are sheets or cards of this manual."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath

from alongside.content.model import Material
from alongside.content.plan.cards import written_cards
from alongside.content.problems import Problems, hint
from alongside.content.read.library import Library

_PAPER = re.compile(r"\b(cop(y|ies)|sets?|sheets?|print-?outs?|printed|handouts?|cards?|forms?)\b", re.I)
_GIVES_OUT = re.compile(
    r"\b(cop(y|ies)|print(ed)?|bring|ready|(give|hand)s? (it |them )?(out|round|each|every))\b", re.I
)
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?=\S))+[.!?]?")
_LINK = re.compile(r"\]\((?:[./\w-]*/)?([a-z0-9-]+)\.md\b")


def check_materials(library: Library, problems: Problems) -> None:
    """Report materials that give out a sheet which is not there, and those that give one out without naming it.

    The cards of an exercise are among its materials, so that they are counted and printed.
    """
    sheets = {id: exercise.title for id, exercise in library.exercises.items() if exercise.kind == "sheet"}
    decks = {id: cards for id, exercise in library.exercises.items() if (cards := written_cards(exercise))}
    given_out = _GivenOut(library, sheets, list(decks))
    for exercise in library.exercises.values():
        _check(given_out, exercise.path, exercise.materials, problems)
        cards = decks.get(exercise.id, ())
        if cards and exercise.kind == "exercise" and exercise.id not in (m.cards for m in exercise.materials):
            problems.add(exercise.path, cards[0].line, "cards-unlisted", id=exercise.id)
        if exercise.kind == "exercise":
            listed = {material.sheet for material in exercise.materials} | {exercise.id}
            told = (block.markdown for block in exercise.facilitator)
            _check_given_out(given_out, exercise.path, told, listed, problems)
    for session in library.sessions.values():
        own = [*session.materials, *(material for item in session.items for material in item.materials)]
        _check(given_out, session.path, own, problems)
        held = [library.exercises[item.refers] for item in session.items if item.refers in library.exercises]
        listed = {material.sheet for material in (*own, *(each for exercise in held for each in exercise.materials))}
        listed |= {exercise.id for exercise in held}
        _check_given_out(given_out, session.path, [library.texts[session.path]], listed, problems)


@dataclass(frozen=True)
class _GivenOut:
    """What materials may name: sheets by their ids, with titles, and the ids of exercises that have cards."""

    library: Library
    sheets: dict[str, str]
    decks: list[str]


def _check(given_out: _GivenOut, path: PurePosixPath, materials: Iterable[Material], problems: Problems) -> None:
    library, sheets, decks = given_out.library, given_out.sheets, given_out.decks
    for material in materials:
        if material.sheet and material.sheet not in library.exercises:
            line = library.line(path, material.sheet)
            near = hint(material.sheet, list(sheets))
            problems.add(path, line, "material-sheet-unknown", value=material.sheet, hint=near)
        if material.cards and material.cards not in decks:
            line = library.line(path, f"cards: {material.cards}")
            problems.add(path, line, "material-cards-unknown", value=material.cards, hint=hint(material.cards, decks))
        elif not (material.sheet or material.cards) and (id := _sheet_meant(material.item, sheets)):
            line = library.line(path, material.item)
            problems.add(path, line, "material-sheet-unnamed", value=sheets[id], id=id)


def _check_given_out(
    given_out: _GivenOut, path: PurePosixPath, told: Iterable[str], listed: Collection[str], problems: Problems
) -> None:
    """Report sheets that a trainer is told to give out, and that nobody would have printed."""
    for sentence in chain.from_iterable(map(_SENTENCE.findall, told)):
        for id in _LINK.findall(sentence) if _GIVES_OUT.search(sentence) else ():
            if id in given_out.sheets and id not in listed:
                line = given_out.library.line(path, sentence.strip())
                problems.add(path, line, "material-sheet-unlisted", value=given_out.sheets[id], id=id)


def _sheet_meant(item: str, sheets: dict[str, str]) -> str:
    """Return the id of the sheet that an item speaks of, or nothing."""
    if not _PAPER.search(item):
        return ""
    return next((id for id, title in sheets.items() if _plain(title) in _plain(item)), "")


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").replace("-", " ").split())
