"""The cover of the book for reading devices, as a picture."""

from __future__ import annotations

from alongside.content.plan.book import Imprint
from alongside.render.pdf.prose import as_printed
from alongside.render.pdf.typeset import picture

_PPI = 254
"""On a page of 120 by 160 mm: 1,200 by 1,600 pixels, which reading devices show whole."""


def cover(imprint: Imprint, origin: str) -> bytes:
    """Return the cover as PNG. Raises DocumentError, naming `origin`, when it cannot be drawn."""
    data = {
        "name": as_printed(imprint.name),
        "lead": as_printed(imprint.description),
        "organisation": as_printed(imprint.organisation),
    }
    return picture("cover.typ", data, origin, _PPI)
