"""The grid of before and after: filling it in, keeping it, what it says, and its way out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pdf_words
import pytest
from accessible import violations
from notebooks import shown_by
from playwright.sync_api import Locator, Page, expect
from test_trouble import BREAK, FAILURES
from workbook_site import RATED, SAVED, Reader, wear

RATINGS = [(4, 7), (6, 8), (7, 7), (8, 7), (3, 6), (5, 9)]
LINE = "I can begin: 4 of 6 people went up, 1 stayed the same and 1 went down. The middle rating was 5.5 before and is 7 now."


def started(reader: Reader) -> Page:
    """Open the page and start a grid for a session."""
    page = reader.open("grid").page
    page.get_by_label("Which session was it?").select_option(RATED["id"])
    page.get_by_role("button", name="Start a grid").click()
    expect(page.locator("al-prompt")).to_have_attribute("data-loaded", "")
    return page


def cell(page: Page, line: int, when: str, row: int) -> Locator:
    return page.get_by_label(f"Line {line}, {when}, person {row}", exact=True)


def who(page: Page, row: int) -> Locator:
    return page.get_by_label(f"Number or code of person {row}", exact=True)


def fill(page: Page) -> None:
    """Give both ratings of the first line for each person."""
    for row, (then, now) in enumerate(RATINGS, 1):
        cell(page, 1, "Then", row).fill(str(then))
        cell(page, 1, "Now", row).fill(str(now))
    expect(page.locator("al-prompt [data-state]")).to_have_text(SAVED)


def paste(field: Locator, text: str, html: str = "") -> None:
    field.evaluate(
        """(field, [text, html]) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          if (html) clipboardData.setData("text/html", html);
          field.focus();
          field.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
        }""",
        [text, html],
    )


def test_a_grid_has_the_lines_of_its_session_and_is_there_again_after_a_reload(reader: Reader) -> None:
    page = started(reader)
    expect(page.get_by_label("Line 2", exact=True)).to_have_value("I know who is near")
    fill(page)
    expect(page.get_by_text(LINE)).to_be_visible()
    expect(page.get_by_text("I know who is near: nobody gave both ratings.")).to_be_visible()
    reader.open("grid")
    expect(cell(page, 1, "Now", 6)).to_have_value("9")
    expect(page.get_by_text(LINE)).to_be_visible()
    expect(page.get_by_label("Number or code of person 3")).to_have_value("3")
    expect(page.locator("tr[data-row='4'] .al-before__change")).to_have_text("1 down")


@pytest.mark.sweep
def test_ratings_of_a_line_without_words_are_counted_and_stay_when_the_line_gets_its_words(reader: Reader) -> None:
    page = reader.open("grid").page
    page.get_by_role("button", name="Start a grid").click()
    fill(page)
    expect(page.get_by_text(LINE.replace("I can begin", "Line 1"))).to_be_visible()
    reader.open("grid")
    expect(cell(page, 1, "Now", 6)).to_have_value("9")
    page.get_by_role("button", name="Add a line").click()
    expect(page.get_by_label("Line 2", exact=True)).to_be_focused()
    page.get_by_label("Line 1", exact=True).fill("I can begin")
    expect(page.get_by_text(LINE)).to_be_visible()
    expect(page.locator("al-prompt [data-state]")).to_have_text(SAVED)
    reader.open("grid")
    expect(page.get_by_text(LINE)).to_be_visible()
    expect(cell(page, 1, "Now", 6)).to_have_value("9")


def test_nothing_is_kept_of_a_grid_in_which_nothing_was_written(reader: Reader) -> None:
    started(reader)
    reader.open("grid")
    expect(reader.page.get_by_role("button", name="Start a grid")).to_be_visible()
    assert reader.stored()["answers"] == {}


@pytest.mark.sweep
def test_a_grid_is_in_the_backup_and_comes_back_from_it(reader: Reader) -> None:
    fill(started(reader))
    reader.workbook()
    expect(reader.page.get_by_role("link", name="Before and after: A day")).to_have_attribute("href", "../grid/")
    file, backup = reader.backup()
    assert [record["value"]["row.6.1.now"] for record in backup["answers"]] == ["9"]
    reader.wipe()
    dialog = reader.choose("Restore from a backup", file)
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("1 before-and-after grid restored")).to_be_visible()
    reader.open("grid")
    expect(reader.page.get_by_text(LINE)).to_be_visible()


def test_four_people_get_no_summary_on_the_page_or_in_word(reader: Reader, tmp_path: Path) -> None:
    page = started(reader)
    paste(page.get_by_label("Number or code of person 1"), "1\t4\t7\n2\t6\t8\n3\t7\t7\n4\t8\t7")
    expect(page.get_by_text("I can begin: only 4 gave both ratings.")).to_be_visible()
    expect(page.get_by_text("The middle rating")).to_have_count(0)
    assert "The middle rating" not in words_of(word(page, tmp_path))


def word(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as Word").click()
    expect(page.get_by_text("Your browser has been asked to save a Word file as")).to_be_visible()
    download.value.save_as(folder / download.value.suggested_filename)
    return folder / download.value.suggested_filename


def words_of(document: Path) -> str:
    with zipfile.ZipFile(document) as parts:
        return parts.read("word/document.xml").decode()


def test_word_says_what_came_of_it_and_each_persons_numbers_only_when_asked(reader: Reader, tmp_path: Path) -> None:
    page = started(reader)
    fill(page)
    summary = words_of(word(page, tmp_path))
    assert "4 of 6 people went up" in summary
    assert "→" not in summary
    page.get_by_label("With each person’s numbers").check()
    assert "4 → 7" in words_of(word(page, tmp_path))


@pytest.mark.sweep
def test_the_browser_prints_each_persons_numbers_only_when_asked(reader: Reader) -> None:
    page = started(reader)
    fill(page)
    page.get_by_label("Number or code of person 3", exact=True).fill("code-3")
    wear(page, "grid")
    wear(page, "print")
    printed = pdf_words.words_of(page.pdf())
    assert "code-3" not in printed
    assert "Grids on this device" not in printed  # other groups have nothing to do with this one
    page.get_by_label("With each person’s numbers").check()
    assert "code-3" in pdf_words.words_of(page.pdf())


def test_the_file_for_a_spreadsheet_runs_no_formula(reader: Reader, tmp_path: Path) -> None:
    page = started(reader)
    page.get_by_label("Line 1", exact=True).fill("=HYPERLINK(1), now")
    page.get_by_label("Number or code of person 1").fill("@1")
    cell(page, 1, "Then", 1).fill("4")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save for a spreadsheet").click()
    download.value.save_as(tmp_path / "grid.csv")
    text = (tmp_path / "grid.csv").read_bytes().decode("utf-8")
    assert text.startswith("\ufeffperson,")
    assert text.splitlines()[1].split(",")[:3] == ["\u200b@1", "4", ""]
    assert '"\u200b=HYPERLINK(1), now (then)"' in text


@pytest.mark.sweep
def test_the_file_for_a_spreadsheet_is_what_the_notebook_counts(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = started(reader)
    fill(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save for a spreadsheet").click()
    download.value.save_as(tmp_path / download.value.suggested_filename)
    said = shown_by("confidence", tmp_path, monkeypatch)
    assert "I can begin: of 6 people, 4 went up, 1 stayed the same and 1 went down." in said
    assert "<td>6</td><td>4</td><td>1</td><td>1</td><td>5.5</td><td>7</td>" in said
    assert "I know who is near: fewer than 5 people gave both ratings" in said


@pytest.mark.sweep
def test_rows_of_a_spreadsheet_are_pasted_without_their_headings_and_can_be_undone(reader: Reader) -> None:
    page = started(reader)
    cell(page, 1, "Then", 1).fill("9")
    rows = "\n".join(f"p{n}\t{n}\t{n + 1}" for n in range(1, 9))
    paste(page.get_by_label("Number or code of person 1"), f"Name\tBefore\tAfter\n{rows}")
    expect(cell(page, 1, "Now", 8)).to_have_value("9")
    expect(page.get_by_label("Number or code of person 8")).to_have_value("p8")
    expect(page.get_by_text("8 of 8 people went up")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(cell(page, 1, "Then", 1)).to_have_value("9")
    expect(cell(page, 1, "Now", 8)).to_have_value("")


@pytest.mark.sweep
@pytest.mark.parametrize(("gone", "field"), [("Remove person 2", (1, "Now", 2)), ("Remove: Line 1", (1, "Now", 2))])
def test_what_is_removed_is_gone_for_good_or_comes_back_with_undo(
    reader: Reader, gone: str, field: tuple[int, str, int]
) -> None:
    page = started(reader)
    fill(page)
    page.get_by_role("button", name=gone).click()
    expect(cell(page, *field)).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(cell(page, *field)).to_have_value("8")
    expect(page.get_by_text(LINE)).to_be_visible()
    page.get_by_role("button", name=gone).click()
    expect(cell(page, *field)).to_be_hidden()
    expect(page.locator("al-prompt [data-state]")).to_have_text(SAVED)
    reader.open("grid")
    expect(cell(page, 2, "Now", 1)).to_be_visible()
    expect(cell(page, *field)).to_have_count(0)


def test_arrows_and_enter_lead_from_cell_to_cell_and_a_row_further(reader: Reader) -> None:
    page = started(reader)
    cell(page, 1, "Then", 1).focus()
    page.keyboard.type("4")
    page.keyboard.press("ArrowRight")
    page.keyboard.type("7")
    page.keyboard.press("ArrowDown")
    expect(cell(page, 1, "Now", 2)).to_be_focused()
    cell(page, 2, "Now", 6).focus()
    page.keyboard.press("Enter")
    expect(cell(page, 2, "Now", 7)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(cell(page, 2, "Then", 7)).to_be_focused()
    expect(page.locator("tr[data-row='1'] .al-before__change")).to_have_text("1 up")


def test_the_enter_of_an_input_method_leads_nowhere(reader: Reader) -> None:
    page = started(reader)
    code = page.get_by_label("Number or code of person 1", exact=True)
    code.focus()
    code.evaluate("it => it.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }))")
    expect(code).to_be_focused()


@pytest.mark.sweep
def test_a_comma_in_a_cell_of_a_spreadsheet_stays_in_it(reader: Reader) -> None:
    page = started(reader)
    paste(who(page, 1), "Smith, Jane\r\nO’Neill, Pat\r\n", "<meta><table><tr><td>Smith, Jane</td></tr></table>")
    expect(who(page, 1)).to_have_value("Smith, Jane")
    expect(who(page, 2)).to_have_value("O’Neill, Pat")
    expect(cell(page, 1, "Then", 1)).to_have_value("")


def test_a_pasted_cell_is_cut_between_characters(reader: Reader) -> None:
    code = started(reader).get_by_label("Number or code of person 1", exact=True)
    paste(code, "x" * 39 + "👍🏽\t4")
    expect(code).to_have_value("x" * 39)
    expect(code.page.get_by_text("1 row was pasted. 1 cell was too long and has been cut.").first).to_be_visible()


def test_what_a_spreadsheet_says_of_the_first_person_is_kept_whole(reader: Reader) -> None:
    page = started(reader)
    codes = [f"LEARNER-2026-0{n}" for n in (1, 2, 3)]
    first = page.get_by_label("Number or code of person 1", exact=True)
    paste(first, f"{codes[0]}\tnot there\t\n{codes[1]}\t4.0\t10.0\n{codes[2]}\t5\t6\n")
    for n, code in enumerate(codes, 1):
        expect(page.get_by_label(f"Number or code of person {n}", exact=True)).to_have_value(code)
    expect(cell(page, 1, "Then", 1)).to_have_value("not there")
    expect(cell(page, 1, "Now", 2)).to_have_value("10.0")
    expect(page.get_by_text("Check: Line 1, Then, person 1.")).to_be_visible()
    expect(page.locator(".al-before__said")).to_have_text("3 rows were pasted.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".al-before__said")).to_be_hidden()


def test_a_number_that_is_no_rating_is_said_and_not_counted(reader: Reader) -> None:
    page = started(reader)
    fill(page)
    cell(page, 1, "Now", 6).fill("11")
    expect(page.get_by_text("Check: Line 1, Now, person 6.")).to_be_visible()
    expect(cell(page, 1, "Now", 6)).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("3 of 5 people went up")).to_be_visible()


@pytest.mark.sweep
def test_a_number_of_people_that_cannot_be_is_said(reader: Reader) -> None:
    page = started(reader)
    fill(page)
    there = page.get_by_label("How many people were there?")
    for typed, words in (
        ("twelve", "Write how many people were there as a number, like 12."),
        ("4", "You wrote that 4 people were there, but 6 gave ratings. Check both numbers."),
        ("0", "Write how many people were there as a number, like 12."),
    ):
        there.fill(typed)
        expect(page.get_by_text(words)).to_be_visible()
        expect(there).to_have_accessible_description(words)
        expect(page.get_by_text(f"of the {typed} people")).to_have_count(0)
    there.fill("8")
    expect(page.get_by_text("6 of the 8 people who were there gave ratings.")).to_be_visible()
    expect(there).not_to_have_attribute("aria-invalid", "true")


def test_after_keeping_both_there_are_two_grids(reader: Reader) -> None:
    page = started(reader)
    fill(page)
    reader.workbook()
    file, _ = reader.backup()
    reader.open("grid")
    expect(cell(page, 1, "Then", 1)).to_have_value("4")
    cell(page, 1, "Then", 1).fill("9")
    expect(page.locator("al-prompt [data-state]")).to_have_text(SAVED)
    reader.workbook()
    reader.choose("Restore from a backup", file).get_by_role("button", name="Restore these answers").click()
    expect(page.get_by_text("1 before-and-after grid restored from the backup.")).to_be_visible()
    reader.open("grid")
    page.get_by_role("button", name="Open: A day (from a backup) (6 people)").click()
    expect(cell(page, 1, "Then", 1)).to_have_value("4")
    page.get_by_role("button", name="Open: A day (6 people)").click()
    expect(cell(page, 1, "Then", 1)).to_have_value("9")


@pytest.mark.sweep
def test_a_grid_is_deleted_and_brought_back(reader: Reader) -> None:
    page = started(reader)
    fill(page)
    page.get_by_role("button", name="Delete: A day (6 people)").click()
    expect(page.locator("al-prompt")).to_have_count(0)
    page.get_by_role("button", name="Bring it back").click()
    expect(page.locator(":focus")).to_have_text("The grid is back.")
    page.get_by_role("button", name="Open: A day (6 people)").click()
    expect(page.get_by_text(LINE)).to_be_visible()


@pytest.mark.sweep
def test_two_grids_of_one_name_are_told_apart_by_ear(reader: Reader) -> None:
    page = started(reader)
    fill(page)
    page.get_by_role("button", name="Start a grid").click()
    expect(page.locator("al-prompt")).to_have_attribute("data-loaded", "")
    fill(page)
    buttons = page.locator(".al-before__grids button")
    expect(buttons).to_have_count(4)
    called = buttons.evaluate_all("all => all.map((each) => each.getAttribute('aria-label'))")
    assert len(set(called)) == 4, called


@pytest.mark.sweep
@pytest.mark.parametrize("leave", ["Start a grid", "Open: A day", "Delete: A day"])
def test_a_grid_that_cannot_be_saved_stays_open_with_its_warning(reader: Reader, leave: str) -> None:
    page = started(reader)
    fill(page)
    page.evaluate(BREAK % FAILURES["put throws"])
    if leave.startswith("Open"):
        page.get_by_role("button", name="Start a grid").click()
        expect(page.locator("al-prompt")).to_have_attribute("data-loaded", "")
    cell(page, 1, "Then", 1).fill("9")
    page.get_by_role("button", name=leave).click()
    warning = page.locator("al-prompt").get_by_role("alert")
    expect(warning).to_contain_text("could not be saved on this device")
    expect(warning.get_by_role("button").first).to_be_focused()
    expect(cell(page, 1, "Then", 1)).to_have_value("9")


@pytest.mark.sweep
def test_a_row_that_another_tab_adds_appears_here(reader: Reader, second: Reader) -> None:
    page = started(reader)
    fill(page)
    other = second.open("grid").page
    expect(cell(other, 1, "Now", 6)).to_have_value("9")
    other.get_by_role("button", name="Add a person").click()
    cell(other, 1, "Now", 7).fill("3")
    page.bring_to_front()
    expect(cell(page, 1, "Now", 7)).to_have_value("3")
    expect(page.locator(".al-notice, .al-alert")).to_have_count(0)
    page.get_by_role("button", name="Open: A day").focus()
    other.get_by_label("A name for this grid").fill("Our day")
    expect(page.get_by_role("button", name="Open: Our day")).to_be_focused()


def test_nobody_is_shut_out_of_the_grid(reader: Reader) -> None:
    page = started(reader)
    fill(page)
    cell(page, 1, "Now", 6).fill("11")
    expect(cell(page, 1, "Now", 6)).to_have_attribute("aria-invalid", "true")
    page.set_viewport_size({"width": 360, "height": 740})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
