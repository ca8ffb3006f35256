"""Where the browser cannot keep answers: the page says so, the words stay, and a backup holds them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Dialog, expect
from workbook_site import MAP, Reader

KEY = f"{MAP.id}/how-was-it"

FAILURES = {
    "put throws": """IDBObjectStore.prototype.put = function () {
          window.refused = (window.refused ?? 0) + 1;
          throw new DOMException('', 'QuotaExceededError');
        };""",
    # As Chromium does on a full disk: the request succeeds, and then the transaction is aborted.
    "transaction aborts": """const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...given) {
          const request = put.apply(this, given);
          request.addEventListener("success", () => this.transaction.abort());
          return request;
        };""",
}

BREAK = "() => { window.real = IDBObjectStore.prototype.put; %s }"
MEND = "() => { IDBObjectStore.prototype.put = window.real; }"


@pytest.mark.parametrize("how", FAILURES)
def test_words_that_cannot_be_saved_stay_and_are_in_the_backup(reader: Reader, how: str) -> None:
    reader.exercise().write("saved before")
    reader.write("saved too", "one-word")
    reader.page.evaluate(BREAK % FAILURES[how])

    reader.field().fill("words at risk")

    warning = reader.prompt("how-was-it").get_by_role("alert")
    expect(warning).to_contain_text("could not be saved on this device")
    expect(reader.prompt("how-was-it").locator("p[data-state]")).to_have_text("Not saved on this device")
    expect(reader.field()).to_have_value("words at risk")
    assert reader.values() == {"how-was-it": "saved before", "one-word": "saved too"}

    _, backup = reader.backup_of(warning)
    assert {record["key"]: record["value"] for record in backup["answers"]} == {
        KEY: "words at risk",
        f"{MAP.id}/one-word": "saved too",
    }
    assert "saved before" in [copy["record"]["value"] for copy in backup["copies"]]

    # At once: whatever else makes the page try again must not come first.
    again = warning.get_by_role("button", name="Try saving again").element_handle()
    reader.page.evaluate("(again) => { IDBObjectStore.prototype.put = window.real; again.click(); }", again)
    reader.expect_saved()
    expect(warning).to_have_count(0)
    assert reader.values()["how-was-it"] == "words at risk"


def test_the_warning_goes_by_itself_when_saving_works_again(reader: Reader) -> None:
    reader.exercise()
    reader.page.evaluate(BREAK % FAILURES["put throws"])
    reader.field().fill("first")
    expect(reader.prompt("how-was-it").get_by_role("alert")).to_be_visible()
    reader.page.evaluate(MEND)
    reader.field().press_sequentially(" and more")
    reader.expect_saved()
    expect(reader.prompt("how-was-it").get_by_role("alert")).to_have_count(0)
    assert reader.values() == {"how-was-it": "first and more"}


NO_STORE = {
    "absent": "Object.defineProperty(window, 'indexedDB', { value: undefined });",
    "forbidden": "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('', 'SecurityError'); } });",
    "refusing": """IDBFactory.prototype.open = function () {
        const request = new EventTarget();
        request.error = new DOMException('', 'UnknownError');
        setTimeout(() => request.onerror(new Event('error')));
        return request;
      };""",
    "hanging": "IDBFactory.prototype.open = () => new EventTarget();",
}


@pytest.mark.parametrize("how", NO_STORE)
def test_without_a_store_the_page_is_of_use_and_says_so(reader: Reader, how: str) -> None:
    reader.page.add_init_script(NO_STORE[how])
    reader.exercise()
    reader.field().fill("still typed")
    reader.prompt("three-people").get_by_role("button", name="Add a row").click()
    reader.prompt("which-first").get_by_label("More time").check()

    expect(reader.prompt("how-was-it").get_by_role("alert")).to_be_visible()
    expect(reader.page.get_by_text("This browser will not let the page save your answers")).to_be_visible()

    _, backup = reader.backup_of(reader.prompt("how-was-it"))
    values = {record["key"].split("/")[1]: record["value"] for record in backup["answers"]}
    assert values == {"how-was-it": "still typed", "which-first": "time"}
    expect(reader.field()).to_have_value("still typed")


def test_my_workbook_without_a_store_says_so_and_can_still_check_a_backup(reader: Reader, second: Reader) -> None:
    second.exercise().write("kept")
    path, _ = second.workbook().backup()
    second.page.evaluate("localStorage.clear()")  # as on a device that has never held anything
    reader.page.add_init_script(NO_STORE["absent"])
    reader.workbook()
    expect(reader.page.get_by_role("alert")).to_contain_text("will not let the page save your answers")
    dialog = reader.choose("Check my backup", path)
    expect(dialog.get_by_role("status")).to_contain_text("This backup is complete. It has 1 answer")


MAKE_NEWER = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("alongside", 7);
  opening.onupgradeneeded = () => opening.result.createObjectStore("later");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => { opening.result.close(); resolve(); };
})"""


def test_answers_of_a_newer_release_can_be_read_and_exported_but_not_changed(reader: Reader) -> None:
    reader.exercise().write("written with the newer one")
    reader.open("late").page.evaluate(MAKE_NEWER)
    before = reader.stored()

    reader.exercise()

    expect(reader.field()).to_have_value("written with the newer one")
    expect(reader.page.get_by_role("alert")).to_contain_text("last used with a newer version of this site")
    expect(reader.field()).not_to_be_editable()
    expect(reader.prompt("which-first").get_by_label("More time")).to_be_disabled()
    reader.workbook()
    expect(reader.page.get_by_role("alert")).to_contain_text("newer version")
    expect(reader.page.get_by_role("button", name="Restore from a backup")).to_be_disabled()
    _, backup = reader.backup()
    assert [record["value"] for record in backup["answers"]] == ["written with the newer one"]
    assert reader.stored() == before


DAMAGE = """key => new Promise((resolve) => {
  const opening = indexedDB.open("alongside");
  opening.onsuccess = () => {
    const tx = opening.result.transaction("answers", "readwrite"), store = tx.objectStore("answers");
    store.get(key).onsuccess = ({ target }) => store.put({ ...target.result, value: "half of it is l" });
    tx.oncomplete = () => { opening.result.close(); resolve(); };
  };
})"""


def test_a_damaged_answer_is_said_to_be_damaged_and_never_thrown_away(reader: Reader) -> None:
    reader.exercise().write("half of it is lost")
    reader.open("late").page.evaluate(DAMAGE, KEY)

    reader.exercise()

    alert = reader.prompt("how-was-it").get_by_role("alert")
    expect(alert).to_contain_text("What was saved here is damaged")
    expect(alert.locator("blockquote")).to_have_text("half of it is l")
    expect(reader.field()).to_have_value("")
    reader.workbook()
    answer = reader.page.locator(f"[data-answer='{KEY}']")
    expect(answer).to_contain_text("What was saved here is damaged")
    _, backup = reader.backup()
    assert backup["damaged"] == [{"key": KEY, "text": "half of it is l"}]

    reader.exercise().write("written anew")
    stored = reader.stored()
    assert stored["answers"][KEY]["value"] == "written anew"
    assert [copy["record"]["value"] for copy in stored["versions"].values()] == ["half of it is l"]


def test_what_can_still_be_read_can_be_used_again(reader: Reader) -> None:
    reader.exercise().write("half of it is lost")
    reader.open("late").page.evaluate(DAMAGE, KEY)
    reader.exercise().page.get_by_role("button", name="Use this as my answer").click()
    reader.expect_saved()
    expect(reader.field()).to_have_value("half of it is l")
    expect(reader.prompt("how-was-it").get_by_role("alert")).to_have_count(0)
    assert reader.values() == {"how-was-it": "half of it is l"}


def test_a_lost_connection_is_opened_again_without_a_word(reader: Reader) -> None:
    reader.exercise().write("before")
    reader.page.evaluate(
        """() => {
          const transaction = IDBDatabase.prototype.transaction;
          IDBDatabase.prototype.transaction = function () {
            IDBDatabase.prototype.transaction = transaction;
            this.close();
            throw new DOMException("", "InvalidStateError");
          };
        }"""
    )
    reader.write("after")
    expect(reader.page.get_by_role("alert")).to_have_count(0)
    assert reader.values() == {"how-was-it": "after"}


def test_another_tab_may_bring_the_database_up_to_date(reader: Reader, second: Reader) -> None:
    reader.exercise().write("before")
    second.open("late").page.evaluate(MAKE_NEWER)  # hangs, unless the first tab lets go
    reader.field().fill("after")
    expect(reader.prompt("how-was-it").get_by_role("alert")).to_be_visible()
    expect(reader.field()).to_have_value("after")
    assert second.values() == {"how-was-it": "before"}


def test_a_backup_brings_a_damaged_answer_back(reader: Reader) -> None:
    reader.exercise().write("half of it is lost")
    path, _ = reader.workbook().backup()
    reader.open("late").page.evaluate(DAMAGE, KEY)
    dialog = reader.workbook().choose("Restore from a backup", path)
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("1 answer restored")).to_be_visible()
    reader.exercise()
    expect(reader.field()).to_have_value("half of it is lost")
    kept = [copy["kind"] for copy in reader.stored()["versions"].values()]
    assert kept == ["damaged"]


def test_the_browser_asks_before_leaving_only_where_words_would_be_lost(reader: Reader) -> None:
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    reader.page.on("dialog", accept)
    reader.exercise().write("saved")
    reader.workbook()
    assert asked == []
    reader.exercise()
    reader.page.evaluate(BREAK % FAILURES["put throws"])
    reader.field().click()
    reader.field().press_sequentially(" and not saved")
    expect(reader.prompt("how-was-it").get_by_role("alert")).to_be_visible()
    reader.workbook()
    assert asked == ["beforeunload"]
