"""The list of what a site is made of, and the worker's script that keeps it."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path, PurePosixPath

import pytest
from finished_site import files_of

from alongside.editions import offline


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of a few files."""
    for name, words in {
        "index.html": "home", "404.html": "lost", "steps/index.html": "steps", "steps/a b.html": "spaced",
        "assets/alongside/page.js": "script", "handouts/map.pdf": "paper", "handouts/map.txt": "words", "sitemap.xml": "map", ".nojekyll": "",
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(words, "utf-8")
    return tmp_path


def made(site: Path) -> dict[str, str]:
    return {path.as_posix(): content.decode() for path, content in offline.kept(files_of(site))}


def test_every_file_is_named_by_the_address_under_which_pages_ask_for_it(small: Path) -> None:
    listing = offline.listing(files_of(small), {PurePosixPath("handouts/map.txt")})
    assert list(listing.files) == ["404.html", "assets/alongside/page.js", "", "steps/a%20b.html", "steps/"]
    assert list(listing.documents) == ["handouts/map.pdf", "handouts/map.txt"]
    assert (listing.file_bytes, listing.document_bytes) == (25, 10)


def test_the_build_is_named_by_the_hash_of_its_list(small: Path) -> None:
    files = made(small)
    listed = base64.b64encode(hashlib.sha256(files["assets/alongside/offline.json"].encode()).digest()).decode()
    assert f'["build"]="sha256-{listed}"' in files["worker.js"]
    listing = json.loads(files["assets/alongside/offline.json"])
    assert listing["files"]["assets/alongside/offline-data.js"].startswith("sha256-")


def test_building_again_over_a_finished_site_changes_nothing(small: Path) -> None:
    first = made(small)
    for path, content in first.items():
        (small / path).write_text(content, "utf-8")
    assert made(small) == first


@pytest.mark.parametrize("name", ["index.html", "assets/alongside/page.js", "handouts/map.pdf"])
def test_any_change_is_a_new_build(small: Path, name: str) -> None:
    before = made(small)["worker.js"]
    (small / name).write_text("changed", "utf-8")
    assert made(small)["worker.js"] != before


def test_a_site_that_is_not_to_be_kept_has_a_worker_that_takes_itself_away() -> None:
    files = {path.as_posix(): content.decode() for path, content in offline.taken_away()}
    assert set(files) == {"worker.js", "assets/alongside/offline-data.js"}
    assert "unregister" in files["worker.js"] and "fetch" not in files["worker.js"]
    assert '"manual":0' in files["assets/alongside/offline-data.js"]
