"""What is written stays, whatever happens to the page."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from campaign.browsers import wait_for
from playwright.sync_api import BrowserContext, Locator, Playwright, expect
from waiting import wait_until
from workbook_site import HOLD, MAP, READ, SAVED, Reader

Act = Callable[[Locator], None]


def fill(part: str, words: str) -> Act:
    return lambda prompt: prompt.locator(f"[data-part='{part}']").fill(words)


def check(part: str, value: str) -> Act:
    return lambda prompt: prompt.locator(f"[data-part='{part}'][value='{value}']").check()


KINDS: list[tuple[str, list[Act], Any]] = [
    ("how-was-it", [fill("", "Slow.\nBut good.")], "Slow.\nBut good."),
    ("one-word", [fill("", "warm")], "warm"),
    ("when", [fill("", "2026-12-24")], "2026-12-24"),
    ("three-people", [fill("1", "Ada"), fill("3", "Bo")], {"1": "Ada", "3": "Bo"}),
    ("which-first", [check("", "skills")], "skills"),
    (
        "what-holds-you-back",
        [check("time", "time"), check("skills", "skills")],
        {"time": True, "skills": True},
    ),
    ("how-sure", [check("", "0")], "0"),
    ("places", [fill("1.place", "Park"), fill("2.people", "All")], {"1.place": "Park", "2.people": "All"}),
    (
        "services",
        [check("library.rating", "amber"), fill("library.why", "Steps")],
        {"library.rating": "amber", "library.why": "Steps"},
    ),
    ("others", [fill("1.name", "Shed"), check("1.rating", "green")], {"1.name": "Shed", "1.rating": "green"}),
]


def answer_everything(reader: Reader) -> None:
    """Answer a prompt of each kind."""
    reader.exercise()
    for id, acts, _ in KINDS:
        expect(reader.prompt(id)).to_have_attribute("data-loaded", "")
        for act in acts:
            act(reader.prompt(id))
    for id, _, _ in KINDS:
        reader.expect_saved(id)


def shown(prompt: Locator) -> dict[str, Any]:
    """Return what the controls of a prompt show, by part."""
    return prompt.locator("[data-part]").evaluate_all(
        """all => Object.fromEntries(all
            .filter(it => /radio|checkbox/.test(it.type) ? it.checked : it.value !== "")
            .map(it => [it.dataset.part, it.type === "checkbox" ? true : it.value]))"""
    )


def test_what_is_kept_holds_the_question_and_its_revision(reader: Reader) -> None:
    reader.exercise().write("Good")
    record = reader.stored()["answers"][f"{MAP.id}/how-was-it"]
    assert (record["question"], record["revision"]) == ("How was it to draw your own map?", 1)


@pytest.mark.parametrize("leave", ["close", "navigate", "reload", "link"])
def test_words_typed_in_the_last_moment_are_not_lost(context: BrowserContext, reader: Reader, leave: str) -> None:
    for turn in range(5 if leave == "close" else 2):
        page = context.new_page()
        tab = Reader(page, reader.site).exercise()
        # Before it is known how words are to be kept on this device, none can be written down.
        expect(tab.prompt("how-was-it")).to_have_attribute("data-loaded", "")
        expect(tab.prompt("how-was-it").locator("p[data-state]")).to_have_text(SAVED if turn else "")
        tab.field().fill("")
        tab.field().press_sequentially(f"the last words of turn {turn}")
        if leave == "navigate":
            tab.open("late")
        elif leave == "reload":
            page.reload()
        elif leave == "link":
            page.get_by_role("link", name="Go to My workbook").click()
            page.wait_for_url("**/my-workbook/")
        page.close()
        reader.exercise()
        expect(reader.field()).to_have_value(f"the last words of turn {turn}")
    assert "conflict" not in [copy["kind"] for copy in reader.stored()["versions"].values()]


@pytest.mark.parametrize("leave", ["close", "reload", "another page"])
def test_a_page_is_closed_while_another_tab_holds_the_database(
    context: BrowserContext, reader: Reader, leave: str
) -> None:
    reader.exercise().write("the first words")
    page = context.new_page()
    tab = Reader(page, reader.site).exercise()
    expect(tab.field()).to_have_value("the first words")
    reader.page.evaluate(HOLD, ["answers", "versions", "meta", "device"])
    tab.field().fill("")
    tab.field().press_sequentially("the last words")
    if leave == "reload":
        page.evaluate("location.reload()")
        expect(tab.field()).to_have_value("")
    elif leave == "another page":
        page.goto(reader.site + "/404.html")
    page.close()
    reader.page.evaluate("window.letGo = true")
    wait_until(reader.page, "window.free")
    reader.exercise()
    expect(reader.field()).to_have_value("the last words")
    assert "conflict" not in [copy["kind"] for copy in reader.stored()["versions"].values()]
    assert reader.page.evaluate("Object.keys(localStorage)") == ["alongside:trace"], (
        "nothing is left beside the database"
    )


LEAVE_WHILE_SAVING = """() => new Promise((resolve) => {
  const field = document.querySelector("al-prompt[key$='/how-was-it'] textarea"), begun = [];
  const write = (words) => { field.value = words; field.dispatchEvent(new Event("input", { bubbles: true })); };
  const { put } = IDBObjectStore.prototype, { transaction } = IDBDatabase.prototype;
  let left = false;
  IDBObjectStore.prototype.put = function (record, key) {
    if (left && this.name === "answers") begun.push(record.value);
    return put.call(this, record, key);
  };
  IDBDatabase.prototype.transaction = function (...asked) {
    if (!left && asked[1] === "readwrite") {
      left = true;
      queueMicrotask(() => {
        write("the last words");
        dispatchEvent(new PageTransitionEvent("pagehide"));
        setTimeout(() => resolve(begun), 600);
      });
    }
    return transaction.apply(this, asked);
  };
  write("older words");
})"""


def test_a_save_that_was_given_up_does_not_come_after_the_last_words(reader: Reader) -> None:
    """Nor is it lost that the page has stayed after all."""
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    assert "older words" not in reader.page.evaluate(LEAVE_WHILE_SAVING)
    reader.expect_saved()
    assert reader.values()["how-was-it"] == "the last words"


def start(executable: str, profile: Path) -> subprocess.Popen[bytes]:
    port = profile / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    command = [
        executable, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank",
    ]  # fmt: skip
    process = subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def begun() -> bool | None:
        assert process.poll() is None, "the browser did not start"
        return True if port.exists() and "\n" in port.read_text() else None

    try:
        wait_for(begun, "port of the browser")
    except AssertionError:
        kill(process)
        raise
    return process


def kill(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_what_was_shown_as_saved_survives_the_browser_being_killed(
    playwright: Playwright, browser_executable: str, workbook_site: str, tmp_path: Path
) -> None:
    written: dict[str, str] = {}
    for turn, id in enumerate(("how-was-it", "one-word")):
        process = start(browser_executable, tmp_path)
        try:
            port = (tmp_path / "DevToolsActivePort").read_text().split()[0]
            browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
            tab = Reader(browser.contexts[0].new_page(), workbook_site).exercise()
            for before, words in written.items():
                expect(tab.field(before)).to_have_value(words)
            written[id] = f"turn {turn}: " + "words that matter " * 4
            tab.field(id).fill("")
            tab.field(id).press_sequentially(written[id])
            tab.expect_saved(id)
        finally:
            kill(process)
    process = start(browser_executable, tmp_path)
    try:
        port = (tmp_path / "DevToolsActivePort").read_text().split()[0]
        browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        tab = Reader(browser.contexts[0].new_page(), workbook_site).exercise()
        for id, words in written.items():
            expect(tab.field(id)).to_have_value(words)
        browser.close()
    finally:
        kill(process)


SLOW = """const open = indexedDB.open.bind(indexedDB);
window.release = () => {};
const gate = new Promise((resolve) => window.release = resolve);
IDBFactory.prototype.open = function (...given) {
  const real = open(...given);
  const proxy = new Proxy(real, {
    get: (it, name) => { const value = it[name]; return typeof value === "function" ? value.bind(it) : value; },
    set: (it, name, value) => {
      it[name] = name === "onsuccess" ? (event) => gate.then(() => value(event)) : value;
      return true;
    },
  });
  return proxy;
};"""


def test_words_typed_before_the_answers_are_loaded_are_added_to_them(context: BrowserContext, reader: Reader) -> None:
    reader.exercise().write("from last week")
    page = context.new_page()
    page.add_init_script(SLOW)
    tab = Reader(page, reader.site).exercise()
    tab.field().fill("typed at once")
    tab.prompt("which-first").get_by_label("More time").check()
    assert reader.values() == {"how-was-it": "from last week"}  # nothing is written before loading

    page.evaluate("release()")

    expect(tab.field()).to_have_value("from last week\n\ntyped at once")
    tab.expect_saved()
    tab.expect_saved("which-first")
    assert reader.values() == {"how-was-it": "from last week\n\ntyped at once", "which-first": "time"}


def test_a_choice_can_be_cleared(reader: Reader) -> None:
    reader.exercise()
    prompt = reader.prompt("which-first")
    clear = prompt.get_by_role("button", name="Clear this answer")
    expect(clear).to_be_hidden()
    prompt.get_by_label("More time").check()
    reader.expect_saved("which-first")
    clear.click()
    expect(prompt.locator("p[data-state]")).to_have_text("")
    reader.exercise()
    assert reader.values() == {"which-first": ""}
    expect(prompt).to_have_attribute("data-loaded", "")
    expect(prompt.locator(":checked")).to_have_count(0)


@pytest.mark.parametrize(
    ("id", "part", "name"),
    [
        ("three-people", "4", "Line 4"),
        ("places", "3.people", "Who goes there, row 3"),
        ("others", "3.why", "Why, row 3"),
    ],
)
def test_a_row_can_be_added_and_is_there_again(reader: Reader, id: str, part: str, name: str) -> None:
    reader.exercise()
    prompt = reader.prompt(id)
    prompt.get_by_role("button", name="Add a row").click()
    expect(prompt.locator("[data-rows] > [data-row]").last.locator("[data-part]").first).to_be_focused()
    prompt.get_by_label(name, exact=True).fill("one more")
    reader.expect_saved(id)

    reader.exercise()

    expect(prompt.get_by_label(name, exact=True)).to_have_value("one more")
    assert reader.values() == {id: {part: "one more"}}
    ids = reader.page.locator("[id]").evaluate_all("all => all.map(it => it.id)")
    assert len(ids) == len(set(ids))


def test_a_new_row_has_a_choice_of_its_own(reader: Reader) -> None:
    reader.exercise()
    prompt = reader.prompt("others")
    prompt.locator("[data-part='2.rating'][value=red]").check()
    prompt.get_by_role("button", name="Add a row").click()
    prompt.locator("[data-part='3.rating'][value=green]").check()
    reader.expect_saved("others")
    assert reader.values() == {"others": {"2.rating": "red", "3.rating": "green"}}


def test_the_same_exercise_twice_on_a_page_stays_in_step(reader: Reader) -> None:
    reader.open("twice")
    first, other = (reader.page.locator("al-exercise").nth(n) for n in (0, 1))
    first.locator("[data-part='']").first.fill("in both")
    expect(other.locator("[data-part='']").first).to_have_value("in both")
    other.get_by_label("More skills").check()
    expect(first.get_by_label("More skills")).to_be_checked()
    expect(other.get_by_label("More skills")).to_be_checked()
    reader.open("twice")
    expect(first.get_by_label("More skills")).to_be_checked()
    expect(other.get_by_label("More skills")).to_be_checked()


def test_an_exercise_that_is_added_late_works_and_one_that_is_taken_away_has_saved(reader: Reader) -> None:
    reader.exercise()
    html = reader.page.locator("al-exercise").evaluate("it => { it.remove(); return it.outerHTML; }")
    reader.open("late")
    reader.page.evaluate("html => document.querySelector('#place').innerHTML = html", html)
    reader.field().press_sequentially("late")
    reader.page.evaluate("document.querySelector('al-exercise').remove()")
    wait_until(reader.page, f"async () => Object.keys((await ({READ})()).answers).length === 1")
    assert reader.values() == {"how-was-it": "late"}


def test_loading_the_script_twice_changes_nothing(reader: Reader) -> None:
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    buttons = reader.page.get_by_role("button").count()
    reader.page.add_script_tag(url=f"{reader.site}/answers.js")
    expect(reader.page.get_by_role("button")).to_have_count(buttons)
    reader.write("still one")
    assert reader.values() == {"how-was-it": "still one"}


def test_the_question_as_it_was_asked_stands_beside_an_older_answer(reader: Reader) -> None:
    reader.open("exercises/plan-a-session").write("Sit down", "first-thing")
    reader.open("reworded")
    note = reader.prompt("first-thing").get_by_text("This question has been reworded")
    expect(note).to_contain_text("“What do you do first?”")
    reader.write("Sit down, to listen", "first-thing")
    expect(note).to_have_count(0)
    reader.open("reworded")
    expect(reader.field("first-thing")).to_have_value("Sit down, to listen")
    expect(note).to_have_count(0)


def test_what_stood_there_before_is_kept_and_can_be_put_back(reader: Reader) -> None:
    reader.exercise().write("what I wrote last week")
    reader.exercise().write("oops")
    reader.workbook()
    reader.page.get_by_text("Other versions of this answer (1)").click()
    reader.page.get_by_role("button", name="Restore this version").click()
    expect(reader.page.get_by_text("This version has been restored.")).to_be_attached()
    expect(reader.page.locator("[data-answer$='/how-was-it'] dd")).to_contain_text("what I wrote last week")
    reader.exercise()
    expect(reader.field()).to_have_value("what I wrote last week")


def test_only_the_last_five_earlier_texts_are_kept(reader: Reader) -> None:
    for turn in range(7):
        reader.exercise().write(f"text of turn {turn}")
    kept = sorted(copy["record"]["value"] for copy in reader.stored()["versions"].values())
    assert kept == [f"text of turn {turn}" for turn in (1, 2, 3, 4, 5)]


def test_nothing_that_is_written_leaves_the_device(context: BrowserContext, reader: Reader) -> None:
    sent: list[str] = []
    context.on("request", lambda request: sent.append(f"{request.url} {request.post_data or ''} {request.headers}"))
    reader.exercise().write("Margarethe Beispiel")
    reader.write("Xylophon", "one-word")
    reader.workbook().page.get_by_text("Margarethe").wait_for()
    assert sent
    for request in sent:
        assert request.startswith(reader.site)
        assert "Margarethe" not in request and "Xylophon" not in request
    kept = reader.page.evaluate("[...Object.entries(localStorage), ...Object.entries(sessionStorage)].flat()")
    trace = f'{{"answers":2,"backup":"","last":["{MAP.id}/one-word",1]}}'
    assert kept == ["alongside:trace", trace] and reader.page.evaluate("document.cookie") == ""


def test_only_who_comes_back_has_the_log_begun_anew(reader: Reader) -> None:
    """A first visit has nothing to lose: decisions/0022-half-a-piece.md."""
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    reader.exercise().write("for the first time")
    assert "log-repair.js" not in asked
    reader.exercise()
    expect(reader.field()).to_have_value("for the first time")
    assert "log-repair.js" in asked
    names = "indexedDB.databases().then((all) => all.map(({ name }) => name))"
    wait_until(reader.page, f"async () => (await {names}).join() === 'alongside'")


def test_words_are_said_to_be_saved_although_a_row_is_added_in_the_same_moment(reader: Reader) -> None:
    heard = reader.page.locator(".al-announce")
    reader.exercise().field().focus()
    expect(heard).not_to_be_empty()  # who uses the device is asked
    reader.write("words")
    add = reader.prompt("places").get_by_role("button", name="Add a row")
    add.evaluate("it => { it.focus(); it.click(); }")
    expect(heard).to_have_text(f"{SAVED}. A row was added.")
