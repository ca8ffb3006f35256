"""A site that is built again holds what one built afresh would, whatever was changed, and little is made for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from content.small_manual import FILES, write

SCRIPT = Path(__file__).with_name("rebuilding.py")
SETTINGS = """\
site_name: Small
theme:
  {name: material, language: en, font: false, custom_dir: src/alongside/theme/overrides, features: [navigation.footer]}
plugins: [alongside]
markdown_extensions:
  - toc: {permalink: false, toc_depth: 3, title: On this page}
nav:
  - index.md
  - other.md
  - Exercises: ["exercises/*"]
  - For facilitators: ["facilitator/activities/*", "facilitator/sessions/*", "facilitator/talks/*"]
  - Reference: [evidence/contacts.md, evidence/glossary.md]
"""
PAGES = {
    "docs/other.md": "---\ntitle: Other\n---\n\n# Other\n\nWords, and {{ org.name }}.\n\n| A | B |\n|---|---|\n| 1 | 01632 960001 |\n",
    "docs/evidence/contacts.md": "---\ntitle: Contacts\n---\n\n# Contacts\n\n**Emergency:** {{ org.contacts.emergency.number }}\n",
    "docs/evidence/glossary.md": "---\ntitle: Words\n---\n\n# Words\n",
    "sources/glossary.yml": "asset:\n  term: Asset\n  means: What is there already.\n",
    "sources/sections.tsv": "id\ttitle\nCP-A\tThe first\n",
    "mkdocs.yml": SETTINGS,
}
MORE = """
See [the other](other.md), what an [asset](evidence/glossary.md#asset) is, and

- [the exercise](exercises/good.md)

![](assets/alongside/images/role-person.svg)
"""


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory, root: Path) -> dict[str, dict[str, list[str] | int]]:
    """What differed after each change, and what was made, from rebuilding.py."""
    files = {**FILES, **PAGES, "docs/index.md": FILES["docs/index.md"] + MORE}
    manual = write(tmp_path_factory.mktemp("rebuilt"), files)
    # Its own copy of the code: style sheets, drawings and templates stand beside it, and are changed too.
    shutil.copytree(root / "src/alongside", manual / "src/alongside", ignore=shutil.ignore_patterns("__pycache__"))
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(manual / "src")}
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(manual)], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, list[str] | int]] = json.loads(done.stdout)
    return found


def test_after_every_kind_of_change_each_file_is_as_one_made_afresh(
    rebuilt: dict[str, dict[str, list[str] | int]],
) -> None:
    assert {change: found["stale"] for change, found in rebuilt.items() if found["stale"]} == {}
    assert [change for change, found in rebuilt.items() if not found["changed"]] == []


def test_what_did_not_change_is_not_made_again(rebuilt: dict[str, dict[str, list[str] | int]]) -> None:
    everything = rebuilt["everything"]["made"]
    made = {change: found["made"] for change, found in rebuilt.items()}
    assert made["a style sheet"] == 0
    assert made["a page less"] == 0  # it is as it was before
    for change in ("the text of a page", "a session"):
        assert 0 < int(str(made[change])) < int(str(everything)) / 4, made
