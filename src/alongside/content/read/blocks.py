"""Blocks as they stand in a file, turned into prompts, facilitator's parts, slides and references."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields as fields_of
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from alongside.content.easier import Row
from alongside.content.files.fields import Fields, id_is_good
from alongside.content.kinds.registry import KINDS
from alongside.content.markdown.cards import check_cards
from alongside.content.markdown.raw import RawBlock, RawText
from alongside.content.markdown.scan import scan_blocks
from alongside.content.model import Block, Cards, ExerciseReference, Facilitator, LearnerBlock, Prompt, Slide, Text
from alongside.content.parts import FACILITATOR_PARTS
from alongside.content.problems import Problems

_ATTRIBUTES = {attribute.name for attribute in fields_of(Prompt)}


def parse_blocks(path: PurePosixPath, body: str, first_line: int, problems: Problems) -> tuple[Block, ...]:
    """Return the blocks of a body in order; faulty ones are reported and left out."""
    found: list[Block] = []
    used: dict[str, int] = {}
    for part in scan_blocks(path, body, first_line, problems):
        if isinstance(part, RawText):
            found.append(Text(part.text, part.line))
        elif part.name == "prompt":
            if prompt := _prompt(path, part, used, problems):
                found.append(prompt)
        elif part.name == "facilitator":
            if facilitator := _facilitator(path, part, problems):
                found.append(facilitator)
        elif part.name == "cards":
            if cards := _cards(path, part, problems):
                found.append(cards)
        elif part.name == "slide":
            Fields(path, part.options, problems, "option").allow(())
            found.append(Slide(part.argument, part.content, part.line))
        elif part.name == "row":
            found.append(_row(path, part, problems))
        else:
            found.append(ExerciseReference(part.argument, part.line))
    return tuple(found)


def _prompt(path: PurePosixPath, fence: RawBlock, used: dict[str, int], problems: Problems) -> Prompt | None:
    fields = Fields(path, fence.options, problems, "option")
    good = True
    if not re.search(r"\w", fence.argument):
        problems.add(path, fence.line, "prompt-question-missing")
        good = False
    id = fields.text("id")
    if not id:
        problems.add(path, fence.line, "prompt-id-missing", example=suggest_id(fence.argument))
        good = False
    elif not id_is_good(id):
        fields.fault("id", "prompt-id-bad", value=id)
        good = False
    elif id in used:
        fields.fault("id", "prompt-id-twice", value=id, other=used[id])
        good = False
    used.setdefault(id, fence.line)
    kind = fields.one_of("kind", KINDS, "prompt-kind-unknown", "prompt", "kind: text")
    if not kind:
        return None
    if KINDS[kind].is_broken:  # what it may say is not known, and that it is not is said already
        return Prompt(id, fence.argument, kind, line=fence.line) if good else None
    known = KINDS[kind].kind
    fields.allow(("id", "kind", "revision", *(option.name for option in known.options)))
    said: dict[str, Any] = {name: value for option in known.options for name, value in option.read(fields).items()}
    prompt = Prompt(
        id=id,
        question=fence.argument,
        kind=kind,
        help=fence.content,
        revision=fields.integer("revision", 1),
        line=fence.line,
        own={name: value for name, value in said.items() if name not in _ATTRIBUTES},
    )
    prompt = replace(prompt, **{name: value for name, value in said.items() if name in _ATTRIBUTES})
    known.check(prompt, fields)
    return prompt if good else None


def _facilitator(path: PurePosixPath, fence: RawBlock, problems: Problems) -> Facilitator | None:
    fields = Fields(path, fence.options, problems, "option")
    part = fields.one_of("part", FACILITATOR_PARTS, "facilitator-part-unknown", "facilitator", "part: say")
    fields.allow(("part", "minutes", "cue", *(["folded"] if part == "cards" else [])))
    if not part:
        return None
    title = fence.argument or FACILITATOR_PARTS[part]
    folded = fields.yes("folded", False)
    minutes = fields.minutes(needed=False)
    if part == "cards":
        check_cards(path, fence.content, fence.content_line, problems)
    return Facilitator(part, title, fence.content, minutes, fence.line, fields.cue(), folded, fence.content_line)


def _cards(path: PurePosixPath, fence: RawBlock, problems: Problems) -> Cards | None:
    fields = Fields(path, fence.options, problems, "option")
    fields.allow(("folded",))
    if not check_cards(path, fence.content, fence.content_line, problems):
        return None
    return Cards(fence.content, fence.line, fence.argument, fields.yes("folded", False), fence.content_line)


def _row(path: PurePosixPath, fence: RawBlock, problems: Problems) -> Row:
    fields = Fields(path, fence.options, problems, "option")
    fields.allow(("lines", "tick"))
    if not fence.argument:
        problems.add(path, fence.line, "row-unpictured")
    tick = fields.texts("tick")
    if not fence.content.strip() and not tick:
        problems.add(path, fence.line, "row-empty")
    return Row(fence.argument, fence.content, fields.integer("lines", 0, 1, 12), tick, fence.line)


def suggest_id(question: str) -> str:
    """Return an id made of the first words of a question."""
    words = "".join(c if c.isascii() and c.isalnum() else " " if c != "’" else "" for c in question.lower()).split()
    while words and not words[0][0].isalpha():
        words.pop(0)
    return "-".join(words[:4]) or "what-i-noticed"


def without_facilitators(blocks: Iterable[Block]) -> tuple[LearnerBlock, ...]:
    """Return the blocks that learners may see."""
    return tuple(block for block in blocks if not isinstance(block, Facilitator))
