"""Every fault that an author can make is named with its file, its line and what to do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from alongside.cli import main
from alongside.content.check.template import FACTS, MAY_STAY, TEMPLATE
from alongside.content.codes import CODES, WARNINGS
from content.small_manual import FILES, check, write

CASES: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "faults.yml").read_text("utf-8"))


def spoil(case: dict[str, Any]) -> dict[str, str]:
    files = dict(FILES)
    for path, copy in case.get("copy", []):
        files[copy] = files[path]
    for path, old, new in case.get("replace", []):
        assert old in files[path], f"the case no longer fits the small manual: {old!r}"
        files[path] = files[path].replace(old, new, 1)
    files.update(case.get("add", {}))
    return files


def test_the_small_manual_has_no_fault(tmp_path: Path) -> None:
    _, problems = check(write(tmp_path, FILES))
    assert [str(problem) for problem in problems] == []


@pytest.mark.parametrize("name", CASES)
def test_fault_is_named_with_file_line_and_advice(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    _, problems = check(write(tmp_path, spoil(case)))
    assert [str(problem) for problem in problems] == case["expect"]


def test_every_code_has_a_case() -> None:
    met = {line.split("  ")[1] for case in CASES.values() for line in case["expect"]}
    # A file that is not text cannot be written in a YAML case, and what the check does not see has no case here:
    # these have tests of their own, in test_unreadable.py and in test_leftovers.py. Faults of the house itself are in
    # test_kinds.py and test_drawings.py.
    house = {"kind-incomplete", "kind-unlisted", "drawing-unnamed"}
    assert met | house | {"file-unreadable", "left-over"} == {*CODES, *WARNINGS}


def test_an_untouched_template_is_named_line_by_line(tmp_path: Path, root: Path) -> None:
    text = (root / TEMPLATE).read_text("utf-8")
    _, problems = check(write(tmp_path, {**FILES, str(TEMPLATE): text, "exercises/copied.md": text}))
    named = {problem.line for problem in problems if problem.code == "template-left"}
    assert {problem.path.name for problem in problems if problem.code == "template-left"} == {"copied.md"}
    stays = {sentence for sentences in MAY_STAY.values() for sentence in sentences}
    assert [sentence for sentence in stays if sentence not in text] == []
    facts = re.compile(rf"-+|/+|\s*(?:{'|'.join(FACTS)}):.*|- {{item: .*")
    kept = [line.strip() for number, line in enumerate(text.split("\n"), 1) if number not in named and line.strip()]
    assert [
        line
        for line in kept
        if not facts.fullmatch(line)
        and not any(line.endswith(sentence) for sentence in stays)
        and line not in ("asks:", "/// key")
    ] == []


def test_what_an_organisation_adds_to_its_template_may_stand_in_every_exercise(tmp_path: Path, root: Path) -> None:
    template = (root / TEMPLATE).read_text("utf-8")
    rule, paper = "Ring the bell when the talk is over.", "  - {item: flipchart paper, per: room}\n"
    template = template.replace("materials:\n", f"materials:\n{paper}", 1) + f"\n{rule}\n"
    good = FILES["exercises/good.md"]
    own = {
        f"exercises/own-{n}.md": good.replace("A good", f"Own {n}:").replace("materials:\n", f"materials:\n{paper}", 1)
        for n in (1, 2, 3)
    }
    assert paper in own["exercises/own-1.md"]
    many = {name: f"{text}\n{rule}\n\nA short title, a verb first\n" for name, text in own.items()}

    def left(files: dict[str, str], where: str) -> list[str]:
        _, problems = check(write(tmp_path / where, {**FILES, str(TEMPLATE): template, **files}))
        return [problem.advice.rpartition(": ")[2] for problem in problems if problem.code == "template-left"]

    assert left(own, "own") == []
    assert left({**own, "exercises/own-1.md": many["exercises/own-1.md"]}, "one") == [
        rule,
        "A short title, a verb first",
    ]
    assert left(many, "many") == ["A short title, a verb first"] * 3


def test_all_faults_come_in_one_report_without_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The five faults of a bad day: no id, a misspelt step, a broken anchor, no minutes, a plan ten minutes too long."""
    files = dict(FILES)
    good = files["exercises/good.md"]
    files["exercises/good.md"] = good.replace("    id: noticed\n", "").replace("getting-started", "geting-started")
    files["exercises/other.md"] = good.replace("minutes: 10\n", "", 1).replace("A good", "Another")
    files["docs/index.md"] = files["docs/index.md"].replace("#a-part", "#no-part")
    files["facilitator/sessions/day.md"] = (
        files["facilitator/sessions/day.md"]
        .replace("minutes: 15", "minutes: 25")
        .replace("  - exercise: good\n", "  - exercise: good\n  - exercise: other\n    minutes: 10\n")
        .replace("length: 30", "length: 40")
    )
    assert main(["--root", str(write(tmp_path, files)), "check"]) == 1
    said = capsys.readouterr().err
    assert re.findall(r"^(\S+:\d+)  (\S+)", said, re.M) == [
        ("docs/index.md:10", "anchor-unknown"),
        ("exercises/good.md:4", "step-unknown"),
        ("exercises/good.md:20", "prompt-id-missing"),
        ("exercises/other.md:2", "minutes-missing"),
        ("facilitator/sessions/day.md:9", "session-length"),
    ]
    assert "50 minutes, 10 more than the length of 40" in said
    assert "Traceback" not in said


def test_contributing_lists_every_code_with_its_advice(root: Path) -> None:
    text = (root / "CONTRIBUTING.md").read_text("utf-8")
    listed = re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", text, re.M)
    said = {code: advice.replace("{{", "{").replace("}}", "}") for code, advice in {**CODES, **WARNINGS}.items()}
    assert {code: advice.replace("\\|", "|") for code, advice in listed} == said
    assert len(listed) == len(said)
