"""The blank connection map in Word: the words to choose from, and a list with a row for each connection."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from alongside.content.model import Prompt
from alongside.content.tools.tool import Tool
from alongside.render.word.controls import Controls
from alongside.render.word.ooxml import cell, paragraph, row, style_of_run, table, text
from alongside.render.word.styles import TEXT_WIDTH

_ROW_HEIGHT = 680
"""12 mm, room for two lines of handwriting."""
_WIDTHS = {
    "name": 16, "kind": 13, "ring": 11, "often": 11, "gives": 13, "gets": 14, "through": 13, "active": 9,
}  # fmt: skip
"""How much of a hundred each column takes, by the id of its field."""


def list_to_fill(question: str, tool: Tool, controls: Controls, tag: Callable[[int, Prompt], str]) -> str:
    """Return the blank list; `tag` names the control of a field in a row."""
    whole = sum(_WIDTHS[field.id] for field in tool.fields)
    widths = [_WIDTHS[field.id] * TEXT_WIDTH // whole for field in tool.fields]
    rows = row(
        "".join(
            cell(width, paragraph("TableHeading", text(field.question)))
            for width, field in zip(widths, tool.fields, strict=True)
        ),
        header=True,
    )

    def answer(number: int, field: Prompt) -> str:
        return controls.gap(f"{field.question} {number}", tag(number, field), field.options or "", 1)

    for number in range(1, tool.blank + 1):
        rows += row(
            "".join(
                cell(
                    width,
                    paragraph("TableText", answer(number, field)),
                )
                for width, field in zip(widths, tool.fields, strict=True)
            ),
            height=_ROW_HEIGHT,
        )
    return _choices(tool) + table(
        widths,
        rows,
        title=question,
        description=f"A table to fill in, with {tool.blank} rows, one for each connection.",
    )


def _choices(tool: Tool) -> str:
    """For each question that has them, the words to choose from; two with the same words share them."""
    written = ""
    fields = [field for field in tool.fields if field.options]
    for options, group in groupby(fields, key=lambda field: tuple(field.options.values())):
        questions = " ".join(field.question for field in group)
        words = "; ".join(options)
        written += paragraph("TableText", text(questions + " ", style_of_run("Strong")) + text(f"{words}."))
    return written
