"""The words that an adopting organisation sets in organisation.yml."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.problems import Problems, hint
from alongside.content.source import Data, YamlFault, load_yaml

FILE = PurePosixPath("organisation.yml")
BLANK = r"\_" * 12
"""Markdown for a place to be filled in by hand."""

_PLACE = re.compile(r"\{\{\s*org\.([\w.-]+)\s*\}\}")
_CONTACT_KEYS = ("name", "number", "when", "hours", "checked", "source")
_NOBODY = ("", "our organisation")
_YEAR = datetime.timedelta(days=366)


@dataclass(frozen=True)
class Organisation:
    """Names, contacts and other words by their dotted name, such as `contacts.emergency.number`."""

    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The organisation's name."""
        return self.words.get("name", "")

    @property
    def is_named(self) -> bool:
        """Whether an organisation has put its own name in place of the neutral one."""
        return self.name not in _NOBODY

    @property
    def foot(self) -> str:
        """How it is called at the foot of what it hands out, in short; nothing while it has no name of its own."""
        short = " ".join(self.words.get("short_name", "").split())
        return short if short not in _NOBODY else " ".join(self.name.split()) if self.is_named else ""

    @property
    def keeps_offline(self) -> bool:
        """Whether readers may keep the manual on their devices."""
        return self.words.get("offline", "True") != "False"

    @property
    def numbers(self) -> list[str]:
        """The numbers of its contacts, as they are written."""
        return [words for name, words in self.words.items() if name.endswith(".number") and words]

    def fill(self, text: str, path: PurePosixPath, first_line: int, problems: Problems) -> str:
        """Return Markdown with every `{{ org.… }}` replaced; unknown names go to `problems`."""

        def word(place: re.Match[str]) -> str:
            name = place[1]
            if self.words and name not in self.words:
                line = first_line + text.count("\n", 0, place.start())
                problems.add(path, line, "organisation-unknown", value=name, hint=hint(name, list(self.words)))
            return self.words.get(name) or BLANK

        return _PLACE.sub(word, text)


def load_organisation(root: Path, problems: Problems, today: datetime.date) -> Organisation:
    """Return the organisation of a manual; faults and contacts that need a look go to `problems`."""
    file = root / FILE
    if not file.exists():
        problems.add(FILE, 1, "organisation-broken", why="the file is not there")
        return Organisation()
    try:
        data = load_yaml(file.read_text("utf-8"))
    except (YamlFault, UnicodeDecodeError) as fault:
        problems.add(FILE, getattr(fault, "line", 1), "organisation-broken", why=fault)
        return Organisation()
    organisation = Organisation(dict(_flatten("", data.values)))
    if not organisation.name:
        problems.add(FILE, 1, "organisation-broken", why="give it a name")
    if not isinstance(data.values.get("offline", True), bool):
        problems.add(FILE, data.at("offline"), "value-wrong", key="offline", expected="yes or no")
    contacts = data.values.get("contacts")
    _check_contacts(contacts if isinstance(contacts, dict) else {}, file, data, problems, today)
    return organisation


def _flatten(prefix: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flatten(f"{prefix}.{key}" if prefix else str(key), inner)
    else:
        yield prefix, "" if value is None else str(value).strip()


def _check_contacts(
    contacts: Mapping[str, Any], file: Path, data: Data, problems: Problems, today: datetime.date
) -> None:
    lines = file.read_text("utf-8").split("\n")
    for key, contact in contacts.items():
        place = f"contacts.{key}"
        line = next(
            (n for n, text in enumerate(lines, 1) if re.match(rf"\s+{re.escape(str(key))}:", text)),
            data.at("contacts"),
        )
        missing = [k for k in _CONTACT_KEYS if k not in contact] if isinstance(contact, dict) else _CONTACT_KEYS
        if missing:
            problems.add(FILE, line, "contact-incomplete", value=place, keys=", ".join(missing))
            continue
        if not contact["number"]:
            problems.add(FILE, line, "contact-blank", value=place)
            continue
        try:
            checked = datetime.date.fromisoformat(str(contact["checked"]))
        except ValueError:
            problems.add(FILE, line, "contact-unchecked", value=place)
            continue
        if today - checked > _YEAR:
            problems.add(FILE, line, "contact-old", value=place, checked=checked.isoformat())
