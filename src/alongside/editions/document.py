"""Documents as data: a finished file, and all of one manual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

FOLDER = PurePosixPath("handouts")
"""Where the site keeps its documents."""


@dataclass(frozen=True)
class Document:
    """A finished file: where it stands in the site, what it is called in a link, and its bytes."""

    path: PurePosixPath
    words: str
    content: bytes
    title: str = ""
    """What it is, whatever its form; only where one thing comes in several forms under one heading."""
    for_: str = ""
    """Whom a document of a session is for."""
    about: str = ""
    """What is in it, where its words do not say it."""
    pages: int = 0
    """Of paper, where the file itself says how many."""
    picture: bytes = b""
    """Its first page, small, as PNG; only where people are to know it by its look."""

    @property
    def picture_path(self) -> PurePosixPath:
        """Where the site keeps that picture."""
        return self.path.parent / "first-pages" / f"{self.path.stem}.png"


@dataclass(frozen=True)
class Documents:
    """Every document of one manual."""

    handouts: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    """By the id of the exercise or sheet, one in each of the document forms."""
    cards: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    """By the id of the exercise or sheet, its cards in each of the card forms; none where it has no cards."""
    plans: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    """By the id of the session, one in each of the session forms."""
    feedback: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    """By the id of the session, its own feedback form in each of the document forms; none where it has none."""
    talks: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    """By the id of the talk, its slides."""
    easier: Mapping[PurePosixPath, tuple[Document, ...]] = field(default_factory=dict)
    """By the path of the page that is easier to read, in the repository."""
    posters: tuple[Document, ...] = ()
    room: tuple[Document, ...] = ()
    """What a room needs at any session: posters for the wall, badges, tent cards."""
    packs: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    """By the name of the pack, as one PDF and as a zip file."""
    notebooks: Mapping[PurePosixPath, tuple[Document, ...]] = field(default_factory=dict)
    """By the path of the page that shows it: the notebook, and the invented files on which it was run."""
    books: tuple[Document, ...] = ()
    """The whole manual in each of its forms, and each part on one page; none while the site is served."""

    def __iter__(self) -> Iterator[Document]:
        """Yield the documents in the order in which they are named."""
        for of_a_kind in (self.handouts, self.cards, self.plans, self.feedback, self.talks):
            for forms in of_a_kind.values():
                yield from forms
        for sheets in self.easier.values():
            yield from sheets
        yield from self.posters
        yield from self.room
        for pack in self.packs.values():
            yield from pack
        for files in self.notebooks.values():
            yield from files
        yield from self.books
