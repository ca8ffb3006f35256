"""Values of a head or of a block's options, read one by one, each fault named with its line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from alongside.content.files.yaml_reader import YamlWithLines
from alongside.content.problems import Problems, hint


class Fields:
    """Reads typed values from `data`; what is wrong goes to `problems` and a harmless value is returned."""

    def __init__(self, path: PurePosixPath, data: YamlWithLines, problems: Problems, kind: str = "key") -> None:
        self.path = path
        self.data = data
        self.problems = problems
        self.kind = kind
        """`key` for the head of a file, `option` for a block."""

    def fault(self, at: str, code: str, **details: object) -> None:
        """Report a fault at the line of a key; of what could not be read, that much has been told."""
        if not self.data.is_read:
            return
        self.problems.add(self.path, self.data.at(at), code, **details)

    def wrong(self, key: str, expected: str) -> None:
        """Report that a value is not of the expected form."""
        self.fault(key, "value-wrong" if self.kind == "key" else "option-wrong", key=key, expected=expected)

    def allow(self, known: Iterable[str]) -> None:
        """Report keys that are not among the known ones."""
        names = list(known)
        for key in self.data.values:
            if key not in names:
                self.fault(key, f"{self.kind}-unknown", key=key, hint=hint(key, names))

    def allow_but_near(self, known: Collection[str]) -> None:
        """Report keys that are nearly one of the known, which is not there; others may be of use to the generator."""
        names = [name for name in known if name not in self.data.values]
        for key in self.data.values:
            if key not in known and (near := hint(key, names)).startswith(": did you mean"):
                self.fault(key, "key-unknown", key=key, hint=near)

    def has(self, key: str) -> bool:
        """Return whether the key stands there with a value."""
        return self.data.values.get(key) not in (None, "")

    def text(self, key: str, default: str = "", needed: bool = False) -> str:
        """Return a text, as it was written."""
        value = self.data.values.get(key)
        if value in (None, ""):
            if needed:
                self.fault(key, "key-missing", key=key)
            return default
        if isinstance(value, str):
            return value.strip()
        self.wrong(key, "words")
        return default

    def one_of(self, key: str, known: Iterable[str], unknown: str, block: str, example: str) -> str:
        """Return a word that has to be among the known ones, or nothing; `unknown` is the code for any other."""
        value, words = self.text(key), list(known)
        if value in words:
            return value
        code = unknown if value else "option-missing"
        self.fault(key, code, value=value, hint=hint(value, words), block=block, key=key, example=example)
        return ""

    def integer(self, key: str, default: int, low: int = 1, high: int = 10_000) -> int:
        """Return a whole number between two bounds."""
        if key not in self.data.values:
            return default
        value = whole_number(self.data.values[key])
        if value is not None and low <= value <= high:
            return value
        self.wrong(key, f"a whole number from {low} to {high}")
        return default

    def yes(self, key: str, default: bool) -> bool:
        """Return whether a key says yes."""
        if key not in self.data.values:
            return default
        value = yes_or_no(self.data.values[key])
        if value is None:
            self.wrong(key, "yes or no")
        return default if value is None else value

    def minutes(self, needed: bool) -> int | None:
        """Return the minutes, or None where there are none."""
        if "minutes" in self.data.values:
            return self.integer("minutes", 0, 1, 600) or None
        if needed:
            self.fault("minutes", "minutes-missing")
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self.data.values.get(key)
        if value in (None, ""):
            return ()
        if isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value):
            return tuple(v.strip() for v in value)
        self.wrong(key, "a list, like  [one, two]")
        return ()

    def asks(self) -> tuple[str, ...]:
        """Return the plain questions that a page answers, for the search."""
        asked = self.texts("asks")
        for index, question in enumerate(asked):
            if not question or len(question) > LONGEST_QUESTION:
                self.fault(f"asks.{index}", "value-wrong", key="asks", expected=_QUESTIONS)
        return asked

    def cue(self) -> str:
        """Return the few words that stand on a cue sheet."""
        cue = self.text("cue")
        if len(cue) > LONGEST_CUE:
            self.wrong("cue", f"a few words, {LONGEST_CUE} letters at most")
        return cue[:LONGEST_CUE]

    def words(self, key: str, example: str) -> Mapping[str, str]:
        """Return a mapping of id to words."""
        value = self.data.values.get(key)
        if not isinstance(value, dict) or not value:
            self.wrong(key, f"a list of ids and words, like  {example}")
            return {}
        found: dict[str, str] = {}
        for id, shown in value.items():
            if (not id_is_good(id) and not id.isdigit()) or not isinstance(shown, str) or not shown.strip():
                self.wrong(key, f"ids of small letters, figures and hyphens, each with its words, like  {example}")
            else:
                found[id] = shown.strip()
        return found


LONGEST_QUESTION = 90
"""Letters: a question that is longer is seldom asked."""
LONGEST_CUE = 110
"""Letters: a line of a cue sheet that a trainer takes in at a glance."""
_QUESTIONS = f"a list of short questions, each of {LONGEST_QUESTION} letters at most"
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FIRST_YEAR = 2000
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_OTHER_DAYS = (
    re.compile(r"(?P<day>[0-9]{1,2})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[-/. ]?(?P<month>[0-9]{1,2})[-/. ]?(?P<day>[0-9]{1,2})(?:[T ][0-9:.]+Z?)?"),
    re.compile(
        r"(?:[A-Za-z]+,? )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?[- ](?P<month>[A-Za-z]{3,9})[- ](?P<year>[0-9]{4})"
    ),
)
"""As people write a day who have not read how it is written here: each leaves no doubt which day is meant."""


_BLANKS = dict.fromkeys(
    map(ord, "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"), " "
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"), "-")


def with_plain_signs(value: str) -> str:
    """Return a number or a day with the spaces and hyphens of a keyboard in place of those that Word puts there."""
    return value.translate(_BLANKS | _DASHES)


def whole_number(value: Any) -> int | None:
    """Return the whole number that is written in figures; None for anything else."""
    return int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value.strip()) else None


def yes_or_no(value: Any) -> bool | None:
    """Return what a written yes or no means; None for anything else."""
    words = {"yes": True, "true": True, "no": False, "false": False}
    return words.get(value.strip().lower()) if isinstance(value, str) else None


def day(value: str, today: datetime.date) -> datetime.date | str:
    """Return a day as written, 2026-11-28; for anything else, and for a day too far away, what to write instead."""
    value = with_plain_signs(value).strip()
    if found := _DAY.fullmatch(value):
        try:
            written = datetime.date(*map(int, found.groups()))
        except ValueError:
            return "write a date that exists, like 2026-11-28"
        if written.year < _FIRST_YEAR:
            return f"look at the year: {written.isoformat()} is too long ago"
        return f"write a date that has passed: {written.isoformat()} is in the future" if written > today else written
    for pattern in _OTHER_DAYS:
        if found := pattern.fullmatch(value):
            try:
                meant = datetime.date(int(found["year"]), _month(found["month"]), int(found["day"]))
            except ValueError:
                continue
            return f"write it as {meant.isoformat()}"
    return "write it as 2026-11-28: year, month, day"


def _month(words: str) -> int:
    """Return the number of a month; ValueError where there is none of this name."""
    return int(words) if words.isdigit() else _MONTHS.index(words[:3].lower()) + 1


def unused(keys: Iterable[object], known: Collection[str]) -> str:
    """Return that something has no use for keys that are not among the known, or nothing where all are."""
    unknown = sorted(str(key) for key in keys if key not in known)
    near = hint(unknown[0], list(known)) if len(unknown) == 1 else ""
    return f"has no use for {', '.join(unknown)}{near}" if unknown else ""


def id_is_good(id: str) -> bool:
    """Return whether an id is made of small letters, figures and single hyphens, beginning with a letter."""
    return (
        bool(id)
        and id[0].isalpha()
        and id == id.lower()
        and id.isascii()
        and all(part.isalnum() for part in id.split("-"))
    )
