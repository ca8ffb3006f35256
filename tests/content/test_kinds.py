"""A kind of prompt is whole before anything is made from it: the check names each form that it lacks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sample_exercise import sample_exercise
from samples import PLAIN, SAMPLES

from alongside.content.check.kinds import TABLE, check_kinds, row
from alongside.content.kinds.loading import FOLDER, KIND
from alongside.content.kinds.registry import ANSWER, KINDS, PAGE, PROMPT_KINDS, SAMPLE, TOOL_KINDS, WORD
from alongside.content.kinds.wholeness import FORMS, SCREENS
from alongside.content.model import Prompt
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.problems import Problems
from alongside.render.pdf.blocks import handout_data
from alongside.render.web.answer_definitions import script
from content.small_manual import FILES, write


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


@pytest.mark.parametrize("spoil", [Path.unlink, lambda file: file.write_text("\n"), lambda file: file.write_bytes(b"")])
@pytest.mark.parametrize("form", FORMS)
def test_a_kind_without_one_of_its_forms_is_named_with_the_file_that_is_missing(
    form: str, spoil: Callable[[Path], object], house: Path
) -> None:
    spoil(house / "scale" / form)
    lacks = f"src/alongside/kinds/scale/{form}:1  kind-incomplete  write this file: the kind scale lacks {FORMS[form]}"
    assert said(house, house) == [lacks]


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_folder_is_told_all_that_a_kind_needs(form: str, house: Path) -> None:
    (house / "riddle").mkdir()
    assert any(line.startswith(f"src/alongside/kinds/riddle/{form}:1  kind-incomplete") for line in said(house, house))


def test_what_python_leaves_of_a_kind_on_another_branch_is_no_kind(house: Path) -> None:
    (house / "riddle" / "__pycache__").mkdir(parents=True)
    assert said(house, house) == []
    (house / "riddle" / ANSWER).write_text("\n")
    assert any("the kind riddle lacks" in line for line in said(house, house))


def test_a_tool_is_made_of_its_fields_and_needs_no_more_than_a_sample(house: Path) -> None:
    (house / "goals" / SAMPLE).unlink()
    assert not (house / "goals" / ANSWER).exists()
    assert [line.split("  ")[0] for line in said(house, house)] == [f"src/alongside/kinds/goals/{SAMPLE}:1"]


@pytest.mark.parametrize("form", [form for form in FORMS if form not in (KIND, PAGE)])
def test_a_form_that_lacks_what_is_asked_of_it_is_named(form: str, house: Path) -> None:
    (house / "scale" / form).write_text("note = 1\n")
    (line,) = said(house, house)
    assert line.startswith(
        f"src/alongside/kinds/scale/{form}:1  kind-incomplete  write this file: the kind scale lacks "
    )
    assert ": there is no  " in line


def test_a_form_in_word_that_is_half_written_is_named_with_its_line(house: Path) -> None:
    (house / "scale" / WORD).write_text("def answer(prompt, form):\n    return (\n")
    assert said(house, house) == [
        f"src/alongside/kinds/scale/{WORD}:2  kind-incomplete  write this file: the kind scale lacks a form in Word: "
        "SyntaxError: '(' was never closed"
    ]


def test_a_kind_on_one_line_has_a_line_in_word(house: Path) -> None:
    text = (house / "date" / WORD).read_text("utf-8")
    (house / "date" / WORD).write_text(text.replace("def line(", "def lined("), "utf-8")
    assert [line.partition(": there is no  ")[2] for line in said(house, house)] == ["def line(prompt, form): …  in it"]


def test_what_a_tool_has_of_its_own_on_paper_is_asked_for_too(house: Path) -> None:
    (house / "connections" / WORD).write_text("")
    assert [line.partition("  ")[0] for line in said(house, house)] == [f"src/alongside/kinds/connections/{WORD}:1"]


BEGUN = {
    "empty": ("", 1, ""),
    "words": ("# to be written\n", 1, "there is no  KIND = Kind(…)  in it"),
    "something else": ("KIND = 'scale'\n", 1, "there is no  KIND = Kind(…)  in it"),
    "half a line": ("from x import (\n", 1, "SyntaxError: '(' was never closed"),
    "a slip": ("\n\nKIND = Kind()\n", 3, "NameError: name 'Kind' is not defined"),
    "a module that is not there": ("import zebrafinch\n", 1, "ModuleNotFoundError: No module named 'zebrafinch'"),
    "a wrong option": (
        "from alongside.content.kinds.kind import Kind\n\nKIND = Kind(\n    colour=1,\n)\n",
        3,
        "TypeError: Kind.__init__() got an unexpected keyword argument 'colour'",
    ),
}
"""What may stand in `kind.py` while it is being written: with the line, and what is said of it."""


@pytest.mark.parametrize("name", BEGUN)
def test_what_is_begun_of_a_kind_is_one_line_with_its_place(name: str, house: Path) -> None:
    text, line, why = BEGUN[name]
    (house / "date" / KIND).write_text(text, "utf-8")
    told = f"write this file: the kind date lacks its options{': ' if why else ''}{why}"
    assert said(house, house) == [f"src/alongside/kinds/date/{KIND}:{line}  kind-incomplete  {told}"]


def test_a_kind_that_cannot_be_read_is_one_fault_of_the_whole_check(tmp_path: Path) -> None:
    """It is in use, and what is not known of it is not said of each file that has it."""
    manual = write(tmp_path / "manual", FILES)
    shutil.copytree(FOLDER.parent, tmp_path / "src/alongside", ignore=shutil.ignore_patterns("__pycache__"))
    for kind, text in (("text", "KIND = Kind("), ("goals", "")):
        (tmp_path / "src/alongside/kinds" / kind / KIND).write_text(text)
    command = [sys.executable, "-m", "alongside.cli", "--root", str(manual), "check"]
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "src")}
    told = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr.splitlines()) == (
        1,
        [
            "2 faults in 2 files:",
            f"src/alongside/kinds/goals/{KIND}:1  kind-incomplete  write this file: the kind goals lacks its options",
            f"src/alongside/kinds/text/{KIND}:1  kind-incomplete  write this file: the kind text lacks its options: "
            "SyntaxError: '(' was never closed",
        ],
    )


@pytest.mark.parametrize("screen", SCREENS)
def test_a_tool_without_its_screen_is_named_with_the_file_that_is_missing(
    screen: str, house: Path, root: Path, tmp_path: Path
) -> None:
    for kind in TOOL_KINDS:
        for each in SCREENS:
            write(tmp_path, {each.format(kind=kind): (root / each.format(kind=kind)).read_text("utf-8")})
    assert said(tmp_path, house) == []
    (tmp_path / screen.format(kind="goals")).write_text("")
    lacks = f"write this file: the kind goals lacks {SCREENS[screen]}"
    assert said(tmp_path, house) == [f"{screen.format(kind='goals')}:1  kind-incomplete  {lacks}"]


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


def test_a_kind_with_rows_that_are_moved_is_as_small_as_contributors_are_told(root: Path) -> None:
    files = list((FOLDER / "ranking").glob("*.*"))
    assert "`src/alongside/kinds/ranking/`: nine files, under 300 lines," in (root / "CONTRIBUTING.md").read_text(
        "utf-8"
    )
    assert len(files) == 9
    assert sum(len(file.read_text("utf-8").splitlines()) for file in files) < 300


def test_a_kind_is_either_plain_or_a_tool() -> None:
    assert {*PROMPT_KINDS, *TOOL_KINDS} == set(KINDS)
    assert not set(PROMPT_KINDS) & set(TOOL_KINDS)


def test_an_option_that_a_kind_alone_knows_reaches_paper_and_scripts() -> None:
    prompt = Prompt("q", "How heavy?", "text", own={"unit": "kg", "most": 3})
    page = sample_exercise(learner=(prompt,))
    (block,) = handout_data(plan_handout(page, ""))["blocks"]
    assert block["own"] == {"unit": [{"text": "kg"}], "most": 3}
    assert '"own":{"unit":"kg","most":3}' in script(page)
