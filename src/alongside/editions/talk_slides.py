"""The slides of a talk as documents of the site: to show, and on paper."""

from __future__ import annotations

from pathlib import PurePosixPath

from alongside.content.model import Talk
from alongside.content.plan.slides import talk_deck
from alongside.editions.document import FOLDER, Document
from alongside.editions.kept_documents import KeptDocuments, Source
from alongside.render.pdf.slides import slides_handout

WORDS = "Slides, to show and to change"
ON_PAPER = "Slides on paper, with lines for notes, PDF"


def slides_paths(talk: Talk) -> tuple[PurePosixPath, PurePosixPath]:
    """Return where the slides of a talk stand in the site: to show, and on paper."""
    return FOLDER / f"slides-{talk.id}.pptx", FOLDER / f"slides-handout-{talk.id}.pdf"


def talk_slides(talk: Talk, kept: KeptDocuments, credit: str, site: str) -> tuple[Document, Document]:
    """Return the slides of a talk, made once and kept. Raises DocumentError where they cannot be set on paper."""
    shown = talk_deck(talk)
    to_show, on_paper = slides_paths(talk)
    page = f"{site.rstrip('/')}/facilitator/talks/{talk.id}/" if site else ""

    def make() -> bytes:
        from alongside.render.slides.deck import deck  # takes a moment, and only where slides are made anew

        return deck(shown, credit)

    def print_out() -> bytes:
        return slides_handout(shown, page=page, credit=credit)

    return (
        kept.document(to_show, WORDS, Source(credit, shown), make),
        kept.document(on_paper, ON_PAPER, Source(credit, shown, page), print_out),
    )
