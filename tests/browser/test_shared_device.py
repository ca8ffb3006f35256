"""On a device that others use: asked once, sealed behind a passphrase or for one sitting, locked without a loss."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, expect
from test_keeping_answers import HOLD, SLOW
from test_trouble import BREAK, FAILURES, MEND
from waiting import wait_until
from workbook_site import READ, Reader

PASSPHRASE = "willow kettle orchard bridge lantern"


def question(reader: Reader) -> Locator:
    """Put the caret into a field, and return the question that comes."""
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    reader.field().focus()
    box = reader.page.get_by_role("region", name="Are you the only person who uses this device?")
    expect(box).to_be_visible()
    return box


def choose(box: Locator, mode: str) -> None:
    """Choose a way to keep words, with the passphrase where it needs one."""
    box.locator(f"input[value={mode}]").check()
    if mode == "passphrase":
        box.get_by_label("Create a passphrase", exact=True).fill(PASSPHRASE)
        box.get_by_label("Type it again").fill(PASSPHRASE)
    box.get_by_role("button", name="Save this choice").click()
    expect(box.get_by_text("Your choice is saved.")).to_be_visible()


def share(reader: Reader, mode: str = "passphrase") -> Reader:
    """Say on an exercise that others use this device too."""
    reader.exercise()
    box = question(reader)
    box.get_by_role("button", name="No, other people use it too").click()
    choose(box, mode)
    return reader


def lock(reader: Reader) -> None:
    reader.page.get_by_role("button", name="Lock now").click()
    expect(reader.page.get_by_role("heading", name="Your workbook is locked")).to_be_visible()


def unlock(reader: Reader, passphrase: str = PASSPHRASE) -> None:
    reader.page.get_by_label("Your passphrase").fill(passphrase)
    reader.page.get_by_role("button", name="Unlock").click()


def kept(reader: Reader) -> str:
    """Return everything in the database as text; bytes as the numbers that they are."""
    return reader.page.evaluate(
        f"async () => JSON.stringify(await ({READ})(), (_, it) => it instanceof Uint8Array ? [...it].join() : it)"
    )


def test_the_question_comes_with_the_caret_and_holds_nothing_up(reader: Reader) -> None:
    reader.exercise()
    box = question(reader)
    expect(reader.field()).to_be_focused()
    reader.page.keyboard.press("Tab")
    reader.write("written on without an answer")
    assert reader.values() == {"how-was-it": "written on without an answer"}
    box.get_by_role("button", name="Yes, only me").click()
    expect(box).to_contain_text("Your choice is saved")
    expect(reader.field()).to_be_focused()
    reader.exercise()
    reader.field().focus()
    reader.write("not asked again")
    expect(reader.page.get_by_text("Are you the only person who uses this device?")).to_have_count(0)


def test_behind_a_passphrase_nothing_is_readable_and_everything_comes_back(reader: Reader) -> None:
    reader.exercise().write("before it was asked", "one-word")
    reader.write("Margarethe")
    share(reader)
    reader.write("Margarethe and the red kite")
    reader.exercise().write("Margarethe again")
    held = kept(reader)
    assert not re.search("Margarethe|before it|own map", held)
    lock(reader)
    expect(reader.field()).to_be_hidden()
    assert "Margarethe" not in reader.page.content()
    reader.workbook()
    expect(reader.page.get_by_role("heading", name="Your workbook is locked")).to_be_visible()
    unlock(reader)
    expect(reader.page.locator("[data-answer$='/how-was-it'] dd")).to_contain_text("Margarethe again")
    reader.exercise()
    expect(reader.field()).to_have_value("Margarethe again")
    expect(reader.field("one-word")).to_have_value("before it was asked")
    kinds = {copy["kind"] for copy in reader.stored()["versions"].values()}
    assert kinds == {"earlier"}


def test_every_page_that_holds_words_has_a_way_in_and_a_lock(reader: Reader) -> None:
    share(reader).write("kept")
    for path, place in (("grid", ".al-before"), ("start/hand-in", ".al-hand-in")):
        lock(reader)
        reader.open(path)
        expect(reader.page.get_by_role("heading", name="Your workbook is locked")).to_be_visible()
        expect(reader.page.locator(place)).to_be_hidden()
        unlock(reader)
        expect(reader.page.locator(place)).to_be_visible()
        expect(reader.page.get_by_role("group", name="How your answers are saved")).to_be_focused()


def test_a_wrong_passphrase_says_one_thing_and_changes_nothing(reader: Reader) -> None:
    share(reader).write("kept")
    lock(reader)
    before = kept(reader)
    said = set()
    for wrong in ("", "x", PASSPHRASE[:-1], PASSPHRASE.upper(), "a" * 5000):
        unlock(reader, wrong)
        alert = reader.page.get_by_role("alert")
        expect(alert).to_be_visible()
        said.add(alert.text_content())
    assert len(said) == 1 and kept(reader) == before
    unlock(reader)
    expect(reader.field()).to_have_value("kept")


def test_locking_while_somebody_types_loses_nothing(reader: Reader) -> None:
    share(reader)
    reader.field().press_sequentially("the very last words")
    reader.page.get_by_role("button", name="Lock now").click()
    unlock(reader)
    expect(reader.field()).to_have_value("the very last words")


def test_locking_and_unlocking_in_one_tab_counts_in_the_other(reader: Reader, second: Reader) -> None:
    share(reader).write("first")
    second.exercise()
    expect(second.field()).to_have_value("first")  # the key came from the other tab
    second.field().press_sequentially(" and second")
    lock(reader)
    expect(second.page.get_by_role("heading", name="Your workbook is locked")).to_be_visible()
    unlock(reader)
    expect(reader.field()).to_have_value("first and second")
    expect(second.field()).to_have_value("first and second")


DOOR = "Your workbook is locked"
COVERED = """() => {
  const field = document.querySelector("al-prompt[key$='/how-was-it'] textarea");
  new MutationObserver(() => self.covered ||= !field.checkVisibility())
    .observe(document.documentElement, { attributes: true });
}"""
"""Notes that the words have been hidden, however soon they are shown again."""


@pytest.mark.sweep
def test_a_tab_that_cannot_lock_says_so_and_opens_no_other(
    context: BrowserContext, reader: Reader, second: Reader
) -> None:
    share(reader).write("first")
    second.exercise()
    expect(second.field()).to_have_value("first")
    second.page.evaluate(BREAK % FAILURES["put throws"])
    second.field().fill("cannot be saved")
    reader.page.get_by_role("button", name="Lock now").click()
    said = second.page.get_by_role("alert").filter(has_text="has not been locked")
    expect(said).to_be_visible()
    expect(second.field()).to_have_value("cannot be saved")
    expect(reader.page.get_by_role("heading", name=DOOR)).to_be_visible()
    third = Reader(context.new_page(), reader.site).exercise()
    expect(third.page.get_by_role("heading", name=DOOR)).to_be_visible()
    expect(reader.page.get_by_role("heading", name=DOOR)).to_have_count(1)

    second.page.evaluate(COVERED)
    second.page.get_by_role("button", name="Lock now").click()
    wait_until(second.page, "self.covered")
    expect(second.field()).to_be_visible()
    expect(said).to_have_count(1)
    second.page.evaluate(MEND)
    second.page.get_by_role("button", name="Lock now").click()
    expect(second.page.get_by_role("heading", name=DOOR)).to_be_visible()
    unlock(third)
    for tab in (reader, second, third):
        expect(tab.field()).to_have_value("cannot be saved")


def test_a_lock_counts_in_a_tab_that_shows_a_page_without_fields(reader: Reader, second: Reader) -> None:
    share(reader).write("first")
    second.exercise()
    expect(second.field()).to_have_value("first")
    second.open("plain")
    lock(reader)
    second.exercise()
    expect(second.page.get_by_role("heading", name=DOOR)).to_be_visible()
    expect(reader.page.get_by_role("heading", name=DOOR)).to_be_visible()
    unlock(second)
    expect(reader.field()).to_have_value("first")


def test_a_tab_that_was_open_before_seals_as_soon_as_it_writes(reader: Reader, second: Reader) -> None:
    second.exercise().write("open all along")
    share(reader)
    second.write("Rosamunde")
    assert "Rosamunde" not in kept(second)
    lock(reader)
    unlock(reader)
    expect(reader.field()).to_have_value("Rosamunde")


def test_two_tabs_that_disagree_keep_both_texts_sealed(reader: Reader, second: Reader) -> None:
    for tab in (reader, second):
        tab.page.add_init_script("delete window.BroadcastChannel;")
    share(reader)
    second.exercise()
    unlock(second)  # it could not hear the key
    expect(second.field()).to_be_visible()
    expect(second.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    reader.write("Ottilie here")
    second.write("Ottilie there")
    expect(second.prompt("how-was-it").locator("blockquote")).to_have_text("Ottilie here")
    assert "Ottilie" not in kept(second)
    second.page.get_by_role("button", name="Keep both, one below the other").click()
    expect(second.field()).to_have_value("Ottilie there\n\nOttilie here")


def test_a_page_that_closes_seals_its_last_words(context: BrowserContext, reader: Reader) -> None:
    share(reader)
    for leave in ("close", "reload"):
        page = context.new_page()
        tab = Reader(page, reader.site).exercise()
        expect(tab.prompt("how-was-it")).to_have_attribute("data-loaded", "")
        tab.field().fill("")
        tab.field().press_sequentially(f"last words of {leave}")
        if leave == "reload":
            page.reload()
        page.close()
        reader.exercise()
        expect(reader.field()).to_have_value(f"last words of {leave}")
    assert "last words" not in kept(reader)


def test_last_words_beside_the_database_are_sealed_too(context: BrowserContext, reader: Reader) -> None:
    share(reader).write("kept well")
    page = context.new_page()
    tab = Reader(page, reader.site).exercise()
    expect(tab.field()).to_have_value("kept well")
    reader.page.evaluate(HOLD, ["answers", "versions", "meta", "device"])
    tab.field().fill("a private thought")
    page.close()
    beside = "JSON.stringify(Object.entries(localStorage).filter(([name]) => name.includes('pending')))"
    wait_until(reader.page, f'{beside} !== "[]"')
    assert "private" not in reader.page.evaluate(beside)
    reader.page.evaluate("window.letGo = true")
    wait_until(reader.page, "window.free")
    reader.exercise()
    expect(reader.field()).to_have_value("a private thought")
    assert reader.page.evaluate(beside) == "[]" and "private" not in kept(reader)


HALF = "sessionStorage.getItem('alongside-key')"


def test_two_halves_that_do_not_belong_together_open_nothing_and_spoil_nothing(reader: Reader) -> None:
    """As when a page begins anew in the very moment in which the next one follows it."""
    share(reader).write("kept well")
    reader.page.evaluate(
        """() => {
          const [epoch, half] = sessionStorage.getItem("alongside-key").split(" ");
          sessionStorage.setItem("alongside-key", `${epoch} ${half.slice(0, 5)}${half[5] === "A" ? "B" : "A"}${half.slice(6)}`);
        }"""
    )
    reader.exercise()
    expect(reader.page.get_by_role("heading", name="Your workbook is locked")).to_be_visible()
    unlock(reader)
    expect(reader.field()).to_have_value("kept well")
    reader.write("kept on")
    reader.exercise()
    expect(reader.field()).to_have_value("kept on")
    assert [copy["kind"] for copy in reader.stored()["versions"].values()] == ["earlier"], "nothing was damaged"


def test_a_device_without_a_proof_of_its_key_keeps_its_words(reader: Reader) -> None:
    """As one that was set up before there were proofs: for one sitting, taking its key for none would clear them."""
    share(reader, "sitting").write("kept well")
    reader.page.evaluate(
        """() => new Promise((resolve) => indexedDB.open("alongside").onsuccess = ({ target: { result: db } }) => {
          const tx = db.transaction("device", "readwrite"), store = tx.objectStore("device");
          store.get("device").onsuccess = ({ target }) => {
            const { proof, ...rest } = target.result;
            store.put(rest, "device");
          };
          tx.oncomplete = () => { db.close(); resolve(); };
        })"""
    )
    reader.exercise()
    expect(reader.field()).to_have_value("kept well")


def test_a_page_leaves_the_halves_of_the_key_as_they_are(reader: Reader) -> None:
    share(reader).write("kept well")
    halves = reader.page.evaluate(f"{HALF} + self.name")
    reader.exercise()
    expect(reader.field()).to_have_value("kept well")
    assert reader.page.evaluate(f"{HALF} + self.name") == halves


def test_a_sitting_goes_on_from_page_to_page_and_ends_with_its_tab(context: BrowserContext, reader: Reader) -> None:
    share(reader, "sitting").write("for today only")
    assert "for today" not in kept(reader)
    reader.workbook()
    expect(reader.page.locator("[data-answer$='/how-was-it'] dd")).to_contain_text("for today only")
    reader.page.close()
    later = Reader(context.new_page(), reader.site).exercise()
    expect(later.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    expect(later.field()).to_have_value("")
    assert later.stored() == {"answers": {}, "versions": {}, "meta": {}, "device": {}}
    assert later.page.evaluate("localStorage.getItem('alongside:trace')") is None, "nothing is missed"


def test_an_idle_workbook_warns_locks_and_loses_nothing(reader: Reader) -> None:
    share(reader).write("before the break")
    reader.page.clock.install()
    reader.exercise()
    expect(reader.field()).to_have_value("before the break")
    reader.page.clock.fast_forward("09:05")
    warning = reader.page.get_by_text("will lock in one minute")
    expect(warning).to_be_visible()
    reader.page.keyboard.press("Shift")
    expect(warning).to_have_count(0)
    reader.page.clock.fast_forward("09:00")
    expect(reader.field()).to_be_visible()
    reader.field().press_sequentially(", and after")
    reader.page.clock.fast_forward("11:00")
    expect(reader.page.get_by_role("heading", name="Your workbook is locked")).to_be_visible()
    unlock(reader)
    expect(reader.field()).to_have_value("before the break, and after")


def test_who_uses_the_device_can_be_changed_only_when_it_is_known(reader: Reader) -> None:
    share(reader)
    reader.page.add_init_script(SLOW)
    reader.workbook().page.get_by_role("button", name="Who uses this device?").click()
    wait_until(reader.page, "() => self.alongside?.onDemand?.device")
    reader.page.evaluate("release()")
    expect(reader.page.get_by_role("dialog").get_by_label("Your current passphrase")).to_be_visible()


def test_the_passphrase_can_be_changed_and_taken_off(reader: Reader) -> None:
    share(reader).write("kept")
    reader.workbook().page.get_by_role("button", name="Who uses this device?").click()
    dialog = reader.page.get_by_role("dialog")
    dialog.get_by_label("Your current passphrase").fill(PASSPHRASE)
    dialog.get_by_role("button", name="Suggest a passphrase").last.click()
    words = dialog.get_by_label("Type it again").input_value()
    assert len(set(words.split())) >= 4
    dialog.get_by_role("button", name="Change my passphrase").click()
    expect(reader.page.get_by_text("Your passphrase is changed")).to_be_visible()
    lock(reader)
    unlock(reader)
    expect(reader.page.get_by_role("alert")).to_be_visible()
    unlock(reader, words)
    expect(reader.page.locator("[data-answer$='/how-was-it'] dd")).to_contain_text("kept")
    reader.page.get_by_role("button", name="Who uses this device?").click()
    dialog.locator("input[value=own]").check()
    dialog.get_by_role("button", name="Save this choice").click()
    expect(reader.page.get_by_text("Your choice is saved.")).to_be_visible()
    assert reader.values() == {"how-was-it": "kept"}
    expect(reader.page.get_by_role("button", name="Lock now")).to_have_count(0)


def test_a_backup_with_a_passphrase_comes_back_with_it_only(
    context: BrowserContext, reader: Reader, second: Reader, tmp_path: Path
) -> None:
    reader.exercise().write("sealed in a file")
    reader.workbook().page.get_by_role("button", name="Save a backup with a passphrase").click()
    dialog = reader.page.get_by_role("dialog")
    dialog.get_by_label("Create a passphrase", exact=True).fill(PASSPHRASE)
    dialog.get_by_label("Type it again").fill(PASSPHRASE)
    with reader.page.expect_download() as download:
        dialog.get_by_role("button", name="Save the file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert "sealed in" not in file.read_text("utf-8") and "locked" in file.name
    dialog.get_by_role("button", name="Close").click()
    reader.wipe()
    dialog = reader.choose("Restore from a backup", file)
    dialog.get_by_label("Your passphrase").fill("not this one at all")
    dialog.get_by_role("button", name="Open the file").click()
    expect(dialog.get_by_role("alert")).to_contain_text("That passphrase did not work. Nothing has changed.")
    assert reader.stored()["answers"] == {}
    dialog.get_by_label("Your passphrase").fill(PASSPHRASE)
    dialog.get_by_role("button", name="Open the file").click()
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("1 answer restored")).to_be_visible()
    assert reader.values() == {"how-was-it": "sealed in a file"}


@pytest.mark.parametrize("mode", ["passphrase", "sitting"])
def test_finishing_leaves_nothing_and_asks_the_next_person(reader: Reader, mode: str) -> None:
    share(reader, mode).write("to be gone")
    reader.workbook().wipe()
    assert reader.stored() == {"answers": {}, "versions": {}, "meta": {}, "device": {}}
    wait_until(reader.page, "() => [name, ...Object.values(sessionStorage)].join('') === ''")
    reader.exercise()
    question(reader)


def test_every_field_tells_the_browser_not_to_remember(reader: Reader) -> None:
    share(reader)
    reader.prompt("places").get_by_role("button", name="Add a row").click()
    for where in (reader.exercise, reader.workbook):
        where()
        if where == reader.workbook:
            reader.page.get_by_role("button", name="Who uses this device?").click()
            reader.page.get_by_role("dialog").locator("input[value=own]").check()
        fields = "input:not([type=file]), textarea, select"
        loose = reader.page.locator(fields).evaluate_all(
            """all => all.filter(it => !["off", "new-password", "current-password"].includes(it.autocomplete)
                || (it.type !== "password") !== (it.autocomplete === "off")).map(it => it.outerHTML)"""
        )
        assert loose == []


def test_the_passphrase_is_in_no_address_store_or_log(context: BrowserContext, reader: Reader) -> None:
    seen: list[str] = []
    context.on("request", lambda request: seen.append(request.url + (request.post_data or "")))
    context.on("console", lambda message: seen.append(message.text))
    share(reader).write("kept")
    lock(reader)
    unlock(reader)
    reader.expect_saved()
    everything = (
        " ".join(seen)
        + kept(reader)
        + reader.page.evaluate(
            "JSON.stringify([name, location.href, localStorage, sessionStorage, document.cookie, history.state])"
        )
    )
    assert not any(word in everything for word in PASSPHRASE.split())
