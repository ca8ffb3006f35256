"""The whole manual as a book, worked out once: parts, chapters and exercises in their order, and where links lead.

Paper and EPUB only draw it. A chapter is a page of the manual; a link to a page, a heading, an exercise or a word of
the glossary leads to its place in the book, as `#steps/index`, `#steps/index#the-steps`, `#exercises/three-lines` or
`#word:asset`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from alongside.content.markdown.links import with_links
from alongside.content.markdown.nodes import BlockNode, Heading, Paragraph, text_of
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Exercise, ExerciseReference, Page, Text
from alongside.content.plan.book_order import Part, learners_parts
from alongside.content.plan.handout_plan import Words
from alongside.content.plan.model_tour import DRAWING, ModelTour
from alongside.content.plan.model_tour import PAGE as MODEL
from alongside.content.plan.outline import Outline
from alongside.content.plan.routes_in_words import ROUTES_PAGE, routes_in_words
from alongside.content.read.glossary import PAGE as GLOSSARY
from alongside.content.read.glossary import Term
from alongside.content.read.library import Library
from alongside.content.read.works import Work, credited
from alongside.content.site_paths import ROUTES, site_path

HERE = "file:"
"""How an address within the book begins until it is known what stands there."""
WORD = "word:"
"""How the name of a place in the glossary begins."""
_RAW = "\x02"
"""Stands in a tree of text where its author has put HTML, such as a comment."""


@dataclass(frozen=True)
class Pointer:
    """The place where a page of the manual puts an exercise, which stands among the exercises in the book."""

    exercise: Exercise


@dataclass(frozen=True)
class Tour:
    """The drawing of the model with the words to its stops."""

    tour: ModelTour


@dataclass(frozen=True)
class Terms:
    """The words of the glossary with their meanings."""

    terms: tuple[Term, ...]


ChapterBlock = Words | Pointer | Tour | Terms


@dataclass(frozen=True)
class Chapter:
    """A page of the manual as a chapter."""

    place: str
    """What links lead to, such as `steps/index`."""
    title: str
    blocks: tuple[ChapterBlock, ...]
    """Headings have levels from 2, and their whole places as ids."""
    works: tuple[Work, ...] = ()
    """Those that it draws on."""
    additions: str = ""
    """What in it is ours."""

    @property
    def credit(self) -> tuple[str, ...]:
        """What it draws on and what in it is ours, in a line each."""
        works = dict.fromkeys(f"{work.title} ({work.by})" for work in self.works)
        drawn = [f"This chapter draws on: {'; '.join(works)}."] if works else []
        return (*drawn, *([f"What we added: {self.additions}"] if self.additions else []))


@dataclass(frozen=True)
class Imprint:
    """What stands on the title page."""

    name: str
    """Of the manual."""
    description: str
    organisation: str
    """Who hands it out; empty where nobody has put a name in."""
    lines: tuple[str, ...]
    """Whose work it is, and how it may be used."""
    address: str = ""
    """Of the website, or empty."""


@dataclass(frozen=True)
class BookPart:
    """A part of the manual."""

    id: str
    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Book:
    """The manual for learners from its first page to its last, then what is to be done."""

    parts: tuple[BookPart, ...]
    exercises: tuple[tuple[str, tuple[Exercise, ...]], ...]
    """In the order of the work, then tools and sheets: the title of each group, and what belongs to it."""
    lead: Callable[[str], str]
    """Says where an address that begins with HERE leads: to a place, to a page of the website, or to nowhere."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words that it explains."""
        blocks = (block for part in self.parts for chapter in part.chapters for block in chapter.blocks)
        return tuple(term for block in blocks if isinstance(block, Terms) for term in block.terms)


def meaning(term: Term) -> str:
    """Return what a word of the glossary means, and other words for the same."""
    return f"{term.means} Also: {', '.join(term.also)}." if term.also else term.means


def plan_book(library: Library, tour: ModelTour | None, works: Iterable[Work], site: str = "") -> Book:
    """Work out the book of a manual; `site` is the address of its website, or empty."""
    planner = _Planner(library, tour, tuple(works), site.rstrip("/"))
    parts = [planner.part(part) for part in learners_parts(library)]
    groups = tuple((title, exercises) for _, title, exercises in library.groups())
    return Book(tuple(planner.linked(part) for part in parts), groups, planner.lead)


class _Planner:
    """Reads the chapters, then leads their links: only then is it known which places there are."""

    def __init__(self, library: Library, tour: ModelTour | None, works: tuple[Work, ...], site: str) -> None:
        self._library = library
        self._tour = tour
        self._works = works
        self._site = site
        self._places = {f"exercises/{id}" for id in library.exercises}

    def part(self, part: Part) -> BookPart:
        chapters = (self._routes() if path == ROUTES_PAGE else self._chapter(path) for path in part.pages)
        return BookPart(part.id, part.title, tuple(chapters))

    def _routes(self) -> Chapter:
        place = _place(ROUTES_PAGE)
        self._places.add(place)
        title, nodes = routes_in_words(self._library, HERE)
        return Chapter(place, title, (Words(self._named(nodes, place)),))

    def _chapter(self, path: PurePosixPath) -> Chapter:
        page = self._library.pages[path]
        place = _place(site_path(path))
        self._places.add(place)
        return Chapter(
            place,
            page.title,
            tuple(self._blocks(page, place)),
            credited(self._works, page.covers),
            page.additions,
        )

    def _blocks(self, page: Page, place: str) -> Iterator[ChapterBlock]:
        outline, base = Outline(), f"{HERE}/{place}"
        for block in page.blocks:
            if isinstance(block, ExerciseReference) and block.exercise in self._library.exercises:
                yield Pointer(self._library.exercises[block.exercise])
            if not isinstance(block, Text):
                continue
            nodes: list[BlockNode] = []
            for node in markdown_tree(block.markdown, base):
                if isinstance(node, Heading) and node.level == 1:
                    continue  # the title of the chapter
                if not (isinstance(node, Paragraph) and text_of(node.inlines).startswith(_RAW)):
                    nodes.append(node)
                elif page.path == MODEL and self._tour and DRAWING.name in block.markdown:
                    yield from self._words(nodes, outline, place)
                    yield Tour(self._tour)
                    nodes = []
            yield from self._words(nodes, outline, place)
        if page.path == GLOSSARY:
            self._places |= {f"{WORD}{id}" for id in self._library.glossary}
            yield Terms(tuple(self._library.glossary.values()))

    def _words(self, nodes: Iterable[BlockNode], outline: Outline, place: str) -> Iterator[Words]:
        if named := self._named(outline.fit(nodes), place):
            yield Words(named)

    def _named(self, nodes: Iterable[BlockNode], place: str) -> tuple[BlockNode, ...]:
        """Return text whose headings have their place in the book as id, each only once."""
        named = []
        for node in nodes:
            if isinstance(node, Heading):
                whole = f"{place}#{node.id}" if node.id else ""
                node = replace(node, id="" if whole in self._places else whole)
                self._places.add(whole)
            named.append(node)
        return tuple(named)

    def linked(self, part: BookPart) -> BookPart:
        """Return a part whose links lead to places in the book."""
        return replace(part, chapters=tuple(map(self._linked, part.chapters)))

    def _linked(self, chapter: Chapter) -> Chapter:
        blocks: Any = (
            Words(with_links(block.nodes, self.lead)) if isinstance(block, Words) else block for block in chapter.blocks
        )
        return replace(chapter, blocks=tuple(blocks))

    def lead(self, address: str) -> str:
        """Return where an address leads from the book; one elsewhere stays as it is."""
        if not address.startswith(HERE):
            return address
        path, _, anchor = address.removeprefix(HERE).lstrip("/").partition("#")
        page = path.rstrip("/")
        place = page if page in self._places else f"{page}/index".lstrip("/")
        if page.startswith(f"{ROUTES}/"):
            place, anchor = _place(ROUTES_PAGE), anchor or page.removeprefix(f"{ROUTES}/")
        if place == _place(site_path(GLOSSARY)) and f"{WORD}{anchor}" in self._places:
            return f"#{WORD}{anchor}"
        if f"{place}#{anchor}" in self._places:
            return f"#{place}#{anchor}"
        if place in self._places:
            return f"#{place}"
        return f"{self._site}/{path}" if self._site else ""


def _place(path: PurePosixPath) -> str:
    return path.with_suffix("").as_posix()
