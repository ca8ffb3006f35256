"""What authors do without being told that they may not: the site is whole, and holds what was meant and no more."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from content.small_manual import FILES, write
from least_manual import SETTINGS, least_manual

from alongside.editions.books import FOLDER

Builder = Callable[..., "CompletedProcess[str]"]

LED_TO = ("docs/steps/1-getting-started.md", "docs/start/your-answers.md", "facilitator/room-and-materials.md")
NOTED = """---
title: Ours <!-- a name for it -->
---

# Ours

## Head <!-- ask Jane -->

Words <!-- ask Jane --> and more.

<!-- ask Jane
before June -->

| A <!-- ask Jane --> | B |
|---|---|
| 1 | 2 |

See [the heading](#head).
"""
ODD = {
    **dict.fromkeys(LED_TO, "---\ntitle: Led to\n---\n\n# Led to\n"),
    "docs/staying-safe/_idea.md": "A SECRET idea, {{ org.nme }} <script>alert(1)</script> [x](nowhere.md)",
    "docs/_drafts/picture.svg": "<svg onload='go()'>SECRET</svg>",
    "docs/~$form.docx": "SECRET name",
    "docs/ours.md": NOTED,
    "exercises/good.md": FILES["exercises/good.md"].replace(
        "Read this first.", "Read this <!-- ask Jane --> first.\n\n<!-- ask Jane -->\n\nThen go on."
    ),
    "mkdocs.yml": SETTINGS.replace("  - other.md\n", "  - other.md\n  - Our policies: ours.md\n"),
}


@pytest.fixture(scope="module")
def odd_site(tmp_path_factory: pytest.TempPathFactory, build_site: Builder, root: Path) -> Path:
    """The site of such a manual, with its books."""
    folder = tmp_path_factory.mktemp("odd")
    manual = write(least_manual(folder / "manual"), ODD)
    (manual / "src").symlink_to(root / "src", target_is_directory=True)
    done = build_site(folder / "site", manual=manual)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "docs/staying-safe/_idea.md is left out as a draft" in done.stderr
    return folder / "site"


def _texts(site: Path) -> dict[str, str]:
    """Every file of a site as text, with what is in its packed files."""
    found = {}
    for file in sorted(site.rglob("*")):
        if file.is_file():
            found[str(file.relative_to(site))] = file.read_bytes().decode("utf-8", "replace")
            if zipfile.is_zipfile(file):
                packed = zipfile.ZipFile(file)
                found |= {
                    f"{file.name}/{name}": packed.read(name).decode("utf-8", "replace") for name in packed.namelist()
                }
    return found


def test_drafts_and_locks_are_nowhere_in_the_site(odd_site: Path) -> None:
    assert [name for name, text in _texts(odd_site).items() if "SECRET" in text] == []
    assert not (odd_site / "staying-safe").exists()
    assert not list(odd_site.rglob("~$*"))


def test_an_authors_notes_are_in_nothing_that_is_made(odd_site: Path) -> None:
    texts = _texts(odd_site)
    assert [name for name, text in texts.items() if re.search(r"ask Jane|a name for it|wzxhzdk", text)] == []
    assert "Words and more." in texts["ours/index.html"]
    assert re.search(r"<title>Ours\b", texts["ours/index.html"])
    assert re.search(r'<h2 id="?head"?[ >]', texts["ours/index.html"])


def test_a_page_beside_the_parts_of_the_navigation_is_a_part_of_the_book(odd_site: Path) -> None:
    assert {"our-policies.xhtml", "other.xhtml"} <= {file.name for file in (odd_site / str(FOLDER)).iterdir()}
