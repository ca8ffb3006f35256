"""A small manual cut out of the real one: a page, exercise, sheet, tool, talk, session and notebook of each kind.

For what has to be built once more in another way. Links to what was left out become plain words, and the lists hold
what is left.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Set
from pathlib import Path, PurePosixPath

import yaml
from copies import ROOT, fresh_copy

from alongside.content.manual_files import manual_files
from alongside.content.problems import Problems
from alongside.content.read.library import load_library
from alongside.content.site_paths import AREAS, site_path
from alongside.editions.document_forms import DOCUMENT_FORMS

SESSION = "half-day"
EXERCISES = (
    *re.findall(r"(?:exercise|sheet): ([\w-]+)", (ROOT / f"facilitator/sessions/{SESSION}.md").read_text("utf-8")),
    *("good-life-cards", "tool-connections", "tool-expectations", "three-lines"),
)
"""Those of the session with what it gives out, two sheets, and two tools: one that draws, one that composes a sheet."""
KEPT = (
    *("docs/index.md", "docs/*/index.md", "docs/start/*", "docs/model/*", "docs/steps/*"),
    *("docs/easier/keeping-safe.md", "docs/easier/your-answers.md"),
    *("docs/alongside/roles-and-boundaries.md", "docs/stories/belonging.md", "docs/evidence/contacts.md"),
    *(
        "docs/staying-safe/safeguarding.md",
        "docs/evidence/glossary.md",
        "facilitator/index.md",
        "facilitator/guest-speakers.md",
        "facilitator/room-and-materials.md",
        "facilitator/in-the-room.md",
        "facilitator/talks/*",
    ),
    *("facilitator/evaluation/*", f"facilitator/sessions/{SESSION}.md", *(f"exercises/{id}.md" for id in EXERCISES)),
)
_ENDINGS = "|".join(re.escape(form.ending) for form in DOCUMENT_FORMS)
_LINK = re.compile(r"(?<!!)\[([^\[\]]*(?:\[[^\]]*\][^\[\]]*)?)\]\(([^)\s]+)\)")
_FOLDED = re.compile(r"^/// exercise \| ([\w-]+)\n(?:    .*\n)*\n*///\n", re.M)
_GONE = re.compile(r"^ *- (?:[^:\n]+: )?\"?([\w/.-]+\.(?:md|ipynb))\"?(?: *#.*)?\n", re.M)


def small_copy(copy: Path) -> Path:
    """Copy what a small manual is made of."""
    fresh_copy(copy)
    for area in ("docs", *AREAS):
        for file in [*(copy / area).rglob("*")]:
            path = PurePosixPath(file.relative_to(copy).as_posix())
            if file.is_file() and not any(path.match(kept) for kept in KEPT):
                file.unlink()
    left = {str(site_path(path)) for path in manual_files(copy)}
    left |= {f"facilitator/activities/{id}.md" for id in EXERCISES}
    left |= {f"routes/{route}.md" for route in ("index", *_shorten_routes(copy, left))}
    left |= {
        "exercises/index.md",
        "my-workbook.md",
        "downloads.md",
        "facilitator/downloads.md",
        "facilitator/screen.md",
        "facilitator/activities/index.md",
    }
    left |= {"easier/index.md", "easier/pictures.md"}
    left |= {f"evidence/sources/{page}.md" for page in ("index", "cc", "sfc", "cp", "sscr")}
    for path in manual_files(copy):
        file = copy / path
        file.write_text(_without_what_is_gone(file.read_text("utf-8"), site_path(path), left), "utf-8")
    settings = copy / "mkdocs.yml"
    nav = settings.read_text("utf-8")
    here = {*left, *(p.relative_to(copy).as_posix() for p in copy.rglob("*.ipynb"))}
    nav = _GONE.sub(lambda entry: entry[0] if entry[1] in here else "", nav)
    settings.write_text(_without_empty_parts(nav), "utf-8")
    _shorten_lists(copy)
    return copy


def _without_what_is_gone(text: str, here: PurePosixPath, left: set[str]) -> str:
    def link(found: re.Match[str]) -> str:
        target = found[2].partition("#")[0]
        whole = posixpath.normpath(posixpath.join(here.parent, target))
        document = re.match(rf"handouts/(?:run-sheet-)?(.*?)(?:{_ENDINGS})$", whole)
        gone = whole not in left if target.endswith(".md") else document and not _is_made(document[1])
        return found[1] if gone else found[0]

    text = _FOLDED.sub(lambda fence: fence[0] if fence[1] in EXERCISES else "", text)
    return _LINK.sub(link, text)


def _is_made(document: str) -> bool:
    return document in (*EXERCISES, SESSION) or document.startswith("poster-")


def _without_empty_parts(nav: str) -> str:
    """Take parts out of the navigation that have no page any more."""
    lines = nav.splitlines(keepends=True)
    depth = [len(line) - len(line.lstrip()) for line in lines] + [0]
    empty = re.compile(r" +- [^:]+:\n$")
    return "".join(line for n, line in enumerate(lines) if not (empty.match(line) and depth[n + 1] <= depth[n]))


def _shorten_routes(copy: Path, left: Set[str]) -> list[str]:
    """Take what is gone out of the routes, and routes that lead nowhere any more; return the ids of the others."""
    file = copy / "sources/routes.yml"
    routes = yaml.safe_load(file.read_text("utf-8"))
    for route in routes:
        route["items"] = [i for i in route["items"] if i.get("page") in left or i.get("exercise") in EXERCISES]
    kept = [route for route in routes if route["items"]]
    file.write_text(yaml.safe_dump(kept, sort_keys=False, allow_unicode=True), "utf-8")
    return [route["id"] for route in kept]


def _shorten_lists(copy: Path) -> None:
    (copy / "exercises/published-ids.txt").unlink(missing_ok=True)
    library = load_library(copy, Problems())
    shelves = (library.exercises, library.talks, library.sessions, library.pages)
    covered = {element for shelf in shelves for thing in shelf.values() for element in thing.covers}
    for name in ("elements", "left-out"):
        file = copy / f"sources/{name}.tsv"
        head, *rows = file.read_text("utf-8").splitlines(keepends=True)
        known = [row for row in rows if row.split("\t")[0] in covered or name == "left-out"]
        file.write_text(head + "".join(known), "utf-8")
    agreed = copy / "sources/agreed.yml"
    rules = yaml.safe_load(agreed.read_text("utf-8"))
    for rule in rules:
        rule["in"] = [page for page in rule["in"] if (copy / page).exists()]
    agreed.write_text(yaml.safe_dump(rules, sort_keys=False, allow_unicode=True), "utf-8")
    (copy / "sources/reading.yml").write_text("hard: {}\nlong: {}\n", "utf-8")
    links = copy / "sources/links.yml"
    said = "".join([*library.texts.values(), (copy / "organisation.yml").read_text("utf-8")])
    rows = links.read_text("utf-8").splitlines(keepends=True)
    links.write_text("".join(r for r in rows if not (u := re.search(r'url: "([^"]+)"', r)) or u[1] in said), "utf-8")
