"""Taking the answers away, looking at a backup, bringing it back, and wiping."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_keeping_answers import KINDS, answer_everything
from workbook_site import HOLD, MAP, Reader

KEY = f"{MAP.id}/how-was-it"


def without_meta(stored: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not the reader's words: dates of backups and the way back."""
    return {name: records for name, records in stored.items() if name != "meta"}


@pytest.mark.sweep
def test_a_workbook_is_the_same_record_for_record_after_backup_wipe_and_restore(reader: Reader) -> None:
    reader.exercise().write("an earlier text")
    answer_everything(reader)
    reader.workbook()
    before = reader.stored()
    assert len(before["answers"]) == len(KINDS) and len(before["versions"]) == 1
    path, backup = reader.backup()
    assert backup["count"] == len(KINDS)
    reader.wipe()
    assert reader.stored() == {"answers": {}, "versions": {}, "meta": {}, "device": {}}

    dialog = reader.choose("Restore from a backup", path)
    expect(dialog).to_contain_text(f"New: {len(KINDS)}. Same as on this device: 0. Different from this device: 0.")
    dialog.get_by_role("button", name="Restore these answers").click()

    expect(reader.page.get_by_text(f"{len(KINDS)} answers restored")).to_be_visible()
    assert without_meta(reader.stored()) == without_meta(before)
    reader.exercise()
    expect(reader.field()).to_have_value("Slow.\nBut good.")


def test_the_file_is_named_by_its_day_and_can_be_read_without_a_program(reader: Reader) -> None:
    reader.page.clock.set_fixed_time("2026-11-25T12:00:00")
    reader.exercise().write("plain to read")
    reader.workbook()
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name="Save a backup file", exact=True).click()
    assert download.value.suggested_filename == "alongside-backup-2026-11-25.json"
    assert "plain to read" in Path(download.value.path()).read_text(encoding="utf-8")


def test_only_a_backup_that_was_read_back_counts_as_checked(reader: Reader) -> None:
    reader.exercise().write("worth keeping")
    reader.workbook()
    expect(reader.page.get_by_text("You have not saved a backup yet.")).to_be_visible()
    path, _ = reader.backup()
    expect(reader.page.get_by_text("You have not checked it yet.")).to_be_visible()
    dialog = reader.choose("Check my backup", path)
    expect(dialog.get_by_role("status")).to_contain_text("It matches your workbook as it is now.")
    dialog.get_by_role("button", name="Close").click()
    expect(reader.page.get_by_text("and you have checked it.")).to_be_visible()


def test_checking_says_in_what_a_backup_differs(reader: Reader) -> None:
    reader.exercise().write("as it was")
    reader.write("only in the file", "one-word")
    path, _ = reader.workbook().backup()
    reader.wipe()
    reader.exercise().write("as it is")
    reader.write("2026-12-01", "when")
    before = reader.workbook().stored()
    dialog = reader.choose("Check my backup", path)
    expect(dialog.get_by_role("status")).to_contain_text(
        "1 answer only in the file, 1 answer different, 1 answer only in your workbook."
    )
    assert reader.stored() == before


def test_a_reminder_comes_after_five_changed_answers_and_goes_with_the_backup(reader: Reader) -> None:
    answer_everything(reader)
    reader.workbook()
    reminder = reader.page.get_by_text("This is a good time to save a backup")
    expect(reminder).to_be_visible()
    reader.backup()
    expect(reminder).to_be_hidden()


def test_a_reminder_comes_three_days_after_a_change_that_no_backup_holds(reader: Reader) -> None:
    reader.exercise().write("in the backup")
    reader.workbook().backup()
    expect(reader.page.get_by_text("You last saved a backup on")).to_be_visible()
    reader.exercise().write("since then")
    reminder = reader.page.get_by_text("You have changed 1 answer since your last backup")
    now = reader.page.evaluate("Date.now() / 1000")
    for days, due in ((2.9, False), (3.1, True)):
        reader.page.clock.set_fixed_time(now + days * 24 * 3600)
        reader.workbook()
        expect(reader.page.get_by_text("You last saved a backup on")).to_be_visible()
        expect(reminder).to_be_visible(visible=due)
    reader.exercise()
    expect(reminder).to_be_visible()


def spoil(name: str, path: Path) -> dict[str, Any]:
    """Return a file that is no good, made from a good one."""
    text = path.read_text(encoding="utf-8")
    file = json.loads(text)
    made = {
        "empty": "",
        "a letter": "Dear all, thank you for coming.",
        "a picture": "\x89PNG\r\n\x1a\n",
        "other json": '{"answers": []}',
        "half": text[: len(text) // 2],
        "a word changed": text.replace("worth keeping", "worth losing"),
        "an answer taken out": json.dumps({**file, "answers": []}),
        "newer": json.dumps({**file, "version": 2}),
        "large": text + " " * (5 * 1024 * 1024),
    }[name]
    return {"name": "alongside-backup.json", "mimeType": "application/json", "buffer": made.encode("utf-8")}


REFUSALS = {
    "empty": "This file is empty",
    "a letter": "This file is not a backup",
    "a picture": "This file is not a backup",
    "other json": "This file is not a backup",
    "half": "This backup is incomplete",
    "a word changed": "This backup is damaged",
    "an answer taken out": "This backup is incomplete",
    "newer": "made with a newer version of this site",
    "large": "This file is too large",
}


def test_a_wrong_file_is_refused_in_clear_words_and_changes_nothing(reader: Reader) -> None:
    reader.exercise().write("worth keeping")
    path, _ = reader.workbook().backup()
    expect(reader.page.get_by_text("You last saved a backup")).to_be_visible()
    before = reader.stored()
    for button in ("Check my backup", "Restore from a backup"):
        reader.page.get_by_role("button", name=button, exact=True).click()
        dialog = reader.page.get_by_role("dialog")
        for name, words in REFUSALS.items():
            dialog.get_by_label("Choose a backup file").set_input_files(spoil(name, path))  # type: ignore[arg-type]
            alert = dialog.get_by_role("alert")
            expect(alert).to_contain_text(words)
            expect(alert).to_contain_text("Nothing in your workbook has changed.")
            expect(dialog.get_by_role("button", name="Restore these answers")).to_have_count(0)
        reader.page.keyboard.press("Escape")
        expect(reader.page.get_by_role("button", name=button, exact=True)).to_be_focused()
    assert reader.stored() == before


def disagree(reader: Reader) -> tuple[Locator, dict[str, Any]]:
    """Have one answer that differs from a backup and one that is only in it, and open the window to bring it back."""
    reader.exercise().write("what the file says")
    reader.write("new", "one-word")
    path, _ = reader.workbook().backup()
    reader.wipe()
    reader.exercise().write("what I say")
    before = reader.workbook().stored()
    dialog = reader.choose("Restore from a backup", path)
    expect(dialog).to_contain_text("New: 1. Same as on this device: 0. Different from this device: 1.")
    expect(dialog.locator("blockquote")).to_have_text(["what I say", "what the file says"])
    return dialog, before


@pytest.mark.parametrize(
    ("choice", "current", "copies"),
    [
        ("Keep both", None, {"what I say", "what the file says"}),
        ("Keep the version on this device", "what I say", {"what I say"}),
        ("Use the version in the backup", "what the file says", {"what I say", "what the file says"}),
    ],
)
def test_the_reader_chooses_where_a_backup_differs_and_can_undo_it(
    reader: Reader, choice: str, current: str | None, copies: set[str]
) -> None:
    dialog, before = disagree(reader)
    dialog.get_by_role("radio", name=choice).check()
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("restored from the backup.")).to_be_visible()
    stored = reader.stored()
    value = stored["answers"][KEY]["value"]
    assert current in (None, value)
    assert {value, *(copy["record"]["value"] for copy in stored["versions"].values())} == copies
    assert reader.values()["one-word"] == "new"

    reader.workbook().page.get_by_role("button", name="Undo restoring").click()

    expect(reader.page.get_by_text("as it was before you restored the backup")).to_be_visible()
    assert reader.stored() == before


def test_keeping_both_tells_of_a_version_that_stood_among_the_previous_ones(reader: Reader) -> None:
    reader.exercise().write("as it was saved")
    path, _ = reader.workbook().backup()
    reader.exercise().write("changed since")
    before = reader.workbook().stored()
    assert [copy["kind"] for copy in before["versions"].values()] == ["earlier"]
    reader.choose("Restore from a backup", path).get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("1 answer restored from the backup.")).to_be_visible()
    reader.exercise()
    expect(reader.prompt("how-was-it").get_by_text("as it was saved")).to_be_visible()
    reader.workbook().page.get_by_role("button", name="Undo restoring").click()
    expect(reader.page.get_by_text("as it was before you restored the backup")).to_be_visible()
    assert reader.stored() == before


def test_undoing_keeps_what_was_written_since(reader: Reader) -> None:
    dialog, _ = disagree(reader)
    dialog.get_by_role("radio", name="Use the version in the backup").check()
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("restored from the backup.")).to_be_visible()
    reader.exercise().write("written since")
    reader.workbook().page.get_by_role("button", name="Undo restoring").click()
    expect(reader.page.get_by_text("as it was before")).to_be_visible()
    stored = reader.stored()
    assert stored["answers"][KEY]["value"] == "what I say"
    assert "written since" in [copy["record"]["value"] for copy in stored["versions"].values()]


def test_nothing_is_written_where_the_workbook_has_changed_since_the_preview(reader: Reader, second: Reader) -> None:
    dialog, _ = disagree(reader)
    second.exercise().write("changed while the list was open")
    before = second.stored()
    reader.page.bring_to_front()
    dialog.get_by_role("radio", name="Use the version in the backup").check()
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Your workbook has changed since this list was made")
    assert reader.stored() == before


def test_bringing_back_what_is_there_already_changes_nothing(reader: Reader) -> None:
    reader.exercise().write("here already")
    path, _ = reader.workbook().backup()
    dialog = reader.choose("Restore from a backup", path)
    expect(dialog).to_contain_text("There is nothing to restore.")
    expect(dialog.get_by_role("button", name="Restore these answers")).to_have_count(0)


HOSTILE = [
    "<img src=x onerror=\"document.title='ran'\">",
    "<script>document.title='ran'</script>",
    "</textarea><svg onload=document.title='ran'>",
    "<style>*{display:none}</style>",
]


def test_what_looks_like_html_is_shown_as_it_was_written(reader: Reader) -> None:
    words = "\n".join(HOSTILE)
    reader.exercise().write(words)
    reader.prompt("places").locator("[data-part='1.place']").fill(HOSTILE[0])
    reader.prompt("services").locator("[data-part='cafe.why']").fill(HOSTILE[2])
    reader.expect_saved("places")
    reader.expect_saved("services")
    path, _ = reader.workbook().backup()
    answer = reader.page.locator(f"[data-answer='{KEY}'] dd")
    expect(answer).to_contain_text(HOSTILE[0])
    reader.wipe()
    dialog = reader.choose("Restore from a backup", path)
    dialog.get_by_text("New answers").click()
    expect(dialog).to_contain_text(HOSTILE[1])
    assert reader.page.locator("main :is(img, svg, script, style)").count() == 0
    assert dialog.locator("img, svg, script, style").count() == 0
    assert reader.page.title() == "My workbook"


def test_answers_to_questions_that_are_gone_stay_visible_and_are_in_the_backup(reader: Reader) -> None:
    reader.open("exercises/plan-a-session").write("still mine", "first-thing")
    reader.workbook().page.evaluate("document.querySelector('[data-exercise=plan-a-session]').remove()")
    reader.page.evaluate("document.querySelector('al-workbook').replaceWith(document.querySelector('al-workbook'))")
    orphans = reader.page.locator(".al-workbook__orphans")
    expect(orphans).to_contain_text("What do you do first?")
    expect(orphans).to_contain_text("still mine")
    _, backup = reader.backup()
    assert backup["count"] == 1


def test_wiping_asks_first_and_says_what_it_cannot_promise(reader: Reader) -> None:
    reader.exercise().write("not yet")
    page: Page = reader.workbook().page
    page.get_by_role("button", name="Clear my answers from this device").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("This clears 1 answer from this browser")
    expect(dialog).to_contain_text("It does not remove traces from the disk")
    dialog.get_by_role("button", name="Clear everything").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Tick the box to confirm")
    assert reader.values() == {"how-was-it": "not yet"}
    with page.expect_download():
        dialog.get_by_role("button", name="Save a backup file", exact=True).click()
    dialog.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("button", name="Clear my answers from this device")).to_be_focused()
    assert reader.values() == {"how-was-it": "not yet"}


WATCH = """words => {
  self.tops = new Set();
  const look = () => {
    const wanted = [...document.querySelectorAll("dialog button")].find((it) => it.textContent === words);
    if (wanted) self.tops.add(Math.round(wanted.getBoundingClientRect().top));
    requestAnimationFrame(look);
  };
  look();
}"""
"""Notes in every frame where a button of a window stands."""


def test_what_clears_all_stays_where_it_is_once_it_is_in_sight(reader: Reader, second: Reader) -> None:
    reader.exercise().write("not yet")
    second.workbook()
    page = reader.workbook().page
    expect(page.get_by_text("exercises and finished")).to_be_visible()
    second.page.evaluate(HOLD, ["answers", "versions"])
    page.evaluate(WATCH, "Clear everything")
    page.get_by_role("button", name="Clear my answers from this device").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("This clears ")).to_be_visible()
    second.page.evaluate("window.letGo = true")
    expect(dialog.get_by_role("button", name="Save all as Word")).to_be_visible()
    reader.stored()  # as long as it takes to read it
    dialog.get_by_role("checkbox").check()
    assert len(page.evaluate("[...self.tops]")) == 1


def test_a_backup_moves_to_another_browser(reader: Reader, context: BrowserContext) -> None:
    reader.exercise().write("to take along")
    path, _ = reader.workbook().backup()
    browser = context.browser
    assert browser
    other = browser.new_context()
    try:
        there = Reader(other.new_page(), reader.site).workbook()
        there.choose("Restore from a backup", path).get_by_role("button", name="Restore these answers").click()
        expect(there.page.locator(f"[data-answer='{KEY}'] dd")).to_have_text("to take along")
    finally:
        other.close()
