"""Whom to ring: the contacts of organisation.yml, read, checked, and drawn wherever a text asks for all of them."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import PurePosixPath
from typing import Any

from alongside.content.easier import is_easier
from alongside.content.files.fields import day, id_is_good, with_plain_signs, yes_or_no
from alongside.content.files.yaml_reader import YamlWithLines
from alongside.content.literal import BLANK, shield
from alongside.content.problems import Problems, hint

_NEEDED = ("name", "number", "when", "hours", "checked", "source")
_NUMBER_KEYS = ("number", "text", "checked")
_YEAR = datetime.timedelta(days=366)
_PHONE = r"(?:\+|\()?[0-9][0-9 ()-]+[0-9](?: ?(?:ext\.?|extension|option) ?[0-9]+)?"
_NUMBERS = re.compile(rf"{_PHONE}(?:(?:,| or| /) ?{_PHONE})*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RELAY = re.compile(r"^1800[12][ -]?")
"""What is dialled before a number by Relay UK."""
_LONG = re.compile(r"^(?!https?:)(?=[0-9 ()+-]*$)(?:[^0-9]*[0-9]){16}")
"""More figures than a number has anywhere in the world."""
_KEYWORD = r"\w+ to [0-9]{5,}"
_TEXT = re.compile(rf"{_KEYWORD}|{_NUMBERS.pattern}")
_WAYS = re.compile(rf"{_NUMBERS.pattern}|text {_KEYWORD}|[^\s@:]+@[^\s@:]+\.\w+|https://\S+")
_LETTERS = re.compile(r"[OoIlSB]")
_QUOTES = re.compile("[“”‘’„‚\"'«»]")
_ODD = re.compile(r"[^ -~\w]")
_PLACE = re.compile(r"\{\{\s*contacts\.([\w-]+)\s*\}\}")


@dataclass(frozen=True)
class Contact:
    """Somebody to ring, as organisation.yml describes them; what is blank is filled in by hand."""

    name: str
    number: str
    when: str
    hours: str = ""
    checked: str = ""
    source: str = ""
    how: str = ""
    """What to do when somebody answers."""
    text: str = ""
    """The number for text messages."""
    deaf: str = ""
    """How Deaf people, and people who cannot speak on the phone, get through."""
    card: str = ""
    """When to use it in the words of the person who holds the contacts card; `no` for one that is not on it."""
    picture: str = ""
    """What stands beside it on the page of contacts that is easier to read."""

    @property
    def is_on_the_card(self) -> bool:
        """Whether the people who are supported are given it."""
        return yes_or_no(self.card) is not False


KEYS = tuple(field.name for field in fields(Contact))


def parse_contacts(
    path: PurePosixPath, data: YamlWithLines, problems: Problems, today: datetime.date
) -> Mapping[str, Contact]:
    """Return the contacts by their key, in the order of the file; faults and what needs a look go to `problems`."""
    written = data.values.get("contacts")
    if not isinstance(written, dict):
        expected = "a list of contacts, each with  name: …  and so on, indented below it"
        problems.add(path, data.at("contacts"), "value-wrong", key="contacts", expected=expected)
        return {}
    found = {}
    for id, entry in written.items():
        place = f"contacts.{id}"
        if not id_is_good(id.replace("_", "-")):
            expected = "a key of small letters, figures and _"
            problems.add(path, data.at(place), "value-wrong", key=place, expected=expected)
        missing = [key for key in _NEEDED if not isinstance(entry, dict) or key not in entry]
        if isinstance(entry, dict) and not missing and not entry["name"]:
            missing = ["name"]  # others may be blank, to be filled in by hand
        misspelt = {hint(key, KEYS) for key in entry if key not in KEYS} if isinstance(entry, dict) else set()
        if not_there := [key for key in missing if f": did you mean {key}?" not in misspelt]:
            problems.add(path, data.at(place), "contact-incomplete", value=place, keys=", ".join(not_there))
        if isinstance(entry, dict) and _known_keys(path, place, entry, data, problems) and not missing:
            contact = Contact(**{key: str(entry[key]).strip() for key in KEYS if key in entry})
            _check_numbers(path, place, contact, data, problems)
            _check_day(path, place, contact, data, problems, today)
            found[id] = contact
    return found


_WITHOUT_ITS_BEGINNING = re.compile(r"[1-3578]\d{9}|1\d{8}|800\d{6}|44[1-3578]\d{8,9}")
"""How a number of this country goes on after its 0, or with 44 and no + before it."""


def with_plain_numbers(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what organisation.yml says with plain spaces and hyphens in the numbers of its contacts."""
    written = values.get("contacts")
    if not isinstance(written, dict):
        return values
    return {**values, "contacts": {id: _with_plain_numbers(entry) for id, entry in written.items()}}


def _with_plain_numbers(entry: Any) -> Any:
    if not isinstance(entry, dict):
        return entry
    return {key: with_plain_signs(v) if key in _NUMBER_KEYS and isinstance(v, str) else v for key, v in entry.items()}


def _known_keys(
    path: PurePosixPath, place: str, entry: Mapping[str, Any], data: YamlWithLines, problems: Problems
) -> bool:
    """Report keys that a contact has no use for, and values that are no words; return whether its own are sound."""
    sound = True
    for key, value in entry.items():
        line = data.at(f"{place}.{key}")
        if key not in KEYS:
            problems.add(path, line, "key-unknown", key=f"{place}.{key}", hint=hint(key, KEYS))
        elif not isinstance(value, str):
            problems.add(path, line, "value-wrong", key=f"{place}.{key}", expected="words: put them between quotes")
            sound = False
    return sound


def _check_numbers(path: PurePosixPath, place: str, contact: Contact, data: YamlWithLines, problems: Problems) -> None:
    for key, pattern in (("number", _WAYS), ("text", _TEXT)):
        value = getattr(contact, key)
        wrong = value and (_DAY.fullmatch(value) or _LONG.search(_RELAY.sub("", value)) or not pattern.fullmatch(value))
        if why := _why(value, key) if wrong else _what_begins_it(value) or _how_long_it_is(value):
            problems.add(path, data.at(f"{place}.{key}"), "number-wrong", key=f"{place}.{key}", why=why)


def _what_begins_it(value: str) -> str:
    """Return what to write where the 0 or the + of a number of this country is missing, as spreadsheets drop it."""
    figures = re.sub(r"[\s().-]", "", value)
    if not _WITHOUT_ITS_BEGINNING.fullmatch(figures):
        return ""
    return f'{value} lacks its {"+" if figures.startswith("44") else "0"}: did you mean "{_begun(value, figures)}"?'


def _how_long_it_is(value: str) -> str:
    """Return that a number of this country has a figure too few or too many, where its beginning says how many."""
    for whole in re.findall(_PHONE, value if _NUMBERS.fullmatch(value) else ""):
        number = re.split("[eo]", _RELAY.sub("", whole))[0].strip()  # without its extension
        figures = re.sub(r"\D", "", number)
        if re.match("0[1237]", figures) and len(figures) not in ((10, 11) if figures[1] == "1" else (11,)):
            return f"{number} has {len(figures)} figures, and a number that begins with {figures[:2]} has 11"
    return ""


def _begun(value: str, figures: str) -> str:
    return f"+{value}" if figures.startswith("44") else re.sub(r"\d", lambda first: f"0{first[0]}", value, count=1)


def _why(value: str, key: str) -> str:
    """Return what to write in place of what is no number."""
    straight = " ".join(_QUOTES.sub("", value).split())
    if straight != value and (_WAYS if key == "number" else _TEXT).fullmatch(straight):
        odd_in_it = "quotation marks in it" if _QUOTES.search(value) else "a space too many"
        return f'{value} has {odd_in_it}: write  {key}: "{straight}"'
    if (text := re.match(r"text(?: to)?:? +", value, re.I)) and _TEXT.fullmatch(rest := value[text.end() :]):
        words = f"text {rest}" if key == "number" and " to " in rest else rest
        return f'{value} is for text messages: write  {key if words != rest else "text"}: "{words}"'
    figures = value.translate(str.maketrans("OoIlSB", "001158"))
    if _LETTERS.search(value) and _NUMBERS.fullmatch(figures):
        return f'{value} has letters among its figures: did you mean "{figures}"?'
    if odd := _ODD.search(value):
        named = unicodedata.name(odd[0], "a sign without a name").lower()
        return f"{value} holds {odd[0]} (U+{ord(odd[0]):04X}, {named}): take it out, or write a plain sign"
    also = "nor text WORD to 85258, e-mail or https://" if key == "number" else "nor WORD to 85258"
    return f"{value} is not a number, {also}; words about it go under how:"


def _check_day(
    path: PurePosixPath, place: str, contact: Contact, data: YamlWithLines, problems: Problems, today: datetime.date
) -> None:
    line = data.at(place)
    if not contact.number and not contact.text:
        problems.add(path, line, "contact-blank", value=place)
    elif not contact.checked:
        problems.add(path, line, "contact-unchecked", value=place)
    checked = day(contact.checked, today) if contact.checked else today
    if isinstance(checked, str):
        problems.add(path, data.at(f"{place}.checked"), "date-wrong", key=f"{place}.checked", why=checked)
    elif today - checked > _YEAR:
        problems.add(path, line, "contact-old", value=place, checked=checked.isoformat())


def with_contacts(markdown: str, contacts: Mapping[str, Contact]) -> str:
    """Return Markdown in which `{{ contacts.table }}` and the like stand for rows of all the contacts."""
    return _PLACE.sub(lambda found: _DRAWN[found[1]](contacts.values()) if found[1] in _DRAWN else "", markdown)


def check_places(path: PurePosixPath, text: str, problems: Problems) -> None:
    """Report places for contacts that there are not."""
    for found in _PLACE.finditer(text):
        known = [*_DRAWN, *(["rows"] if is_easier(path) else [])]
        if found[1] not in known:
            line = text.count("\n", 0, found.start()) + 1
            problems.add(path, line, "contacts-unknown", value=found[1], hint=hint(found[1], known))


def _table(contacts: Iterable[Contact]) -> str:
    rows = (f"| {shield(c.name)} | {'; '.join(_ways(c))} | {shield(c.when)} |" for c in contacts)
    return "\n".join(["| Who | Number | When to use it |", "| --- | --- | --- |", *rows])


def _hours(contacts: Iterable[Contact]) -> str:
    rows = (f"| {shield(c.name)} | {shield(c.hours) or BLANK} | {shield(c.checked) or BLANK} |" for c in contacts)
    return "\n".join(["| Who | Opening hours | Checked |", "| --- | --- | --- |", *rows])


def _card(contacts: Iterable[Contact]) -> str:
    return "\n\n".join(_on_the_card(c) for c in contacts if c.is_on_the_card)


def _on_the_card(contact: Contact) -> str:
    hours = f"({shield(contact.hours)})" if contact.hours else f"Opening hours: {BLANK}"
    return f"**{shield(contact.card or contact.when)}**  \n{shield(contact.name)}: {'; '.join(_ways(contact))} {hours}"


def _ways(contact: Contact) -> Iterator[str]:
    """Yield each way to get through, the number first."""
    if contact.number or not contact.text:
        yield f"**{shield(contact.number) or BLANK}**" + (f", then {shield(contact.how)}" if contact.how else "")
    if contact.text:
        yield f"**text {shield(contact.text)}**"
    if contact.deaf:
        yield f"if you are Deaf or cannot speak on the phone: **{shield(contact.deaf)}**"


_DRAWN = {"table": _table, "hours": _hours, "card": _card}
