"""Whole pages for trainees: exercises, and My workbook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup, escape

from alongside.content.describe import NEEDED, facts, material_words
from alongside.content.literal import shield
from alongside.content.model import Exercise, Material
from alongside.content.problems import count
from alongside.content.read.library import Library
from alongside.content.read.works import Work, credited
from alongside.content.site_paths import ROUTES, relative, site_path
from alongside.render.web.pieces import Pieces
from alongside.render.web.planner_scripts import PLANNER
from alongside.render.web.prompts import (
    care_markdown,
    exercise_markdown,
    macros,
)

HAND_IN = PurePosixPath("docs/start/hand-in.md")
"""The page on which a trainee chooses what to share with a group."""
GRID = PurePosixPath("facilitator/evaluation/grid.md")
"""The page with the grid of before and after."""
_link = Markup('<a href="{}">{}</a>')


@dataclass(frozen=True)
class Picture:
    """A small picture of the first page of a file to take away."""

    path: PurePosixPath
    """Where it stands in the site."""
    width: int
    height: int
    """How large a page shows it."""

    def shown(self, here: PurePosixPath) -> dict[str, str]:
        """Return what a template needs to show it on a page."""
        return {"src": relative(self.path, here), "width": str(self.width), "height": str(self.height)}


@dataclass(frozen=True)
class Handout:
    """A file to take away."""

    path: PurePosixPath
    """Where it stands in the site."""
    words: str
    size: int
    """Bytes."""
    pages: int = 0
    """Of paper, where the file says how many."""
    title: str = ""
    """What it is, whatever its form; only where one thing comes in several forms under one heading."""
    for_: str = ""
    """Whom a document of a session is for: `you`, `person`, `room` or `before`."""
    picture: Picture | None = None

    def link(self, here: PurePosixPath, of: str = "") -> dict[str, str]:
        """Return what a template needs to link it from a page.

        `of` is what it is a file of, heard after its words where they say too little by themselves.
        """
        return {
            "href": relative(self.path, here),
            "words": self.words,
            "name": f"{self.words}: {of}" if of else "",
            "size": ", ".join([*([count(self.pages, "page")] if self.pages else []), size_in_words(self.size)]),
            "ending": self.path.suffix[1:],
        }


@dataclass(frozen=True)
class Downloads:
    """All files to take away."""

    handouts: Mapping[str, list[Handout]]
    """By the id of the exercise or sheet."""
    cards: Mapping[str, list[Handout]]
    """By the id of the exercise or sheet, its cards to cut."""
    plans: Mapping[str, list[Handout]]
    """By the id of the session, what those who lead it have in hand."""
    feedback: Mapping[str, list[Handout]]
    """By the id of the session, its feedback form."""
    talks: Mapping[str, list[Handout]]
    """By the id of the talk, its slides."""
    easier: Mapping[PurePosixPath, list[Handout]]
    """By the path of the page that is easier to read, in the repository."""
    posters: list[Handout]
    room: list[Handout]
    """What a room needs at any session."""
    packs: Mapping[str, list[Handout]]
    """By the id of a session, stage or part, all that is printed for it: as one PDF, and as a zip file."""
    notebooks: Mapping[PurePosixPath, list[Handout]]
    """By the path of the page that shows it."""
    kinds: list[str]
    """What each handout comes as, such as “a PDF to print”."""
    books: Sequence[tuple[Handout, str]] = ()
    """The whole manual in each of its forms, with what is in it."""
    parts: Sequence[Handout] = ()
    """Each part of the manual on one page."""


def size_in_words(size: int) -> str:
    """Return how large a file of so many bytes is, as people say it."""
    return f"{size / 2**20:.1f}\u00a0MB" if size >= 2**20 else f"{max(1, round(size / 1024))}\u00a0KB"


def exercise_page(
    exercise: Exercise, pieces: Pieces, handouts: Iterable[Handout], works: Iterable[Work], easier: str = ""
) -> str:
    """Return the page of an exercise or sheet as Markdown; `easier` leads to what says the same in easier words."""
    here = site_path(exercise.path)
    known = linked_facts(exercise, here) if exercise.kind != "sheet" else []
    links = [
        easier,
        pieces.embed(str(macros.facts(known))) if known else "",
        care_markdown(exercise),
        exercise_markdown(exercise, pieces),
        _save_or_print(exercise, pieces, [handout.link(here, exercise.title) for handout in handouts], here),
        draws_on(pieces, exercise.covers, exercise.additions, works),
    ]
    head = f"# {shield(exercise.title)}\n\n{shield(exercise.purpose)}\n{{ .al-lead }}\n"
    return "\n\n".join([head, *filter(None, links)])


def sheet_page(id: str) -> PurePosixPath:
    """Return the page of an exercise or sheet by its id."""
    return site_path(PurePosixPath("exercises", f"{id}.md"))


def cards_place(id: str, here: PurePosixPath) -> str:
    """Return where the cards of an exercise or sheet are given out, from a page."""
    page = PurePosixPath("facilitator/activities", f"{id}.md")
    return f"{'' if page == here else relative(page, here)}#cards"


def linked_facts(exercise: Exercise, here: PurePosixPath, counted: bool = False) -> list[tuple[str, Markup]]:
    """Return the facts about an exercise; each sheet that it gives out leads to its page."""
    needed = Markup(", ").join(_material(material, here, counted) for material in exercise.materials)
    return [(term, needed if term == NEEDED else escape(words)) for term, words in facts(exercise, counted)]


def _material(material: Material, here: PurePosixPath, counted: bool) -> Markup:
    words = material_words(material) if counted else material.item
    if not (material.sheet or material.cards):
        return escape(words)
    page = relative(sheet_page(material.sheet), here) if material.sheet else cards_place(material.cards, here)
    link = _link.format(page, material.item)
    return link + words.removeprefix(material.item)


def _save_or_print(exercise: Exercise, pieces: Pieces, files: list[dict[str, str]], here: PurePosixPath) -> str:
    """Return the ways on from an exercise, which have no place on its printed page."""
    rows = [
        "## Save or print { #save-or-print }",
        "A blank copy, to fill in by hand or on a computer.",
        pieces.embed(str(macros.downloads(files))),
        _where_next(exercise, here),
    ]
    return pieces.embed('<section class="al-screen"><al-slot/></section>', "\n\n".join(rows))


def _where_next(exercise: Exercise, here: PurePosixPath) -> str:
    stage = exercise.stage
    links = [f"[{stage.title}]({relative(PurePosixPath(stage.page), here)})"]
    links.append(f"[My workbook]({relative(PurePosixPath('my-workbook.md'), here)})")
    links.append(f"[All exercises]({relative(PurePosixPath('exercises/index.md'), here)})")
    facilitator = relative(PurePosixPath("facilitator/activities", here.name), here)
    links.append(f"[The facilitator’s page]({facilitator})")
    return "## Where next { #where-next }\n\n" + "\n".join(f"- {link}" for link in links)


def draws_on(pieces: Pieces, covers: Iterable[str], additions: str, works: Iterable[Work]) -> str:
    """Return the foot that says what a page draws on and what is ours."""
    works = credited(works, covers)
    sentences = []
    if works:
        named = dict.fromkeys(f"*{shield(work.title)}* ({shield(work.by)})" for work in works)
        sentences.append(f"This page draws on: {'; '.join(named)}.")
    if additions:
        sentences.append(f"What we added: {additions}")
    if not sentences:
        return ""
    return pieces.embed(
        '<aside class="al-draws" aria-label="Where this page comes from"><al-slot/></aside>',
        "\n\n".join(sentences),
    )


def workbook_page(library: Library, pieces: Pieces, version: str) -> str:
    """Return My workbook as Markdown: the place where a script puts all answers together."""
    here = PurePosixPath("my-workbook.md")
    parts = [
        {"title": title, "entries": [{"exercise": e, "href": relative(site_path(e.path), here)} for e in exercises]}
        for _, title, exercises in library.groups()
    ]
    log = next((e for e in library.exercises.values() if any(prompt.kind == "log" for prompt in e.prompts)), None)
    record = relative(site_path(log.path), here) if log else ""
    routes = relative(ROUTES / "index.md", here) if library.routes else ""
    hand_in = relative(site_path(HAND_IN), here) if HAND_IN in library.pages else ""
    made = {
        name: relative(site_path(page), here) if page in library.pages else ""
        for name, page in (("planner", PLANNER), ("grid", GRID))
    }
    return "\n\n".join(
        [
            "# My workbook",
            "Everything that you have written, in one place. It is saved in this browser, on this device. "
            "Nobody else can see it unless they use this device. [More about your answers](start/your-answers.md).",
            pieces.embed(str(macros.workbook(parts, record, routes, version, hand_in, **made))),
        ]
    )
