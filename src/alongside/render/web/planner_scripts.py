"""What the planner can put into a plan: one script with every exercise and talk, loaded by the planner alone.

browser/planning/planner/catalogue.ts gives the types.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from alongside.common.handover import handover
from alongside.content.journey import STAGES
from alongside.content.model import Exercise, Talk
from alongside.content.plan.groups import size_of_groups
from alongside.content.read.library import Library
from alongside.content.site_paths import site_path
from alongside.render.web.session_scripts import FOLDER, ROOM, materials_data

NAME = "planner_catalogue"
"""No session has such an id."""
PLANNER = PurePosixPath("facilitator/planner.md")
"""The page that asks for it; a manual without it needs no catalogue."""

Addresses = Mapping[PurePosixPath, str]
"""Where pages stand in the site, by the path of their source."""


def files(library: Library, addresses: Addresses) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the script by the path below the folder of our scripts, where the manual has a planner."""
    if PLANNER in addresses:
        yield FOLDER / f"{NAME}.js", handover(ROOM, NAME, catalogue_data(library, addresses))


def catalogue_data(library: Library, addresses: Addresses) -> dict[str, Any]:
    """Return what can stand in a plan, by id: exercises, and sheets that take time, in a session at least."""
    items = (item for session in library.sessions.values() for item in session.items if item.kind == "exercise")
    used: dict[str, int] = {}
    for item in items:
        used[item.refers] = max(item.minutes or 0, used.get(item.refers, 0))
    stages = list(STAGES.values())
    exercises = sorted(library.exercises.values(), key=lambda it: (stages.index(it.stage), it.order, it.title))
    return {
        "exercises": {
            each.id: _exercise(each, minutes, addresses)
            for each in exercises
            if each.kind != "tool" and (minutes := each.minutes or used.get(each.id, 0))
        },
        "talks": {each.id: _talk(each, addresses) for each in library.talks.values()},
        "sheets": {each.id: each.title for each in library.exercises.values() if each.kind != "tool"},
        "sessions": {each.id: each.title for each in library.sessions.values()},
    }


def _exercise(exercise: Exercise, minutes: int, addresses: Addresses) -> dict[str, Any]:
    told = {
        "title": exercise.title,
        "minutes": minutes,
        "group": size_of_groups(exercise, 0),
        "care": bool(exercise.care),
        "sheet": exercise.kind == "sheet",
        "after": list(exercise.after),
        "materials": materials_data(exercise.materials),
        "part": exercise.stage.title,
        "href": addresses.get(PurePosixPath("facilitator/activities", f"{exercise.id}.md"), ""),
    }
    return {name: value for name, value in told.items() if value not in (0, False, [])}


def _talk(talk: Talk, addresses: Addresses) -> dict[str, Any]:
    return {"title": talk.title, "minutes": talk.minutes, "href": addresses.get(site_path(talk.path), "")}
