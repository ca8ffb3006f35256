"""The font of what is typed into a PDF: all letters of paper, so that a Welsh or Polish name can be written.

Typst puts into a file only the letters that stand in it. A field needs them all, as nobody knows what will be typed.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from functools import cache

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, String

from alongside.content.font import characters, font_file

NAME = "/Wingdings"
"""What fields call the font. PDFium, the reader in Chrome, writes with a field's font only letters that it takes for
western, without ŵ and ŷ, unless the font is called like one whose every letter it takes (CPDF_BAFontMap). Other readers
look up what stands under a name, and care for no name."""
_BASE = Name("/ALNGSD+AtkinsonHyperlegibleNext-Regular")
_BY_NUMBERS = ("GSUB", "GPOS", "GDEF", "OS/2", "gasp", "name", "post", "STAT")
"""Tables that nobody asks for who draws letters by their numbers."""
_CHARACTERS_AT_ONCE = 100
"""So many a list of characters may hold at most (Adobe Technical Note 5014)."""


def embedded(pdf: pikepdf.Pdf) -> Object:
    """Return the font as an object of a PDF, with every letter of it."""
    font = _font()
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=_BASE,
        Flags=32,
        ItalicAngle=0,
        StemV=80,
        FontFile2=_packed(pdf, font.program, Length1=font.length),
    )
    for measure, value in font.measures.items():
        descriptor[f"/{measure}"] = Array(value) if isinstance(value, tuple) else value
    described = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=_BASE,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        W=Array([0, Array(font.widths)]),
        CIDToGIDMap=Name.Identity,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=_BASE,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(described)]),
            ToUnicode=_packed(pdf, font.letters),
        )
    )


def _packed(pdf: pikepdf.Pdf, packed: bytes, **more: int) -> Object:
    """Return as a stream what is packed already: to pack it for every document takes longer than to make its fields."""
    return pdf.make_stream(packed, Filter=Name.FlateDecode, **more)


@dataclass(frozen=True)
class _Font:
    """What is the same in every document. Programs and tables are packed."""

    program: bytes
    length: int
    """Bytes of the program before it was packed."""
    widths: tuple[int, ...]
    measures: dict[str, int | tuple[int, ...]]
    letters: bytes
    """Which letter each number is."""


@cache
def _font() -> _Font:
    from fontTools import subset  # takes a moment, and only where a font is made anew

    font = TTFont(font_file("Regular"), recalcTimestamp=False)
    scale = 1000 / font["head"].unitsPerEm
    measures = font["head"], font["hhea"], font["OS/2"]
    described = {
        "FontBBox": tuple(round(getattr(measures[0], name) * scale) for name in ("xMin", "yMin", "xMax", "yMax")),
        "Ascent": round(measures[1].ascent * scale),
        "Descent": round(measures[1].descent * scale),
        "CapHeight": round(measures[2].sCapHeight * scale),
    }
    options = subset.Options(
        layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, recalc_timestamp=False
    )
    options.drop_tables += _BY_NUMBERS
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=map(ord, characters()))
    chosen.subset(font)
    made = io.BytesIO()
    font.save(made)
    order = font.getGlyphOrder()
    widths = tuple(round(font["hmtx"][name][0] * scale) for name in order)
    letters: dict[int, str] = {}
    for code, name in sorted(font.getBestCmap().items()):
        letters.setdefault(font.getGlyphID(name), chr(code))
    program = made.getvalue()
    return _Font(zlib.compress(program), len(program), widths, described, zlib.compress(_to_unicode(letters)))


def _to_unicode(letters: dict[int, str]) -> bytes:
    """Return the table by which a reader finds the number of a letter that is typed."""
    rows = [f"<{number:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for number, letter in letters.items()]
    starts = range(0, len(rows), _CHARACTERS_AT_ONCE)
    blocks = [rows[start : start + _CHARACTERS_AT_ONCE] for start in starts]
    listed = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{listed}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
