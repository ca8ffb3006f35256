"""The whole manual as an EPUB: a file for each chapter and exercise, and where each link leads among them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

from alongside.content.figures import FIGURES
from alongside.content.model import Exercise
from alongside.content.plan.book import WORD, Book, BookPart, Chapter, Imprint, Terms, Tour
from alongside.render.epub.chapters import put_chapter
from alongside.render.epub.package import COVER, File, contents, packed, page
from alongside.render.epub.prose import Around, element
from alongside.render.epub.questions import put_exercise

_STYLE = Path(__file__).parent / "style.css"
_MODEL = "figures/model.svg"
_NAV = "text/contents.xhtml"
_TITLE = "text/title.xhtml"


def epub(book: Book, imprint: Imprint, cover: bytes) -> bytes:
    """Return the whole manual, exercises among it, as an EPUB 3; `cover` is a picture as PNG."""
    return _Maker(book, imprint, cover).made()


class _Maker:
    def __init__(self, book: Book, imprint: Imprint, cover: bytes) -> None:
        self._book = book
        self._imprint = imprint
        self._cover = cover
        self._tour: Tour | None = None

    def made(self) -> bytes:
        parts = [
            *(self._part(number, part) for number, part in enumerate(self._book.parts, 1)),
            *(self._group(number, *group) for number, group in enumerate(self._book.exercises, 1)),
        ]
        title = File(_TITLE, self._title(), self._imprint.name)
        read = [title, *(file for part in parts for file in part.all)]
        nav = File(_NAV, contents([title, *parts], self._landmarks(parts)))
        return packed(self._imprint, read, nav, tuple(self._others(read)))

    @cached_property
    def _files(self) -> dict[str, str]:
        """The file of each chapter and exercise, by its place."""
        chapters = (chapter.place for part in self._book.parts for chapter in part.chapters)
        exercises = (f"exercises/{each.id}" for _, group in self._book.exercises for each in group)
        return {place: f"{place.replace('/', '-')}.xhtml" for place in (*chapters, *exercises)}

    @cached_property
    def _glossary(self) -> str:
        """The file in which words are explained, or nothing."""
        chapters = (chapter for part in self._book.parts for chapter in part.chapters)
        found = (c.place for c in chapters if any(isinstance(block, Terms) for block in c.blocks))
        return self._files.get(next(found, ""), "")

    @property
    def _around(self) -> Around:
        return Around(self._way, lambda place: place.partition("#")[2], "../figures", f"../{_MODEL}")

    def _way(self, place: str) -> str:
        if place.startswith(WORD):
            return f"{self._glossary}#{place.removeprefix(WORD)}"
        chapter, mark, id = place.partition("#")
        return f"{self._files[chapter]}{mark}{id}" if chapter in self._files else ""

    def _title(self) -> bytes:
        body = Element("body")
        element(body, "h1", self._imprint.name)
        element(body, "p", self._imprint.description, class_="lead")
        if self._imprint.organisation:
            element(element(body, "p"), "strong", self._imprint.organisation)
        for line in self._imprint.lines:
            element(body, "p", line, class_="aside")
        return page(self._imprint.name, body, "titlepage")

    def _part(self, number: int, part: BookPart) -> File:
        inside = tuple(
            File(f"text/{self._files[chapter.place]}", self._chapter(chapter), chapter.title)
            for chapter in part.chapters
        )
        return _opening(f"text/part-{number}.xhtml", part.title, inside)

    def _group(self, number: int, title: str, exercises: tuple[Exercise, ...]) -> File:
        inside = tuple(
            File(f"text/{self._files[f'exercises/{each.id}']}", self._exercise(each), each.title) for each in exercises
        )
        name = f"Exercises: {title}" if exercises[0].kind == "exercise" else title
        return _opening(f"text/exercises-{number}.xhtml", name, inside)

    def _chapter(self, chapter: Chapter) -> bytes:
        body = Element("body")
        put_chapter(body, chapter, self._around)
        self._tour = next((block for block in chapter.blocks if isinstance(block, Tour)), self._tour)
        return page(chapter.title, body, "glossary" if self._files[chapter.place] == self._glossary else "chapter")

    def _exercise(self, exercise: Exercise) -> bytes:
        body = Element("body")
        element(body, "h1", exercise.title)
        put_exercise(body, exercise, self._book, self._around)
        return page(exercise.title, body, "chapter")

    def _landmarks(self, parts: list[File]) -> dict[str, tuple[str, str]]:
        marks = {
            "titlepage": ("Title page", _name(_TITLE)),
            "toc": ("Contents", _name(_NAV)),
            "bodymatter": ("Beginning of the manual", _name(parts[0].name)),
        }
        return marks | ({"glossary": ("Glossary", self._glossary)} if self._glossary else {})

    def _others(self, read: list[File]) -> Iterator[File]:
        """Yield the style, and each picture that a page shows."""
        yield File(COVER, self._cover)
        yield File("style.css", _STYLE.read_bytes())
        text = b"".join(file.content for file in read)
        for path in sorted(FIGURES.glob("*.svg")):
            if f"../figures/{path.name}".encode() in text:
                yield File(f"figures/{path.name}", path.read_bytes())
        if self._tour:
            yield File(_MODEL, self._tour.tour.drawing.encode())


def _opening(name: str, title: str, inside: tuple[File, ...]) -> File:
    """Return the page with which a part begins, and what is in it."""
    body = Element("body")
    element(body, "h1", title)
    listed = element(body, "ul")
    for file in inside:
        element(element(listed, "li"), "a", file.title, href=_name(file.name))
    return File(name, page(title, body, "part"), title, inside)


def _name(path: str) -> str:
    return path.rpartition("/")[2]
