"""Paths within the repository that a text names: in a note, or in the comments and documentation of code."""

from __future__ import annotations

import ast
import io
import re
import subprocess
import tokenize
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_IN_BACKTICKS = re.compile(r"`((?:[\w.-]+/)+[\w.<>-]*|[\w-]+\.(?:md|yml|svg|toml))`")
"""What looks like a path in a note."""
_BARE = re.compile(
    r"(?<![\w./:@<>*#-])((?:\.\./)*(?:[\w<>*-]+/)+(?:[\w<>.*-]+\.(?:py|ts|css|typ|j2|md|yml|tsv|toml|svg)\b|(?![\w<{*])))"
)
"""What looks like one in words that have no backticks: a folder with its slash, or a file in a folder."""
_COMMENTS = re.compile(r"/\*.*?\*/|(?<![:\"'`\\])//[^\n]*|<!--.*?-->|\{#.*?#\}", re.S)
"""Comments of scripts, style sheets, Typst and templates."""
_MADE = (
    "disk/",
    "site/",
    "staged/",
    ".venv/",
    ".cache/",
    "node_modules/",
    "__pycache__/",
    "answers/kinds.gen.ts",
    "sms:",
)
"""What is not in the repository before something has made it."""
_AROUND = ("", "src/alongside", "browser", "tests", "facilitator", "src/alongside/kinds/ranking", "src/alongside/theme")
"""Folders from which a text may count a path, besides its own and those around it."""


def in_note(text: str) -> list[str]:
    """Return the paths between backticks."""
    return _IN_BACKTICKS.findall(text)


def in_words(words: str) -> list[str]:
    """Return what looks like a path of ours in the words of a comment, between backticks or not."""
    first = _beginnings()
    named = [name for name in _BARE.findall(words) if name.split("/")[0] in first]
    return [name for name in named if not name.startswith(_MADE)]


def words_of(path: Path) -> str:
    """Return the comments and the documentation of a file of code."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        return "\n".join(_COMMENTS.findall(text))
    words = []
    if re.search(r"#[^\n]*[/.]", text):  # only a comment with one of these can name a path
        tokens = tokenize.generate_tokens(io.StringIO(text).readline)
        words = [token.string for token in tokens if token.type == tokenize.COMMENT]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            words.append(node.value.value)
    return "\n".join(words)


def lost(text: Path, names: list[str]) -> list[str]:
    """Return which of the paths that a text names are not there, seen from the text or from a folder it may mean."""
    folders = [ROOT / folder for folder in _AROUND] + [
        folder for folder in text.parents if ROOT in (folder, *folder.parents)
    ]
    return [name for name in names if not name.startswith(_MADE) and not any(_is_there(each, name) for each in folders)]


def _is_there(folder: Path, name: str) -> bool:
    """Return whether a path is there; `<id>` in it stands for any name."""
    if re.search(r"[<*]", name):
        return any(folder.glob(re.sub(r"<[^>]*>", "*", name).rstrip("/")))
    return (folder / name).exists()


@cache
def _files() -> frozenset[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return frozenset(listed.stdout.splitlines())


@cache
def _beginnings() -> frozenset[str]:
    """Return the names with which a path of ours may begin."""
    rooms = (ROOT / folder for folder in ("src/alongside", "browser", "tests"))
    inside = (path.name for room in rooms for path in room.iterdir() if path.is_dir())
    return frozenset({path.split("/")[0] for path in _files()} | {*inside})


@cache
def code() -> tuple[Path, ...]:
    """Return the files of code that have comments, and the notes of rooms."""
    ours = (path for path in _files() if path.startswith(("src/", "browser/", "tests/", "benchmarks/")))
    kinds = (".py", ".ts", ".css", ".typ", ".j2", ".js", ".md")
    return tuple(ROOT / path for path in sorted(ours) if path.endswith(kinds) and (ROOT / path).exists())
