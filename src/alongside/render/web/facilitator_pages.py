"""Pages for facilitators: each activity, the talks, the sessions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from alongside.content.describe import capitalised, material_words, minutes, with_whom
from alongside.content.model import Exercise, Facilitator, Slide, Talk
from alongside.content.parts import FACILITATOR_PARTS
from alongside.content.plan.session_plan import SessionPlan, clock, plan_session
from alongside.content.problems import count
from alongside.content.read.library import Library
from alongside.content.read.works import Work
from alongside.content.site_paths import relative, site_path
from alongside.render.web.exercise_pages import Handout, draws_on, linked_facts, sheet_page
from alongside.render.web.pieces import Moved, Pieces
from alongside.render.web.prompts import macros, slide_markdown

OTHER_SIZES = (8, 12, 16, 20, 24, 30)
"""Group sizes for which a session's page counts materials beside its own."""


def activity_page(
    exercise: Exercise,
    library: Library,
    pieces: Pieces,
    handouts: Mapping[str, Iterable[Handout]],
    works: Iterable[Work],
) -> str:
    """Return the facilitator's page of an exercise or sheet as Markdown."""
    here = PurePosixPath("facilitator/activities", f"{exercise.id}.md")
    moved = Moved(site_path(exercise.path), here)
    known: list[tuple[str, str]] = [*linked_facts(exercise, here, counted=True)]
    if exercise.step:
        known.append(("Step", f"{exercise.step.number}: {exercise.step.title}"))
    rows = [
        f"# For facilitators: {exercise.title}",
        pieces.embed("", f"{exercise.purpose}\n{{ .al-lead }}", moved),
        pieces.embed(str(macros.facts(known))) if known else "",
        f"[What trainees see]({relative(site_path(exercise.path), here)})",
    ]
    if exercise.care:
        rows.append(pieces.embed("", f"/// care | Sensitive content\n{exercise.care}\n///", moved))
    if exercise.talk:
        talk = library.talks[exercise.talk]
        rows.append(
            f"This exercise begins with the talk [{talk.title}]({relative(site_path(talk.path), here)}): "
            f"{count(len(talk.slides), 'slide')}, {minutes(talk.minutes)}."
        )
    rows += [part(block, pieces, moved=moved) for block in exercise.facilitator]
    rows += [
        "## Handouts to print { #handouts }",
        pieces.embed(str(macros.downloads([handout.link(here, exercise.title) for handout in handouts[exercise.id]]))),
        *_given_out(exercise, library, pieces, handouts, here),
        draws_on(pieces, exercise.covers, exercise.additions, works),
    ]
    return "\n\n".join(filter(None, rows))


def _given_out(
    exercise: Exercise,
    library: Library,
    pieces: Pieces,
    handouts: Mapping[str, Iterable[Handout]],
    here: PurePosixPath,
) -> Iterable[str]:
    """Yield the handouts of the sheets that an exercise gives out, each with how many it takes."""
    for material in exercise.materials:
        if not material.sheet:
            continue
        sheet = library.exercises[material.sheet]
        yield f"### [{sheet.title}]({relative(site_path(sheet.path), here)})"
        yield capitalised(f"{material_words(material)}.")
        yield pieces.embed(str(macros.downloads([handout.link(here, sheet.title) for handout in handouts[sheet.id]])))


def part(block: Facilitator, pieces: Pieces, level: int = 2, moved: Moved | None = None) -> str:
    """Return one of a facilitator's blocks as Markdown; `moved` says so where it was written for another page."""
    heading = (
        pieces.embed(f'<p class="al-part__facts"><span class="al-minutes">{minutes(block.minutes)}</span></p>')
        if block.minutes
        else ""
    )
    text = f"{'#' * level} {block.title}\n\n{heading}\n\n{block.markdown}"
    return pieces.embed(f'<section class="al-part al-part--{block.part}"><al-slot/></section>', text, moved)


def activities_page(library: Library) -> str:
    """Return the list of activities for facilitators as Markdown."""
    rows = [
        "# Exercises, for facilitators",
        "Each exercise has a page that tells you what to do and say, what to watch for, how to bring it together, "
        "and how to do it online.",
        "These pages are public, like the rest of the manual. "
        "They are kept apart so that trainees meet an exercise fresh.",
    ]
    for _, title, exercises in library.groups():
        lines = []
        for exercise in exercises:
            facts = ", ".join(filter(None, [minutes(exercise.minutes), with_whom(exercise)]))
            lines.append(f"- **[{exercise.title}]({exercise.id}.md)**{': ' + facts if facts else ''}")
        rows += [f"## {title}", "\n".join(lines)]
    return "\n\n".join(rows)


def talk_page(talk: Talk, pieces: Pieces, works: Iterable[Work]) -> str:
    """Return a talk, slide by slide with the speaker's words, as Markdown."""
    rows = [
        f"# {talk.title}",
        f"{talk.purpose}\n{{ .al-lead }}",
        f"A talk of {minutes(talk.minutes)} with {count(len(talk.slides), 'slide')}. "
        "What the screen shows is in a frame, and what you might say is under it. "
        "If you have no screen, copy the slides onto a flipchart.",
    ]
    number = 0
    for block in talk.blocks:
        if isinstance(block, Slide):
            number += 1
            rows.append(f"## Slide {number} of {len(talk.slides)} {{ #slide-{number} }}")
            rows.append(slide_markdown(block, pieces))
        elif isinstance(block, Facilitator):
            rows.append(part(block, pieces, level=3))
        else:
            rows.append(getattr(block, "markdown", ""))
    rows.append(draws_on(pieces, talk.covers, talk.additions, works))
    return "\n\n".join(filter(None, rows))


def session_page(
    worked: SessionPlan, library: Library, pieces: Pieces, body: str, sheet: Handout, works: Iterable[Work]
) -> str:
    """Return a session as Markdown: its clock, its materials counted, its handouts, and the advice of its file."""
    session = worked.session
    here = site_path(session.path)
    known = [
        ("For", session.audience),
        ("Group", f"{session.group} people, in small groups of {session.small_group}"),
        ("Time", f"{clock(session.start)} to {clock(worked.end)}"),
    ]
    return "\n\n".join(
        filter(
            None,
            [
                f"# {session.title}",
                f"{session.purpose}\n{{ .al-lead }}",
                pieces.embed(str(macros.facts(known))),
                "After it, trainees will be able to:",
                "\n".join(f"- {outcome}" for outcome in session.outcomes),
                "## Download the run sheet { #run-sheet }",
                pieces.embed(str(macros.downloads([sheet.link(here, session.title)]))),
                "## Timetable { #clock }",
                pieces.embed(str(macros.run_sheet(list(_clock_rows(worked, here))))),
                *_activities(worked, pieces),
                "## What you need { #materials }",
                "Pens and other things that go round are counted once, for the busiest moment. Paper is added up. "
                "What a group needs is counted for the groups of its activity: in threes, one who is left over joins a "
                "three, and two make a group of their own.",
                pieces.embed(_counts_html(worked, library, here)),
                "## Handouts to print { #handouts }",
                _copies(worked, here),
                "## How the day is built { #how-it-is-built }" if body else "",
                body,
                draws_on(pieces, session.covers, session.additions, works),
            ],
        )
    )


def _clock_rows(worked: SessionPlan, here: PurePosixPath) -> Iterable[dict[str, object]]:
    for row in worked.rows:
        href = ""
        if row.exercise:
            href = relative(PurePosixPath("facilitator/activities", f"{row.exercise.id}.md"), here)
        elif row.talk:
            href = relative(site_path(row.talk.path), here)
        elif row.item.kind == "activity":
            href = f"#{_anchor(row.start)}"
        yield {
            "kind": row.item.kind,
            "time": f"{clock(row.start)}–{clock(row.end)}",
            "minutes": row.minutes,
            "title": row.title,
            "href": href,
            "lead": row.item.lead,
        }


def _anchor(start: int) -> str:
    return f"at-{clock(start).replace(':', '')}"


def _activities(worked: SessionPlan, pieces: Pieces) -> Iterable[str]:
    """Yield what to do and say in the stretches that are not exercises."""
    rows = [row for row in worked.rows if row.item.do or row.item.say]
    if rows:
        yield "## Between the exercises { #between }"
    for row in rows:
        yield f"### {clock(row.start)} {row.title} {{ #{_anchor(row.start)} }}"
        for kind, words in (("run", row.item.do), ("say", row.item.say)):
            if words:
                yield part(Facilitator(kind, FACILITATOR_PARTS[kind], words), pieces, level=4)


def _counts_html(worked: SessionPlan, library: Library, here: PurePosixPath) -> str:
    sizes = sorted({worked.session.group, *OTHER_SIZES})
    plans = [{c.item: c.count for c in plan_session(worked.session, library, size).materials} for size in sizes]
    rows = [
        {
            "item": need.item,
            "href": relative(sheet_page(need.sheet), here) if need.sheet else "",
            "counts": [counts[need.item] for counts in plans],
            "for_": need.for_,
        }
        for need in worked.materials
    ]
    return str(macros.counts("Materials for groups of different sizes", sizes, rows))


def _copies(worked: SessionPlan, here: PurePosixPath) -> str:
    rows = [
        f'- [{exercise.title}<span class="al-hidden">: handouts</span>]'
        f"({relative(site_path(exercise.path), here)}#save-or-print): {copies} copies"
        for exercise, copies in worked.handouts
    ]
    lead = (
        f"For {worked.session.group} people: one for each, or as many as an activity gives out, and one for you. "
        "Ask beforehand who would like large print."
    )
    return lead + "\n\n" + "\n".join(rows)
