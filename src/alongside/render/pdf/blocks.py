"""Exercises and sheets as plain data for the paper templates.

The templates get words, never markup: what an author types cannot become Typst code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from alongside.content.describe import CARE, capitalised
from alongside.content.errors import no_form
from alongside.content.font import DRAWN, composed
from alongside.content.kinds.registry import KINDS, PAPER, tool_of, with_form
from alongside.content.markdown.addresses import with_addresses
from alongside.content.markdown.nodes import (
    BlockNode,
    Break,
    Figure,
    Heading,
    Inline,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from alongside.content.model import Prompt
from alongside.content.plan.handout_plan import HandoutPlan, Panel, Question, Words

Data = dict[str, Any]

_PIECES = re.compile(f"(_{{4,}}|[{''.join(DRAWN)}])")
# Where a very long word, such as an address, may go on in the next line: at its signs, or anywhere.
BREAK = "\u200b"
_LONG = re.compile(r"\S{26,}")
_SEAMS = re.compile(r"([/._@=&?-]+(?=\w)|[^\W_]{20}(?=\w{4}))")
_HALF_A_PAGE = 600
"""Letters that surely take no more than half a page, even in large print and in short paragraphs."""
_ONE_LINE = 85
"""Letters that stand on a line of a handout."""
_SPACE = re.compile(r"[^\S\u00a0]+")


def as_printed(text: str) -> str:
    """Return text as it is set on paper: composed characters, single spaces, no control characters."""
    return _LONG.sub(lambda long: _SEAMS.sub(rf"\1{BREAK}", long[0]), _SPACE.sub(" ", composed(text)))


def runs(text: str, **look: Any) -> list[Data]:
    """Return text as a row of runs, gaps to fill in and drawn signs."""
    return [
        {"blank": min(len(part), 40)} if part[0] == "_" and len(part) >= 4
        else {"sign": DRAWN[part]} if part in DRAWN
        else {"text": part, **look}
        for part in _PIECES.split(as_printed(text))
        if part
    ]  # fmt: skip


def inline_data(inlines: Iterable[Inline], site: str = "") -> list[Data]:
    """Return inlines for the templates; an address elsewhere is printed after its words."""
    return list(_inline_data(inlines, site))


def _inline_data(inlines: Iterable[Inline], site: str) -> Iterator[Data]:
    for inline, address in with_addresses(inlines, site):
        if isinstance(inline, Break):
            yield {"break": True}
            continue
        look: Data = {key: True for key in ("strong", "emphasis", "code") if getattr(inline, key)}
        if re.match(r"(https?|mailto|tel):", inline.href):
            look["href"] = inline.href
        yield from runs(inline.text, **look)
        if address:
            yield from runs(f" ({address})")


def node_data(nodes: Iterable[BlockNode], site: str = "", *, outlined: bool = False) -> list[Data]:
    """Return a tree of text for the templates; `outlined` says that its headings are of the document's outline."""
    return [_node(node, site, outlined) for node in nodes]


def _node(node: BlockNode, site: str, outlined: bool) -> Data:
    if isinstance(node, Heading):
        if not outlined:
            # Inside a box, list or quotation a heading would tear the outline of the page: it is a bold line.
            bold = [{**run, "strong": True} if "text" in run else run for run in inline_data(node.inlines, site)]
            return {"type": "paragraph", "inlines": bold}
        return {"type": "heading", "level": node.level, "inlines": inline_data(node.inlines, site)}
    if isinstance(node, Paragraph):
        return {"type": "paragraph", "inlines": inline_data(node.inlines, site)}
    if isinstance(node, Figure):
        return {"type": "figure", "name": node.name, "words": as_printed(node.words)}
    if isinstance(node, ListBlock):
        items = [node_data(item, site) for item in node.items]
        return {"type": "list", "ordered": node.ordered, "start": node.start, "items": items}
    if isinstance(node, Quote):
        return {"type": "quote", "blocks": node_data(node.blocks, site)}
    if isinstance(node, Note):
        return {
            "type": "note",
            "kind": node.kind,
            "title": runs(node.title),
            "blocks": (blocks := node_data(node.blocks, site)),
            "small": _letters(blocks) <= _HALF_A_PAGE,
        }
    if isinstance(node, Table):
        rows = [[cell(inline_data(entry, site)) for entry in row] for row in node.rows]
        return {
            "type": "table",
            "header": [cell(inline_data(head, site)) for head in node.header],
            "rows": rows,
            "caption": inline_data(node.caption, site),
            "small": len(node.rows) <= 5 and len(node.header) <= 3 and _letters(rows) <= _HALF_A_PAGE // 2,
        }
    assert isinstance(node, Rule)
    return {"type": "rule"}


def _letters(value: Any) -> int:
    """Return how many letters stand in blocks of text."""
    if isinstance(value, dict):
        own = len(value["text"]) if "text" in value else 0
        return own + sum(_letters(part) for part in value.values() if isinstance(part, dict | list))
    return sum(map(_letters, value)) if isinstance(value, list) else 0


def cell(runs: list[Data]) -> Data:
    """Return a table's cell: its runs, and the words that its column must hold uncut."""
    runs = [{**run, "narrow": True} if "blank" in run else run for run in runs]
    return {"runs": runs, "words": "".join(run.get("text", " ") for run in runs).replace("-", "- ").split()}


def question_data(question: Question, site: str) -> Data:
    """Return a question with the space for its answer for the templates."""
    prompt = question.prompt
    return {
        "type": "prompt",
        "kind": prompt.kind,
        "form": _form(prompt),
        "level": question.level,
        "question": runs(prompt.question),
        "help": node_data(question.help, site),
        "lines": prompt.lines,
        "options": [runs(option) for option in prompt.options.values()],
        "columns": [cell(runs(column)) for column in prompt.columns.values()],
        "items": [cell(runs(item)) for item in prompt.items.values()],
        "blank": prompt.blank_rows,
        "low": prompt.low,
        "high": prompt.high,
        "low_label": runs(prompt.low_label),
        "high_label": runs(prompt.high_label),
        "own": {name: runs(value) if isinstance(value, str) else value for name, value in prompt.own.items()},
        "small": _is_small(prompt),
        **_tool_data(question, site),
        "ratings": [
            {"colour": colour, "meaning": runs(meaning), "name": runs(meaning.partition(":")[0])}
            for colour, meaning in prompt.ratings.items()
        ],
    }


def _form(prompt: Prompt) -> str:
    """Return where Typst finds the form of a prompt; a tool that has none of its own is made of its fields."""
    return f"/kinds/{prompt.kind}/{PAPER}" if with_form(prompt, PAPER) else "/render/pdf/templates/entries.typ"


def _tool_data(question: Question, site: str) -> Data:
    """Return what paper shows of a tool: how many blank entries, and the fields of each."""
    tool = tool_of(question.prompt)
    if tool is None:
        return {"tool": False}
    fields = [{**question_data(field, site), "id": field.prompt.id, "line": field.short} for field in question.fields]
    return {"tool": True, "entry": as_printed(capitalised(tool.entry)), "entries": tool.blank, "fields": fields}


def _is_small(prompt: Prompt) -> bool:
    """Whether a prompt surely takes less than a page in large print."""
    if KINDS[prompt.kind].kind.is_tall:
        return False
    options = sum(len(option) // 40 + 1 for option in prompt.options.values())
    return prompt.lines + len(prompt.items) + options <= 10 and len(prompt.question) + len(prompt.help) <= 300


def handout_data(plan: HandoutPlan) -> Data:
    """Return what is set on a handout; raise DocumentError for a kind of prompt that has no form on paper."""
    exercise = plan.exercise
    blocks = _leading([data for block in plan.blocks for data in _block_data(block, plan)])
    return {
        "heading": runs(exercise.title),
        "sheet": plan.is_sheet,
        "place": {"number": plan.step, "words": as_printed(plan.location)},
        "purpose": runs(exercise.purpose),
        "facts": [{"label": label, "runs": runs(words)} for label, words in plan.facts],
        "named": not plan.is_sheet,
        "care_title": runs(CARE),
        "care": (care := node_data(plan.care, plan.site)),
        "care_is_small": _letters(care) <= _HALF_A_PAGE,
        "blocks": blocks,
        "last": (last := _last_section(blocks)),
        "last_is_small": _letters(blocks[last:]) <= _HALF_A_PAGE,
    }


def _leading(blocks: list[Data]) -> list[Data]:
    """Return blocks in which a line that leads to what follows, such as “Choose three:”, says that it stays with it."""
    pairs = zip(blocks, [None, *blocks], strict=False)
    return [block | {"leads": True} if _leads(block, before) else block for block, before in pairs]


def _leads(block: Data, before: Data | None) -> bool:
    if block["type"] != "paragraph":
        return False
    words = "".join(run.get("text", " ") for run in block["inlines"]).strip()
    is_first = before is not None and before["type"] == "heading"
    return words.endswith(":") or (is_first and len(words) < _ONE_LINE)


def _last_section(blocks: list[Data]) -> int:
    """Return where a section begins after which nothing is asked any more, or how many blocks there are."""
    for number in range(len(blocks) - 1, 0, -1):
        if blocks[number]["type"] in ("prompt", "panel"):
            break
        if blocks[number]["type"] == "heading" and blocks[number]["level"] == 2:
            return number
    return len(blocks)


def _block_data(block: Words | Question | Panel, plan: HandoutPlan) -> list[Data]:
    if isinstance(block, Words):
        return node_data(block.nodes, plan.site, outlined=True)
    questions = block.questions if isinstance(block, Panel) else (block,)
    for question in questions:
        if not (with_form(question.prompt, PAPER) or tool_of(question.prompt)):
            no_form(question.prompt, "on paper", plan.exercise.id)
    fields = [question_data(question, plan.site) for question in questions]
    return [{"type": "panel", "fields": fields}] if isinstance(block, Panel) else fields
