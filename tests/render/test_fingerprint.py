"""What is kept for the next build is made anew when anything has changed that it was made from."""

from __future__ import annotations

import ast
import io
import shutil
import subprocess
import sys
from dataclasses import replace
from importlib.metadata import packages_distributions, version
from pathlib import Path

import docx
import pytest
from content.small_manual import FILES, check, write
from pdfminer.high_level import extract_text
from pptx import Presentation

from alongside.common.fingerprint import DOCUMENTS, LIBRARIES, PACKAGE, fingerprint
from alongside.content.plan.model_tour import PAGE as MODEL_PAGE
from alongside.content.plan.model_tour import load_model_tour
from alongside.content.plan.session_plan import plan_session
from alongside.content.read.library import Library
from alongside.content.read.organisation import Organisation
from alongside.editions import documents
from alongside.editions.documents import Handouts
from alongside.render.web.assets import styles
from alongside.render.web.assets.font import web_fonts

MAKERS = {
    "a tool's questions": "kinds/goals/kind.py",
    "the reading of Markdown": "content/markdown/tree.py",
    "a template": "render/pdf/templates/prompts.typ",
    "the pieces of Word": "render/word/ooxml.py",
    "the posters": "render/pdf/poster.py",
    "the foot": "editions/handouts.py",
    "a colour": "theme/brand/palette.toml",
    "the mark": "theme/brand/mark-on-paper.svg",
    "a figure": "theme/figures/convoy-rings.svg",
    "the letters": "fonts/AtkinsonHyperlegibleNext-Bold.ttf",
}
# What these give stands in the key itself, or takes no part in a document.
BESIDES = {"markupsafe", "pyyaml"}


@pytest.mark.parametrize("name", MAKERS)
def test_a_change_of_what_makes_documents_makes_them_anew(name: str, tmp_path: Path) -> None:
    folders = [Path(shutil.copytree(PACKAGE / folder, tmp_path / folder)) for folder in DOCUMENTS]
    before = fingerprint(folders, {})
    assert before == fingerprint([PACKAGE / folder for folder in DOCUMENTS], {})
    with (tmp_path / MAKERS[name]).open("ab") as file:
        file.write(b"\n")
    assert fingerprint(folders, {}) != before


@pytest.mark.parametrize("library", LIBRARIES)
def test_another_version_of_a_library_makes_documents_anew(library: str) -> None:
    now = {name: version(name) for name in LIBRARIES}
    assert fingerprint([], now | {library: now[library] + ".1"}) != fingerprint([], now)


def test_every_library_that_makes_documents_is_counted() -> None:
    files = [f for folder in DOCUMENTS for f in (PACKAGE / folder).rglob("*.py") if "web" not in f.parts]
    found = {name for file in files for name in _imported(ast.parse(file.read_text("utf-8")))}
    where = packages_distributions()
    libraries = {where[name][0].lower() for name in found - sys.stdlib_module_names - {"alongside"}}
    # The dialect names its extensions by their names.
    assert libraries - BESIDES | {"pymdown-extensions"} == set(LIBRARIES)


def _imported(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def test_a_document_is_made_anew_for_another_organisation_and_only_then(tmp_path: Path) -> None:
    library, _ = check(write(tmp_path, FILES))
    kept = tmp_path / "kept"
    for organisation in ("First Friends", "", "Second Friends"):
        handouts = Handouts("", kept, organisation)
        pdf, to_fill_in, large, word = handouts.of(library.exercises["good"])
        files = len(list(kept.glob("*")))
        assert [pdf, to_fill_in, large, word] == list(handouts.of(library.exercises["good"]))
        assert len(list(kept.glob("*"))) == files
        of_day = handouts.of_session(plan_session(library.sessions["day"], library))
        for document in (pdf, to_fill_in, large, *(each for each in of_day if each.path.suffix == ".pdf")):
            said = extract_text(io.BytesIO(document.content))
            assert [name in said for name in ("First Friends", "Second Friends")] == [
                name == organisation for name in ("First Friends", "Second Friends")
            ]
        foot = docx.Document(io.BytesIO(word.content)).sections[0].footer
        assert any(p.text.startswith(organisation or "Alongside") for p in foot.paragraphs)


@pytest.mark.sweep
def test_documents_made_side_by_side_are_those_made_one_after_another(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = replace(library, exercises=dict(list(library.exercises.items())[:6]), sessions={})
    made = {}
    for cores in (1, 4):
        monkeypatch.setattr(documents, "_cores", lambda cores=cores: cores)
        made[cores] = list(Handouts("", tmp_path / str(cores)).all(few, None, ()))
    assert made[1] == made[4]


@pytest.mark.parametrize(
    ("words", "foot"),
    [
        ({"name": "our organisation", "short_name": "our organisation"}, ""),
        ({"name": "Wiltshire Friends", "short_name": "our organisation"}, "Wiltshire Friends"),
        ({"name": "Wiltshire Friends", "short_name": "WF"}, "WF"),
        ({"name": "our organisation", "short_name": "WF"}, "WF"),
        ({"name": "Wiltshire Friends", "short_name": ""}, "Wiltshire Friends"),
        ({"name": "Friends\nof Wiltshire"}, "Friends of Wiltshire"),
        ({}, ""),
    ],
)
def test_the_foot_has_the_short_name_and_nothing_while_nobody_has_put_one_in(words: dict[str, str], foot: str) -> None:
    assert Organisation(words).foot == foot


@pytest.mark.parametrize("name", ["Friends “& Co” #let *of* _Llŷn_ <us>", "Connections " * 30, "X" * 300])
def test_any_name_fits_at_the_foot(name: str, tmp_path: Path, root: Path) -> None:
    name = name.strip()
    library, _ = check(write(tmp_path, FILES))
    handouts = Handouts("https://alongside.example/", tmp_path / "kept", name)
    walk = load_model_tour(root, {MODEL_PAGE: (root / MODEL_PAGE).read_text("utf-8")})
    documents = [
        *handouts.of(library.exercises["good"]),
        *handouts.of_session(plan_session(library.sessions["day"], library)),
        *handouts.posters(walk, ()),
    ]
    shown = "".join(name.split())
    for document in documents:
        if document.path.suffix == ".pdf":
            said = "".join(extract_text(io.BytesIO(document.content)).replace("\u200b", "").split())
            assert shown in said
        elif document.path.suffix == ".pptx":
            foot = next(s for s in Presentation(io.BytesIO(document.content)).slide_master.shapes if s.name == "Credit")
            assert shown in "".join(foot.text_frame.text.split())
        else:
            foot = docx.Document(io.BytesIO(document.content)).sections[0].footer
            assert "".join(name.split()) in "".join("".join(p.text.split()) for p in foot.paragraphs)


def test_fonts_and_style_sheets_are_kept_by_what_makes_them(tmp_path: Path) -> None:
    def times(folder: Path) -> dict[str, int]:
        return {file.name: file.stat().st_mtime_ns for file in folder.glob("*")}

    fonts, sheets = tmp_path / "fonts", tmp_path / "styles"
    first = dict(web_fonts(fonts))
    kept = times(fonts)
    assert (dict(web_fonts(fonts)), times(fonts), len(kept)) == (first, kept, 3)
    before = dict(styles.styles("a{color:red}", {"a"}, sheets))
    kept = times(sheets)
    # A word of which no style sheet knows changes nothing.
    assert dict(styles.styles("a{color:red}", {"a", "zebrafinch"}, sheets)) == before
    assert times(sheets) == kept
    other = dict(styles.styles("a{color:blue}", {"a"}, sheets))
    assert before["alongside.css"] != other["alongside.css"]
    assert len(times(sheets)) > len(kept)
    assert dict(styles.styles("a{color:red}", {"a"}, sheets)) == before


def test_every_script_of_ours_is_built_anew_when_it_changes(root: Path) -> None:
    command = ["make", "--silent", "--eval", "watched: ; @echo $(BROWSER)", "watched"]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    watched = {root / name for name in said.split()}
    assert set((root / "browser").rglob("*.ts")) <= watched
