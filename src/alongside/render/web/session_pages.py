"""The page of a session: its clock, its materials counted, what to print, and the advice of its file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from alongside.content.literal import shield
from alongside.content.model import Facilitator
from alongside.content.parts import FACILITATOR_PARTS
from alongside.content.plan.cuts import HEADING, cuts_markdown
from alongside.content.plan.session_plan import MaterialCount, SessionPlan, clock, materials_for
from alongside.content.read.library import Library
from alongside.content.read.works import Work
from alongside.content.site_paths import relative, site_path
from alongside.render.web import room_pages
from alongside.render.web.day_bar import day_bar
from alongside.render.web.exercise_pages import Downloads, cards_place, draws_on, sheet_page
from alongside.render.web.facilitator_pages import part
from alongside.render.web.pieces import Pieces
from alongside.render.web.planned import told
from alongside.render.web.planner_scripts import PLANNER
from alongside.render.web.print_section import print_section
from alongside.render.web.prompts import macros
from alongside.render.web.session_message import message
from alongside.render.web.templating import template

_session: Any = template("session.html.j2").module

OTHER_SIZES = (8, 12, 16, 20, 24, 30)
"""Group sizes for which a session's page counts materials beside its own."""


def session_page(
    worked: SessionPlan, library: Library, pieces: Pieces, body: str, downloads: Downloads, works: Iterable[Work]
) -> str:
    """Return a session as Markdown: its clock, its materials counted, its handouts, and the advice of its file."""
    session = worked.session
    here = site_path(session.path)
    planner = _planner(library)
    known = [
        ("For", session.audience),
        ("Group", told("group", f"{session.group} people, in small groups of {session.small_group}")),
        ("Time", told("time", f"{clock(session.start)} to {clock(worked.end)}")),
    ]
    return "\n\n".join(
        filter(
            None,
            [
                f"# {shield(session.title)}",
                f"{shield(session.purpose)}\n{{ .al-lead }}",
                pieces.embed(str(macros.facts(known))),
                "After it, trainees will be able to:",
                "\n".join(f"- {shield(outcome)}" for outcome in session.outcomes),
                "## Make it yours { #make-it-yours }",
                "Enter your own times and the number of people. The timetable, materials and copies below change to "
                "fit. If there is too little time, you will see what to leave out.",
                pieces.embed(str(_session.form(session, clock(session.start), clock(worked.end)))),
                pieces.embed(str(_session.without_scripts())),
                room_pages.link("session", session.id, "Run this in the room", pieces, here),
                f"To move, add or leave out parts, to plan several days, or to keep a version of your own: {planner}."
                if planner
                else "",
                *print_section(worked, pieces, downloads, here, planner),
                "## Timetable { #clock }",
                pieces.embed(day_bar(worked)),
                pieces.embed(str(macros.run_sheet(list(_clock_rows(worked, here))))),
                *_activities(worked, pieces),
                *_cuts(worked),
                "## What you need { #materials }",
                "Pens and other things that can be shared are counted once, for the exercise that needs most. "
                "Paper is added up over the day. What a small group needs is counted for its exercise. In threes, "
                "one person left over joins a three, and two left over make a group of their own.",
                pieces.embed(_counts_html(worked, here)),
                "## A message to send beforehand { #message }",
                "Copy this into an email two weeks before, and fill in the gaps.",
                message(worked, pieces),
                "## How the day is built { #how-it-is-built }" if body else "",
                body,
                draws_on(pieces, session.covers, session.additions, works),
            ],
        )
    )


def _planner(library: Library) -> str:
    """Return a link to the planner, which takes the session's name and times from browser/planning/session-page.ts."""
    return "[change this plan in the planner](../planner.md){ .al-planner-link }" if PLANNER in library.pages else ""


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
    rows = [(index, row) for index, row in enumerate(worked.rows) if row.item.do or row.item.say]
    if rows:
        yield "## Between the exercises { #between }"
    for index, row in rows:
        yield f"### {told(f'at-{index}', clock(row.start))} {shield(row.title)} {{ #{_anchor(row.start)} }}"
        for kind, words in (("run", row.item.do), ("say", row.item.say)):
            if words:
                yield part(Facilitator(kind, FACILITATOR_PARTS[kind], words), pieces, level=4)


def _cuts(worked: SessionPlan) -> Iterable[str]:
    """Yield what to shorten or leave out where time is short."""
    if cuts := cuts_markdown(worked):
        yield f"## {HEADING} {{ #if-time-is-short }}"
        yield "Take these in order, and stop as soon as you have saved enough."
        yield cuts


def _counts_html(worked: SessionPlan, here: PurePosixPath) -> str:
    sizes = sorted({worked.session.group, *OTHER_SIZES})
    plans = [{c.item: c.count for c in materials_for(worked, size)} for size in sizes]
    rows = [
        {
            "item": need.item,
            "href": _where(need, here),
            "counts": [counts[need.item] for counts in plans],
            "for_": need.for_,
        }
        for need in worked.materials
    ]
    return str(macros.counts("Materials for groups of different sizes", sizes, rows))


def _where(need: MaterialCount, here: PurePosixPath) -> str:
    if need.cards:
        return cards_place(need.cards, here)
    return relative(sheet_page(need.sheet), here) if need.sheet else ""
