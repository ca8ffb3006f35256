"""Sessions as plain data for the cue sheet: what a trainer wants to see at a glance while standing."""

from __future__ import annotations

from alongside.content.plan.cue_sheet import Cue, cues
from alongside.content.plan.session_plan import SessionPlan, clock
from alongside.content.problems import count
from alongside.render.pdf.prose import Data, runs


def cue_sheet_data(plan: SessionPlan) -> Data:
    """Return what the cue sheet shows of a session that has been worked out."""
    session = plan.session
    return {
        "heading": runs(f"Cue sheet: {session.title}"),
        "facts": runs(
            f"{clock(session.start)} to {clock(plan.end)}, for {count(plan.group, 'person', 'people')}, "
            f"in small groups of {session.small_group}. More is on the run sheet."
        ),
        "rows": [_row(cue) for cue in cues(plan)],
    }


def _row(cue: Cue) -> Data:
    row = cue.row
    lines = (
        ("say", "Say", cue.say),
        ("do", "Do", cue.task),
        ("point", "Bring out", cue.point),
        ("gentle", "Gently", cue.gentle),
        ("give", "Give out", cue.give_out),
    )
    return {
        "kind": row.item.kind,
        "start": clock(row.start),
        "minutes": f"{row.minutes}\u00a0min",
        "title": runs(row.title),
        "lead": runs(row.item.lead),
        "lines": [{"part": part, "label": label, "runs": runs(words)} for part, label, words in lines if words],
    }
