"""Each tool is whole: it asks something, and every form knows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alongside.content.files.fields import id_is_good
from alongside.content.kinds.registry import TOOL_KINDS, tool_of
from alongside.content.model import Prompt
from alongside.content.read.library import Library
from alongside.render.web.answer_definitions import script
from alongside.render.web.prompts import prompt_html

PARTS = re.compile(r'data-part="([^"]*)"')


@pytest.fixture(params=TOOL_KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def asked(kind: str, library: Library) -> Prompt:
    """The prompt of this kind in the real manual."""
    return next(prompt for e in library.exercises.values() for prompt in e.prompts if prompt.kind == kind)


def fields(prompt: Prompt) -> tuple[Prompt, ...]:
    tool = tool_of(prompt)
    assert tool
    return tool.fields


def test_fields_have_ids_that_can_be_kept_for_ever(asked: Prompt) -> None:
    ids = [field.id for field in fields(asked)]
    assert ids
    assert len(ids) == len(set(ids))
    assert all(map(id_is_good, ids)), ids


def test_the_parts_of_an_entry_begin_with_the_field_that_they_belong_to(asked: Prompt) -> None:
    parts = PARTS.findall(prompt_html("an-exercise", asked))
    assert {part.split(".")[0] for part in parts} == {field.id for field in fields(asked)}


def test_ids_in_the_form_of_an_entry_are_made_its_own_by_one_word(asked: Prompt) -> None:
    html = prompt_html("an-exercise", asked)
    form = html.partition("<template")[2].partition("</template>")[0]
    ids = re.findall(r'\bid="([^"]*)"', form)
    assert ids
    assert len(ids) == len(set(ids))
    assert all(f"{asked.id}_ENTRY" in id for id in ids), ids


def test_scripts_are_told_what_each_field_asks(asked: Prompt, library: Library) -> None:
    said = script(next(e for e in library.exercises.values() if asked in e.prompts))
    for field in fields(asked):
        assert f'"id":"{field.id}","kind":"{field.kind}"' in said


@pytest.mark.parametrize("form", ["entries/tool-{}.ts", "tools/{}/tool.ts", "tools/{}/export.ts"])
def test_every_kind_has_a_screen_and_a_form_on_paper(kind: str, form: str, root: Path) -> None:
    assert (root / "browser" / form.format(kind)).exists()


def test_every_kind_goes_on_paper_from_my_workbook(kind: str, root: Path) -> None:
    assert f'./{kind}/export.ts"' in (root / "browser/tools/export-registry.ts").read_text("utf-8")
