"""A short line with a calendar."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.ooxml import LINE, paragraph, right_tab
from alongside.render.word.prompt_controls import Prompts
from alongside.render.word.styles import TEXT_WIDTH


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""
    return paragraph("Answer", line(prompt, form), right_tab(TEXT_WIDTH // 2))


def line(prompt: Prompt, form: Prompts) -> str:
    """Return the control of an answer on one line, to stand beside its question."""
    return form.controls.date(prompt.question, form.tag(prompt), LINE)
