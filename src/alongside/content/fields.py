"""Values of a head or of a block's options, read one by one, each fault named with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from alongside.content.model import Material
from alongside.content.problems import Problems, hint
from alongside.content.source import Data


class Fields:
    """Reads typed values from `data`; what is wrong goes to `problems` and a harmless value is returned."""

    def __init__(self, path: PurePosixPath, data: Data, problems: Problems, kind: str = "key") -> None:
        self.path = path
        self.data = data
        self.problems = problems
        self.kind = kind
        """`key` for the head of a file, `option` for a block."""

    def fault(self, at: str, code: str, **details: object) -> None:
        """Report a fault at the line of a key."""
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

    def has(self, key: str) -> bool:
        """Return whether the key stands there with a value."""
        return self.data.values.get(key) not in (None, "")

    def text(self, key: str, default: str = "", needed: bool = False) -> str:
        """Return a text; numbers count as the words they were written with."""
        value = self.data.values.get(key)
        if value in (None, ""):
            if needed:
                self.fault(key, "key-missing", key=key)
            return default
        if isinstance(value, str | int) and not isinstance(value, bool):
            return str(value).strip()
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
        value = self.data.values.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        self.wrong(key, f"a whole number from {low} to {high}")
        return default

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
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(v, str | int) and not isinstance(v, bool) for v in value):
            return tuple(str(v).strip() for v in value)
        self.wrong(key, "a list, like  [one, two]")
        return ()

    def asks(self) -> tuple[str, ...]:
        """Return the plain questions that a page answers, for the search."""
        asked = self.texts("asks")
        for index, question in enumerate(asked):
            if not question or len(question) > LONGEST_QUESTION:
                self.fault(f"asks.{index}", "value-wrong", key="asks", expected=_QUESTIONS)
        return asked

    def words(self, key: str, example: str) -> Mapping[str, str]:
        """Return a mapping of id to words."""
        value = self.data.values.get(key)
        if not isinstance(value, dict) or not value:
            self.wrong(key, f"a list of ids and words, like  {example}")
            return {}
        found: dict[str, str] = {}
        for id, shown in value.items():
            name = {True: "yes", False: "no"}.get(id, str(id)) if isinstance(id, bool) else str(id)
            if (not id_is_good(name) and not name.isdigit()) or not isinstance(shown, str | int):
                self.wrong(key, f"ids of small letters, figures and hyphens, each with its words, like  {example}")
            elif isinstance(shown, bool):
                found[name] = "Yes" if shown else "No"
            else:
                found[name] = str(shown).strip()
        return found

    def materials(self, key: str = "materials") -> tuple[Material, ...]:
        """Return the list of materials."""
        value = self.data.values.get(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.wrong(key, "a list, each line like  - {item: pens, per: person}")
            return ()
        return tuple(m for index, entry in enumerate(value) if (m := self._material(f"{key}.{index}", entry)))

    def _material(self, place: str, entry: Any) -> Material | None:
        why = material_fault(entry)
        if why:
            self.fault(place, "material-broken", why=why)
            return None
        return material(entry)


LONGEST_QUESTION = 90
"""Letters: a question that is longer is seldom asked."""
_QUESTIONS = f"a list of short questions, each of {LONGEST_QUESTION} letters at most"
PER = ("person", "pair", "group", "room")


def material_fault(entry: Any) -> str:
    """Return what is wrong with a material as written, or nothing."""
    if not isinstance(entry, dict) or not isinstance(entry.get("item"), str):
        return "it has no item"
    if unknown := set(entry) - {"item", "per", "count", "keep", "sheet"}:
        return f"it has no use for {', '.join(sorted(map(str, unknown)))}"
    if entry.get("per") not in PER:
        return f"per should be one of {', '.join(PER)}"
    if type(entry.get("count", 1)) is not int or entry.get("count", 1) < 1:
        return "count should be a whole number from 1"
    if not isinstance(entry.get("keep", False), bool):
        return "keep should be yes or no"
    if not isinstance(entry.get("sheet", ""), str):
        return "sheet should be the id of a sheet"
    return ""


def material(entry: dict[str, Any]) -> Material:
    """Return a material from what an author wrote, in which nothing is wrong."""
    return Material(
        str(entry["item"]).strip(),
        entry["per"],
        entry.get("count", 1),
        entry.get("keep", False),
        str(entry.get("sheet", "")),
    )


def id_is_good(id: str) -> bool:
    """Return whether an id is made of small letters, figures and single hyphens, beginning with a letter."""
    return (
        bool(id)
        and id[0].isalpha()
        and id == id.lower()
        and id.isascii()
        and all(part.isalnum() for part in id.split("-"))
    )
