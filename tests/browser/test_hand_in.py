"""Handing in: what a trainee chooses, in which words, and the file that leaves the page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from accessible import violations
from pdf_words import words_of
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_shared_device import kept, lock, share, unlock
from test_steady import HELD
from test_trouble import BREAK, FAILURES, MEND
from tool_site import put_entries, put_records, seal
from waiting import wait_until
from workbook_site import MAP, PROMPTS, READ, Reader, wear

MARKUP = "<script>alert(1)</script> & <b>tea</b>"
QUESTIONS = {prompt.id: prompt.question for prompt in PROMPTS}


def put(page: Page, answers: dict[str, Any]) -> None:
    """Put answers to the exercise into the store of the page that is open, which has made its database."""
    put_records(page, [seal(f"{MAP.id}/{id}", value) for id, value in answers.items()])


def hand_in_page(reader: Reader, answers: dict[str, Any]) -> Page:
    """Open the page of somebody who has written these answers."""
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    reader.write("x")  # makes the database
    put(reader.page, answers)
    reader.open("start/hand-in")
    expect(reader.page.get_by_role("heading", name="1. Choose what to share")).to_be_visible()
    reader.page.locator("summary", has_text=MAP.title).click()
    return reader.page


def answer(page: Page, id: str) -> Locator:
    """Return the choice of one answer."""
    return page.get_by_role("group", name=QUESTIONS[id], exact=True)


def saved(page: Page) -> tuple[Path, dict[str, Any]]:
    """Save the file, and return it with what is in it."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    assert download.value.suggested_filename.startswith("alongside-hand-in-")
    assert download.value.suggested_filename.endswith(".txt")
    path = Path(download.value.path())
    text = path.read_text(encoding="utf-8")
    return path, json.loads(text[text.index("{") :])


def reword(page: Page) -> None:
    """Choose one answer and change its words for sharing, and choose another as it is."""
    answer(page, "how-was-it").get_by_label("Share this").check()
    answer(page, "how-was-it").get_by_role("button", name="Change the words to share").click()
    page.get_by_label(f"Words to share: {QUESTIONS['how-was-it']}").fill("She was off sick")
    answer(page, "one-word").get_by_label("Share this").check()


def expect_reworded(page: Page) -> None:
    """Find that again."""
    expect(page.locator(".al-share__preview dd")).to_have_text(["She was off sick", "warm"])
    expect(page.get_by_text("What you chose here before is still chosen.")).to_be_visible()


def test_what_was_chosen_and_reworded_is_there_again_after_a_reload(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    reword(page)
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect_reworded(page)
    assert [each["value"] for each in saved(page)[1]["answers"]] == ["She was off sick", "warm"]
    assert reader.values()["how-was-it"] == "Ana was off sick"


def test_what_was_chosen_and_reworded_outlives_a_lock_in_another_tab_and_is_encrypted(
    reader: Reader, second: Reader
) -> None:
    share(reader)
    page = hand_in_page(reader, {})
    answer(page, "how-was-it").get_by_label("Share this").check()
    answer(page, "how-was-it").get_by_role("button", name="Change the words to share").click()
    page.get_by_label(f"Words to share: {QUESTIONS['how-was-it']}").fill("She was off sick")
    lock(second.workbook())
    unlock(reader)
    expect(page.locator(".al-share__preview dd")).to_have_text(["She was off sick"])
    assert "off sick" not in kept(reader)


SLOW = """const { get } = IDBObjectStore.prototype;
IDBObjectStore.prototype.get = function (key) {
  const request = get.call(this, key);
  if (key === "hand-in-draft" && self.slow) {
    let answer;
    Object.defineProperty(request, "onsuccess", { set: (heard) => answer = heard });
    request.addEventListener("success", (event) => setTimeout(() => answer?.(event), 60_000));
  }
  return request;
};"""


def test_a_page_that_closes_before_the_database_answers_keeps_what_was_reworded(reader: Reader) -> None:
    reader.page.add_init_script(SLOW)
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    page.evaluate("self.slow = true")
    reword(page)
    assert "hand-in-draft" not in reader.stored()["meta"]
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect_reworded(page)
    wait_for_draft(reader, "tick map-your-own-2/one-word")
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.includes('hand-in'))") == []


@pytest.mark.sweep
def test_an_answer_that_has_changed_since_it_was_chosen_is_not_chosen_any_more(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    reword(page)
    wait_for_draft(reader, "tick map-your-own-2/one-word")
    reader.exercise().write("cold", "one-word")
    reader.open("start/hand-in")
    expect(page.locator(".al-share__preview dd")).to_have_text(["She was off sick"])


def draft(reader: Reader) -> dict[str, Any]:
    """Return what is kept of what was chosen and reworded."""
    return reader.stored()["meta"].get("hand-in-draft", {})


def wait_for_draft(reader: Reader, has: str) -> None:
    """Wait until that is kept."""
    wait_until(reader.page, f"async (has) => JSON.stringify((await ({READ})()).meta).includes(has)", has)


@pytest.mark.sweep
def test_two_tabs_keep_what_is_reworded_in_each(reader: Reader, second: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    other = second.open("start/hand-in").page
    other.locator("summary", has_text=MAP.title).click()
    expect(answer(other, "one-word")).to_be_visible()
    reword(page)
    wait_for_draft(reader, "She was off sick")
    wait_for_draft(reader, "tick map-your-own-2/one-word")
    answer(other, "how-was-it").get_by_label("Share this").check()
    answer(other, "one-word").get_by_label("Share this").check()
    other.get_by_label("Your name (optional)").fill("Ana")
    wait_for_draft(second, '"Ana"')
    reader.open("start/hand-in")
    expect_reworded(page)
    expect(page.get_by_label("Your name (optional)")).to_have_value("Ana")


def test_an_exercise_that_cannot_be_shown_keeps_its_rewordings(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    put_entries(page, "tool-places/kept", [{"name": "The library", "rating": "green"}])
    reword(page)
    wait_for_draft(reader, "tick map-your-own-2/one-word")
    scripts = f"**/workbook/{MAP.id}.js"
    page.route(scripts, lambda route: route.abort())
    reader.open("start/hand-in")
    page.locator("summary", has_text="A tool: places").click()
    page.get_by_label("Share this").check()
    wait_for_draft(reader, "tick tool-places")
    page.unroute(scripts)
    reader.open("start/hand-in")
    expect(page.locator(".al-share__preview dd")).to_have_count(3)
    expect(page.locator(".al-share__preview")).to_contain_text("She was off sick")


@pytest.mark.sweep
def test_a_draft_that_cannot_be_read_is_not_written_over(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    reword(page)
    wait_for_draft(reader, "tick map-your-own-2/one-word")
    before = draft(reader)
    page.add_init_script(
        """const { get } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.get = function (key) {
          if (key === "hand-in-draft") throw new DOMException("", "DataError");
          return get.call(this, key);
        };"""
    )
    reader.open("start/hand-in")
    page.locator("summary", has_text=MAP.title).click()
    expect(page.get_by_role("alert")).to_contain_text("cannot be saved on this device")
    answer(page, "how-was-it").get_by_label("Share this").check()
    expect(page.locator(".al-share__preview dd")).to_have_text(["Ana was off sick"])
    assert saved(page)[1]["answers"][0]["value"] == "Ana was off sick"
    assert draft(reader) == before


def reword_part(reader: Reader, number: int) -> None:
    """Choose an answer of several parts, and give one of them other words to share."""
    choice = answer(reader.page, "three-people")
    choice.get_by_label("Share this").check()
    choice.get_by_role("button", name="Change the words to share").click()
    choice.get_by_role("textbox").nth(number).fill("A friend")
    wait_for_draft(reader, "A friend")


def test_words_that_were_removed_since_do_not_come_back_with_a_rewording(reader: Reader) -> None:
    page = hand_in_page(reader, {"three-people": {"1": "Ana", "2": "Ben"}})
    reword_part(reader, 0)
    put(page, {"three-people": {"1": "Ana", "3": "Cai"}})
    reader.open("start/hand-in")
    expect(page.locator(".al-share__preview dd")).to_contain_text("A friend")
    assert saved(page)[1]["answers"][0]["value"] == {"1": "A friend", "3": "Cai"}


@pytest.mark.sweep
def test_a_part_that_was_reworded_and_is_gone_takes_its_words_and_the_tick_along(reader: Reader) -> None:
    page = hand_in_page(reader, {"three-people": {"1": "Ana", "2": "Ben"}})
    reword_part(reader, 1)
    put(page, {"three-people": {"1": "Ana"}})
    reader.open("start/hand-in")
    page.locator("summary", has_text=MAP.title).click()
    choice = answer(page, "three-people")
    expect(choice.get_by_label("Share this")).not_to_be_checked()
    expect(choice).not_to_contain_text("A friend")
    choice.get_by_label("Share this").check()
    wait_until(page, f"async () => !JSON.stringify((await ({READ})()).meta).includes('A friend')")
    assert draft(reader) == {"tick map-your-own-2/three-people": 1}


def test_what_is_handed_in_is_not_kept_any_longer_and_what_is_not_stays(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    reword(page)
    answer(page, "one-word").get_by_label("Share this").uncheck()
    answer(page, "how-was-it").get_by_label("Share this").uncheck()
    page.get_by_label("Your name (optional)").fill("Ana")
    wait_for_draft(reader, '"Ana"')
    answer(page, "one-word").get_by_label("Share this").check()
    wait_for_draft(reader, "tick map-your-own-2/one-word")
    saved(page)
    wait_until(page, f"async () => !JSON.stringify((await ({READ})()).meta).includes('tick')")
    assert draft(reader) == {"words map-your-own-2/how-was-it ": "She was off sick"}
    expect(answer(page, "one-word").get_by_label("Share this")).to_be_checked()  # for another way
    answer(page, "how-was-it").get_by_label("Share this").check()
    assert [each["value"] for each in saved(page)[1]["answers"]] == ["She was off sick", "warm"]
    wait_until(page, f"async () => !('hand-in-draft' in (await ({READ})()).meta)")


def test_another_group_begins_with_nothing_chosen_and_no_name(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    name = page.get_by_label("Your name (optional)")
    answer(page, "one-word").get_by_label("Share this").check()
    saved(page)
    reword(page)
    name.fill("Ana")
    wait_for_draft(reader, '"Ana"')
    page.get_by_role("button", name="This is for another group").click()
    expect(page.get_by_text("Nothing is chosen now.").first).to_be_visible()
    expect(page.locator(".al-share__preview dd")).to_have_count(0)
    expect(page.locator("[data-chosen]")).to_have_count(0)
    expect(name).to_have_value("")
    wait_until(page, f"async () => !('hand-in-draft' in (await ({READ})()).meta)")
    reader.open("start/hand-in")
    expect(page.get_by_text("Nothing is chosen yet.")).to_be_visible()


@pytest.mark.sweep
def test_a_full_device_says_so_beside_what_was_changed_until_there_is_room(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    page.evaluate(BREAK % FAILURES["put throws"])
    answer(page, "one-word").get_by_label("Share this").check()
    warning = page.get_by_role("alert")
    expect(warning).to_have_count(1)
    expect(warning).to_contain_text("cannot be saved on this device")
    page.evaluate(MEND)
    answer(page, "how-was-it").get_by_label("Share this").check()
    expect(warning).to_have_count(0)
    reader.open("start/hand-in")
    expect(page.locator(".al-share__preview dd")).to_have_text(["Ana was off sick", "warm"])


@pytest.mark.sweep
def test_a_database_of_a_newer_release_holds_nobody_on_the_page(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick"})
    page.goto(f"{reader.site}/workbook/{MAP.id}.js")  # a page that has none of it open
    page.evaluate(
        """() => new Promise((done) => {
          indexedDB.open("alongside", 99).onsuccess = ({ target }) => done(target.result.close());
        })"""
    )
    reader.open("start/hand-in")
    page.locator("summary", has_text=MAP.title).click()
    expect(page.get_by_role("alert")).to_contain_text("cannot be saved on this device")
    answer(page, "how-was-it").get_by_label("Share this").check()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.type), dialog.accept()))
    page.reload()
    expect(page.get_by_text("Nothing is chosen yet.")).to_be_visible()
    assert dialogs == []


@pytest.mark.sweep
def test_what_another_tab_clears_leaves_the_page(reader: Reader, second: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick", "one-word": "warm"})
    reword(page)
    second.workbook().wipe()
    expect(page.get_by_text("Your answers have been cleared from this device")).to_be_visible()
    assert "off sick" not in page.content()
    reader.open("start/hand-in")
    expect(page.get_by_text("You have not written anything on this device yet.")).to_be_visible()


def test_nothing_is_chosen_at_first_and_only_what_is_ticked_goes(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": MARKUP, "one-word": "warm"})
    boxes = page.get_by_label("Share this")
    expect(boxes).to_have_count(2)
    assert [box.is_checked() for box in boxes.all()] == [False, False]
    page.get_by_role("button", name="Save as a file").click()
    expect(page.get_by_role("alert")).to_have_text("Choose at least one answer first.")
    answer(page, "how-was-it").get_by_label("Share this").check()
    expect(page.locator(".al-share__preview dd")).to_have_text([MARKUP])
    file = saved(page)[1]
    assert [each["value"] for each in file["answers"]] == [MARKUP]
    assert (file["format"], file["number"], file["name"]) == ("alongside-hand-in", 1, "")


@pytest.mark.sweep
def test_words_are_changed_for_sharing_alone(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Ana was off sick in March"})
    choice = answer(page, "how-was-it")
    choice.get_by_label("Share this").check()
    choice.get_by_role("button", name="Change the words to share").click()
    words = choice.get_by_label("Words to share")
    words.fill("Somebody was")
    words.evaluate("it => it.value += ' away'")  # a text expander tells of nothing
    words.blur()
    expect(choice.get_by_text("Changed for sharing")).to_be_visible()
    expect(page.locator(".al-share__preview dd")).to_have_text(["Somebody was away"])
    assert saved(page)[1]["answers"][0]["value"] == "Somebody was away"
    assert reader.values()["how-was-it"] == "Ana was off sick in March"


def test_what_was_not_chosen_is_not_printed_by_the_browser_either(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Shared by choice", "one-word": "Private"})
    answer(page, "how-was-it").get_by_label("Share this").check()
    wear(page, "hand-in")
    printed = words_of(page.pdf())
    assert "Shared by choice" in printed
    assert "Private" not in printed


@pytest.mark.sweep
def test_a_second_hand_in_replaces_the_first_and_another_group_gets_a_new_one(reader: Reader) -> None:
    page = hand_in_page(reader, {"how-was-it": "Good", "one-word": "warm"})
    answer(page, "how-was-it").get_by_label("Share this").check()
    first, again = saved(page)[1], saved(page)[1]
    assert (again["id"], again["number"]) == (first["id"], 1)
    wait_until(page, f"async () => 'hand-in' in (await ({READ})()).meta")
    page.reload()
    page.locator("summary", has_text=MAP.title).click()
    expect(page.get_by_text("this replaces it")).to_be_visible()
    answer(page, "one-word").get_by_label("Share this").check()
    page.get_by_label("Your name (optional)").fill("Ana")
    second = saved(page)[1]
    assert (second["id"], second["number"], second["name"]) == (first["id"], 2, "Ana")
    page.get_by_role("button", name="This is for another group").click()
    answer(page, "one-word").get_by_label("Share this").check()
    third = saved(page)[1]
    assert third["id"] != first["id"]
    assert third["number"] == 1


def test_the_share_sheet_gets_the_same_file_where_the_device_has_one(reader: Reader) -> None:
    reader.page.add_init_script(
        """navigator.canShare = ({ files }) => files.every(({ name }) => name.endsWith(".txt"));
        navigator.share = async ({ files }) => { self.given = [files[0].name, await files[0].text()]; };"""
    )
    page = hand_in_page(reader, {"how-was-it": "Good"})
    answer(page, "how-was-it").get_by_label("Share this").check()
    page.get_by_role("button", name="Share…").click()
    expect(page.get_by_text("The file has gone to the app that you chose.").first).to_be_visible()
    name, text = page.evaluate("self.given")
    assert name.endswith(".txt")
    assert text == saved(page)[0].read_text(encoding="utf-8")


def test_a_private_note_of_a_place_never_goes(reader: Reader) -> None:
    hand_in_page(reader, {"how-was-it": "Good"})
    put_entries(reader.page, "tool-places/kept", [{"name": "The library", "rating": "green", "note": "my sister"}])
    page = reader.open("start/hand-in").page
    page.locator("summary", has_text="A tool: places").click()
    expect(page.get_by_text("The library")).to_be_visible()
    expect(page.get_by_text("my sister")).to_have_count(0)
    page.get_by_label("Share this").check()
    assert saved(page)[1]["answers"][0]["value"] == {"name": "The library", "rating": "green"}


@pytest.mark.sweep
def test_entries_of_one_tool_are_told_apart_by_ear(reader: Reader) -> None:
    hand_in_page(reader, {"how-was-it": "Good"})
    put_entries(reader.page, "tool-places/kept", [{"name": "The library"}, {"name": "The park"}])
    page = reader.open("start/hand-in").page
    page.locator("summary", has_text="A tool: places").click()
    boxes = page.get_by_label("Share this")
    called = boxes.evaluate_all("all => all.map((each) => each.getAttribute('aria-label'))")
    assert len(set(called)) == 2, called
    boxes.nth(1).check()
    expect(page.get_by_role("group", name=re.compile(r"\(2 of 2\)$"))).to_contain_text("The park")


def test_the_whole_way_by_keyboard_and_for_axe_on_a_phone(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = hand_in_page(reader, {"how-was-it": "Good " * 60})
    expect(answer(page, "how-was-it")).to_be_visible()
    page.locator("summary", has_text=MAP.title).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(answer(page, "how-was-it").get_by_label("Share this")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(answer(page, "how-was-it").get_by_label("Words to share")).to_be_focused()
    assert violations(page, "main", colours=False) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_is_asked_of_the_network(reader: Reader, context: BrowserContext) -> None:
    page = hand_in_page(reader, {"how-was-it": "Good"})
    wait_until(page, HELD)  # asked for when somebody goes to a button
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    answer(page, "how-was-it").get_by_label("Share this").check()
    saved(page)
    assert [url for url in asked if not url.startswith("blob:")] == []


@pytest.mark.sweep
def test_who_has_written_nothing_is_told_so(reader: Reader) -> None:
    reader.open("start/hand-in")
    expect(reader.page.get_by_text("You have not written anything on this device yet.")).to_be_visible()
