"""Ids that were released are kept for ever: people's answers lie under them."""

from __future__ import annotations

from pathlib import Path

import pytest
from copies import fresh_copy

from alongside.cli import main
from alongside.content.check.published_ids import PUBLISHED
from alongside.content.check.run import check_library
from alongside.content.problems import Problems
from alongside.content.read.library import load_library
from alongside.editions.documents import document_paths
from content.small_manual import FILES, check, write


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """The small manual, released once."""
    assert main(["--root", str(write(tmp_path, FILES)), "publish-ids"]) == 0
    return tmp_path


def listed(folder: Path) -> list[str]:
    return [line for line in (folder / PUBLISHED).read_text("utf-8").split("\n") if line]


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in check(folder)[1].errors]


def test_publishing_lists_every_prompt_once(published: Path) -> None:
    assert main(["--root", str(published), "publish-ids"]) == 0
    assert listed(published) == [
        "# Every prompt that has been released.",
        "good/noticed",
        "good/which",
        "good/will-do",
        "# retired",
    ]
    assert codes(published) == []


def test_a_new_prompt_joins_the_list_in_order(published: Path) -> None:
    good = published / "exercises/good.md"
    good.write_text(good.read_text("utf-8").replace("id: which", "id: a-better-one", 1), "utf-8")
    assert codes(published) == ["published-id-vanished"]
    file = published / PUBLISHED
    file.write_text(file.read_text("utf-8").replace("good/which\n", "") + "good/which\n", "utf-8")
    assert codes(published) == []
    assert main(["--root", str(published), "publish-ids"]) == 0
    assert listed(published)[1:] == ["good/a-better-one", "good/noticed", "good/will-do", "# retired", "good/which"]


def test_a_faulty_manual_publishes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = dict(FILES) | {"exercises/good.md": FILES["exercises/good.md"].replace("kind: text", "kind: txet")}
    assert main(["--root", str(write(tmp_path, files)), "publish-ids"]) == 1
    assert "prompt-kind-unknown" in capsys.readouterr().err
    assert not (tmp_path / PUBLISHED).exists()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("my-fortnight", "my-two-weeks", "published-id-vanished"),
        ("my-fortnight", None, "published-id-reused"),
    ],
)
def test_the_ids_of_the_manual_are_guarded(old: str, new: str | None, code: str, tmp_path: Path) -> None:
    """Its own list stops a prompt from being renamed, and a retired one from coming back."""
    manual = fresh_copy(tmp_path / "manual")
    exercise, listed = manual / "exercises/who-does-the-legwork.md", manual / PUBLISHED
    key = f"who-does-the-legwork/{old}"
    if new:
        exercise.write_text(exercise.read_text("utf-8").replace(f"id: {old}", f"id: {new}"), "utf-8")
    else:
        listed.write_text(listed.read_text("utf-8").replace(f"{key}\n", "") + f"{key}\n", "utf-8")
    problems = Problems()
    library = load_library(manual, problems)
    check_library(library, problems, document_paths(library))
    assert [(problem.code, key in problem.advice) for problem in problems.errors] == [(code, True)]
