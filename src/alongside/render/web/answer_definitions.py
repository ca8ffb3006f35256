"""What My workbook needs to say answers in words: a small script an exercise, loaded when it holds an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from alongside.common.handover import handover
from alongside.content.kinds.kind import Tool
from alongside.content.kinds.registry import KINDS, tool_of
from alongside.content.model import Exercise, Prompt

TITLES = "all_titles"
"""What exercises are called, for a page that names others: the learning record. browser/answers/titles.ts reads it."""
FOLDER = PurePosixPath("workbook")
"""Where these scripts are, below the folder of our scripts. browser/answers/definitions.ts looks there."""
ROOM = "workbook"
"""Under which name they are handed over."""


def files(exercises: Iterable[Exercise]) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the script of each exercise, and their titles, by the path below the folder of our scripts."""
    titles = {}
    for exercise in exercises:
        titles[exercise.id] = exercise.title
        yield FOLDER / f"{exercise.id}.js", script(exercise)
    yield FOLDER / f"{TITLES}.js", handover(ROOM, TITLES, titles)


def script(exercise: Exercise) -> str:
    """Return a classic script that hands the prompts of an exercise over: the form that opens from a disk too."""
    rows = [_definition(prompt) for prompt in exercise.prompts]
    return handover(ROOM, exercise.id, rows)


def _definition(prompt: Prompt) -> dict[str, Any]:
    """Return what a script needs to say an answer in words; what is as it mostly is is left out."""
    said = {
        "id": prompt.id,
        "kind": prompt.kind,
        "question": prompt.question,
        "revision": prompt.revision if prompt.revision != 1 else None,
        "options": dict(prompt.options),
        "columns": dict(prompt.columns),
        "items": dict(prompt.items),
        "cells": {column: dict(words) for column, words in prompt.cells.items() if not isinstance(words, str)},
        **KINDS[prompt.kind].kind.tells(prompt),
        "lowLabel": prompt.low_label,
        "highLabel": prompt.high_label,
        "default": prompt.default,
        "line": bool(prompt.known) or None,
        "own": dict(prompt.own),
        **_tool(tool_of(prompt)),
    }
    return {name: value for name, value in said.items() if value not in (None, "", {})}


def _tool(tool: Tool | None) -> dict[str, Any]:
    if tool is None:
        return {}
    return {"entry": tool.entry, "entries": tool.entries, "fields": [_definition(field) for field in tool.fields]}
