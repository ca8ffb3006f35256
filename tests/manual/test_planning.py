"""A session made to fit on its page is counted as the build counts it, and by the rules of the guide."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import yaml

from alongside.content.plan.session_plan import clock, plan_session
from alongside.content.read.library import Library
from alongside.render.web.session_scripts import plan_data

ROOT = Path(__file__).parents[2]
SIZES = (1, 2, 7, 8, 12, 13, 16, 25, 40)


def test_times_materials_and_copies_are_those_of_the_build_for_groups_of_any_size(library: Library) -> None:
    asked = [(session, people) for session in library.sessions.values() for people in SIZES]
    questions = [{"plan": plan_data(plan_session(session, library)), "people": people} for session, people in asked]
    command = [Path(sys.executable).with_name("deno"), "run", "--no-check", "tests/plan_counts.ts"]
    told = subprocess.run(
        command, cwd=ROOT / "browser", input=json.dumps(questions), capture_output=True, text=True, check=True
    )
    for (session, people), counted in zip(asked, json.loads(told.stdout), strict=True):
        plan = plan_session(session, library, people)
        assert counted == {
            "times": [[clock(row.start), clock(row.end)] for row in plan.rows],
            "materials": [[need.item, need.count, need.sheet] for need in plan.materials],
            "copies": {plan.handout_id(exercise): copies for exercise, copies in plan.handouts},
        }, (session.id, people)


def test_trainers_are_counted_by_the_numbers_that_the_guide_gives() -> None:
    agreed = yaml.safe_load((ROOT / "sources/agreed.yml").read_text("utf-8"))
    numbers = {name: number for each in agreed for name, number in each.get("numbers", {}).items()}
    script = (ROOT / "browser/planning/advice.ts").read_text("utf-8")
    limits = (ROOT / "browser/planning/planner/findings.ts").read_text("utf-8")
    rules = {name: number for rule in agreed for name, number in rule.get("numbers", {}).items()}
    for name, told in {
        "exercises_in_a_day": "exercisesInADay",
        "care_notes_in_a_row": "careNotesInARow",
        "without_a_break": "withoutABreak",
        "break": "shortestBreak",
    }.items():
        assert f"{told}: {rules[name]}," in limits
    groups = re.search(r"GROUPS = \[([\d, ]+)\]", script)
    assert groups
    wanted = [numbers[f"group_for_{trainers}"] for trainers in ("one", "two", "three")]
    assert [int(number) for number in groups[1].split(",")] == wanted
