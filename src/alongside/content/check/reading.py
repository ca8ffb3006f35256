"""What the suite is told of pages that may be hard or long, and of words that no dictionary knows."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import read_yaml
from alongside.content.manual_files import notebooks
from alongside.content.plan.site_pages import generated_pages
from alongside.content.problems import Problems, hint
from alongside.content.read.library import Library
from alongside.content.site_paths import site_path

READING = PurePosixPath("sources/reading.yml")
KNOWN_WORDS = PurePosixPath("sources/known-words.txt")


def check_reading(library: Library, problems: Problems) -> None:
    """Report lists that cannot be read, and reasons for what is no page."""
    if (library.root / KNOWN_WORDS).exists():
        read_text(library.root, KNOWN_WORDS, problems)
    if not (library.root / READING).exists() or not (text := read_text(library.root, READING, problems)):
        return
    data = read_yaml(READING, text, problems, "list-broken")
    addresses = [*_addresses(library)]
    for kind, reasons in data.values.items():
        if kind not in ("hard", "long"):
            why = f"reasons stand under hard: or long:, and not under {kind}:"
            problems.add(READING, data.at(kind), "list-broken", why=why)
        elif reasons and not isinstance(reasons, dict):
            why = f"below {kind}: stand pages with their reasons, as  start/about/: It holds …"
            problems.add(READING, data.at(kind), "list-broken", why=why)
        else:
            for page in reasons or ():
                if not any(fnmatchcase(address, page) for address in addresses):
                    near = hint(page, addresses)
                    why = f"there is no page {page}{near if near.startswith(': did') else ''}"
                    problems.add(READING, data.at(f"{kind}.{page}"), "list-broken", why=why)


def _addresses(library: Library) -> Iterator[str]:
    """Yield the address of each page, from the root of the site."""
    for path in (*map(site_path, library.texts), *generated_pages(library), *map(site_path, notebooks(library.root))):
        folder = path.parent if path.stem == "index" else path.with_suffix("")
        yield "" if folder == PurePosixPath() else f"{folder}/"
