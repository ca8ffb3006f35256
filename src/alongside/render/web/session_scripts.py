"""What a session's page needs to be made to fit another group: a script a session, loaded when it is first asked for.

browser/planning/plan.ts gives the types and works out the clock, as plan/session_plan.py does for the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from alongside.common.handover import handover
from alongside.content.model import Facilitator, Material
from alongside.content.plan.cue_sheet import Cue, cues
from alongside.content.plan.cuts import PlannedCut, plan_cuts
from alongside.content.plan.groups import size_of_groups
from alongside.content.plan.session_plan import PlanRow, SessionPlan, plan_session
from alongside.content.read.library import Library

ROOM = "planning"
FOLDER = PurePosixPath(ROOM)


def files(library: Library) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the script of each session by the path below the folder of our scripts."""
    for session in library.sessions.values():
        yield FOLDER / f"{session.id}.js", handover(ROOM, session.id, plan_data(plan_session(session, library)))


def plan_data(plan: SessionPlan) -> dict[str, Any]:
    """Return a session as the scripts plan it: stretches with their minutes, and what each needs."""
    session = plan.session
    return {
        "title": session.title,
        "purpose": session.purpose,
        "start": session.start,
        "people": plan.group,
        "smallGroup": session.small_group,
        "materials": materials_data(session.materials),
        "blocks": [_block(cue, session.small_group) for cue in cues(plan)],
        "cuts": [_cut(cut, plan) for cut in plan_cuts(plan)],
        "neverCut": session.never_cut,
        "sheets": {plan.handout_id(exercise): exercise.title for exercise, _ in plan.handouts},
    }


def materials_data(materials: Iterable[Material]) -> list[dict[str, Any]]:
    """Return things that have to be in the room; what is as it mostly is is left out."""
    usual = {"count": 1, "keep": False, "sheet": "", "cards": ""}
    all_told = [{name: getattr(thing, name) for name in ("item", "per", *usual)} for thing in materials]
    return [{name: value for name, value in told.items() if usual.get(name) != value} for told in all_told]


def _block(cue: Cue, small_group: int) -> dict[str, Any]:
    row = cue.row
    exercise = row.exercise
    told = {
        "kind": row.item.kind,
        "title": row.title,
        "minutes": row.minutes,
        "id": exercise.id if exercise else "",
        "talk": row.item.refers if row.item.kind == "talk" else "",
        "lead": row.item.lead,
        "group": size_of_groups(exercise, small_group) if exercise else 0,
        "care": bool(exercise and exercise.care),
        "materials": materials_data((*(exercise.materials if exercise else ()), *row.item.materials)),
        "say": cue.say,
        "task": "" if parts_data(row) else cue.task,
        "parts": parts_data(row),
        "point": cue.point,
        "gentle": cue.gentle,
        "give": cue.give_out,
    }
    return {name: value for name, value in told.items() if value not in ("", 0, False, [])}


def parts_data(row: PlanRow) -> list[dict[str, Any]]:
    """Return the timed parts of an exercise, which share its minutes, unless the session says what people do."""
    blocks = row.exercise.facilitator if row.exercise and not row.item.cue else ()
    timed = [block for block in blocks if isinstance(block, Facilitator) and block.minutes]
    return [{"title": block.title, "minutes": block.minutes} for block in timed]


def _cut(cut: PlannedCut, plan: SessionPlan) -> dict[str, Any]:
    told = {
        "block": plan.rows.index(cut.row) if cut.row else None,
        "minutes": cut.cut.minutes if cut.row else None,
        "saves": cut.saves,
        "words": cut.markdown.replace("*", ""),
    }
    return {name: value for name, value in told.items() if value is not None}
