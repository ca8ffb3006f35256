"""The Word form of every kind of prompt: controls to type into, on lines and boxes that print."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from alongside.content.describe import is_line, sentence, with_words
from alongside.content.errors import no_form
from alongside.content.markdown.tree import rich
from alongside.content.model import TOOL_KINDS, Exercise, Prompt
from alongside.content.tools import tool_of
from alongside.content.tools.tool import Tool
from alongside.render.word import places_form
from alongside.render.word.blocks import Writer
from alongside.render.word.column_widths import writing_widths
from alongside.render.word.connections_form import list_to_fill
from alongside.render.word.controls import CHOOSE_SHORT, ring
from alongside.render.word.ooxml import (
    LINE,
    cell,
    paragraph,
    right_tab,
    row,
    ruled,
    style_of_run,
    table,
    text,
    whole_tag,
)
from alongside.render.word.styles import TEXT_WIDTH

HINT = "Type here, or write on the lines."
CHOOSE = "Choose here, or mark one with a pen."
SHAPES: Mapping[str, str] = {"green": "●", "amber": "▲", "red": "■"}
"""Each colour has a shape of its own, the same as on paper."""
_KEEP = "<w:keepNext/>"
_ROW_HEIGHT = 794
"""14 mm, room for two lines of handwriting."""


class Prompts:
    """Writes the prompts of one exercise."""

    def __init__(self, exercise: Exercise, writer: Writer, link_base: str) -> None:
        """Write for an exercise; relative links in help are joined to `link_base`."""
        self._exercise = exercise
        self._writer = writer
        self._controls = writer.controls
        self._link_base = link_base
        self._forms: Mapping[str, Callable[[Prompt], str]] = {
            "text": self._text,
            "list": self._list,
            "choice": self._choice,
            "checklist": self._checklist,
            "scale": self._scale,
            "table": self._table,
            "rating": self._rating,
            "date": self._date,
            **dict.fromkeys(TOOL_KINDS, self._tool),
        }
        self._entry = ""
        """The key of the entry whose fields are being written."""

    def write(self, prompt: Prompt) -> str:
        """Return the question, its help and the space for the answer."""
        # One level below its section in the outline, which counts from 0, so that questions can be jumped to.
        level = f'<w:outlineLvl w:val="{self._writer.section}"/>'
        question = paragraph("Question", self._writer.plain(prompt.question), level)
        return question + self._help(prompt) + self._space(prompt)

    def _space(self, prompt: Prompt) -> str:
        """Return the space for the answer in the form of the prompt's kind."""
        if prompt.kind not in self._forms:
            no_form(prompt, "in Word", self._exercise.id)
        return self._forms[prompt.kind](prompt)

    def field(self, prompt: Prompt) -> str:
        """Return a short question with its line beside it, as a field of a sheet's panel."""
        question = text(prompt.question + "  ", style_of_run("Strong"))
        make = self._controls.date if prompt.kind == "date" else self._controls.words
        # A question that leaves no room for an answer gets a line below it.
        gap = "<w:r><w:br/></w:r>" if len(prompt.question) > 45 else ""
        control = make(prompt.question, self._tag(prompt), LINE)
        return paragraph("Panel", question + gap + control) + self._help(prompt)

    def _tag(self, prompt: Prompt, part: str = "") -> str:
        if self._entry:
            return whole_tag(self._entry, ".".join(filter(None, (prompt.id, part))))
        return whole_tag(self._exercise.key(prompt), part)

    def _help(self, prompt: Prompt) -> str:
        return self._writer.blocks(rich(prompt.help, self._link_base), "Help") if prompt.help.strip() else ""

    def _hint(self, words: str) -> str:
        return paragraph("Help", text(words))

    def _text(self, prompt: Prompt) -> str:
        # Lines to write on stay together unless they would leave a page half empty.
        keep = "<w:keepLines/>" if prompt.lines <= 12 else ""
        lines = ruled(prompt.lines, HINT if prompt.lines > 1 else "")
        return paragraph("Answer", self._controls.words(prompt.question, self._tag(prompt), lines), keep)

    def _list(self, prompt: Prompt) -> str:
        number = self._writer.new_list()
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        last = list(prompt.items)[-1]
        return "".join(
            paragraph(
                "AnswerList",
                self._controls.words(f"{index}: {prompt.question}", self._tag(prompt, item), LINE),
                _KEEP * (item != last) + numbered,
            )
            for index, item in enumerate(prompt.items, start=1)
        )

    def _options(self, prompt: Prompt, sign: Callable[[str], str]) -> str:
        last = list(prompt.options)[-1]
        return "".join(
            paragraph(
                "Option",
                sign(id) + "<w:r><w:tab/></w:r>" + self._writer.plain(words),
                _KEEP * (id != last),
            )
            for id, words in prompt.options.items()
        )

    def _choice(self, prompt: Prompt) -> str:
        chosen = self._controls.one_of(prompt.question, self._tag(prompt), prompt.options, CHOOSE)
        return paragraph("Help", chosen) + self._options(prompt, lambda _: ring())

    def _checklist(self, prompt: Prompt) -> str:
        def box(id: str) -> str:
            return self._controls.box(prompt.options[id], self._tag(prompt, id))

        return self._hint("Tick any that fit.") + self._options(prompt, box)

    def _scale(self, prompt: Prompt) -> str:
        ends = {prompt.low: prompt.low_label, prompt.high: prompt.high_label}

        def end(number: int) -> str:
            return f"{number} ({ends[number]})" if ends[number] else str(number)

        def name(number: int) -> str:
            return f"{number}, {ends[number]}" if ends.get(number) else str(number)

        numbers = range(prompt.low, prompt.high + 1)
        rows = -(-len(numbers) // 11)
        in_row = -(-len(numbers) // rows)
        stops = "".join(f'<w:tab w:val="left" w:pos="{index * TEXT_WIDTH // in_row}"/>' for index in range(1, in_row))
        written = ""
        for index, number in enumerate(numbers):
            if index:
                written += "<w:r><w:br/></w:r>" if index % in_row == 0 else "<w:r><w:tab/></w:r>"
            written += ring() + text(f"\u00a0{number}")
        entries = {str(number): name(number) for number in numbers}
        chosen = self._controls.one_of(prompt.question, self._tag(prompt), entries, CHOOSE)
        return (
            self._hint(f"Choose one, from {end(prompt.low)} to {end(prompt.high)}.")
            + paragraph("Help", chosen)
            + paragraph("Scale", written, f"<w:tabs>{stops}</w:tabs>")
        )

    def _table(self, prompt: Prompt) -> str:
        headed = not prompt.blank_rows
        columns = list(prompt.columns.values())
        widths = writing_widths(columns, list(prompt.items.values()) if headed else ())
        header = row("".join(map(_heading, widths, ([""] if headed else []) + columns)), header=True)
        rows = ""
        for index, (id, words_of_row) in enumerate(prompt.items.items(), start=1):
            # A short table stays on one page: every row but the last holds on to the next.
            keep = index < len(prompt.items) <= 4
            cells = [self._row_heading(widths[0], words_of_row, keep=keep)] if headed else []
            for width, (column, heading) in zip(widths[len(cells) :], prompt.columns.items(), strict=True):
                name = f"{heading}: {words_of_row or f'row {index}'}"
                tag, kind = self._tag(prompt, f"{id}.{column}"), prompt.cells.get(column, "")
                cells.append(cell(width, self._gap(name, tag, kind, keep=keep)))
            rows += row("".join(cells), height=_ROW_HEIGHT)
        return table(
            widths,
            header + rows,
            title=prompt.question,
            description=f"A table to fill in, with {len(prompt.items)} rows. Columns: {', '.join(columns)}.",
            row_headings=headed,
        )

    def _rating(self, prompt: Prompt) -> str:
        widths = [3000, 1700, TEXT_WIDTH - 4700]
        meanings = "<w:r><w:br/></w:r>".join(_colour(color, words) for color, words in prompt.ratings.items())
        heads = ("What you rate" if prompt.blank_rows else "", "Rating", "Why")
        rows = row("".join(map(_heading, widths, heads)), header=True)
        for index, (item, words) in enumerate(prompt.items.items(), start=1):
            named = words or f"row {index}"
            first = (
                self._row_heading(widths[0], words)
                if words
                else cell(widths[0], self._gap(f"Name: {named}", self._tag(prompt, f"{item}.name")))
            )
            names = {color: _name(meaning) for color, meaning in prompt.ratings.items()}
            chosen = self._controls.one_of(f"Rating: {named}", self._tag(prompt, f"{item}.rating"), names, CHOOSE_SHORT)
            shapes = "<w:r><w:br/></w:r>".join(
                [chosen, *(ring() + text("\u00a0") + _colour(color, name) for color, name in names.items())]
            )
            why = self._gap(f"Why: {named}", self._tag(prompt, f"{item}.why"))
            rows += row(first + cell(widths[1], paragraph("TableText", shapes)) + cell(widths[2], why))
        return (
            self._hint("Choose one colour for each, and say why.")
            + paragraph("Help", meanings)
            + table(
                widths,
                rows,
                title=prompt.question,
                description=f"A table to fill in: what is rated, how, and why. Rows: {len(prompt.items)}.",
                row_headings=not prompt.blank_rows,
            )
        )

    def _date(self, prompt: Prompt) -> str:
        control = self._controls.date(prompt.question, self._tag(prompt), LINE)
        return paragraph("Answer", control, right_tab(TEXT_WIDTH // 2))

    def _tool(self, prompt: Prompt) -> str:
        """Return the blank form of a tool."""
        tool = tool_of(prompt)
        assert tool is not None
        key = self._exercise.key(prompt)
        written = (
            self._list_of_connections(prompt, tool) if prompt.kind == "connections" else self._entries(prompt, tool)
        )
        # What a script puts in the place of the blank entries, it must know from what stands around them.
        return f"<!--{key}-->{written}<!--/{key}-->" if self._controls.whole else written

    def _list_of_connections(self, prompt: Prompt, tool: Tool) -> str:
        key = self._exercise.key(prompt)
        return list_to_fill(
            prompt.question, tool, self._controls, lambda number, field: whole_tag(f"{key}_{number}", field.id)
        )

    def _entries(self, prompt: Prompt, tool: Tool) -> str:
        """Return blank entries, one below the other, each with all its fields."""
        written = ""
        for number in range(1, tool.blank + 1):
            self._entry = f"{self._exercise.key(prompt)}_{number}"
            if prompt.kind == "places":
                written += self._place(f"{number}. {sentence(tool.entry)}", tool)
                continue
            if tool.blank > 1:
                written += paragraph("Question", text(f"{number}. {sentence(tool.entry)}"), _KEEP)
            written += "".join(self._field(field) for field in tool.fields)
        self._entry = ""
        return written

    def _place(self, title: str, tool: Tool) -> str:
        fields = {field.id: field for field in tool.fields}
        return places_form.card(fields, title, self._controls, self._tag, _colour)

    def _field(self, field: Prompt) -> str:
        if is_line(field) and not field.default:
            return self.field(field)
        if field.default:
            field = with_words(field)
            listed = self._writer.blocks(rich(field.help, self._link_base))
            label = paragraph("TableText", text(field.question, style_of_run("Strong")), _KEEP)
            return label + listed + self._space(field)
        label = paragraph("TableText", text(field.question, style_of_run("Strong")), _KEEP)
        help = paragraph("Help", text(field.help), _KEEP) if field.help else ""
        return label + help + self._space(field)

    def _gap(self, name: str, tag: str, kind: str | Mapping[str, str] = "", *, keep: bool = False) -> str:
        return paragraph("TableText", self._controls.gap(name, tag, kind), _KEEP * keep)

    def _row_heading(self, width: int, words: str, *, keep: bool = False) -> str:
        return cell(width, paragraph("RowHeading", self._writer.plain(words), _KEEP * keep))


def _heading(width: int, words: str) -> str:
    return cell(width, paragraph("TableHeading", text(words)))


def _name(meaning: str) -> str:
    return meaning.partition(":")[0]


def _colour(color: str, words: str) -> str:
    """Return words about a rating with the shape and the name of its colour, in it."""
    name, colon, rest = words.partition(":")
    return text(f"{SHAPES[color]}\u00a0{name}", style_of_run(color.capitalize())) + (text(colon + rest) if rest else "")
