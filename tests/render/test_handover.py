"""Data handed over to the scripts of a page: a classic script that every browser can read, holding just that data."""

from __future__ import annotations

import json

import pytest

from alongside.common.handover import as_json, handover

SIGNS = "“curly” & <b> \\ \" ' é ŵ 👋 \u2028 \u2029 \n"


def test_a_value_comes_back_as_it_was() -> None:
    value = {"words": [SIGNS, 1.5, None, True], SIGNS: {}}
    assert json.loads(as_json(value)) == value


@pytest.mark.parametrize("sign", ["\u2028", "\u2029"])
def test_no_line_of_a_script_ends_within_words(sign: str) -> None:
    assert sign not in handover("room", f"a{sign}name", [f"some{sign}words"])


def test_several_rooms_and_names_stand_in_one_namespace() -> None:
    assert handover("room", "name", [1]) == '((self.alongside??={}).room??={})["name"]=[1];\n'
