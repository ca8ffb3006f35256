"""The order in which tests are tried: every worker begins with some of the longest, and none is lost on the way."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from dealing import LONGEST, dealt
from further_values import WHOLE, further_values

HERE = Path(__file__).parent
BY_HAND = {"campaign", "engines"}
"""What takes hours, or wants other browsers, is tried by hand."""


def test_what_make_test_leaves_out_is_tried_before_a_change_is_taken_in(root: Path) -> None:
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]["ini_options"]
    left_out = set(re.findall(r"not (\w+)", settings["addopts"]))
    assert {marker.partition(":")[0] for marker in settings["markers"]} == left_out
    steps = re.findall(r"^make (\w+)$", (root / ".ci/run").read_text("utf-8"), re.M)
    assert steps == ["test", "sweep", "trials"]
    rules = (root / "Makefile").read_text("utf-8").split("\n\n")
    asked = {step: next(rule for rule in rules if rule.startswith(f"{step}:")) for step in steps}
    for name in left_out - BY_HAND:
        assert f'-m "{name} and not campaign" --ignore=tests/campaign --ignore=tests/engines' in asked[name]
    assert "-m pytest --ignore=tests/campaign --ignore=tests/engines" in asked["test"]
    assert "-m pytest tests/campaign" in asked["trials"]


@pytest.mark.sweep
def test_what_is_tried_by_hand_can_be_begun(root: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-n0", "-m", "", "--collect-only", "-q", "-p", "no:cacheprovider"]
    told = subprocess.run(
        [*command, *(f"tests/{folder}" for folder in sorted(BY_HAND))], cwd=root, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stdout[-4000:] + told.stderr
    for folder in BY_HAND:
        files = {file.name for file in (HERE / folder).glob("test_*.py")}
        assert files == set(re.findall(rf"^tests/{folder}/(\w+\.py)::", told.stdout, re.M))


def test_no_two_files_of_tests_have_one_name() -> None:
    """Two of one name can be run alone and never together, as they are in `make campaign`. Those of a package may."""
    alone = Counter(file.name for file in HERE.rglob("*.py") if not (file.parent / "__init__.py").exists())
    assert {name for name, number in alone.items() if number > 1} <= {"conftest.py"}


def test_the_note_names_every_room_file_and_run(root: Path) -> None:
    note = (HERE / "README.md").read_text("utf-8")
    there = {f"{path.name}/" for path in HERE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    there |= {path.name for path in HERE.iterdir() if path.suffix in (".py", ".js", ".json")}
    named = {name for row in re.findall(r"^\| ([^|]*) \|", note, re.M) for name in re.findall(r"`([^`]+)`", row)}
    runs = {name for name in named if name.startswith("make ")}
    assert named - runs == there
    settings = (root / "Makefile").read_text("utf-8")
    tries = re.findall(r"^([\w-]+):(?:.*\n\t)+?.*\$\(TESTS\)|^(trials):", settings, re.M)
    assert runs == {f"make {one or other}" for one, other in tries}


@pytest.mark.parametrize("name", LONGEST)
def test_what_takes_longest_is_there(name: str) -> None:
    files = list(HERE.rglob("test_*.py"))
    if name.endswith(".py::"):
        assert name.strip("/:") in {file.name for file in files}
    else:
        assert any(f"def {name}(" in file.read_text("utf-8") for file in files)


@pytest.mark.parametrize("count", [0, 1, 2, 7, 40])
@pytest.mark.parametrize("piles", [[[]], [["a"], ["b", "c"], []], [["a"], ["b"] * 9, ["c"]]])
def test_every_test_is_dealt_once(piles: list[Any], count: int) -> None:
    rest: list[Any] = list(range(count))
    order = dealt(piles, rest)
    assert sorted(map(str, order)) == sorted(map(str, [*(test for pile in piles for test in pile), *rest]))
    assert [each for each in order if isinstance(each, int)] == rest


def test_each_worker_begins_with_its_pile() -> None:
    order = dealt([["a"], ["b", "b"], ["c"]], list(range(26)))  # type: ignore[list-item, arg-type]
    assert [order[0], order[10], order[11], order[20]] == ["a", "b", "b", "c"]


def _item(name: str, *fixtures: str) -> Any:
    return SimpleNamespace(nodeid=f"tests/{name}", fixturenames=fixtures)


def test_the_sweep_takes_all_values_but_the_first_of_what_is_tried_in_a_browser() -> None:
    once = [_item("a.py::test_x", "browser"), _item("a.py::TestX::test_x[1]", "browser"), _item("b.py::test_x[1]")]
    again = [_item("a.py::TestX::test_x[2]", "open", "browser"), _item("a.py::TestX::test_x[3]", "browser")]
    without = [
        _item("b.py::test_x[2]"),
        _item(f"a{WHOLE[0]}test[1]", "browser"),
        _item(f"a{WHOLE[0]}test[2]", "browser"),
    ]
    assert further_values([*once, *without, *again]) == again


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_tried_whole_is_there(name: str) -> None:
    assert len(list(HERE.rglob(name.strip("/:")))) == 1


@pytest.mark.sweep
def test_what_the_sweep_takes_is_not_lost() -> None:
    """What `make test` leaves out because of its mark is what `make sweep` asks for, whoever set the mark."""
    counts = [
        _collected(*more) for more in ([], ["-m", "sweep and not campaign"], ["-m", "not campaign and not engines"])
    ]
    assert counts[0] + counts[1] == counts[2]
    assert min(counts) > 5


def _collected(*more: str) -> int:
    command = [sys.executable, "-m", "pytest", "-n0", "--collect-only", "-q", "-p", "no:cacheprovider", *more]
    some = "tests/browser/test_take_away.py"  # it has tests of every kind: further values, other marks, the campaign
    told = subprocess.run([*command, some], cwd=HERE.parent, capture_output=True, text=True, check=True)
    return int(re.findall(r"^(\d+)(?:/\d+)? tests collected", told.stdout, re.M)[0])
