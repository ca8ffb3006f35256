"""Rows 13, 14 and 18: what a shared device keeps of the words behind a passphrase, and what wrong keys do."""

from __future__ import annotations

import base64
import json
import random
import string
from collections.abc import Iterable
from pathlib import Path

import pytest
from browser.test_shared_device import PASSPHRASE, kept, lock, share, unlock
from campaign.ledger import Trials, fault
from find_browser import BROWSER_ARGUMENTS
from playwright.sync_api import Page, Playwright, expect
from workbook_site import Reader

FIELDS = [
    ("how-was-it", ""), ("one-word", ""), ("three-people", "1"), ("three-people", "2"), ("three-people", "3"),
    ("places", "1.place"), ("places", "1.people"), ("places", "2.place"), ("places", "2.people"),
    ("services", "library.why"), ("services", "cafe.why"), ("others", "1.name"), ("others", "1.why"),
    ("others", "2.name"), ("others", "2.why"),
]  # fmt: skip
MARKERS = 20


def forms(marker: bytes) -> Iterable[bytes]:
    """Yield what bytes look like in a file: as they are, in two bytes a letter, in base64 wherever they begin."""
    yield marker
    yield marker.decode("latin-1").encode("utf-16-le")
    for before in range(3):
        text = base64.b64encode(bytes(before) + marker)
        inner = text[4 if before else 0 : -4]  # what does not depend on what stands beside it
        yield inner
        yield inner.decode().encode("utf-16-le")


def traces(profile: Path, markers: Iterable[bytes]) -> list[str]:
    """Return the files of a profile in which one of these stands, in any form."""
    looked_for = [form for marker in markers for form in forms(marker)]
    files = [path for path in profile.rglob("*") if path.is_file() and not path.is_symlink()]
    return [str(path.relative_to(profile)) for path in files if any(it in path.read_bytes() for it in looked_for)]


def profile_that_restores(folder: Path) -> Path:
    """Make a profile that opens again what was open before, as many people set it."""
    (folder / "Default").mkdir(parents=True)
    settings = {"session": {"restore_on_startup": 1}}
    (folder / "Default" / "Preferences").write_text(json.dumps(settings), encoding="utf-8")
    return folder


def write_markers(page: Page, site: str, markers: list[str]) -> None:
    """Type markers into the fields of an exercise, the last of them together, and wait until they are saved."""
    tab = Reader(page, site)
    for (prompt, part), marker in zip(FIELDS, markers, strict=False):
        tab.prompt(prompt).locator(f"[data-part='{part}']").fill(marker)
        tab.expect_saved(prompt)
    tab.write("\n".join(markers[:1] + markers[len(FIELDS) - 1 :]))


def key_of(page: Page) -> tuple[bytes, bytes]:
    """Return the key of an unlocked page, and the half of it that is in the window's name."""
    half, name = page.evaluate("[Object.values(sessionStorage)[0].split(' ')[1], window.name.split(':')[1]]")
    one, other = base64.b64decode(half), base64.b64decode(name)
    return bytes(a ^ b for a, b in zip(one, other, strict=True)), other


@fault(13, "a locked workbook is looked for on the disk", short=2, full=20, where="Chromium, with session restore (18)")
def test_no_word_is_found_on_the_disk_after_locking(
    trials: Trials, playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path
) -> None:
    for number in trials:
        chance = random.Random(number)
        markers = ["".join(chance.choices(string.ascii_letters, k=18)) for _ in range(MARKERS)]
        profile = profile_that_restores(tmp_path / str(number))
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=browser_executable, args=BROWSER_ARGUMENTS
        )
        page = context.pages[0]
        tab = share(Reader(page, workbook_site))
        key, name_half = key_of(page)
        write_markers(page, workbook_site, markers)
        tab.workbook()  # from page to page, as readers go
        expect(page.locator("[data-answer$='/how-was-it'] dd")).to_contain_text(markers[-1])
        tab.exercise()
        lock(tab)
        context.close()
        for what, found in {
            "words": traces(profile, [marker.encode() for marker in markers]),
            "the key": traces(profile, [key]),
            "the half of the key in the window's name": traces(profile, [name_half]),
        }.items():
            if found:
                trials.lost(f"{what} in {found}")


def test_the_search_finds_what_is_kept_without_a_passphrase(
    playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path
) -> None:
    """Or else the search of the test above would prove nothing."""
    context = playwright.chromium.launch_persistent_context(
        tmp_path / "plain", executable_path=browser_executable, args=BROWSER_ARGUMENTS
    )
    Reader(context.pages[0], workbook_site).exercise().write("Quillwort")
    context.close()
    assert any("IndexedDB" in path for path in traces(tmp_path / "plain", [b"Quillwort"]))


@fault(14, "a wrong passphrase is tried", short=20, full=1000)
def test_a_wrong_passphrase_opens_and_changes_nothing(trials: Trials, reader: Reader) -> None:
    share(reader).write("kept")
    lock(reader)
    before, said = kept(reader), set()
    for number in trials:
        chance = random.Random(number)
        wrong = list(PASSPHRASE)
        for _ in range(chance.randint(1, 3)):
            wrong[chance.randrange(len(wrong))] = chance.choice(string.printable[:94])
        if "".join(wrong) == PASSPHRASE:
            continue
        unlock(reader, "".join(wrong))
        expect(reader.page.get_by_role("button", name="Unlock")).to_be_enabled()
        said.add(reader.page.get_by_role("alert").text_content())
        if number % 10 == 0 and kept(reader) != before:
            trials.lost(f"{''.join(wrong)!r} changed the store")
    assert len(said) == 1 and kept(reader) == before
    unlock(reader)
    expect(reader.field()).to_have_value("kept")


@pytest.mark.parametrize("mode", ["plain", "sealed"])
def test_clearing_leaves_nothing_in_the_app(reader: Reader, mode: str) -> None:
    if mode == "sealed":
        share(reader)
    else:
        reader.exercise()
    reader.write("Zaunkönig")
    reader.workbook().wipe()
    for where in (reader.workbook, reader.exercise):
        where()
        reader.page.wait_for_load_state("networkidle")
        assert "Zaunkönig" not in reader.page.content()
    assert "Zaunk" not in kept(reader)
