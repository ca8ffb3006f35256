"""The ledger itself: a loss fails a test, and so does a worst case over its bound."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

TRIALS = """
from campaign.ledger import Trials, fault

@fault(1, "good", short=2, full=20, bound=5, unit="ms")
def test_good(trials: Trials) -> None:
    for number in trials:
        trials.saw(number)

@fault(2, "loses", short=3, full=30)
def test_loses(trials: Trials) -> None:
    for number in trials:
        if number:
            trials.lost(f"word {number}")

@fault(3, "slow", short=1, full=1, bound=5, unit="ms")
def test_slow(trials: Trials) -> None:
    for _ in trials:
        trials.saw(6)

@fault(4, "breaks", short=2, full=2)
def test_breaks(trials: Trials) -> None:
    for number in trials:
        assert number == 0

@fault(5, "measures nothing", short=1, full=1, bound=5)
def test_measures_nothing(trials: Trials) -> None:
    for _ in trials:
        pass
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Callable[..., pytest.RunResult]:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeini("[pytest]\nmarkers = campaign: long\n")
    pytester.makepyfile(TRIALS)
    return lambda *how: pytester.runpytest_subprocess("-p", "campaign.ledger", *how)


def rows(run: pytest.RunResult) -> list[str]:
    return [line for line in run.outlines if re.match(r"\| \d", line)]


def test_the_table_tells_what_came_of_each_fault(run: Callable[..., pytest.RunResult]) -> None:
    result = run("-p", "xdist", "-n", "1", "-m", "not campaign")
    result.assert_outcomes(passed=3, failed=2)
    assert rows(result) == [
        "| 1 | good | Chromium | 2 | 0 | 1 ms | 5 ms | good |",
        "| 2 | loses | Chromium | 3 | 2 | – | – | BAD |",
        "| 3 | slow | Chromium | 1 | 0 | 6 ms | 5 ms | good |",
        "| 4 | breaks | Chromium | 1 of 2 | 0 | – | – | BAD |",
        "| 5 | measures nothing | Chromium | 1 | 0 | – | 5 | good |",
    ]
    result.stdout.fnmatch_lines(["*2 losses in 3 trials*", "*trial 1: word 1*"])


def test_a_full_run_tries_more_often_and_writes_the_table_down(
    run: Callable[..., pytest.RunResult], pytester: pytest.Pytester
) -> None:
    result = run("-m", "campaign", "-k", "loses or slow or measures")
    assert rows(result) == [
        "| 2 | loses | Chromium | 30 | 29 | – | – | BAD |",
        "| 3 | slow | Chromium | 1 | 0 | 6 ms | 5 ms | BAD |",
        "| 5 | measures nothing | Chromium | 1 | 0 | – | 5 | BAD |",
    ]
    assert rows(result)[0] in (pytester.path / ".cache/campaign.md").read_text(encoding="utf-8")
