"""The four questions of the ONS across people: their first and latest answers, with intervals, and no small numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Literal

from alongside.evaluation.intervals import mean_change, wilson
from alongside.evaluation.reading import INVENTED, day, marks, read, whole_number
from alongside.evaluation.showing import TEAL, Drawing, Sentences, Table, heading, line, words

Question = Literal["satisfied", "worthwhile", "happy", "anxious"]

_GOOD_HIGH = (("low", 0, 4), ("medium", 5, 6), ("high", 7, 8), ("very high", 9, 10))
BANDS: dict[Question, tuple[tuple[str, int, int], ...]] = {
    "satisfied": _GOOD_HIGH,
    "worthwhile": _GOOD_HIGH,
    "happy": _GOOD_HIGH,
    "anxious": (("very low", 0, 1), ("low", 2, 3), ("medium", 4, 5), ("high", 6, 10)),
}
"""The bands in which the Office for National Statistics reports ONS4: name, lowest and highest answer.

They describe large groups. Nobody is told that they are “low”, and the four questions are never added up.
Source: Office for National Statistics, personal wellbeing. Contains public sector information licensed under the Open
Government Licence v3.0.
"""
NAMES: dict[Question, str] = {
    "satisfied": "Satisfied with life",
    "worthwhile": "Things I do are worthwhile",
    "happy": "Happy yesterday",
    "anxious": "Anxious yesterday",
}
PEOPLE, COUNT = 10, 5
"""The fewest people of whom anything is said, and the smallest count that is shown."""


def wellbeing_band(question: Question, answer: int) -> str:
    """Return the band of an answer from 0 to 10, for counting many people; raise ValueError for any other number."""
    for name, low, high in BANDS[question]:
        if low <= answer <= high:
            return name
    raise ValueError(f"an answer lies between 0 and 10, and {answer} does not")


def is_better(question: Question, answer: int) -> bool:
    """Return whether an answer lies in one of the two better bands: high ones, and for anxious the low ones."""
    better = BANDS[question][:2] if question == "anxious" else BANDS[question][2:]
    return wellbeing_band(question, answer) in [name for name, _, _ in better]


@dataclass
class Answers:
    """All answers to one question: the first and the latest of each person who gave two, and how many gave one."""

    question: Question
    pairs: list[tuple[int, int]]
    once: int

    @property
    def is_small(self) -> bool:
        """Whether too few people answered twice."""
        return len(self.pairs) < PEOPLE

    def better(self, when: int) -> int | None:
        """Return how many were in the two better bands; None where so few were, or were not, that it would tell who."""
        count = sum(is_better(self.question, pair[when]) for pair in self.pairs)
        return None if self.is_small or min(count, len(self.pairs) - count) < COUNT else count

    def share(self, when: int) -> str:
        """Return the same as words, with the interval of the share."""
        count, people = self.better(when), len(self.pairs)
        if count is None:
            return "too few people" if self.is_small else "hidden"
        low, high = wilson(count, people)
        return f"{count} of {people}: {count / people:.0%} ({low:.0%} to {high:.0%})"


def read_answers(files: Sequence[Path]) -> list[Answers]:
    """Return the answers to each question of all files: somebody is a number in the column `person` of a file."""
    people: dict[tuple[str, str], dict[Question, dict[str, int]]] = {}
    for file in files:
        sheet = read(file, ["date", *BANDS])
        at = {head.lower(): column for column, head in enumerate(sheet.heads)}
        for (line_, cells), who in zip(sheet.rows, marks(sheet, "person"), strict=True):
            theirs = people.setdefault((file.name, who), {question: {} for question in BANDS})
            when = day(cells[at["date"]], sheet.place(line_, at["date"]))
            for question in BANDS:
                answer = whole_number(cells[at[question]], 0, 10, sheet.place(line_, at[question]))
                if answer is not None and when:
                    theirs[question][when] = answer
    found = []
    for question in BANDS:
        given = [[theirs[question][when] for when in sorted(theirs[question])] for theirs in people.values()]
        twice = [(answers[0], answers[-1]) for answers in given if len(answers) > 1]
        found.append(Answers(question, twice, sum(len(answers) == 1 for answers in given)))
    return found


def group_called(files: Sequence[Path]) -> str:
    """Return what tables and drawings are called, which says so where everybody is invented."""
    return "Invented people" if any(INVENTED in file.name for file in files) else "Our people"


def shares_table(answers: Sequence[Answers], group: str) -> Table:
    """Return how many people were in the two better bands, at first and at the latest."""
    rows = [[NAMES[each.question], _bands(each.question), each.share(0), each.share(1)] for each in answers]
    caption = f"{group} who answered twice: how many were in the two better bands, with 95% intervals"
    return Table(caption, ("question", "better bands", "first answer", "latest answer"), rows)


def _bands(question: Question) -> str:
    return "0 to 3" if question == "anxious" else "7 to 10"


def averages_table(answers: Sequence[Answers], group: str) -> Table:
    """Return the average first and latest answer to each question, and the average change with its interval."""
    rows = []
    for each in answers:
        row = [NAMES[each.question], str(len(each.pairs)), *["too few people"] * 3]
        if not each.is_small:
            first, latest = (f"{mean(pair[when] for pair in each.pairs):.1f}" for when in (0, 1))
            row[2:] = [first, latest, _change(each)]
        rows.append(row)
    caption = f"{group} who answered twice: averages, with the 95% interval of the change"
    return Table(caption, ("question", "people", "first average", "latest average", "average change"), rows)


def _change(answers: Answers) -> str:
    change, low, high = (f"{number:+.1f}".replace("-", "−") for number in mean_change(answers.pairs))
    return f"{change} ({low} to {high})"


def shares_drawing(answers: Sequence[Answers], group: str) -> Drawing:
    """Return each share as a mark on a line from 0 to 100 per cent, with its interval."""
    parts: list[str] = []
    told = []
    y = 18.0
    for each in answers:
        drawn, y = heading(f"{NAMES[each.question]} ({_bands(each.question)})", y)
        parts += drawn
        for when, label in enumerate(("first", "latest")):
            parts += [words(56, y + 8, label, "end"), *_mark(each, when, y + 3)]
            told.append(f"{NAMES[each.question]}, {label}: {each.share(when)}.")
            y += 24
        parts.append(line(_across(0), y - 6, _across(1), y - 6, 0.5))
        parts += [words(_across(share), y + 12, f"{share:.0%}", "middle") for share in (0, 0.5, 1)]
        y += 44
    return Drawing(f"{group}: people in the two better bands, with 95% intervals", " ".join(told), parts, y - 26)


def _across(share: float) -> float:
    return 66 + 250 * share


def _mark(answers: Answers, when: int, y: float) -> list[str]:
    """Return the interval as a line and the share on it: an open circle at first, a filled diamond at the latest."""
    count = answers.better(when)
    if count is None:
        return [words(_across(0), y + 5, answers.share(when))]
    low, high = wilson(count, len(answers.pairs))
    x = _across(count / len(answers.pairs))
    shape = (
        f'<path d="M{x:g} {y - 7:g}l7 7l-7 7l-7 -7z" fill="{TEAL}"/>'
        if when
        else f'<circle cx="{x:g}" cy="{y:g}" r="6" fill="none" stroke="currentColor" stroke-width="2"/>'
    )
    gap = 0 if when else 6  # the circle stays open
    return [line(_across(low), y, x - gap, y, 2), line(x + gap, y, _across(high), y, 2), shape]


def in_sentences(answers: Sequence[Answers]) -> Sentences:
    """Return what can be said of each question, and who is missing."""
    said = []
    for each in answers:
        name = NAMES[each.question]
        missing = f" Not counted, because they answered only once: {each.once}." if each.once else ""
        if each.is_small:
            said.append(f"{name}: fewer than {PEOPLE} people answered twice, so there is no result.")
            continue
        _, low, high = mean_change(each.pairs)
        sure = "may be due to chance" if low <= 0 <= high else "is larger than you would usually see by chance alone"
        said.append(
            f"{name}: {len(each.pairs)} people answered twice. The average change, {_change(each)}, {sure}.{missing}"
        )
    return Sentences(said)
