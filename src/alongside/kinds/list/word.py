"""Numbered lines, each a control for words."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.ooxml import LINE, numbered, paragraph
from alongside.render.word.prompt_controls import KEEP, Prompts


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""
    in_list = numbered(form.writer.new_list())
    last = list(prompt.items)[-1]
    return "".join(
        paragraph(
            "AnswerList",
            form.controls.words(f"{index}: {prompt.question}", form.tag(prompt, item), LINE),
            KEEP * (item != last) + in_list,
        )
        for index, item in enumerate(prompt.items, start=1)
    )
