"""Lines to write on, around a control for words."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.ooxml import LINE, paragraph, ruled
from alongside.render.word.prompt_controls import Prompts

HINT = "Type here, or write on the lines."


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""
    # Lines to write on stay together unless they would leave a page half empty.
    keep = "<w:keepLines/>" if prompt.lines <= 12 else ""
    lines = ruled(prompt.lines, HINT if prompt.lines > 1 else "")
    return paragraph("Answer", form.controls.words(prompt.question, form.tag(prompt), lines), keep)


def line(prompt: Prompt, form: Prompts) -> str:
    """Return the control of an answer on one line, to stand beside its question."""
    return form.controls.words(prompt.question, form.tag(prompt), LINE)
