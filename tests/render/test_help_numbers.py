"""Help now: the numbers are the organisation's, and only what can be rung or read is offered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from alongside.content.read.contacts import Contact
from alongside.render.web.finish.dial import Dial
from alongside.render.web.help_now import Help, help_now

CONTACTS = {
    "emergency": Contact("Emergency services", "999", "In danger."),
    "nhs111": Contact("NHS 111, mental health option", "111", "For mental health."),
    "samaritans": Contact("Samaritans", "116 123", "To be heard."),
}
ADDRESSES = {
    PurePosixPath("staying-safe/safeguarding.md"): "staying-safe/safeguarding/",
    PurePosixPath("evidence/contacts.md"): "evidence/contacts/",
}
DIAL = Dial([contact.number for contact in CONTACTS.values()])


def test_numbers_come_first_and_say_whose_they_are() -> None:
    assert help_now(CONTACTS, DIAL, ADDRESSES) == (
        Help("999", "tel:999", "999 Emergency services"),
        Help("111", "tel:111", "NHS 111, mental health option"),
        Help("Safeguarding", "staying-safe/safeguarding/"),
        Help("Contacts", "evidence/contacts/"),
    )


def test_an_organisation_elsewhere_has_its_own_numbers() -> None:
    other = {**CONTACTS, "emergency": Contact("Notruf", "112", ""), "nhs111": Contact("The line", "0800 111 0111", "")}
    rung = [help.href for help in help_now(other, Dial([c.number for c in other.values()]), {}) if help.name]
    assert rung == ["tel:112", "tel:08001110111"]


def test_what_is_blank_or_no_number_is_left_out() -> None:
    bare = {
        "emergency": replace(CONTACTS["emergency"], number=""),
        "nhs111": Contact("A page", "https://a.example", ""),
    }
    assert help_now(bare, DIAL, {}) == ()
