"""Sessions whose items name what is not there, or do not add up to their length."""

from __future__ import annotations

from alongside.content.plan.cuts import plan_cuts, row_of
from alongside.content.plan.session_plan import SessionPlan, plan_session
from alongside.content.problems import Problems, count, hint
from alongside.content.read.head_markdown import line_of_key
from alongside.content.read.library import Library
from alongside.content.session import Session


def check_sessions(library: Library, problems: Problems) -> None:
    """Report items that name nothing, and sessions that do not add up to their length."""
    for session in library.sessions.values():
        is_known = _check_items(session, library, problems)
        plan = plan_session(session, library)
        minutes = [row.minutes for row in plan.rows]
        # Where an exercise or an item is broken, its minutes are not known, and a sum would mislead.
        if is_known and minutes and all(minutes) and not _items_are_broken(session, problems):
            _check_length(session, sum(minutes), library, problems)
            _check_cuts(plan, problems)


def _check_items(session: Session, library: Library, problems: Problems) -> bool:
    """Report items that name what is not there; return whether there are none."""
    shelves = {"exercise": library.exercises, "talk": library.talks}
    lost = [item for item in session.items if item.kind in shelves and item.refers not in shelves[item.kind]]
    for item in lost:
        near = hint(item.refers, list(shelves[item.kind]))
        problems.add(session.path, item.line, f"{item.kind}-unknown", value=item.refers, hint=near)
    return not lost


def _check_length(session: Session, total: int, library: Library, problems: Problems) -> None:
    """Report a session whose stretches take more or fewer minutes than it says."""
    if total != session.length:
        problems.add(
            session.path,
            length_line(library, session),
            "session-length",
            sum=total,
            length=session.length,
            difference=abs(total - session.length),
            more_or_less="more" if total > session.length else "less",
        )


def _check_cuts(plan: SessionPlan, problems: Problems) -> None:
    """Report ways to save time that name no stretch of the session, save none, or leave nothing of the session.

    A stretch may be made shorter first, and left out later: of these, the one that saves most counts.
    """
    whole = sum(row.minutes for row in plan.rows)
    most: dict[int, int] = {}
    for number, planned in enumerate(plan_cuts(plan)):
        place = plan.rows.index(planned.row) if planned.row else -1 - number
        most[place] = max(most.get(place, 0), planned.saves)
        if (saved := sum(most.values())) >= whole:
            why = f"up to this line {count(saved, 'minute')} are saved, and the session takes {whole}"
            problems.add(plan.session.path, planned.cut.line, "session-cut-broken", why=why)
            break
    for cut in plan.session.cuts:
        row = row_of(cut, plan)
        why = ""
        if cut.refers and not row:
            names = [name for row in plan.rows for name in (row.item.refers, row.title) if name]
            why = f"this session has no {cut.refers}{hint(cut.refers, names)}"
        elif row and cut.minutes >= row.minutes:
            why = f"{row.title} takes {row.minutes} minutes here, so that {cut.minutes} saves none"
        if why:
            problems.add(plan.session.path, cut.line, "session-cut-broken", why=why)


def _items_are_broken(session: Session, problems: Problems) -> bool:
    return any(p.path == session.path and p.code == "session-item-broken" for p in problems.errors)


def length_line(library: Library, session: Session) -> int:
    """Return the line on which a session states its length."""
    return line_of_key("length", library.texts[session.path].split("\n"))
