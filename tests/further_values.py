"""Which values of a test belong to the sweep: of what is tried in a browser, all but the first."""

from __future__ import annotations

import pytest

WHOLE = (
    "/test_each_kind.py::",  # every kind of prompt
    "/test_tool_entries.py::",  # every tool
    "/test_keeping_answers.py::",  # every way in which a page is left, and a word may be lost
    "/test_put_in.py::",  # the same, with words that came without a key
    "/test_trouble.py::",  # every way in which a store may fail
    "/test_two_tabs.py::",  # every answer to the question of two tabs
)
"""Where each value is a thing of its own, or a way to lose words, so that `make test` tries all of them."""


def further_values(items: list[pytest.Item]) -> list[pytest.Item]:
    """Return those of the tests, in their order, that try in a browser what another before them tries as well.

    A test that is written once and run with several values (`pytest.mark.parametrize`) says the same of each: `make
    test` asks whether it holds at all, with the first value, and `make sweep` whether it holds of every one.
    """
    further, tried = [], set()
    for item in items:
        test = item.nodeid.partition("[")[0]
        if test in tried and "browser" in getattr(item, "fixturenames", ()) and not any(w in test for w in WHOLE):
            further.append(item)
        tried.add(test)
    return further
