"""Words for one sitting last until the last tab of the manual is closed, whatever page that tab shows."""

from __future__ import annotations

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
