"""A small picture of the first page of what is printed, by which people know it before they open it.

It has the colours of paper and no others: the palette is the same for all, so that what is small stays crisp.
"""

from __future__ import annotations

import io

from alongside.common.palette import PRINTED
from alongside.render.pdf.typeset import ToSet
from alongside.render.pdf.typeset import first_page as drawn

PIXELS = 160
"""From side to side of a page of A4. It is shown half as wide, so that it is sharp where there are two to a dot."""
_WIDTH = 210 / 25.4
_SHADES = (0.28, 0.6)
"""How much ink is in the greys that the edges of small letters are made of."""
_COLOURS = ("paper", "warm-paper", "ink", "teal", "worker", "person", "organisation", "barrier", "care")


def first_page(given: ToSet) -> bytes:
    """Return a picture of the first page as PNG. Raises DocumentError, naming its source, when it cannot be drawn."""
    from PIL import Image  # takes a moment, and only where pictures are made anew

    colours = [_rgb(PRINTED[name]) for name in _COLOURS]
    paper, ink = colours[0], colours[2]
    colours += [tuple(round(p + (i - p) * share) for p, i in zip(paper, ink, strict=True)) for share in _SHADES]
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for colour in colours for value in colour])
    page = Image.open(io.BytesIO(drawn(given, PIXELS / _WIDTH))).convert("RGB")
    made = io.BytesIO()
    page.quantize(palette=palette, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
