"""The whole manual as a book, worked out once: parts, chapters and exercises in their order, and where links lead.

Paper and EPUB only draw it. A chapter is a page of the manual; a link to a page, a heading, an exercise or a word of
the glossary leads to its place in the book, as `#steps/index`, `#steps/index#the-steps`, `#exercises/three-lines` or
`#word:asset`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alongside.content.model import Exercise
from alongside.content.plan.handout_plan import Words
from alongside.content.plan.model_tour import ModelTour
from alongside.content.read.glossary import Term
from alongside.content.read.works import Work

WORD = "word:"
"""How the name of a place in the glossary begins."""


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
