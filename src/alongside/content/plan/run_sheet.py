"""The run sheet of a session worked out once: what happens when, and what to say and do. Paper and Word draw it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from alongside.content.describe import capitalised, material_words, with_whom
from alongside.content.markdown.nodes import BlockNode, Heading, Run
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Block, Facilitator, Slide, Text
from alongside.content.parts import FACILITATOR_PARTS
from alongside.content.plan.cuts import HEADING, cuts_markdown
from alongside.content.plan.in_the_room import in_the_room, shorter
from alongside.content.plan.outline import Outline
from alongside.content.plan.session_plan import OWN_FORM, PlanRow, SessionPlan, clock, duration, share_of_time
from alongside.content.problems import count

Nodes = tuple[BlockNode, ...]

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


@dataclass(frozen=True)
class Part:
    """One thing to do or say within a stretch."""

    part: str
    title: str
    time: str = ""
    minutes: str = ""
    screen: Nodes = ()
    """What a slide shows."""
    blocks: Nodes = ()


@dataclass(frozen=True)
class Stretch:
    """One stretch of a session."""

    kind: str
    start: str
    end: str
    minutes: int
    title: str
    lead: str
    grouping: str
    purpose: str
    fitted: str
    """What to know where the session gives other minutes than the exercise was written for."""
    short: Nodes
    ready: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Listed:
    """A thing to bring or to print, with how many, and what for."""

    what: str
    number: str
    why: str = ""


@dataclass(frozen=True)
class RunSheet:
    """All that stands on a run sheet."""

    heading: str
    purpose: str
    facts: tuple[tuple[str, str], ...]
    outcomes: tuple[str, ...]
    materials: tuple[Listed, ...]
    handouts: tuple[Listed, ...]
    stretches: tuple[Stretch, ...]
    end: str
    notes: Nodes


def plan_run_sheet(plan: SessionPlan, site: str) -> RunSheet:
    """Work out the run sheet of a session; `site` is the manual's address, or empty."""
    session, site = plan.session, site.rstrip("/")
    outline = Outline()
    base = f"{site}/{session.path.parent}/" if site else ""
    notes = list(_cuts(plan, outline))
    notes += [
        node
        for block in session.blocks
        if isinstance(block, Text | Facilitator)
        for node in _session_note(block, base, outline)
    ]
    return RunSheet(
        heading=f"Run sheet: {session.title}",
        purpose=session.purpose,
        facts=(
            ("For", session.audience),
            ("Group", f"counted for {count(plan.group, 'trainee')}, in small groups of {session.small_group}"),
            ("Time", f"{clock(session.start)} to {clock(plan.end)} ({duration(plan.end - session.start)})"),
        ),
        outcomes=session.outcomes,
        materials=tuple(
            Listed(need.item, str(need.count), _what_for(need.for_) if need.for_ != session.title else "")
            for need in plan.materials
            if not (need.sheet or need.cards)  # they stand under what is to be printed
        ),
        handouts=tuple(_printed(plan)),
        stretches=tuple(_stretch(row, site) for row in plan.rows),
        end=clock(plan.end),
        notes=tuple(notes),
    )


def _printed(plan: SessionPlan) -> Iterator[Listed]:
    for exercise, copies in plan.handouts:
        title = OWN_FORM if exercise == plan.form else exercise.title
        yield Listed(title, "1 copy" if copies == 1 else f"{copies} copies")
    for cards, sets in plan.cards:
        yield Listed(cards.title, count(sets, "set"))


def _cuts(plan: SessionPlan, outline: Outline) -> Iterator[BlockNode]:
    if cuts := cuts_markdown(plan):
        yield Heading(outline.heading(2), (Run(HEADING),))
        yield from markdown_tree(cuts)


def _what_for(reasons: str) -> str:
    """Return up to two reasons by name, or how many there are."""
    number = len(reasons.split("; "))
    return reasons if number <= 2 else f"{number} activities"


def _session_note(block: Text | Facilitator, base: str, outline: Outline) -> Iterator[BlockNode]:
    if isinstance(block, Facilitator):
        yield Heading(outline.heading(2), (Run(block.title),))
    yield from outline.fit(markdown_tree(block.markdown, base))


def _stretch(row: PlanRow, site: str) -> Stretch:
    exercise, item = row.exercise, row.item
    source = exercise or row.talk
    blocks: Sequence[Block] = exercise.facilitator if exercise else row.talk.blocks if row.talk else ()
    base = f"{site}/{source.path.parent}/" if site and source else ""
    written = sum(block.minutes or 0 for block in blocks if isinstance(block, Facilitator))
    materials = (*(exercise.materials if exercise else ()), *item.materials)
    # What the session adds to an exercise stands first, under a heading of its own.
    own = [
        Part(part, "Today" if exercise and part == "run" else _LABELS[part], blocks=markdown_tree(text))
        for part, text in (("run", item.do), ("say", item.say))
        if text
    ]
    return Stretch(
        kind=item.kind,
        start=clock(row.start),
        end=clock(row.end),
        minutes=row.minutes,
        title=row.title,
        lead=item.lead,
        grouping=capitalised(with_whom(exercise)) if exercise else "",
        purpose=source.purpose if source else "",
        fitted=""
        if written in (0, row.minutes)
        else f"Written for {written} minutes. Here it has {row.minutes}: choose what to shorten.",
        short=tuple(node for block in shorter(blocks) for node in markdown_tree(block.markdown, base)),
        ready="; ".join(map(material_words, materials)),
        parts=(*own, *_parts(blocks, row, base), *_talk_inside(row, site)),
    )


def _talk_inside(row: PlanRow, site: str) -> Iterator[Part]:
    """Yield the slides and words of a talk that is given within an exercise; the exercise has its time."""
    if row.exercise and row.talk:
        yield Part("note", f"The talk: {row.talk.title}")
        base = f"{site}/{row.talk.path.parent}/" if site else ""
        talk_only = replace(row, end=row.start + row.talk.minutes)
        for part in _parts(row.talk.blocks, talk_only, base):
            yield replace(part, time="")


def _parts(blocks: Sequence[Block], row: PlanRow, base: str) -> Iterator[Part]:
    """Yield the blocks in order; timed ones get the clock time at which they begin.

    Where the session gives other minutes than the exercise, its blocks share them in proportion.
    A slide and the words said to it are one part.
    """
    timed = [block for block in blocks if isinstance(block, Facilitator) and block.minutes]
    shares = iter(share_of_time((block.minutes or 0 for block in timed), row))
    slides = 0
    slide: Part | None = None
    for block in in_the_room(blocks):
        if isinstance(block, Slide):
            if slide:
                yield slide
            slides += 1
            slide = Part("slide", f"Slide {slides}: {block.title}", screen=markdown_tree(block.markdown, base))
        if not isinstance(block, Facilitator):
            continue
        time = minutes = ""
        if block.minutes:
            begins, ends = next(shares)
            time, minutes = clock(begins), count(ends - begins, "minute")
        words_said = markdown_tree(block.markdown, base)
        if slide and block.part == "say":
            yield replace(slide, time=time, minutes=minutes, blocks=words_said)
        else:
            if slide:
                yield slide
            yield Part(block.part, _title(block), time, minutes, blocks=words_said)
        slide = None
    if slide:
        yield slide


def _title(block: Facilitator) -> str:
    """Return the heading with its kind first, so that a glance finds what to do and what to say."""
    label = _LABELS.get(block.part, FACILITATOR_PARTS[block.part])
    title = " ".join(block.title.split())
    if title in ("", FACILITATOR_PARTS[block.part]) or title.casefold() == label.casefold():
        return label
    return title if title.casefold().startswith(label.casefold()) else f"{label}: {title}"
