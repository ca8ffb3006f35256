"""Following a route: on its page, in My workbook, in other tabs, in a backup, and where nothing can be saved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from accessible import violations
from playwright.sync_api import Locator, Page, Route, expect
from test_shared_device import lock, share, unlock
from workbook_site import PLAN, READ_IT, Reader

FULL = """() => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...all) {
    if (self.isFull) throw new DOMException("", "QuotaExceededError");
    return put.apply(this, all);
  };
}"""


def follow(reader: Reader, id: str = "short", button: str = "Follow this route") -> Reader:
    """Follow a route on its page."""
    reader.open(f"routes/{id}").page.get_by_role("button", name=button, exact=True).click()
    expect(reader.page.locator(".al-follow")).to_contain_text("You are following this route:")
    return reader


def finish(reader: Reader) -> None:
    """Finish the exercise of the route."""
    reader.open(f"exercises/{PLAN.id}")
    expect(reader.prompt("_finished")).to_have_attribute("data-loaded", "")
    reader.page.get_by_label("I have finished this for now").check()
    reader.expect_saved("_finished")


def next_of(page: Page) -> Locator:
    """Return what My workbook says is next."""
    return page.locator(".al-workbook__next")


def scripts_of(page: Page) -> list[str]:
    """Return the names of our scripts that the page has loaded."""
    loaded = "() => performance.getEntriesByType('resource').map(({ name }) => name)"
    return sorted({Path(name).name for name in page.evaluate(loaded) if name.endswith(".js")})


def test_nothing_is_brought_before_somebody_follows_a_route(reader: Reader) -> None:
    reader.open("routes/short")
    expect(reader.page.get_by_role("button", name="Follow this route")).to_be_visible()
    reader.page.wait_for_load_state("networkidle")
    assert scripts_of(reader.page) == ["route.js"]
    assert reader.page.evaluate("async () => (await indexedDB.databases()).length") == 0
    reader.workbook().page.wait_for_load_state("networkidle")
    assert scripts_of(reader.page) == ["workbook.js"]
    expect(reader.page.get_by_role("link", name="Choose a route")).to_be_visible()


def test_my_workbook_names_what_comes_next_with_its_minutes(reader: Reader) -> None:
    page = follow(reader).workbook().page
    expect(next_of(page)).to_contain_text("Next: Nothing to fill in (4 minutes)")
    expect(page.get_by_text("A short way: 0 of 3 done.")).to_be_visible()
    expect(page.get_by_role("link", name="Choose a route")).to_be_hidden()
    next_of(page).get_by_role("button", name="I have read this").click()
    expect(next_of(page)).to_contain_text("Next: Plan a session (10 minutes)")
    expect(next_of(page).get_by_role("link")).to_be_focused()
    expect(next_of(page).get_by_role("button")).to_have_count(0)
    finish(reader)
    reader.workbook()
    expect(page.get_by_text("A short way: 2 of 3 done.")).to_be_visible()
    expect(next_of(page)).to_contain_text("Next: Added late (1 minute)")
    page.get_by_text("The whole route (3 things to read and do)").click()
    page.get_by_role("checkbox", name="I have read this: Added late").check()
    expect(next_of(page)).to_contain_text("You have finished this route.")
    page.get_by_role("checkbox", name="I have read this: Added late").uncheck()
    expect(next_of(page)).to_contain_text("Next: Added late (1 minute)")
    next_of(page).get_by_role("link", name="Added late").click()
    expect(page.get_by_role("heading", name="Added late", level=1)).to_be_visible()


def test_the_page_of_the_route_shows_how_far_the_reader_has_come(reader: Reader) -> None:
    finish(reader)
    page = follow(reader).page
    expect(page.get_by_text("You are following this route: 1 of 3 done.")).to_be_visible()
    expect(page.locator(f"[data-item='exercise:{PLAN.id}'] .al-state")).to_have_text("Finished")
    page.get_by_role("checkbox", name=f"I have read this: {READ_IT.title}").check()
    expect(page.get_by_text("You are following this route: 2 of 3 done.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("checkbox", name=f"I have read this: {READ_IT.title}")).to_be_checked()
    page.get_by_role("button", name="Stop following it").click()
    expect(page.get_by_role("button", name="Follow this route", exact=True)).to_be_focused()
    expect(page.get_by_role("checkbox")).to_have_count(0)


def test_one_route_is_followed_at_a_time_and_what_was_done_still_counts(reader: Reader) -> None:
    page = follow(reader).page
    page.get_by_role("checkbox", name="I have read this: Added late").check()
    expect(page.locator(".al-follow")).to_contain_text("1 of 3 done")
    follow(reader, "other", "Follow this route instead")
    expect(page.get_by_text("You are following this route: 1 of 1 done.")).to_be_visible()
    page = reader.workbook().page
    expect(page.get_by_text("Another way: 1 of 1 done.")).to_be_visible()
    expect(page.get_by_text("A short way")).to_have_count(0)
    page.get_by_role("button", name="Stop following it").click()
    expect(page.get_by_role("link", name="Choose a route")).to_be_visible()
    expect(next_of(page)).to_be_empty()


@pytest.mark.sweep
def test_other_tabs_hear_of_it(reader: Reader, second: Reader) -> None:
    reader.workbook()
    expect(reader.page.get_by_role("link", name="Choose a route")).to_be_visible()
    follow(second)
    expect(next_of(reader.page)).to_contain_text("Next: Nothing to fill in")
    next_of(reader.page).get_by_role("button", name="I have read this").click()
    expect(second.page.get_by_role("checkbox", name=f"I have read this: {READ_IT.title}")).to_be_checked()
    second.page.get_by_role("button", name="Stop following it").click()
    expect(reader.page.get_by_role("link", name="Choose a route")).to_be_visible()
    values = reader.values()
    assert values["followed"] == ""
    kinds = {copy["kind"] for copy in reader.stored()["versions"].values()}
    assert "conflict" not in kinds, "what is set last counts, whichever tab sets it"


def test_a_route_is_in_the_backup_and_comes_back_and_is_cleared_with_the_answers(reader: Reader) -> None:
    follow(reader).page.get_by_role("checkbox", name=f"I have read this: {READ_IT.title}").check()
    expect(reader.page.get_by_text("1 of 3 done")).to_be_visible()
    path, backup = reader.workbook().backup()
    assert {answer["key"]: answer["value"] for answer in backup["answers"]} == {
        "_read/plain": {"yes": True},
        "_route/followed": "short",
    }
    assert {answer["question"] for answer in backup["answers"]} == {
        "The route you are following: A short way",
        "I have read “Nothing to fill in”",
    }
    reader.page.evaluate("localStorage.setItem('alongside:room:session:half-day', '{}')")
    reader.wipe()
    assert reader.page.evaluate("localStorage.getItem('alongside:room:session:half-day')") is None
    expect(reader.page.get_by_role("link", name="Choose a route")).to_be_visible()
    expect(next_of(reader.page)).to_be_empty()
    dialog = reader.choose("Restore from a backup", path)
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(next_of(reader.page)).to_contain_text("Next: Plan a session (10 minutes)")
    expect(reader.page.locator(".al-workbook__orphans")).to_be_hidden()


@pytest.mark.sweep
def test_a_route_that_the_manual_has_no_more_is_no_trouble(reader: Reader) -> None:
    follow(reader)
    reader.page.route("**/workbook/route_short.js", lambda route: route.fulfill(status=404))
    page = reader.workbook().page
    expect(page.get_by_role("link", name="Choose a route")).to_be_visible()
    expect(next_of(page)).to_be_empty()
    expect(page.locator(".al-workbook__orphans")).to_be_hidden()


def test_where_nothing_can_be_saved_the_reader_is_told(reader: Reader) -> None:
    reader.page.add_init_script(f"({FULL})()")
    page = follow(reader).page
    page.evaluate("self.isFull = true")
    tick = page.get_by_role("checkbox", name=f"I have read this: {READ_IT.title}")
    tick.click()
    expect(page.get_by_role("alert")).to_contain_text("This could not be saved on this device")
    expect(tick).not_to_be_checked()
    expect(page.get_by_text("You are following this route: 0 of 3 done.")).to_be_visible()
    page.evaluate("self.isFull = false")
    tick.check()
    expect(page.get_by_text("You are following this route: 1 of 3 done.")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_without_a_database_the_list_stays_and_the_button_says_why_it_cannot_work(reader: Reader) -> None:
    reader.page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined });")
    page = reader.open("routes/short").page
    page.get_by_role("button", name="Follow this route").click()
    expect(page.get_by_role("alert")).to_contain_text("This could not be saved on this device")
    expect(page.get_by_role("link", name="Plan a session")).to_be_visible()


@pytest.mark.sweep
def test_behind_a_newer_release_a_route_can_be_looked_at_and_not_changed(reader: Reader) -> None:
    follow(reader).open("plain")
    reader.page.evaluate(
        """() => new Promise((done) => {
          const opening = indexedDB.open("alongside", 99);
          opening.onsuccess = () => { opening.result.close(); done(); };
        })"""
    )
    page = reader.open("routes/short").page
    expect(page.get_by_text("Your answers were last used with a newer version of this site.")).to_be_visible()
    expect(page.get_by_role("button", name="Stop following it")).to_be_disabled()
    expect(page.get_by_role("checkbox", name=f"I have read this: {READ_IT.title}")).to_be_disabled()
    reader.workbook()
    expect(next_of(page)).to_contain_text("Next: Nothing to fill in (4 minutes)")
    expect(next_of(page).get_by_role("button")).to_have_count(0)


def test_a_part_that_cannot_be_had_is_said_and_asked_for_again(reader: Reader) -> None:
    reader.page.route("**/follow.js", lambda route: route.abort())
    page = reader.open("routes/short").page
    page.get_by_role("button", name="Follow this route").click()
    expect(page.get_by_role("alert")).to_contain_text("Try again when you are online.")
    reader.page.unroute("**/follow.js")
    page.get_by_role("button", name="Follow this route").click()
    expect(page.locator(".al-follow")).to_contain_text("You are following this route:")


@pytest.mark.sweep
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_on_a_route_that_is_followed(reader: Reader, width: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": 740})
    follow(reader)
    assert violations(reader.page) == []
    page = reader.workbook().page
    page.get_by_text("The whole route").click()
    assert violations(page) == []


def test_the_script_of_a_route_holds_what_the_build_knows(workbook_site: str, reader: Reader) -> None:
    """The contract between src/alongside/render/web/route_scripts.py and browser/route/route-data.ts."""
    text = reader.page.request.get(f"{workbook_site}/workbook/route_short.js").text()
    said: dict[str, Any] = json.loads(text.partition("]=")[2].removesuffix(";\n"))
    assert (said["title"], said["href"]) == ("A short way", "routes/short/")
    assert said["stops"][0] == {"item": "page:plain.md", "title": READ_IT.title, "href": "plain/", "minutes": 4}


@pytest.mark.sweep
def test_a_press_while_what_follows_a_route_is_on_its_way_counts(reader: Reader) -> None:
    reader.exercise().write("begun")  # so that the page brings it by itself
    held: list[Route] = []
    reader.page.route("**/follow.js", lambda route: held.append(route))
    with reader.page.expect_request("**/follow.js"):
        reader.page.goto(f"{reader.site}/routes/short/", wait_until="commit")
    reader.page.get_by_role("button", name="Follow this route", exact=True).click()
    held[0].continue_()
    expect(reader.page.locator(".al-follow")).to_contain_text("You are following this route:")


@pytest.mark.sweep
def test_behind_a_passphrase_a_route_is_followed_once_it_is_unlocked(reader: Reader) -> None:
    share(reader)
    page = follow(reader).page
    page.get_by_role("checkbox", name=f"I have read this: {READ_IT.title}").check()
    expect(page.locator(".al-follow")).to_contain_text("1 of 3 done")
    lock(reader)
    page.reload()
    expect(page.get_by_role("heading", name="Your workbook is locked")).to_be_visible()
    expect(page.get_by_role("link", name="Plan a session")).to_be_visible()
    unlock(reader)
    expect(page.locator(".al-follow")).to_contain_text("1 of 3 done")
