"""Pictures of the site itself, made from its drawings by Typst: icons, and what a shared link shows.

The same drawings and words give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import typst

from alongside.common.palette import THEME
from alongside.content.font import FONTS

TEMPLATES = Path(__file__).parent
IMAGES = THEME / "images"

ICONS = {
    "favicon.png": (48, 0.94, False),
    "icon-180.png": (180, 0.66, True),
    "icon-192.png": (192, 0.74, True),
    "icon-512.png": (512, 0.74, True),
    "icon-maskable.png": (512, 0.58, True),
}
"""For each icon its edge in pixels, how much of it the mark takes, and whether it has paper behind it.

A phone may cut a maskable icon to any shape that leaves the middle 80 % (W3C App Manifest, 2025): the mark keeps to it.
"""


def icons() -> dict[str, bytes]:
    """Return the icons of the site by their name."""
    return dict(_icons())


def _icons() -> Iterator[tuple[str, bytes]]:
    for name, (edge, share, paper) in ICONS.items():
        words = {"edge": str(edge), "share": str(share), "paper": "yes" if paper else ""}
        yield name, _png("icon.typ", **words, mark=(IMAGES / "favicon.svg").read_text("utf-8-sig"))


def share_image(name: str, words: str) -> bytes:
    """Return the picture that stands beside a shared link: the name of the site, and what it is."""
    drawing = (IMAGES / "walking.svg").read_text("utf-8-sig")
    return _png("share.typ", name=name, words=words, drawing=drawing)


@lru_cache(32)  # drawings may change while the site is served, and mostly stay as they are
def _png(template: str, **inputs: str) -> bytes:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    compiler = typst.Compiler(root=THEME.parent, font_paths=fonts)
    # 72 pixels to the inch: a point is a pixel.
    png = compiler.compile(TEMPLATES / template, format="png", ppi=72, sys_inputs=inputs)
    assert isinstance(png, bytes)
    return png
