"""A box to tick for each option."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.prompt_controls import Prompts


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""

    def box(id: str) -> str:
        return form.controls.box(prompt.options[id], form.tag(prompt, id))

    return form.hint("Tick all that apply.") + form.options(prompt, box)
