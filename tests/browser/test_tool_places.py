"""The local map: sifted and grouped, given out as a file, brought together with others', and printed."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from accessible import violations
from pdf_words import words_of
from playwright.sync_api import Locator, Page, expect
from tool_site import expect_read, expect_saved, form, open_new, rows, with_entries
from workbook_site import Reader
from workbooks import workbook

ENTRIES = [
    {
        "name": "Library", "kind": "place", "area": "North", "offers": "Books and tea", "cost": "free",
        "access.step-free": True, "checked": "2026-05-04", "rating": "green", "why": "quiet", "note": "ask for Jo",
    },
    {
        "name": "Choir", "kind": "group", "rating": "amber", "why": "steps", "better": "A lift home",
        "checked": "2020-01-05",
    },
    {"name": "Gym", "kind": "place", "rating": "green", "voices.1.who": "KM", "voices.1.rating": "Red"},
]  # fmt: skip
THEIRS = (
    "Name;Rating;Why;Cost;Last checked;Rated by\nthe choir;Red;too loud;£3;3/5/2026;KM\nBarber;Green;he listens;;;KM\n"
)


@pytest.fixture
def places(reader: Reader) -> Page:
    """A map with three places, of which one was checked in this year and one was not."""
    reader.page.clock.set_fixed_time("2026-11-25T12:00:00")
    return with_entries(reader, "places", ENTRIES)


def expect_named(page: Page, *names: str) -> None:
    expect(page.locator(".al-tool__said > strong")).to_have_text(names)


def row(page: Page, name: str) -> Locator:
    return page.locator(".al-tool__list > li").filter(has=page.locator("strong", has_text=name))


def headings(page: Page) -> list[str]:
    return page.locator(".al-tool__group").all_inner_texts()


def file(name: str, text: str | bytes) -> dict[str, object]:
    return {"name": name, "mimeType": "text/csv", "buffer": text.encode() if isinstance(text, str) else text}


def choose(page: Page, *files: dict[str, object]) -> Locator:
    page.get_by_role("button", name="Combine maps").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Choose one or more files").set_input_files(list(files))  # type: ignore[arg-type]
    return dialog


def test_places_stand_in_groups_by_what_they_are_sorted_by(places: Page) -> None:
    expect(row(places, "Gym")).to_be_visible()
    assert headings(places) == ["● Green", "◆ People see it differently", "▲ Amber"]
    places.get_by_label("Sorted by").select_option("kind")
    expect(places.locator(".al-tool__group").first).to_have_text("a group")
    expect_named(places, "Choir", "Gym", "Library")
    places.get_by_label("Sorted by").select_option("checked")
    expect(places.locator(".al-tool__group")).to_have_count(0)
    expect_named(places, "Gym", "Choir", "Library")


def test_a_place_is_one_tap_away(reader: Reader) -> None:
    page = with_entries(
        reader, "places", [{"name": "Choir", "contact": "Tel:01632 960747/07700 900123. Fax 01632 960748"}]
    )
    numbers = row(page, "Choir").get_by_role("link")
    expect(numbers).to_have_text(["01632 960747", "07700 900123"])
    assert [link.get_attribute("href") for link in numbers.all()] == ["tel:01632960747", "tel:07700900123"]


def test_the_map_says_in_words_how_many_are_how(places: Page) -> None:
    expect(
        places.get_by_text(
            "On this map: 3 entries. 1 green, 1 rated differently by different people and 1 amber. "
            "2 have not been checked for a year."
        )
    ).to_be_visible()
    expect(places.get_by_text("Not on this map yet: an organisation or service; a person;")).to_be_visible()


def test_places_are_sifted_by_words_kind_rating_and_date(places: Page) -> None:
    places.get_by_label("Search my map").fill("no steps TEA")
    expect(places.get_by_text("1 of 3 entries.").first).to_be_visible()
    expect_named(places, "Library")
    places.get_by_label("Search my map").fill("")
    places.get_by_role("combobox", name="Rated", exact=True).select_option("differ")
    expect(row(places, "Library")).to_have_count(0)
    expect_named(places, "Gym")
    places.get_by_role("combobox", name="Rated", exact=True).select_option("all")
    places.get_by_label("Only what nobody has checked for a year").check()
    expect(row(places, "Library")).to_have_count(0)
    expect_named(places, "Gym", "Choir")


def test_what_would_move_places_up_is_a_list(places: Page) -> None:
    places.get_by_text("What would move them up").click()
    up = places.locator(".al-places__up")
    expect(up.locator("li")).to_have_text("Amber Choir: A lift home")
    expect(up).to_contain_text("Nothing written yet for: Gym.")


def test_a_place_is_added_by_keyboard_alone(reader: Reader) -> None:
    page = reader.open("exercises/tool-places").page
    open_new(page)
    page.get_by_role("button", name="Yes, only me").press("Enter")  # or it stands between the fields
    expect(form(page).locator("[data-part=name]")).to_be_focused()
    page.keyboard.type("Allotments")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(form(page).get_by_label("a group", exact=True)).to_be_checked()
    expect_saved(page)
    page.get_by_role("button", name="Done").press("Enter")
    expect(row(page, "Allotments").get_by_role("button", name="Change")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(rows(page)).to_have_count(0)
    page.get_by_role("button", name="Undo", exact=True).press("Enter")
    expect(row(page, "Allotments")).to_contain_text("a group")


def test_a_map_is_given_out_without_notes_and_comes_in_again_as_the_same(places: Page, tmp_path: Path) -> None:
    places.get_by_role("button", name="Share my map").click()
    dialog = places.get_by_role("dialog")
    dialog.get_by_label("Whose ratings are these?").fill("AB")
    with places.expect_download() as download:
        dialog.get_by_role("button", name="Save the file").click()
    assert re.fullmatch(r"local-map-AB-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename)
    text = Path(download.value.path()).read_bytes()
    assert text.startswith(b"\xef\xbb\xbfName,")
    assert b"quiet" in text
    assert b"ask for Jo" not in text
    expect(places.get_by_text("Your browser has been asked to save 3 entries")).to_be_visible()
    dialog = choose(places, file("mine.csv", text))
    dialog.get_by_label("Whose list is this?").fill("")
    expect(dialog.get_by_text("0 new, 0 with something to add, 3 the same.")).to_be_visible()
    expect(dialog.get_by_role("button", name="Add what is ticked")).to_have_count(0)


def test_a_rating_that_was_shared_does_not_come_back_as_somebody_elses(places: Page) -> None:
    places.get_by_role("button", name="Share my map").click()
    dialog = places.get_by_role("dialog")
    dialog.get_by_label("Whose ratings are these?").fill("AB")
    with places.expect_download():
        dialog.get_by_role("button", name="Save the file").click()
    assert re.fullmatch(r"[0-9a-f]{24}", places.evaluate("localStorage.getItem('alongside:signed')"))
    back = "Name,Rating,Rated by,What others say\nGym,Green,CD,ab | green |  | \n"
    dialog = choose(places, file("cd.csv", back))
    dialog.get_by_role("button", name="Add what is ticked").click()
    expect(row(places, "Gym")).to_contain_text("CD: green")
    expect(row(places, "Gym")).not_to_contain_text("ab:", ignore_case=True)


@pytest.mark.sweep
def test_several_maps_come_together_with_each_rating_beside_the_others_and_can_be_taken_back(places: Page) -> None:
    second = "Name,Rating,Why\nChoir,green,they sing to me\n".encode("cp1252")
    dialog = choose(places, file("km.csv", THEIRS), file("AB.csv", second))
    expect(dialog.get_by_text("1 new, 1 with something to add, 0 the same.")).to_be_visible()
    dialog.get_by_text("Places that would change").click()
    expect(dialog).to_contain_text("too loud")
    expect(row(places, "Barber")).to_have_count(0)
    dialog.get_by_role("button", name="Add what is ticked").click()
    expect(row(places, "Barber")).to_contain_text("KM: green: he listens")
    choir = row(places, "Choir")
    for words in ("I say: Amber: steps", "KM: red: too loud (3 May 2026)", "AB: green: they sing to me", "Cost: £3"):
        expect(choir).to_contain_text(words)
    places.get_by_role("button", name="Undo", exact=True).click()
    expect(row(places, "Barber")).to_have_count(0)
    expect(row(places, "Choir")).not_to_contain_text("too loud")
    expect(rows(places).filter(has=places.locator("strong"))).to_have_count(3)


def put_in(field: Locator, words: str) -> None:
    """Put words into a field as a text expander does, which tells the page with `change` alone."""
    field.evaluate("(field, words) => { field.value = words; field.dispatchEvent(new Event('change')); }", words)


@pytest.mark.sweep
def test_whose_list_it_is_counts_however_that_was_put_in(places: Page) -> None:
    dialog = choose(places, file("list2.csv", "Name,Rating,Why\nChoir,green,they sing to me\n"))
    dialog.get_by_text("Places that would change").click()
    expect(dialog).to_contain_text("list2")
    put_in(dialog.get_by_label("Whose list is this?"), "Priya")
    expect(dialog.locator("details[open]")).to_have_count(0)  # shown anew
    dialog.get_by_text("Places that would change").click()
    expect(dialog).to_contain_text("Priya")
    dialog.get_by_role("button", name="Add what is ticked").click()
    row(places, "Choir").get_by_role("button", name="Change").click()
    expect(form(places)).to_have_attribute("data-loaded", "")
    words = " ".join(field.input_value() for field in form(places).locator("textarea").all())
    assert "Priya" in words and "list2" not in words


@pytest.mark.sweep
def test_a_file_that_was_mended_under_its_name_can_be_chosen_again(places: Page, tmp_path: Path) -> None:
    path = tmp_path / "again.csv"
    path.write_text("hello\n", "utf-8")
    places.get_by_role("button", name="Combine maps").click()
    dialog, browser = places.get_by_role("dialog"), places.context.new_cdp_session(places)
    expect(dialog.locator("input[type=file]")).to_be_attached()

    def pick() -> None:
        """Choose the file as a hand does: what the browser takes for the same choice tells the page nothing."""
        root = browser.send("DOM.getDocument")["root"]["nodeId"]
        asked = {"nodeId": root, "selector": "dialog[open] input[type=file]"}
        node = browser.send("DOM.querySelector", asked)["nodeId"]
        browser.send("DOM.setFileInputFiles", {"files": [str(path)], "nodeId": node})

    pick()
    expect(dialog.get_by_role("group", name="again.csv")).to_be_visible()
    path.write_text("Name,Area\nShed,Bath\n", "utf-8")
    pick()
    expect(dialog.get_by_text("1 new, 0 with something to add, 0 the same.")).to_be_visible()


@pytest.mark.sweep
def test_the_map_is_sifted_by_what_was_put_in_without_typing(places: Page) -> None:
    put_in(places.get_by_role("search").get_by_role("searchbox"), "Choir")
    expect_named(places, "Choir")


@pytest.mark.sweep
def test_what_is_not_ticked_is_not_taken_in(places: Page) -> None:
    dialog = choose(places, file("km.csv", THEIRS))
    dialog.get_by_label("the choir").or_(dialog.get_by_label("Choir")).uncheck()
    dialog.get_by_role("button", name="Add what is ticked").click()
    expect(row(places, "Barber")).to_be_visible()
    expect(row(places, "Choir")).not_to_contain_text("too loud")


def test_what_a_file_holds_is_shown_as_words_and_never_runs(places: Page) -> None:
    evil = "<img src=x onerror=alert(1)>"
    asked: list[str] = []
    places.on("request", lambda request: asked.append(request.url))
    places.on("dialog", lambda dialog: asked.append(dialog.message))
    dialog = choose(places, file("<b>.csv", f'Name,Why,Cost\n"{evil}",=1+1,"javascript:alert(1)"\n'))
    expect(dialog.get_by_label(evil)).to_be_checked()
    dialog.get_by_role("button", name="Add what is ticked").click()
    expect(row(places, evil)).to_be_visible()
    assert places.locator("main img").count() == 0
    assert not [each for each in asked if not each.endswith(".js")]


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("list.csv", "Cost,Area\n1,2\n", "Which column has the names?"),
        ("list.csv", "", "There is nothing in this file for a local map."),
        ("backup.json", "{}", "There is nothing in this file for a local map."),
        ("large.csv", "Name\n" + "x" * 5_300_000, "This file is larger than 5 MB"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as “Excel workbook (.xlsx)”"),
        ("locked.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("list.xls", "<html><table><tr><td>Name</td></tr></table></html>", "Some programs save a web page"),
        ("list.pdf", "%PDF-1.7", "This is not a list."),
        ("list.csv", "Name,Cost\n", "This list has headings and nothing below them."),
        ("broken.xlsx", b"PK\x03\x04 and no more", "This file is damaged or incomplete."),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(places: Page, name: str, content: str | bytes, said: str) -> None:
    dialog = choose(places, file(name, content))
    expect(dialog.get_by_role("alert")).to_contain_text(said)
    expect(dialog.get_by_role("button", name="Add what is ticked")).to_have_count(0)


SAME_NAMES = """Name,Venue,Tel
Coffee morning,St John's Hall,01632 960001
Coffee morning,Library,01632 960002
Coffee morning,Village Hall,01632 960003
"""


@pytest.mark.sweep
def test_groups_of_one_name_stay_apart_and_each_is_asked_about(reader: Reader) -> None:
    page = reader.open("exercises/tool-places").page
    expect_read(page)
    dialog = choose(page, file("groups.csv", SAME_NAMES))
    expect(dialog.get_by_text("3 new, 0 with something to add, 0 the same.")).to_be_visible()
    asked = dialog.get_by_label("Row 4, Coffee morning, Village Hall: what is it?")
    expect(asked.locator("option")).to_have_text([
        "Another place",
        "The same as: Coffee morning, St John's Hall",
        "The same as: Coffee morning, Library",
    ])  # fmt: skip
    asked.select_option("The same as: Coffee morning, Library")
    expect(dialog.get_by_text("2 new, 0 with something to add, 0 the same.")).to_be_visible()
    expect(asked).to_be_focused()
    asked.select_option("Another place")
    expect(dialog.get_by_text("3 new, 0 with something to add, 0 the same.")).to_be_visible()
    dialog.get_by_role("button", name="Add what is ticked").click()
    expect(rows(page).filter(has=page.locator("strong"))).to_have_count(3)
    for venue in ("St John's Hall", "Library", "Village Hall"):
        expect(rows(page).filter(has_text=venue)).to_have_count(1)
    dialog = choose(page, file("groups.csv", SAME_NAMES))
    expect(dialog.get_by_text("0 new, 0 with something to add, 3 the same.")).to_be_visible()


UNNAMED = "Wer,Was\nChess,01632 960333\nArt,01632 960444\n"


def test_the_reader_says_which_column_is_what_by_keyboard_and_it_is_remembered(reader: Reader) -> None:
    page = reader.open("exercises/tool-places").page
    page.set_viewport_size({"width": 360, "height": 740})
    expect_read(page)
    dialog = choose(page, file("wer.csv", UNNAMED))
    expect(dialog.get_by_role("alert")).to_contain_text("Which column has the names?")
    dialog.get_by_label("Which row has the headings?").focus()
    expect(dialog.get_by_label("Wer “Chess”, “Art”")).to_be_visible()
    page.keyboard.press("Tab")
    expect(dialog.get_by_label("Wer “Chess”, “Art”")).to_be_focused()
    page.keyboard.type("Name")
    expect(dialog.get_by_text("2 new, 0 with something to add, 0 the same.")).to_be_visible()
    page.keyboard.press("Tab")
    expect(dialog.get_by_label("Was “01632 960333”, “01632 960444”")).to_be_focused()
    page.keyboard.type("Telephone")
    expect(dialog.get_by_text("What is in each column? 2 of 2 will be used")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert not violations(page)
    kept = page.evaluate("localStorage.getItem('alongside:columns')")
    assert "phone" in kept
    assert "Wer" not in kept
    page.keyboard.press("Escape")
    dialog = choose(page, file("next.csv", "Wer,Was\nGym,01632 960555\n"))
    expect(dialog.get_by_label("Gym")).to_be_checked()
    dialog.get_by_role("button", name="Add what is ticked").click()
    expect(row(page, "Gym")).to_contain_text("01632 960555")


@pytest.mark.sweep
def test_a_workbook_of_excel_is_read_where_the_page_allows_no_foreign_script(reader: Reader) -> None:
    page = reader.open("exercises/tool-places").page
    expect_read(page)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    sheets = {
        "About": [["This is our list"], ["Ask Jo"]],
        "Groups": [["Our groups"], [], ["Group", "Organisation", "Tel", "Last updated"],
                   ["Chess", "Age UK", 1632960747, dt.date(2026, 5, 3)], ["Art", "Age UK", "01632 960444", "3 May 2026"]],
    }  # fmt: skip
    dialog = choose(page, file("groups.xlsx", workbook(sheets)))
    expect(dialog.get_by_label("This Excel file has 2 sheets. Which one is the list?")).to_have_value("1")
    expect(dialog.get_by_text("2 new, 0 with something to add, 0 the same.")).to_be_visible()
    expect(dialog.get_by_text("It has been put back: 01632960747.")).to_be_visible()
    dialog.get_by_label("This Excel file has 2 sheets. Which one is the list?").select_option("0")
    expect(dialog.get_by_role("alert")).to_contain_text("Which column has the names?")
    dialog.get_by_label("This Excel file has 2 sheets. Which one is the list?").select_option("1")
    dialog.get_by_role("button", name="Add what is ticked").click()
    for words in ("Run by: Age UK", "01632960747", "Last checked: 3 May 2026"):
        expect(row(page, "Chess")).to_contain_text(words)
    assert not said


@pytest.mark.sweep
def test_what_the_reader_ought_to_look_at_stands_in_the_preview(places: Page) -> None:
    text = "Name,Tel,Last checked,Cost\nCafé,1632960747,05/13/2026,£2\nThe #lm,,,£3\nGym,1.63296E+09,,\n"
    dialog = choose(places, file("list.csv", text.encode().replace(b"#", b"\xe9")))
    for words in (
        "The text is read as UTF-8, with commas between the cells.",
        "It has been put back: 01632960747.",
        "“05/13/2026” could not be read as a date,",
        "Row 3: Some letters of this row were saved differently from the rest.",
        "has shortened the telephone number (“1.63296E+09”)",
    ):
        expect(dialog.get_by_text(words)).to_be_visible()


@pytest.mark.sweep
def test_a_list_alone_is_printed_without_ratings(places: Page) -> None:
    places.evaluate("window.print = () => {}")
    places.get_by_role("combobox", name="Rated", exact=True).select_option("green")
    expect(row(places, "Choir")).to_have_count(0)
    places.get_by_role("button", name="Print a list").click()
    places.get_by_role("dialog").get_by_role("button", name="Print", exact=True).click()
    sheet = places.locator(".al-sheet")
    expect(sheet.locator("h2")).to_have_text("Library")
    expect(sheet).to_contain_text("Cost: free")
    expect(sheet).not_to_contain_text("quiet")
    expect(sheet).not_to_contain_text("ask for Jo")
    places.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)


@pytest.mark.sweep
def test_the_whole_map_is_on_the_printed_page(reader: Reader) -> None:
    many = [{"name": f"place {number}", "kind": "group", "rating": "green"} for number in range(80)]
    page = with_entries(reader, "places", many)
    expect(rows(page)).to_have_count(31)
    said = re.sub(r"\s+", " ", words_of(page.pdf()))
    assert "place 79" in said
    page.get_by_role("button", name="Show more").press("Enter")
    expect(rows(page)).to_have_count(61)
    expect(rows(page).nth(31).get_by_role("button", name="Change")).to_be_focused()


@pytest.mark.sweep
def test_paper_leaves_as_many_places_on_the_screen_as_there_were(reader: Reader) -> None:
    page = with_entries(reader, "places", [{"name": f"place {number}", "kind": "group"} for number in range(80)])
    page.get_by_role("button", name="Show more").press("Enter")
    expect(rows(page)).to_have_count(61)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(rows(page)).to_have_count(81)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(rows(page)).to_have_count(61)


@pytest.mark.sweep
def test_five_hundred_places_come_in_at_once_and_are_found(reader: Reader) -> None:
    page = reader.open("exercises/tool-places").page
    expect_read(page)
    many = "Name,What it is,Area\n" + "".join(f"place {n},a group,area {n % 7}\n" for n in range(500))
    dialog = choose(page, file("many.csv", many))
    expect(dialog.get_by_text("500 new, 0 with something to add, 0 the same.")).to_be_visible()
    dialog.get_by_role("button", name="Add what is ticked").click()
    expect(page.get_by_text("500 entries added.")).to_be_visible()
    page.get_by_label("Search my map").fill("place 431")
    expect(page.get_by_text("1 of 500 entries.").first).to_be_visible()


@pytest.mark.sweep
def test_nothing_hangs_over_a_narrow_page(places: Page) -> None:
    places.set_viewport_size({"width": 360, "height": 740})
    places.get_by_text("What would move them up").click()
    choose(places, file("km.csv", THEIRS))
    places.get_by_text("Places that would change").click()
    assert places.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@pytest.mark.sweep
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_page_and_its_windows(places: Page, scheme: str) -> None:
    places.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    places.get_by_text("What would move them up").click()
    row(places, "Choir").get_by_role("button", name="Change").click()
    expect(form(places)).to_have_attribute("data-loaded", "")
    found = violations(places)
    places.get_by_role("button", name="Share my map").click()
    expect(places.get_by_role("dialog")).to_be_visible()
    found += violations(places)
    places.keyboard.press("Escape")
    choose(places, file("km.csv", THEIRS))
    places.get_by_text("Places that would change").click()
    found += violations(places)
    assert not found
