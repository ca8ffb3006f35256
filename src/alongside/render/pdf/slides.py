"""Slides as a handout: each in its frame, with lines to write on beside it."""

from __future__ import annotations

from alongside.content.plan.slides import Deck, ShownSlide
from alongside.render.pdf.prose import Data, runs
from alongside.render.pdf.typeset import about, typeset


def slides_handout(shown: Deck, *, page: str, credit: str) -> bytes:
    """Return what the room sees, without what is said, as PDF; `page` is the address of where it comes from, or empty.

    Raises DocumentError when it cannot be set.
    """
    said = about(f"Slides: {shown.title}", shown.about, credit, page, large=False)
    data = {"heading": runs(f"Slides: {shown.title}"), "slides": [_slide(slide) for slide in noted(shown)]}
    return typeset("slides.typ", data | said, shown.origin)


def noted(shown: Deck) -> list[ShownSlide]:
    """Return the slides that somebody may want to write beside: not the first, which is the heading, and no break."""
    return [slide for slide in shown.slides if not slide.opening and not slide.pause]


def _slide(slide: ShownSlide) -> Data:
    return {
        "title": runs(slide.title),
        "lines": [runs(line) for line in slide.lines],
        "list": len(slide.lines) > 1 and not slide.large,
    }
