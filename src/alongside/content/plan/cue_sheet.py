"""A session on two pages: for each stretch the clock, how to begin, what people do, and the one point."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from alongside.content.describe import capitalised
from alongside.content.markdown.nodes import BlockNode, Inlines, ListBlock, Paragraph, Run
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Block, Facilitator
from alongside.content.plan.session_plan import PlanRow, SessionPlan, share_of_time

LEAST_LETTERS = 25
"""A first sentence that is shorter, such as “Good morning.”, takes the next along."""
_END = re.compile(r"[.!?][”’)]*(?=\s)|…”(?=\s)")


@dataclass(frozen=True)
class Cue:
    """One stretch of a session at a glance. What it has nothing to say of is empty."""

    row: PlanRow
    say: str
    task: str
    point: str
    gentle: str
    give_out: str


def cues(plan: SessionPlan) -> Iterator[Cue]:
    """Yield a cue for each stretch of a session."""
    titles = {exercise.id: exercise.title for exercise, _ in plan.handouts}
    for row in plan.rows:
        yield cue_of(row, titles)


def cue_of(row: PlanRow, titles: Mapping[str, str]) -> Cue:
    """Return the cue of one stretch; `titles` are those of the sheets that are given out, by id."""
    blocks = _blocks(row)
    return Cue(
        row,
        say=first_sentence(row.item.say) or _cue(blocks, "say"),
        task=row.item.cue or first_sentence(row.item.do if row.item.kind == "activity" else "") or _timed(row),
        point=_cue(blocks, "point") or _purpose(row),
        gentle=_cue(blocks, "gentle"),
        give_out=capitalised(", ".join(_given_out(row, titles))),
    )


def first_sentence(markdown: str) -> str:
    """Return the first sentence of a text, or the first two where the first says little, with its quotes closed."""
    words = next(_paragraphs(markdown_tree(markdown)), "").strip() if markdown else ""
    found = ""
    for end in _END.finditer(words):
        found = words[: end.end()]
        if len(found) >= LEAST_LETTERS:
            break
    else:
        found = words
    return found + "”" if found.count("“") > found.count("”") else found


def _paragraphs(nodes: Iterable[BlockNode]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Paragraph):
            yield _words(node.inlines)
        elif isinstance(node, ListBlock):
            for item in node.items:
                yield from _paragraphs(item)


def _words(inlines: Inlines) -> str:
    return "".join(inline.text if isinstance(inline, Run) else " " for inline in inlines)


def _blocks(row: PlanRow) -> tuple[Block, ...]:
    if row.exercise:
        return row.exercise.facilitator
    return row.talk.blocks if row.talk else ()


def _cue(blocks: Iterable[Block], part: str) -> str:
    """Return what the first block of a kind says in a few words."""
    found = next((block for block in blocks if isinstance(block, Facilitator) and block.part == part), None)
    return (found.cue or first_sentence(found.markdown)) if found else ""


def _timed(row: PlanRow) -> str:
    """Return the headings of the timed parts with their minutes in brackets: that is what people do in an exercise."""
    timed = [block for block in _blocks(row) if isinstance(block, Facilitator) and block.minutes and row.exercise]
    shares = share_of_time((block.minutes or 0 for block in timed), row)
    return "; ".join(f"{block.title}\u00a0({end - start})" for block, (start, end) in zip(timed, shares, strict=True))


def _purpose(row: PlanRow) -> str:
    """Return what a talk, or an exercise that has no point written, is for; a sheet has nothing to bring out."""
    if row.exercise:
        return first_sentence(row.exercise.purpose) if row.exercise.kind == "exercise" else ""
    return first_sentence(row.talk.purpose) if row.talk else ""


def _given_out(row: PlanRow, titles: Mapping[str, str]) -> Iterator[str]:
    """Yield what is put into people's hands: what they keep or use up, and not what stays in the room."""
    if row.exercise:
        yield "the handout" if row.exercise.kind == "exercise" else "the sheet"
    for material in (*(row.exercise.materials if row.exercise else ()), *row.item.materials):
        if material.per != "room" and not material.keep:
            yield titles.get(material.sheet, material.item)
