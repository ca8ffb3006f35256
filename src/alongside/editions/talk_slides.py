"""The slides of a talk, as a document of the site."""

from __future__ import annotations

from pathlib import PurePosixPath

from alongside.content.model import Talk
from alongside.content.plan.slides import talk_deck
from alongside.editions.document import FOLDER, Document
from alongside.editions.kept_documents import KeptDocuments, Source

WORDS = "Slides, to show and to change"


def slides_path(talk: Talk) -> PurePosixPath:
    """Return where the slides of a talk stand in the site."""
    return FOLDER / f"slides-{talk.id}.pptx"


def talk_slides(talk: Talk, kept: KeptDocuments, credit: str) -> Document:
    """Return the slides of a talk, made once and kept."""
    shown = talk_deck(talk)

    def make() -> bytes:
        from alongside.render.slides.deck import deck  # takes a moment, and only where slides are made anew

        return deck(shown, credit)

    return kept.document(slides_path(talk), WORDS, Source(credit, shown), make)
