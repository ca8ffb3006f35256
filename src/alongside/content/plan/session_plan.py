"""Session arithmetic: clock times, materials counted for a group, and the handouts it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from alongside.content.model import Exercise, Material, Talk
from alongside.content.plan.cards import CardPlan, plan_cards
from alongside.content.plan.feedback_form import feedback_form, general_form
from alongside.content.plan.groups import number_of_groups, size_of_groups
from alongside.content.problems import count
from alongside.content.read.library import Library
from alongside.content.session import Session, SessionItem

OWN_FORM = "Feedback form of this session"
"""What the session's own form is called among its handouts, where its whole title would say the session again."""


@dataclass(frozen=True)
class PlanRow:
    """One stretch of a session with its clock times, in minutes after midnight."""

    start: int
    end: int
    item: SessionItem
    title: str
    exercise: Exercise | None = None
    talk: Talk | None = None

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.end - self.start


@dataclass(frozen=True)
class MaterialCount:
    """So many of a thing, and what for."""

    item: str
    count: int
    for_: str
    sheet: str = ""
    """Id of the sheet of this manual that it is."""
    cards: str = ""
    """Id of the exercise or sheet whose cards it is a set of."""


@dataclass(frozen=True)
class SessionPlan:
    """A session worked out for a group of so many people."""

    session: Session
    group: int
    rows: tuple[PlanRow, ...]
    materials: tuple[MaterialCount, ...]
    handouts: tuple[tuple[Exercise, int], ...]
    """Each handout with the copies to print: one a trainee or as many as are given out, and one for the facilitator."""

    cards: tuple[tuple[CardPlan, int], ...] = ()
    """The cards to cut, each with how many sets of them."""
    form: Exercise | None = None
    """The session's own feedback form; among the handouts where the session has people fill one in."""

    def handout_id(self, handout: Exercise) -> str:
        """Return the id of the exercise that a handout is of: of the session's own form, the form it is made from."""
        if handout != self.form:
            return handout.id
        return next((row.exercise.id for row in self.rows if row.exercise and row.exercise.outcomes), handout.id)

    @property
    def end(self) -> int:
        """When it ends, in minutes after midnight."""
        return self.rows[-1].end if self.rows else self.session.start


def clock(minutes: int) -> str:
    """Return minutes after midnight as a time, such as 09:15."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def duration(minutes: int) -> str:
    """Return minutes in words: `45 minutes`, `1 hour`, `6 hours 30 minutes`."""
    hours, rest = divmod(minutes, 60)
    parts = [count(hours, "hour")] if hours else []
    return " ".join(parts + ([count(rest, "minute")] if rest or not hours else []))


def plan_session(session: Session, library: Library, group: int | None = None) -> SessionPlan:
    """Work out a session for a group, by default of the size it names."""
    group = group or session.group
    rows: list[PlanRow] = []
    now = session.start
    for item in session.items:
        exercise, talk = library.exercises.get(item.refers), library.talks.get(item.refers)
        exercise = exercise if item.kind == "exercise" else None
        talk = talk if item.kind == "talk" else library.talks.get(exercise.talk) if exercise else None
        source = exercise or talk  # an exercise's own talk is part of its minutes
        minutes = item.minutes or (source.minutes if source else 0) or _timed(exercise)
        title = item.title or (source.title if source else item.refers)
        rows.append(PlanRow(now, now + minutes, item, title, exercise, talk))
        now += minutes
    materials = _materials(session, rows, group)
    copies = {row.exercise.id: group + 1 for row in rows if row.exercise}
    for need in materials:
        if need.sheet in library.exercises:
            copies[need.sheet] = max(copies.get(need.sheet, 0), need.count + 1)
    general, form = general_form(library), feedback_form(session, library)
    handouts = (
        (form if form and general and id == general.id else library.exercises[id], number)
        for id, number in copies.items()
    )
    return SessionPlan(session, group, tuple(rows), materials, tuple(handouts), tuple(_cards(materials, library)), form)


def materials_for(plan: SessionPlan, group: int) -> tuple[MaterialCount, ...]:
    """Return what a session that has been worked out needs for a group of another size."""
    return _materials(plan.session, plan.rows, group)


def _materials(session: Session, rows: Iterable[PlanRow], group: int) -> tuple[MaterialCount, ...]:
    uses: list[Use] = [(session.title, session.materials, session.small_group)]
    for row in rows:
        own = row.exercise.materials if row.exercise else ()
        uses.append((row.title, (*own, *row.item.materials), size_of_groups(row.exercise, session.small_group)))
    return tuple(count_materials(uses, group, session.small_group))


def _cards(materials: Iterable[MaterialCount], library: Library) -> Iterator[tuple[CardPlan, int]]:
    """Yield the cards of a session with how many sets it needs."""
    sets: dict[str, int] = {}
    for need in materials:
        if need.cards in library.exercises:
            sets[need.cards] = sets.get(need.cards, 0) + need.count
    for id, number in sets.items():
        if plan := plan_cards(library.exercises[id]):
            yield plan, number


def share_of_time(written: Iterable[int], row: PlanRow) -> list[tuple[int, int]]:
    """Return when parts begin and end that are written for so many minutes each: they share those of the session."""
    parts = list(written)
    ends = list(accumulate(parts, initial=0))
    whole = ends[-1] or 1
    clocks = [row.start + round(at * row.minutes / whole) for at in ends]
    return list(pairwise(clocks))


def _timed(exercise: Exercise | None) -> int:
    """Return what the blocks of an exercise take, for one that does not say itself: its plan can still be judged."""
    return sum(block.minutes or 0 for block in exercise.facilitator) if exercise else 0


Use = tuple[str, Iterable[Material]] | tuple[str, Iterable[Material], int]
"""What something is needed for, the things, and how many sit together in a group there where that is known."""


def count_materials(uses: Iterable[Use], group: int, small_group: int) -> Iterable[MaterialCount]:
    """Yield what must be in the room for a group.

    Things that are kept (pens) are counted at the busiest moment; things that are used up (paper) are added up.
    """
    kept: dict[str, int] = {}
    used: dict[str, int] = {}
    things: dict[str, Material] = {}
    reasons: dict[str, list[str]] = {}
    for use in uses:
        title, size = use[0], use[2] if len(use) == 3 else small_group
        pairs, groups = number_of_groups(group, 2), number_of_groups(group, size)
        shares = {"person": group, "pair": pairs, "group": groups, "room": 1}
        for material in use[1]:
            key = _what(material)
            needed = shares[material.per] * material.count
            if material.keep:
                kept[key] = max(kept.get(key, 0), needed)
            else:
                used[key] = used.get(key, 0) + needed
            things.setdefault(key, material)
            reasons.setdefault(key, []).append(title)
    for key, thing in things.items():
        number = kept.get(key, 0) + used.get(key, 0)
        for_ = "; ".join(dict.fromkeys(reasons[key]))
        yield MaterialCount(thing.item, number, for_, thing.sheet, thing.cards)


def _what(material: Material) -> str:
    """Return what tells one thing from another: a sheet or a set of cards by its id, whatever it is called."""
    if material.sheet or material.cards:
        return f"{material.sheet}/{material.cards}"
    return material.item.casefold()
