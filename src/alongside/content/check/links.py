"""Links between pages, followed in the sources so that a broken one is named with its line."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from alongside.content.check.anchors import Anchors
from alongside.content.manual_files import files_of
from alongside.content.markdown.addresses import whole_address
from alongside.content.markdown.fences import code_lines
from alongside.content.plan.site_pages import generated_pages
from alongside.content.problems import Problems, hint
from alongside.content.read.library import Library
from alongside.content.site_paths import site_path

_CODE = re.compile(r"(`+)(?!`).*?\1", re.S)
_LINK = re.compile(r"\]\(\s*<?((?:[^()\s>]|\([^()\s>]*\))+)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
_SPACED = re.compile(r"\]\(\s*([^)\s<>\"']+(?: +(?!=\d)[^)\s<>\"']+)+)\s*\)")
_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)", re.M)
_HREF = re.compile(r"\s(?:href|src)=\"([^\"]+)\"")

THEME = PurePosixPath("assets/alongside")
"""Where the site keeps what comes with the theme."""


def check_links(library: Library, problems: Problems, documents: Iterable[PurePosixPath]) -> None:
    """Report links inside the manual that lead to no page, and anchors that stand on no page.

    `documents` are the files that will be made for the site, by where they will stand in it.
    """
    known: dict[PurePosixPath, PurePosixPath | None]
    known = dict.fromkeys([*generated_pages(library), *_files(library), *documents])
    known |= {site_path(path): path for path in library.texts}
    anchors = Anchors(library)
    for path, text in library.texts.items():
        for line, target in links(text):
            _check(path, line, target, known, anchors, problems)


def _files(library: Library) -> Iterator[PurePosixPath]:
    """Yield the other files of the site that lie there already: pictures and notebooks."""
    yield from (site_path(path) for path in files_of(library.root) if path.suffix != ".md")


def _check(
    path: PurePosixPath,
    line: int,
    target: str,
    known: Mapping[PurePosixPath, PurePosixPath | None],
    anchors: Anchors,
    problems: Problems,
) -> None:
    """Report one link; `known` are the files of the site, each page of the manual with the file it is made of."""
    if re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.I):
        return
    here = site_path(path)
    file, _, anchor = target.partition("#")
    if file.startswith("/"):
        problems.add(path, line, "link-unknown", value=target, hint=": write it as a path from this file")
        return
    page = here if not file else PurePosixPath(posixpath.normpath(here.parent / unquote(file)))
    if page.is_relative_to(THEME):
        return  # the theme's own pictures; the site generator knows them
    if page not in known or file.endswith("/"):
        names = [posixpath.relpath(other, here.parent) for other in known]
        problems.add(path, line, "link-unknown", value=target, hint=_instead(file, names))
    elif anchor and (source := known[page]) and unquote(anchor) not in (places := anchors.of(source)):
        problems.add(path, line, "anchor-unknown", page=page, value=f"#{anchor}", hint=hint(anchor, sorted(places)))


def _instead(file: str, names: list[str]) -> str:
    """Return what to write in place of a link that leads nowhere, as far as that can be guessed."""
    is_mail = re.fullmatch(r"[^@/]+@[^@/]+\.(?!md|png|jpe?g|webp|svg)\w+", file, re.I)
    if is_mail or re.match(r"www\.|[\w-]+\.(?:org|com|co|gov|ac|nhs)\b", file, re.I):
        return f": write it as  {whole_address(file)}"
    page = posixpath.normpath(re.sub(r"(?:/|^)(?:index\.html)?$|\.html$", "", file.replace("\\", "/")))
    meant = (page, f"{page}.md", posixpath.normpath(f"{page}/index.md"))
    if right := next((name for name in meant if name in names), ""):
        return f": did you mean {right}?"
    moved = [name for name in names if posixpath.basename(name) == posixpath.basename(file)]
    near = hint(file, names)
    return f": did you mean {moved[0]}?" if len(moved) == 1 and not near else near


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


@lru_cache(4096)  # several checks ask, and most files stay as they are while the site is served
def links(text: str) -> tuple[tuple[int, str], ...]:
    """Return the line and target of every link and picture of a Markdown text."""
    code = code_lines(text)
    bare = "\n".join("" if at in code else line for at, line in enumerate(text.split("\n")))
    bare = _CODE.sub(_blank, bare)
    return tuple(
        (bare.count("\n", 0, found.start(1)) + 1, html.unescape(found[1]))
        for pattern in (_LINK, _SPACED, _REFERENCE, _HREF)
        for found in pattern.finditer(bare)
    )
