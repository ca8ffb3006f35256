"""Addresses outside the site: each stands once in a list, with what it leads to and when somebody last looked."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from alongside.content.library import Library
from alongside.content.links import links
from alongside.content.problems import Problems

LINKS = PurePosixPath("sources/links.yml")
_KEYS = ("url", "title", "publisher", "checked")


@dataclass(frozen=True)
class External:
    """An address outside the site. `checked` is a day, or None where nobody has opened it yet."""

    url: str
    title: str
    publisher: str
    checked: datetime.date | None


def load_links(library: Library, problems: Problems) -> Mapping[str, External]:
    """Return the listed addresses; what is wrong goes to `problems`."""
    file = library.root / LINKS
    if not file.exists():
        return {}
    text = file.read_text("utf-8")
    try:
        rows = yaml.safe_load(text) or []
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        why = getattr(fault, "problem", "it is not YAML")
        problems.add(LINKS, mark.line + 1 if mark else 1, "links-broken", why=why)
        return {}
    found: dict[str, External] = {}
    for row in rows if isinstance(rows, list) else ():
        url = str(row.get("url", "")) if isinstance(row, dict) else ""
        line = next((n for n, words in enumerate(text.split("\n"), 1) if url and url in words), 1)
        if why := _fault(row, url, found):
            problems.add(LINKS, line, "links-broken", why=why)
            continue
        checked = row["checked"] if isinstance(row["checked"], datetime.date) else None
        found[url] = External(url, row["title"], row["publisher"], checked)
    return found


def _fault(row: object, url: str, found: Mapping[str, External]) -> str:
    if not isinstance(row, dict) or set(row) != set(_KEYS):
        return f"{url or 'each entry'} needs exactly the keys {', '.join(_KEYS)}"
    if not re.match(r"https?://[^\s]+$", url):
        return f"{url} is not an address"
    if url in found:
        return f"{url} stands here twice"
    if not all(isinstance(row[key], str) and row[key] for key in ("title", "publisher")):
        return f"{url} needs a title and a publisher"
    if row["checked"] != "never" and not isinstance(row["checked"], datetime.date):
        return f"{url} needs  checked: 2026-11-23  or  checked: never"
    return ""


def outside(library: Library) -> Iterator[tuple[PurePosixPath, int, str]]:
    """Yield each link of the manual to an address outside it: file, line and address."""
    for path, text in library.texts.items():
        for line, target in links(text):
            if re.match(r"https?://", target):
                yield path, line, target


def check_external(library: Library, problems: Problems) -> None:
    """Report addresses that are not in the list, and listed ones that no page uses."""
    listed = load_links(library, problems)
    if not listed:
        return
    used = set()
    for path, line, url in outside(library):
        used.add(url)
        if url not in listed:
            problems.add(path, line, "link-unlisted", value=url)
    text = (library.root / LINKS).read_text("utf-8").split("\n")
    for url in listed:
        if url not in used:
            line = next(n for n, words in enumerate(text, 1) if url in words)
            problems.add(LINKS, line, "link-unused", value=url)
