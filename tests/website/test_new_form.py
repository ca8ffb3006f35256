"""A new form of handout, and a new edition, is one file and one line: everything else reads the lists."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from content.small_manual import FILES, write
from lxml import html

from alongside.editions.document_forms import DOCUMENT_FORMS

pytestmark = pytest.mark.sweep

FORM = """
from alongside.editions.document_forms.form import DocumentForm

PLAIN = DocumentForm("-try.txt", "Plain text", "plain text", lambda plan, credit: f"{plan.exercise.title}\\n{credit}".encode())
"""
EDITION = """
from pathlib import PurePosixPath


class Titles:
    def files(self, site):
        yield PurePosixPath("titles.txt"), "\\n".join(page.title for page in site.pages.values()).encode()
"""
LINK = "[As words](../handouts/good-try.txt)"


def add(folder: Path, module: str, text: str, old: str, new: str) -> None:
    """Put a module beside the others, and its object into their list."""
    (folder / f"{module}.py").write_text(text, "utf-8")
    room = ".".join(folder.parts[folder.parts.index("editions") :])
    thing = re.findall(r"\w+", new)[0]
    listed = (folder / "__init__.py").read_text("utf-8").replace(old, new)
    taken = f"\nfrom alongside.{room}.{module} import {thing}\nfrom alongside"
    (folder / "__init__.py").write_text(listed.replace("\nfrom alongside", taken, 1), "utf-8")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Our own modules, with a form of a handout and an edition more."""
    copy = tmp_path_factory.mktemp("source") / "alongside"
    shutil.copytree(root / "src/alongside", copy, ignore=shutil.ignore_patterns("__pycache__"))
    add(copy / "editions/document_forms", "plain", FORM, "(PDF,", "(PLAIN, PDF,")
    add(copy / "editions", "titles", EDITION, "(Forms(),", "(Titles(), Forms(),")
    return copy.parent


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A small manual that links to such a handout."""
    overrides = root / "src/alongside/theme/overrides"
    settings = (
        "site_name: Small\nplugins: [alongside]\n"
        f"theme: {{name: material, language: en, font: false, custom_dir: {overrides}}}\n"
        "markdown_extensions:\n  - toc: {permalink: false, title: On this page}\n"
    )
    exercise = FILES["exercises/good.md"].replace("Read this first.", f"Read this first. {LINK}.")
    return write(tmp_path_factory.mktemp("manual"), {**FILES, "exercises/good.md": exercise, "mkdocs.yml": settings})


def run(source: Path, manual: Path, *command: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(source)}
    return subprocess.run([sys.executable, "-m", *command], cwd=manual, env=env, capture_output=True, text=True)


@pytest.fixture(scope="module")
def made(source: Path, manual: Path) -> Path:
    """Its site."""
    result = run(source, manual, "mkdocs", "build", "--site-dir", str(manual / "site"))
    assert result.returncode == 0, result.stdout + result.stderr
    return manual / "site"


def links(page: Path) -> list[tuple[str, str]]:
    """Return the files that a page lists to take away, with their words."""
    tree = html.fromstring(page.read_text("utf-8"))
    return [
        (link.get("href").rpartition("/")[2], link.text) for link in tree.iterfind(".//ul[@class='al-downloads']//a")
    ]


def test_it_is_made_and_linked_from_its_exercise_and_from_downloads(made: Path) -> None:
    assert (made / "handouts/good-try.txt").read_text("utf-8").startswith("A good exercise\nAn invented organisation")
    for page in ("exercises/good", "downloads"):
        found = [link for link in links(made / page / "index.html") if re.match("good[.-]", link[0])]
        assert found[0] == ("good-try.txt", "Plain text")
        assert [name for name, _ in found] == ["good-try.txt", *(f"good{form.ending}" for form in DOCUMENT_FORMS)]
    words = html.fromstring((made / "downloads/index.html").read_text("utf-8")).find(".//main").text_content()
    *others, last = ("plain text", *(form.kind for form in DOCUMENT_FORMS))
    assert f"Each handout comes as {', as '.join(others)}, and as {last}" in words


def test_it_is_kept_without_a_connection_where_somebody_asks_for_handouts(made: Path) -> None:
    listing = json.loads((made / "assets/alongside/offline.json").read_text("utf-8"))
    assert "handouts/good-try.txt" in listing["documents"]
    assert "handouts/good-try.txt" not in listing["files"]


def test_an_edition_is_written_into_the_site_and_kept_with_it(made: Path) -> None:
    assert "A good exercise" in (made / "titles.txt").read_text("utf-8").splitlines()
    assert "titles.txt" in json.loads((made / "assets/alongside/offline.json").read_text("utf-8"))["files"]


def test_links_to_it_are_checked(source: Path, manual: Path, root: Path) -> None:
    with_it = run(source, manual, "alongside.cli", "check")
    assert with_it.returncode == 0, with_it.stderr
    without_it = run(root / "src", manual, "alongside.cli", "check")
    assert "link-unknown  this link leads nowhere: ../handouts/good-try.txt" in without_it.stderr
