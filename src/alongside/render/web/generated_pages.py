"""The pages that are made from the library, where they stand, and the order of the navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from alongside.content.easier import FOLDER as EASIER
from alongside.content.easier import INDEX, PICTURE_LIST
from alongside.content.model import Exercise
from alongside.content.plan.session_plan import plan_session
from alongside.content.read.library import Library
from alongside.content.read.routes import FILE as ROUTES_FILE
from alongside.content.read.works import SECTIONS, Work, documents
from alongside.content.route import Route
from alongside.content.session import Session
from alongside.content.site_paths import ROUTES, SOURCES, site_path
from alongside.render.web import (
    downloads_page,
    easier_pages,
    exercise_list,
    exercise_pages,
    facilitator_pages,
    reference_pages,
    room_pages,
    route_pages,
    session_downloads,
    session_pages,
)
from alongside.render.web.exercise_pages import Downloads, Handout
from alongside.render.web.pieces import Pieces
from alongside.render.web.prompts import lay_out

Maker = Callable[[], str]
EXERCISES = PurePosixPath("exercises")
ACTIVITIES = PurePosixPath("facilitator/activities")


def made_pages(
    library: Library,
    pieces: Pieces,
    works: Iterable[Work],
    downloads: Downloads,
    version: str,
) -> Iterator[tuple[PurePosixPath, Maker]]:
    """Yield each page that is made from the library, with what makes it when its turn comes."""
    handouts = downloads.handouts
    for id, exercise in library.exercises.items():
        yield exercise.path, partial(_exercise, exercise, library, pieces, handouts[id], works)
        make = partial(facilitator_pages.activity_page, exercise, library, pieces, downloads, works)
        yield ACTIVITIES / f"{id}.md", make
    for talk in library.talks.values():
        yield talk.path, partial(facilitator_pages.talk_page, talk, pieces, downloads, works)
    for session in library.sessions.values():
        yield session.path, partial(_session, session, library, pieces, downloads, works)
    yield PurePosixPath("exercises/index.md"), partial(exercise_list.exercises_page, library, pieces)
    if (library.root / SECTIONS).exists():
        yield SOURCES / "index.md", partial(reference_pages.sources_page, library, works)
        for work in documents(works):
            yield reference_pages.page_of(work), partial(reference_pages.source_page, work, library)
    if library.routes:
        yield route_pages.CHOICES, partial(route_pages.choices_page, library, pieces)
    for route in library.routes.values():
        yield route_pages.page_of(route), partial(route_pages.route_page, route, library, pieces)
    for page in library.easier:
        make_easier = partial(easier_pages.easier_page, page, library, pieces, downloads.easier[page.path], works)
        yield site_path(page.path), make_easier
    if library.easier:
        yield INDEX, partial(easier_pages.index_page, library, pieces)
        yield PICTURE_LIST, partial(easier_pages.pictures_page, pieces)
    yield ACTIVITIES / "index.md", partial(facilitator_pages.activities_page, library)
    yield PurePosixPath("my-workbook.md"), partial(exercise_pages.workbook_page, library, pieces, version)
    yield downloads_page.PAGE, partial(downloads_page.downloads_page, library, downloads, pieces)
    yield room_pages.SCREEN, partial(room_pages.screen_page, pieces)
    yield session_downloads.PAGE, partial(session_downloads.session_downloads_page, library, downloads, pieces)


def _exercise(
    exercise: Exercise, library: Library, pieces: Pieces, handouts: Iterable[Handout], works: Iterable[Work]
) -> str:
    easier = easier_pages.easier_versions(exercise.path, library, pieces)
    return exercise_pages.exercise_page(exercise, pieces, handouts, works, easier)


def _session(session: Session, library: Library, pieces: Pieces, downloads: Downloads, works: Iterable[Work]) -> str:
    body = lay_out(pieces, session.blocks)
    return session_pages.session_page(plan_session(session, library), library, pieces, body, downloads, works)


_DESCRIPTIONS = {
    route_pages.CHOICES: "What to read and do, and in which order, by the time you have or by the work you do.",
    INDEX: "Pages in easy words with pictures, to read, to print and to write on.",
    PICTURE_LIST: "Every picture of the pages that are easier to read, with its name and what it shows.",
    PurePosixPath("exercises/index.md"): "All exercises by step, and sheets to hand over, with the time and company "
    "that each of them needs.",
    PurePosixPath("my-workbook.md"): "Everything that you have written, in one place on this device: to read, print, "
    "back up and clear.",
    PurePosixPath("downloads.md"): "Every handout to print, to fill in on a screen, in large print and as a Word file, "
    "packs, and the whole manual.",
    session_downloads.PAGE: "Packs, run sheets, cue sheets, slides, agendas, sign-in sheets, certificates and letters "
    "of every training session.",
    room_pages.SCREEN: "What the group sees while a session runs: the task in large letters, its parts, and the time "
    "that is left.",
    PurePosixPath("facilitator/activities/index.md"): "For each exercise what a facilitator does and says, what to "
    "watch for and how to bring it together.",
}


_ASKED_FOR = {
    session_downloads.PAGE: (
        "Where is the run sheet?",
        "PowerPoint slides",
        "attendance sheet and certificate",
        "everything to print for the training",
        "handout pack for a session",
    ),
    room_pages.SCREEN: (
        "What do people see on the screen?",
        "projector",
        "countdown timer for a group",
        "show the task on the wall",
    ),
    route_pages.CHOICES: (
        "I am new, where do I start?",
        "Where do I begin?",
        "What should I read first?",
        "Which pages are for my job?",
    ),
    INDEX: (
        "easy read",
        "Is there an Easy Read version?",
        "Is there anything with pictures and easy words?",
        "for people with learning disabilities",
        "something for someone who finds reading hard",
        "plain words and pictures",
        "cannot read well",
    ),
    PICTURE_LIST: (
        "easy read pictures",
        "symbols to use in our own leaflets",
        "free pictures for easy read",
        "picture bank",
    ),
}


def description(path: PurePosixPath, library: Library) -> str:
    """Return one sentence on a page that is made from the library."""
    for shelf in (library.exercises, library.talks, library.sessions):
        if thing := shelf.get(path.stem):
            return str(thing.purpose)
    if route := _route(path, library):
        return route.gain
    if page := library.pages.get(PurePosixPath("docs") / path):
        return page.description
    return _DESCRIPTIONS.get(path, "Where to find each part of one of the five documents in this manual.")


def _route(path: PurePosixPath, library: Library) -> Route | None:
    return library.routes.get(path.stem) if path.parent == ROUTES else None


def asks(path: PurePosixPath, library: Library) -> tuple[str, ...]:
    """Return the plain questions that a page answers, as its author wrote them, by its path in the site's tree."""
    known = library.pages.get(path) or library.pages.get(PurePosixPath("docs") / path)
    if known:
        return known.asks
    if path.parent.name == "exercises" and path.stem in library.exercises:
        return library.exercises[path.stem].asks
    if path in _ASKED_FOR:
        return _ASKED_FOR[path]
    if route := _route(path, library):
        return route.asks
    talk, session = library.talks.get(path.stem), library.sessions.get(path.stem)
    thing = {"talks": talk, "sessions": session}.get(path.parent.name)
    return thing.asks if thing else ()


def source(path: PurePosixPath, library: Library) -> PurePosixPath:
    """Return the file in which a generated page can be changed."""
    if path.parent == ROUTES:
        return ROUTES_FILE
    exercise = library.exercises.get(path.stem)
    return exercise.path if exercise else PurePosixPath("src/alongside/render/web/exercise_pages.py")


def spread_navigation(nav: Any, library: Library) -> Any:
    """Return the navigation with `folder/*` replaced by that folder's pages that it does not name beside it."""
    if isinstance(nav, dict):
        return {title: spread_navigation(inside, library) for title, inside in nav.items()}
    if not isinstance(nav, list):
        return nav
    spread: list[Any] = []
    named = {entry for entry in nav if isinstance(entry, str)}
    for entry in nav:
        if isinstance(entry, str) and entry.endswith("/*"):
            spread += (
                page for page in _folder(PurePosixPath(entry[:-2]), library) if not named & {*map(str, page.values())}
            )
        else:
            spread.append(spread_navigation(entry, library))
    return spread


def _folder(folder: PurePosixPath, library: Library) -> Iterator[dict[str, Any]]:
    """Yield the entries of a folder; exercises and activities by where they belong."""
    if folder in (EXERCISES, ACTIVITIES):
        for _, title, exercises in library.groups():
            yield {title: [{e.title: str(folder / f"{e.id}.md")} for e in exercises]}
    if PurePosixPath("docs") / folder == EASIER:
        yield from ({page.title: str(site_path(page.path))} for page in library.easier)
    if folder == ROUTES:
        yield from ({route.title: str(route_pages.page_of(route))} for route in library.routes.values())
    for shelf in (library.talks, library.sessions):
        for thing in shelf.values():
            if thing.path.parent == folder:
                yield {thing.title: str(thing.path)}
