"""Each tool is whole: it asks something, and every form knows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alongside.content.fields import id_is_good
from alongside.content.library import Library
from alongside.content.model import PROMPT_KINDS, TOOL_KINDS, Prompt
from alongside.content.tools import TOOLS
from alongside.render.web.prompts import prompt_html
from alongside.render.web.workbook import script

PARTS = re.compile(r'data-part="([^"]*)"')


@pytest.fixture(params=TOOL_KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_kind_of_tool_says_what_it_asks() -> None:
    assert set(TOOLS) == set(TOOL_KINDS)
    assert not set(TOOL_KINDS) & set(PROMPT_KINDS)


def test_fields_have_ids_that_can_be_kept_for_ever(kind: str) -> None:
    ids = [field.id for field in TOOLS[kind].fields]
    assert len(ids) == len(set(ids))
    assert all(map(id_is_good, ids)), ids


def test_the_parts_of_an_entry_begin_with_the_field_that_they_belong_to(kind: str) -> None:
    html = prompt_html("an-exercise", Prompt("asked", "What?", kind))
    fields = {field.id for field in TOOLS[kind].fields}
    parts = set(PARTS.findall(html))
    assert {part.split(".")[0] for part in parts} == fields
    # Each control of a choice has the part of all; any other has one of its own.
    assert len(parts) == len(set(parts))


def test_ids_in_the_form_of_an_entry_are_made_its_own_by_one_word(kind: str) -> None:
    html = prompt_html("an-exercise", Prompt("asked", "What?", kind))
    form = html.partition("<template")[2].partition("</template>")[0]
    ids = re.findall(r'\bid="([^"]*)"', form)
    assert ids
    assert len(ids) == len(set(ids))
    assert all("asked_ENTRY" in id for id in ids), ids


def test_scripts_are_told_what_each_field_asks(kind: str, library: Library) -> None:
    exercise = next(e for e in library.exercises.values() if e.kind == "tool" and e.prompts[0].kind == kind)
    said = script(exercise)
    for field in TOOLS[kind].fields:
        assert f'"id":"{field.id}","kind":"{field.kind}"' in said


@pytest.mark.parametrize("form", ["entries/tool-{}.ts", "tools/{}/tool.ts", "tools/{}/paper.ts"])
def test_every_kind_has_a_screen_and_a_form_on_paper(kind: str, form: str, root: Path) -> None:
    assert (root / "browser" / form.format(kind)).exists()


def test_every_kind_goes_on_paper_from_my_workbook(kind: str, root: Path) -> None:
    assert f'./{kind}/paper.ts"' in (root / "browser/tools/on-paper.ts").read_text("utf-8")
