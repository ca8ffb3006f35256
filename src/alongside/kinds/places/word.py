"""The blank form of the local map in Word: a table for each place, two questions in a row where they are short."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from alongside.content.describe import capitalised
from alongside.content.kinds.kind import Tool
from alongside.content.model import Prompt
from alongside.render.word.content_controls import CHOOSE_SHORT, ring
from alongside.render.word.ooxml import cell, paragraph, row, style_of_run, table, text
from alongside.render.word.prompt_controls import Prompts, colour
from alongside.render.word.styles import TEXT_WIDTH

ROWS: tuple[tuple[str, ...], ...] = (
    ("name", "area"),
    ("kind",),
    ("address", "run-by"),
    ("offers", "welcome"),
    ("when", "cost"),
    ("access",),
    ("getting-in",),
    ("contact", "checked"),
    ("rating", "why"),
    ("better",),
    ("voices",),
    ("ask", "note"),
)
"""The fields that stand beside each other."""
_BREAK = "<w:r><w:br/></w:r>"
_BOTH = '<w:gridSpan w:val="2"/>'
_HEIGHT = 600
"""Twentieths of a point: a question, and a line of handwriting below or beside it."""


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the table of each place, to be filled in."""
    tool = form.tool(prompt)
    return "".join(_card(f"{number}. {capitalised(tool.entry)}", tool, form) for number in form.entries(prompt))


def _card(title: str, tool: Tool, form: Prompts) -> str:
    fields = {field.id: field for field in tool.fields}
    widths = [TEXT_WIDTH * 11 // 20, TEXT_WIDTH - TEXT_WIDTH * 11 // 20]
    rows = row(cell(sum(widths), paragraph("TableHeading", text(title)), _BOTH), header=True)
    for ids in ROWS:
        if len(ids) == 1:
            cells = cell(sum(widths), _asked(fields[ids[0]], form), _BOTH)
        else:
            cells = "".join(cell(width, _asked(fields[id], form)) for width, id in zip(widths, ids, strict=True))
        rows += row(cells, height=_HEIGHT)
    return table(widths, rows, title=title, description=f"A form with {len(fields)} questions about one place.")


def _asked(field: Prompt, form: Prompts) -> str:
    return paragraph("TableText", text(f"{field.question}  ", style_of_run("Strong")) + _space(field, form))


def _space(field: Prompt, form: Prompts) -> str:
    if field.id == "rating":
        names = {id: meaning.partition(":")[0] for id, meaning in field.options.items()}
        return _one_of(field, names, colour, form)
    if field.kind == "choice":
        return _one_of(field, field.options, lambda _, words: text(words), form)
    if field.options:
        return text("   ").join(
            form.controls.box(f"{field.question} {words}", form.tag(field, id)) + text(f"\u00a0{words}")
            for id, words in field.options.items()
        )
    if field.kind == "table":
        return _BREAK + _BREAK.join(_line(field, line, form) for line in field.items)
    return form.controls.gap(field.question, form.tag(field), "date" if field.kind == "date" else "", 4)


def _one_of(field: Prompt, entries: Mapping[str, str], shown: Callable[[str, str], str], form: Prompts) -> str:
    chosen = form.controls.one_of(field.question, form.tag(field), entries, CHOOSE_SHORT)
    marks = [ring() + text("\u00a0") + shown(id, words) for id, words in entries.items()]
    return text("   ").join([chosen, *marks])


def _line(field: Prompt, line: str, form: Prompts) -> str:
    return text("   ").join(
        text(f"{words}: ")
        + form.controls.gap(f"{words}, row {line}", form.tag(field, f"{line}.{id}"), field.cells.get(id, ""), 4)
        for id, words in field.columns.items()
    )
