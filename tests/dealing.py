"""Which tests take longest, and how tests are dealt to the workers."""

from __future__ import annotations

import pytest

LONGEST = (
    "/test_links.py::",  # every link of the site in one test
    "test_script_is_sound",  # all tests of the scripts, one after the other in one test
    "/test_rebuild.py::",  # a site that is built some forty times
    "/test_serve.py::",  # sites that are built and built again, each in one test
    "/test_build.py::",  # the same
    "test_every_page_is_accessible_and_asks_no_other_host",  # an eighth of all pages in each test
    "/test_taking_away.py::",  # the whole manual, filled in
    "test_every_exercise_of_the_manual_is_printed_with_all_its_words",  # all exercises in one test
    "test_every_real_handout_is_accepted_and_whole",  # LibreOffice opens all handouts in one test
    "/test_reading.py::",  # every page of the site in one fixture
)


def dealt(piles: list[list[pytest.Item]], rest: list[pytest.Item]) -> list[pytest.Item]:
    """Return all tests in an order that gives each worker its pile and then its share of the rest, as xdist cuts it."""
    left, order = sum(map(len, piles)) + len(rest), []
    for number, pile in enumerate(piles):
        size = left // (len(piles) - number)
        share = max(0, size - len(pile))
        order += [*pile, *rest[:share]]
        rest, left = rest[share:], left - size
    return [*order, *rest]
