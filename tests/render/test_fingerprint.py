"""What is kept for the next build is made anew when anything has changed that it was made from."""

from __future__ import annotations

import ast
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import packages_distributions, version
from pathlib import Path

import docx
import pytest
from content.small_manual import FILES, check, write
from pdfminer.high_level import extract_text
from pptx import Presentation
from small_volumes import bound, small_library
from test_shape import MODULES, dotted, imports

from alongside.common.fingerprint import DOCUMENTS, LIBRARIES, PACKAGE, PAGE_LIBRARIES, PAGES, fingerprint
from alongside.content.plan.model_tour import PAGE as MODEL_PAGE
from alongside.content.plan.model_tour import load_model_tour
from alongside.content.plan.session_plan import plan_session
from alongside.content.read import kept_files
from alongside.content.read.library import Library
from alongside.content.read.organisation import Organisation
from alongside.editions import books, documents
from alongside.editions.documents import Handouts
from alongside.render.web.assets import icons, styles
from alongside.render.web.assets.font import web_fonts

MAKERS = {
    "a tool's questions": "kinds/goals/kind.py",
    "the reading of Markdown": "content/markdown/tree.py",
    "a template": "render/pdf/templates/prompts.typ",
    "the pieces of Word": "render/word/ooxml.py",
    "the posters": "render/pdf/poster.py",
    "the foot": "editions/documents.py",
    "the EPUB": "render/epub/chapters.py",
    "the looks of the EPUB": "render/epub/style.css",
    "a colour": "theme/brand/palette.toml",
    "the mark": "theme/brand/mark-on-paper.svg",
    "a figure": "theme/figures/convoy-rings.svg",
    "the letters": "fonts/AtkinsonHyperlegibleNext-Bold.ttf",
}
BESIDES = {"markupsafe", "pathspec", "pyyaml"}
"""What these give stands in the key itself, or takes no part in a document."""
BESIDES_OF_PAGES = {"pathspec", "pyyaml", "tinycss2", "fonttools", "typst"}
"""The first is for the check alone, and what the second gives stands in the key; the others make style sheets, fonts and
icons, which have keys of their own."""
_LAID_OUT = "a page is laid out in each build, and what comes of it is the key"
KEPT = {
    "documents": (
        DOCUMENTS,
        {
            "render.web.assets.policy": "it stands in the key of each part on one page",
            "render.web.assets.styles": "scripts and folders for another generator are made each time",
            "render.web.finish": "an edition is made of finished pages, and each time",
            "render.web.leave": "folders for another generator are made each time",
        },
    ),
    "pages": (PAGES, {"editions": _LAID_OUT}),
    "what files say": (kept_files._MAKERS, {"render.word": "the forms of a kind take no part in reading a file"}),
}
"""The folders that make what is kept, and what they use beside these, with the reason why it may change."""


@pytest.mark.parametrize("name", MAKERS)
def test_a_change_of_what_makes_documents_makes_them_anew(name: str, tmp_path: Path) -> None:
    assert (PACKAGE / MAKERS[name]).is_file()
    folders = [Path(shutil.copytree(PACKAGE / folder, tmp_path / folder)) for folder in DOCUMENTS]
    before = fingerprint(folders, {})
    assert before == fingerprint([PACKAGE / folder for folder in DOCUMENTS], {})
    with (tmp_path / MAKERS[name]).open("ab") as file:
        file.write(b"\n")
    assert fingerprint(folders, {}) != before


@pytest.mark.parametrize("name", KEPT)
def test_whatever_makes_what_is_kept_uses_is_counted_or_has_a_reason(name: str) -> None:
    folders, besides = KEPT[name]
    makers = [path for path in MODULES if any((PACKAGE / folder) in path.parents for folder in folders)]
    used = {module for path in makers for module in imports(path)} - {*map(dotted, makers)}
    assert [module for module in sorted(used) if not _within(module, besides)] == []
    assert [room for room in besides if not any(_within(module, [room]) for module in used)] == []


def _within(module: str, rooms: Iterable[str]) -> bool:
    return any(f"{module}.".startswith(f"{room}.") for room in rooms)


def test_every_room_that_makes_files_of_its_own_is_counted() -> None:
    rooms = {f"render/{folder.name}" for folder in (PACKAGE / "render").iterdir() if (folder / "__init__.py").exists()}
    assert rooms - set(DOCUMENTS) == {"render/web"}
    assert "render" in PAGES


def test_what_keeps_something_beside_the_rooms_counts_itself() -> None:
    doors = [path for path in PACKAGE.glob("*.py") if re.search(r"\bkept\.put\(|\bCache\(", path.read_text("utf-8"))]
    assert [path.name for path in doors if "__file__" not in path.read_text("utf-8")] == []


def test_a_part_on_one_page_is_made_anew_when_pages_may_do_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, kept = small_library(tmp_path / "manual"), tmp_path / "kept"

    def part() -> bytes:
        return next(document.content for name, document in bound(library, kept).items() if name.endswith(".xhtml"))

    before = part()
    monkeypatch.setattr(books, "content_security_policy", lambda *, from_disk: "default-src 'none'; media-src 'self'")
    assert part() != before
    assert b"media-src 'self'" in part()


@pytest.mark.parametrize("library", LIBRARIES)
def test_another_version_of_a_library_makes_documents_anew(library: str) -> None:
    now = {name: version(name) for name in LIBRARIES}
    assert fingerprint([], now | {library: now[library] + ".1"}) != fingerprint([], now)


def test_every_library_that_makes_documents_is_counted() -> None:
    # The dialect names its extensions by their names.
    assert _libraries(DOCUMENTS) - BESIDES | {"pymdown-extensions"} == set(LIBRARIES)


def test_every_library_that_makes_pages_is_counted() -> None:
    found = _libraries([folder for folder in PAGES if folder not in ("render", "kinds")] + ["render/web"])
    # The frame is that of the generator and its theme, which only the doors know.
    assert found - BESIDES_OF_PAGES | {"mkdocs", "mkdocs-material"} == set(PAGE_LIBRARIES)


def _libraries(folders: Iterable[str]) -> set[str]:
    files = [file for folder in folders for file in (PACKAGE / folder).rglob("*.py")]
    found = {name for file in files for name in _imported(ast.parse(file.read_text("utf-8")))}
    where = packages_distributions()
    return {where[name][0].lower() for name in found - sys.stdlib_module_names - {"alongside"}}


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
        made = list(handouts.of(library.exercises["good"]))
        pdf, to_fill_in, large, word, *_ = made
        files = len(list(kept.glob("*")))
        assert made == list(handouts.of(library.exercises["good"]))
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


@pytest.mark.sweep
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
        elif document.path.suffix == ".docx":
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


def test_icons_are_drawn_anew_when_their_drawing_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site may be served meanwhile, by a process that has drawn them before."""
    drawings = Path(shutil.copytree(icons.IMAGES, tmp_path / "images"))
    monkeypatch.setattr(icons, "IMAGES", drawings)
    before = {**icons.icons(), "share": icons.share_image("A name", "Words")}
    assert before == {**icons.icons(), "share": icons.share_image("A name", "Words")}
    for name in ("favicon", "walking"):
        (drawings / f"{name}.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', "utf-8")
    after = {**icons.icons(), "share": icons.share_image("A name", "Words")}
    assert [name for name in before if before[name] == after[name]] == []


def test_every_script_of_ours_is_built_anew_when_it_changes(root: Path) -> None:
    command = ["make", "--silent", "--eval", "watched: ; @echo $(BROWSER)", "watched"]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    watched = {root / name for name in said.split()}
    assert set((root / "browser").rglob("*.ts")) <= watched
