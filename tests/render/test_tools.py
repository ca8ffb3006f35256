"""The blank forms of tools: all that is asked stands on paper and in Word, with room for the answer."""

from __future__ import annotations

import io
import re
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from pdf_words import words_of

from alongside.content.kinds.registry import TOOL_KINDS, tool_of
from alongside.content.model import Exercise, Prompt
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.read.library import Library
from alongside.render.pdf import typeset
from alongside.render.word import handout as in_word


@pytest.fixture(params=TOOL_KINDS)
def tool(request: pytest.FixtureRequest, library: Library) -> Exercise:
    return next(e for e in library.exercises.values() if e.kind == "tool" and e.prompts[0].kind == request.param)


def asked(tool: Exercise) -> tuple[Prompt, ...]:
    found = tool_of(tool.prompts[0])
    assert found
    return found.fields


def plain(text: str) -> str:
    """Letters and figures alone: lines are broken anywhere."""
    return re.sub(r"\W+", "", text)


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_paper_asks_all_that_an_entry_has_fields_for(tool: Exercise, large: bool) -> None:
    said = plain(words_of(typeset.handout(plan_handout(tool), credit="Alongside", large=large)))
    for field in asked(tool):
        assert plain(field.question) in said, field.question


def test_word_asks_all_that_an_entry_has_fields_for(tool: Exercise) -> None:
    body = docx.Document(io.BytesIO(in_word(plan_handout(tool), credit="Alongside"))).element.body
    said = plain("".join(node.text or "" for node in body.iter() if node.tag.endswith("}t")))
    for field in asked(tool):
        assert plain(field.question) in said, field.question


def test_controls_in_word_carry_the_parts_of_an_entry(tool: Exercise) -> None:
    prompt = tool.prompts[0]
    body = docx.Document(io.BytesIO(in_word(plan_handout(tool), credit="Alongside"))).element.body
    tags = [node.get(node.tag.replace("}tag", "}val")) for node in body.iter() if node.tag.endswith("}tag")]
    own = [tag for tag in tags if tag.startswith(f"{tool.key(prompt)}_1#")]
    assert {re.split("[.=~#]", tag)[1] for tag in own} == {field.id for field in asked(tool)}
    assert len(own) == len(set(own))


def test_each_field_has_the_control_that_suits_it(tool: Exercise) -> None:
    prompt = tool.prompts[0]
    body = docx.Document(io.BytesIO(in_word(plan_handout(tool), credit="Alongside"))).element.body
    found = {setting(control, "w:tag").get(qn("w:val")): control for control in body.iter(qn("w:sdt"))}
    start = f"{tool.key(prompt)}_1#"
    suits = {"choice": "w:dropDownList", "scale": "w:dropDownList", "rating": "w:dropDownList", "date": "w:date"}
    for field in asked(tool):
        if field.kind in suits and not field.items:
            assert setting(found[start + field.id], suits[field.kind]) is not None, field.id
        for row in field.items if field.kind == "table" else ():
            for column, kind in field.cells.items():
                control = found[f"{start}{field.id}.{row}.{column}"]
                if kind == "tick":
                    assert list(control.iter(f"{{{W14}}}checkbox")), column
                else:
                    assert setting(control, "w:date" if kind == "date" else "w:dropDownList") is not None, column


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def setting(control: Any, name: str) -> Any:
    return control.find(f"{qn('w:sdtPr')}/{qn(name)}")
