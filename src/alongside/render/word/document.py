"""A Word file from pages that are not a handout: what stands around them is the same."""

from __future__ import annotations

from collections.abc import Callable

from alongside.content.errors import DocumentError
from alongside.content.literal import unshield
from alongside.render.word.blocks import Writer
from alongside.render.word.docx_package import About, Links, Part, docx_file
from alongside.render.word.handout import footer
from alongside.render.word.ooxml import ForbiddenCharacterError


def finished(
    body: Callable[[], str], links: Links, writer: Writer, about: About, title: str, address: str, origin: str
) -> bytes:
    """Return a .docx file with a body and the foot of every document; raise DocumentError naming its origin."""
    of_foot = Links()
    try:
        pages = Part(body(), links)
        foot = Part(footer(unshield(title), about.author, address, of_foot.relate), of_foot)
        return docx_file(pages, writer.lists, foot, about)
    except ForbiddenCharacterError as error:
        raise DocumentError(f"{origin}: {error}") from error
