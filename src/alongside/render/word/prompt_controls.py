"""Prompts in Word: controls to type into, on lines and boxes that print. Each kind has its form in its own folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from alongside.content.describe import capitalised
from alongside.content.errors import no_form
from alongside.content.kinds.kind import Tool
from alongside.content.kinds.registry import KINDS, WORD, tool_of, with_form
from alongside.content.model import Exercise, Prompt
from alongside.content.plan.handout_plan import Question
from alongside.render.word.blocks import Writer
from alongside.render.word.ooxml import (
    cell,
    paragraph,
    style_of_run,
    text,
    whole_tag,
)

CHOOSE = "Choose here, or mark one with a pen."
SHAPES: Mapping[str, str] = {"green": "●", "amber": "▲", "red": "■"}
"""Each colour has a shape of its own, the same as on paper."""
KEEP = "<w:keepNext/>"
"""Holds a paragraph on the page of the next."""


class Prompts:
    """Writes the prompts of one exercise."""

    def __init__(self, exercise: Exercise, writer: Writer) -> None:
        self._exercise = exercise
        self.writer = writer
        self.controls = writer.controls
        self._entry = ""
        """The key of the entry whose fields are being written."""

    def write(self, question: Question) -> str:
        """Return the question, its help and the space for the answer."""
        # One level below its section in the outline, which counts from 0, so that questions can be jumped to.
        level = f'<w:outlineLvl w:val="{question.level - 1}"/>'
        asked = paragraph("Question", self.writer.plain(question.prompt.question), level)
        return asked + self._help(question) + self._space(question)

    def _space(self, question: Question) -> str:
        """Return the space for the answer in the form of the prompt's kind."""
        prompt = question.prompt
        found, key = with_form(prompt, WORD), self._exercise.key(prompt)
        if not (found or tool_of(prompt)):
            no_form(prompt, "in Word", self._exercise.id)
        written = str(found.word.answer(prompt, self)) if found else self._entries(question)
        # What a script puts in the place of the blank entries, it must know from what stands around them.
        return f"<!--{key}-->{written}<!--/{key}-->" if tool_of(prompt) and self.controls.whole else written

    def field(self, question: Question) -> str:
        """Return a short question with its line beside it, as a field of a sheet's panel."""
        prompt = question.prompt
        label = text(prompt.question + "  ", style_of_run("Strong"))
        # A question that leaves no room for an answer gets a line below it.
        gap = "<w:r><w:br/></w:r>" if len(prompt.question) > 45 else ""
        control = str(KINDS[prompt.kind].word.line(prompt, self))
        return paragraph("Panel", label + gap + control) + self._help(question)

    def tag(self, prompt: Prompt, part: str = "") -> str:
        """Return the tag of the control for a part of the answer to a prompt, or to a field of the entry at hand."""
        if self._entry:
            return whole_tag(self._entry, ".".join(filter(None, (prompt.id, part))))
        return whole_tag(self._exercise.key(prompt), part)

    def _help(self, question: Question) -> str:
        return self.writer.blocks(question.help, "Help")

    def hint(self, words: str) -> str:
        """Return a line that says how to answer."""
        return paragraph("Help", text(words))

    def options(self, prompt: Prompt, sign: Callable[[str], str]) -> str:
        """Return the options of a prompt, one below the other, each behind its sign."""
        last = list(prompt.options)[-1]
        return "".join(
            paragraph(
                "Option",
                sign(id) + "<w:r><w:tab/></w:r>" + self.writer.plain(words),
                KEEP * (id != last),
            )
            for id, words in prompt.options.items()
        )

    def tool(self, prompt: Prompt) -> Tool:
        """Return what a prompt that is a tool asks."""
        tool = tool_of(prompt)
        assert tool is not None
        return tool

    def entries(self, prompt: Prompt) -> Iterator[int]:
        """Yield the number of each blank entry of a tool; controls that are made meanwhile belong to it."""
        blank = self.tool(prompt).blank
        for number in range(1, blank + 1):
            self._entry = f"{self._exercise.key(prompt)}_{number}"
            self.controls.entry = f"{number}. " if blank > 1 else ""
            yield number
        self._entry = self.controls.entry = ""

    def _entries(self, question: Question) -> str:
        """Return blank entries, one below the other, each with all its fields."""
        tool, written = self.tool(question.prompt), ""
        for number in self.entries(question.prompt):
            if tool.blank > 1:
                written += paragraph("Question", text(f"{number}. {capitalised(tool.entry)}"), KEEP)
            written += "".join(map(self._field, question.fields))
        return written

    def _field(self, question: Question) -> str:
        if question.short:
            return self.field(question)
        field = question.prompt
        label = paragraph("TableText", text(field.question, style_of_run("Strong")), KEEP)
        if field.default:
            help = self.writer.blocks(question.help)
        else:
            help = paragraph("Help", text(field.help), KEEP) if field.help else ""
        return label + help + self._space(question)

    def gap(self, name: str, tag: str, kind: str | Mapping[str, str] = "", *, keep: bool = False) -> str:
        """Return a cell's gap to fill in; `keep` holds it on the page of the next."""
        return paragraph("TableText", self.controls.gap(name, tag, kind), KEEP * keep)

    def row_heading(self, width: int, words: str, *, keep: bool = False) -> str:
        """Return the cell that says what its row is about."""
        return cell(width, paragraph("RowHeading", self.writer.plain(words), KEEP * keep))


def heading(width: int, words: str) -> str:
    """Return the cell that says what its column is about."""
    return cell(width, paragraph("TableHeading", text(words)))


def colour(color: str, words: str) -> str:
    """Return words about a rating with the shape and the name of its colour, in it."""
    name, colon, rest = words.partition(":")
    return text(f"{SHAPES[color]}\u00a0{name}", style_of_run(color.capitalize())) + (text(colon + rest) if rest else "")
