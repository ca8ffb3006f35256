"""What a newcomer is told is true: the map is that of the imports, and every file that is named is there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import house_map
import named_paths
import pytest
from house_map import House

ROOT = house_map.ROOT
TOLD = ("CONTRIBUTING.md", "README.md", "exercises/README.md")


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


@pytest.mark.parametrize("text", TOLD)
def test_every_file_that_is_named_is_there(text: str) -> None:
    written = re.sub(rf"{house_map.BEGIN}.*{house_map.END}", "", (ROOT / text).read_text("utf-8"), flags=re.S)
    assert named_paths.lost(ROOT / text, named_paths.in_note(written)) == []


def test_every_path_that_code_and_the_notes_of_rooms_speak_of_is_there() -> None:
    lost = {}
    for path in named_paths.code():
        words = path.read_text("utf-8") if path.suffix == ".md" else named_paths.words_of(path)
        lost[path.relative_to(ROOT).as_posix()] = named_paths.lost(path, named_paths.in_words(words))
    assert {path: names for path, names in lost.items() if names} == {}


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("x.py", '"""Written in browser/gone/, and\nread in `src/alongside/cli.py`."""\nPATH = "browser/gone_too/"\n'),
        ("x.py", "def f():\n    pass  # see browser/gone/\n"),
        ("x.ts", '/** See `browser/gone/`. */\nconst a = "browser/gone_too/"; // and tests/conftest.py\n'),
        ("x.ts", "go(); // see browser/gone/\n"),
        ("x.css", "/* Of browser/gone/, in\nbrowser/site/ */\n.a { color: red }\n"),
        ("x.j2", "{# browser/gone/ #}<!-- browser/site/ --><p>browser/gone_too/</p>"),
    ],
)
def test_a_path_that_has_moved_is_found_in_comments_alone(file: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / file
    path.write_text(text, "utf-8")
    assert named_paths.lost(path, named_paths.in_words(named_paths.words_of(path))) == ["browser/gone/"]


def test_each_command_is_run_whatever_files_there_are() -> None:
    """Where a file of that name lies in the folder, make would take it for done, unless it is named as no file."""
    made = (ROOT / "Makefile").read_text("utf-8")
    assert sorted(re.findall(r"^([\w-]+):", made, re.M)) == sorted(
        re.findall(r"^\.PHONY: (.*)$", made, re.M)[0].split()
    )


def test_clean_takes_away_everything_that_is_made(tmp_path: Path) -> None:
    """What git is told to leave out has been made: nothing of it stays, and nothing else goes."""
    kept = {"Makefile", "docs/index.md", "browser/answers/answer.ts", "src/alongside/kinds/text/kind.py"}
    made = [pattern.replace("*", "x") for pattern in (ROOT / ".gitignore").read_text("utf-8").split()]
    places = [name[1:] if name.startswith("/") else f"src/{name}" for name in made]
    for place in [*kept, *(f"{name}it" if name.endswith("/") else name for name in places)]:
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((ROOT / place).read_text("utf-8") if place in kept else "", "utf-8")
    subprocess.run(["make", "clean"], cwd=tmp_path, check=True, capture_output=True)
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()} == kept


def test_each_command_that_is_told_is_there() -> None:
    commands = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M)
    told = {name for text in TOLD for name in re.findall(r"`make ([a-z][\w-]*)", (ROOT / text).read_text("utf-8"))}
    assert told - {*commands} == set()


def test_a_kind_to_copy_has_few_lines() -> None:
    """Whoever follows the walk reads all of it."""
    walk = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Walk 2")[2].partition("## Walk 3")[0]
    (kind,) = re.findall(r"^1\. Copy `(src/alongside/kinds/\w+)/`", walk, re.M)
    files = [path for path in (ROOT / kind).iterdir() if path.is_file()]
    needed = re.findall(r"^\| `([\w.]+)` \|", walk, re.M)
    assert sorted(path.name for path in files) == sorted(needed)
    assert sum(path.read_text("utf-8").count("\n") for path in files) < 80


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
