"""Exercises and My workbook as people meet them: words for states, the keyboard, print, and axe."""

from __future__ import annotations

import re

import pytest
from accessible import violations
from playwright.sync_api import Browser, expect
from test_keeping_answers import answer_everything
from waiting import wait_until
from workbook_site import MAP, Reader, wear

SHOWN = {
    "how-was-it": "Slow.But good.",
    "one-word": "warm",
    "when": "24 December 2026",
    "three-people": "AdaBo",
    "which-first": "More skills",
    "what-holds-you-back": "Not enough timeNot sure of my skills",
    "how-sure": "0, on a scale from 0 (not at all) to 10 (very)",
    "places": "PlaceWho goes therePark All",
    "services": "The library: Amber: ask first. Steps",
    "others": "Shed: Green: open to all",
}


def test_my_workbook_shows_each_kind_of_answer_in_words(reader: Reader) -> None:
    answer_everything(reader)
    reader.workbook()
    for id, words in SHOWN.items():
        answer = reader.page.locator(f"[data-answer='{MAP.id}/{id}'] dd")
        # White space between two elements is the layout's.
        expect(answer).to_have_text(re.compile(r"^\s*" + r"\s*".join(map(re.escape, "".join(words.split()))) + r"\s*$"))
    assert violations(reader.page) == []


def test_progress_is_said_in_words(reader: Reader) -> None:
    reader.exercise()
    state = reader.page.locator(".al-exercise__state")
    expect(state).to_have_text("Not started")
    reader.write("begun")
    expect(state).to_have_text("Started: 1 of 10 answered")
    reader.open("exercises/plan-a-session").write("all of it", "first-thing")
    expect(state).to_have_text("Answered")
    reader.workbook()
    page = reader.page
    expect(page.locator(f"[data-exercise='{MAP.id}'] [data-progress]")).to_have_text("Started: 1 of 10 answered")
    expect(page.get_by_text("You have started 2 of 8 exercises and finished none yet.")).to_be_visible()


def begin(reader: Reader, *exercises: str) -> None:
    """Write into the first prompt of exercises, one after the other."""
    for exercise, prompt in ((id, "how-was-it" if id == MAP.id else "first-thing") for id in exercises):
        reader.open(f"exercises/{exercise}").write(f"in {exercise}", prompt)


def expect_begun(reader: Reader, *exercises: str) -> None:
    """Wait until exercises stand at the top of My workbook, by their ids: they come there one after the other."""
    listed = reader.page.locator("[data-begun] [data-exercise]")
    expect(listed).to_have_count(len(exercises))
    assert listed.evaluate_all("all => all.map(it => it.dataset.exercise)") == list(exercises)


def test_what_was_begun_last_stands_at_the_top_open_and_the_rest_by_part_folded(reader: Reader) -> None:
    page = reader.workbook().page
    expect(page.get_by_text("You have not started any exercises yet.")).to_be_visible()
    expect(page.get_by_label("Search my answers")).to_be_hidden()
    begin(reader, MAP.id, "plan-a-session")
    reader.workbook()
    first, second = (page.locator(f"[data-exercise='{id}']") for id in ("plan-a-session", MAP.id))
    expect(first.get_by_text("in plan-a-session")).to_be_visible()
    expect_begun(reader, "plan-a-session", MAP.id)
    expect(second.get_by_text(f"in {MAP.id}")).to_be_hidden()
    expect(second.get_by_text("Started: 1 of 10 answered")).to_be_visible()
    second.get_by_text("What you wrote (1 answer)").click()
    expect(second.get_by_text(f"in {MAP.id}")).to_be_visible()
    second.get_by_role("link", name="Continue: Map your own").click()
    expect(page.get_by_role("heading", name="Map your own", level=1)).to_be_visible()
    reader.workbook()
    tool = page.get_by_role("link", name="A tool: log")
    expect(page.get_by_text("To begin with")).to_be_hidden()  # its only exercise is begun
    expect(tool).to_be_hidden()
    page.get_by_text("Later", exact=True).click()
    tool.click()
    expect(page.get_by_role("heading", name="A tool: log", level=1)).to_be_visible()


def test_a_finished_exercise_says_so_and_offers_no_way_on(reader: Reader) -> None:
    begin(reader, "plan-a-session")
    reader.page.get_by_label("I have finished this for now").check()
    reader.expect_saved("_finished")
    section = reader.workbook().page.locator("[data-exercise='plan-a-session']")
    expect(section.get_by_role("heading", level=3)).to_have_text("Plan a session Finished")
    expect(section.get_by_role("link", name="Continue")).to_be_hidden()
    expect(reader.page.get_by_text("You have started 1 of 8 exercises and finished 1.")).to_be_visible()


def test_nothing_that_is_read_moves_when_another_tab_begins_something(reader: Reader, second: Reader) -> None:
    begin(reader, MAP.id)
    expect(reader.workbook().page.get_by_text(f"in {MAP.id}")).to_be_visible()
    begin(second, "plan-a-session")
    expect(reader.page.locator("[data-begun] [data-exercise='plan-a-session']")).to_be_visible()
    expect_begun(reader, "plan-a-session", MAP.id)
    expect(reader.page.get_by_text(f"in {MAP.id}")).to_be_visible()
    second.exercise().write("later", "one-word")
    expect(reader.page.get_by_text("later", exact=True)).to_be_visible()
    expect_begun(reader, "plan-a-session", MAP.id)


def test_an_exercise_that_is_emptied_goes_back_to_its_part(reader: Reader) -> None:
    begin(reader, "plan-a-session")
    path, _ = reader.workbook().backup()
    reader.wipe()
    expect(reader.page.locator(".al-workbook__part [data-exercise='plan-a-session']")).to_have_count(1)
    listed = "all => all.map(it => it.dataset.exercise)"
    order = [MAP.id, "plan-a-session", "blank"]
    assert reader.page.locator("[data-exercise]").evaluate_all(listed)[:3] == order
    reader.choose("Restore from a backup", path).get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("in plan-a-session").first).to_be_visible()


def test_a_search_opens_what_holds_the_words_and_folds_it_again(reader: Reader) -> None:
    begin(reader, MAP.id, "plan-a-session")
    page = reader.workbook().page
    mine = page.get_by_text(f"in {MAP.id}")
    expect(mine).to_be_hidden()
    find = page.get_by_label("Search my answers")
    find.fill("own 2")
    expect(mine).to_be_visible()
    expect(page.get_by_text("in plan-a-session")).to_be_hidden()
    expect(page.get_by_role("heading", name="Exercises and sheets by part")).to_be_hidden()
    find.fill("")
    expect(mine).to_be_hidden()
    expect(page.get_by_text("in plan-a-session")).to_be_visible()
    expect(page.get_by_role("heading", name="Exercises and sheets by part")).to_be_visible()


HOLD = """const held = new Promise((resolve) => { self.letGo = resolve; });
const heard = Object.getOwnPropertyDescriptor(IDBRequest.prototype, "onsuccess");
Object.defineProperty(IDBOpenDBRequest.prototype, "onsuccess", {
  set(listener) { heard.set.call(this, (event) => void held.then(() => listener.call(this, event))); },
});"""
"""The database does not open before `letGo` is called."""


def test_a_search_before_the_answers_are_there_leaves_the_latest_open(reader: Reader) -> None:
    begin(reader, MAP.id, "plan-a-session")
    reader.page.add_init_script(HOLD)
    page = reader.workbook().page
    find = page.get_by_label("Search my answers")
    find.fill("own 2")
    expect(page.locator(".al-workbook__found")).not_to_be_empty()
    page.evaluate("letGo()")
    expect(page.get_by_text(f"in {MAP.id}")).to_be_visible()
    expect(page.get_by_text("in plan-a-session")).to_be_hidden()
    find.fill("")
    expect(page.get_by_text("in plan-a-session")).to_be_visible()
    expect(page.get_by_text(f"in {MAP.id}")).to_be_hidden()


def test_words_are_found_that_were_put_in_without_typing(reader: Reader) -> None:
    reader.exercise().write("a kite in the wind")
    page = reader.workbook().page
    field = page.get_by_label("Search my answers")
    field.evaluate("it => { it.value = 'kite'; it.dispatchEvent(new Event('change')); }")
    found = page.locator(".al-workbook__found")
    expect(found).to_have_text("1 answer found.")
    field.evaluate("it => it.value = 'no such word'")
    field.press("Tab")
    expect(found).to_have_text("No results.")


FROM_THE_RIGHT = """it => {
  const words = document.createRange(), box = it.getBoundingClientRect(), lines = new Map();
  words.selectNodeContents(it);
  for (const { top, left, right } of words.getClientRects()) {
    const line = lines.get(Math.round(top)) ?? [left, right];
    lines.set(Math.round(top), [Math.min(line[0], left), Math.max(line[1], right)]);
  }
  return [...lines.values()].map(([left, right]) => box.right - right < left - box.left);
}"""
"""Whether each line of an element is nearer to the right."""


def test_what_is_written_reads_from_its_own_side(reader: Reader) -> None:
    reader.exercise()
    wear(reader.page, "prompts")
    reader.write("مرحبا، أنا هنا منذ 3 سنوات!\nIn English.")
    reader.write("שלום (3)!", "one-word")
    for id in ("how-was-it", "one-word"):
        expect(reader.field(id)).to_have_css("unicode-bidi", "plaintext")
    page = reader.workbook().page
    wear(page, "prompts")
    for id, sides in (("how-was-it", [True, False]), ("one-word", [True])):
        answer = page.locator(f"[data-answer$='/{id}'] dd")
        expect(answer).not_to_be_empty()
        assert answer.evaluate(FROM_THE_RIGHT) == sides


def test_without_the_script_the_exercises_are_there_by_part(browser: Browser, workbook_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{workbook_site}/my-workbook/")
    assert "<noscript><p>This page needs JavaScript to show what you have written." in page.content()
    expect(page.get_by_role("link", name="Plan a session")).to_be_hidden()
    page.get_by_text("Later", exact=True).click()
    page.get_by_role("link", name="Plan a session").click()
    expect(page.get_by_role("heading", name="Plan a session", level=1)).to_be_visible()
    context.close()


def test_the_panel_has_one_main_button_and_all_that_can_be_done_with_a_workbook(reader: Reader) -> None:
    begin(reader, "plan-a-session")
    page = reader.workbook().page
    panel = page.get_by_role("region", name="Save, print and settings")
    expect(panel.locator(".al-button--main")).to_have_text(["Save or print"])
    page.get_by_role("link", name="Save, print or change settings").click()
    expect(page).to_have_url(re.compile("#save$"))
    panel.get_by_role("button", name="Save or print").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("checkbox", name="Plan a session")).to_be_checked()


@pytest.mark.sweep
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_in_a_workbook_with_answers(reader: Reader, width: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": 740})
    begin(reader, MAP.id, "plan-a-session")
    page = reader.workbook().page
    expect(page.get_by_text("in plan-a-session")).to_be_visible()
    page.get_by_text("Later", exact=True).click()
    assert violations(page) == []


def test_words_are_found_whatever_their_case_and_accents(reader: Reader) -> None:
    reader.exercise().write("Tea at the Café Zoë")
    reader.write("nothing of the kind", "one-word")
    reader.open("exercises/plan-a-session").write("bread", "first-thing")
    reader.workbook()
    page = reader.page
    mine = page.locator(f"[data-exercise='{MAP.id}'] [data-answer]:visible")
    find = page.get_by_label("Search my answers")
    find.fill("zoe cafe")
    expect(page.get_by_text("1 answer found.").first).to_be_visible()
    expect(mine).to_have_count(1)
    expect(mine).to_contain_text("Tea at the Café Zoë")
    expect(page.locator("[data-exercise='plan-a-session']")).to_be_hidden()
    find.fill("not there")
    expect(page.get_by_text("No results.").first).to_be_visible()
    expect(page.locator("[data-exercise]:visible")).to_have_count(0)
    find.fill("")
    expect(page.locator("[data-exercise='plan-a-session']")).to_be_visible()
    expect(page.locator(f"[data-exercise='{MAP.id}'] [data-answer]:not([hidden])")).to_have_count(len(MAP.prompts))


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("She doesn’t mind", "doesn't"),
        ("moved here from Łódź", "lodz"),
        ("the com\u00admunity hall", "community"),
        ("from here – or there", "here - or"),
        ("ﬁnd the ＨＡＬＬ", "find hall"),
        ("Choir: (01632) 960-747", "01632960747"),
    ],
    ids=["quote", "barred letter", "soft hyphen", "dash", "compatibility forms", "telephone number"],
)
def test_words_are_found_however_they_were_written(reader: Reader, written: str, asked: str) -> None:
    reader.exercise().write(written)
    reader.workbook()
    reader.page.get_by_label("Search my answers").fill(asked)
    expect(reader.page.get_by_text("1 answer found.").first).to_be_visible()
    expect(reader.page.locator("[data-answer]:visible")).to_contain_text(written)


def test_the_foot_says_when_it_was_saved_and_leads_to_my_workbook(reader: Reader) -> None:
    reader.exercise()
    foot = reader.page.locator("[data-foot]")
    expect(foot.get_by_role("button", name="Print")).to_be_visible()
    expect(foot.get_by_text("Last saved")).to_be_hidden()
    reader.write("now")
    expect(foot.get_by_text("Last saved on this device on")).to_be_visible()
    foot.get_by_role("link", name="Go to My workbook").click()
    expect(reader.page.get_by_role("heading", name="My workbook", level=1)).to_be_visible()


HEAR = """() => {
  window.said = [];
  new MutationObserver((all) => {
    for (const { target, addedNodes } of all) {
      const mine = target.className?.includes("al-announce") && addedNodes.length;
      if (mine && !target.textContent.includes("only person who uses this device")) said.push(target.textContent);
    }
  }).observe(document.body, { childList: true, subtree: true });
}"""


def type_slowly(reader: Reader, words: str) -> None:
    """Type with a pause after each letter, in which all there is to say of it would be said."""
    for letter in words:
        reader.page.keyboard.type(letter)
        reader.expect_saved()
        reader.page.clock.run_for(2000)


def test_whoever_listens_hears_that_it_is_saved_on_leaving_the_field_and_once_a_minute(reader: Reader) -> None:
    reader.page.clock.install()
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    reader.field().focus()
    mine = reader.page.get_by_role("button", name="Yes, only me")  # or Tab goes there, and is still at the question
    mine.click()
    expect(mine).to_have_count(0)
    reader.page.clock.run_for(2000)
    reader.page.evaluate(HEAR)
    reader.field().focus()
    type_slowly(reader, "slowly")
    assert reader.page.evaluate("said") == []
    reader.page.keyboard.press("Tab")
    reader.expect_saved()
    reader.page.clock.run_for(2000)
    wait_until(reader.page, "() => said.length === 1")
    assert reader.page.evaluate("said") == ["Saved on this device"]
    reader.page.keyboard.press("Tab")
    reader.page.clock.run_for(2000)
    assert reader.page.evaluate("said") == ["Saved on this device"], "nothing new to tell"
    reader.field().focus()
    type_slowly(reader, "on")
    reader.page.clock.run_for(60_000)
    type_slowly(reader, "and on")
    wait_until(reader.page, "() => said.length === 2")
    assert reader.page.evaluate("said") == ["Saved on this device"] * 2
    assert reader.page.locator("p[data-state][role], p[data-state][aria-live]").count() == 0


@pytest.mark.parametrize("id", ["how-was-it", "one-word", "places"])
def test_print_shows_the_whole_of_a_long_answer(reader: Reader, id: str) -> None:
    reader.exercise()
    field = reader.prompt(id).locator("textarea, input").first
    words = " ".join(f"word{number}" for number in range(600))
    field.fill(words)
    reader.expect_saved(id)
    copy = reader.prompt(id).locator(".al-prompt__print").first
    expect(copy).to_be_hidden()
    reader.page.emulate_media(media="print")
    expect(copy).to_be_visible()
    expect(field).to_be_hidden()
    assert copy.text_content() == words
    assert copy.evaluate("it => it.scrollHeight <= it.clientHeight && it.scrollWidth <= it.clientWidth")


def test_a_text_area_grows_with_its_text_and_shrinks_again(reader: Reader) -> None:
    reader.exercise()
    assert reader.field().evaluate("it => it.rows") == 3
    reader.field().fill("line\n" * 12)
    assert reader.field().evaluate("it => it.scrollHeight <= it.clientHeight + 1")
    reader.field().fill("short")
    assert reader.field().evaluate("it => it.rows") == 3


def test_everything_can_be_done_with_the_keyboard_alone(reader: Reader) -> None:
    reader.exercise()
    keys = reader.page.keyboard

    def tab_to(selector: str) -> None:
        for _ in range(80):
            if reader.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            keys.press("Tab")
        pytest.fail(f"the Tab key never comes to {selector}")

    tab_to("textarea")
    keys.type("written by keyboard")
    tab_to(f"[name='{MAP.id}--which-first']")
    keys.press("ArrowDown")
    tab_to("[data-clears]")
    keys.press("Enter")
    tab_to(".al-prompt__add")
    reader.expect_saved()
    tab_to(".al-exercise__workbook")
    keys.press("Enter")
    reader.page.wait_for_url("**/my-workbook/")
    expect(reader.page.get_by_text("written by keyboard")).to_be_visible()
    tab_to(".al-button--danger")
    keys.press("Enter")
    expect(reader.page.get_by_role("dialog").get_by_role("heading").first).to_be_focused()
    tab_to("dialog [type=checkbox]")
    keys.press("Space")
    tab_to("dialog .al-button--danger")
    keys.press("Enter")
    expect(reader.page.get_by_text("Your workbook is empty.")).to_be_visible()
    expect(reader.page.locator(".al-workbook__outcome")).to_be_focused()
    assert reader.stored()["answers"] == {}


@pytest.mark.sweep
def test_axe_finds_nothing_in_an_exercise(reader: Reader) -> None:
    answer_everything(reader)
    assert violations(reader.page) == []


@pytest.mark.sweep
@pytest.mark.parametrize("button", ["Restore from a backup", "Check my backup", "Clear my answers from this device"])
def test_axe_finds_nothing_in_the_windows(reader: Reader, button: str) -> None:
    reader.exercise().write("here")
    path, _ = reader.workbook().backup()
    if button == "Clear my answers from this device":
        reader.page.get_by_role("button", name=button).click()
    else:
        reader.exercise().write("otherwise")
        reader.workbook()
        expect(reader.choose(button, path).get_by_role("status")).to_contain_text("This backup is complete")
    assert violations(reader.page) == []


@pytest.mark.sweep
def test_axe_finds_nothing_in_warnings(reader: Reader) -> None:
    reader.page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined });")
    reader.exercise().field().fill("at risk")
    expect(reader.prompt("how-was-it").get_by_role("alert")).to_be_visible()
    assert violations(reader.page) == []
