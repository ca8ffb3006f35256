"""What the planner can put into a plan, and what it has to know of it."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest

from alongside.content.plan.session_plan import plan_session
from alongside.content.read.library import Library
from alongside.render.web.planner_scripts import PLANNER, catalogue_data, files

MAP, RATE = "map-local-connections", "traffic-light-local-services"


@pytest.fixture(scope="module")
def addresses(library: Library) -> dict[PurePosixPath, str]:
    pages = (PurePosixPath("facilitator/activities", f"{id}.md") for id in library.exercises)
    return {PLANNER: "facilitator/planner/", **{page: f"{page.with_suffix('')}/" for page in pages}}


def test_every_exercise_and_talk_of_a_session_is_there(library: Library, addresses: dict[PurePosixPath, str]) -> None:
    told = catalogue_data(library, addresses)
    for session in library.sessions.values():
        for row in plan_session(session, library).rows:
            if row.item.kind in ("exercise", "talk"):
                assert told[f"{row.item.kind}s"][row.item.refers]["title"]


def test_an_exercise_says_what_a_plan_has_to_know(library: Library, addresses: dict[PurePosixPath, str]) -> None:
    rate = catalogue_data(library, addresses)["exercises"][RATE]
    assert rate["after"] == [MAP]
    assert rate["minutes"] == library.exercises[RATE].minutes
    assert rate["href"] == f"facilitator/activities/{RATE}/"
    assert any(material.get("keep") for material in rate["materials"])


def test_whatever_can_be_put_into_a_plan_takes_time(library: Library, addresses: dict[PurePosixPath, str]) -> None:
    told = catalogue_data(library, addresses)
    entries = {**told["exercises"], **told["talks"]}
    assert {id: it["minutes"] for id, it in entries.items() if not it["minutes"] > 0} == {}
    used = [it for s in library.sessions.values() for it in s.items if not library.exercises.get(it.refers, it).minutes]
    sheets = [it for it in used if it.refers in told["exercises"]]
    assert sheets
    assert all(told["exercises"][it.refers]["minutes"] >= (it.minutes or 0) for it in sheets)


def test_our_own_sessions_keep_the_order_that_exercises_ask_for(library: Library) -> None:
    for session in library.sessions.values():
        order = [item.refers for item in session.items if item.kind == "exercise"]
        for at, id in enumerate(order):
            later = set(order[at:]) & set(library.exercises[id].after)
            assert not later, f"{session.id}: {id} before {later}"


def test_a_manual_without_a_planner_has_no_catalogue(library: Library, addresses: dict[PurePosixPath, str]) -> None:
    assert [name for name, _ in files(library, {})] == []
    [(name, script)] = files(library, addresses)
    assert str(name) == "planning/planner_catalogue.js"
    json.loads(script[script.index("]=") + 2 : -2])
