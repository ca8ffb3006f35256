"""The numberings of lists."""

from __future__ import annotations

from collections.abc import Sequence

from alongside.render.word.ooxml import NAMESPACES
from alongside.render.word.styles import ANSWERS, BULLETS, LIST_STEP, NUMBERS, TEAL, indent

FIRST_LIST = 10
"""Number of the first list that starts anew; lower ones belong to the base."""


def numbering_xml() -> str:
    """Return the part `numbering.xml`, with one numbering of each sort; a handout adds its own lists."""
    dot = f'<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="{TEAL}"/>'
    figure = f'<w:b/><w:color w:val="{TEAL}"/>'
    dots = "".join(_level(level, "bullet", "•–"[level % 2], dot) for level in range(9))
    figures = "".join(
        _level(level, ("decimal", "lowerLetter", "lowerRoman")[level % 3], f"%{level + 1}.", figure)
        for level in range(9)
    )
    return (
        f"<w:numbering {NAMESPACES}>"
        + "".join(
            f'<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            for id, levels in ((BULLETS, dots), (NUMBERS, figures), (ANSWERS, figures))
        )
        + "".join(
            f'<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>' for id in (BULLETS, NUMBERS, ANSWERS)
        )
        + "</w:numbering>"
    )


def _level(level: int, form: str, words: str, run: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{words}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{indent(LIST_STEP * (level + 1), LIST_STEP)}</w:pPr>'
        f"<w:rPr>{run}</w:rPr></w:lvl>"
    )


def numbering_of_lists(starts: Sequence[int]) -> str:
    """Return the numberings of the ordered lists of a document, each starting anew."""
    return "".join(
        f'<w:num w:numId="{FIRST_LIST + index}"><w:abstractNumId w:val="{NUMBERS}"/>'
        + "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for level in range(9)
        )
        + "</w:num>"
        for index, start in enumerate(starts)
    )
