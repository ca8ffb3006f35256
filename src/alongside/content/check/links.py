"""Links between pages, followed in the sources so that a broken one is named with its line."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from markdown.extensions.toc import slugify, unique

from alongside.content.model import ExerciseReference
from alongside.content.plan.model_tour import SHEETS, poster
from alongside.content.plan.site_pages import generated_pages
from alongside.content.problems import Problems, hint
from alongside.content.read.glossary import GLOSSARY
from alongside.content.read.glossary import PAGE as GLOSSARY_PAGE
from alongside.content.read.library import Library
from alongside.content.site_paths import LINK, NOTEBOOKS, notebooks, prompt_anchor, site_path

_CODE_BLOCK = re.compile(r"^( {0,3})(`{3,}|~{3,}).*?^\1\2[`~]*[ \t]*$", re.M | re.S)
_CODE = re.compile(r"(`+)(?!`).*?\1", re.S)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)", re.M)
_HREF = re.compile(r"\s(?:href|src)=\"([^\"]+)\"")
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$", re.M)
_ID = re.compile(r"\{[^}\n]*?#([\w-]+)[^}\n]*\}|\sid=\"([^\"]+)\"")
_ATTRIBUTES = re.compile(r"\{:?[^}\n]*\}\s*$")
_HEAD = re.compile(r"\A---\n.*?^---[ \t]*$", re.M | re.S)


THEME = PurePosixPath("assets/alongside")
"""Where the site keeps what comes with the theme."""


def check_links(library: Library, problems: Problems) -> None:
    """Report links inside the manual that lead to no page, and anchors that stand on no page."""
    known: dict[PurePosixPath, set[str] | None] = dict.fromkeys(generated_pages(library))
    known |= dict.fromkeys(_files(library))
    for path, text in library.texts.items():
        known[site_path(path)] = anchors(path, text, library)
    if any(problem.path == GLOSSARY and problem.code == "file-unreadable" for problem in problems):
        known[site_path(GLOSSARY_PAGE)] = None  # its words are not known, and every link to one would look wrong
    for path, text in library.texts.items():
        here = site_path(path)
        for line, target in links(text):
            _check(path, here, line, target, known, problems)


def _files(library: Library) -> Iterator[PurePosixPath]:
    """Yield the other files of the site: pictures, notebooks, and the handouts that the build writes."""
    for area in ("docs", "exercises", "facilitator"):
        for file in (library.root / area).rglob("*"):
            if file.is_file() and file.suffix != ".md":
                yield site_path(PurePosixPath(file.relative_to(library.root).as_posix()))
    for exercise in library.exercises:
        yield from (PurePosixPath("handouts", exercise + ending) for ending in (".pdf", ".docx", "-large.pdf"))
    for notebook in notebooks(library.root):
        yield NOTEBOOKS / notebook.name
    for session in library.sessions:
        yield PurePosixPath("handouts", f"run-sheet-{session}.pdf")
    yield from map(poster, SHEETS)


def _check(
    path: PurePosixPath,
    here: PurePosixPath,
    line: int,
    target: str,
    known: Mapping[PurePosixPath, set[str] | None],
    problems: Problems,
) -> None:
    if re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.I):
        return
    file, _, anchor = target.partition("#")
    if file.startswith("/"):
        problems.add(path, line, "link-unknown", value=target, hint=": write it as a path from this file")
        return
    page = here if not file else PurePosixPath(posixpath.normpath(here.parent / unquote(file)))
    if page.is_relative_to(THEME):
        return  # the theme's own pictures; the site generator knows them
    if page not in known:
        names = [posixpath.relpath(other, here.parent) for other in known]
        problems.add(path, line, "link-unknown", value=target, hint=hint(file, names))
    elif anchor and (places := known[page]) is not None and unquote(anchor) not in places:
        problems.add(path, line, "anchor-unknown", page=page, value=f"#{anchor}", hint=hint(anchor, sorted(places)))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def links(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and target of every link and picture of a Markdown text."""
    bare = _CODE.sub(_blank, _CODE_BLOCK.sub(_blank, text))
    for pattern in (LINK, _REFERENCE, _HREF):
        for found in pattern.finditer(bare):
            yield bare.count("\n", 0, found.start(1)) + 1, html.unescape(found[1])


def anchors(path: PurePosixPath, text: str, library: Library) -> set[str]:
    """Return the places of a page that a link may lead to."""
    used: set[str] = set()
    text = library.organisation.fill(text, path, 1, Problems())
    bare = _CODE_BLOCK.sub(_blank, _HEAD.sub(_blank, text, count=1))
    for found in _HEADING.finditer(bare):
        words = _ATTRIBUTES.sub("", found[2])
        if own := _ID.search(found[2]):
            used.add(own[1] or own[2])
        else:
            words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", words)
            unique(slugify(re.sub(r"[*_`]|<[^>]+>", "", html.unescape(words)), "-"), used)
    used.update(first or second for first, second in _ID.findall(bare))
    exercise = library.exercises.get(path.stem) if path.parts[0] == "exercises" else None
    if exercise:
        used.update(prompt_anchor(exercise.id, prompt) for prompt in exercise.prompts)
    if path == GLOSSARY_PAGE:
        used.update(library.glossary)
    page = library.pages.get(path)
    for block in page.blocks if page else ():
        if isinstance(block, ExerciseReference) and (folded := library.exercises.get(block.exercise)):
            used.update({folded.id, *(prompt_anchor(folded.id, prompt) for prompt in folded.prompts)})
    return used
