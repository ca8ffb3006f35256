"""Builds a manual after each of several changes: once with what was kept from the builds before, and once afresh.

Run with the folder of a manual. One process builds all along, as `make serve` does, so that what it remembers is tried
too; for each comparison a new one begins, which finds no kept pages and files. Prints what differed, as JSON.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import mkdocs.commands.build
from mkdocs.config import load_config

import alongside.plugin  # noqa: F401  # so that no process below has to read it again

ADDRESS = "http://127.0.0.1:8000/"
HERE = get_context("fork")


def replaced(name: str, old: str, new: str, times: int = 1) -> Callable[[Path], None]:
    """Return a change of the words of a file."""

    def change(manual: Path) -> None:
        file = manual / name
        text = file.read_text("utf-8")
        assert re.search(old, text, re.M), f"{name} does not hold {old}"
        file.write_text(re.sub(old, new, text, count=times, flags=re.M), "utf-8")

    return change


def page_added(manual: Path) -> None:
    (manual / "docs/new.md").write_text("---\ntitle: New\n---\n\n# New\n\n## A place\n\nWords.\n", "utf-8")
    replaced("mkdocs.yml", "^  - other.md", "  - other.md\n  - new.md")(manual)
    replaced("docs/index.md", r"\Z", "\nSee [the new page](new.md#a-place).\n")(manual)


def page_removed(manual: Path) -> None:
    (manual / "docs/new.md").unlink()
    replaced("mkdocs.yml", r"^  - new.md\n", "")(manual)
    replaced("docs/index.md", "\nSee .the new page.*\n", "")(manual)


def page_moved(manual: Path) -> None:
    """The file of a page moves: the words that link to it change, and the page itself does not."""
    (manual / "docs/other.md").rename(manual / "docs/elsewhere.md")
    for name in ("mkdocs.yml", "docs/index.md"):
        replaced(name, r"other\.md", "elsewhere.md", 9)(manual)


THEME = "src/alongside/theme"
CHANGES: dict[str, Callable[[Path], None]] = {
    "everything": lambda manual: None,
    "the text of an exercise": replaced("exercises/good.md", "^purpose: .*", "purpose: Words that are new."),
    "the text of a page": replaced("docs/other.md", r"\Z", "\nWords at the end, and a [link](index.md).\n"),
    "the name of an organisation": replaced("organisation.yml", "^name: .*", "name: Friends & <Co>"),
    "a contact": replaced("organisation.yml", 'number: "999"', 'number: "01632 960555"'),
    "a word of the glossary": replaced("sources/glossary.yml", "^  means: .*", "  means: Said anew."),
    "a source work": replaced("sources/works.yml", "by: Somebody", "by: Somebody else"),
    "the title of a page": replaced("docs/other.md", "^title: .*", "title: Another title"),
    "the title of an exercise": replaced("exercises/good.md", "^title: .*", "title: A better exercise"),
    "a session": replaced("facilitator/sessions/day.md", 'start: "09:30"', 'start: "10:00"'),
    "a talk": replaced("facilitator/talks/words.md", "^title: .*", "title: Some other words"),
    "the navigation": replaced("mkdocs.yml", "- Reference:", "- To look up:"),
    "the settings": replaced("mkdocs.yml", "^site_name: .*", "site_name: Beside"),
    "a template of the frame": replaced(f"{THEME}/overrides/partials/footer.html", "Provided by", "Given by"),
    "a style sheet": replaced(f"{THEME}/css/base.css", r"\Z", "\nmain { outline-offset: 7px; }\n"),
    "a figure": replaced(f"{THEME}/figures/convoy-rings.svg", "<svg ", '<svg data-new="" '),
    "a drawing": replaced(f"{THEME}/images/role-person.svg", "<svg ", '<svg data-new="" '),
    "another page": page_added,
    "a page less": page_removed,
    "a page elsewhere": page_moved,
}


def build(manual: Path, site: Path) -> None:
    config = load_config(str(manual / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = ADDRESS
    mkdocs.commands.build.build(config, serve_url=ADDRESS)


def build_all_along(manual: Path, site: Path, told: Connection) -> None:
    """Build each time when told to, until told to stop."""
    while told.recv():
        build(manual, site)
        told.send(len([*(manual / ".cache/pages").glob("*")]))


WITH_DOCUMENTS = frozenset(["the text of an exercise", "a session", "a figure"])
"""Changes after which the documents, too, are made anew to be compared: that takes longer."""


def afresh(manual: Path, site: Path, *made_anew: str) -> None:
    """Build in a process that remembers nothing, without what was kept under these names."""
    kept = [manual / ".cache" / name for name in made_anew]
    for folder in kept:
        folder.rename(folder.with_suffix(".aside"))
    child = HERE.Process(target=build, args=(manual, site))
    child.start()
    child.join()
    assert child.exitcode == 0
    for folder in kept:
        shutil.rmtree(folder)
        folder.with_suffix(".aside").rename(folder)


def contents(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def main() -> None:
    manual = Path(sys.argv[1]).resolve()
    os.chdir(manual)
    ours, theirs = HERE.Pipe()
    server = HERE.Process(target=build_all_along, args=(manual, manual / "kept-site", theirs), daemon=True)
    server.start()
    before: dict[str, bytes] = {}
    told, entries = {}, 0
    for name, change in CHANGES.items():
        change(manual)
        ours.send(True)
        kept_entries = ours.recv()
        kept = contents(manual / "kept-site")
        afresh(manual, manual / "fresh-site", "pages", "files", *(["handouts"] if name in WITH_DOCUMENTS else []))
        fresh = contents(manual / "fresh-site")
        told[name] = {
            "stale": sorted(file for file in kept.keys() | fresh.keys() if kept.get(file) != fresh.get(file)),
            "changed": sorted(file for file in kept.keys() | before.keys() if kept.get(file) != before.get(file)),
            "made": kept_entries - entries,
        }
        before, entries = kept, kept_entries
    ours.send(False)
    server.join()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
