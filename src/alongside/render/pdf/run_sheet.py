"""Sessions as plain data for the run sheet: what happens when, and what to say and do then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alongside.content.describe import capitalised, material_words, with_whom
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Block, Facilitator, Slide, Text
from alongside.content.parts import FACILITATOR_PARTS
from alongside.content.plan.cuts import HEADING, cuts_markdown
from alongside.content.plan.in_the_room import in_the_room, shorter
from alongside.content.plan.outline import Outline
from alongside.content.plan.session_plan import OWN_FORM, PlanRow, SessionPlan, clock, share_of_time
from alongside.content.problems import count
from alongside.render.pdf.prose import Data, as_printed, node_data, runs

_LABELS = {
    "run": "Do",
    "say": "Say",
    "watch": "Watch for",
    "debrief": "Debrief",
    "point": "Bring out",
    "answers": "Answers",
    "prepare": "Ready",
    "gentle": "Gently",
}


def run_sheet_data(plan: SessionPlan, site: str) -> Data:
    """Return what the run sheet shows of a session that has been worked out."""
    session = plan.session
    rows = [_row(row, site) for row in plan.rows]
    outline = Outline()
    base = f"{site}/{session.path.parent}/" if site else ""
    notes = list(_cuts(plan, site, outline))
    notes += [
        node
        for block in session.blocks
        if isinstance(block, Text | Facilitator)
        for node in _session_note(block, base, site, outline)
    ]
    return {
        "heading": runs(f"Run sheet: {session.title}"),
        "purpose": runs(session.purpose),
        "facts": [
            {"label": "For", "runs": runs(session.audience)},
            {
                "label": "Group",
                "runs": runs(f"counted for {count(plan.group, 'trainee')}, in small groups of {session.small_group}"),
            },
            {
                "label": "Time",
                "runs": runs(f"{clock(session.start)} to {clock(plan.end)} ({duration(plan.end - session.start)})"),
            },
        ],
        "outcomes": [runs(outcome) for outcome in session.outcomes],
        "materials": [
            {
                "what": runs(need.item),
                "number": str(need.count),
                "why": runs(_what_for(need.for_)) if need.for_ != session.title else [],
            }
            for need in plan.materials
            if not (need.sheet or need.cards)  # they stand under what is to be printed
        ],
        "handouts": [
            {
                "what": runs(OWN_FORM if exercise == plan.form else exercise.title),
                "number": "1 copy" if copies == 1 else f"{copies} copies",
                "why": [],
            }
            for exercise, copies in plan.handouts
        ]
        + [{"what": runs(cards.title), "number": count(sets, "set"), "why": []} for cards, sets in plan.cards],
        "rows": rows,
        "end": clock(plan.end),
        "notes": notes,
        "stretches": bool(rows),
    }


def _what_for(reasons: str) -> str:
    """Return up to two reasons by name, or how many there are."""
    number = len(reasons.split("; "))
    return reasons if number <= 2 else f"{number} activities"


def duration(minutes: int) -> str:
    """Return minutes in words: `45 minutes`, `1 hour`, `6 hours 30 minutes`."""
    hours, rest = divmod(minutes, 60)
    parts = [count(hours, "hour")] if hours else []
    return " ".join(parts + ([count(rest, "minute")] if rest or not hours else []))


def _cuts(plan: SessionPlan, site: str, outline: Outline) -> Iterator[Data]:
    if cuts := cuts_markdown(plan):
        yield {"type": "heading", "level": outline.heading(2), "inlines": runs(HEADING)}
        yield from node_data(markdown_tree(cuts), site)


def _session_note(block: Text | Facilitator, base: str, site: str, outline: Outline) -> Iterator[Data]:
    if isinstance(block, Facilitator):
        yield {"type": "heading", "level": outline.heading(2), "inlines": runs(block.title)}
    yield from node_data(outline.fit(markdown_tree(block.markdown, base)), site, outlined=True)


def _row(row: PlanRow, site: str) -> Data:
    exercise, item = row.exercise, row.item
    source = exercise or row.talk
    blocks: Sequence[Block] = exercise.facilitator if exercise else row.talk.blocks if row.talk else ()
    base = f"{site}/{source.path.parent}/" if site and source else ""
    written = sum(block.minutes or 0 for block in blocks if isinstance(block, Facilitator))
    materials = (*(exercise.materials if exercise else ()), *item.materials)
    # What the session adds to an exercise stands first, under a heading of its own.
    own = [
        _part(
            part,
            runs("Today" if exercise and part == "run" else _LABELS[part]),
            blocks=node_data(markdown_tree(text), site),
        )
        for part, text in (("run", item.do), ("say", item.say))
        if text
    ]
    return {
        "kind": item.kind,
        "start": clock(row.start),
        "end": clock(row.end),
        "minutes": str(row.minutes),
        "title": runs(row.title),
        "lead": runs(item.lead),
        "grouping": capitalised(with_whom(exercise)) if exercise else "",
        "purpose": runs(source.purpose) if source else [],
        "fitted": ""
        if written in (0, row.minutes)
        else f"Written for {written} minutes. Here it has {row.minutes}: choose what to shorten.",
        "short": [node for block in shorter(blocks) for node in node_data(markdown_tree(block.markdown, base), site)],
        "ready": runs("; ".join(map(material_words, materials))) if materials else [],
        "parts": own + list(_parts(blocks, row, base, site)) + list(_talk_inside(row, site)),
    }


def _talk_inside(row: PlanRow, site: str) -> Iterator[Data]:
    """Yield the slides and words of a talk that is given within an exercise; the exercise has its time."""
    if row.exercise and row.talk:
        yield _part("note", runs(f"The talk: {row.talk.title}"))
        base = f"{site}/{row.talk.path.parent}/" if site else ""
        talk_only = replace(row, end=row.start + row.talk.minutes)
        for part in _parts(row.talk.blocks, talk_only, base, site):
            yield part | {"time": ""}


def _parts(blocks: Sequence[Block], row: PlanRow, base: str, site: str) -> Iterator[Data]:
    """Yield the blocks in order; timed ones get the clock time at which they begin.

    Where the session gives other minutes than the exercise, its blocks share them in proportion.
    A slide and the words said to it are one part.
    """
    timed = [block for block in blocks if isinstance(block, Facilitator) and block.minutes]
    shares = iter(share_of_time((block.minutes or 0 for block in timed), row))
    slides = 0
    slide: Data | None = None
    for block in in_the_room(blocks):
        if isinstance(block, Slide):
            if slide:
                yield slide
            slides += 1
            title = runs(f"Slide {slides}: {block.title}")
            slide = _part("slide", title, screen=node_data(markdown_tree(block.markdown, base), site))
        if not isinstance(block, Facilitator):
            continue
        timing: Data = {}
        if block.minutes:
            begins, ends = next(shares)
            timing = {"time": clock(begins), "minutes": count(ends - begins, "minute")}
        words_said = node_data(markdown_tree(block.markdown, base), site)
        if slide and block.part == "say":
            yield slide | timing | {"blocks": words_said}
        else:
            if slide:
                yield slide
            yield _part(block.part, runs(_title(block)), blocks=words_said) | timing
        slide = None
    if slide:
        yield slide


def _part(part: str, title: list[Data], *, screen: Sequence[Data] = (), blocks: Sequence[Data] = ()) -> Data:
    return {
        "part": part,
        "title": title,
        "time": "",
        "minutes": "",
        "screen": list(screen),
        "blocks": list(blocks),
    }


def _title(block: Facilitator) -> str:
    """Return the heading with its kind first, so that a glance finds what to do and what to say."""
    label = _LABELS.get(block.part, FACILITATOR_PARTS[block.part])
    title = as_printed(block.title)
    if title in ("", FACILITATOR_PARTS[block.part]) or title.casefold() == label.casefold():
        return label
    return title if title.casefold().startswith(label.casefold()) else f"{label}: {title}"
