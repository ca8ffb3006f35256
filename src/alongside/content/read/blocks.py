"""Blocks as they stand in a file, turned into prompts, facilitator's parts, slides and references."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from alongside.content.files.fields import Fields, id_is_good
from alongside.content.markdown.scan import Fence, Plain, scan
from alongside.content.model import (
    PROMPT_KINDS,
    RATINGS,
    TOOL_KINDS,
    Block,
    ExerciseReference,
    Facilitator,
    Prompt,
    Slide,
    Text,
)
from alongside.content.parts import FACILITATOR_PARTS
from alongside.content.problems import Problems

_KIND_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "text": ("lines", "known"),
    "list": ("items",),
    "choice": ("options",),
    "checklist": ("options",),
    "scale": ("low", "high", "low_label", "high_label"),
    "table": ("columns", "rows"),
    "rating": ("items", "options"),
    "date": (),
    **dict.fromkeys(TOOL_KINDS, ()),
    "compose": ("sheet", "questions"),
}
_COLOURS = "{green: ready, amber: begun, red: not yet}"
_EXAMPLES = {
    "options": "options: {time: Not enough time, skills: Not sure of my skills}",
    "columns": "columns: {who: Who, how: How often}",
    "items": "items: 3",
    "rows": "rows: 4",
}


def parse_blocks(path: PurePosixPath, body: str, first_line: int, problems: Problems) -> tuple[Block, ...]:
    """Return the blocks of a body in order; faulty ones are reported and left out."""
    found: list[Block] = []
    used: dict[str, int] = {}
    for part in scan(path, body, first_line, problems):
        if isinstance(part, Plain):
            found.append(Text(part.text, part.line))
        elif part.name == "prompt":
            if prompt := _prompt(path, part, used, problems):
                found.append(prompt)
        elif part.name == "facilitator":
            if facilitator := _facilitator(path, part, problems):
                found.append(facilitator)
        elif part.name == "slide":
            Fields(path, part.options, problems, "option").allow(())
            found.append(Slide(part.argument, part.content, part.line))
        else:
            found.append(ExerciseReference(part.argument, part.line))
    return tuple(found)


def _prompt(path: PurePosixPath, fence: Fence, used: dict[str, int], problems: Problems) -> Prompt | None:
    fields = Fields(path, fence.options, problems, "option")
    good = True
    if not fence.argument:
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
    kind = fields.one_of("kind", (*PROMPT_KINDS, *TOOL_KINDS), "prompt-kind-unknown", "prompt", "kind: text")
    if not kind:
        return None
    fields.allow(("id", "kind", "revision", *_KIND_OPTIONS[kind]))
    low, high = fields.integer("low", 0, 0, 100), fields.integer("high", 10, 1, 100)
    if not 1 <= high - low <= 20:
        fields.wrong("high" if fields.has("high") else "low", "such that the scale has 2 to 21 places")
    prompt = Prompt(
        id=id,
        question=fence.argument,
        kind=kind,
        help=fence.content,
        lines=fields.integer("lines", 4, 1, 40),
        options=_options(fields, kind),
        columns=_needed_words(fields, "columns") if kind == "table" else {},
        items=_items(fields, kind),
        known=fields.text("known"),
        sheet=fields.text("sheet"),
        questions=fields.yes("questions", default=True),
        low=low,
        high=high,
        low_label=fields.text("low_label"),
        high_label=fields.text("high_label"),
        revision=fields.integer("revision", 1),
        line=fence.line,
    )
    return prompt if good else None


def _options(fields: Fields, kind: str) -> Mapping[str, str]:
    """Return what may be chosen; a rating says what its colours mean, as no meaning fits every question."""
    if kind in ("choice", "checklist"):
        return _needed_words(fields, "options")
    if kind != "rating":
        return {}
    if "options" not in fields.data.values:
        fields.fault("options", "option-missing", block="rating", key="options", example=f"options: {_COLOURS}")
        return {}
    meant = fields.words("options", _COLOURS)
    if list(meant) != list(RATINGS):
        fields.wrong("options", f"green, amber and red with what each means, like  {_COLOURS}")
        return {}
    return {colour: f"{colour.capitalize()}: {words}" for colour, words in meant.items()}


def _needed_words(fields: Fields, key: str) -> Mapping[str, str]:
    if key not in fields.data.values:
        fields.fault(key, "option-missing", block="prompt", key=key, example=_EXAMPLES[key])
        return {}
    return fields.words(key, _EXAMPLES[key])


def _items(fields: Fields, kind: str) -> Mapping[str, str]:
    """Return the rows of a list, table or rating; a number asks for so many blank ones."""
    key = "rows" if kind == "table" else "items"
    if kind not in ("list", "table", "rating"):
        return {}
    if kind != "list" and isinstance(fields.data.values.get(key), dict):
        return fields.words(key, "{first: The first, second: The second}")
    number = fields.integer(key, 4 if kind == "table" else 3, 1, 40)
    return {str(row): "" for row in range(1, number + 1)}


def _facilitator(path: PurePosixPath, fence: Fence, problems: Problems) -> Facilitator | None:
    fields = Fields(path, fence.options, problems, "option")
    fields.allow(("part", "minutes"))
    part = fields.one_of("part", FACILITATOR_PARTS, "facilitator-part-unknown", "facilitator", "part: say")
    if not part:
        return None
    title = fence.argument or FACILITATOR_PARTS[part]
    return Facilitator(part, title, fence.content, fields.minutes(needed=False), fence.line)


def suggest_id(question: str) -> str:
    """Return an id made of the first words of a question."""
    words = "".join(c if c.isascii() and c.isalnum() else " " if c != "’" else "" for c in question.lower()).split()
    while words and not words[0][0].isalpha():
        words.pop(0)
    return "-".join(words[:4]) or "what-i-noticed"


def without_facilitators(blocks: Iterable[Block]) -> tuple[Text | Prompt | Slide | ExerciseReference, ...]:
    """Return the blocks that learners may see."""
    return tuple(block for block in blocks if not isinstance(block, Facilitator))
