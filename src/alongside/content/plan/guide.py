"""The facilitator's guide as a book: how to train, the sessions, the talks, and what to do in each exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alongside.content.describe import capitalised, facts
from alongside.content.markdown.nodes import BlockNode, Heading, ListBlock, Paragraph, Run, Table
from alongside.content.model import Exercise, Talk
from alongside.content.plan.book import Book, BookPart, Chapter
from alongside.content.plan.book_order import guide_parts
from alongside.content.plan.book_planner import HERE, Planner
from alongside.content.plan.session_plan import clock, plan_session
from alongside.content.problems import count
from alongside.content.read.library import Library
from alongside.content.read.works import Work
from alongside.content.session import Session
from alongside.content.site_paths import FACILITATORS


def plan_guide(library: Library, works: Iterable[Work], site: str = "") -> Book:
    """Work out the guide of a manual; `site` is the address of its website, or empty."""
    planner = Planner(library, None, tuple(works), site.rstrip("/"))
    parts = [planner.part(part) for part in guide_parts(library)]
    parts += [
        BookPart(id, title, chapters)
        for id, title, chapters in (
            ("sessions", "Sessions", tuple(_session(each, library, planner) for each in library.sessions.values())),
            ("talks", "Talks", tuple(_talk(each, planner) for each in library.talks.values())),
            *_exercises(library, planner),
        )
        if chapters
    ]
    return planner.book(parts)


def _session(session: Session, library: Library, planner: Planner) -> Chapter:
    plan = plan_session(session, library)
    rows = tuple(
        (
            (Run(clock(row.start)),),
            (Run(count(row.minutes, "minute")),),
            (Run(row.title, href=_address(row.exercise, row.talk)),),
        )
        for row in plan.rows
    )
    first: list[BlockNode] = [
        Paragraph((Run(session.purpose),)),
        Paragraph((Run("For: ", strong=True), Run(session.audience))),
        Paragraph(
            (
                Run("Time: ", strong=True),
                Run(
                    f"{clock(session.start)} to {clock(plan.end)}, for {count(plan.group, 'person', 'people')}. "
                    "The run sheet has all that is said and done, with the materials to bring."
                ),
            )
        ),
        Heading(2, (Run("By the end, people will be able to"),)),
        ListBlock(False, tuple((Paragraph((Run(outcome),)),) for outcome in session.outcomes)),
        Heading(2, (Run("Times"),)),
        Table(((Run("Time"),), (Run("Minutes"),), (Run("What"),)), rows),
    ]
    return planner.chapter(session.path, session.title, session.blocks, session.covers, session.additions, first)


def _address(exercise: Exercise | None, talk: Talk | None) -> str:
    if exercise:
        return f"{HERE}/{_activity(exercise)}/"
    return f"{HERE}/{talk.path.with_suffix('')}/" if talk else ""


def _activity(exercise: Exercise) -> str:
    return (FACILITATORS / "activities" / exercise.id).as_posix()


def _talk(talk: Talk, planner: Planner) -> Chapter:
    first = Paragraph((Run(f"{talk.purpose} {capitalised(count(talk.minutes, 'minute'))}."),))
    return planner.chapter(talk.path, talk.title, talk.blocks, talk.covers, talk.additions, [first])


def _exercises(library: Library, planner: Planner) -> Iterator[tuple[str, str, tuple[Chapter, ...]]]:
    for id, title, exercises in library.groups():
        led = [exercise for exercise in exercises if exercise.facilitator]
        if led and exercises[0].kind == "exercise":
            yield f"activities-{id}", f"Exercises: {title}", tuple(_led(exercise, planner) for exercise in led)
        elif led:
            yield f"activities-{id}", title, tuple(_led(exercise, planner) for exercise in led)


def _led(exercise: Exercise, planner: Planner) -> Chapter:
    """Return what a facilitator does in an exercise; its questions are in the workbook."""
    known: list[BlockNode] = [
        Paragraph((Run(f"{label}: ", strong=True), Run(words))) for label, words in facts(exercise, counted=True)
    ]
    way = Paragraph((Run("The questions: ", strong=True), Run(exercise.title, href=f"{HERE}/exercises/{exercise.id}/")))
    first = [Paragraph((Run(exercise.purpose),)), *known, way]
    path = FACILITATORS / "activities" / f"{exercise.id}.md"
    return planner.chapter(path, exercise.title, exercise.facilitator, first=first)
