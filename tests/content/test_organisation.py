"""organisation.yml as organisations fill it in: the example, contacts of their own, and an address to leave to."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest
from copies import fresh_copy

from alongside.content.check.run import check_library
from alongside.content.literal import unshield as unshielded
from alongside.content.markdown.nodes import Table, text_of
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Text
from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library
from alongside.content.read.organisation import leave_fault
from alongside.editions.documents import document_paths
from content.small_manual import FILES, check, write

CONTACTS_PAGE = PurePosixPath("docs/evidence/contacts.md")
ADDED = """\
contacts:
  night_owls:
    name: Night Owls of Melksham
    number: "01632 960002"
    text: "07700 900123"
    deaf: 18001 01632 960002
    when: When somebody cannot sleep and would like company.
    hours: ten at night to six in the morning
    checked: 2026-11-22
    source: their poster
"""


def check_copy(copy: Path) -> tuple[Library, Problems]:
    problems = Problems()
    library = load_library(copy, problems)
    check_library(library, problems, document_paths(library))
    return library, problems


def words_of(library: Library) -> tuple[str, str]:
    """Return what the page Contacts and the contacts card say, without their marks."""
    page = library.pages[CONTACTS_PAGE].blocks
    card = library.exercises["contacts-card"].learner
    texts = ["\n".join(b.markdown for b in blocks if isinstance(b, Text)) for blocks in (page, card)]
    return texts[0], texts[1]


def test_the_example_of_a_filled_in_file_is_sound(root: Path, tmp_path: Path) -> None:
    copy = fresh_copy(tmp_path / "manual")
    (copy / "organisation.yml").write_bytes((root / "organisation.wiltshire-example.yml").read_bytes())
    library, problems = check_copy(copy)
    assert [str(problem) for problem in problems.errors] == []
    assert {problem.code for problem in problems.warnings} <= {"contact-blank", "contact-old"}
    for said in words_of(library):
        assert "0300 456 0111" in said


def test_a_contact_of_ones_own_stands_on_contacts_and_on_the_card_in_its_place(tmp_path: Path) -> None:
    copy = fresh_copy(tmp_path / "manual")
    file = copy / "organisation.yml"
    file.write_text(file.read_text("utf-8").replace("contacts:\n", ADDED, 1), "utf-8")
    library, problems = check_copy(copy)
    assert [str(problem) for problem in problems.errors] == []
    for said in words_of(library):
        for words in ("Night Owls of Melksham", "01632 960002", "07700 900123", "18001 01632 960002"):
            assert words in said
        assert said.index("Night Owls") < said.index("Samaritans")
    assert "ten at night to six in the morning" in words_of(library)[1]


def test_the_page_and_the_card_show_every_contact_in_order(library: Library) -> None:
    contacts = library.organisation.contacts
    page, card = words_of(library)
    table = next(block for block in markdown_tree(page) if isinstance(block, Table))
    assert [text_of(row[0]) for row in table.rows] == [contact.name for contact in contacts.values()]
    on_the_card = [contact for contact in contacts.values() if contact.card != "no"]
    assert [c.name for c in on_the_card if c.name not in unshielded(card)] == []
    assert [key for key, contact in contacts.items() if contact.card == "no"] == ["gas", "supervisor", "accessibility"]
    blank = next(row for row in table.rows if text_of(row[0]) == contacts["local_crisis"].name)
    assert re.fullmatch("_{4,}", text_of(blank[1])), "what is blank is a line to fill in"


@pytest.mark.parametrize(
    "address",
    ["", "https://www.bbc.co.uk/weather", "https://example.org", "https://example.org:8443/a?b=c#d", "start/page.md"],
)
def test_an_address_to_leave_to_is_taken(address: str) -> None:
    assert leave_fault(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        *("www.bbc.co.uk", "http://www.bbc.co.uk", "//www.bbc.co.uk", "bbc.co.uk/weather", "BBC", "/weather", "#top"),
        *("javascript:alert(1)", "JavaScript:alert(1)//x.md", "java\tscript:alert(1)", "data:text/html,x", "../up.md"),
        *("https:// example.org", 'https://example.org/"onclick=x', "https://example", "mailto:a@example.org"),
        *("https://user:word@example.org", "file:///etc/passwd", "https:example.org", "a.html", "~", "tel:999"),
        *("https://bücher.example", "https://example.org:99999/", "<https://example.org>", "start/page.md#top"),
        *(
            "https://127.0.0.1/",
            "https://192.168.1.20:8443/news",
            "https://1.1",
            "https://0x7f.0x1",
            "https://nas.local/",
        ),
        *("https://news.LAN", "https://www.charity.internal/today", "127.0.0.1", "https://router.home.arpa"),
    ],
)
def test_any_other_address_to_leave_to_is_refused(address: str) -> None:
    assert leave_fault(address)


@pytest.mark.parametrize(
    ("address", "instead"),
    [("www.bbc.co.uk", "https://www.bbc.co.uk"), ("https://bücher.example/a", "https://xn--bcher-kva.example/a")],
)
def test_what_to_write_for_an_address_is_said(address: str, instead: str) -> None:
    assert leave_fault(address) == f"write {instead}"


@pytest.mark.parametrize("address", ["https://127.0.0.1/", "http://192.168.1.20/news", "nas.local", "https://news.LAN"])
def test_an_address_of_ones_own_network_is_said_to_open_nowhere_else(address: str) -> None:
    assert "public web" in leave_fault(address)


@pytest.mark.parametrize(
    "number",
    [
        *("101", "999 or 101", "0800 1111", "016977 2345", "+1 202 555 0172"),
        *("+44 20 7946 0958", "+44 (0)20 7946 0958", "0044 20 7946 0958"),
        *("0300 456 0111 ext 0123", "01225 718501 option 02", "01225 718501 or 718502"),
        *("18001 01632 960001", "18001 101"),
    ],
)
def test_a_number_is_taken_as_it_is_dialled(number: str, tmp_path: Path) -> None:
    dialled = FILES["organisation.yml"].replace('"999"', f'"{number}"')
    assert [*check(write(tmp_path, {**FILES, "organisation.yml": dialled}))[1]] == []


NAME = "name: An invented organisation\n"
CHECKED = "checked: 2026-11-01"


@pytest.mark.parametrize(
    ("old", "new", "line", "code", "words"),
    [
        (NAME, "name: ~\n", 1, "value-wrong", "would be printed"),
        (NAME, f"{NAME}short_name: null\n", 2, "value-wrong", "would be printed"),
        (NAME, f"name: {'long ' * 25}\n", 1, "value-wrong", "at most 100 letters"),
        (NAME, f"{NAME}short_name: {'long ' * 10}\n", 2, "value-wrong", "at most 40 letters"),
        (NAME, 'name: "A\\u0007B"\n', 1, "organisation-broken", "invisible character U+0007"),
        (NAME, 'name: "A\\u202EB"\n', 1, "organisation-broken", "invisible character U+202E"),
        (NAME, 'name: "A\\ud800B"\n', 1, "organisation-broken", ""),
        (NAME, "name: A\u200bB\n", 1, "file-unreadable", "invisible character U+200B"),
        ("    name: Emergency services\n", '    name: ""\n', 3, "contact-incomplete", "the keys name"),
        ("    hours: always\n", "    huors: always\n", 7, "key-unknown", "did you mean hours"),
        ('"999"', '"12345678901234567890"', 5, "number-wrong", "is not a number"),
        (CHECKED, "checked: 1st November 2026", 8, "date-wrong", "write it as 2026-11-01"),
        (CHECKED, "checked: 2026/11/1", 8, "date-wrong", "write it as 2026-11-01"),
        (CHECKED, "checked: 20261101", 8, "date-wrong", "write it as 2026-11-01"),
        (CHECKED, "checked: 2026-11-01 00:00:00", 8, "date-wrong", "write it as 2026-11-01"),
        (CHECKED, "checked: 11/2026", 8, "date-wrong", "year, month, day"),
        (CHECKED, "checked: 31 Movember 2026", 8, "date-wrong", "year, month, day"),
    ],
)
def test_what_would_be_printed_wrongly_is_said(
    old: str, new: str, line: int, code: str, words: str, tmp_path: Path
) -> None:
    spoilt = FILES["organisation.yml"].replace(old, new, 1)
    _, problems = check(write(tmp_path, {**FILES, "organisation.yml": spoilt}))
    said = [p for p in problems.errors if str(p.path) == "organisation.yml"]
    assert any((p.line, p.code) == (line, code) and words in p.advice for p in said), [str(p) for p in said]


def test_any_sign_of_a_name_can_stand_in_the_head_of_a_file(tmp_path: Path) -> None:
    name = "'A & B: <c> \"d\" #e {f} [g] | h'"
    organisation = FILES["organisation.yml"].replace("An invented organisation", name, 1)
    day = FILES["facilitator/sessions/day.md"].replace("do: Greet.", "do: Greet for {{ org.name }}")
    files = {**FILES, "organisation.yml": organisation, "facilitator/sessions/day.md": day}
    library, problems = check(write(tmp_path, files))
    assert [str(problem) for problem in problems] == []
    assert unshielded(library.sessions["day"].items[0].do) == f"Greet for {name[1:-1]}"


def test_words_of_ones_own_can_be_put_into_a_page(tmp_path: Path) -> None:
    organisation = FILES["organisation.yml"].replace("contacts:", "words:\n  office: +44 1225 | 718501\ncontacts:", 1)
    index = FILES["docs/index.md"].replace("call", "find us at {{ org.words.office }}, call")
    library, problems = check(write(tmp_path, {**FILES, "organisation.yml": organisation, "docs/index.md": index}))
    assert not problems.errors
    text = next(
        block.markdown for block in library.pages[PurePosixPath("docs/index.md")].blocks if isinstance(block, Text)
    )
    shown = [text_of(block.inlines) for block in markdown_tree(text) if hasattr(block, "inlines")]
    assert any("find us at +44 1225 | 718501, call" in words for words in shown)
