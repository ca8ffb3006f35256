"""A list to choose a number from, and a ring for each."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.content_controls import ring
from alongside.render.word.ooxml import paragraph, text
from alongside.render.word.prompt_controls import CHOOSE, Prompts
from alongside.render.word.styles import TEXT_WIDTH


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""
    ends = {prompt.low: prompt.low_label, prompt.high: prompt.high_label}

    def end(number: int) -> str:
        return f"{number} ({ends[number]})" if ends[number] else str(number)

    def name(number: int) -> str:
        return f"{number}, {ends[number]}" if ends.get(number) else str(number)

    numbers = range(prompt.low, prompt.high + 1)
    rows = -(-len(numbers) // 11)
    in_row = -(-len(numbers) // rows)
    stops = "".join(f'<w:tab w:val="left" w:pos="{index * TEXT_WIDTH // in_row}"/>' for index in range(1, in_row))
    written = ""
    for index, number in enumerate(numbers):
        if index:
            written += "<w:r><w:br/></w:r>" if index % in_row == 0 else "<w:r><w:tab/></w:r>"
        written += ring() + text(f"\u00a0{number}")
    entries = {str(number): name(number) for number in numbers}
    chosen = form.controls.one_of(prompt.question, form.tag(prompt), entries, CHOOSE)
    return (
        form.hint(f"Choose one, from {end(prompt.low)} to {end(prompt.high)}.")
        + paragraph("Help", chosen)
        + paragraph("Scale", written, f"<w:tabs>{stops}</w:tabs>")
    )
