"""Drawings of the theme, which are put into pages: each is whole, only draws, and a picture says what it shows."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path, PurePosixPath

from alongside.common.palette import THEME
from alongside.content.check.safety import drawing_fault
from alongside.content.check.whole_files import MARKS, whole_fault
from alongside.content.files.text_files import read_text
from alongside.content.manual_files import is_left_out
from alongside.content.problems import Problem, Problems

_PICTURES = "easier"
_FOLDERS = (_PICTURES, "figures", "images")
_PHOTOGRAPHS = frozenset([".png", ".jpg", ".jpeg", ".webp"])
"""Endings of pictures that pages show as they are."""
_HERE = PurePosixPath("src/alongside/theme")
_NAMED = re.compile(r"<title>\s*[^<\s]")


def check_drawings(problems: Problems, theme: Path = THEME) -> None:
    """Report drawings of the theme that no page can show, or that could act in one."""
    for folder in _FOLDERS:
        for file in sorted(file for file in (theme / folder).glob("*") if file.is_file()):
            name = PurePosixPath(folder, file.name)
            if not is_left_out(PurePosixPath(file.name)) and str(name) not in MARKS:
                known = file.stat()
                for problem in _found(theme, name, known.st_size, known.st_mtime_ns):
                    problems.take(problem)


@lru_cache(4096)  # drawings stay as they are while the site is served, and tests check many manuals with the same ones
def _found(theme: Path, name: PurePosixPath, size: int, changed: int) -> tuple[Problem, ...]:
    """Return what is wrong with a file of such a size, last changed at such a time."""
    problems = Problems()
    kind = name.suffix.lower()
    if kind == ".svg":
        _check(theme, name, problems)
    elif kind in _PHOTOGRAPHS:
        if why := whole_fault((theme / name).read_bytes(), kind):
            problems.add(_HERE / name, 1, "file-broken", why=why)
    elif name.parent.name == _PICTURES:
        problems.add(_HERE / name, 1, "file-refused", value=name.suffix or name.name)
    return tuple(problems)


def _check(theme: Path, name: PurePosixPath, problems: Problems) -> None:
    path = _HERE / name
    told = Problems()
    text = read_text(theme, name, told)
    for problem in told:
        problems.add(path, problem.line, problem.code, why=problem.advice.partition(": ")[2])
    if text is None:
        return
    if why := whole_fault(text.encode(), ".svg"):
        problems.add(path, 1, "file-broken", why=why)
    elif why := drawing_fault(text):
        problems.add(path, 1, "drawing-refused", value=why)
    elif name.parent.name == _PICTURES and not _NAMED.search(text):
        problems.add(path, 1, "drawing-unnamed")
