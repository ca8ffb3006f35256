"""The levels of goals, then and now: counted first, and as T-scores last."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from alongside.evaluation.attainment import LEVELS, goal_attainment_t
from alongside.evaluation.reading import INVENTED, Trouble, day, marks, read, whole_number
from alongside.evaluation.showing import Drawing, Sentences, Table, bars

SMALLEST = 5
"""With fewer people than this nothing is summed up."""
NAMES = {2: "much more than hoped for", 1: "more", 0: "as hoped for", -1: "less", -2: "much less"}
CHECKS = {(1,): 60.0, (0, 1): 56.2, (-1, -1, -1): 36.3, (0, 0, 0, 0): 50.0}
"""Levels of one person's goals, and their T-score worked out by hand."""


@dataclass
class Goal:
    """A goal of somebody: where it was at the start, and at each look back with its day."""

    person: int
    start: int | None = None
    looks: list[tuple[str, int]] = field(default_factory=list)
    on_hold: bool = False

    @property
    def latest(self) -> int | None:
        """Where it was at the latest look; one without a day counts as the last, as on the page of the goals."""
        return max(self.looks, key=lambda look: look[0] or "9999")[1] if self.looks else None

    @property
    def counts(self) -> bool:
        """Whether both levels are there, and the goal was not set aside."""
        return self.start is not None and self.latest is not None and not self.on_hold


def read_goals(files: Sequence[Path]) -> list[Goal]:
    """Return the goals of all files: somebody is a number in the column `person` of a file."""
    people: dict[tuple[str, str], int] = {}
    goals: dict[tuple[int, str], Goal] = {}
    for file in files:
        sheet = read(file, ["goal", "when", "level"])
        at = {head.lower(): column for column, head in enumerate(sheet.heads)}
        for (line, cells), who, which in zip(sheet.rows, marks(sheet, "person"), marks(sheet, "goal"), strict=True):
            person = people.setdefault((file.name, who), len(people) + 1)
            goal = goals.setdefault((person, which), Goal(person))
            level = whole_number(cells[at["level"]], -2, 2, sheet.place(line, at["level"]))
            if level is None:
                raise Trouble(f"{sheet.place(line, at['level'])}: there is no level. Give it one from −2 to 2.")
            goal.on_hold = goal.on_hold or ("state" in at and cells[at["state"]].lower() == "resting")
            when = cells[at["when"]]
            if when.lower() == "start" and goal.start is not None:
                raise Trouble(
                    f"{sheet.place(line, at['when'])}: this goal already has a start. If it is someone else’s goal, "
                    "give each person a number in a column called “person”."
                )
            if when.lower() == "start":
                goal.start = level
            else:
                goal.looks.append((day(when, sheet.place(line, at["when"])), level))
    return list(goals.values())


def group_of(files: Sequence[Path]) -> str:
    """Return what tables and drawings are called, which says so where everybody is invented."""
    return "Invented people" if any(INVENTED in file.name for file in files) else "Our people"


def sign(number: int) -> str:
    """Return a level as people write it."""
    return f"{number:+d}".replace("-", "−") if number else "0"


def _counted(goals: Sequence[Goal]) -> list[Goal]:
    """Return the goals that count; none where so few people set them that everyone would know whose they are."""
    both = [goal for goal in goals if goal.counts]
    return both if len({goal.person for goal in both}) >= SMALLEST else []


def _at(goals: Sequence[Goal], level: int) -> tuple[int, int]:
    return sum(goal.start == level for goal in goals), sum(goal.latest == level for goal in goals)


def levels_table(goals: Sequence[Goal], group: str) -> Table:
    """Return how many goals were at each level."""
    counted = _counted(goals)
    rows = [
        [sign(level), NAMES[level], *(map(str, _at(counted, level)) if counted else ["too few people"] * 2)]
        for level in reversed(LEVELS)
    ]
    return Table(f"{group}: goals at each level", ("level", "what it means", "at the start", "most recently"), rows)


def levels_drawing(goals: Sequence[Goal], group: str) -> Drawing:
    """Return the same as bars."""
    counted = _counted(goals)
    groups, told = [], []
    for place, words in enumerate(("At the start", "Most recently") if counted else ()):
        numbers = [(sign(level), _at(counted, level)[place]) for level in reversed(LEVELS)]
        groups.append((words, numbers))
        told.append(f"{words}: {', '.join(f'{number} at {level}' for level, number in numbers)}.")
    return bars(f"{group}: goals at each level, then and now", " ".join(told) or "Too few people.", groups)


def in_words(goals: Sequence[Goal]) -> Sentences:
    """Return what can be said of all goals, and which are not counted."""
    counted = _counted(goals)
    on_hold = sum(goal.on_hold for goal in goals)
    open_ = sum(not goal.counts and not goal.on_hold for goal in goals)
    said = [f"Fewer than {SMALLEST} people have goals with both levels, so there are no results."]
    if counted:
        moves = [(goal.latest or 0) - (goal.start or 0) for goal in counted]
        said = [
            f"{len({goal.person for goal in counted})} people set {len(counted)} goals that have been looked at again.",
            f"{sum((goal.latest or 0) >= 0 for goal in counted)} of these goals came out as hoped for, or better.",
            f"Since the start, {sum(move > 0 for move in moves)} went up, {moves.count(0)} stayed where they were and "
            f"{sum(move < 0 for move in moves)} went down.",
        ]
    if on_hold:
        said.append(f"Not counted, because they are on hold: {on_hold}.")
    if open_:
        said.append(f"Not counted, because a level for the start or for later is missing: {open_}.")
    return Sentences(said)


def check_table() -> Table:
    """Return what the formula gives for levels whose score is known."""
    rows = []
    for levels, score in CHECKS.items():
        found = f"{goal_attainment_t(levels):.1f}"
        if found != f"{score:.1f}":
            raise Trouble(f"The formula gives {found} for {levels}, but should give {score}. Do not use these scores.")
        rows.append([", ".join(map(sign, levels)), f"{score:.1f}", found])
    return Table("Checking the formula", ("levels of one person’s goals", "by hand", "by this notebook"), rows)


def scores_table(goals: Sequence[Goal], group: str) -> Table:
    """Return each person's T-score for the start and for now, of the goals that have both levels."""
    counted = _counted(goals)
    rows = []
    for number, person in enumerate(dict.fromkeys(goal.person for goal in counted), 1):
        own = [goal for goal in counted if goal.person == person]
        scores = [goal_attainment_t([getattr(goal, when) for goal in own]) for when in ("start", "latest")]
        rows.append([str(number), str(len(own)), *(f"{score:.1f}" for score in scores)])
    headings = ("person", "goals", "T-score at the start", "latest T-score")
    return Table(f"{group}: T-scores", headings, rows or [["too few people", "", "", ""]])
