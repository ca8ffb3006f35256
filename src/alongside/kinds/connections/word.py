"""The blank connection map in Word: the words to choose from, and a list with a row for each connection."""

from __future__ import annotations

from itertools import groupby

from alongside.content.kinds.kind import Tool
from alongside.content.model import Prompt
from alongside.render.word.ooxml import cell, paragraph, row, style_of_run, table, text
from alongside.render.word.prompt_controls import Prompts, heading
from alongside.render.word.styles import TEXT_WIDTH

_ROW_HEIGHT = 680
"""12 mm, room for two lines of handwriting."""
_WIDTHS = {
    "name": 16, "kind": 13, "ring": 11, "often": 11, "gives": 13, "gets": 14, "through": 13, "active": 9,
}  # fmt: skip
"""How much of a hundred each column takes, by the id of its field."""


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the blank list, below the words to choose from."""
    tool = form.tool(prompt)
    whole = sum(_WIDTHS[field.id] for field in tool.fields)
    widths = [_WIDTHS[field.id] * TEXT_WIDTH // whole for field in tool.fields]
    columns = list(zip(widths, tool.fields, strict=True))
    rows = row("".join(heading(width, field.question) for width, field in columns), header=True)
    for _ in form.entries(prompt):
        rows += row("".join(cell(width, _gap(field, form)) for width, field in columns), height=_ROW_HEIGHT)
    return _choices(tool) + table(
        widths,
        rows,
        title=prompt.question,
        description=f"A table to fill in, with {tool.blank} rows, one for each connection.",
    )


def _gap(field: Prompt, form: Prompts) -> str:
    return paragraph("TableText", form.controls.gap(field.question, form.tag(field), field.options or "", 1))


def _choices(tool: Tool) -> str:
    """For each question that has them, the words to choose from; two with the same words share them."""
    written = ""
    fields = [field for field in tool.fields if field.options]
    for options, group in groupby(fields, key=lambda field: tuple(field.options.values())):
        questions = " ".join(field.question for field in group)
        words = "; ".join(options)
        written += paragraph("TableText", text(questions + " ", style_of_run("Strong")) + text(f"{words}."))
    return written
