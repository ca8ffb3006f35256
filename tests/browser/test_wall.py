"""The wall: what twelve trainees hand in is all there, once, without names, and nothing of it can act or leave."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from pathlib import Path
from typing import Any

import docx
import pytest
from accessible import violations
from pdf_words import words_of
from playwright.sync_api import BrowserContext, FilePayload, Locator, Page, expect
from taken import body_of, print_from, text_of
from waiting import wait_until
from word_faults import word_faults
from workbook_site import MAP, PROMPTS, Reader, wear

MARKUP = "<script>document.title = 'acted'</script><img src=x onerror=alert(1)> & tea"
BY_ID = {prompt.id: prompt for prompt in PROMPTS}
SCALE = next(prompt for prompt in PROMPTS if prompt.kind == "scale")
CHOICE = next(prompt for prompt in PROMPTS if prompt.kind == "choice")
TEXT = BY_ID["how-was-it"]
Answer = str | dict[str, Any]


def canonical(value: Any) -> str:
    """Return JSON as browser/answers/answer.ts writes it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hand_in(person: int, answers: dict[str, Answer], *, number: int = 1, name: str = "") -> FilePayload:
    """Return the file of a person, as the page makes it."""
    file = {
        "format": "alongside-hand-in",
        "version": 1,
        "id": f"{person:016x}",
        "number": number,
        "name": name,
        "answers": [
            {"key": key if "/" in key else f"{MAP.id}/{key}", "revision": 1, "question": "", "value": value}
            for key, value in answers.items()
        ],
    }
    file["sha256"] = hashlib.sha256(canonical(file).encode()).hexdigest()
    return text_file(
        f"hand-in-{person}.txt", f"Words for people.\n\n{json.dumps(file, indent=1, ensure_ascii=False)}\n"
    )


def text_file(name: str, text: str) -> FilePayload:
    """Return a file to choose."""
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


def group(size: int = 12) -> list[FilePayload]:
    """Return what a group hands in: words, a choice, a number, and places of their own."""
    option = next(iter(CHOICE.options))
    return [
        hand_in(
            person,
            {
                TEXT.id: MARKUP if person == 3 else f"Words of person {person}",
                CHOICE.id: option,
                SCALE.id: str(SCALE.low + person % 3),
                "tool-places/kept_a": {"name": "The library", "rating": "red" if person == 1 else "green"},
                "tool-places/kept_b": {"name": f"Place {person}", "rating": "amber", "why": "dark in winter"},
            },
            name="Ana" if person == 2 else "",
        )
        for person in range(1, size + 1)
    ]


def open_wall(reader: Reader) -> Page:
    """Open the empty wall."""
    reader.open("facilitator/wall")
    expect(reader.page.get_by_text("Nothing is on the wall yet.")).to_be_visible()
    return reader.page


def choose(page: Page, files: list[FilePayload]) -> Locator:
    """Choose files, and return what is said of them."""
    page.get_by_label("Choose files").set_input_files(files)
    lines = page.locator(".al-wall__pending li")
    expect(lines).to_have_count(len(files))
    return lines


def put_up(page: Page, files: list[FilePayload]) -> None:
    """Take files in, and put them on the wall."""
    choose(page, files)
    page.get_by_role("button", name="Put ").click()


def question(page: Page, words: str) -> Locator:
    """Open a question of the wall."""
    place = page.locator(".al-wall__question", has=page.locator("summary", has_text=words))
    place.locator("summary").first.click()
    expect(place.locator("> :not(summary)").first).not_to_be_empty()  # it is filled when it has opened
    return place


@pytest.fixture
def wall(reader: Reader) -> Page:
    """The wall of a group of twelve."""
    page = open_wall(reader)
    put_up(page, group())
    expect(page.get_by_text("12 hand-ins on the wall")).to_be_visible()
    return page


@pytest.mark.sweep
def test_twelve_are_all_there_once_and_twice_changes_nothing(wall: Page) -> None:
    assert [line.get_attribute("data-standing") for line in choose(wall, group()).all()] == ["same"] * 12
    expect(wall.get_by_text("Nothing here is new.")).to_be_visible()
    words = question(wall, TEXT.question).locator(".al-wall__words")
    expected = [MARKUP if person == 3 else f"Words of person {person}" for person in range(1, 13)]
    assert sorted(words.all_inner_texts()) == sorted(expected)
    row = question(wall, CHOICE.question).get_by_role("row").nth(1)
    expect(row).to_contain_text("12")
    plot = question(wall, SCALE.question)
    expect(plot.locator("circle")).to_have_count(12)
    expect(plot.get_by_role("img")).to_have_accessible_name(
        f"How many people chose each number. {SCALE.low}: 4; {SCALE.low + 1}: 4; {SCALE.low + 2}: 4."
    )
    places = question(wall, "What is there?")
    library = places.get_by_role("row", name="The library")
    assert [cell.inner_text().split()[0] for cell in library.get_by_role("cell").all()[:3]] == ["11", "0", "1"]
    expect(places.locator("tbody tr")).to_have_count(13)


def test_nothing_is_seen_before_it_is_opened_and_no_name_ever(wall: Page) -> None:
    expect(wall.locator(".al-wall__words")).to_have_count(0)
    question(wall, TEXT.question)
    expect(wall.locator(".al-wall__words")).to_have_count(12)
    expect(wall.locator(".al-wall__all")).not_to_contain_text("Ana")


@pytest.mark.sweep
def test_what_comes_in_is_sorted_before_it_counts(wall: Page) -> None:
    lines = choose(
        wall,
        [
            hand_in(1, {TEXT.id: "Changed since"}, number=2),
            hand_in(1, {TEXT.id: "Older"}, number=1),
            hand_in(13, {TEXT.id: "New", "gone/question": "Asked elsewhere"}),
            text_file("shopping.txt", "Milk, bread"),
            text_file("alongside-backup.txt", '{"format":"alongside-backup","answers":[]}'),
        ],
    )
    found = [line.get_attribute("data-standing") for line in lines.all()]
    assert found == ["changed", "older", "new", "refused", "refused"]
    expect(wall.get_by_text("1 answer is to a question that this edition")).to_be_visible()
    expect(wall.get_by_text("This is a backup")).to_be_visible()
    wall.get_by_role("button", name="Put ").press("Enter")
    expect(wall.get_by_text("13 hand-ins on the wall")).to_be_visible()
    expect(wall.locator(".al-wall__all")).to_be_focused()
    words = question(wall, TEXT.question).locator(".al-wall__words").all_inner_texts()
    assert "Changed since" in words
    assert "Words of person 1" not in words
    expect(wall.get_by_text("Asked elsewhere")).to_have_count(0)


def test_what_is_left_out_leads_back_to_where_files_are_chosen(wall: Page) -> None:
    choose(wall, [hand_in(13, {TEXT.id: "New"})])
    wall.get_by_role("button", name="Leave these out").press("Enter")
    expect(wall.locator("#al-wall-files")).to_be_focused()


@pytest.mark.sweep
def test_answers_of_another_edition_are_shown_where_they_are_wanted(reader: Reader) -> None:
    page = open_wall(reader)
    choose(page, [hand_in(1, {"gone/question": "Asked elsewhere"})])
    page.get_by_label("Show those as well").check()
    page.get_by_role("button", name="Put 1 hand-in on the wall").click()
    expect(question(page, "gone/question")).to_contain_text("Asked elsewhere")


@pytest.mark.sweep
def test_what_comes_in_later_changes_nothing_of_what_is_waiting(reader: Reader) -> None:
    """As with codes, of which one hand-in is read after the other."""
    page = open_wall(reader)
    choose(page, [hand_in(1, {TEXT.id: "Words of the first", "gone/question": "Asked elsewhere"})])
    page.get_by_label("Show those as well").check()
    page.get_by_label("Choose files").set_input_files([hand_in(2, {"tool-places/kept_a": {"name": "The library"}})])
    expect(page.locator(".al-wall__pending li")).to_have_count(2)
    expect(page.get_by_text("1 answer is to a question that this edition")).to_be_visible()
    expect(page.get_by_label("Show those as well")).to_be_checked()
    page.get_by_role("button", name="Put 2 hand-ins on the wall").click()
    expect(question(page, TEXT.question)).to_contain_text("Words of the first")
    expect(question(page, "gone/question")).to_contain_text("Asked elsewhere")
    expect(question(page, "What is there?").get_by_role("row", name="The library")).to_have_count(1)
    choose(page, [hand_in(3, {"gone/question": "Of another day"})])
    expect(page.get_by_label("Show those as well")).not_to_be_checked()


@pytest.mark.sweep
def test_what_comes_in_while_the_questions_are_fetched_changes_nothing_either(reader: Reader) -> None:
    page = open_wall(reader)
    payloads = [
        hand_in(1, {TEXT.id: "Words of the first"}),
        hand_in(2, {"tool-places/kept_a": {"name": "The library"}}),
    ]
    page.evaluate(
        """texts => {
          const input = document.querySelector("#al-wall-files");
          for (const text of texts) {
            const bag = new DataTransfer();
            bag.items.add(new File([text], "hand-in.txt", { type: "text/plain" }));
            input.files = bag.files;
            input.dispatchEvent(new Event("change"));
          }
        }""",
        [payload["buffer"].decode() for payload in payloads],
    )
    expect(page.locator(".al-wall__pending li")).to_have_count(2)
    page.get_by_role("button", name="Put 2 hand-ins on the wall").click()
    expect(question(page, TEXT.question)).to_contain_text("Words of the first")
    expect(question(page, "What is there?").get_by_role("row", name="The library")).to_have_count(1)


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("changed.txt", json.dumps({"format": "alongside-hand-in", "version": 1, "sha256": "0"})),
        ("deep.txt", '{"format":"alongside-hand-in","answers":' + "[" * 5000 + "]" * 5000 + "}"),
        ("many.txt", '{"format":"alongside-hand-in","answers":[' + "[]," * 200_000 + "[]]}"),
        ("large.txt", "x" * (2 * 1024 * 1024 + 1)),
        ("a.zip", "PK\x03\x04" + "\0" * 1000),
    ],
)
def test_a_hostile_file_is_refused_and_the_wall_stays(reader: Reader, name: str, text: str) -> None:
    page = open_wall(reader)
    put_up(page, group(2))
    lines = choose(page, [text_file(name, text)])
    expect(lines).to_contain_text("Not added")
    expect(page.get_by_text("2 hand-ins on the wall")).to_be_visible()


def test_words_are_shown_as_words(wall: Page) -> None:
    words = question(wall, TEXT.question)
    expect(words.get_by_text(MARKUP)).to_be_visible()
    assert wall.title() == "Hear from the group"
    assert wall.locator(".al-wall img, .al-wall script").count() == 0


def test_a_button_is_named_by_what_it_takes_down_in_whole_letters(reader: Reader) -> None:
    """Lines pasted from Word do not run together, and what is cut is cut between characters as people see them."""
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    pasted = ["Walking\vwith the dog\nin the rain", "a" * 57 + family, "e\u0301" * 35, "b" * 59 + "\U0001f3f4" + "c"]
    page = open_wall(reader)
    put_up(page, [hand_in(person, {TEXT.id: words}) for person, words in enumerate(pasted, start=1)])
    place = question(page, TEXT.question)
    names = place.locator(".al-wall__down").evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")
    assert sorted(name.removeprefix("Take down: ") for name in names) == sorted(
        ["Walking with the dog in the rain", "a" * 57 + "…", "e\u0301" * 30 + "…", "b" * 59 + "…"]
    )
    expect(place.get_by_text("with the dog")).to_have_text("Walkingwith the dogin the rain")
    assert place.get_by_text("with the dog").locator("br").count() == 2


def test_pasted_text_is_taken_too(reader: Reader) -> None:
    page = open_wall(reader)
    page.get_by_text("Paste text instead").click()
    page.get_by_label("The text of a hand-in").fill(group(1)[0]["buffer"].decode() + "\nSent from my phone")
    page.get_by_role("button", name="Read this text").click()
    page.get_by_role("button", name="Put 1 hand-in on the wall").click()
    expect(page.get_by_text("1 hand-in on the wall")).to_be_visible()
    expect(page.get_by_text("There are fewer than six people,")).to_be_visible()


def test_the_same_words_stand_once_with_how_often_they_were_said(reader: Reader) -> None:
    page = open_wall(reader)
    put_up(page, [hand_in(person, {TEXT.id: words}) for person, words in enumerate(("tea", "Tea ", "a walk"), start=1)])
    cards = question(page, TEXT.question).locator(".al-wall__list > li")
    expect(cards).to_have_count(2)
    expect(cards.first).to_contain_text("Said 2 times")
    cards.first.get_by_role("button", name="Take down").click()
    expect(cards).to_have_count(1)
    expect(cards).to_contain_text("a walk")


WORDS_STAY_WHOLE = """(cell) => {
  const text = document.createNodeIterator(cell, NodeFilter.SHOW_TEXT).nextNode();
  return [...text.data.matchAll(/\\S+/g)].every(({index, 0: word}) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length === 1;
  });
}"""


def test_a_table_that_somebody_filled_is_as_wide_as_the_wall_and_its_words_stay_whole(reader: Reader) -> None:
    page = open_wall(reader)
    page.locator("body").evaluate("body => body.classList.add('md-typeset')")
    wear(page, "wall")
    wear(page, "shown")
    said = "People from the streets around it, and whoever has heard of it from them. " * 9
    put_up(page, [hand_in(1, {"places": {"1.place": "Library", "1.people": said}})])
    cards = question(page, BY_ID["places"].question).locator(".al-wall__list")
    assert cards.evaluate("list => list.offsetWidth - list.firstElementChild.offsetWidth") == 0
    for cell in cards.locator("tbody td").all():
        assert cell.evaluate(WORDS_STAY_WHOLE)


def test_an_answer_is_taken_down_and_put_back(wall: Page) -> None:
    words = question(wall, TEXT.question)
    words.get_by_role("button", name="Take down: Words of person 5").click()
    expect(words.locator(".al-wall__words")).to_have_count(11)
    wall.get_by_role("button", name="Put it back").click()
    expect(words.locator(".al-wall__words")).to_have_count(12)


@pytest.mark.sweep
def test_whoever_takes_their_hand_in_out_does_not_come_back_when_an_answer_is_put_back(wall: Page) -> None:
    words = question(wall, TEXT.question)
    for person in (5, 2):
        words.get_by_role("button", name=f"Take down: Words of person {person}", exact=True).click()
    wall.locator("summary", has_text="What has been handed in").click()
    wall.get_by_role("button", name="Take out: A hand-in from Ana").click()
    expect(wall.get_by_text("11 hand-ins on the wall")).to_be_visible()
    wall.get_by_role("button", name="Put it back").click()
    expect(words.locator(".al-wall__words")).to_have_count(11)
    expect(words.get_by_text("Words of person 5", exact=True)).to_be_visible()
    expect(wall.get_by_role("button", name="Put it back")).to_be_hidden()
    expect(wall.get_by_text("11 hand-ins on the wall")).to_be_visible()
    expect(wall.get_by_text("Ana")).to_have_count(0)


@pytest.mark.sweep
def test_a_saved_wall_comes_back_without_what_was_taken_down(wall: Page) -> None:
    question(wall, TEXT.question).get_by_role("button", name="Take down: Words of person 5").click()
    with wall.expect_download() as download:
        wall.get_by_role("button", name="Save the wall as a file").click()
    assert download.value.suggested_filename.startswith("alongside-wall-")
    saved = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Words of person 5" not in saved
    wall.reload()
    wall.get_by_label("Choose files").set_input_files([text_file("wall.txt", saved)])
    wall.get_by_role("button", name="Put 12 hand-ins on the wall").click()
    expect(question(wall, TEXT.question).locator(".al-wall__words")).to_have_count(11)
    assert {line.get_attribute("data-standing") for line in choose(wall, group()).all()} == {"same"}


def take_away(page: Page) -> Locator:
    """Open the window in which a wall is taken away."""
    page.get_by_role("button", name="Print or save as Word").click()
    return page.get_by_role("dialog", name="Print or save as Word")


def test_what_the_group_wrote_comes_as_word_without_names(wall: Page, tmp_path: Path) -> None:
    question(wall, TEXT.question).get_by_role("button", name="Take down: Words of person 5").click()
    window = take_away(wall)
    expect(window.get_by_label("The question that is open")).to_be_checked()
    window.get_by_label(re.compile("All . questions")).check()
    with wall.expect_download() as download:
        window.get_by_role("button", name="Save as Word").click()
    file = tmp_path / "wall.docx"
    download.value.save_as(file)
    assert word_faults(file) == []
    said = text_of(body_of(file))
    people = [person for person in range(1, 13) if person not in (3, 5)]
    assert all(said.count(f"Words of person {person}\n") == 1 for person in people)
    assert MARKUP in said
    assert "Words of person 5" not in said
    assert "Ana" not in said
    assert f"{SCALE.low}: 4; {SCALE.low + 1}: 4" in body_of(file).xml
    tables = [[cell.text for cell in row.cells] for table in docx.Document(str(file)).tables for row in table.rows]
    assert [CHOICE.options[next(iter(CHOICE.options))], "12"] in tables
    assert ["The library", "11", "0", "1", ""] in tables


@pytest.mark.sweep
def test_only_what_is_open_is_printed_where_that_is_wanted(wall: Page) -> None:
    question(wall, TEXT.question)
    take_away(wall)
    paper = print_from(wall, "Print")
    assert "What the group says" in paper
    assert "From 12 people, without names." in paper
    assert all(f"Words of person {person}" in paper for person in (1, 12))
    assert "The library" not in paper
    assert "Take down" not in paper


def test_the_browser_prints_no_name_either_and_nothing_to_press(wall: Page) -> None:
    question(wall, TEXT.question)
    wall.get_by_text("What has been handed in").click()
    choose(wall, [hand_in(20, {TEXT.id: "Words of Ben"}, name="Ben")])
    expect(wall.get_by_text("A hand-in from Ana")).to_be_visible()
    wear(wall, "print")
    paper = words_of(wall.pdf())
    assert "Words of person 1" in paper
    assert "Ana" not in paper
    assert "Ben" not in paper
    assert [words for words in ("Take down", "Choose files", "Close every question") if words in paper] == []


def test_the_groups_places_come_as_a_table(wall: Page) -> None:
    window = take_away(wall)
    assert violations(wall, "dialog", colours=False) == []
    with wall.expect_download() as download:
        window.get_by_role("button", name="Save the places as a table (CSV)").click()
    rows = list(csv.reader(io.StringIO(Path(download.value.path()).read_text("utf-8-sig"))))
    assert rows[1][:9] == ["The library", "", "", "", "", "", "11", "0", "1"]
    assert len(rows) == 14
    assert all(row[9].split(" | ")[1:3] == ["amber", "dark in winter"] for row in rows[2:])


@pytest.mark.sweep
def test_the_wall_is_cleared_and_nothing_is_left_of_it(wall: Page) -> None:
    wall.get_by_role("button", name="Clear the wall").click()
    wall.get_by_role("dialog").get_by_role("button", name="Clear the wall").click()
    expect(wall.get_by_text("Nothing is on the wall yet.")).to_be_visible()
    expect(wall.locator(".al-wall__all")).to_be_focused()
    expect(wall.locator(".al-wall__question")).to_have_count(0)
    kept = wall.evaluate(
        "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]"
    )
    assert kept == [0, 0, 0]


@pytest.mark.sweep
def test_nothing_but_our_own_scripts_is_ever_asked_for(reader: Reader, context: BrowserContext) -> None:
    page = open_wall(reader)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    put_up(
        page, [*group(), hand_in(13, {"../../secret/x-y": "words"}), hand_in(14, {"no-such/question": "words"})][:12]
    )
    choose(page, [hand_in(14, {"no-such/question": "words"})])
    question(page, TEXT.question)
    names = sorted(url.removeprefix(reader.site) for url in asked)
    assert names == ["/workbook/all_titles.js", f"/workbook/{MAP.id}.js", "/workbook/tool-places.js"]


@pytest.mark.sweep
def test_a_wall_that_is_not_saved_asks_before_it_goes_but_nobody_who_leaves_in_a_hurry(wall: Page) -> None:
    asks = """(leaving) => {
      document.documentElement.classList.toggle("al-is-leaving", leaving);
      return !dispatchEvent(new Event("beforeunload", {cancelable: true}));
    }"""
    assert wall.evaluate(asks, False) is True
    assert wall.evaluate(asks, True) is False
    with wall.expect_download():
        wall.get_by_role("button", name="Save the wall as a file").click()
    assert wall.evaluate(asks, False) is False
    choose(wall, [hand_in(13, {"how-was-it": "Waiting."})])  # as if it had come by camera
    assert wall.evaluate(asks, False) is True
    wall.get_by_role("button", name="Leave these out").click()
    assert wall.evaluate(asks, False) is False


AWAKE = """
  window.held = 0;
  const release = async () => void held--;
  Object.defineProperty(navigator, "wakeLock", {value: {request: async () => (held++, {release})}});
"""
"""A browser that says how often it keeps the screen awake."""


def test_a_wall_that_fills_the_screen_keeps_it_awake(reader: Reader) -> None:
    reader.page.add_init_script(AWAKE)
    page = open_wall(reader)
    put_up(page, group(2))
    page.get_by_role("button", name="Show full screen").click()
    wait_until(page, "held === 1")
    page.evaluate("document.exitFullscreen()")
    wait_until(page, "held === 0")


@pytest.mark.sweep
def test_a_wall_that_is_too_much_for_one_file_is_saved_part_by_part(reader: Reader) -> None:
    page = open_wall(reader)
    large = {f"tool-places/kept_{at}": {"name": f"Place {at}", "why": "dark " * 3800} for at in range(60)}
    put_up(page, [hand_in(person, dict(large)) for person in (1, 2)])
    downloads: list[str] = []
    page.on("download", lambda download: downloads.append(download.suggested_filename))
    page.get_by_role("button", name="Save the wall as a file").click()
    expect(page.get_by_role("button", name="Save part 1 of 2")).to_be_focused()
    asks = "() => !dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    saved = []
    for part in (1, 2):
        assert page.evaluate(asks) is True
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Save part {part} of 2", exact=True).click()
        saved.append(Path(download.value.path()).read_text(encoding="utf-8"))
    assert page.evaluate(asks) is False
    assert [re.sub(r"-\d{4}-.*", "", name) for name in downloads] == ["alongside-wall-1-of-2", "alongside-wall-2-of-2"]
    expect(page.get_by_text("choose all of them at once")).to_be_visible()
    page.reload()
    choose(page, [text_file(f"{part}.txt", text) for part, text in enumerate(saved)])
    page.get_by_role("button", name="Put 2 hand-ins on the wall").click()
    expect(page.get_by_role("button", name="Save part 1")).to_have_count(0)


@pytest.mark.sweep
def test_hand_ins_and_answers_that_look_the_same_are_told_apart_by_ear(reader: Reader) -> None:
    page = open_wall(reader)
    long = "I said the very same thing as everyone else in this group, but then "
    put_up(page, [hand_in(person, {TEXT.id: f"{long}{person}"}) for person in (1, 2)])
    question(page, TEXT.question)
    page.get_by_text("What has been handed in").click()
    for name in ("Take down", "Take out"):
        called = page.get_by_role("button", name=name).evaluate_all(
            "all => all.map((each) => each.getAttribute('aria-label'))"
        )
        assert len(set(called)) == 2, called


def test_files_that_are_too_many_at_a_time_are_said(reader: Reader) -> None:
    page = open_wall(reader)
    page.get_by_label("Choose files").set_input_files([text_file(f"{number}.txt", "no") for number in range(203)])
    last = page.locator(".al-wall__pending li").last
    expect(last).to_have_text(
        "Not added: 200.txt and the 2 after it. Only 200 files are read at a time. Choose these again."
    )


def test_by_keyboard_and_for_axe_on_a_phone(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = open_wall(reader)
    choose(page, group())
    expect(page.locator(".al-wall__pending")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("12 hand-ins on the wall")).to_be_visible()
    for summary in page.locator(".al-wall__question > summary").all():
        summary.focus()
        page.keyboard.press("Enter")
    expect(page.locator(".al-wall__words").first).to_be_visible()
    assert violations(page, "main", colours=False) == []
