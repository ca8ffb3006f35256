"""The page of everything that can be printed, which can be narrowed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath

from alongside.content.easier import INDEX
from alongside.content.journey import JOURNEY
from alongside.content.literal import shield
from alongside.content.model import Exercise
from alongside.content.read.library import Library
from alongside.content.site_paths import relative, site_path
from alongside.render.web import list_filter
from alongside.render.web.exercise_pages import Downloads, Handout, size_in_words
from alongside.render.web.list_filter import BY_COMPANY, BY_MATERIALS, BY_TIME, by_form, by_kind, by_stage
from alongside.render.web.pieces import Pieces
from alongside.render.web.prompts import macros

PAGE = PurePosixPath("downloads.md")
_MODEL, _ROOM = PurePosixPath("model/index.md"), PurePosixPath("facilitator/room-and-materials.md")
_BESIDES = {
    "book": "The whole manual",
    "easier": "Easier to read",
    "pack": "Packs for a step or part",
    "poster": "Posters",
}
"""What can be printed besides exercises, sheets and tools."""


def downloads_page(library: Library, downloads: Downloads, pieces: Pieces) -> str:
    """Return the page as Markdown."""
    forms = dict.fromkeys(file.words for files in downloads.handouts.values() for file in files)
    choices = (by_form(forms), by_kind(_BESIDES), by_stage(library), BY_TIME, BY_COMPANY)
    sessions = relative(PurePosixPath("facilitator/downloads.md"), PAGE)
    rows = [
        "# Print and download",
        f"Each handout comes {_listed([f'as {kind}' for kind in downloads.kinds])}. "
        "All of them are made from the same text as the pages. The PDF files are tagged for screen readers.",
        "You can also print any page of this manual, and what you have written is printed with it.",
        pieces.embed(list_filter.form(choices, "something to print")),
        *_often(library, downloads, pieces),
    ]
    for heading, entries in _groups(library, downloads, pieces):
        rows.append(list_filter.group("\n\n".join([f"## {heading}", *entries]), pieces))
    rows.append(
        f"## For a session\n\nRun sheets, slides, letters and packs are under [Print for a session]({sessions})."
    )
    return "\n\n".join(rows)


def _groups(library: Library, downloads: Downloads, pieces: Pieces) -> Iterator[tuple[str, list[str]]]:
    """Yield what can be printed, group by group: its heading and its entries."""
    item = partial(download, here=PAGE, pieces=pieces)
    if downloads.books:
        yield "The whole manual { #the-whole-manual }", [*_books(downloads, pieces)]
    if downloads.posters:
        yield "For the wall", [item({"kind": "poster"}, "The model", _MODEL, downloads.posters)]
    if downloads.room:
        yield "For the room", [item({"kind": "poster"}, "Posters, badges and tent cards", _ROOM, downloads.room)]
    for _, title, exercises in library.groups():
        yield title, [_exercise(exercise, downloads, pieces) for exercise in exercises]
    if library.easier:
        yield "Easier to read", [*_easier(library, downloads, pieces)]
    if packs := [*_packs(downloads)]:
        entries = [item({"kind": "pack"}, f"Pack: {title}", page, files, title) for title, page, files in packs]
        yield "Packs for a step or part", entries


def download(
    facts: Mapping[str, str],
    title: str,
    page: PurePosixPath,
    files: Sequence[Handout],
    of: str = "",
    *,
    here: PurePosixPath,
    pieces: Pieces,
) -> str:
    """Return an entry of a list of what can be printed: its title, which leads to its page, and its files.

    The first page of the first of them that has a picture of it stands beside them.
    """
    words = f"### [{shield(title)}]({relative(page, here)})\n\n{_files(files, of, here, pieces)}"
    return list_filter.entry(facts, "section", words, pieces, _picture(files, here))


def _picture(files: Iterable[Handout], here: PurePosixPath) -> Mapping[str, str] | None:
    return next((file.picture.shown(here) for file in files if file.picture), None)


def _exercise(exercise: Exercise, downloads: Downloads, pieces: Pieces) -> str:
    files = [*downloads.handouts[exercise.id], *downloads.cards.get(exercise.id, ())]
    # What to bring is no choice here, and this page is long.
    facts = {name: value for name, value in list_filter.facts_of(exercise).items() if name != BY_MATERIALS.name}
    page = site_path(exercise.path)
    return download(facts, exercise.title, page, files, exercise.title, here=PAGE, pieces=pieces)


def _packs(downloads: Downloads) -> Iterator[tuple[str, PurePosixPath, list[Handout]]]:
    """Yield the packs of stages and parts: title, page, files."""
    for part in JOURNEY:
        first, *others = part.stages
        names = [*((stage.id, stage.title, stage.page) for stage in part.stages)]
        if others:
            names.append((f"part-{part.id}", part.title, first.page))
        for name, title, page in names:
            if files := downloads.packs.get(name):
                yield title, PurePosixPath(page), files


def _easier(library: Library, downloads: Downloads, pieces: Pieces) -> Iterator[str]:
    """Yield what these sheets are, and each of them as an entry of the list."""
    yield f"In easy words, with pictures. [About these pages]({relative(INDEX, PAGE)})."
    for page in library.easier:
        files = downloads.easier[page.path]
        yield download(
            {"kind": "easier"}, page.title, site_path(page.path), files, page.title, here=PAGE, pieces=pieces
        )


def _files(handouts: Iterable[Handout], of: str, here: PurePosixPath, pieces: Pieces) -> str:
    return pieces.embed(str(macros.downloads([handout.link(here, of) for handout in handouts])))


def _books(downloads: Downloads, pieces: Pieces) -> Iterator[str]:
    """Yield the whole manual in each of its forms, with what is in it."""
    for book, about in downloads.books:
        words = f"{_files([book], '', PAGE, pieces)}\n\n{about}"
        yield list_filter.entry({"kind": "book"}, "div", words, pieces)
    links = (
        f"- [{part.words} on one page]({relative(part.path, PAGE)}) ({size_in_words(part.size)})"
        for part in downloads.parts
    )
    words = "Each part of the manual also comes as one page, to print from your browser:\n\n" + "\n".join(links)
    yield list_filter.entry({"kind": "book"}, "div", words, pieces)


def _often(library: Library, downloads: Downloads, pieces: Pieces) -> Iterator[str]:
    """Yield what people print most, as its authors say; it stands in its own place in the list as well."""
    often = [exercise for exercise in library.exercises.values() if exercise.often_printed]
    if not often:
        return
    rows = ["## What people print most"]
    for exercise in often:
        link = f"**[{shield(exercise.title)}]({relative(site_path(exercise.path), PAGE)})**"
        files = downloads.handouts[exercise.id]
        words = f"{link}\n\n{_files(files, exercise.title, PAGE, pieces)}"
        rows.append(list_filter.pictured(words, pieces, _picture(files, PAGE)))
    yield pieces.embed('<section data-whole-list=""><al-slot/></section>', "\n\n".join(rows))


def _listed(parts: list[str]) -> str:
    """Return parts as a sentence lists them."""
    return ", and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
