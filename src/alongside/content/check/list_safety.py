"""What the words of a list may bring into a page: tags as in a text, and neither remarks nor how the list is written.

The words of organisation.yml are put in as words (literal.py): there is nothing in them that could act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.check.safety import SET_APART, faults_of_tags
from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import YamlFault, load_yaml, load_yaml_list
from alongside.content.markdown.comments import without_comments
from alongside.content.problems import Problems
from alongside.content.read.glossary import GLOSSARY
from alongside.content.read.routes import FILE as ROUTES
from alongside.content.read.works import FILE as WORKS
from alongside.content.read.works import SECTIONS

_MAY_BE_REFUSED = re.compile(r"[<&\\]")


def check_list_safety(root: Path, problems: Problems) -> None:
    """Report tags in the words of lists that are shown in pages."""
    for path in (GLOSSARY, ROUTES, WORKS, SECTIONS):
        text = read_text(root, path, Problems()) if (root / path).exists() else None
        if text is None or not _MAY_BE_REFUSED.search(text):
            continue
        for line, words in _words(path, without_comments(text)):
            for _, code, value in faults_of_tags(SET_APART.sub("", words)):  # only words, wherever they are shown
                problems.add(path, line, code, value=value)


def _words(path: PurePosixPath, text: str) -> Iterator[tuple[int, str]]:
    """Yield what a list says, with its line; nothing of one that cannot be read, which is said elsewhere."""
    if path.suffix == ".tsv":
        yield from enumerate(text.split("\n"), 1)
        return
    try:
        whole = load_yaml(text) if path == GLOSSARY else None
        values, lines = (whole.values, whole.lines) if whole else load_yaml_list(text)
    except YamlFault:
        return
    for place, words in _values(values, ""):
        yield lines.get(place, 1), words


def _values(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _values(inner, f"{place}.{key}" if place else str(key))
