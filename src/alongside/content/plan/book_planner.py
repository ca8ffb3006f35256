"""Works out the books of a manual: the one for learners, and the guide for those who train them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from alongside.content.describe import minutes
from alongside.content.markdown.links import with_links
from alongside.content.markdown.nodes import BlockNode, Heading, Note, Paragraph, Run, text_of
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Block, ExerciseReference, Facilitator, Slide, Text
from alongside.content.parts import FACILITATOR_PARTS
from alongside.content.plan.book import WORD, Book, BookPart, Chapter, ChapterBlock, Pointer, Terms, Tour
from alongside.content.plan.book_order import Part, learners_parts
from alongside.content.plan.handout_plan import Words
from alongside.content.plan.model_tour import DRAWING, ModelTour
from alongside.content.plan.model_tour import PAGE as MODEL
from alongside.content.plan.outline import Outline
from alongside.content.plan.routes_in_words import ROUTES_PAGE, routes_in_words
from alongside.content.read.glossary import PAGE as GLOSSARY
from alongside.content.read.library import Library
from alongside.content.read.works import Work, credited
from alongside.content.site_paths import ROUTES, site_path

HERE = "file:"
"""How an address within the book begins until it is known what stands there."""
_RAW = "\x02"
"""Stands in a tree of text where its author has put HTML, such as a comment."""


def plan_book(library: Library, tour: ModelTour | None, works: Iterable[Work], site: str = "") -> Book:
    """Work out the book of a manual; `site` is the address of its website, or empty."""
    planner = Planner(library, tour, tuple(works), site.rstrip("/"))
    return planner.book([planner.part(part) for part in learners_parts(library)])


class Planner:
    """Reads chapters, then leads their links: only then is it known which places there are."""

    def __init__(self, library: Library, tour: ModelTour | None, works: tuple[Work, ...], site: str) -> None:
        self._library = library
        self._tour = tour
        self._works = works
        self._site = site
        self._places = {f"exercises/{id}" for id in library.exercises}

    def part(self, part: Part) -> BookPart:
        """Return a part with its chapters."""
        chapters = (self._routes() if path == ROUTES_PAGE else self._page(path) for path in part.pages)
        return BookPart(part.id, part.title, tuple(chapters))

    def _routes(self) -> Chapter:
        place = _place(ROUTES_PAGE)
        self._places.add(place)
        title, nodes = routes_in_words(self._library, HERE)
        return Chapter(place, title, (Words(self._named(nodes, place)),))

    def _page(self, path: PurePosixPath) -> Chapter:
        page = self._library.pages[path]
        return self.chapter(path, page.title, page.blocks, page.covers, page.additions)

    def chapter(
        self,
        path: PurePosixPath,
        title: str,
        blocks: Iterable[Block],
        covers: Iterable[str] = (),
        additions: str = "",
        first: Iterable[BlockNode] = (),
    ) -> Chapter:
        """Return a chapter made of the blocks of a file; `first` is text that stands before them."""
        place = _place(site_path(path))
        self._places.add(place)
        outline = Outline()
        made = (*self._words(first, outline, place), *self._blocks(path, blocks, outline, place))
        return Chapter(place, title, made, credited(self._works, covers), additions)

    def _blocks(
        self, path: PurePosixPath, blocks: Iterable[Block], outline: Outline, place: str
    ) -> Iterator[ChapterBlock]:
        for block in blocks:
            if isinstance(block, ExerciseReference) and block.exercise in self._library.exercises:
                yield Pointer(self._library.exercises[block.exercise])
            elif isinstance(block, Facilitator):
                yield from self._words([_title_of(block), *self._tree(block.markdown, place)], outline, place)
            elif isinstance(block, Slide):
                yield Words((Note("slide", f"On the screen: {block.title}", self._tree(block.markdown, place)),))
            elif isinstance(block, Text):
                yield from self._text(path, block, outline, place)
        if path == GLOSSARY:
            self._places |= {f"{WORD}{id}" for id in self._library.glossary}
            yield Terms(tuple(self._library.glossary.values()))

    def _text(self, path: PurePosixPath, block: Text, outline: Outline, place: str) -> Iterator[ChapterBlock]:
        nodes: list[BlockNode] = []
        for node in self._tree(block.markdown, place):
            if isinstance(node, Heading) and node.level == 1:
                continue  # the title of the chapter
            if not (isinstance(node, Paragraph) and text_of(node.inlines).startswith(_RAW)):
                nodes.append(node)
            elif path == MODEL and self._tour and DRAWING.name in block.markdown:
                yield from self._words(nodes, outline, place)
                yield Tour(self._tour)
                nodes = []
        yield from self._words(nodes, outline, place)

    def _tree(self, markdown: str, place: str) -> tuple[BlockNode, ...]:
        return markdown_tree(markdown, f"{HERE}/{place}")

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

    def book(self, parts: Iterable[BookPart]) -> Book:
        """Return a book of parts whose chapters have all been read."""
        groups = tuple((title, exercises) for _, title, exercises in self._library.groups())
        return Book(tuple(map(self._linked_part, parts)), groups, self.lead)

    def _linked_part(self, part: BookPart) -> BookPart:
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


def _title_of(block: Facilitator) -> Heading:
    """Return the heading of what a facilitator does, says or watches for."""
    title = block.title or FACILITATOR_PARTS[block.part]
    return Heading(2, (Run(f"{title} ({minutes(block.minutes)})" if block.minutes else title),))


def _place(path: PurePosixPath) -> str:
    return path.with_suffix("").as_posix()
