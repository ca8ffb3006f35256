"""Words put into a field by something else than typing are kept: a text expander, a form filler, dictation, the browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect
from test_keeping_answers import shown
from tool_site import form, open_new, rows
from workbook_site import MAP, SAVED, Reader

PUT = {
    "how-was-it": {"": "Slow.\nBut good."},
    "one-word": {"": "warm"},
    "when": {"": "2026-12-24"},
    "three-people": {"1": "Ada", "3": "Bo"},
    "which-first": {"": "skills"},
    "what-holds-you-back": {"time": True, "skills": True},
    "how-sure": {"": "0"},
    "places": {"1.place": "Park", "2.people": "All"},
    "services": {"library.rating": "amber", "library.why": "Steps"},
    "others": {"1.name": "Shed", "1.rating": "green"},
}
"""What is put into a prompt of each kind, by part."""
KEPT = {id: parts.get("", parts) for id, parts in PUT.items()}

FILL = """([values, events]) => {
  for (const [id, parts] of Object.entries(values)) {
    const prompt = document.querySelector(`al-prompt[key$="/${id}"]`);
    for (const [part, value] of Object.entries(parts)) {
      for (const control of prompt.querySelectorAll(`[data-part="${part}"]`)) {
        const chosen = /radio|checkbox/.test(control.type);
        if (chosen && value !== true && control.value !== value) continue;
        if (chosen) control.checked = true;
        else control.value = value;
        for (const name of events) control.dispatchEvent(new Event(name, { bubbles: true }));
      }
    }
  }
}"""
TODAY = "new Date().toLocaleDateString('sv')"
HIDE = """() => {
  Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


def put_in(reader: Reader, *events: str, only: str = "") -> None:
    """Put something into every prompt, or only one, by script, with these events alone."""
    values = {id: parts for id, parts in PUT.items() if not only or id == only}
    reader.page.evaluate(FILL, [values, events])


def loaded(reader: Reader) -> Reader:
    """Open the exercise, and wait until every prompt shows what is stored."""
    reader.exercise()
    expect(reader.page.locator("al-prompt:not([data-loaded])")).to_have_count(0)
    return reader


def test_a_change_without_an_input_is_kept_in_every_kind(reader: Reader) -> None:
    put_in(loaded(reader), "change")
    for id in PUT:
        reader.expect_saved(id)
    assert reader.values() == KEPT


@pytest.mark.parametrize("leave", ["link", "close", "hide", "reload"])
def test_what_came_without_any_event_is_kept_when_the_page_is_left(
    context: BrowserContext, reader: Reader, leave: str
) -> None:
    put_in(loaded(reader))
    if leave == "link":
        reader.page.get_by_role("link", name="My workbook").first.click()
        reader.page.wait_for_url("**/my-workbook/")
    elif leave == "hide":
        reader.page.evaluate(HIDE)
    elif leave == "reload":
        reader.page.reload()
    else:
        reader.page.close(run_before_unload=False)
    later = loaded(Reader(context.new_page(), reader.site))
    for id, parts in PUT.items():
        expect(later.prompt(id).locator("p[data-state]")).to_have_text(SAVED)
        assert shown(later.prompt(id)) == parts
    assert later.values() == KEPT
    assert "conflict" not in [copy["kind"] for copy in later.stored()["versions"].values()]


def test_tab_from_a_field_keeps_what_stands_in_it(reader: Reader) -> None:
    loaded(reader)
    reader.field().focus()
    put_in(reader, only="how-was-it")
    reader.page.keyboard.press("Tab")
    reader.expect_saved()
    assert reader.values()["how-was-it"] == KEPT["how-was-it"]


def test_what_another_tab_has_written_is_not_taken_for_something_put_in(reader: Reader, second: Reader) -> None:
    loaded(second)
    loaded(reader).write("written in the first tab")
    expect(second.field()).to_have_value("written in the first tab")
    second.field().focus()
    second.page.keyboard.press("Tab")
    second.page.evaluate(HIDE)
    second.write("warm", "one-word")  # so that all that was to be written is there
    versions = second.stored()
    assert versions["answers"][f"{MAP.id}/how-was-it"]["rev"] == 1
    assert versions["versions"] == {}


def test_what_another_tab_writes_meanwhile_becomes_another_text(reader: Reader, second: Reader) -> None:
    loaded(second)
    loaded(reader)
    put_in(second, only="how-was-it")
    reader.write("written by hand")
    notice = second.prompt("how-was-it").get_by_text("There is another version of this answer")
    expect(notice).to_be_visible()
    expect(second.field()).to_have_value("Slow.\nBut good.")


def test_what_the_browser_fills_in_before_the_store_has_answered_stands_beside_what_was_kept(reader: Reader) -> None:
    loaded(reader).write("kept before")
    reader.page.add_init_script(
        """document.addEventListener("DOMContentLoaded", () => {
          // After the page's own scripts, and before the database can have answered.
          queueMicrotask(() => document.querySelector("al-prompt[key$='/how-was-it'] textarea").value = "filled in");
        });"""
    )
    loaded(reader)
    reader.expect_saved()
    assert reader.values()["how-was-it"] == "kept before\n\nfilled in"
    assert [copy["record"]["value"] for copy in reader.stored()["versions"].values()] == ["kept before"]


def test_what_is_shown_for_reading_only_stays_as_it_is(context: BrowserContext, reader: Reader) -> None:
    loaded(reader).write("made by a newer release")
    reader.page.evaluate(
        """() => new Promise((resolve, reject) => {
          const opening = indexedDB.open("alongside", 99);
          opening.onsuccess = () => { opening.result.close(); resolve(); };
          opening.onerror = () => reject(opening.error);
        })"""
    )
    loaded(reader)
    put_in(reader, "change", only="how-was-it")
    reader.page.evaluate(HIDE)
    expect(reader.prompt("how-was-it").locator("p[data-state]")).to_have_text(SAVED)
    assert reader.values()["how-was-it"] == "made by a newer release"


def test_an_entry_of_a_tool_takes_in_what_was_put_into_it(reader: Reader) -> None:
    """With all that follows from typing: an entry of the log gets its day."""
    reader.open("exercises/tool-log")
    days = [reader.page.evaluate(TODAY)]
    open_new(reader.page)
    field = form(reader.page).locator("textarea").first
    field.evaluate("it => it.value = 'said to the computer'")
    reader.page.get_by_role("button", name="Done").click()
    expect(rows(reader.page)).to_have_count(1)
    (record,) = reader.stored()["answers"].values()
    assert "said to the computer" in record["value"].values()
    assert record["value"]["date"] in [*days, reader.page.evaluate(TODAY)]


def test_paper_has_what_stands_in_the_field(reader: Reader) -> None:
    loaded(reader)
    put_in(reader, only="how-was-it")
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert reader.prompt("how-was-it").locator(".al-prompt__print").text_content() == "Slow.\nBut good."


def test_a_backup_has_what_stands_in_the_field(reader: Reader) -> None:
    loaded(reader).page.evaluate(
        "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError') } }"
    )
    put_in(reader, "change", only="one-word")
    warning = reader.prompt("one-word").get_by_role("alert")
    expect(warning).to_be_visible()
    put_in(reader, only="how-was-it")
    _, backup = reader.backup_of(warning)
    assert {answer["value"] for answer in backup["answers"]} == {"warm", "Slow.\nBut good."}
