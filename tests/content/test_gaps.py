"""What the gaps within words are called."""

from __future__ import annotations

import pytest

from alongside.content.gaps import names_of_gaps


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Stay calm. Ring ____ or ____.", ["Ring", "Ring or"]),
        ("Who is it? ____, and when? ____", ["Who is it?", "and when?"]),
        ("Say who calls. ____ is my name.", ["is my name."]),
        ("Write it down. ____", ["Write it down."]),
        ("Out of hours:\u00a0____", ["Out of hours"]),
        ("Date (day and month) ____", ["Date (day and month)"]),
        ("We met on ____ / ____ (____)", ["We met on"] * 3),
        ("(____) is the number", ["is the number"]),
        ("____", [""]),
        ("None", []),
    ],
)
def test_gaps_are_called_by_what_asks_for_them(words: str, names: list[str]) -> None:
    assert names_of_gaps(words) == names
