"""What is made of each session for those who lead it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alongside.content.plan.session_plan import SessionPlan
from alongside.render.pdf import typeset


@dataclass(frozen=True)
class SessionForm:
    """A form in which the plan of every session is given out.

    `make` returns the bytes of the file from the session that has been worked out, the address of the site and whose
    work it is. It raises DocumentError, naming its source, where it cannot be set.
    """

    name: str
    """How the name of a file begins, before the id of its session."""
    words: str
    """What a link to the file says."""
    make: Callable[[SessionPlan, str, str], bytes]


def _run_sheet(plan: SessionPlan, site: str, credit: str) -> bytes:
    return typeset.run_sheet(plan, site=site, credit=credit)


def _cue_sheet(plan: SessionPlan, site: str, credit: str) -> bytes:
    return typeset.cue_sheet(plan, site=site, credit=credit)


SESSION_FORMS = (
    SessionForm("run-sheet", "Run sheet as PDF", _run_sheet),
    SessionForm("cue-sheet", "Cue sheet of two pages as PDF", _cue_sheet),
)
