"""The documents of a site as pages name them: where each is, what a link says, and how large it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from alongside.editions.document import Document, Documents
from alongside.editions.document_forms import DOCUMENT_FORMS
from alongside.render.web.exercise_pages import Downloads, Handout, Picture


def downloads(documents: Documents) -> Downloads:
    """Return what pages say of documents."""
    return Downloads(
        _by_id(documents.handouts),
        _by_id(documents.cards),
        _by_id(documents.plans),
        _by_id(documents.feedback),
        _by_id(documents.talks),
        {page: [_handout(document) for document in forms] for page, forms in documents.easier.items()},
        [_handout(document) for document in documents.posters],
        [_handout(document) for document in documents.room],
        _by_id(documents.packs),
        {page: [_handout(document) for document in files] for page, files in documents.notebooks.items()},
        [form.kind for form in DOCUMENT_FORMS],
        [(_handout(document), document.about) for document in documents.books if document.about],
        [_handout(document) for document in documents.books if document.path.suffix == ".xhtml"],
    )


def _by_id(documents: Mapping[str, Iterable[Document]]) -> dict[str, list[Handout]]:
    return {id: [_handout(document) for document in forms] for id, forms in documents.items()}


def _handout(document: Document) -> Handout:
    size, picture = len(document.content), _picture(document) if document.picture else None
    return Handout(document.path, document.words, size, document.pages, document.title, document.for_, picture)


def _picture(document: Document) -> Picture:
    # A PNG says its width and height first. Two of its dots are shown as one, and so stay sharp on a phone.
    width, height = (int.from_bytes(document.picture[at : at + 4]) for at in (16, 20))
    return Picture(document.picture_path, round(width / 2), round(height / 2))
