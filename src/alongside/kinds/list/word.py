"""Numbered lines, each a control for words."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.ooxml import LINE, paragraph
from alongside.render.word.prompt_controls import KEEP, Prompts


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""
    number = form.writer.new_list()
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    last = list(prompt.items)[-1]
    return "".join(
        paragraph(
            "AnswerList",
            form.controls.words(f"{index}: {prompt.question}", form.tag(prompt, item), LINE),
            KEEP * (item != last) + numbered,
        )
        for index, item in enumerate(prompt.items, start=1)
    )
