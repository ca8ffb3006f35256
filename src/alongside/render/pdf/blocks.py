"""Exercises and sheets as plain data for the paper templates."""

from __future__ import annotations

from alongside.content.describe import CARE, capitalised
from alongside.content.errors import no_form
from alongside.content.kinds.registry import FILLABLE, KINDS, PAPER, tool_of, with_form
from alongside.content.model import Prompt
from alongside.content.plan.handout_plan import HandoutPlan, Panel, Question, Words
from alongside.render.pdf.field_names import names_of_fields
from alongside.render.pdf.gaps import name_gaps
from alongside.render.pdf.prose import HALF_A_PAGE, Data, as_printed, cell, letters, node_data, runs

_ONE_LINE = 85
"""Letters that stand on a line of a handout."""
_CALLED = {PAPER: "on paper", FILLABLE: "to fill in as PDF"}


def question_data(question: Question, site: str, form: str = PAPER) -> Data:
    """Return a question with the space for its answer, in one of the forms of its kind, for the templates."""
    prompt = question.prompt
    return {
        "type": "prompt",
        "kind": prompt.kind,
        "form": _form(prompt, form),
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
        **_tool_data(question, site, form),
        "ratings": [
            {"colour": colour, "meaning": runs(meaning), "name": runs(meaning.partition(":")[0])}
            for colour, meaning in prompt.ratings.items()
        ],
        **(names_of_fields(prompt) if form == FILLABLE else {}),
    }


_MADE_OF_FIELDS = {PAPER: "entries.typ", FILLABLE: "fillable_entries.typ"}


def _form(prompt: Prompt, form: str) -> str:
    """Return where Typst finds a form of a prompt; a tool that has none of its own is made of its fields."""
    of_its_own = with_form(prompt, form)
    return f"/kinds/{prompt.kind}/{form}" if of_its_own else f"/render/pdf/templates/{_MADE_OF_FIELDS[form]}"


def _tool_data(question: Question, site: str, form: str) -> Data:
    """Return what paper shows of a tool: how many blank entries, and the fields of each."""
    tool = tool_of(question.prompt)
    if tool is None:
        return {"tool": False}
    fields = [
        {**question_data(field, site, form), "id": field.prompt.id, "line": field.short} for field in question.fields
    ]
    return {"tool": True, "entry": as_printed(capitalised(tool.entry)), "entries": tool.blank, "fields": fields}


def _is_small(prompt: Prompt) -> bool:
    """Whether a prompt surely takes less than a page in large print."""
    if KINDS[prompt.kind].kind.is_tall:
        return False
    options = sum(len(option) // 40 + 1 for option in prompt.options.values())
    return prompt.lines + len(prompt.items) + options <= 10 and len(prompt.question) + len(prompt.help) <= 300


def handout_data(plan: HandoutPlan, form: str = PAPER) -> Data:
    """Return what is set on a handout; raise DocumentError for a kind of prompt that lacks the form that is wanted."""
    exercise = plan.exercise
    blocks = leading([data for block in plan.blocks for data in _block_data(block, plan, form)])
    if form == FILLABLE:
        name_gaps(blocks, exercise.id)
    return {
        "heading": runs(exercise.title),
        "sheet": plan.is_sheet,
        "place": {"number": plan.step, "words": as_printed(plan.location)},
        "purpose": runs(exercise.purpose),
        "facts": [{"label": label, "runs": runs(words)} for label, words in plan.facts],
        "named": not plan.is_sheet,
        "fillable": form == FILLABLE,
        "care_title": runs(CARE),
        "care": (care := node_data(plan.care, plan.site)),
        "care_is_small": letters(care) <= HALF_A_PAGE,
        "blocks": blocks,
        "last": (last := _last_section(blocks)),
        "last_is_small": letters(blocks[last:]) <= HALF_A_PAGE,
    }


def leading(blocks: list[Data]) -> list[Data]:
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


def _block_data(block: Words | Question | Panel, plan: HandoutPlan, form: str) -> list[Data]:
    if isinstance(block, Words):
        return node_data(block.nodes, plan.site, outlined=True)
    questions = block.questions if isinstance(block, Panel) else (block,)
    for question in questions:
        if not (with_form(question.prompt, form) or tool_of(question.prompt)):
            no_form(question.prompt, _CALLED[form], plan.exercise.id)
    fields = [
        question_data(question, plan.site, form) | {"name": plan.exercise.key(question.prompt)}
        for question in questions
    ]
    return [{"type": "panel", "fields": fields}] if isinstance(block, Panel) else fields
