"""Help now: whom to ring and what to read when somebody is in danger, at the head and foot of every page."""

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

    words: str
    """What is shown everywhere: the number, or the name of the page."""
    href: str
    """From the root of the site, or what rings the number."""
    rings: bool = False
    before: str = ""
    """What stands before and behind a number where there is room, so that one knows whose it is."""
    behind: str = ""


def help_now(contacts: Mapping[str, Contact], dial: Dial, addresses: Mapping[PurePosixPath, str]) -> tuple[Help, ...]:
    """Return the numbers of an organisation that can be rung from every page, then the pages of the site that help."""
    return (*_numbers(contacts, dial), *_pages(addresses))


def _numbers(contacts: Mapping[str, Contact], dial: Dial) -> Iterator[Help]:
    for key in _RUNG:
        contact = contacts.get(key)
        if contact and (href := dial.address(contact.number)):
            before, number, behind = contact.name.partition(contact.number)
            if not number:
                before, behind = "", f" {contact.name}"
            yield Help(contact.number, href, True, before, behind)


def _pages(addresses: Mapping[PurePosixPath, str]) -> Iterator[Help]:
    for path, words in _READ:
        if (address := addresses.get(PurePosixPath(path))) is not None:
            yield Help(words, address)
