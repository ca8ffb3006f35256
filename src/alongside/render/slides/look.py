"""How slides look: the project's colours on a wide slide, with plain letters that every machine has."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.presentation import Presentation as Slides
from pptx.util import Inches

from alongside.common.palette import LIGHT

OPENING, CONTENT = 0, 1
"""The layouts that are used: the first slide, and a title with something below it."""
TITLE_SIZE = 44
TASK_SIZE = 36
"""Points of a task that people read from the back of a room."""
_WIDE, _HIGH = Inches(13.333), Inches(7.5)
_MARGIN = Inches(0.8)
_FONT = "Arial"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def dress(slides: Slides, credit: str) -> None:
    """Give a new presentation the look of the project, and the line at the foot of each slide."""
    slides.slide_width, slides.slide_height = _WIDE, _HIGH
    master = slides.slide_master
    master.background.fill.solid()
    master.background.fill.fore_color.rgb = _colour("warm-paper")
    _theme(slides)
    unused = [layout for place, layout in enumerate(slides.slide_layouts) if place not in (OPENING, CONTENT)]
    for layout in unused:
        slides.slide_layouts.remove(layout)
    for holder in (master, *slides.slide_layouts):
        for shape in list(holder.placeholders):
            kind = shape.placeholder_format.type
            if kind is not None and kind.name in ("DATE", "FOOTER", "SLIDE_NUMBER"):
                shape._element.getparent().remove(shape._element)
    _place(master, top=Inches(0.6), title=TITLE_SIZE)
    _place(slides.slide_layouts[CONTENT], top=Inches(0.6), title=TITLE_SIZE)
    _place(slides.slide_layouts[OPENING], top=Inches(2.2), title=60)
    _styles(master)
    _edge(master)
    _foot(master, credit)


def _text(frame: Any, *, size: int) -> None:
    """Give the title of a layout its size, in the style that each slide takes from it."""
    style = frame._txBody.find(f"{_A}lstStyle")
    level = style.find(f"{_A}lvl1pPr")
    if level is None:
        level = etree.SubElement(style, f"{_A}lvl1pPr")
    level.set("algn", "l")
    letters = level.find(f"{_A}defRPr")
    if letters is None:
        letters = etree.SubElement(level, f"{_A}defRPr")
    letters.set("sz", str(size * 100))
    letters.set("b", "1")


def _styles(master: Any) -> None:
    """Set titles to the left in bold teal, and text below them in dark ink."""
    for style, colour, size in (("titleStyle", "tx2", TITLE_SIZE), ("bodyStyle", "tx1", TASK_SIZE)):
        for level in master._element.find(f".//{_P}{style}"):
            if not level.tag.startswith(f"{_A}lvl"):
                continue
            level.set("algn", "l")
            letters = level.find(f"{_A}defRPr")
            if level.tag == f"{_A}lvl1pPr":
                letters.set("sz", str(size * 100))
            if style == "titleStyle":
                letters.set("b", "1")
            for fill in letters.findall(f"{_A}solidFill"):
                letters.remove(fill)
            fill = etree.Element(f"{_A}solidFill")
            etree.SubElement(fill, f"{_A}schemeClr", val=colour)
            letters.insert(0, fill)


def _edge(master: Any) -> None:
    """Draw the edge at the left of each slide, which says nothing."""
    edge = master.shapes._spTree
    colour = LIGHT["teal"].lstrip("#").upper()
    edge.insert(2, etree.fromstring(_EDGE.format(width=int(Inches(0.22)), height=int(_HIGH), colour=colour)))


_EDGE = """<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="91" name="Edge" descr=""/>
<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"""


def _colour(name: str) -> RGBColor:
    figures = LIGHT[name].lstrip("#")
    return RGBColor(*bytes.fromhex(figures))  # type: ignore[no-untyped-call]


def _place(holder: Any, *, top: int, title: int) -> None:
    """Put the title and the text below it where they stand on a wide slide."""
    for shape in holder.placeholders:
        is_title = shape.placeholder_format.type.name in ("TITLE", "CENTER_TITLE")
        shape.left, shape.width = _MARGIN, _WIDE - 2 * _MARGIN
        shape.top = top if is_title else top + Inches(1.7)
        shape.height = Inches(1.5) if is_title else _HIGH - top - Inches(2.6)
        frame = shape.text_frame
        frame.word_wrap = True
        frame.vertical_anchor = MSO_ANCHOR.BOTTOM if is_title else MSO_ANCHOR.TOP
        if is_title:
            _text(frame, size=title)


def _foot(master: Any, credit: str) -> None:
    box = master.shapes._spTree
    shape = etree.fromstring(
        _FOOT.format(
            x=int(_MARGIN),
            y=int(_HIGH - Inches(0.6)),
            width=int(_WIDE - 2 * _MARGIN),
            height=int(Inches(0.4)),
            colour=LIGHT["soft-ink"].lstrip("#").upper(),
            words=credit.replace("&", "&amp;").replace("<", "&lt;"),
        )
    )
    box.append(shape)


_FOOT = """<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="90" name="Credit"/>
<p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/>
<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>
<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1200"><a:solidFill><a:srgbClr val="{colour}"/>
</a:solidFill></a:rPr><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>"""


def _theme(slides: Slides) -> None:
    """Put the project's colours and letters into the theme, so that whoever changes the slides has them too."""
    part = next(rel.target_part for rel in slides.slide_master.part.rels.values() if rel.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    colours = {"dk1": "ink", "lt1": "warm-paper", "dk2": "teal", "lt2": "paper", "accent1": "teal", "hlink": "teal"}
    for element in theme.iter(f"{_A}clrScheme"):
        for name, ours in colours.items():
            slot = element.find(f"{_A}{name}")
            if slot is not None:
                for child in list(slot):
                    slot.remove(child)
                etree.SubElement(slot, f"{_A}srgbClr", val=LIGHT[ours].lstrip("#").upper())
    for font in theme.iter(f"{_A}latin"):
        font.set("typeface", _FONT)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
