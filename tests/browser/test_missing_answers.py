"""Answers that the browser has lost are missed aloud; those that were removed on purpose are not."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, expect
from workbook_site import MAP, Reader

EMPTY = """() => new Promise((resolve, reject) => {
  const deleting = indexedDB.deleteDatabase("alongside");
  deleting.onsuccess = resolve;
  deleting.onerror = () => reject(deleting.error);
})"""
CANNOT_READ = """const real = IDBFactory.prototype.open;
IDBFactory.prototype.open = function () {
  const request = new EventTarget();
  request.error = new DOMException("Internal error opening backing store", "UnknownError");
  setTimeout(() => request.onerror(new Event("error")));
  return request;
};"""


def alert(reader: Reader) -> Locator:
    """Return what is said at the top of the exercise or of My workbook."""
    return reader.page.locator("al-exercise > .al-alert, al-workbook > .al-alert")


def lose(reader: Reader) -> None:
    """Let the browser lose what it kept, behind the page's back."""
    reader.open("late").page.evaluate(EMPTY)


@pytest.mark.parametrize("place", ["exercises/map-your-own-2", "exercises/plan-a-session", "my-workbook"])
def test_an_emptied_database_is_not_taken_for_a_new_one(reader: Reader, place: str) -> None:
    reader.exercise().write("one")
    reader.write("two", "one-word")
    lose(reader)
    reader.open(place)
    expect(alert(reader)).to_contain_text("This device had 2 answers, and now there are none.")
    expect(alert(reader)).not_to_contain_text("You last saved a backup")


def test_a_backup_brings_back_what_is_missing_and_the_warning_goes(reader: Reader) -> None:
    reader.exercise().write("one")
    path, _ = reader.workbook().backup()
    lose(reader)
    dialog = reader.workbook().choose("Restore from a backup", path)
    expect(alert(reader)).to_contain_text("You last saved a backup on")
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(alert(reader)).to_have_count(0)
    assert reader.values() == {"how-was-it": "one"}


def test_what_is_written_after_a_loss_does_not_hide_it(reader: Reader) -> None:
    reader.exercise().write("one")
    reader.write("two", "one-word")
    lose(reader)
    reader.exercise().write("anew")
    reader.exercise()
    expect(alert(reader)).to_contain_text("This device had 2 answers, and now there is 1.")


def test_a_reader_who_knows_is_not_told_again(reader: Reader) -> None:
    reader.exercise().write("one")
    lose(reader)
    reader.exercise().page.get_by_role("button", name="Don’t show this again").click()
    expect(alert(reader)).to_have_count(0)
    expect(reader.page.locator("al-exercise")).to_be_focused()
    reader.exercise().write("anew")
    reader.workbook().page.get_by_text("anew").wait_for()
    expect(alert(reader)).to_have_count(0)


def test_nobody_is_told_of_answers_that_they_removed_themselves(reader: Reader) -> None:
    reader.exercise().write("one")
    reader.workbook().wipe()
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    expect(alert(reader)).to_have_count(0)
    assert reader.page.evaluate("localStorage.length") == 0


COUNTED = """() => {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
    if (mode === "readwrite" && stores.length > 3) {
      localStorage.setItem("alongside:trace", JSON.stringify({ answers: 1, backup: "" }));
    }
    return transaction.call(this, stores, mode, ...more);
  };
}"""
"""Leaves the trace again just before everything is cleared, as a page does that has counted the answers."""


def test_a_trace_that_is_left_while_everything_is_cleared_goes_as_well(reader: Reader) -> None:
    reader.exercise().write("one")
    reader.workbook().page.evaluate(COUNTED)
    reader.wipe()
    assert reader.page.evaluate("localStorage.length") == 0
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    expect(alert(reader)).to_have_count(0)


def test_taking_a_restore_back_is_no_loss(reader: Reader) -> None:
    reader.exercise().write("one")
    path, _ = reader.workbook().backup()
    reader.wipe()
    reader.choose("Restore from a backup", path).get_by_role("button", name="Restore these answers").click()
    reader.page.get_by_role("button", name="Undo restoring").click()
    expect(reader.page.get_by_text("as it was before you restored the backup")).to_be_visible()
    reader.workbook().page.get_by_text("You have not started any exercises yet").wait_for()
    expect(alert(reader)).to_have_count(0)


@pytest.mark.parametrize("place", ["exercises/map-your-own-2", "my-workbook"])
def test_answers_that_cannot_be_read_are_not_said_to_be_gone(reader: Reader, place: str) -> None:
    reader.exercise().write("one")
    reader.page.add_init_script(CANNOT_READ)
    reader.open(place)
    expect(alert(reader)).to_contain_text("may still be on this device, but the browser cannot read it at the moment")


def test_the_trace_holds_no_words(reader: Reader) -> None:
    reader.exercise().write("Margarethe")
    reader.write("Xylophon", "one-word")
    reader.workbook().backup()
    kept = reader.page.evaluate("Object.entries(localStorage)")
    assert [name for name, _ in kept] == ["alongside:trace"]
    trace = json.loads(kept[0][1])
    assert set(trace) == {"answers", "backup", "last"}
    assert trace["answers"] == 2 and trace["backup"][:2] == "20" and trace["last"] == [f"{MAP.id}/one-word", 1]


AGE = """(key) => new Promise((resolve) => {
  const opening = indexedDB.open("alongside");
  opening.onsuccess = () => {
    const tx = opening.result.transaction(["answers", "versions"], "readwrite");
    tx.objectStore("versions").getAll().onsuccess = ({ target }) =>
      tx.objectStore("answers").put(target.result.find((copy) => copy.key === key).record);
    tx.oncomplete = () => { opening.result.close(); resolve(); };
  };
})"""


def test_an_older_text_is_not_shown_as_the_last(reader: Reader) -> None:
    reader.exercise().write("the first words")
    reader.exercise().write("quite other words")
    reader.open("late").page.evaluate(AGE, f"{MAP.id}/how-was-it")
    reader.exercise()
    expect(reader.field()).to_have_value("the first words")
    expect(alert(reader)).to_contain_text("The browser has lost the last changes that were saved here,")
