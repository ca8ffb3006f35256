"""Addresses outside the site: each stands once in a list, with what it leads to and when somebody last looked."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from alongside.content.check.links import links
from alongside.content.files.fields import day
from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import read_yaml_list
from alongside.content.problems import Problems
from alongside.content.read.library import Library
from alongside.content.read.notebook_words import words_at_their_lines
from alongside.content.read.organisation import FILE as ORGANISATION
from alongside.content.read.organisation import leave_fault

LINKS = PurePosixPath("sources/links.yml")
_KEYS = ("url", "title", "publisher", "checked")
_ADDRESS = re.compile(r"https?://[^\s\"'<>()|]*[^\s\"'<>()|.,;:!?’”]")
_HERE = re.compile(r"https?://(?:localhost|127\.[0-9.]+|0\.0\.0\.0)(?![\w.-])", re.I)
"""Where an author looks at the site that is served."""


@dataclass(frozen=True)
class External:
    """An address outside the site. `checked` is a day, or None where nobody has opened it yet."""

    url: str
    title: str
    publisher: str
    checked: datetime.date | None
    line: int = 1


def load_links(library: Library, problems: Problems, today: datetime.date | None = None) -> Mapping[str, External]:
    """Return the listed addresses; what is wrong goes to `problems`."""
    if not (library.root / LINKS).exists():
        return {}
    text = read_text(library.root, LINKS, problems)
    rows, lines = read_yaml_list(LINKS, text or "", problems, "links-broken")
    today = today or datetime.date.today()
    found: dict[str, External] = {}
    for index, row in enumerate(rows):
        url = str(row.get("url", "")) if isinstance(row, dict) else ""
        line = lines[str(index)]
        if why := _fault(row, url, found):
            problems.add(LINKS, line, "links-broken", why=why)
            continue
        checked = None if row["checked"] == "never" else day(row["checked"], today)
        if isinstance(checked, str):
            why = f"{url}: {checked}, or  checked: never"
            problems.add(LINKS, lines.get(f"{index}.checked", line), "links-broken", why=why)
            checked = None
        found[url] = External(url, row["title"], row["publisher"], checked, line)
    return found


def _fault(row: object, url: str, found: Mapping[str, External]) -> str:
    if not isinstance(row, dict) or set(row) != set(_KEYS):
        return f"{url or 'each entry'} needs exactly the keys {', '.join(_KEYS)}"
    if not re.match(r"https?://[^\s]+$", url):
        return f"{url} is not an address"
    if url in found:
        return f"{url} is listed here twice"
    if not all(isinstance(row[key], str) and row[key].strip() for key in ("title", "publisher")):
        return f"{url} needs a title and a publisher"
    if not isinstance(row["checked"], str) or not row["checked"]:
        return f"{url} needs  checked: 2026-11-23  or  checked: never"
    return ""


def outside(library: Library) -> Iterator[tuple[PurePosixPath, int, str]]:
    """Yield each link of the manual, and each address of its organisation, that leads outside: file, line, address."""
    for path, text in (*library.texts.items(), *words_at_their_lines(library.root).items()):
        for line, target in links(text):
            if re.match(r"https?://", target):
                yield path, line, target
    for name, words in library.organisation.words.items():
        for found in _ADDRESS.finditer("" if name == "leave" and leave_fault(words) else words):
            yield ORGANISATION, library.organisation.lines.get(name, 1), found[0]


def check_external(library: Library, problems: Problems) -> None:
    """Report addresses that are not in the list, and listed ones that no page uses."""
    listed = load_links(library, problems, library.today)
    if not listed:
        return
    used = set()
    for path, line, url in outside(library):
        used.add(url)
        if _HERE.match(url):
            why = ": it opens on your own computer alone: write the path of the page from this file"
            problems.add(path, line, "link-unknown", value=url, hint=why)
        elif url not in listed:
            problems.add(path, line, "link-unlisted", value=url)
    for url, external in listed.items():
        if url not in used:
            problems.add(LINKS, external.line, "link-unused", value=url)
