"""The contacts on a page that is easier to read: a row for each, in short sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from alongside.content.describe import capitalised
from alongside.content.easier import Row
from alongside.content.literal import BLANK, shield, shield_way
from alongside.content.model import Block
from alongside.content.read.contacts import Contact

B = TypeVar("B", bound=Block)
PLACE = re.compile(r"\s*\{\{\s*contacts\.rows\s*\}\}\s*")
"""In a row, where one is wanted for each contact that people are given."""
PICTURE = "phone"
"""Beside a contact for which organisation.yml names no other."""
OF_DEAF_PEOPLE = "sign-language"


def with_contact_rows(blocks: Iterable[B], contacts: Mapping[str, Contact]) -> Iterator[B]:
    """Yield blocks, with a row for each contact in the place of the one that asks for them."""
    for block in blocks:
        if isinstance(block, Row) and PLACE.fullmatch(block.markdown):
            for contact in contacts.values():
                if contact.is_on_the_card:
                    yield replace(block, picture=contact.picture or PICTURE, markdown="\n".join(_lines(contact)))
                    if contact.deaf:
                        yield replace(block, picture=OF_DEAF_PEOPLE, markdown="\n".join(_ways_of_deaf_people(contact)))
        else:
            yield block


def _lines(contact: Contact) -> Iterator[str]:
    """Yield what is said of a contact, a thought on each line."""
    yield f"**{shield(contact.card or contact.when)}**"
    if contact.number or not contact.text:
        does = "" if contact.number.startswith("text ") else "ring "
        number = f"**{shield(contact.number) or BLANK}**"
        yield f"{_upper(contact.name)}: {does}{number}."
    if contact.how:
        yield f"Then {shield(contact.how)}."
    if contact.text:
        yield f"Or **text {shield(contact.text)}**."
    yield f"They answer {shield(contact.hours)}." if contact.hours else f"They answer: {BLANK}"


def _ways_of_deaf_people(contact: Contact) -> Iterator[str]:
    yield f"{shield(contact.name)}, if you are Deaf or cannot speak on the phone:"
    yield from (f"{shield_way(capitalised(way.strip()))}." for way in contact.deaf.split(";"))


def _upper(words: str) -> str:
    return shield(capitalised(words))
