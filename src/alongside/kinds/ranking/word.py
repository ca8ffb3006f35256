"""A list of places to choose from, or a line for a number, before each thing."""

from __future__ import annotations

from alongside.content.model import Prompt
from alongside.render.word.ooxml import paragraph
from alongside.render.word.prompt_controls import KEEP, Prompts


def answer(prompt: Prompt, form: Prompts) -> str:
    """Return the space for an answer."""
    places = {str(place): str(place) for place in range(1, len(prompt.items) + 1)}
    last = list(prompt.items)[-1]
    rows = ""
    for id, words in prompt.items.items():
        place = form.controls.one_of(f"Place of {words}", form.tag(prompt, id), places, lined=2)
        row = place + "<w:r><w:tab/></w:r>" + form.writer.plain(words)
        rows += paragraph("Option", row, KEEP * (id != last) + '<w:spacing w:before="120" w:after="120"/>')
    return form.hint(f"Number them from 1 for the first to {len(places)} for the last.") + rows
