"""The whole manual as books. They take seconds to set, so each is kept under the words that it is made of.

While the site is shown to its author as they write there are none: every word that they change would make all anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from importlib.metadata import version

from alongside.common.site_settings import Settings
from alongside.content.plan.book import Book, Imprint
from alongside.content.plan.book_order import guide_parts, learners_parts
from alongside.content.plan.book_planner import plan_book
from alongside.content.plan.guide import plan_guide
from alongside.content.plan.model_tour import ModelTour
from alongside.content.read.library import Library
from alongside.content.read.works import Work
from alongside.editions.document import Document
from alongside.editions.document_forms import BOOK_FORMS, BookForm
from alongside.editions.document_forms.book_form import FOLDER
from alongside.editions.kept_documents import KeptDocuments, Source
from alongside.render.epub.part_page import part_page, part_style
from alongside.render.pdf.volumes import Volumes
from alongside.render.web.assets.policy import content_security_policy


class Books:
    """Makes the books of one manual; `kept` has those that were made before."""

    def __init__(
        self, library: Library, tour: ModelTour | None, works: Iterable[Work], settings: Settings, kept: KeptDocuments
    ) -> None:
        self._library = library
        self._tour = tour
        self._works = tuple(works)
        self._settings = settings
        self._kept = kept

    def made(self) -> tuple[Document, ...]:
        """Return each book, then each part on one page with the style of these pages; none while the site is served.

        Raises DocumentError for a book that cannot be set.
        """
        return () if self._settings.served else (*self._books(), *self._parts())

    def _books(self) -> Iterator[Document]:
        for form in BOOK_FORMS:
            yield self._kept.document(form.path, form.words, self._source, partial(self._make, form), about=form.about)

    def _make(self, form: BookForm) -> bytes:
        return form.make(self._volumes)

    def _parts(self) -> Iterator[Document]:
        style = Document(FOLDER / "part.css", "", part_style())
        policy = content_security_policy(from_disk=not self._settings.folders)
        source = Source(self._source.given, self._settings.folders, policy)
        for part in learners_parts(self._library):
            make = partial(self._part, part.id, style.path.name, policy)
            yield self._kept.document(FOLDER / f"{part.id}.xhtml", part.title, source, make)
        yield style

    def _part(self, id: str, style: str, policy: str) -> bytes:
        part = next(part for part in self._book.parts if part.id == id)
        return part_page(part, self._imprint, style=style, policy=policy, folders=self._settings.folders)

    @cached_property
    def _source(self) -> Source:
        """Everything that a book is made of."""
        library = self._library
        shelves = (library.pages, library.exercises, library.glossary, library.routes, library.sessions, library.talks)
        order = (learners_parts(library), guide_parts(library))
        return Source(self._imprint, order, self._tour, self._works, *(tuple(shelf.values()) for shelf in shelves))

    @cached_property
    def _volumes(self) -> Volumes:
        guide = plan_guide(self._library, self._works, self._settings.address)
        return Volumes(self._book, guide, self._imprint)

    @cached_property
    def _book(self) -> Book:
        return plan_book(self._library, self._tour, self._works, self._settings.address)

    @property
    def _imprint(self) -> Imprint:
        organisation = self._library.organisation
        works = dict.fromkeys(work.credit for work in self._works)
        return Imprint(
            self._settings.name,
            self._settings.description,
            " ".join(organisation.name.split()) if organisation.is_named else "",
            (
                *([f"Draws on: {'; '.join(works)}. Every sentence is our own."] if works else []),
                "Text and drawings: Creative Commons CC\u00a0BY\u00a04.0. You may copy, print, translate and change "
                "them with the credit “Alongside, CC\u00a0BY\u00a04.0”.",
                f"Version {version('alongside')}",
            ),
            self._settings.address,
        )
