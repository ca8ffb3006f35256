"""The whole manual as books. They take seconds to set, so each is kept under the words that it is made of.

While the site is shown to its author as they write there are none: every word that they change would make all anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, partial
from importlib.metadata import version

from alongside.common.site_settings import Settings
from alongside.content.plan.book import Imprint, plan_book
from alongside.content.plan.book_order import learners_parts
from alongside.content.plan.model_tour import ModelTour
from alongside.content.read.library import Library
from alongside.content.read.works import Work
from alongside.editions.document import Document
from alongside.editions.document_forms import BOOK_FORMS, BookForm
from alongside.editions.kept_documents import KeptDocuments, Source
from alongside.render.pdf.volumes import Volumes


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
        """Return each book, none while the site is served. Raises DocumentError for one that cannot be set."""
        forms = () if self._settings.served else BOOK_FORMS
        return tuple(
            self._kept.document(form.path, form.words, self._source, partial(self._make, form), about=form.about)
            for form in forms
        )

    def _make(self, form: BookForm) -> bytes:
        return form.make(self._volumes)

    @cached_property
    def _source(self) -> Source:
        """Everything that a book is made of."""
        library = self._library
        shelves = (library.pages, library.exercises, library.glossary, library.routes)
        return Source(
            self._imprint, learners_parts(library), self._tour, self._works, *(tuple(s.values()) for s in shelves)
        )

    @cached_property
    def _volumes(self) -> Volumes:
        site = self._settings.address
        return Volumes(plan_book(self._library, self._tour, self._works, site), self._imprint)

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
