"""The letters of paper: the font in which handouts are set, and which characters it has.

The files of Atkinson Hyperlegible Next lie in `fonts/`, with their licence (decisions/0023-the-font-lies-with-us.md).
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from alongside.content.literal import unshield

FAMILY = "Atkinson Hyperlegible Next"
FONTS = Path(__file__).resolve().parents[1] / "fonts"
LICENCE = FONTS / "OFL.txt"

SIGNS = "→←↔✓✗☐"
"""Signs that the font lacks and the templates draw (render/pdf/templates/common.typ, `signs`)."""
DRAWN = {**{sign: sign for sign in SIGNS}, "✔": "✓", "✘": "✗", "□": "☐"}
"""Every sign that is drawn, with the one that is drawn for it."""
# Typographic spaces and hyphens that the font lacks, and the micro sign, as the nearest it has.
_NEAREST = str.maketrans(
    {"\u2009": "\u00a0", "\u202f": "\u00a0", "\u2011": "-", "\u2010": "-", "\u2212": "−", "µ": "μ"}
)
_VARIATIONS = range(0xFE00, 0xFE10)
"""Say how the character before them should look, and are none themselves."""


def font_file(style: str) -> Path:
    """Return the file of a style of the font: `Regular`, `Bold`, `Italic` or `BoldItalic`."""
    return FONTS / f"AtkinsonHyperlegibleNext-{style}.ttf"


@cache
def characters() -> frozenset[str]:
    """Return the characters that every style of the font has."""
    tables = [TTFont(path, lazy=True).getBestCmap() for path in sorted(FONTS.glob("*.ttf"))]
    return frozenset(map(chr, set.intersection(*(set(table) for table in tables))))


def line_width(text: str) -> float:
    """Return how wide a line of bold text is, in em, before its letters are moved closer in pairs (kerning)."""
    widths = _widths()
    return sum(widths.get(ord(character), 0) for character in text)


@cache
def _widths() -> dict[int, float]:
    """Return how wide each character is in bold type, in em."""
    font = TTFont(font_file("Bold"), lazy=True)
    advances, size = font["hmtx"], font["head"].unitsPerEm
    return {code: advances[name][0] / size for code, name in font.getBestCmap().items()}


def composed(text: str) -> str:
    """Return text as it is set: composed characters, the nearest that the font has, nothing without a look."""
    if _as_they_are().issuperset(text):
        return text
    text = unicodedata.normalize("NFC", unshield(text)).translate(_NEAREST)
    return text.translate({ord(c): None for c in {*text} - _as_they_are() if c != "\r" and _has_no_look(c)})


def missing(text: str) -> tuple[str, ...]:
    """Return the characters of a text that can be neither set nor drawn, each once."""
    if _as_they_are().issuperset(text):
        return ()
    return tuple(c for c in dict.fromkeys(composed(text)) if not (c in characters() or c in DRAWN or c.isspace()))


@cache
def _as_they_are() -> frozenset[str]:
    """Return the characters that are set as they are, whatever stands beside them: almost all of almost every text."""
    spaces = set(" \n\t")
    letters = {c for c in (characters() | DRAWN.keys()) - set(map(chr, _NEAREST)) if not _has_no_look(c)}
    return frozenset(
        c for c in letters | spaces if not unicodedata.combining(c) and unicodedata.is_normalized("NFC", c)
    )


def named(character: str) -> str:
    """Return a character with its number and its name: `☃ (U+2603, snowman)`."""
    return f"{character} (U+{ord(character):04X}, {unicodedata.name(character, 'without a name').lower()})"


def _has_no_look(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf") or ord(character) in _VARIATIONS
