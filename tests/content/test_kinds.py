"""A kind of prompt is whole before anything is made from it: the check names each form that it lacks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sample_exercise import sample_exercise
from samples import PLAIN, SAMPLES

from alongside.content.check.kinds import TABLE, check_kinds, row
from alongside.content.kinds.registry import ANSWER, FOLDER, FORMS, KINDS, PROMPT_KINDS, SAMPLE, TOOL_KINDS
from alongside.content.model import Prompt
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.problems import Problems
from alongside.render.pdf.blocks import handout_data
from alongside.render.web.answer_definitions import script


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the folder of kinds, to be spoilt."""
    return Path(shutil.copytree(FOLDER, tmp_path / "kinds"))


def said(manual: Path, kinds: Path) -> list[str]:
    problems = Problems()
    check_kinds(manual, problems, kinds)
    return [str(problem) for problem in problems]


def test_every_kind_is_whole_and_stands_in_the_table_for_authors(root: Path) -> None:
    assert said(root, FOLDER) == []


@pytest.mark.parametrize("kind", PROMPT_KINDS)
def test_its_sample_has_ids_of_its_own(kind: str) -> None:
    """Tests put all samples on one page: whoever copies a folder changes them."""
    others = {each.prompt.id: each.prompt.kind for each in PLAIN if each.prompt.kind != kind}
    same = {each.prompt.id: others[each.prompt.id] for each in SAMPLES[kind] if each.prompt.id in others}
    assert same == {}, f"choose other ids in {kind}/sample.yml"


@pytest.mark.parametrize("form", FORMS)
def test_a_kind_without_one_of_its_forms_is_named_with_the_file_that_is_missing(form: str, house: Path) -> None:
    (house / "scale" / form).unlink()
    lacks = f"src/alongside/kinds/scale/{form}:1  kind-incomplete  write this file: the kind scale lacks {FORMS[form]}"
    assert said(house, house) == [lacks]


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_folder_is_told_all_that_a_kind_needs(form: str, house: Path) -> None:
    (house / "riddle").mkdir()
    assert any(line.startswith(f"src/alongside/kinds/riddle/{form}:1  kind-incomplete") for line in said(house, house))


def test_a_tool_is_made_of_its_fields_and_needs_no_more_than_a_sample(house: Path) -> None:
    (house / "goals" / SAMPLE).unlink()
    assert not (house / "goals" / ANSWER).exists()
    assert [line.split("  ")[0] for line in said(house, house)] == [f"src/alongside/kinds/goals/{SAMPLE}:1"]


def test_a_kind_that_the_table_for_authors_lacks_is_named_with_its_row(root: Path, tmp_path: Path) -> None:
    table = tmp_path / TABLE
    table.parent.mkdir()
    lines = (root / TABLE).read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("| `date`")]
    table.write_text("\n".join(kept), "utf-8")
    head = kept.index("| kind | options | on screen | on paper |") + 1
    expected = f"{TABLE}:{head}  kind-unlisted  write this row into the table of kinds:  {row(KINDS['date'])}"
    assert said(tmp_path, FOLDER) == [expected]
    assert "| `date` | | date | a line for the date |" in expected


def test_a_kind_is_either_plain_or_a_tool() -> None:
    assert {*PROMPT_KINDS, *TOOL_KINDS} == set(KINDS)
    assert not set(PROMPT_KINDS) & set(TOOL_KINDS)


def test_an_option_that_a_kind_alone_knows_reaches_paper_and_scripts() -> None:
    prompt = Prompt("q", "How heavy?", "text", own={"unit": "kg", "most": 3})
    page = sample_exercise(learner=(prompt,))
    (block,) = handout_data(plan_handout(page, ""))["blocks"]
    assert block["own"] == {"unit": [{"text": "kg"}], "most": 3}
    assert '"own":{"unit":"kg","most":3}' in script(page)
