"""The styles of Word handouts: every look has a name, so that an adopter changes it in one place."""

from __future__ import annotations

from alongside.common.palette import PRINTED
from alongside.content.font import FAMILY
from alongside.render.word.ooxml import NAMESPACES, numbered, right_tab


def colour(name: str) -> str:
    """Return a colour of the palette as Word writes it."""
    return PRINTED[name].removeprefix("#").upper()


INK, SOFT, TEAL, PAPER, HAIR = map(colour, ("ink", "soft-ink", "teal", "warm-paper", "hair"))
GREEN, AMBER, RED = map(colour, ("worker", "organisation", "care"))

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 11906, 16838, 1134
"""A4 with margins of 20 mm, in twentieths of a point."""
BOTTOM = 1700
"""The bottom margin, 30 mm, holds a footer of three lines."""
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

LIST_STEP = 397
"""How far each level of a list moves in: 7 mm."""
NOTE_INDENT = 284
BULLETS, NUMBERS, ANSWERS = 1, 2, 3
"""Abstract numberings: dots, figures, and the figures before lines to write on."""


def _border(side: str, size: int, space: int, color: str, kind: str = "single") -> str:
    return f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def _bar(color: str, kind: str = "single") -> str:
    return f"<w:pBdr>{_border('left', 24, 10, color, kind)}</w:pBdr>"


def _edges(sides: tuple[str, ...], size: int, color: str, kind: str = "single") -> str:
    return f"<w:pBdr>{''.join(_border(side, size, 8, color, kind) for side in sides)}</w:pBdr>"


def _space(before: int, after: int, line: int = 0) -> str:
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def indent(left: int, hanging: int = 0, right: int = 0) -> str:
    """Return the indents of a paragraph, in twentieths of a point."""
    return f'<w:ind w:left="{left}" w:right="{right}" w:hanging="{hanging}"/>'


def _letters(size: float, color: str = "", *, bold: bool = False) -> str:
    half_points = round(size * 2)
    return (
        ("<w:b/><w:bCs/>" if bold else "")
        + (f'<w:color w:val="{color}"/>' if color else "")
        + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    )


def _style(
    id: str,
    name: str,
    paragraph: str,
    run: str,
    based: str = "Normal",
    next: str = "",
    kind: str = "paragraph",
) -> str:
    custom = "" if id in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="{kind}"{custom} w:styleId="{id}">'
        f'<w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{next}"/>' if next else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


_BUILT_IN = {
    *("Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Heading4", "ListBullet", "ListNumber"),
    *("ListContinue", "Caption", "Quote", "Footer", "Strong", "Emphasis", "Hyperlink", "PlaceholderText"),
}
_KEEP = "<w:keepNext/><w:keepLines/>"


def _heading(level: int, size: float, before: int) -> str:
    look = f'{_KEEP}{_space(before, 120, 259)}<w:outlineLvl w:val="{level - 1}"/>'
    return _style(f"Heading{level}", f"heading {level}", look, _letters(size, TEAL, bold=True), next="Normal")


def _note(id: str, name: str, look: str) -> str:
    return _style(id, name, "<w:keepLines/>" + look + _space(0, 100) + indent(NOTE_INDENT, right=NOTE_INDENT), "")


def _paragraph_styles() -> str:
    frame = "".join(_border(side, 4, 8, PAPER) for side in ("top", "left", "bottom", "right"))
    paper = f'<w:shd w:val="clear" w:color="auto" w:fill="{PAPER}"/>'
    line = right_tab(TEXT_WIDTH)
    return "".join(
        (
            # outline level 1, so that headings below it do not begin at level 2
            _style(
                "Title",
                "Title",
                _KEEP + _space(60, 100, 252) + '<w:outlineLvl w:val="0"/>',
                _letters(21, TEAL, bold=True),
                next="Subtitle",
            ),
            _style("Subtitle", "Subtitle", _space(0, 160), _letters(13), next="Normal"),
            _style("Place", "Place in the manual", "<w:keepNext/>" + _space(0, 0), _letters(10, SOFT)),
            _style("Fact", "Fact", _space(0, 40), ""),
            _style("End", "End of a Table", _space(0, 0, 240), _letters(4)),
            _heading(1, 17, 400),
            _heading(2, 15, 360),
            _heading(3, 13, 320),
            _heading(4, 12, 280),
            _style(
                "Question",
                "Question",
                _KEEP + _space(320, 100, 259),
                _letters(12.5, INK, bold=True),
                next="Answer",
            ),
            _style("Help", "Question Help", _KEEP + _space(0, 100), f'<w:color w:val="{SOFT}"/>', next="Answer"),
            _style("Answer", "Answer on Ruled Lines", line + _space(0, 200), ""),
            _style("AnswerList", "Answer List", numbered(ANSWERS) + line + _space(0, 0), ""),
            # The hanging indent is where the tab after the box goes.
            _style("Option", "Answer Option", "<w:keepLines/>" + _space(0, 80) + indent(510, 510), ""),
            _style("Scale", "Answer Scale", "<w:keepLines/>" + _space(60, 120), _letters(12.5)),
            _style("Field", "Field with a Line", "<w:keepLines/>" + line + _space(120, 240), ""),
            _style(
                "Panel",
                "Panel Field",
                f"<w:keepLines/><w:pBdr>{frame}</w:pBdr>{paper}{right_tab(TEXT_WIDTH - 170)}"
                + _space(0, 0)
                + indent(170, right=170),
                "",
                based="Field",
            ),
            _note("KeyPoint", "Key Point", _edges(("top", "bottom"), 18, TEAL)),
            _note("CareNote", "Care Note", _bar(RED)),
            _note("Tip", "Tip", _edges(("top", "left", "bottom", "right"), 12, GREEN, "dashed")),
            _note("Note", "Note", _bar(HAIR)),
            _note("Story", "Story", f"<w:pBdr>{frame}</w:pBdr>{paper}"),
            _style("Quote", "Quote", indent(LIST_STEP, right=LIST_STEP), ""),
            _style("ListBullet", "List Bullet", numbered(BULLETS) + _space(0, 80), ""),
            _style("ListNumber", "List Number", numbered(NUMBERS) + _space(0, 80), ""),
            _style("ListContinue", "List Continue", _space(0, 80) + indent(LIST_STEP), ""),
            _style("Caption", "caption", _KEEP + _space(200, 80), "<w:b/><w:bCs/>"),
            _style("TableText", "Table Text", _space(0, 0, 259), _letters(11)),
            _style("TableHeading", "Table Heading", "<w:keepNext/>", "<w:b/><w:bCs/>", based="TableText"),
            _style("RowHeading", "Row Heading", "", "<w:b/><w:bCs/>", based="TableText"),
            _style("SayRather", "Say Rather Than", "", f'<w:color w:val="{SOFT}"/>', based="TableText"),
            _style("SayTry", "Say Try", "", "", based="TableText"),
            _style(
                "Divider",
                "Divider",
                f"<w:pBdr>{_border('bottom', 4, 1, HAIR)}</w:pBdr>{_space(0, 200, 120)}",
                "",
            ),
            _style("Footer", "footer", right_tab(TEXT_WIDTH, "none") + _space(0, 0, 252), _letters(9.5, SOFT)),
            _style(
                "FooterFirst",
                "Footer First Line",
                f"<w:pBdr>{_border('top', 4, 6, HAIR)}</w:pBdr>",
                "",
                based="Footer",
            ),
        )
    )


def _run_styles() -> str:
    def style(id: str, name: str, look: str) -> str:
        return _style(id, name, "", look, based="DefaultParagraphFont", kind="character")

    arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    mono = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        + style("Strong", "Strong", "<w:b/><w:bCs/>")
        + style("Emphasis", "Emphasis", "<w:i/><w:iCs/>")
        + style("Code", "Code", mono)
        + style("Hyperlink", "Hyperlink", f'<w:color w:val="{TEAL}"/><w:u w:val="single"/>')
        + style("PlaceholderText", "Placeholder Text", _letters(9.5, SOFT))
        + style("AnswerText", "Answer Text", f'<w:color w:val="{INK}"/>')
        # 20 point Arial at the line spacing of Normal puts lines 9 mm apart; its underscores join up.
        + style("RuledLine", "Ruled Line", arial + _letters(20, HAIR))
        + style("Blank", "Blank", f'<w:color w:val="{HAIR}"/><w:u w:val="single"/>')
        + style("Box", "Box to Tick", _letters(14, INK))
        + style("Ring", "Ring to Mark", _letters(14, INK))
        + style("Green", "Rating Green", arial + _letters(11, GREEN, bold=True))
        + style("Amber", "Rating Amber", arial + _letters(11, AMBER, bold=True))
        + style("Red", "Rating Red", arial + _letters(11, RED, bold=True))
    )


def _table_styles() -> str:
    inside = "".join(_border(side, 4, 0, HAIR) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 70), ("left", 110), ("bottom", 70), ("right", 110))
    )
    heading = (
        '<w:tblStylePr w:type="{}"><w:rPr><w:b/><w:bCs/></w:rPr>'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{PAPER}"/></w:tcPr></w:tblStylePr>'
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'
        '</w:style><w:style w:type="table" w:customStyle="1" w:styleId="AlongsideTable">'
        f'<w:name w:val="Alongside Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{inside}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"{heading.format('firstRow')}{heading.format('firstCol')}</w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="AlongsideReading">'
        '<w:name w:val="Alongside Table to Read"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{inside}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"{heading.format('firstRow')}</w:style>"
    )


def styles_xml() -> str:
    """Return the part `styles.xml`."""
    fonts = f'<w:rFonts w:ascii="{FAMILY}" w:hAnsi="{FAMILY}" w:eastAsia="{FAMILY}" w:cs="Arial"/>'
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_letters(12, INK)}"
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr>{_space(0, 140, 276)}<w:jc w:val="left"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        f"{_run_styles()}{_paragraph_styles()}{_table_styles()}"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        "<w:semiHidden/></w:style>"
        "</w:styles>"
    )
