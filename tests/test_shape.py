"""The house keeps its shape: imports run one way, and modules stay small."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parent.parent / "src" / "alongside"
MODULES = sorted(SRC.rglob("*.py"))
ROOMS = ("content", "render", "editions", "door")
"""Each room may import from itself and from those before it."""


def room(module: str) -> str:
    first = module.split(".")[1] if "." in module else ""
    return first if first in ROOMS else "door"


def name(path: Path) -> str:
    return ".".join(["alongside", *path.relative_to(SRC).with_suffix("").parts])


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.update({node.module, *(f"{node.module}.{alias.name}" for alias in node.names)})
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return {module for module in found if module.startswith("alongside.")}


SHARED = {"alongside.render.fingerprint"}
"""What every renderer may use: it knows no format."""


def form(module: str) -> str:
    """The output format a renderer writes: web, word or paper."""
    part = module.split(".")[2] if module.count(".") > 1 else ""
    if part == "web":
        return "web"
    return "word" if part.startswith("word") else "paper"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_run_one_way(path: Path) -> None:
    here = ROOMS.index(room(name(path)))
    uphill = {module for module in imports(path) if ROOMS.index(room(module)) > here}
    assert not uphill, f"{name(path)} imports {uphill}"


@pytest.mark.parametrize("path", [m for m in MODULES if room(name(m)) == "render"], ids=name)
def test_renderers_do_not_import_each_other(path: Path) -> None:
    used = {m for m in imports(path) if not any(m == shared or m.startswith(f"{shared}.") for shared in SHARED)}
    others = {m for m in used if m.count(".") > 1 and room(m) == "render" and form(m) != form(name(path))}
    assert not others


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300, "split it: one purpose a module"


@pytest.mark.parametrize("path", [m for m in MODULES if room(name(m)) == "content"], ids=name)
def test_the_model_knows_no_site_generator(path: Path) -> None:
    source = path.read_text("utf-8")
    assert "import mkdocs" not in source
    assert "from mkdocs" not in source


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
    return [each for each in blocks + lines if not re.search(r"report\(|#fail\(\"|throw |Quiet", each)]


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
        for code in re.findall(r'(?:report|reported|#fail)\("([a-z]+-[a-z-]+)"', path.read_text("utf-8"))
    }
    assert named == codes == used
