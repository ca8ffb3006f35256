"""A table in which each row has a colour to choose, or a ring to mark, and room for a reason."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.content_controls import CHOOSE_SHORT, ring
from alongside.render.word.ooxml import cell, paragraph, row, table, text
from alongside.render.word.prompt_controls import Prompts, colour, heading
from alongside.render.word.styles import TEXT_WIDTH

_WIDTHS = [3000, 1700, TEXT_WIDTH - 4700]


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""
    meanings = "<w:r><w:br/></w:r>".join(colour(name, words) for name, words in prompt.ratings.items())
    heads = ("What you rate" if prompt.blank_rows else "", "Rating", "Why")
    rows = row("".join(map(heading, _WIDTHS, heads)), header=True)
    for index, (item, words) in enumerate(prompt.items.items(), start=1):
        rows += _row(prompt, item, words, words or f"row {index}", form)
    return (
        form.hint("Choose one colour for each, and say why.")
        + paragraph("Help", meanings)
        + table(
            _WIDTHS,
            rows,
            title=prompt.question,
            description=f"A table to fill in: what is rated, how, and why. Rows: {len(prompt.items)}.",
            row_headings=not prompt.blank_rows,
        )
    )


def _row(prompt: Prompt, item: str, words: str, named: str, form: Prompts) -> str:
    what, how, why = _WIDTHS
    first = (
        form.row_heading(what, words)
        if words
        else cell(what, form.gap(f"Name: {named}", form.tag(prompt, f"{item}.name")))
    )
    names = {color: meaning.partition(":")[0] for color, meaning in prompt.ratings.items()}
    chosen = form.controls.one_of(f"Rating: {named}", form.tag(prompt, f"{item}.rating"), names, CHOOSE_SHORT)
    shapes = "<w:r><w:br/></w:r>".join(
        [chosen, *(ring() + text("\u00a0") + colour(color, name) for color, name in names.items())]
    )
    reason = form.gap(f"Why: {named}", form.tag(prompt, f"{item}.why"))
    return row(first + cell(how, paragraph("TableText", shapes)) + cell(why, reason))
