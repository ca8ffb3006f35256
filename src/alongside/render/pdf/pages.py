"""How many pages a PDF has."""

from __future__ import annotations

import io

import pikepdf


def pages_of(pdf: bytes) -> int:
    """Return how many pages of paper a PDF takes."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)
