"""What is handed out, hung up and sent at a session beside its exercises: all from the session's own file."""

from __future__ import annotations

from collections.abc import Iterable

from alongside.content.literal import BLANK, shield
from alongside.content.markdown.nodes import BlockNode
from alongside.content.markdown.tree import markdown_tree
from alongside.content.plan.letters import Letter
from alongside.content.plan.paper import Field, Grid, Paper
from alongside.content.plan.session_plan import SessionPlan, clock, duration

SPARE_ROWS = 2
"""Of a sign-in sheet, for those who come unannounced."""


def agenda(plan: SessionPlan, address: str = "") -> Paper:
    """Return the day on one page for those who take part: nothing of what facilitators do and say."""
    session = plan.session
    outcomes = "\n".join(f"- {words}" for words in session.outcomes)
    rows = "\n".join(f"| {clock(row.start)} | {_cell(row.title)} |" for row in plan.rows)
    when = f"**Time:** {clock(session.start)} to {clock(plan.end)}"
    text = f"""
## What happens when

| Time | What we do |
| --- | --- |
{rows}
| {clock(plan.end)} | End |

## By the end, you will be able to

{outcomes}

**Good to know:** You can say “pass” at any time, go out and come back, and use an invented person in place of \
yourself or someone you know. If you need something so that you can take part, such as large print or a seat by the \
door, tell whoever leads it.
"""
    return Paper(
        f"Agenda: {session.title}",
        "The day on one page, for those who take part.",
        ((*_tree(when), *map(Field, ("Date and place", "Led by, and how to reach them")), *_tree(text)),),
        str(session.path),
        address,
        sides=1,
    )


def _cell(words: str) -> str:
    return shield(words).replace("|", "/")


def sign_in(plan: SessionPlan, address: str = "") -> Paper:
    """Return the sheet on which people sign in and out: no more is asked than who was there, and when."""
    session = plan.session
    head = f"**Time:** {clock(session.start)} to {clock(plan.end)}"
    foot = f"""
We ask for your name and your times so that we know who is in the building if there is a fire, and who has taken part. \
Please write nothing else here. What you say and write in the session is not kept with this sheet.

{BLANK} keeps this sheet until {BLANK}, and then shreds it. You can ask them to show you what it says about you, or \
to correct it.
"""
    grid = Grid(
        "Who was here",
        ("Name, in capitals", "Signature", "In", "Out"),
        (38, 34, 14, 14),
        plan.group + SPARE_ROWS,
    )
    parts = ((*_tree(head), *map(Field, ("Date and place", "Led by")), grid, *_tree(foot)),)
    return Paper(
        f"Sign-in sheet: {session.title}", "Who was there, and when.", parts, str(session.path), address, sides=2
    )


def certificate(plan: SessionPlan, organisation: str, address: str = "") -> Paper:
    """Return a certificate that somebody was there for so many hours. It does not say what they can do."""
    session = plan.session
    breaks = sum(row.minutes for row in plan.rows if row.item.kind == "break")
    hours = duration(plan.end - session.start - breaks)
    without = ", not counting breaks" if breaks else ""
    outcomes = "\n".join(f"- {words}" for words in session.outcomes)
    said = f"""
was at the training session **{shield(session.title)}**, from {clock(session.start)} to {clock(plan.end)} on the day \
named below. The session took {hours}{without}.

## What the session worked towards

{outcomes}

## What this certificate does not say

It shows that someone was there. Nobody was tested, so it does not prove what they know or can do.
"""
    signed = ("Date of the session", "Trainer’s name", "Trainer’s signature", "Organisation")
    lines = [Field(label) for label in signed if not (organisation and label == "Organisation")]
    own = _tree(f"**Organisation:** {shield(organisation)}") if organisation else ()
    part = (Field("This is to certify that"), *_tree(said), *lines, *own)
    return Paper(
        "Certificate of attendance",
        f"Shows that someone attended the session {session.title}.",
        (part,),
        str(session.path),
        address,
        sides=1,
        framed=True,
    )


def letters(plan: SessionPlan, written: Iterable[Letter], address: str = "") -> Paper:
    """Return the letters of a session, each on a page of its own, with what the session's file knows filled in."""
    session = plan.session
    parts = tuple(_tree(f"## {letter.title}\n\n{letter.filled(plan)}") for letter in written)
    return Paper(
        f"Letters: {session.title}",
        "Letters to invite people, to prepare them and to thank them, with gaps for what only you know.",
        parts,
        str(session.path),
        address,
    )


def _tree(markdown: str) -> tuple[BlockNode, ...]:
    return markdown_tree(markdown.strip())
