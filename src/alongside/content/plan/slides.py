"""The slides of a session and of a talk: what the room sees, and in the notes what whoever leads it says and does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alongside.content.describe import capitalised, with_whom
from alongside.content.markdown.nodes import BlockNode, ListBlock, Paragraph, Table, text_of
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Block, Facilitator, Slide, Talk
from alongside.content.plan.cue_sheet import Cue, cues
from alongside.content.plan.session_plan import SessionPlan, clock
from alongside.content.problems import count

OUTCOMES = "By the end, you will be able to"
PASS = "You can say “pass” at any time, and you can go out and come back."
_SAID = ("say", "point", "gentle")


@dataclass(frozen=True)
class ShownSlide:
    """One slide. `lines` are read by everyone in the room; `notes`, paragraph by paragraph, by whoever leads it."""

    title: str
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    large: bool = False
    """Whether its lines are one task, in large letters, and no list."""
    opening: bool = False
    pause: bool = False


@dataclass(frozen=True)
class Deck:
    """All the slides of one session or talk."""

    title: str
    about: str
    """What it is, in a sentence that stands in the file's properties."""
    origin: str
    """The file to name where it cannot be made."""
    slides: tuple[ShownSlide, ...]


def session_deck(plan: SessionPlan, organisation: str = "") -> Deck:
    """Return the slides of a session. They are made from what trainees get, so that no note can stand on them."""
    session = plan.session
    opening = ShownSlide(
        session.title,
        tuple(filter(None, (organisation,))),
        (
            f"By the plan it begins at {clock(session.start)} and ends at {clock(plan.end)}. "
            "The clock times are on the run sheet, because they change on the day.",
        ),
        opening=True,
    )
    outcomes = ShownSlide(OUTCOMES, session.outcomes, (PASS,))
    stretches = tuple(slide for cue in cues(plan) for slide in _stretch(cue))
    return Deck(session.title, f"Slides for {session.title}.", str(session.path), (opening, outcomes, *stretches))


def talk_deck(talk: Talk) -> Deck:
    """Return the slides of a talk, with the words to say in their notes."""
    opening = ShownSlide(talk.title, (), (talk.purpose,), opening=True)
    return Deck(talk.title, talk.purpose, str(talk.path), (opening, *_talk_slides(talk.blocks)))


def _stretch(cue: Cue) -> Iterator[ShownSlide]:
    """Yield the slide of a stretch, and those of a talk that is given in it."""
    row = cue.row
    minutes = count(row.minutes, "minute")
    if row.item.kind == "break":
        yield ShownSlide(row.title, (minutes,), (f"By the plan, back at {clock(row.end)}.",), large=True, pause=True)
        return
    task = row.exercise.purpose if row.exercise else row.talk.purpose if row.talk else ""
    company = capitalised(with_whom(row.exercise)) if row.exercise else ""
    yield ShownSlide(
        row.title,
        tuple(filter(None, (task, f"{minutes}. {company}".strip(". ") if company else minutes))),
        tuple(_notes(cue)),
        large=True,
    )
    if row.talk:
        yield from _talk_slides(row.talk.blocks)


def _notes(cue: Cue) -> Iterator[str]:
    """Yield what to do and say in a stretch."""
    row = cue.row
    if cue.task:
        yield f"People do: {cue.task}"
    for label, text in (("Do", row.item.do), ("Say", row.item.say)):
        yield from (f"{label}: {words}" for words in words_of(text))
    blocks = row.exercise.facilitator if row.exercise else ()
    for block in blocks:
        if block.part in _SAID:
            yield from (f"{block.title}: {words}" for words in words_of(block.markdown))


def _talk_slides(blocks: Iterable[Block]) -> Iterator[ShownSlide]:
    """Yield each slide of a talk with the words that follow it."""
    shown: Slide | None = None
    said: list[str] = []
    for block in blocks:
        if isinstance(block, Slide):
            if shown:
                yield _talk_slide(shown, said)
            shown, said = block, []
        elif isinstance(block, Facilitator):
            said += words_of(block.markdown)
    if shown:
        yield _talk_slide(shown, said)


def _talk_slide(slide: Slide, said: Iterable[str]) -> ShownSlide:
    return ShownSlide(slide.title, tuple(words_of(slide.markdown)), tuple(said))


def words_of(markdown: str) -> list[str]:
    """Return a text as plain lines: a paragraph, an entry of a list or a row of a table each."""
    return [words for words in _lines(markdown_tree(markdown)) if words] if markdown else []


def _lines(nodes: Iterable[BlockNode]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Paragraph):
            yield text_of(node.inlines).strip()
        elif isinstance(node, ListBlock):
            for item in node.items:
                yield from _lines(item)
        elif isinstance(node, Table):
            yield from ("; ".join(text_of(cell).strip() for cell in row) for row in node.rows)
