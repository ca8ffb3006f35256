"""Help now: whom to ring and what to read when somebody is in danger, at the head of every page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from alongside.content.read.contacts import Contact
from alongside.render.web.finish.dial import Dial

_RUNG = ("emergency", "nhs111")
"""The contacts whose numbers stand on every page, by their keys in organisation.yml."""
_READ = (("staying-safe/safeguarding.md", "Safeguarding"), ("evidence/contacts.md", "Contacts"))
"""The pages that say what to do and whom to tell: path in the site's source tree, and what they are called here."""


@dataclass(frozen=True)
class Help:
    """A number to ring, or a page to read."""

    short: str
    """What is shown: the number, or the name of the page."""
    href: str
    """From the root of the site, or what rings the number."""
    name: str = ""
    """Of a number: what is heard, which says whose it is."""


def help_now(contacts: Mapping[str, Contact], dial: Dial, addresses: Mapping[PurePosixPath, str]) -> tuple[Help, ...]:
    """Return the numbers of an organisation that can be rung from every page, then the pages of the site that help."""
    return (*_numbers(contacts, dial), *_pages(addresses))


def _numbers(contacts: Mapping[str, Contact], dial: Dial) -> Iterator[Help]:
    for key in _RUNG:
        contact = contacts.get(key)
        if contact and (href := dial.address(contact.number)):
            whose, number = contact.name, contact.number
            yield Help(number, href, whose if number in whose else f"{number} {whose}")


def _pages(addresses: Mapping[PurePosixPath, str]) -> Iterator[Help]:
    for path, words in _READ:
        if (address := addresses.get(PurePosixPath(path))) is not None:
            yield Help(words, address)
