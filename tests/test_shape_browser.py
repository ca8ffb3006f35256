"""The scripts of the pages keep their shape: who may import whom, imports of types counted."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from test_shape import circles

ROOT = Path(__file__).resolve().parent.parent
BROWSER = ROOT / "browser"
KINDS = ROOT / "src/alongside/kinds"
ROOMS = sorted({path.relative_to(BROWSER).parts[0] for path in BROWSER.glob("*/**/*.ts")} - {"tests"})

Graph = Mapping[str, frozenset[str]]
"""Modules by their path below the root, each with those that it imports."""


def imports(folder: Path, *, scratch: Path) -> dict[str, frozenset[str]]:
    """Return what every script below a root imports, for its types too, as Deno's own parser reads it."""
    scripts = [*(folder / "browser").rglob("*.ts"), *(folder / "src/alongside/kinds").rglob("*.ts")]
    scripts = [path for path in scripts if "tests" not in path.parts]
    everything = scratch / "everything.ts"
    everything.write_text("".join(f"import {json.dumps(path.as_uri())};\n" for path in scripts), "utf-8")
    command = [Path(sys.executable).with_name("deno"), "info", "--json", "--config", folder / "browser/deno.json"]
    read = subprocess.run([*command, everything], capture_output=True, text=True, check=True, env={**os.environ})
    at = {path.as_uri(): path.relative_to(folder).as_posix() for path in scripts}
    found = dict.fromkeys(at.values(), frozenset[str]())
    for module in json.loads(read.stdout)["modules"]:
        if here := at.get(module["specifier"]):
            ways = [way["specifier"] for each in module.get("dependencies", []) for way in ends(each)]
            found[here] = frozenset(at[way] for way in ways if way in at)
    return found


def ends(dependency: dict[str, dict[str, str]]) -> list[dict[str, str]]:
    """Return where an import leads, for what it runs and for its types."""
    return [dependency[way] for way in ("code", "type") if "specifier" in dependency.get(way, {})]


def rooms_of(graph: Graph) -> dict[str, str]:
    """Return the room of each module.

    What stands in the folder of a kind belongs to the room that lists it; what nobody lists is an entry of its own.
    """
    rooms = {module: module.split("/")[1] for module in graph if module.startswith("browser/")}
    lists = {used: rooms[module] for module in rooms if module.endswith(".gen.ts") for used in graph[module]}
    return {module: rooms.get(module) or lists.get(module, "entries") for module in graph}


def uphill(graph: Graph, allowed: Mapping[str, list[str]]) -> list[str]:
    """Return the imports of a room by one that its note does not name."""
    rooms = rooms_of(graph)
    return [
        f"{module} imports {used}"
        for module, all_used in graph.items()
        for used in sorted(all_used)
        if (here := rooms[module]) != (there := rooms[used])
        and there in allowed
        and allowed[there] != ["everybody"]
        and here not in allowed[there]
    ]


def used_by(room: str) -> list[str]:
    """Return what the note of a room says about who may use it."""
    said = re.search(r"^Used by: ([\w, ]+)\.$", (BROWSER / room / "README.md").read_text("utf-8"), re.M)
    return said[1].split(", ") if said else []


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return imports(ROOT, scratch=tmp_path_factory.mktemp("graph"))


def test_every_room_is_used_by_those_that_its_note_names(graph: Graph) -> None:
    allowed = {room: used_by(room) for room in ROOMS}
    assert all(allowed.values()), "the README.md of each says “Used by: …” with rooms, everybody or nobody"
    assert {user for users in allowed.values() for user in users} <= {*ROOMS, "everybody", "nobody"}
    assert uphill(graph, allowed) == []


def test_every_room_that_a_note_names_uses_it(graph: Graph) -> None:
    rooms = rooms_of(graph)
    users = {(rooms[used], rooms[module]) for module, all_used in graph.items() for used in all_used}
    named = {(room, user) for room in ROOMS for user in used_by(room)}
    assert sorted((room, user) for room, user in named - users if user not in ("everybody", "nobody")) == []


def test_the_frame_of_the_site_knows_nothing_of_answers(graph: Graph) -> None:
    """Search, reading and offline cannot see what somebody writes: the promise of privacy, as a rule of imports."""
    rooms = rooms_of(graph)
    seen = {rooms[used] for module, used_ones in graph.items() if rooms[module] == "site" for used in used_ones}
    assert seen == {"site", "common"}


def test_no_scripts_and_no_rooms_import_each_other_in_a_circle(graph: Graph) -> None:
    assert circles({module: set(used) for module, used in graph.items()}) == []
    rooms = rooms_of(graph)
    of_rooms: dict[str, set[str]] = {}
    for module, used in graph.items():
        of_rooms.setdefault(rooms[module], set()).update({rooms[each] for each in used} - {rooms[module]})
    assert circles(of_rooms) == []


def test_every_module_has_a_room(graph: Graph) -> None:
    """Loose ones are only what a task of Deno runs, and what only that imports."""
    tasks = (BROWSER / "deno.json").read_text("utf-8")
    loose = {f"browser/{path.name}" for path in BROWSER.glob("*.ts")}
    users = {module: [user for user, used in graph.items() if module in used] for module in loose}
    assert {user for found in users.values() for user in found} <= loose
    assert [name for name in loose if not users[name] and f" {Path(name).name}" not in tasks] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_note_names_only_files_that_are_there(room: str) -> None:
    folder = BROWSER / room
    there = {path.name for path in BROWSER.rglob("*.ts")} | {path.name for path in KINDS.rglob("*.ts")}
    named = re.findall(r"`(?:[\w/<>-]+/)?([\w-]+\.ts)`", (folder / "README.md").read_text("utf-8"))
    assert [name for name in named if name not in there] == []


def test_the_readme_lists_every_room() -> None:
    assert sorted(re.findall(r"\]\((\w+)/README\.md\)", (BROWSER / "README.md").read_text("utf-8"))) == ROOMS


def test_scripts_stay_small(graph: Graph) -> None:
    lines = {module: (ROOT / module).read_text("utf-8").count("\n") for module in graph}
    assert {module: count for module, count in lines.items() if count > 300} == {}, "split it: one purpose a module"


_EXPORT = re.compile(
    r"^export (?:async )?(?:abstract )?(?P<what>const|let|function\*?|class|type|interface|enum) (?P<name>\w+)", re.M
)
FOR_TESTS = {
    "browser/backup/file-format.ts": {"buildBackup"},
    "browser/tools/places/lists/csv.ts": {"fromCsv"},
    "browser/tools/places/lists/match-lists.ts": {"bringTogether"},
}
"""What only tests ask for: work in one go that pages do in slices of time."""


def unused(graph: Graph, texts: Mapping[str, str], tests: str) -> dict[str, set[str]]:
    """Return what modules export and nobody imports: not for the module itself, and not for tests of its inner parts.

    What only tests name and the module itself has no use for is among it. A type is exported with what it is of.
    """
    said = {module: Counter(re.findall(r"\w+", text)) for module, text in texts.items()}
    tried = set(re.findall(r"\w+", tests))
    found: dict[str, set[str]] = {}
    for module, text in texts.items():
        users = [said[user] for user, used in graph.items() if module in used]
        for what, name in _EXPORT.findall(text):
            fine = what in ("type", "interface") or name in tried
            if not any(name in user for user in users) and not (said[module][name] > 1 and fine):
                found.setdefault(module, set()).add(name)
    return found


def test_nothing_is_exported_that_nobody_imports(graph: Graph) -> None:
    texts = {module: (ROOT / module).read_text("utf-8") for module in graph}
    tried = "".join(path.read_text("utf-8") for path in (BROWSER / "tests").glob("*.ts"))
    texts["browser/list-kinds.ts"] = ""  # writes a module: what it exports stands in a text
    assert unused(graph, texts, tried) == FOR_TESTS
    for names in FOR_TESTS.values():
        assert all(name in tried for name in names)


def test_what_is_exported_in_vain_is_found() -> None:
    texts = {
        "a.ts": "export const taken = 1;\nexport const gone = 2;\nexport function* tried() {}\nexport const inner = 3;\nuse(inner);\n"
        "export const own = 4;\nuse(own);\nexport interface Of {}\nconst it: Of = {};\nexport type Gone = 1;\n",
        "b.ts": 'import { taken } from "./a.ts";\nuse(taken);\n',
        "c.ts": "use(own, gone);\n",
    }
    graph = {"a.ts": frozenset[str](), "b.ts": frozenset(["a.ts"]), "c.ts": frozenset[str]()}
    assert unused(graph, texts, "tried(); inner;") == {"a.ts": {"gone", "tried", "own", "Gone"}}


SMALL = {
    "common/dom.ts": 'import type { A } from "../answers/a.ts";\nexport const el = (it: A) => it;\n',
    "answers/a.ts": "export type A = string;\n",
    "site/search.ts": 'import { el } from "../common/dom.ts";\nexport const found = el;\n',
    "store/one.ts": 'export type { Two } from "./two.ts";\nexport type One = string;\n',
    "store/two.ts": 'import type { One } from "./one.ts";\nexport type Two = One;\n',
}
"""A house with faults that only the import of a type shows."""


@pytest.fixture
def small(tmp_path: Path) -> Graph:
    for name, text in {**SMALL, "deno.json": "{}"}.items():
        path = tmp_path / "browser" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return imports(tmp_path, scratch=tmp_path)


def test_an_import_of_a_type_counts(small: Graph) -> None:
    allowed = {"common": ["everybody"], "answers": ["store"], "site": ["nobody"], "store": ["nobody"]}
    assert uphill(small, allowed) == ["browser/common/dom.ts imports browser/answers/a.ts"]


def test_a_circle_of_types_is_found(small: Graph) -> None:
    assert circles({module: set(used) for module, used in small.items()}) == [
        "browser/store/one.ts",
        "browser/store/two.ts",
    ]
