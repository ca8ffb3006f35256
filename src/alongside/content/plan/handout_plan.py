"""A handout worked out once: what stands on it and in which order. Paper and Word only draw it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alongside.content.describe import facts, location
from alongside.content.errors import DocumentError
from alongside.content.kinds.registry import is_short, tool_of
from alongside.content.markdown.nodes import BlockNode
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Exercise, Prompt, Text
from alongside.content.plan.outline import Outline


@dataclass(frozen=True)
class Words:
    """Text between questions."""

    nodes: tuple[BlockNode, ...]


@dataclass(frozen=True)
class Question:
    """A prompt with what a blank form needs to know of it."""

    prompt: Prompt
    help: tuple[BlockNode, ...]
    level: int
    """Of its heading: one below its section; the title is level 1."""
    short: bool
    """Whether it is answered on one short line, which may stand beside it."""
    fields: tuple[Question, ...] = ()
    """What is asked of each entry of a tool."""


@dataclass(frozen=True)
class Panel:
    """Short questions of a sheet, one below the other as on a card."""

    questions: tuple[Question, ...]


LEAF = 2
"""Sides of a leaf."""


@dataclass(frozen=True)
class HandoutPlan:
    """What a handout shows of an exercise or sheet: the trainee's part, and nothing of the facilitator's."""

    exercise: Exercise
    site: str
    """The manual's address without a slash at its end, or empty."""
    location: str
    """Where in the manual it stands, or empty."""
    step: int
    """Number of the step that it belongs to, or 0."""
    facts: tuple[tuple[str, str], ...]
    """What to know before starting: label and words."""
    care: tuple[BlockNode, ...]
    blocks: tuple[Words | Question | Panel, ...]

    @property
    def sides(self) -> int | None:
        """On how many sides of paper it should go at most: a sheet on one leaf, if its author does not say."""
        return self.exercise.sides or (LEAF if self.is_sheet else None)

    @property
    def is_sheet(self) -> bool:
        """Whether it is for the person it is handed to: then nothing on it is about the manual."""
        return self.exercise.kind == "sheet"

    @property
    def address(self) -> str:
        """Its page on the web, or empty."""
        return f"{self.site}/exercises/{self.exercise.path.stem}/" if self.site else ""


def plan_handout(exercise: Exercise, site: str = "") -> HandoutPlan:
    """Work out the handout of an exercise or sheet; `site` is the manual's address, or empty.

    Raise DocumentError, naming the line, for a block that no handout can hold.
    """
    site = site.rstrip("/")
    sheet = exercise.kind == "sheet"
    planner = _Planner(f"{site}/{exercise.path.parent}/" if site else "")
    blocks: list[Words | Question | Panel] = []
    for block in exercise.learner:
        if isinstance(block, Text):
            blocks.append(planner.words(block))
            continue
        if not isinstance(block, Prompt):
            raise DocumentError(f"{exercise.path}:{block.line}: a handout has no form for {type(block).__name__}")
        question = planner.question(block)
        if not (sheet and question.short):
            blocks.append(question)
        elif blocks and isinstance(panel := blocks[-1], Panel):
            blocks[-1] = Panel((*panel.questions, question))
        else:
            blocks.append(Panel((question,)))
    return HandoutPlan(
        exercise,
        site,
        "" if sheet else location(exercise),
        exercise.step.number if exercise.step and not sheet else 0,
        () if sheet else tuple(facts(exercise)),
        markdown_tree(exercise.care, planner.base) if exercise.care else (),
        tuple(blocks),
    )


class _Planner:
    """Reads the texts of one handout: relative links are joined to `base`."""

    def __init__(self, base: str) -> None:
        self.base = base
        self._outline = Outline()

    def words(self, block: Text) -> Words:
        return Words(self._outline.fit(markdown_tree(block.markdown, self.base)))

    def question(self, prompt: Prompt, below: int = 0) -> Question:
        level = self._outline.below + below
        tool = tool_of(prompt)
        fields = tuple(self._field(field, below + 1) for field in tool.fields) if tool else ()
        return Question(prompt, self._help(prompt), level, is_short(prompt), fields)

    def _field(self, prompt: Prompt, below: int) -> Question:
        """Return a field of a tool: what stands in it at first is read, and a little room is left for more."""
        if not prompt.default:
            return self.question(prompt, below)
        listed = "\n".join(f"- {line}" for line in prompt.default.split("\n"))
        room = replace(prompt, help=listed, lines=1 if prompt.lines == 1 else 2)
        return replace(self.question(room, below), short=False)

    def _help(self, prompt: Prompt) -> tuple[BlockNode, ...]:
        return markdown_tree(prompt.help, self.base) if prompt.help.strip() else ()
