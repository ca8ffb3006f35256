"""The order in which tests are tried: every worker begins with some of the longest, and none is lost on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from dealing import LONGEST, dealt

HERE = Path(__file__).parent


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
