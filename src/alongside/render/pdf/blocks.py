"""Exercises and sheets as plain data for the paper templates.

The templates get words, never markup: what an author types cannot become Typst code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from alongside.content.describe import CARE, facts, place, sentence, with_words
from alongside.content.errors import no_form
from alongside.content.kinds.kind import Tool
from alongside.content.kinds.registry import KINDS, PAPER, is_line, tool_of, with_form
from alongside.content.letters import DRAWN, composed
from alongside.content.markdown.tree import (
    BlockNode,
    Break,
    Heading,
    Inline,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    rich,
)
from alongside.content.model import Exercise, Prompt, Text

Data = dict[str, Any]

_PIECES = re.compile(f"(_{{4,}}|[{''.join(DRAWN)}])")
# Where a very long word, such as an address, may go on in the next line: at its signs, or anywhere.
BREAK = "\u200b"
_LONG = re.compile(r"\S{26,}")
_SEAMS = re.compile(r"([/._@=&?-]+(?=\w)|[^\W_]{20}(?=\w{4}))")
_SPACE = re.compile(r"[^\S\u00a0]+")


def words(text: str) -> str:
    """Return text as it is set on paper: composed characters, single spaces, no control characters."""
    return _LONG.sub(lambda long: _SEAMS.sub(rf"\1{BREAK}", long[0]), _SPACE.sub(" ", composed(text)))


def pieces(text: str, **look: Any) -> list[Data]:
    """Return text as a row of runs, gaps to fill in and drawn signs."""
    return [
        {"blank": min(len(part), 40)} if part[0] == "_" and len(part) >= 4
        else {"sign": DRAWN[part]} if part in DRAWN
        else {"text": part, **look}
        for part in _PIECES.split(words(text))
        if part
    ]  # fmt: skip


def inline_data(inlines: Iterable[Inline], site: str = "") -> list[Data]:
    """Return inlines for the templates; an address elsewhere is printed after its words."""
    return list(_inline_data(inlines, site))


def _inline_data(inlines: Iterable[Inline], site: str) -> Iterator[Data]:
    row = list(inlines)
    for index, inline in enumerate(row):
        if isinstance(inline, Break):
            yield {"break": True}
            continue
        look: Data = {key: True for key in ("strong", "emphasis", "code") if getattr(inline, key)}
        if re.match(r"(https?|mailto|tel):", inline.href):
            look["href"] = inline.href
        yield from pieces(inline.text, **look)
        following = row[index + 1] if index + 1 < len(row) else None
        if isinstance(following, Run) and following.href == inline.href:
            continue
        if shown := _shown_address(inline, site):
            yield from pieces(f" ({shown})")


def _shown_address(run: Run, site: str) -> str:
    """Return the address to print after a link, or nothing where paper has no use for it."""
    address = urlsplit(run.href)
    if address.scheme not in ("http", "https") or (site and run.href.startswith(site)):
        return ""
    shown = (address.netloc + address.path).removeprefix("www.").rstrip("/")
    return "" if address.netloc.removeprefix("www.") in run.text else shown


def node_data(nodes: Iterable[BlockNode], site: str = "", levels: Levels | None = None) -> list[Data]:
    """Return a tree of text for the templates."""
    return [_node(node, site, levels) for node in nodes]


class Levels:
    """Heading levels of one document, in which none is skipped. The title is level 1."""

    section = 1

    def heading(self, level: int) -> int:
        """Return the level for a heading that its author wrote with this one."""
        self.section = min(max(level, 2), self.section + 1, 5)
        return self.section

    @property
    def below(self) -> int:
        """The level of a heading inside the present section."""
        return self.section + 1


def _node(node: BlockNode, site: str, levels: Levels | None) -> Data:
    if isinstance(node, Heading):
        if levels is None:
            # Inside a box, list or quotation a heading would tear the outline of the page: it is a bold line.
            runs = [{**run, "strong": True} if "text" in run else run for run in inline_data(node.inlines, site)]
            return {"type": "paragraph", "inlines": runs}
        return {
            "type": "heading",
            "level": levels.heading(node.level),
            "inlines": inline_data(node.inlines, site),
        }
    if isinstance(node, Paragraph):
        return {"type": "paragraph", "inlines": inline_data(node.inlines, site)}
    if isinstance(node, ListBlock):
        items = [node_data(item, site) for item in node.items]
        return {"type": "list", "ordered": node.ordered, "start": node.start, "items": items}
    if isinstance(node, Quote):
        return {"type": "quote", "blocks": node_data(node.blocks, site)}
    if isinstance(node, Note):
        return {
            "type": "note",
            "kind": node.kind,
            "title": pieces(node.title),
            "blocks": node_data(node.blocks, site),
        }
    if isinstance(node, Table):
        return {
            "type": "table",
            "header": [cell(inline_data(head, site)) for head in node.header],
            "rows": [[cell(inline_data(entry, site)) for entry in row] for row in node.rows],
            "caption": inline_data(node.caption, site),
        }
    assert isinstance(node, Rule)
    return {"type": "rule"}


def cell(runs: list[Data]) -> Data:
    """Return a table's cell: its runs, and the words that its column must hold uncut."""
    return {"runs": runs, "words": "".join(run.get("text", " ") for run in runs).replace("-", "- ").split()}


def prompt_data(prompt: Prompt, site: str, base: str, level: int) -> Data:
    """Return a prompt for the templates."""
    return {
        "type": "prompt",
        "kind": prompt.kind,
        "form": _form(prompt),
        "level": level,
        "question": pieces(prompt.question),
        "help": node_data(rich(prompt.help, base), site) if prompt.help.strip() else [],
        "lines": prompt.lines,
        "options": [pieces(option) for option in prompt.options.values()],
        "columns": [cell(pieces(column)) for column in prompt.columns.values()],
        "items": [cell(pieces(item)) for item in prompt.items.values()],
        "blank": prompt.blank_rows,
        "low": prompt.low,
        "high": prompt.high,
        "low_label": pieces(prompt.low_label),
        "high_label": pieces(prompt.high_label),
        "small": _is_small(prompt),
        **_tool_data(tool_of(prompt), site, base, level + 1),
        "ratings": [
            {"colour": colour, "meaning": pieces(meaning), "name": pieces(meaning.partition(":")[0])}
            for colour, meaning in prompt.ratings.items()
        ],
    }


def _form(prompt: Prompt) -> str:
    """Return where Typst finds the form of a prompt; a tool that has none of its own is made of its fields."""
    return f"/kinds/{prompt.kind}/{PAPER}" if with_form(prompt, PAPER) else "/render/pdf/templates/entries.typ"


def _tool_data(tool: Tool | None, site: str, base: str, level: int) -> Data:
    """Return what paper shows of a tool: how many blank entries, and the fields of each."""
    if tool is None:
        return {"tool": False}
    fields = [
        {
            **prompt_data(with_words(field), site, base, level),
            "id": field.id,
            "line": is_line(field) and not field.default,
        }
        for field in tool.fields
    ]
    return {"tool": True, "entry": words(sentence(tool.entry)), "entries": tool.blank, "fields": fields}


def _is_small(prompt: Prompt) -> bool:
    """Whether a prompt surely takes less than a page in large print."""
    if KINDS[prompt.kind].kind.is_tall:
        return False
    options = sum(len(option) // 40 + 1 for option in prompt.options.values())
    return prompt.lines + len(prompt.items) + options <= 10 and len(prompt.question) + len(prompt.help) <= 300


def _place(exercise: Exercise) -> Data:
    """Return where an exercise stands in the manual; nothing of a sheet, which is for the person it is handed to."""
    if exercise.kind == "sheet":
        return {"number": 0, "words": ""}
    if exercise.step:
        return {"number": exercise.step.number, "words": words(place(exercise))}
    return {"number": 0, "words": words(place(exercise))}


def handout_data(exercise: Exercise, site: str) -> Data:
    """Return what a handout shows of an exercise: the trainee's part and nothing of the facilitator's."""
    base = f"{site}/{exercise.path.parent}/" if site else ""
    levels = Levels()
    blocks: list[Data] = []
    for block in exercise.learner:
        if isinstance(block, Prompt):
            if not (with_form(block, PAPER) or tool_of(block)):
                no_form(block, "on paper", exercise.id)
            field = prompt_data(block, site, base, levels.below)
            if exercise.kind == "sheet" and is_line(block):
                if not blocks or blocks[-1]["type"] != "panel":
                    blocks.append({"type": "panel", "fields": []})
                blocks[-1]["fields"].append(field)
            else:
                blocks.append(field)
        elif isinstance(block, Text):
            blocks.extend(node_data(rich(block.markdown, base), site, levels))
        else:
            raise TypeError(f"{exercise.path}:{block.line}: a handout has no form for {type(block).__name__}")
    return {
        "heading": pieces(exercise.title),
        "sheet": exercise.kind == "sheet",
        "place": _place(exercise),
        "purpose": pieces(exercise.purpose),
        # A sheet is handed to somebody who has no use for the trainer's facts.
        "facts": [{"label": label, "runs": pieces(words)} for label, words in facts(exercise)]
        if exercise.kind != "sheet"
        else [],
        "named": exercise.kind != "sheet",
        "care_title": pieces(CARE),
        "care": node_data(rich(exercise.care, base), site) if exercise.care else [],
        "blocks": blocks,
    }
