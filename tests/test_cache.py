"""What is kept from one build to the next is right, or it is made again; it takes little room and harms no other build."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from alongside.common.cache import Cache

DAY = 86_400


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept", "makers")


def never() -> bytes:
    raise AssertionError("it is kept, and made again")


def test_what_is_kept_is_not_made_again(kept: Cache, tmp_path: Path) -> None:
    assert kept.get("words") is None
    assert kept.keep(lambda: b"made", "words") == b"made"
    assert kept.keep(never, "words") == b"made"
    assert Cache(tmp_path / "kept", "makers").get("words") == b"made"


@pytest.mark.parametrize("given", [("other",), ("words", ""), ("wor", "ds"), ("", "words"), ()])
def test_whatever_it_was_made_from_tells_entries_apart(given: tuple[str, ...], kept: Cache) -> None:
    kept.put(b"made", "words")
    assert kept.get(*given) is None


def test_another_maker_makes_it_anew(kept: Cache, tmp_path: Path) -> None:
    kept.put(b"made", "words")
    assert Cache(tmp_path / "kept", "makers, later").get("words") is None


@pytest.mark.parametrize("share", [0, 0.3, 0.99])
def test_a_broken_entry_is_noticed_and_made_again(share: float, kept: Cache, tmp_path: Path) -> None:
    kept.put(b"made" * 100, "words")
    (file,) = entries(tmp_path / "kept")
    os.truncate(file, int(file.stat().st_size * share))
    assert kept.get("words") is None
    assert kept.keep(lambda: b"again", "words") == b"again"
    assert kept.keep(never, "words") == b"again"


def test_an_entry_with_other_bytes_is_noticed(kept: Cache, tmp_path: Path) -> None:
    kept.put(b"made", "words")
    (file,) = entries(tmp_path / "kept")
    file.write_bytes(file.read_bytes().replace(b"made", b"mad\0"))
    assert kept.get("words") is None


def test_where_nothing_can_be_written_everything_is_made(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be", "utf-8")
    kept = Cache(tmp_path / "kept", "makers")
    assert [kept.keep(lambda: b"made", "words") for _ in range(2)] == [b"made", b"made"]
    kept.tidy()


def test_what_no_build_asks_for_goes(kept: Cache, tmp_path: Path) -> None:
    for name, age in (("old", 8), ("asked for", 6), ("new", 0)):
        kept.put(b"made", name)
        for file in entries(tmp_path / "kept"):
            if file.stat().st_mtime > time.time() - DAY / 2 and age:
                os.utime(file, (0, time.time() - age * DAY))
    assert kept.get("asked for") == b"made"
    kept.tidy()
    assert [kept.get(name) for name in ("old", "asked for", "new")] == [None, b"made", b"made"]
    a_day_ago = time.time() - DAY
    assert all(file.stat().st_mtime > a_day_ago for file in entries(tmp_path / "kept"))


def test_the_oldest_go_where_there_is_no_room(tmp_path: Path) -> None:
    kept = Cache(tmp_path / "kept", "makers", most=2500)
    for number in range(4):
        kept.put(b"x" * 1000, str(number))
        newest = max(entries(tmp_path / "kept"), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (0, time.time() - 1000 + number))
    kept.tidy()
    assert [kept.get(str(number)) is not None for number in range(4)] == [False, False, True, True]


def test_what_a_build_that_was_ended_has_left_goes(kept: Cache, tmp_path: Path) -> None:
    kept.put(b"made", "words")
    for name, age in (("long ago.part", 2), ("being written.part", 0)):
        (tmp_path / "kept" / name).write_bytes(b"")
        os.utime(tmp_path / "kept" / name, (0, time.time() - age * DAY))
    kept.tidy()
    assert sorted(file.suffix for file in entries(tmp_path / "kept")) == ["", ".part"]
    assert (tmp_path / "kept" / "being written.part").exists()


def test_builds_that_run_at_once_give_each_other_whole_entries(tmp_path: Path, root: Path) -> None:
    """Each writes, reads and clears the same entries all the time."""
    script = (
        "import sys; from pathlib import Path; from alongside.common.cache import Cache\n"
        "kept = Cache(Path(sys.argv[1]), 'makers', most=30_000)\n"
        "for n in range(150):\n"
        "    words = str(n % 7); made = words.encode() * 9_000\n"
        "    assert kept.keep(lambda: made, words) == made\n"
        "    if n % 5 == 0: kept.put(made, words); kept.tidy()\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "kept")]
    env = {**os.environ, "PYTHONPATH": str(root / "src")}
    running = [subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [(each.communicate()[1], each.returncode) for each in running] == [("", 0)] * 3
