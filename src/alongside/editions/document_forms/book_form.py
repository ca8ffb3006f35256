"""What is made of the whole manual: a book to read, and one to write in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from alongside.render.epub.epub import epub
from alongside.render.pdf.volumes import Volumes

FOLDER = PurePosixPath("book")
NAME = "alongside"


@dataclass(frozen=True)
class BookForm:
    """A form in which the whole manual is given out.

    `make` returns the bytes of the file. It raises DocumentError, naming its source, where it cannot be made.
    """

    ending: str
    """How the name of the file goes on after the name of the manual: `-workbook.pdf`."""
    words: str
    """What a link to the file says."""
    about: str
    """What is in it, in a sentence or two."""
    make: Callable[[Volumes], bytes]

    @property
    def path(self) -> PurePosixPath:
        """Where the site keeps it."""
        return FOLDER / f"{NAME}{self.ending}"


BOOK_FORMS = (
    BookForm(
        "-manual.pdf",
        "The manual as PDF",
        "Every page for learners, with contents, page numbers, and an index of exercises and of words.",
        lambda volumes: volumes.manual,
    ),
    BookForm(
        "-workbook.pdf",
        "The workbook as PDF",
        "Every exercise, tool and sheet, in the order of the work, with space to write. The manual gives its pages.",
        lambda volumes: volumes.workbook,
    ),
    BookForm(
        "-guide.pdf",
        "The facilitator’s guide as PDF",
        "For those who train others: how to lead a training, the sessions and talks, and what to do in every exercise.",
        lambda volumes: volumes.guide,
    ),
    BookForm(
        ".epub",
        "The manual as EPUB",
        "The whole manual with all exercises, for phones, tablets and e-readers, in the size and colours that you set "
        "there. Most of them can read it aloud.",
        lambda volumes: epub(volumes.book, volumes.imprint, volumes.cover),
    ),
)
