"""Words are cut between characters as people see them."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.content.clip import characters, clipped
from alongside.render.web.assets.manifest import manifest
from alongside.render.word.ooxml import shorten

WHOLE = ["👩🏽‍🤝‍👨🏿", "👨‍👩‍👧‍👦", "🇬🇧", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👍🏽", "❤️", "e\u0301", "ñ\u0303", "𝒳", "a"]


@pytest.mark.parametrize("whole", WHOLE)
def test_what_people_see_as_one_character_stays_whole(whole: str) -> None:
    assert characters(f"x{whole}y") == ["x", whole, "y"]
    assert [clipped(whole, most) for most in range(len(whole))] == [""] * len(whole)
    assert clipped(f"{whole}{whole}x", len(whole) * 2) == whole * 2


@given(st.lists(st.sampled_from([*WHOLE, " ", "Zoë"]), max_size=40).map("".join), st.integers(0, 60))
def test_a_cut_text_is_the_beginning_of_it(text: str, most: int) -> None:
    head = clipped(text, most)
    assert text.startswith(head)
    assert len(head) <= most or head == text
    assert characters(text)[: len(characters(head))] == characters(head)


def test_names_in_word_and_of_the_program_are_cut_so_too() -> None:
    family = "👨‍👩‍👧‍👦"
    assert shorten(f"Map {family * 9}", 12) == f"Map {family}…"
    assert json.loads(manifest(f"Together {family}", "", "en-GB", PurePosixPath("i"), "./"))["short_name"] == "Together"
