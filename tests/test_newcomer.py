"""What a newcomer is told is true: the map is that of the imports, and every file that is named is there."""

from __future__ import annotations

import re

import house_map
import pytest
from house_map import House

ROOT = house_map.ROOT
FILE = re.compile(r"`((?:[\w.-]+/)+[\w.<>-]*|[\w-]+\.(?:md|yml|svg|toml))`")
"""What looks like a path within the repository; a place for a name, `<id>`, ends what can be looked for."""
LATER = ("disk/", "site/", "staged/", ".venv/", "sms:")
"""Folders that are made."""


@pytest.fixture(scope="module")
def houses() -> tuple[House, House]:
    return house_map.in_python(), house_map.in_the_browser()


def test_the_drawing_is_that_of_the_imports(houses: tuple[House, House]) -> None:
    assert house_map.DRAWING.read_text("utf-8") == house_map.draw(houses), "run: make map"


def test_the_tables_say_the_same_in_words(houses: tuple[House, House]) -> None:
    text = house_map.TEXT.read_text("utf-8")
    assert text == house_map.with_map(text, houses), "run: make map"
    assert "](house.svg)" in text


def test_every_room_is_drawn_below_all_that_use_it(houses: tuple[House, House]) -> None:
    for house in houses:
        floor = {room: number for number, row in enumerate(house_map.floors(house.uses)) for room in row}
        assert all(floor[room] < floor[used] for room, all_used in house.uses.items() for used in all_used)


def test_what_follows_from_other_lines_is_not_drawn() -> None:
    uses = {"a": frozenset("bc"), "b": frozenset("c"), "c": frozenset[str](), "d": frozenset("c")}
    assert house_map.plain_ways(uses) == [("a", "b"), ("b", "c"), ("d", "c")]
    assert house_map.floors(uses) == [["a", "d"], ["b"], ["c"]]


@pytest.mark.parametrize("text", ["CONTRIBUTING.md", "README.md", "exercises/README.md"])
def test_every_file_that_is_named_is_there(text: str) -> None:
    written = re.sub(rf"{house_map.BEGIN}.*{house_map.END}", "", (ROOT / text).read_text("utf-8"), flags=re.S)
    named = FILE.findall(written)
    beside = (ROOT, (ROOT / text).parent, ROOT / "facilitator", ROOT / "src/alongside/kinds/scale")
    lost = [
        name
        for name in named
        if not name.startswith(LATER) and not any((folder / name.partition("<")[0]).exists() for folder in beside)
    ]
    assert lost == []


def test_each_word_of_the_table_stands_where_it_is_said_to() -> None:
    table = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## One word a meaning")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([a-z, ]+) \| .* \| `([^`]+)` \|$", table, re.M)
    assert len(rows) > 20
    lost = [
        (word, file)
        for words, file in rows
        for word in words.split(", ")
        if not re.search(re.sub(" ", "[-_ ]?", word), file + (ROOT / file).read_text("utf-8"), re.I)
    ]
    assert lost == []
