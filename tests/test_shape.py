"""The house keeps its shape: imports run one way, and modules stay small."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parent.parent / "src" / "alongside"
MODULES = sorted(SRC.rglob("*.py"))
KINDS = SRC / "kinds"
ROOMS = sorted({path.parent for path in MODULES if path.parent.parent != KINDS} - {SRC})
"""Folders of modules. What stands beside them is the door: it may use every room, and nobody uses it."""


@cache
def dotted(path: Path) -> str:
    """Return a module or room by its name below `alongside`."""
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def room(module: str) -> str:
    """Return the room in which a module stands, of those that there are."""
    names = set(map(dotted, ROOMS))
    while module and module not in names:
        module = module.rpartition(".")[0]
    return module or "door"


@cache
def imports(path: Path) -> frozenset[str]:
    """Return the modules that a module imports, for types too."""
    known, found = set(map(dotted, MODULES)), set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{alias.name}": node.module for alias in node.names}
            found |= {name if name.removeprefix("alongside.") in known else module for name, module in whole.items()}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return frozenset(module.removeprefix("alongside.") for module in found if module.startswith("alongside."))


def used_by(folder: Path) -> list[str]:
    """Return what the note of a room says about who may use it."""
    note = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or ""
    said = re.search(r"^Used by: ([\w., \n]+)\.$", note, re.M)
    return re.split(r",\s+", said[1]) if said else []


def circles(graph: Mapping[str, set[str]]) -> list[str]:
    """Return what is left when everything that leads to an end has been taken away: whatever stands in a circle."""
    left = {name: set(others) for name, others in graph.items()}
    while ends := [name for name, others in left.items() if not others & left.keys()]:
        for name in ends:
            del left[name]
    return sorted(left)


@pytest.mark.parametrize("folder", ROOMS, ids=dotted)
def test_a_room_says_what_it_holds_and_is_used_by_those_it_names(folder: Path) -> None:
    allowed = used_by(folder)
    assert allowed, "its __init__.py says what it holds, and “Used by: …” with rooms, door, everybody or nobody"
    rooms = {*map(dotted, ROOMS), "door", "everybody", "nobody"}
    assert set(allowed) <= rooms
    here = dotted(folder)
    for path in MODULES:
        user = room(dotted(path))
        if user != here and any(room(module) == here for module in imports(path)):
            named = any(user == name or user.startswith(f"{name}.") for name in allowed)
            assert named or allowed == ["everybody"], f"{dotted(path)} imports {here}, which is for {allowed}"


@pytest.mark.parametrize("folder", ROOMS, ids=dotted)
def test_those_that_a_room_names_use_it(folder: Path) -> None:
    here = dotted(folder)
    users = {room(dotted(path)) for path in MODULES if any(room(module) == here for module in imports(path))} - {here}
    idle = [name for name in used_by(folder) if not any(f"{user}.".startswith(f"{name}.") for user in users)]
    assert idle in ([], ["everybody"], ["nobody"]), f"nobody in {idle} uses {here}"


def test_no_modules_and_no_rooms_import_each_other_in_a_circle() -> None:
    modules = {dotted(path): set(imports(path)) - {dotted(path)} for path in MODULES}
    assert circles(modules) == []
    rooms: dict[str, set[str]] = {}
    for name, used in modules.items():
        here = room(name)
        rooms.setdefault(here, set()).update({room(module) for module in used} - {here})
    assert circles(rooms) == []


def test_a_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}, "e": set()}) == ["a", "b", "c", "d"]


@pytest.mark.parametrize("path", [m for m in MODULES if KINDS in m.parents and m.parent != KINDS], ids=dotted)
def test_what_a_kind_is_knows_no_form_and_its_forms_know_no_other(path: Path) -> None:
    allowed = ("content",) if path.name == "kind.py" else ("content", "render.word")
    assert not {module for module in imports(path) if not module.startswith(allowed)}


def test_nobody_uses_the_door() -> None:
    assert {module for path in MODULES for module in imports(path) if room(module) == "door"} <= {
        module for path in MODULES if room(dotted(path)) == "door" for module in imports(path)
    }


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 250, "split it: one purpose a module"


@pytest.mark.parametrize("path", [m for m in MODULES if room(dotted(m)) != "door"], ids=dotted)
def test_only_the_doors_know_the_site_generator(path: Path) -> None:
    assert not re.search(r"^\s*(?:import|from) mkdocs\b", path.read_text("utf-8"), re.M)


def test_the_plugin_only_hands_over() -> None:
    assert len((SRC / "plugin.py").read_text("utf-8").splitlines()) < 120


BROWSER = SRC.parent.parent / "browser"
SCRIPTS = sorted(p for p in BROWSER.rglob("*.ts") if "tests" not in p.relative_to(BROWSER).parts)
CAUGHT = re.compile(r"catch(?: \(\w+\))? \{(?P<body>.*?)\n *\}", re.S)
"""What is done where something has gone wrong, up to the first closing bracket."""
DROPPED = re.compile(r"\.catch\((?:\(\)|_\w*) =>|, (?:\(\)|_\w*) => (?:\{\}|null|undefined|\[\])\)")
"""What was rejected, and nobody looks at it."""


def silent(text: str) -> list[str]:
    """Return the places where a fault goes by without a word."""
    blocks = [match["body"] for match in CAUGHT.finditer(text)]
    lines = [line for line in text.splitlines() if DROPPED.search(line)]
    return [each for each in blocks + lines if not re.search(r"report\(|[#.]fail\(\"|throw |Quiet", each)]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(BROWSER).as_posix())
def test_no_fault_in_the_browser_goes_by_in_silence(path: Path) -> None:
    """It is reported by a code, or a comment that begins with “Quiet” says why that is right."""
    assert silent(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "try {\n  go();\n} catch {\n}",
        "try {\n  go();\n} catch {\n  // Nothing to be done.\n}",
        "try {\n  go();\n} catch (error) {\n  return null;\n}",
        "go().catch(() => {});",
        "go().catch(() => null);",
        "go().then(done, () => {});",
    ],
)
def test_silence_is_found_in_every_form(text: str) -> None:
    assert len(silent(text)) == 1


def test_the_readme_names_every_code_that_is_reported() -> None:
    codes = set(re.findall(r'^  \| "([a-z-]+)"', (BROWSER / "common/report.ts").read_text("utf-8"), re.M))
    named = set(
        re.findall(r"^\| `([a-z-]+)` \|", (BROWSER / "README.md").read_text("utf-8").partition("## Faults")[2], re.M)
    )
    used = {
        code
        for path in SCRIPTS
        for code in re.findall(r'(?:report|reported|[#.]fail)\("([a-z]+-[a-z-]+)"', path.read_text("utf-8"))
    }
    assert named == codes == used
