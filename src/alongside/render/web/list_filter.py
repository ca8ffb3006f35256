"""Narrowing a long list on a page: the form, and what each entry of the list says of itself.

The script browser/site/lists/list-filter.ts compares the two. Without it the form is not there, and the list is whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from alongside.content.journey import STAGES
from alongside.content.model import Exercise
from alongside.content.read.library import Library
from alongside.render.web.pieces import Pieces
from alongside.render.web.templating import template

_macros: Any = template("lists.html.j2").module

KINDS: Mapping[str, str] = {"exercise": "Exercises", "sheet": "Sheets", "tool": "Tools"}
"""The kinds of things in the library, as headings and choices name them."""

_TIMES = (15, 20, 30, 45, 60)
_COMPANY: Mapping[str, str] = {
    "alone": "By yourself",
    "pairs": "In pairs",
    "threes": "In threes",
    "small-groups": "In small groups",
    "whole-group": "With the whole group",
}
_BRING: Mapping[str, str] = {"nothing": "Pens, paper and a flipchart", "things": "Cards or other things to prepare"}
_STATES: Mapping[str, str] = {"new": "Not started", "started": "Started", "finished": "Finished"}
_ALWAYS_THERE = ("pens", "flipchart paper", "large paper")
"""Materials of which a training room has some."""


@dataclass(frozen=True)
class Choice:
    """Something that a list can be narrowed by."""

    name: str
    label: str
    options: Mapping[str, str]
    """Words by value."""


def by_stage(library: Library) -> Choice:
    """Return the choice of a step or another stage of the work, in its order."""
    used = {exercise.stage.id for exercise in library.exercises.values()}
    return Choice("stage", "Step or part", {id: stage.title for id, stage in STAGES.items() if id in used})


def by_kind(more: Mapping[str, str] | None = None) -> Choice:
    """Return the choice of a kind; `more` names kinds that this list has beside those of the library."""
    return Choice("kind", "Kind", {**KINDS, **(more or {})})


def by_form(forms: Iterable[str]) -> Choice:
    """Return the choice of a form of document, by its words."""
    return Choice("form", "Form", {form: form for form in forms})


BY_TIME = Choice("minutes", "Time", {str(most): f"{most} minutes or less" for most in _TIMES})
BY_COMPANY = Choice("with", "With others", _COMPANY)
BY_MATERIALS = Choice("bring", "Materials", _BRING)
BY_STATE = Choice("state", "Progress", _STATES)


def form(choices: Iterable[Choice], of: str) -> str:
    """Return the form as HTML; `of` names what is listed, such as “exercises, sheets and tools”."""
    return str(_macros.filter(list(choices), of))


def entry(
    facts: Mapping[str, str], tag: str, markdown: str, pieces: Pieces, picture: Mapping[str, str] | None = None
) -> str:
    """Return an entry of a list with what it says of itself, in Markdown; `picture` is shown beside it."""
    return pieces.embed(str(_macros.entry(tag, facts, picture)), markdown)


def pictured(markdown: str, pieces: Pieces, picture: Mapping[str, str] | None) -> str:
    """Return what is listed and is no entry, in Markdown, with its picture beside it."""
    return pieces.embed(str(_macros.pictured(picture)), markdown)


def group(markdown: str, pieces: Pieces) -> str:
    """Return a stretch of a list that goes away with the last of its entries, in Markdown."""
    return pieces.embed('<section data-listed-group=""><al-slot/></section>', markdown)


def facts_of(exercise: Exercise) -> dict[str, str]:
    """Return what an exercise, a sheet or a tool says of itself: texts by the names of the choices."""
    needs = any(material.item.lower() not in _ALWAYS_THERE for material in exercise.materials)
    # Whoever does something by themselves needs no more than its page; a sheet or a tool is made for one.
    company = [*exercise.grouping] or ["alone"]
    if exercise.alone and "alone" not in company:
        company.insert(0, "alone")
    facts = {
        "kind": exercise.kind,
        "stage": exercise.stage.id,
        "with": " ".join(company),
        "bring": "things" if needs else "nothing",
        "minutes": str(exercise.minutes or ""),
        "alone": str(exercise.alone or ""),
    }
    return {name: value for name, value in facts.items() if value}
