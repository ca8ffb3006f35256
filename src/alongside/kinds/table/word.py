"""A table to fill in."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.column_widths import writing_widths
from alongside.render.word.ooxml import both, cell, row, table
from alongside.render.word.prompt_controls import Prompts, heading

_ROW_HEIGHT = 794
"""14 mm, room for two lines of handwriting."""


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""
    headed = not prompt.blank_rows
    columns = list(prompt.columns.values())
    widths = writing_widths(columns, list(prompt.items.values()) if headed else ())
    header = row("".join(map(heading, widths, ([""] if headed else []) + columns)), header=True)
    rows = ""
    for index, (id, words_of_row) in enumerate(prompt.items.items(), start=1):
        # A short table stays on one page: every row but the last holds on to the next.
        keep = index < len(prompt.items) <= 4
        cells = [form.row_heading(widths[0], words_of_row, keep=keep)] if headed else []
        for width, (column, words) in zip(widths[len(cells) :], prompt.columns.items(), strict=True):
            name = both(words, words_of_row or f"row {index}")
            tag, kind = form.tag(prompt, f"{id}.{column}"), prompt.cells.get(column, "")
            cells.append(cell(width, form.gap(name, tag, kind, keep=keep)))
        rows += row("".join(cells), height=_ROW_HEIGHT)
    return table(
        widths,
        header + rows,
        title=prompt.question,
        description=f"A table to fill in, with {len(prompt.items)} rows. Columns: {', '.join(columns)}.",
        row_headings=headed,
    )
