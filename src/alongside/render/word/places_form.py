"""The blank form of the local map in Word: a table for each place, two questions in a row where they are short."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from alongside.content.model import Prompt
from alongside.render.word.controls import CHOOSE_SHORT, Controls, ring
from alongside.render.word.ooxml import cell, paragraph, row, style_of_run, table, text
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


def card(
    fields: dict[str, Prompt],
    title: str,
    controls: Controls,
    tag: Callable[[Prompt, str], str],
    colour: Callable[[str, str], str],
) -> str:
    """Return the table of one place. `tag` names a control; `colour` writes words about a rating."""
    widths = [TEXT_WIDTH * 11 // 20, TEXT_WIDTH - TEXT_WIDTH * 11 // 20]

    def one_of(field: Prompt, entries: Mapping[str, str], shown: Callable[[str, str], str]) -> str:
        chosen = controls.one_of(field.question, tag(field, ""), entries, CHOOSE_SHORT)
        marks = [ring() + text("\u00a0") + shown(id, words) for id, words in entries.items()]
        return text("   ").join([chosen, *marks])

    def answer(field: Prompt) -> str:
        if field.id == "rating":
            names = {id: meaning.partition(":")[0] for id, meaning in field.options.items()}
            return one_of(field, names, colour)
        if field.kind == "choice":
            return one_of(field, field.options, lambda _, words: text(words))
        if field.options:
            return text("   ").join(
                controls.box(f"{field.question} {words}", tag(field, id)) + text(f"\u00a0{words}")
                for id, words in field.options.items()
            )
        if field.kind == "table":
            lines = [
                text("   ").join(
                    text(f"{words}: ")
                    + controls.gap(f"{words}, row {line}", tag(field, f"{line}.{id}"), field.cells.get(id, ""), 4)
                    for id, words in field.columns.items()
                )
                for line in field.items
            ]
            return _BREAK + _BREAK.join(lines)
        return controls.gap(field.question, tag(field, ""), "date" if field.kind == "date" else "", 4)

    def asked(id: str) -> str:
        field = fields[id]
        return paragraph("TableText", text(f"{field.question}  ", style_of_run("Strong")) + answer(field))

    rows = row(cell(sum(widths), paragraph("TableHeading", text(title)), _BOTH), header=True)
    for ids in ROWS:
        if len(ids) == 1:
            cells = cell(sum(widths), asked(ids[0]), _BOTH)
        else:
            cells = "".join(cell(width, asked(id)) for width, id in zip(widths, ids, strict=True))
        rows += row(cells, height=_HEIGHT)
    return table(widths, rows, title=title, description=f"A form with {len(fields)} questions about one place.")
