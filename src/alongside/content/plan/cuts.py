"""What to shorten or leave out of a session that has too little time, in the order its author gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.content.plan.session_plan import PlanRow, SessionPlan
from alongside.content.problems import count
from alongside.content.session import Cut


@dataclass(frozen=True)
class PlannedCut:
    """A way to save time, with what it does to the plan."""

    cut: Cut
    row: PlanRow | None
    """The stretch that becomes shorter."""
    saves: int
    """Minutes."""

    @property
    def markdown(self) -> str:
        """What to do, as a sentence or two."""
        if not self.row:
            return self.cut.how
        verb = "Do" if self.row.exercise else "Give"
        whole = f"Leave out *{self.row.title}*."
        if self.cut.minutes:
            within = "in" if self.row.exercise else "only"
            whole = f"{verb} *{self.row.title}* {within} {count(self.cut.minutes, 'minute')}."
        return f"{whole} {self.cut.how}".strip()


def plan_cuts(plan: SessionPlan) -> Iterator[PlannedCut]:
    """Yield the ways to save time that fit the plan: those of stretches that it has, and that take longer there."""
    for cut in plan.session.cuts:
        row = row_of(cut, plan)
        saves = row.minutes - cut.minutes if row else cut.saves
        if saves > 0:
            yield PlannedCut(cut, row, saves)


def row_of(cut: Cut, plan: SessionPlan) -> PlanRow | None:
    """Return the stretch that a way to save time shortens."""
    if not cut.refers:
        return None
    return next((row for row in plan.rows if cut.refers in (row.item.refers, row.title)), None)


HEADING = "If it runs over, or time is short"


def cuts_markdown(plan: SessionPlan) -> str:
    """Return the ways to save time as a list, with what stays; nothing where the session has none."""
    lines = [f"1. **Saves {count(cut.saves, 'minute')}.** {cut.markdown}" for cut in plan_cuts(plan)]
    if plan.session.never_cut:
        lines.append(f"\n**Never** cut {plan.session.never_cut.rstrip('.')}.")
    return "\n".join(lines)
