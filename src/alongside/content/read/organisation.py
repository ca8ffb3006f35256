"""The words that an adopting organisation sets in organisation.yml."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.files.fields import id_is_good, yes_or_no
from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import YamlWithLines, read_yaml
from alongside.content.literal import BLANK, shield, shield_way
from alongside.content.problems import Problems, hint
from alongside.content.read.contacts import Contact, parse_contacts, with_plain_numbers

FILE = PurePosixPath("organisation.yml")

_PLACE = re.compile(r"\{\{\s*org\.([\w.-]+)\s*\}\}")
_WAY = re.compile(r"contacts\.[\w-]+\.(?:number|text|deaf)")
"""How a contact is reached; what a page says of it otherwise is words."""
_NOBODY = ("", "our organisation")
_KEYS = ("name", "short_name", "leave", "offline", "words", "contacts")
_ELSEWHERE: Mapping[str, str] = {
    "logo": "the manual shows an organisation by its name; its own mark is src/alongside/theme/images/mark.svg, "
    "with favicon.svg beside it, and on paper src/alongside/theme/brand/mark-on-paper.svg",
    "colour": "colours are set in src/alongside/theme/brand/palette.toml, and a test looks at their contrast",
    "font": "letters are set in src/alongside/theme/css/text.css",
    "language": "the words of the pages and of their buttons are in English only",
    "title": "the title of the site is site_name in mkdocs.yml",
    "address": "the address of the site is site_url in mkdocs.yml, and one of people goes under contacts:",
    "phone": "numbers go under contacts:, each with the day on which it was checked",
}
"""What people look for here and is done elsewhere, or nowhere."""
_SAME = {
    **dict.fromkeys(("colours", "color", "colors", "theme", "css", "style"), "colour"),
    **dict.fromkeys(("fonts", "typeface"), "font"),
    **dict.fromkeys(("lang", "locale"), "language"),
    **dict.fromkeys(("site_name", "site", "manual"), "title"),
    **dict.fromkeys(("url", "website", "site_url", "email", "web"), "address"),
    **dict.fromkeys(("telephone", "number", "numbers", "tel"), "phone"),
    **dict.fromkeys(("image", "icon", "picture", "favicon"), "logo"),
}
_HTTPS = re.compile(
    r"https://(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::(?P<port>[0-9]{1,5}))?(?:[/?#][^\s\"'<>\\]*)?", re.I
)
_OWN_NETWORK = re.compile(
    r"\.(?:\d+|0x[0-9a-f]*|local|localhost|internal|lan|home|corp|intranet|home\.arpa|test|invalid)$", re.I
)
"""The end of a host that is a number (URL Standard, 3.5), or of a name that is kept for single networks or used for
them (RFC 2606, 6761, 6762, 8375)."""
_PAGE = re.compile(r"[\w-]+(?:/[\w-]+)*\.md", re.A)
_NOTHING = ("~", "null", "Null", "NULL")
_LONGEST: Mapping[str, int] = {"name": 100, "short_name": 40}
"""Letters: a longer one has no room at the foot of a handout or on a title."""
_CURLY = re.compile(r"[“‘„«].*[”’“»]")


@dataclass(frozen=True)
class Organisation:
    """Names, contacts and other words by their dotted name, such as `contacts.emergency.number`."""

    words: Mapping[str, str] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line of each of the words."""

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
        return yes_or_no(self.words.get("offline", "yes")) is not False

    @property
    def leave(self) -> str:
        """Where a reader goes who leaves a page quickly: an address, a page by its path in the site, or nowhere."""
        return self.words.get("leave", "")

    @property
    def numbers(self) -> list[str]:
        """The numbers of its contacts, to ring, to text and for Deaf people, as they are written."""
        return [
            way for contact in self.contacts.values() for way in (contact.number, contact.text, contact.deaf) if way
        ]

    def fill(self, text: str, path: PurePosixPath, first_line: int, problems: Problems) -> str:
        """Return Markdown with every `{{ org.… }}` replaced, as words and never as marks; unknown names go to
        `problems`."""

        def word(place: re.Match[str]) -> str:
            name = place[1]
            if self.words and name not in self.words:
                line = first_line + text.count("\n", 0, place.start())
                problems.add(path, line, "organisation-unknown", value=name, hint=hint(name, list(self.words)))
            return (shield_way if _WAY.fullmatch(name) else shield)(self.words.get(name, "")) or BLANK

        return _PLACE.sub(word, text)


def load_organisation(root: Path, problems: Problems, today: datetime.date) -> Organisation:
    """Return the organisation of a manual; faults and contacts that need a look go to `problems`."""
    text = read_text(root, FILE, problems)
    if text is None:
        return Organisation()
    data = read_yaml(FILE, text, problems, "organisation-broken")
    if not data.values:
        if not any(problem.path == FILE for problem in problems):
            problems.add(FILE, 1, "organisation-broken", why="give it a name and contacts")
        return Organisation()
    data = replace(data, values=with_plain_numbers(data.values))
    _check_keys(data, problems)
    contacts = parse_contacts(FILE, data, problems, today)
    words = dict(_flatten("", data.values))
    _check_values(words, data, problems)
    return Organisation(words, contacts, {name: data.at(name) for name in words})


def _flatten(prefix: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flatten(f"{prefix}.{key}" if prefix else key, inner)
    elif isinstance(value, str):
        yield prefix, value.strip()


def _check_keys(data: YamlWithLines, problems: Problems) -> None:
    """Only known keys: one that does nothing would be believed to work."""
    for key, value in data.values.items():
        if key not in _KEYS:
            elsewhere = _ELSEWHERE.get(_SAME.get(key.lower(), key.lower()))
            said = f": {elsewhere}" if elsewhere else hint(key, _KEYS)
            said = said if said.startswith(": did") or elsewhere else ": words of your own go under words:"
            problems.add(FILE, data.at(key), "key-unknown", key=key, hint=said)
        elif key in ("name", "short_name", "leave", "offline") and not isinstance(value, str):
            problems.add(FILE, data.at(key), "value-wrong", key=key, expected="words: put them between quotes")
    own = data.values.get("words", "")
    if own != "" and not isinstance(own, dict):
        expected = "a list like  office: 01632 960001 , each indented below it"
        problems.add(FILE, data.at("words"), "value-wrong", key="words", expected=expected)
    for key, value in own.items() if isinstance(own, dict) else ():
        if not id_is_good(key.replace("_", "-")) or not isinstance(value, str):
            expected = "a key of small letters, figures and _, with words after it"
            problems.add(FILE, data.at(f"words.{key}"), "value-wrong", key=f"words.{key}", expected=expected)


def _check_values(words: Mapping[str, str], data: YamlWithLines, problems: Problems) -> None:
    if not words.get("name"):
        problems.add(FILE, data.at("name"), "organisation-broken", why="give it a name")
    if "offline" in words and yes_or_no(words["offline"]) is None:
        problems.add(FILE, data.at("offline"), "value-wrong", key="offline", expected="yes or no")
    if why := leave_fault(words.get("leave", "")):
        problems.add(FILE, data.at("leave"), "leave-wrong", value=words["leave"], why=why)
    for name, value in words.items():
        if value in _NOTHING:
            expected = f"words, or nothing at all: {value} would be printed"
            problems.add(FILE, data.at(name), "value-wrong", key=name, expected=expected)
        if "\n" in value:
            problems.add(FILE, data.at(name), "value-wrong", key=name, expected="words on one line")
        if len(value) > _LONGEST.get(name, len(value)):
            problems.add(
                FILE, data.at(name), "value-wrong", key=name, expected=f"at most {_LONGEST[name]} letters long"
            )
        if _CURLY.fullmatch(value) and not name.endswith((".number", ".text")):
            expected = f'between straight quotation marks or none, as curly ones are printed:  "{value[1:-1]}"'
            problems.add(FILE, data.at(name), "value-wrong", key=name, expected=expected)


def leave_fault(address: str) -> str:
    """Return what to write in place of an address to leave to; nothing where it is one."""
    if not address or _is_https(address) or _PAGE.fullmatch(address):
        return ""
    bare = re.sub(r"^(?:https?:)?/*", "", address, flags=re.I)
    whole = f"https://{_in_plain_letters(bare)}"
    if _is_https(whole):
        return f"write {whole}"
    if (found := _HTTPS.fullmatch(whole)) and _OWN_NETWORK.search(found["host"]):
        return "lead to a page of the public web by its name: this one opens only within a network, if at all"
    return "lead to an address that begins with https://, or to a page, as start/how-to-use.md"


def _is_https(address: str) -> bool:
    found = _HTTPS.fullmatch(address)
    return found is not None and int(found["port"] or 443) < 65536 and not _OWN_NETWORK.search(found["host"])


def _in_plain_letters(address: str) -> str:
    """Return an address with its host as browsers ask for it, where it has letters that no host can have."""
    host, slash, rest = address.partition("/")
    try:
        return f"{host.encode('idna').decode('ascii')}{slash}{rest}"
    except UnicodeError:
        return address
