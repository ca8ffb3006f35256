"""Every kind of prompt has a form wherever prompts stand; a kind without one stops a build in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from alongside.content.errors import DocumentError
from alongside.content.kinds.registry import KINDS, TOOL_KINDS
from alongside.content.model import Exercise, Prompt
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.read.library import Library
from alongside.render import word
from alongside.render.pdf import typeset

FORMS: dict[str, Callable[[Exercise], object]] = {
    "on paper": lambda exercise: typeset.handout(plan_handout(exercise), credit=""),
    "in Word": lambda exercise: word.handout(plan_handout(exercise), credit=""),
    "in Word with answers": lambda exercise: word.form(plan_handout(exercise)),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_kind_without_a_form_is_refused(form: str, library: Library) -> None:
    exercise = next(iter(library.exercises.values()))
    unknown = replace(exercise, learner=(Prompt(id="how", question="How?", kind="riddle"),))
    with pytest.raises(DocumentError, match=r"exercises/[\w-]+\.md:.*riddle"):
        FORMS[form](unknown)


@pytest.mark.parametrize("kind", TOOL_KINDS)
def test_every_tool_has_its_fields_a_script_and_a_form_in_the_browsers_print(kind: str, root: Path) -> None:
    tool = KINDS[kind].kind.tool
    assert (tool and tool.fields) or kind == "compose"  # what compose asks is a sheet's own
    assert (root / f"browser/entries/tool-{kind}.ts").exists()
    on_paper = (root / "browser/tools/export-registry.ts").read_text("utf-8")
    assert re.search(rf"Object\.entries\(\{{[^}}]*\b{kind}\b", on_paper)
