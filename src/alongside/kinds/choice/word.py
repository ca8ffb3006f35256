"""A list to choose from, and a ring for each option."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.content_controls import ring
from alongside.render.word.ooxml import paragraph
from alongside.render.word.prompt_controls import CHOOSE, Prompts


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""
    chosen = form.controls.one_of(prompt.question, form.tag(prompt), prompt.options, CHOOSE)
    return paragraph("Help", chosen) + form.options(prompt, lambda _: ring())
