"""The same answer in two tabs: nothing that was written in either is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from test_put_in import loaded
from workbook_site import MAP, Reader

DEAF = "delete window.BroadcastChannel;"
"""For a tab that hears nothing of the others, as one that the browser has put to sleep."""


def deafen(*tabs: Reader) -> None:
    for tab in tabs:
        tab.page.add_init_script(DEAF)


def open_deaf(*tabs: Reader) -> None:
    """Open the exercise in tabs that hear nothing of each other, each before anything is written in another."""
    deafen(*tabs)
    for tab in tabs:
        loaded(tab)


def texts(tab: Reader) -> set[str]:
    """Return every text that is kept of the first answer, wherever it is kept."""
    stored = tab.stored()
    key = f"{MAP.id}/how-was-it"
    return {stored["answers"][key]["value"], *(copy["record"]["value"] for copy in stored["versions"].values())}


def quarrel(reader: Reader, second: Reader) -> None:
    """Write different words in two tabs that know nothing of each other."""
    open_deaf(reader, second)
    reader.write("written here first")
    second.write("and this there")
    expect(second.prompt("how-was-it").get_by_text("There is another version of this answer")).to_be_visible()


def test_a_tab_without_unsaved_words_shows_what_another_has_written(reader: Reader, second: Reader) -> None:
    reader.exercise()
    second.exercise()
    reader.write("written in the first tab")
    expect(second.field()).to_have_value("written in the first tab")
    second.write("and changed in the second")
    expect(reader.field()).to_have_value("and changed in the second")
    expect(reader.page.get_by_text("There is another version")).to_have_count(0)


def test_both_texts_are_kept_when_two_tabs_disagree(reader: Reader, second: Reader) -> None:
    quarrel(reader, second)
    expect(second.prompt("how-was-it").locator("blockquote")).to_have_text("written here first")
    assert texts(second) == {"written here first", "and this there"}


@pytest.mark.parametrize(
    ("button", "value"),
    [
        ("Keep the answer above", "and this there"),
        ("Use this other version", "written here first"),
        ("Keep both, one below the other", "and this there\n\nwritten here first"),
    ],
)
def test_the_reader_decides_and_both_texts_survive(reader: Reader, second: Reader, button: str, value: str) -> None:
    quarrel(reader, second)
    second.page.get_by_role("button", name=button).click()
    expect(second.field()).to_have_value(value)
    expect(second.page.get_by_text("There is another version")).to_have_count(0)
    second.exercise()
    expect(second.field()).to_have_value(value)
    expect(second.page.get_by_text("There is another version")).to_have_count(0)
    assert {"written here first", "and this there"} <= texts(second)


def test_a_disagreement_is_still_shown_after_loading_again(reader: Reader, second: Reader) -> None:
    quarrel(reader, second)
    reader.exercise()
    expect(reader.prompt("how-was-it").locator("blockquote")).to_have_text("written here first")


def test_a_long_quarrel_loses_no_text_that_was_shown_as_saved(reader: Reader, second: Reader) -> None:
    open_deaf(reader, second)
    said = {f"{who} says {turn}" for turn in range(2) for who in ("one", "other")}
    for turn in range(2):
        reader.write(f"one says {turn}")
        second.write(f"other says {turn}")
    # Between two words of the same tab lies always one of the other, so each was a disagreement.
    assert said <= texts(reader)


def test_a_tick_in_two_tabs_is_no_reason_to_ask(reader: Reader, second: Reader) -> None:
    open_deaf(reader, second)
    for tab in (reader, second):
        tab.prompt("which-first").get_by_label("More time").check()
        tab.expect_saved("which-first")
    expect(second.page.get_by_text("There is another version")).to_have_count(0)
    assert reader.stored()["versions"] == {}


def test_what_is_wiped_in_one_tab_is_gone_from_the_others(reader: Reader, second: Reader) -> None:
    reader.exercise().write("to be gone")
    second.workbook().wipe()
    expect(reader.field()).to_have_value("")
    assert reader.stored() == {"answers": {}, "versions": {}, "meta": {}, "device": {}}


def test_a_tab_that_slept_through_the_wiping_brings_nothing_back(reader: Reader, second: Reader) -> None:
    deafen(reader)
    reader.exercise().write("to be gone")
    second.workbook().wipe()
    reader.write("written since")
    stored = reader.stored()
    assert "to be gone" not in str(stored) and reader.values() == {"how-was-it": "written since"}


def test_the_workbook_shows_at_once_what_is_written_elsewhere(reader: Reader, second: Reader) -> None:
    reader.exercise()
    second.workbook()
    reader.write("seen at once")
    expect(second.page.locator("[data-answer$='/how-was-it'] dd")).to_have_text("seen at once")
