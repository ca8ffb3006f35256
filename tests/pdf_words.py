"""The words of a PDF file, where it does not matter how they lie on the page."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def words_of(pdf: bytes | Path, pages: int | None = None) -> str:
    """Return the words of a PDF file, or of its first pages, a line of the paper a line."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [document[n].get_textpage().get_text_range() for n in range(min(len(document), pages or len(document)))]
    return "\n".join(texts).replace("\r\n", "\n")
