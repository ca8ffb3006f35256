"""The ledger of the campaign: what was tried, what was lost, and the worst that was seen.

Each fault that may cost a reader their words is one test, run many times over. `@fault` makes two of it: a short one
for `make trials`, and a full one for `make campaign`. The test goes through its trials and writes down what it sees:

    @fault(2, "the browser is killed", short=3, full=100, bound=500, unit="ms of typing", where="Chromium")
    def test_what_was_shown_as_saved_survives(trials: Trials, …) -> None:
        for number in trials:                    # 0, 1, 2 …; good as a seed
            …
            if words not in kept:
                trials.lost(f"{words!r} was shown as saved")   # goes on: every trial counts
            trials.saw(milliseconds)             # the worst is kept, and must not be over `bound`

When the last trial is over, the test fails where anything was lost. The worst is held to the bound in the campaign
alone, where nothing else keeps the machine busy; a short run only tells it. Where something
else does the trying, `trials.wanted` says how many are due, `trials.tried(n)` counts them and `trials.settle()` ends.
With `bound=None` (the default) nothing is measured. A run prints a table at its end; a full one also writes it to
`.cache/campaign.md`. Run one row with `pytest tests/campaign -k kill -n0`, and with `-m campaign` in full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

FILE = ".cache/campaign.md"
PROPERTY = "campaign"
MOST = 5
"""So many losses are told in full; the others are only counted."""


def fault(
    row: int, words: str, *, short: int, full: int, bound: float | None = None, unit: str = "", where: str = "Chromium"
) -> Callable[[Any], Any]:
    """Try a fault `short` times by `make trials` and `full` times in the campaign; its number is that of the row.

    Without a short form it is tried in the campaign alone.
    """

    def mark(test: Any) -> Any:
        kinds = [pytest.param(full, id="full", marks=pytest.mark.campaign)]
        if short:
            kinds.insert(0, pytest.param(short, id="short"))
        test = pytest.mark.fault(row, words, bound, unit, where)(test)
        return pytest.mark.parametrize("trials", kinds, indirect=True)(test)

    return mark


class Trials:
    """One fault, tried many times."""

    def __init__(self, wanted: int, full: bool, row: int, words: str, bound: float | None, unit: str, where: str):
        self.wanted = wanted
        self.full = full
        self.count = 0
        self.losses: list[str] = []
        self.worst: float | None = None
        self.settled = False
        self._fault = {"row": row, "fault": words, "bound": bound, "unit": unit, "where": where}

    def __iter__(self) -> Iterator[int]:
        for number in range(self.wanted):
            yield number
            self.tried()
        self.settle()

    def tried(self, number: int = 1) -> None:
        """Count trials that are over."""
        self.count += number

    def lost(self, what: str) -> None:
        """Write a loss down, and go on."""
        self.losses.append(f"trial {self.count}: {what}")

    def saw(self, value: float) -> None:
        """Write a measurement down; only the worst counts."""
        self.worst = value if self.worst is None else max(self.worst, value)

    def settle(self) -> None:
        """Say that all trials are over, and fail where they came out badly."""
        self.settled = True
        bound, unit = self._fault["bound"], self._fault["unit"]
        assert self.count >= self.wanted, f"{self.count} trials of {self.wanted}"
        told = "\n".join(self.losses[:MOST])
        assert not self.losses, f"{len(self.losses)} losses in {self.count} trials\n{told}"
        if bound is not None and self.full:
            assert self.worst is not None, "nothing was measured"
            assert self.worst <= bound, f"the worst was {self.worst:g} {unit}, and {bound:g} is the most"

    def entry(self) -> dict[str, Any]:
        """Return the line of the ledger."""
        bound = self._fault["bound"]
        within = bound is None or not self.full or (self.worst is not None and self.worst <= bound)
        good = self.settled and not self.losses and within and self.count >= self.wanted
        return self._fault | {
            "full": self.full, "trials": self.count, "wanted": self.wanted, "losses": len(self.losses),
            "worst": self.worst, "good": good,
        }  # fmt: skip


@pytest.fixture
def trials(request: pytest.FixtureRequest) -> Iterator[Trials]:
    """Count the trials of one fault; use it together with `@fault`."""
    mark = request.node.get_closest_marker("fault")
    full = request.node.get_closest_marker("campaign") is not None
    trials = Trials(request.param, full, *mark.args)
    yield trials
    # Goes to the process that prints the table along with the report of the test.
    request.node.user_properties.append((PROPERTY, trials.entry()))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "fault: a fault of the campaign, see tests/campaign/ledger.py")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the table, and write it down after a full run."""
    reports = [report for group in terminalreporter.stats.values() for report in group]
    entries = [
        value for report in reports if getattr(report, "when", "") == "teardown"
        for name, value in report.user_properties if name == PROPERTY
    ]  # fmt: skip
    if not entries:
        return
    table = "\n".join(_table(sorted(entries, key=lambda entry: (entry["row"], entry["fault"], entry["where"]))))
    terminalreporter.section("campaign")
    terminalreporter.write_line(table)
    if any(entry["full"] for entry in entries):
        file = terminalreporter.config.rootpath / FILE
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"# Campaign\n\n{table}\n", encoding="utf-8")


def _table(entries: list[dict[str, Any]]) -> Iterator[str]:
    yield "| row | fault | where | trials | losses | worst | bound | |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for entry in entries:
        count = (
            str(entry["trials"]) if entry["trials"] >= entry["wanted"] else f"{entry['trials']} of {entry['wanted']}"
        )
        worst, bound = (
            "–" if entry[name] is None else f"{round(entry[name], 1):g} {entry['unit']}".strip()
            for name in ("worst", "bound")
        )
        cells = [entry["row"], entry["fault"], entry["where"], count, entry["losses"], worst, bound]
        yield f"| {' | '.join(map(str, cells))} | {'good' if entry['good'] else 'BAD'} |"
