"""What is the same in every Word handout: styles, numbering, fonts, theme, mark and page. It is made once a process."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from functools import cache

import typst

from alongside.common.palette import printed_mark
from alongside.content.font import FAMILY, font_file
from alongside.render.word.numbering import numbering_xml
from alongside.render.word.ooxml import NAMESPACES
from alongside.render.word.styles import (
    AMBER,
    BOTTOM,
    GREEN,
    INK,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PAPER,
    RED,
    SOFT,
    TEAL,
    colour,
    styles_xml,
)

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"

_PARTS = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}

FIRST_LINK = 7
"""Number of the first relationship of a handout that is free."""
MARK = "rIdMark"
"""The relationship by which a handout shows the mark."""


@cache
def base_parts() -> Mapping[str, str | bytes]:
    """Return the parts of an empty handout by their name in the file: XML as text, all else as bytes."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": relations(
            {
                "rId1": (f"{_OFFICE}/officeDocument", "word/document.xml"),
                "rId2": (f"{_PACKAGE}/metadata/core-properties", "docProps/core.xml"),
            }
        ),
        "docProps/core.xml": HEAD
        + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": relations(
            {
                "rId1": (f"{_OFFICE}/styles", "styles.xml"),
                "rId2": (f"{_OFFICE}/numbering", "numbering.xml"),
                "rId3": (f"{_OFFICE}/settings", "settings.xml"),
                "rId4": (f"{_OFFICE}/fontTable", "fontTable.xml"),
                "rId5": (f"{_OFFICE}/theme", "theme/theme1.xml"),
                "rId6": (f"{_OFFICE}/footer", "footer1.xml"),
                MARK: (f"{_OFFICE}/image", "media/mark.png"),
            }
        ),
        "word/styles.xml": HEAD + styles_xml(),
        "word/numbering.xml": HEAD + numbering_xml(),
        "word/settings.xml": _settings(),
        "word/theme/theme1.xml": _theme(),
        "word/footer1.xml": f"{HEAD}<w:ftr {NAMESPACES}/>",
        "word/media/mark.png": _mark(),
        **_fonts(),
    }


def _content_types() -> str:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
        "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    }
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in defaults.items())
        + "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _PARTS.items())
        + "</Types>"
    )


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """Return the relationships of a part: the type and target of each, by its id."""
    return (
        f'{HEAD}<Relationships xmlns="{_PACKAGE}">'
        + "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{to}"/>' for id, (kind, to) in targets.items())
        + "</Relationships>"
    )


def _document() -> str:
    margins = " ".join(f'w:{side}="{MARGIN}"' for side in ("left", "top", "right"))
    return (
        f'{HEAD}<w:document {NAMESPACES} mc:Ignorable="w14"><w:body><w:sectPr>'
        f'<w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        f'<w:pgMar {margins} w:bottom="{BOTTOM}" w:header="567" w:footer="510" w:gutter="0"/></w:sectPr>'
        "</w:body></w:document>"
    )


def _settings() -> str:
    compat = {
        "compatibilityMode": 15,  # without it Word opens the file as one of 2007 and hides boxes to tick
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:embedTrueTypeFonts/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        + "".join(
            f'<w:compatSetting w:name="{name}" w:val="{value}" w:uri="http://schemas.microsoft.com/office/word"/>'
            for name, value in compat.items()
        )
        + '</w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


def _fonts() -> dict[str, str | bytes]:
    """Return the embedded fonts with the table that names them.

    Regular and bold travel with the handout (their licence, OFL 1.1, allows it); Word slants the regular one.
    Where embedded fonts are left out, `altName` leads to Verdana, which tells I, l and 1 apart as well.
    """
    found: dict[str, str | bytes] = {}
    embedded, targets = "", {}
    for number, weight in enumerate(("Regular", "Bold"), start=1):
        file = font_file(weight)
        key = uuid.uuid5(uuid.NAMESPACE_URL, file.name)
        found[f"word/fonts/font{number}.odttf"] = obfuscate(file.read_bytes(), key)
        targets[f"rId{number}"] = (f"{_OFFICE}/font", f"fonts/font{number}.odttf")
        embedded += f'<w:embed{weight} r:id="rId{number}" w:fontKey="{{{str(key).upper()}}}"/>'
    table = (
        f'{HEAD}<w:fonts {NAMESPACES}><w:font w:name="{FAMILY}"><w:altName w:val="Verdana"/>'
        '<w:panose1 w:val="020B0604030504040204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        # Which alphabets it has, as its own files say: Word looks here before it borrows letters from elsewhere.
        '<w:pitch w:val="variable"/><w:sig w:usb0="A000006F" w:usb1="0000600A" w:usb2="00000000"'
        ' w:usb3="00000000" w:csb0="20000013" w:csb1="00000000"/>'
        f"{embedded}</w:font></w:fonts>"
    )
    return {
        "word/fontTable.xml": table,
        "word/_rels/fontTable.xml.rels": relations(targets),
        **found,
    }


def obfuscate(letters: bytes, key: uuid.UUID) -> bytes:
    """Return a font as Word embeds it: 32 bytes crossed with the key backwards (ECMA-376, part 4, 2.8.1)."""
    backwards = key.bytes[::-1] * 2
    return bytes(a ^ b for a, b in zip(letters[:32], backwards, strict=True)) + letters[32:]


def _mark() -> bytes:
    page = "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
    source = page + "#image(bytes(sys.inputs.mark), height: 10mm)"
    png = typst.compile(
        source.encode(), format="png", ppi=400, sys_inputs={"mark": printed_mark()}, ignore_system_fonts=True
    )
    assert isinstance(png, bytes)
    return png


def _theme() -> str:
    """Return the colours and the font that Word offers to those who edit a handout."""
    colors = {
        "dk1": INK,
        "lt1": colour("paper"),
        "dk2": TEAL,
        "lt2": PAPER,
        "accent1": TEAL,
        "accent2": GREEN,
        "accent3": colour("person"),
        "accent4": AMBER,
        "accent5": colour("barrier"),
        "accent6": RED,
        "hlink": TEAL,
        "folHlink": SOFT,
    }
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    font = f'<a:latin typeface="{FAMILY}"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
    line = "".join(f'<a:ln w="{width}">{fill}</a:ln>' for width in (6350, 12700, 19050))
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Alongside">'
        '<a:themeElements><a:clrScheme name="Alongside">'
        + "".join(f'<a:{role}><a:srgbClr val="{color}"/></a:{role}>' for role, color in colors.items())
        + '</a:clrScheme><a:fontScheme name="Alongside">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Alongside"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
