"""Pages that list what the library holds, to do and to print: each list can be narrowed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from alongside.content.easier import INDEX
from alongside.content.model import Exercise
from alongside.content.parts import JOURNEY
from alongside.content.read.library import Library
from alongside.content.site_paths import relative, site_path
from alongside.render.web import list_filter
from alongside.render.web.cards import cards
from alongside.render.web.exercise_pages import Downloads, Handout, size_in_words
from alongside.render.web.finish.drawings import image_file
from alongside.render.web.list_filter import BY_COMPANY, BY_MATERIALS, BY_STATE, BY_TIME, by_form, by_kind, by_stage
from alongside.render.web.pieces import Pieces
from alongside.render.web.prompts import macros

_IMAGES = {
    "start": "learning",
    "first-meetings": "getting-started",
    "mapping-and-planning": "mapping-connections",
    "going-out": "stepping-out",
    "ending": "reviewing",
    "organisation": "role-organisation",
    "stories": "learning",
}
"""The drawing of each part that has one; more would weigh too much on a page to read."""


def exercises_page(library: Library, pieces: Pieces) -> str:
    """Return the list of exercises, sheets and tools as Markdown."""
    here = PurePosixPath("exercises/index.md")
    choices = (by_stage(library), BY_TIME, BY_COMPANY, BY_MATERIALS, by_kind(), BY_STATE)
    rows = [
        "# Exercises, sheets and tools",
        "Do them here or print them. What you write is saved on this device and nowhere else. "
        "[My workbook](../my-workbook.md) shows everything you have written.",
        pieces.embed(list_filter.form(choices, "an exercise, a sheet or a tool")),
        *_of_kinds(library, here, pieces),
    ]
    return "\n\n".join(rows)


def _of_kinds(library: Library, here: PurePosixPath, pieces: Pieces) -> Iterator[str]:
    """Yield the three kinds of things in the library, each under its heading; exercises by where they belong."""
    groups = list(library.groups())
    for kind, title in list_filter.KINDS.items():
        of_kind = [group for group in groups if group[2][0].kind == kind]
        rows = [f"## {title}", _ABOUT[kind]]
        if kind == "exercise":
            rows += [_stretch(name, _IMAGES.get(id, ""), own, here, pieces) for id, name, own in of_kind]
        else:
            rows += [cards(own, here, pieces) for _, _, own in of_kind]
        if of_kind:
            yield list_filter.group("\n\n".join(rows), pieces)


_ABOUT = {
    "exercise": "Something to do, by yourself or with others. Each one says how long it takes.",
    "sheet": "Something to hand over, or to keep beside you: a page that you and someone else can fill in.",
    "tool": "Something to come back to for months. It shows how your entries change.",
}


def _stretch(heading: str, image: str, exercises: Iterable[Exercise], here: PurePosixPath, pieces: Pieces) -> str:
    """Return a heading with its drawing and the cards of exercises; nothing where there is no exercise."""
    listed = cards(exercises, here, pieces)
    if not listed:
        return ""
    drawing = f"![]({relative(image_file(image), here)})\n\n" if image else ""
    inside = f"{drawing}### {heading}\n\n{listed}"
    look = "al-stretch al-stretch--drawn" if image else "al-stretch"
    return pieces.embed(f'<section class="{look}" data-listed-group=""><al-slot/></section>', inside)


def downloads_page(library: Library, downloads: Downloads, pieces: Pieces) -> str:
    """Return the page of everything that can be printed, as Markdown."""
    here = PurePosixPath("downloads.md")
    forms = dict.fromkeys(file.words for files in downloads.handouts.values() for file in files)
    choices = (
        by_form(forms),
        by_kind(
            {
                "book": "The whole manual",
                "easier": "Easier to read",
                "pack": "Packs for a step or part",
                "poster": "Posters",
            }
        ),
        by_stage(library),
        BY_TIME,
        BY_COMPANY,
    )

    def item(facts: Mapping[str, str], title: str, page: PurePosixPath, files: Iterable[Handout], of: str = "") -> str:
        return download(facts, title, page, files, of, here=here, pieces=pieces)

    def own(exercise: Exercise) -> str:
        files = [*downloads.handouts[exercise.id], *downloads.cards.get(exercise.id, ())]
        # What to bring is no choice here, and this page is long.
        facts = {name: value for name, value in list_filter.facts_of(exercise).items() if name != BY_MATERIALS.name}
        return item(facts, exercise.title, site_path(exercise.path), files, exercise.title)

    rows = [
        "# Print and download",
        f"Each handout comes {_listed([f'as {kind}' for kind in downloads.kinds])}. "
        "All of them are made from the same text as the pages. The PDF files are tagged for screen readers.",
        "You can also print any page of this manual, and what you have written is printed with it.",
        pieces.embed(list_filter.form(choices, "something to print")),
        *_often(library, downloads, here, pieces),
    ]
    if downloads.books:
        rows.append(list_filter.group("\n\n".join(_books(downloads, here, pieces)), pieces))
    if downloads.posters:
        poster = item({"kind": "poster"}, "The model", PurePosixPath("model/index.md"), downloads.posters)
        rows.append(list_filter.group(f"## For the wall\n\n{poster}", pieces))
    if downloads.room:
        page = PurePosixPath("facilitator/room-and-materials.md")
        room = item({"kind": "poster"}, "Posters, badges and tent cards", page, downloads.room)
        rows.append(list_filter.group(f"## For the room\n\n{room}", pieces))
    for _, title, exercises in library.groups():
        rows.append(list_filter.group("\n\n".join([f"## {title}", *map(own, exercises)]), pieces))
    if library.easier:
        rows.append(list_filter.group("\n\n".join(_easier(library, downloads, here, pieces)), pieces))
    if packs := [*_packs(library, downloads)]:
        entries = [item({"kind": "pack"}, f"Pack: {title}", page, files, title) for title, page, files in packs]
        rows.append(list_filter.group("\n\n".join(["## Packs for a step or part", *entries]), pieces))
    where = relative(PurePosixPath("facilitator/downloads.md"), here)
    rows.append(f"## For a session\n\nRun sheets, slides, letters and packs are under [Print for a session]({where}).")
    return "\n\n".join(rows)


def download(
    facts: Mapping[str, str],
    title: str,
    page: PurePosixPath,
    files: Iterable[Handout],
    of: str = "",
    *,
    here: PurePosixPath,
    pieces: Pieces,
) -> str:
    """Return an entry of a list of what can be printed: its title, which leads to its page, and its files."""
    words = f"### [{title}]({relative(page, here)})\n\n{_files(files, of, here, pieces)}"
    return list_filter.entry(facts, "section", words, pieces)


def _packs(library: Library, downloads: Downloads) -> Iterator[tuple[str, PurePosixPath, list[Handout]]]:
    """Yield the packs of stages and parts: title, page, files."""
    for part in JOURNEY:
        first, *others = part.stages
        names = [*((stage.id, stage.title, stage.page) for stage in part.stages)]
        if others:
            names.append((f"part-{part.id}", part.title, first.page))
        for name, title, page in names:
            if files := downloads.packs.get(name):
                yield title, PurePosixPath(page), files


def _easier(library: Library, downloads: Downloads, here: PurePosixPath, pieces: Pieces) -> Iterator[str]:
    """Yield the sheets that are easier to read, each as an entry of the list."""
    yield f"## Easier to read\n\nIn easy words, with pictures. [About these pages]({relative(INDEX, here)})."
    for page in library.easier:
        title = f"### [{page.title}]({relative(site_path(page.path), here)})"
        words = f"{title}\n\n{_files(downloads.easier[page.path], page.title, here, pieces)}"
        yield list_filter.entry({"kind": "easier"}, "section", words, pieces)


def _files(handouts: Iterable[Handout], of: str, here: PurePosixPath, pieces: Pieces) -> str:
    return pieces.embed(str(macros.downloads([handout.link(here, of) for handout in handouts])))


def _books(downloads: Downloads, here: PurePosixPath, pieces: Pieces) -> Iterator[str]:
    """Yield the whole manual in each of its forms, with what is in it."""
    yield "## The whole manual { #the-whole-manual }"
    for book, about in downloads.books:
        words = f"{_files([book], '', here, pieces)}\n\n{about}"
        yield list_filter.entry({"kind": "book"}, "div", words, pieces)
    links = (
        f"- [{part.words} on one page]({relative(part.path, here)}) ({size_in_words(part.size)})"
        for part in downloads.parts
    )
    words = "Each part of the manual also comes as one page, to print from your browser:\n\n" + "\n".join(links)
    yield list_filter.entry({"kind": "book"}, "div", words, pieces)


def _often(library: Library, downloads: Downloads, here: PurePosixPath, pieces: Pieces) -> Iterator[str]:
    """Yield what people print most, as its authors say; it stands in its own place in the list as well."""
    often = [exercise for exercise in library.exercises.values() if exercise.often_printed]
    if not often:
        return
    rows = ["## What people print most"]
    for exercise in often:
        link = f"**[{exercise.title}]({relative(site_path(exercise.path), here)})**"
        rows += [link, _files(downloads.handouts[exercise.id], exercise.title, here, pieces)]
    yield pieces.embed('<section data-whole-list=""><al-slot/></section>', "\n\n".join(rows))


def _listed(parts: list[str]) -> str:
    """Return parts as a sentence lists them."""
    return ", and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
