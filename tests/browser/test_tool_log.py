"""The reflective log: written by date, found again, read back by the month, and counted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pdf_words import words_of
from playwright.sync_api import Locator, Page, expect
from taken import body_of, print_from, squeezed, text_of, word_from
from tool_site import expect_saved, open_new, rows, with_entries
from workbook_site import Reader

KINDS = Path(__file__).resolve().parents[2] / "src/alongside/kinds"
ENTRIES = [
    {"date": "2026-10-05", "kind": "visit", "good-life": "We sat in the café and waited.", "minutes": "20"},
    {"date": "2026-11-02", "kind": "training", "next": "Ask more open questions", "minutes": "1 h 30"},
    {"date": "2026-11-20", "kind": "visit", "between-us": "I hurried.", "take-to": "My hurry", "minutes": "15"},
]


@pytest.fixture
def log(reader: Reader) -> Page:
    """A log with three entries."""
    return with_entries(reader, "log", ENTRIES)


def named(page: Page) -> list[str]:
    return rows(page).locator("strong").all_inner_texts()


def test_the_newest_entry_stands_first(log: Page) -> None:
    expect(rows(log)).to_have_count(3)
    assert named(log) == [
        "20 November 2026, a visit or call",
        "2 November 2026, training",
        "5 October 2026, a visit or call",
    ]


def test_a_new_entry_shows_todays_date_and_keeps_it_once_something_is_written(reader: Reader) -> None:
    reader.page.clock.set_fixed_time("2026-11-25T12:00:00")
    page = reader.open("exercises/tool-log").page
    date = open_new(page).locator("[data-part=date]")
    expect(date).to_have_value("2026-11-25")
    page.get_by_role("button", name="Done").click()
    assert reader.stored()["answers"] == {}
    open_new(page).locator("[data-part=skills]").fill("Waiting")
    expect_saved(page)
    assert list(reader.values().values()) == [{"date": "2026-11-25", "skills": "Waiting"}]


def test_words_are_found_in_any_field(log: Page) -> None:
    log.get_by_label("Search my log").fill("CAFE waited")
    expect(rows(log)).to_have_count(1)
    expect(log.get_by_text("1 of 3 entries.").first).to_be_visible()
    log.get_by_label("Search my log").fill("nowhere")
    expect(log.get_by_text("0 of 3 entries.").first).to_be_visible()
    log.get_by_label("Search my log").fill("")
    expect(rows(log)).to_have_count(3)


def test_entries_are_sifted_by_kind_date_and_supervision(log: Page) -> None:
    log.get_by_role("combobox", name="Show").select_option("visit")
    expect(rows(log)).to_have_count(2)
    log.get_by_label("From").fill("2026-11-01")
    expect(rows(log)).to_have_count(1)
    log.get_by_label("From").fill("")
    log.get_by_role("combobox", name="Show").select_option("")
    log.get_by_label("Only what I want to take to supervision").check()
    expect(rows(log)).to_have_count(1)
    assert named(log) == ["20 November 2026, a visit or call"]


def test_the_learning_record_adds_up_minutes_and_words(log: Page) -> None:
    log.get_by_text("My learning record").click()
    expect(log.get_by_text("3 entries, 2 hours and 5 minutes, 15 words.")).to_be_visible()
    cells = log.locator(".al-log__record tbody tr").first.locator("th, td")
    expect(cells).to_have_text(["5 October 2026", "a visit or call", "20", "7"])
    log.get_by_label("From").fill("2026-11-03")
    expect(log.get_by_text("Since 3 November 2026: 1 entry, 15 minutes, 4 words.")).to_be_visible()
    expect(log.locator(".al-log__record")).not_to_contain_text("I hurried")
    log.get_by_label("Also show what I wrote").check()
    expect(log.locator(".al-log__record")).to_contain_text("I hurried")


def test_minutes_that_cannot_be_counted_say_so_beside_the_entry_and_in_the_record(reader: Reader) -> None:
    entries = [{"date": "2026-11-20", "minutes": "45-60"}, {"date": "2026-11-21", "minutes": "half an hour"}]
    page = with_entries(reader, "log", entries)
    expect(rows(page).first).to_contain_text("30 minutes")
    expect(rows(page).last).to_contain_text("“45-60” is not counted as minutes")
    record = opened_record(page)
    expect(record).to_contain_text("2 entries, 30 minutes")
    expect(record).to_contain_text("the time is missing from the total")
    expect(record.locator("tbody tr").first.locator("th, td").nth(2)).to_have_text("not counted")


def test_a_record_with_what_was_written_says_who_may_be_named_in_it(reader: Reader) -> None:
    page = with_entries(reader, "log", [{"date": "2026-11-20", "skills": "I waited for Mrs Okafor."}])
    record = opened_record(page)
    expect(record).not_to_contain_text("Okafor")
    record.get_by_label("Also show what I wrote").check()
    expect(record).to_contain_text("Check it first: it may name someone (“Mrs Okafor”).")
    expect(record).not_to_contain_text("nobody in the log")


def test_a_month_is_read_back_in_one_go(log: Page) -> None:
    log.get_by_text("Read back a month").click()
    read = log.locator(".al-log__read")
    expect(read.locator("h3")).to_have_text(["2 November 2026, training", "20 November 2026, a visit or call"])
    log.get_by_label("Month").select_option("2026-10")
    expect(read).to_contain_text("We sat in the café")


def test_somebody_who_may_be_recognised_is_hinted_at_once_and_can_be_put_aside(reader: Reader) -> None:
    page = reader.open("exercises/tool-log").page
    field = open_new(page).locator("[data-part=good-life]")
    field.fill("I asked M.K. what she wanted.")
    hint = page.locator(".al-log__hint")
    expect(hint).to_contain_text("“M.K.”")
    hint.get_by_role("button").click()
    expect(hint).to_have_count(0)
    expect(field).to_be_focused()
    field.fill("I asked M.K. and Mrs Smith.")
    expect(hint).to_contain_text("“Mrs Smith”")
    expect(hint).not_to_contain_text("M.K.")
    expect_saved(page)


def test_many_entries_come_a_few_at_a_time(reader: Reader) -> None:
    many = [{"date": f"2026-{1 + n % 12:02}-{1 + n % 28:02}", "skills": f"skill {n}"} for n in range(60)]
    page = with_entries(reader, "log", many)
    expect(rows(page)).to_have_count(20)
    page.get_by_role("button", name="Show more").press("Enter")
    expect(rows(page)).to_have_count(40)
    expect(rows(page).nth(20).get_by_role("button", name="Change")).to_be_focused()


def test_the_log_can_be_printed(log: Page) -> None:
    log.get_by_text("My learning record").click()
    expect(log.locator(".al-log__record table")).to_be_visible()
    said = re.sub(r"\s+", " ", words_of(log.pdf()))
    assert "20 November 2026" in said and "a visit or call" in said
    assert "3 entries, 2 hours and 5 minutes, 15 words." in said


def test_every_entry_is_on_the_printed_page_whole(reader: Reader) -> None:
    long = "Slowly " * 60 + "to the end."
    many = [{"date": f"2026-01-{1 + n % 28:02}", "skills": f"skill {n}. {long if n == 59 else ''}"} for n in range(60)]
    page = with_entries(reader, "log", many)
    expect(rows(page)).to_have_count(20)
    said = re.sub(r"\s+", " ", words_of(page.pdf()))
    assert all(f"skill {n}." in said for n in range(60))
    assert "to the end." in said
    expect(rows(page)).to_have_count(20)


def test_nothing_hangs_over_a_narrow_page(log: Page) -> None:
    log.set_viewport_size({"width": 360, "height": 740})
    for words in ("My learning record", "Read back a month"):
        log.get_by_text(words).click()
    rows(log).first.get_by_role("button", name="Change").click()
    assert log.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


WRITTEN = ("We sat in the café", "Ask more open questions", "I hurried")
"""What was written in the entries: nothing for a manager."""


def opened_record(page: Page) -> Locator:
    """Open the learning record, and wait until it has counted."""
    record = page.locator(".al-log__record")
    if record.get_attribute("open") is None:
        record.locator("summary").click()
    expect(record.get_by_role("button", name="Print only this record")).to_be_enabled()
    return record


def leaves(page: Page, file: Path, word: str, print_: str) -> list[str]:
    """Return all words of a Word file and of a print, made with these buttons."""
    return [text_of(body_of(word_from(page, word, file))), print_from(page, print_)]


def printed_by_the_browser(page: Page) -> str:
    """Return the words on paper of whoever does not use our buttons, with the styles that the log has in the manual."""
    page.keyboard.press("Escape")  # what our buttons printed goes when somebody goes on with the page
    expect(page.locator(".al-paper")).to_have_count(0)
    add = "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets.push(own) }"
    page.evaluate(add, (KINDS / "log/style.css").read_text("utf-8"))
    return re.sub(r"\s+", " ", words_of(page.pdf()))


@pytest.mark.parametrize(
    ("word", "print_"),
    [("Save only this record as Word", "Print only this record"), ("Save as Word", "Print")],
)
def test_an_open_learning_record_lets_nothing_written_leave_the_page(
    log: Page, tmp_path: Path, word: str, print_: str
) -> None:
    record = opened_record(log)
    expect(log.get_by_text("and nothing that you wrote in your log. Close the record")).to_have_count(2)
    record.get_by_label("Your name, if you want it on the record").fill("Priya")
    for said in leaves(log, tmp_path / "record.docx", word, print_):
        assert "My learning record" in said and "Name: Priya" in said and "20 November 2026" in said
        assert [words for words in WRITTEN if words in said] == []
    own = printed_by_the_browser(log)
    assert "20 November 2026" in own
    assert [words for words in WRITTEN if words in own] == []
    record.get_by_label("Also show what I wrote").check()
    for said in leaves(log, tmp_path / "whole.docx", word, print_):
        assert all(squeezed(words) in squeezed(said) for words in WRITTEN)
    log.reload()
    expect(opened_record(log).get_by_label("Your name")).to_have_value("")


def test_what_is_sifted_out_does_not_leave_the_page_either(log: Page, tmp_path: Path) -> None:
    log.get_by_role("combobox", name="Show").select_option("training")
    expect(log.get_by_text("the 1 of 3 entries that you can see, with everything").last).to_be_visible()
    for said in leaves(log, tmp_path / "some.docx", "Save as Word", "Print"):
        assert "Ask more open questions" in said and "I hurried" not in said and "café" not in said


def test_finished_exercises_are_counted_with_the_readers_own_day_and_minutes(reader: Reader) -> None:
    reader.page.clock.set_fixed_time("2026-11-25T12:00:00")
    page = reader.exercise().page
    page.get_by_label("I have finished this for now").check()
    expect(page.get_by_label("Finished on")).to_have_value("2026-11-25")
    page.get_by_label("Finished on").fill("2026-11-01")
    page.get_by_label("Minutes it took").fill("25")
    reader.expect_saved("_finished")
    reader.open("exercises/tool-log")
    record = opened_record(page)
    expect(record).to_contain_text("1 finished exercise, 25 minutes.")
    expect(record.locator("tbody tr").first.locator("th, td")).to_have_text(["1 November 2026", "Map your own", "25"])


def test_the_record_is_found_before_there_is_an_entry_and_from_my_workbook(reader: Reader) -> None:
    page = reader.workbook().page
    page.get_by_role("link", name="My learning record").click()
    expect(page.get_by_text("There is nothing to count yet.")).to_be_visible()
    expect(page.get_by_role("button", name="Print only this record")).to_be_disabled()
