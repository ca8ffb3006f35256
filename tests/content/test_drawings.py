"""Drawings that an author adds to the theme: what no page can show, or may not hold, is named at its file."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from alongside.content.check.drawings import check_drawings
from alongside.content.files.text_files import read_text
from alongside.content.problems import Problems

_BEGIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">'
_GOOD = f'{_BEGIN}<title>A cup of tea</title><path d="M0 0h9"/></svg>'


def said(theme: Path) -> list[tuple[str, str, str]]:
    problems = Problems()
    check_drawings(problems, theme)
    return [(str(problem.path), problem.code, problem.advice) for problem in problems]


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("easier/tea.svg", _GOOD.replace("<path", "<script>go()</script><path"), "drawing-refused", "<script>"),
        ("easier/tea.svg", _GOOD.replace("<path", '<path onclick="go()"'), "drawing-refused", "onclick="),
        ("figures/tea.svg", _GOOD.replace("<path", '<image href="a.png"/><path'), "drawing-refused", "<image>"),
        ("images/tea.svg", _GOOD.replace("</svg>", ""), "file-broken", "not a complete SVG: look at its line 1"),
        ("figures/tea.svg", "", "file-broken", "it is empty"),
        ("easier/tea.svg", _GOOD.encode("utf-16"), "file-unreadable", "saved as UTF-16"),
        ("easier/tea.svg", _GOOD.replace("A cup of tea", " "), "drawing-unnamed", "what this drawing shows"),
        ("images/tea.SVG", _GOOD.replace("<path", "<script>go()</script><path"), "drawing-refused", "<script>"),
        ("images/tea.png", b"\x89PNG\r\n\x1a\n", "file-broken", "it ends too early"),
        ("easier/tea.jpg", b"GIF89a", "file-broken", "it is GIF"),
        ("easier/Thumbs.db", b"x", "file-refused", ".db is not a kind of file"),
    ],
)
def test_a_drawing_that_no_page_may_show_is_named(
    name: str, data: str | bytes, code: str, words: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.parent.mkdir()
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    ((path, found, advice),) = said(tmp_path)
    assert (path, found) == (f"src/alongside/theme/{name}", code)
    assert words in advice


def test_good_drawings_hidden_files_and_marks_are_left_alone(tmp_path: Path) -> None:
    for name in ("easier/tea.svg", "figures/tea.svg", "images/tea.svg"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("\ufeff" + _GOOD.replace("><", ">\r\n<"), "utf-8")
    (tmp_path / "easier/.DS_Store").write_bytes(b"x")
    (tmp_path / "images/mark.svg").write_text(_GOOD.replace("<path", "<style>@media print {}</style><path"), "utf-8")
    assert said(tmp_path) == []


def test_photographs_and_files_that_no_page_shows_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images/tea.png").write_bytes(b"\x89PNG\r\n\x1a\nIEND")
    (tmp_path / "images/tea.JPG").write_bytes(b"\xff\xd8\xff\xff\xd9")
    (tmp_path / "images/tea.webp").write_bytes(b"RIFF\x04\0\0\0WEBP")
    (tmp_path / "images/README.md").write_text("Ours.", "utf-8")
    (tmp_path / "images/Thumbs.db").write_bytes(b"x")
    assert said(tmp_path) == []


def test_a_drawing_is_read_once_until_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[PurePosixPath] = []

    def reading(root: Path, path: PurePosixPath, problems: Problems) -> str | None:
        read.append(path)
        return read_text(root, path, problems)

    monkeypatch.setattr("alongside.content.check.drawings.read_text", reading)
    file = tmp_path / "images/tea.svg"
    file.parent.mkdir()
    file.write_text(_GOOD.replace("</svg>", ""), "utf-8")
    first = said(tmp_path)
    assert said(tmp_path) == first != []
    assert len(read) == 1
    file.write_text(_GOOD, "utf-8")
    assert said(tmp_path) == []
    assert len(read) == 2
