"""The letters that a reader may choose on the web: the font of the handouts, with what web pages need and no more."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from alongside.common.cache import Cache
from alongside.common.fingerprint import of_makers
from alongside.content.font import LICENCE, font_file

STYLES = ("Regular", "Bold", "Italic")
"""Bold italic is so rare that browsers may make it of these."""
CHARACTERS = (
    "U+20-7E,U+A0-17F,U+218-21B,U+1E80-1E85,U+1E9E,U+1EF2-1EF3,U+2010-2027,U+2030-203A,U+20AC,U+2122,U+2212,U+2248-2265"
)
"""Names in the languages of Europe that are written in Latin letters, and the marks and signs of our pages."""


def web_fonts(kept: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and bytes of each font file, then of the licence; the folder `kept` holds them for next time."""
    cache = Cache(kept, of_makers(__file__, libraries=("brotli", "fonttools")), most=2**20)
    for style in STYLES:
        original = font_file(style).read_bytes()
        made = cache.keep(partial(_subset, original), hashlib.sha256(original).hexdigest())
        yield f"atkinson-hyperlegible-next-{style.lower()}.woff2", made
    cache.tidy()
    yield "OFL.txt", LICENCE.read_bytes()


def _subset(font: bytes) -> bytes:
    """Return the font as woff2, without hints for coarse screens, which weigh as much as the letters."""
    from fontTools import subset  # takes a moment, and only where a font is made anew

    options = subset.Options(
        flavor="woff2",
        hinting=False,
        # Who made it and its licence stay within it.
        name_IDs=[*range(7), 8, 9, 13, 14],
    )
    with subset.load_font(io.BytesIO(font), options) as loaded:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=subset.parse_unicodes(CHARACTERS))
        subsetter.subset(loaded)
        made = io.BytesIO()
        subset.save_font(loaded, made, options)
    return made.getvalue()
