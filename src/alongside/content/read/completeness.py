"""What an exercise, a talk or a page must hold to be whole, as far as its own file can say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from alongside.content.easier import Row
from alongside.content.files.fields import Fields
from alongside.content.kinds.registry import KINDS, TOOL_KINDS
from alongside.content.model import Block, Cards, Exercise, ExerciseReference, Facilitator, Prompt, Slide, Text
from alongside.content.problems import Problems
from alongside.content.read.front_matter import Source

NEEDED = {"exercise": ("run", "say", "watch", "debrief", "point", "online"), "sheet": ("say",), "tool": ("say",)}
"""Parts for the facilitator that each kind of file must have."""
LEAST_PROMPTS = 3
LEAST_LETTERS = 40
"""A part for the facilitator is longer: fewer letters tell nobody what to do."""
LEAST_DIFFERENT = 6
"""Words in such a part that differ from each other."""
LEAST_WORDS = 3
"""Of what may hurt, or of the reason why nothing can."""

ALONE = "## If you are working by yourself"
ANSWERS = "## Compare with some answers"
_UNREAD = re.compile(r"<!--.*?-->|<[^<>]*>|\]\([^()]*\)", re.S)
"""Comments, tags and addresses."""
_NAMES: dict[type[Block], str] = {
    Prompt: "prompt",
    Slide: "slide",
    ExerciseReference: "exercise",
    Facilitator: "facilitator",
    Cards: "cards",
    Row: "row",
}


def check_places(
    path: PurePosixPath, blocks: Iterable[Block], strangers: tuple[type[Block], ...], problems: Problems
) -> None:
    """Report blocks that do not belong in this kind of file."""
    for block in blocks:
        if isinstance(block, strangers):
            problems.add(path, block.line, "block-misplaced", value=_NAMES[type(block)])


def check_exercise(exercise: Exercise, fields: Fields, source: Source, problems: Problems) -> None:
    """Report what an exercise, a sheet or a tool does not hold, and what does not belong into it."""
    path = exercise.path
    if not source.head.is_read:
        return
    check_places(path, exercise.learner, (Slide, ExerciseReference, Row), problems)
    known = not any(KINDS[prompt.kind].is_broken for prompt in exercise.prompts)
    for prompt in exercise.prompts:
        if known and (prompt.kind in TOOL_KINDS) != (exercise.kind == "tool"):
            problems.add(path, prompt.line, "tool-misplaced")
    if exercise.kind == "tool" and len(exercise.prompts) > 1:
        problems.add(path, exercise.prompts[1].line, "tool-alone")
    if exercise.kind == "exercise":
        _check_head(exercise, fields)
    if has_faulty_block(path, problems):
        return
    _check_prompts(exercise, source, problems)
    _check_parts(exercise, source, problems)
    _check_alone(exercise, source, problems)
    tables = {prompt.id for prompt in exercise.prompts if prompt.kind == "table" and not prompt.blank_rows}
    if known and exercise.outcomes and exercise.outcomes not in tables:
        fields.wrong("outcomes", "the id of a table of this file whose rows have words")
    check_minutes(fields, exercise.minutes, exercise.facilitator)


def has_faulty_block(path: PurePosixPath, problems: Problems) -> bool:
    """Return whether a block of a file is faulty: that has been named, and it is not missing as well."""
    return any(
        problem.path == path and problem.line > 1 and problem.code.startswith(_OF_BLOCKS) for problem in problems
    )


_OF_BLOCKS = ("block-", "prompt-", "option-", "code-", "facilitator-part-")


def _check_prompts(exercise: Exercise, source: Source, problems: Problems) -> None:
    number = len(exercise.prompts)
    if not number:
        problems.add(exercise.path, source.body_line, "prompts-missing", kind=exercise.kind)
    elif exercise.kind == "exercise" and number < LEAST_PROMPTS:
        line = exercise.prompts[-1].line
        problems.add(exercise.path, line, "prompts-few", number=number, least=LEAST_PROMPTS)


def _check_parts(exercise: Exercise, source: Source, problems: Problems) -> None:
    needed = [*NEEDED[exercise.kind], *(["gentle"] if exercise.care and exercise.kind == "exercise" else [])]
    for part in needed:
        blocks = [block for block in exercise.facilitator if block.part == part]
        if not blocks:
            problems.add(exercise.path, source.body_line, "facilitator-incomplete", part=part)
        elif exercise.kind == "exercise" and not any(_tells(block.markdown) for block in blocks):
            problems.add(exercise.path, blocks[0].line, "facilitator-short", part=part)


def _tells(markdown: str) -> bool:
    """Return whether there are enough words for somebody to act on: what is not read, and repetition, are none."""
    read = _UNREAD.sub(" ", markdown)
    return (
        len(read.strip()) > LEAST_LETTERS and len(set(re.findall(r"[^\W\d_]{2,}", read.casefold()))) >= LEAST_DIFFERENT
    )


def _check_head(exercise: Exercise, fields: Fields) -> None:
    """Report an exercise without things to bring, without minutes for one alone, or without a word of what may hurt."""
    if not exercise.materials and not fields.data.values.get("materials"):
        fields.fault("materials", "materials-missing")
    if not exercise.alone and not fields.data.values.get("alone"):
        fields.fault("alone", "alone-missing")
    reason = fields.text("no_care")
    if not exercise.care and not reason:
        fields.fault("care", "care-missing")
    elif exercise.care and reason:
        fields.wrong("no_care", "left out where there is care")
    for key, words in (("care", exercise.care), ("no_care", reason)):
        if words and len(words.split()) < LEAST_WORDS:
            fields.wrong(key, "a sentence in words; where nothing can hurt, leave out care and write  no_care: and why")


def _check_alone(exercise: Exercise, source: Source, problems: Problems) -> None:
    """Report an exercise that nobody could do by themselves, and one that gives answers before it has asked."""
    texts = [block.markdown if isinstance(block, Text) else "" for block in exercise.learner]
    if exercise.kind == "exercise" and not any(ALONE in text for text in texts):
        problems.add(exercise.path, source.body_line, "alone-untold", value=ALONE)
    for block, text in zip(exercise.learner[:-1], texts[:-1], strict=True):
        if ANSWERS in text:
            problems.add(exercise.path, block.line, "answers-early", value=ANSWERS)


def check_minutes(fields: Fields, minutes: int | None, blocks: Iterable[Facilitator]) -> None:
    """Report timed blocks that do not take the minutes of the whole."""
    timed = [block.minutes for block in blocks if block.minutes is not None]
    if minutes is not None and timed and sum(timed) != minutes:
        fields.fault("minutes", "minutes-do-not-add-up", sum=sum(timed), minutes=minutes)
