"""Words for one sitting last until the last tab of the manual is closed, whatever page that tab shows."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import BrowserContext, expect
from test_shared_device import kept, share
from waiting import wait_until
from workbook_site import Reader

HELD = "async () => (await navigator.locks.query()).held.some(({ name }) => name === 'alongside-sitting')"
"""Some page holds the sitting."""
HOLDS = """() => navigator.locks.request(crypto.randomUUID(), async (mine) => {
  const { held } = await navigator.locks.query();
  const { clientId } = held.find(({ name }) => name === mine.name);
  return held.some((lock) => lock.name === "alongside-sitting" && lock.clientId === clientId);
})"""
"""This very page does."""
KEY = "sessionStorage.getItem('alongside-key')"


def plain(reader: Reader) -> Reader:
    """Open a page that has nothing to fill in."""
    return reader.open("plain")


def plain_copy(reader: Reader) -> Reader:
    """Open something of the same site that knows nothing of sittings."""
    reader.page.goto(f"{reader.site}/style.css")
    return reader


def expect_words(reader: Reader) -> None:
    """Go from a page to an exercise by a link, and find what was written."""
    if "/plain/" in reader.page.url:
        reader.page.get_by_role("link", name="Map your own").click()
    else:
        reader.exercise()
    expect(reader.field()).to_have_value("for today only")
    assert "for today" not in kept(reader)


def test_a_page_to_read_that_was_open_before_keeps_the_sitting(reader: Reader, second: Reader) -> None:
    plain(second)
    share(reader, "sitting").write("for today only")
    wait_until(second.page, f"() => {KEY} !== null")
    wait_until(second.page, HOLDS)
    reader.page.close()
    expect_words(second)


def test_a_page_to_read_that_is_opened_meanwhile_keeps_the_sitting(reader: Reader, second: Reader) -> None:
    share(reader, "sitting").write("for today only")
    wait_until(plain(second).page, f"() => {KEY} !== null")
    reader.page.close()
    wait_until(second.page, HOLDS)
    expect_words(second)


def test_a_tab_that_reads_on_hands_the_key_to_a_new_one(reader: Reader, second: Reader) -> None:
    share(reader, "sitting").write("for today only")
    wait_until(plain(reader).page, HOLDS)
    expect_words(second)


def test_words_outlive_a_tab_that_is_just_on_its_way_to_another_page(reader: Reader, second: Reader) -> None:
    share(reader, "sitting").write("for today only")
    second.page.clock.install()
    reader.page.route("**/*.js", lambda _: None)  # they are waited for
    reader.page.get_by_role("link", name="My workbook").first.click(no_wait_after=True)
    wait_until(plain_copy(second).page, f"async () => !await ({HELD})()")  # its key is with no page now
    second.page.clock.pause_at(second.page.evaluate("Date.now() + 3_600_000"))
    second.exercise()
    second.page.clock.run_for(1000)
    reader.page.unroute("**/*.js")  # what waits goes on
    wait_until(reader.page, HOLDS)
    second.page.clock.resume()
    expect(second.field()).to_have_value("for today only")


def test_a_tab_that_has_the_key_and_does_not_answer_is_named_with_the_ways_on(
    context: BrowserContext, reader: Reader, second: Reader
) -> None:
    share(reader, "sitting").write("for today only")
    asleep = plain_copy(second).page
    asleep.evaluate(
        "() => { navigator.locks.request('alongside-sitting', { mode: 'shared' }, () => new Promise(() => {})) }"
    )
    wait_until(asleep, HOLDS)
    reader.page.close()
    later = Reader(context.new_page(), reader.site).exercise()
    note = later.page.get_by_role("region", name="Your answers are open in another tab")
    note.get_by_role("button", name="Clear my answers").click()
    window = later.page.get_by_role("dialog")
    expect(window.get_by_text("This clears all your answers")).to_be_visible()
    expect(window.get_by_role("button", name="Save a backup")).to_have_count(0)  # there is nothing to read yet
    later.page.get_by_role("button", name="Cancel").click()
    note.get_by_role("button", name="Try again").click()
    expect(note).to_be_visible()
    asleep.close()
    expect(note).to_have_count(0)
    expect(later.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    expect(later.field()).to_have_value("")


def test_with_the_last_page_to_read_the_words_are_gone(context: BrowserContext, reader: Reader, second: Reader) -> None:
    share(reader, "sitting").write("for today only")
    reader.page.evaluate("localStorage.setItem('alongside:room-plan:plan:mine', 'a plan that is run')")
    wait_until(plain(second).page, f"() => {KEY} !== null")
    reader.page.close()
    second.page.close()
    later = Reader(context.new_page(), reader.site).exercise()
    expect(later.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    expect(later.field()).to_have_value("")
    assert later.stored()["answers"] == {}
    assert "a plan that is run" not in later.page.evaluate("JSON.stringify({ ...localStorage })")


def reopened(context: BrowserContext, reader: Reader, minutes: int, *, longer: int = 0) -> Reader:
    """Close the only tab and have it again after some minutes, as browsers restore tabs; `longer` by pages elsewhere."""
    kept = reader.page.evaluate("[history.length, { ...sessionStorage }]")
    page = context.new_page()  # before the other is closed: its page belongs to no manual yet
    page.add_init_script(f"""{{
      const [length, kept] = {json.dumps(kept)}, late = Date.now() + {minutes * 60_000};
      if (!sessionStorage.length) for (const name of Object.keys(kept)) sessionStorage.setItem(name, kept[name]);
      sessionStorage.setItem("reopened", "");
      Object.defineProperty(History.prototype, "length", {{ get: () => length + {longer} }});
      Date.now = () => late;
    }}""")
    reader.page.close()
    return Reader(page, reader.site)


@pytest.mark.parametrize("where", ["exercise", "plain"])
def test_a_browser_that_opens_again_what_was_closed_long_ago_shows_no_words(
    context: BrowserContext, reader: Reader, where: str
) -> None:
    share(reader, "sitting").write("for today only")
    again = reopened(context, reader, 121)
    if where == "plain":
        wait_until(plain(again).page, f"() => {KEY} === null")
    again.exercise()
    expect(again.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    expect(again.field()).to_have_value("")
    assert again.stored()["answers"] == {}


def test_loading_a_page_anew_does_not_bring_back_words_that_it_was_not_to_show(
    context: BrowserContext, reader: Reader, second: Reader
) -> None:
    share(reader, "sitting").write("for today only")
    asleep = plain_copy(second).page  # so that the words are not cleared meanwhile
    asleep.evaluate(
        "() => { navigator.locks.request('alongside-sitting', { mode: 'shared' }, () => new Promise(() => {})) }"
    )
    wait_until(asleep, HOLDS)
    again = reopened(context, reader, 121).exercise()
    note = again.page.get_by_role("region", name="Your answers are open in another tab")
    expect(note).to_be_visible()
    again.page.reload()
    expect(note).to_be_visible()
    expect(again.field()).to_have_value("")


@pytest.mark.parametrize(
    ("minutes", "longer"), [(119, 0), (300, 1)], ids=["after lunch", "after looking at another site"]
)
def test_a_tab_that_comes_back_soon_or_from_another_site_has_its_words(
    context: BrowserContext, reader: Reader, minutes: int, longer: int
) -> None:
    share(reader, "sitting").write("for today only")
    expect_words(reopened(context, reader, minutes, longer=longer))


def test_a_page_to_read_forgets_the_key_when_the_sitting_is_over(reader: Reader, second: Reader) -> None:
    share(reader, "sitting").write("for today only")
    wait_until(plain(second).page, f"() => {KEY} !== null")
    reader.workbook().wipe()
    wait_until(second.page, f"() => {KEY} === null")
    reader.open("plain")
    wait_until(second.page, f"async () => !await ({HELD})()")


def test_a_page_to_read_holds_nothing_behind_a_passphrase(reader: Reader, second: Reader) -> None:
    share(reader).write("kept")
    plain(second)
    wait_until(second.page, "() => document.querySelector('script[src$=\"session-key.js\"]')")
    reader.exercise()
    expect(reader.field()).to_have_value("kept")
    assert second.page.evaluate(KEY) is None


def test_where_there_is_no_sitting_a_page_to_read_loads_nothing_for_it(reader: Reader, second: Reader) -> None:
    reader.exercise().write("my own device")
    plain(second)
    assert second.page.evaluate("navigator.locks.query().then(() => document.scripts.length)") == 1
