"""My workbook and the words of its questions, which come in a script an exercise: no answer waits for them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from accessible import violations
from playwright.sync_api import Locator, Route, expect
from test_keeping_answers import answer_everything
from test_workbook_page import SHOWN
from waiting import wait_until
from workbook_site import MAP, PLAN, Reader

from alongside.render.web.answer_definitions import script

SCRIPTS = "**/workbook/*.js"
NOTE = "This exercise could not be loaded in full"
BARE = {
    "how-was-it": "But good.",
    "when": "2026-12-24",
    "three-people": "Ada",
    "which-first": "skills",
    "what-holds-you-back": "time",
    "places": "Park",
    "services": "Steps",
    "others": "Shed",
}
"""What is left of some answers where nothing is known of their questions."""

ARRIVED = "id => self.alongside?.workbook?.[id]"


def asked(reader: Reader) -> list[str]:
    """Watch which exercises' scripts are asked for from now on."""
    found: list[str] = []
    reader.page.on("request", lambda r: found.extend(re.findall(r"/workbook/([\w-]+)\.js$", r.url)))
    return found


def open_unheld(reader: Reader) -> None:
    """Go to My workbook while its scripts are held: a page that has asked for one already waits for it with its `load`."""
    reader.page.goto(f"{reader.site}/my-workbook/", wait_until="domcontentloaded")


def section(reader: Reader, exercise: str = MAP.id) -> Locator:
    return reader.page.locator(f"[data-exercise='{exercise}']")


def answer(reader: Reader, id: str, exercise: str = MAP.id) -> Locator:
    return reader.page.locator(f"[data-answer='{exercise}/{id}']")


FAILURES = {
    "no connection": lambda route: route.abort(),
    "gone from the site": lambda route: route.fulfill(status=404, body=""),
    "not what it should be": lambda route: route.fulfill(content_type="text/javascript", body="// nothing"),
}


@pytest.mark.parametrize("how", FAILURES)
def test_every_answer_is_shown_where_its_definition_cannot_be_had(reader: Reader, how: str) -> None:
    answer_everything(reader)
    reader.page.route(SCRIPTS, FAILURES[how])
    reader.workbook()

    expect(section(reader).get_by_text(NOTE)).to_be_visible()
    for id, words in BARE.items():
        expect(answer(reader, id).locator("dd")).to_contain_text(words)
    for prompt in MAP.prompts:
        expect(answer(reader, prompt.id).locator("dt")).to_have_text(prompt.question)
    expect(section(reader).locator("[data-progress]")).to_have_text(f"All {len(MAP.prompts)} answered")
    expect(section(reader, PLAN.id).get_by_text(NOTE)).to_have_count(0)
    expect(reader.page.locator(".al-workbook__orphans")).to_be_hidden()
    assert violations(reader.page) == []
    _, backup = reader.backup()
    assert backup["count"] == len(MAP.prompts)
    reader.page.emulate_media(media="print")
    expect(answer(reader, "which-first").locator("dd")).to_be_visible()


@pytest.mark.sweep
def test_definitions_are_asked_for_again_when_the_device_is_back_online(reader: Reader) -> None:
    answer_everything(reader)
    reader.page.route(SCRIPTS, lambda route: route.abort())
    reader.workbook()
    expect(section(reader).get_by_text(NOTE)).to_be_visible()
    reader.page.unroute(SCRIPTS)
    reader.page.context.set_offline(True)
    reader.page.context.set_offline(False)
    expect(answer(reader, "which-first").locator("dd")).to_have_text(SHOWN["which-first"])
    expect(section(reader).get_by_text(NOTE)).to_be_hidden()


def test_answers_are_there_before_their_definitions_and_then_stand_in_the_order_of_the_page(reader: Reader) -> None:
    answer_everything(reader)
    reader.open(f"exercises/{PLAN.id}").write("Sit down", "first-thing")
    waiting: dict[str, Route] = {}
    reader.page.route(SCRIPTS, lambda route: waiting.update({re.findall(r"([\w-]+)\.js", route.request.url)[0]: route}))
    of = "**/workbook/{}.js".format
    with reader.page.expect_request(of(MAP.id)), reader.page.expect_request(of(PLAN.id)):
        open_unheld(reader)

    expect(answer(reader, "how-was-it").locator("dd")).to_have_text("Slow.But good.")
    expect(answer(reader, "first-thing", PLAN.id).locator("dd")).to_have_text("Sit down")
    expect(answer(reader, "which-first").locator("dd")).to_have_text("skills")
    expect(reader.page.get_by_text(NOTE).locator("visible=true")).to_have_count(0)

    for exercise in (MAP.id, PLAN.id):  # the last of the page comes first
        waiting[exercise].continue_()
    expect(answer(reader, "which-first").locator("dd")).to_have_text(SHOWN["which-first"])
    shown = reader.page.locator("[data-answer]").evaluate_all("all => all.map(it => it.dataset.answer)")
    assert shown == [exercise.key(prompt) for exercise in (PLAN, MAP) for prompt in exercise.prompts]


COUNT = """() => {
  const shown = () => [...document.querySelectorAll("[data-answer]")].filter((it) => it.checkVisibility()).length;
  window.most = shown();
  new MutationObserver(() => (window.most = Math.max(window.most, shown())))
    .observe(document.body, { subtree: true, childList: true, attributes: true });
}"""
"""Keeps the largest number of answers that were ever shown."""


@pytest.mark.sweep
def test_what_is_not_looked_for_is_not_shown_for_a_moment_when_definitions_come(reader: Reader) -> None:
    reader.exercise().write("moved here")
    waiting: list[Route] = []
    reader.page.route(SCRIPTS, lambda route: waiting.append(route))
    with reader.page.expect_request(SCRIPTS):
        open_unheld(reader)
    reader.page.get_by_label("Search my answers").fill("moved")
    expect(reader.page.get_by_text("1 answer found.").first).to_be_visible()
    reader.page.evaluate(COUNT)
    waiting[0].continue_()
    expect(answer(reader, "which-first")).to_be_attached()
    assert reader.page.evaluate("most") == 1


def test_only_exercises_that_hold_something_ask_for_their_definitions(reader: Reader) -> None:
    found = asked(reader)
    reader.workbook()
    expect(reader.page.get_by_text("You have not started any exercises yet.")).to_be_visible()
    assert found == []
    reader.open(f"exercises/{PLAN.id}").write("Sit down", "first-thing")
    reader.workbook()
    expect(answer(reader, "first-thing", PLAN.id).locator("dd")).to_have_text("Sit down")
    wait_until(reader.page, ARRIVED, PLAN.id)
    expect(section(reader).locator("[data-answer]")).to_have_count(0)
    assert found == [PLAN.id]


@pytest.mark.sweep
def test_what_is_begun_elsewhere_brings_its_definitions_once(reader: Reader, second: Reader) -> None:
    found = asked(second)
    second.workbook()
    reader.exercise().prompt("which-first").get_by_label("More skills").check()
    expect(answer(second, "which-first").locator("dd")).to_have_text("More skills")
    reader.prompt("which-first").get_by_label("More time").check()
    expect(answer(second, "which-first").locator("dd")).to_have_text("More time")
    expect(answer(second, "how-was-it").locator("dd")).to_have_text("Nothing written yet")
    assert found == [MAP.id]


def test_a_retired_question_is_told_from_the_rest_of_its_exercise(reader: Reader) -> None:
    reader.exercise().write("still mine", "one-word")
    reader.write("Slow.")
    newer = replace(MAP, learner=tuple(prompt for prompt in MAP.prompts if prompt.id != "one-word"))
    reader.page.route(
        f"**/workbook/{MAP.id}.js", lambda route: route.fulfill(content_type="text/javascript", body=script(newer))
    )
    reader.workbook()
    orphans = reader.page.locator(".al-workbook__orphans")
    expect(orphans).to_contain_text("Which one word comes to mind?")
    expect(orphans).to_contain_text("still mine")
    expect(section(reader)).to_contain_text("Slow.")
    expect(section(reader)).not_to_contain_text("still mine")
    expect(section(reader).locator("[data-progress]")).to_have_text("Started: 1 of 9 answered")


def test_an_exercise_that_is_only_finished_shows_its_questions(reader: Reader) -> None:
    reader.exercise().page.get_by_label("I have finished this for now").check()
    reader.expect_saved("_finished")
    reader.workbook()
    expect(section(reader).locator("[data-progress]")).to_have_text("Finished")
    expect(section(reader).get_by_text("Nothing written yet")).to_have_count(len(MAP.prompts))
    expect(reader.page.get_by_text("You have started 1 of 8 exercises and finished 1.")).to_be_visible()


def test_an_exercise_that_asks_nothing_is_a_line_and_is_not_counted(reader: Reader) -> None:
    reader.exercise().write("begun")
    reader.workbook()
    expect(reader.page.get_by_text("You have started 1 of 8 exercises")).to_be_visible()
    reader.page.get_by_text("Later", exact=True).click()
    expect(section(reader, "blank").get_by_role("link", name="A sheet that asks nothing")).to_be_visible()
    expect(section(reader, "blank").locator("[data-progress]")).to_have_text("")


def test_nothing_that_was_written_stays_in_the_page_after_wiping(reader: Reader) -> None:
    answer_everything(reader)
    reader.workbook()
    expect(answer(reader, "which-first").locator("dd")).to_have_text("More skills")
    reader.wipe()
    expect(section(reader).locator("[data-answer]")).to_have_count(0)
    expect(section(reader).locator("[data-progress]")).to_have_text("Not started")


@pytest.mark.parametrize(("here", "words"), [(True, "More skills"), (False, "skills")])
def test_the_preview_of_a_backup_says_choices_in_words_or_as_they_are_kept(
    reader: Reader, here: bool, words: str
) -> None:
    reader.exercise().prompt("which-first").get_by_label("More skills").check()
    reader.expect_saved("which-first")
    path, _ = reader.workbook().backup()
    reader.wipe()
    if not here:
        reader.page.route(SCRIPTS, lambda route: route.abort())
    dialog = reader.workbook().choose("Restore from a backup", path)
    dialog.get_by_text("New answers").click()
    expect(dialog.get_by_role("listitem")).to_have_text(re.compile(rf"What comes first\?\s*{words}$"))
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(answer(reader, "which-first").locator("dd")).to_have_text(words)


@pytest.mark.sweep
def test_a_file_chosen_later_is_not_overtaken_by_one_chosen_before(reader: Reader) -> None:
    reader.exercise().write("in the good one")
    path, _ = reader.workbook().backup()
    reader.wipe()
    held: list[Route] = []
    reader.workbook().page.route(SCRIPTS, lambda route: held.append(route))
    with reader.page.expect_request(SCRIPTS):
        dialog = reader.choose("Restore from a backup", path)
    field = dialog.get_by_label("Choose a backup file")
    field.set_input_files({"name": "other.json", "mimeType": "application/json", "buffer": b"{}"})
    expect(dialog.get_by_role("alert")).to_contain_text("This file is not a backup")
    for route in held:
        route.continue_()
    wait_until(reader.page, ARRIVED, MAP.id)
    reader.stored()  # what the window reads of the store, it has read before this
    expect(dialog.get_by_role("alert")).to_contain_text("This file is not a backup")
    expect(dialog.get_by_role("status")).to_have_count(0)
    field.set_input_files(path)
    expect(dialog.get_by_role("status")).to_contain_text("This backup is complete")
    expect(dialog.get_by_role("alert")).to_have_count(0)


@pytest.mark.sweep
def test_what_a_reader_has_opened_stays_open_when_something_else_changes(reader: Reader, second: Reader) -> None:
    reader.exercise().write("what I wrote last week")
    reader.exercise().write("now")
    reader.workbook().page.get_by_text("Other versions of this answer (1)").click()
    put_back = reader.page.get_by_role("button", name="Restore this version")
    put_back.focus()
    second.exercise().write("warm", "one-word")
    expect(answer(reader, "one-word").locator("dd")).to_have_text("warm")
    expect(put_back).to_be_focused()
