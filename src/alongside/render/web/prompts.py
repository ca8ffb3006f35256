"""Prompts and exercises as pieces of a page: server-rendered controls, labelled, that work before any script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from markupsafe import Markup, escape

from alongside.content.describe import CARE, minutes, with_whom
from alongside.content.errors import no_form
from alongside.content.kinds import registry
from alongside.content.kinds.kind import Tool
from alongside.content.kinds.registry import tool_of
from alongside.content.literal import shield
from alongside.content.model import Block, Exercise, ExerciseReference, Facilitator, Prompt, Slide, Text
from alongside.content.plan.afterword import split_afterword
from alongside.content.site_paths import site_path
from alongside.render.web.pieces import Moved, Pieces
from alongside.render.web.templating import template

_HOME = PurePosixPath("index.md")
_prompt = template("prompt.html.j2")
_tool = template("tool.html.j2")
ENTRY = "ENTRY"
"""Stands in the form of a tool's entry for the id of the entry."""
macros: Any = template("exercise.html.j2").module
"""The macros of exercise.html.j2."""


def prompt_html(exercise: str, prompt: Prompt) -> str:
    """Return a prompt's controls, or the frame of a tool, as HTML with a slot for its help."""
    if tool := tool_of(prompt):
        return _tool_html(exercise, prompt, tool)
    return _controls(exercise, prompt)


def _controls(exercise: str, prompt: Prompt, within: str = "") -> str:
    """Return a prompt's controls, written once for all pages that it stands on, and while the site is served."""
    given = (exercise, within, repr(prompt))
    if given not in _written:
        if len(_written) > _MOST:
            _written.clear()
        _written[given] = _write_controls(exercise, prompt, within)
    return _written[given]


_written: dict[tuple[str, str, str], str] = {}
_MOST = 4096


def _write_controls(exercise: str, prompt: Prompt, within: str) -> str:
    found = registry.with_form(prompt, registry.PAGE) or no_form(prompt, "on the page", exercise)
    script = f"kind-{found.name}" if found.has(registry.SCRIPT) else ""
    return _prompt.render(exercise=exercise, prompt=prompt, script=script, within=within)


def _tool_html(exercise: str, prompt: Prompt, tool: Tool) -> str:
    fields = [{"id": field.id, "html": Markup(_field_html(exercise, prompt, field))} for field in tool.fields]
    return _tool.render(exercise=exercise, prompt=prompt, tool=tool, fields=fields)


def _field_html(exercise: str, prompt: Prompt, field: Prompt) -> str:
    """Return the controls of one field of an entry. What helps with it is short, and is no Markdown."""
    if field.default:
        field = replace(field, help="")  # the words stand in the field itself
    html = _controls(exercise, field, f"{prompt.id}_{ENTRY}")
    return html.replace("<al-slot/>", str(escape(field.help)))


def exercise_markdown(exercise: Exercise, pieces: Pieces) -> str:
    """Return the body of an exercise as Markdown, in its frame."""
    return _framed(exercise, exercise.learner, pieces)


def _framed(exercise: Exercise, blocks: Iterable[Block], pieces: Pieces) -> str:
    return pieces.embed(str(macros.frame(exercise)), lay_out(pieces, blocks, exercise.id))


def folded_markdown(exercise: Exercise, pieces: Pieces, here: PurePosixPath) -> str:
    """Return an exercise, folded, for a page of the manual; its headings stand one level lower there.

    What is behind its last question stays on its own page, so that the page of the manual stays light.
    """
    facts = ", ".join(filter(None, [minutes(exercise.minutes), with_whom(exercise)]))
    lead = f"{shield(exercise.purpose)}\n\n" + care_markdown(exercise)
    moved = Moved(site_path(exercise.path), here, lower=1)
    blocks, afterword = split_afterword(exercise.learner)
    body = lead + _framed(exercise, blocks, pieces)
    if afterword:
        words = ", ".join(f"*{title}*" for title in afterword)
        body += f"\n\nOn [the page of this exercise]({site_path(exercise.path).name}) you will also find: {words}."
    return pieces.embed(str(macros.folded(exercise, facts)), body, moved)


def care_markdown(exercise: Exercise) -> str:
    """Return the care note of an exercise, or nothing."""
    return f"/// care | {CARE}\n{exercise.care}\n///\n\n" if exercise.care else ""


def lay_out(
    pieces: Pieces,
    blocks: Iterable[Block],
    document: str = "page",
    exercises: Mapping[str, Exercise] | None = None,
    here: PurePosixPath = _HOME,
) -> str:
    """Return blocks as Markdown with pieces.

    `document` is the exercise whose prompts these are; `here` is the page that `exercises` are folded into.

    Raises TypeError for a facilitator's block: such are not for this door.
    """
    parts = []
    for block in blocks:
        if isinstance(block, Text):
            parts.append(block.markdown)
        elif isinstance(block, Prompt):
            parts.append(pieces.embed(prompt_html(document, block), block.help))
        elif isinstance(block, ExerciseReference):
            parts.append(folded_markdown((exercises or {})[block.exercise], pieces, here))
        elif isinstance(block, Slide):
            parts.append(slide_markdown(block, pieces))
        elif isinstance(block, Facilitator):
            raise TypeError("a facilitator's block was given to a learner's page")
    return "\n\n".join(parts)


def slide_markdown(slide: Slide, pieces: Pieces) -> str:
    """Return a slide as a part of a page."""
    return pieces.embed(
        '<section class="al-slide"><al-slot/></section>', f"### {shield(slide.title)}\n\n{slide.markdown}"
    )
