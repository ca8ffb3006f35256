"""The map of the house, drawn from the imports: which rooms there are, what each holds, and which others it uses.

`make map` writes house.svg and the tables of CONTRIBUTING.md; a test holds both to the code.
"""

from __future__ import annotations

import ast
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path
from statistics import mean

import test_shape as python
import test_shape_browser as browser

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "house.svg"
TEXT = ROOT / "CONTRIBUTING.md"
BEGIN, END = "<!-- make map writes from here -->\n", "<!-- to here -->\n"

_WIDTH, _MARGIN = 960, 24
_LETTER, _BOX, _FLOOR, _GAP = 7.6, 34, 76, 40
"""In pixels: the width of a letter, the height of a box, from floor to floor, between boxes."""
_STYLE = """\
text { font: 14px Verdana, sans-serif; fill: #1d2b30; text-anchor: middle; }
.house { font-size: 17px; font-weight: bold; text-anchor: start; }
.room { fill: #fff; stroke: #0b5a63; stroke-width: 1.5; }
.way { stroke: #5b6b70; stroke-width: 1.2; fill: none; }
.ground { fill: #f5f1e8; }
@media (prefers-color-scheme: dark) {
text { fill: #e9eeee; } .room { fill: #1d2b30; stroke: #7fd0d4; } .way { stroke: #a9b7ba; } .ground { fill: #10191b; }
}"""


@dataclass(frozen=True)
class House:
    """One half of the code: its rooms, each with what it holds and the rooms that it uses."""

    name: str
    folder: str
    holds: Mapping[str, str]
    uses: Mapping[str, frozenset[str]]


def in_python() -> House:
    """Return the half that makes the site, by the names of its packages."""
    uses: dict[str, set[str]] = {}
    for path in python.MODULES:
        here = python.room(python.dotted(path))
        uses.setdefault(here, set()).update({python.room(module) for module in python.imports(path)} - {here})
    holds = {"door": "What is run: the command line, and the plugin of the site generator."}
    for folder in python.ROOMS:
        note = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or ""
        holds[python.dotted(folder)] = note.split("\n\n")[0].replace("\n", " ")
    used = {room for all_used in uses.values() for room in all_used}
    rooms = [room for room in holds if uses.get(room) or room in used]  # others only hold rooms
    return House("What makes the site", "src/alongside", holds, {room: frozenset(uses[room]) for room in rooms})


def in_the_browser() -> House:
    """Return the half that runs in pages, by the names of its folders."""
    with tempfile.TemporaryDirectory() as scratch:
        graph = browser.imports(ROOT, scratch=Path(scratch))
    rooms = browser.rooms_of(graph)
    uses: dict[str, set[str]] = {room: set() for room in browser.ROOMS}
    for module, used in graph.items():
        if (here := rooms[module]) in uses:  # what builds the scripts stands in no room
            uses[here] |= {rooms[each] for each in used} - {here}
    holds = {}
    for room in browser.ROOMS:
        note = (browser.BROWSER / room / "README.md").read_text("utf-8")
        holds[room] = note.split("\n\n")[1].replace("\n", " ")
    return House("What runs in pages", "browser", holds, {room: frozenset(uses[room]) for room in holds})


def floors(uses: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """Return the rooms by floor, the top floor first: each stands right below the lowest that uses it."""
    depth: dict[str, int] = {}

    def of(room: str) -> int:
        if room not in depth:
            depth[room] = 1 + max((of(user) for user, used in uses.items() if room in used), default=-1)
        return depth[room]

    rows: list[list[str]] = [[] for _ in range(max(map(of, uses)) + 1)]
    for room in sorted(uses):
        rows[depth[room]].append(room)
    return rows


def plain_ways(uses: Mapping[str, frozenset[str]]) -> list[tuple[str, str]]:
    """Return who uses whom, without what follows from other ways: all lines would hide each other."""
    below: dict[str, frozenset[str]] = {}
    for row in reversed(floors(uses)):
        for room in row:
            below[room] = uses[room].union(*(below[used] for used in uses[room]))
    return sorted(
        (room, used)
        for room, all_used in uses.items()
        for used in all_used
        if not any(used in below[other] for other in all_used)
    )


def _with_gaps(house: House) -> tuple[list[list[str]], list[list[str]]]:
    """Return the floors with a gap for each line that passes one, and the lines as stops from above."""
    rows = floors(house.uses)
    floor = {room: number for number, row in enumerate(rows) for room in row}
    lines = []
    for room, used in plain_ways(house.uses):
        gaps = [f" {room} {used} {number}" for number in range(floor[room] + 1, floor[used])]
        for number, gap in enumerate(gaps, floor[room] + 1):
            rows[number].append(gap)
        lines.append([room, *gaps, used])
    return rows, lines


def _places(rows: Sequence[Sequence[str]], lines: Sequence[Sequence[str]]) -> dict[str, tuple[float, int]]:
    """Return the middle of each room and gap, and its floor; each stands below those that lead to it."""
    places: dict[str, tuple[float, int]] = {}
    above: dict[str, list[str]] = {stop: [] for row in rows for stop in row}
    for line in lines:
        for stop, following in pairwise(line):
            above[following].append(stop)
    for floor, row in enumerate(rows):
        wanted = {stop: mean([places[each][0] for each in above[stop]] or [0]) for stop in row}
        order = sorted(row, key=lambda stop: (wanted[stop], stop))
        left = (_WIDTH - sum(map(_wide, order)) - _GAP * (len(order) - 1)) / 2
        for stop in order:
            places[stop] = (left + _wide(stop) / 2, floor)
            left += _wide(stop) + _GAP
    return places


def _wide(stop: str) -> float:
    return 0 if stop.startswith(" ") else len(stop) * _LETTER + 24


def draw(houses: Sequence[House]) -> str:
    """Return the drawing, a house below the other. The tables say the same in words."""
    shapes: list[str] = []
    top = 0
    for house in houses:
        height = 56 + len(floors(house.uses)) * _FLOOR
        shapes.append(f'<rect class="ground" x="8" y="{top + 8}" width="{_WIDTH - 16}" height="{height - 16}" rx="8"/>')
        shapes.append(f'<text class="house" x="{_MARGIN}" y="{top + 36}">{escape(house.name)}: {house.folder}/</text>')
        shapes += _shapes(house, top + 56)
        top += height
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {top}" role="img" aria-labelledby="t d">\n'
        '<title id="t">The house, floor by floor</title>\n'
        '<desc id="d">A room uses only rooms below it. A line leads down to a room that is used; what follows from other '
        "lines is left out. The tables of CONTRIBUTING.md say the same in words.</desc>\n"
    )
    return head + f"<style>\n{_STYLE}\n</style>\n" + "\n".join(shapes) + "\n</svg>\n"


def _shapes(house: House, top: int) -> Iterator[str]:
    rows, lines = _with_gaps(house)
    at = {stop: (x, top + floor * _FLOOR) for stop, (x, floor) in _places(rows, lines).items()}
    bend = (_FLOOR - _BOX) / 2
    for line in lines:
        path = f"M{at[line[0]][0]:.0f} {at[line[0]][1] + _BOX}"
        for (x, y), (to_x, to_y) in pairwise(at[stop] for stop in line):
            path += f"C{x:.0f} {y + _BOX + bend:.0f} {to_x:.0f} {to_y - bend:.0f} {to_x:.0f} {to_y}V{to_y + _BOX}"
        yield f'<path class="way" d="{path}"/>'
    for room in house.uses:
        x, y = at[room]
        yield (
            f'<rect class="room" x="{x - _wide(room) / 2:.0f}" y="{y}" width="{_wide(room):.0f}" height="{_BOX}" rx="4"/>'
            f'<text x="{x:.0f}" y="{y + 22}">{room}</text>'
        )


def tables(houses: Sequence[House]) -> str:
    """Return the map in words: a table a house, from the top floor down."""
    parts = []
    for house in houses:
        rows = [f"| room of `{house.folder}/` | holds | uses |", "| --- | --- | --- |"]
        for room in (room for row in floors(house.uses) for room in row):
            used = ", ".join(sorted(house.uses[room])) or "nothing"
            rows.append(f"| {room} | {_short(house.holds[room])} | {used} |")
        parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _short(note: str) -> str:
    """Return the first sentence of a note, as a cell of a table."""
    return re.split(r"(?<=[\w`)])\.(?:\s|$)", note)[0].replace("|", "\\|")


def with_map(text: str, houses: Sequence[House]) -> str:
    """Return a text with the tables between their marks."""
    before, rest = text.split(BEGIN)
    return before + BEGIN + "\n" + tables(houses) + "\n" + END + rest.split(END)[1]


if __name__ == "__main__":
    both = (in_python(), in_the_browser())
    DRAWING.write_text(draw(both), "utf-8")
    TEXT.write_text(with_map(TEXT.read_text("utf-8"), both), "utf-8")
