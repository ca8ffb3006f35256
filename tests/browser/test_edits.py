"""Answers outlive edits: whatever an author does to a question, what was written is shown and can be taken away."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from playwright.sync_api import Route, expect
from waiting import wait_until
from workbook_site import MAP, PROMPTS, Reader

from alongside.content.model import Prompt
from alongside.render.web import answer_definitions as definitions
from alongside.render.web.prompts import prompt_html

NAMED = {prompt.id: prompt for prompt in PROMPTS}


def write_text(reader: Reader) -> None:
    reader.write("first line\nsecond line")


def write_list(reader: Reader) -> None:
    rows = reader.prompt("three-people")
    rows.locator("[data-part='1']").fill("Ada")
    rows.locator("[data-part='3']").fill("Bo")
    reader.expect_saved("three-people")


def choose(reader: Reader) -> None:
    reader.prompt("which-first").get_by_label("More skills").check()
    reader.expect_saved("which-first")


def tick(reader: Reader) -> None:
    reader.prompt("what-holds-you-back").get_by_label("Not sure of my skills").check()
    reader.expect_saved("what-holds-you-back")


def rate(reader: Reader) -> None:
    services = reader.prompt("services")
    services.locator("[data-part='cafe.why']").fill("It is warm")
    reader.expect_saved("services")  # what is said of it has come, and moves nothing from under the pointer
    services.locator("[data-part='cafe.rating'][value=amber]").check()
    reader.expect_saved("services")


def fill_table(reader: Reader) -> None:
    places = reader.prompt("places")
    places.locator("[data-part='1.place']").fill("The shed")
    places.locator("[data-part='1.people']").fill("Neighbours")
    reader.expect_saved("places")


def scale(reader: Reader) -> None:
    reader.prompt("how-sure").locator("[data-part=''][value='9']").check()
    reader.expect_saved("how-sure")


def become(id: str, **changes: Any) -> Prompt:
    return dataclasses.replace(NAMED[id], **changes)


Edit = tuple[Callable[[Reader], None], Prompt, list[str]]
EDITS: dict[str, Edit] = {
    "a text becomes a list": (write_text, become("how-was-it", kind="list", items={"1": "", "2": ""}), ["first line", "second line"]),
    "a text becomes one line": (write_text, become("how-was-it", lines=1), ["first line", "second line"]),
    "a text becomes a date": (write_text, become("how-was-it", kind="date"), ["first line", "second line"]),
    "a text becomes a scale": (write_text, become("how-was-it", kind="scale", low=0, high=5), ["first line", "second line"]),
    "a text becomes a table": (
        write_text, become("how-was-it", kind="table", columns={"a": "A"}, items={"1": ""}), ["first line", "second line"],
    ),
    "a text becomes a rating": (write_text, become("how-was-it", kind="rating", items={"a": "A"}), ["first line", "second line"]),
    "a list becomes a text": (write_list, become("three-people", kind="text", items={}), ["Ada", "Bo"]),
    "a list becomes shorter": (write_list, become("three-people", items={"1": "Who?"}), ["Ada", "Bo"]),
    "an option is taken away": (choose, become("which-first", options={"time": "More time"}), ["skills"]),
    "a choice becomes a checklist": (choose, become("which-first", kind="checklist"), ["skills"]),
    "a choice becomes a text": (choose, become("which-first", kind="text", options={}), ["skills"]),
    "a box is taken away": (tick, become("what-holds-you-back", options={"time": "Not enough time"}), ["skills"]),
    "a checklist becomes a choice": (tick, become("what-holds-you-back", kind="choice"), ["skills"]),
    "a rated row is taken away": (rate, become("services", items={"library": "The library"}), ["cafe", "It is warm", "mber"]),
    "a rating becomes a table": (
        rate, become("services", kind="table", columns={"why": "Why"}, items={"cafe": "The café"}), ["It is warm", "mber"],
    ),
    "a column is taken away": (fill_table, become("places", columns={"place": "Place"}), ["The shed", "Neighbours"]),
    "rows of a table get names": (fill_table, become("places", items={"shed": "Shed", "hall": "Hall"}), ["The shed", "Neighbours"]),
    "a scale becomes shorter": (scale, become("how-sure", high=5), ["9"]),
}  # fmt: skip


def edit(reader: Reader, prompt: Prompt | None, id: str) -> None:
    """From now on the site is one in which an author has changed a prompt, or taken it away."""
    old = prompt_html(MAP.id, NAMED[id])
    new = prompt_html(MAP.id, prompt) if prompt else ""
    prompts = tuple(p for p in (prompt if p.id == id else p for p in PROMPTS) if p)
    edited = {str(name): text for name, text in definitions.files([dataclasses.replace(MAP, learner=prompts)])}

    def page(route: Route) -> None:
        body = route.fetch().text()
        assert old in body
        route.fulfill(body=body.replace(old, new), content_type="text/html; charset=utf-8")

    def words(route: Route) -> None:
        route.fulfill(body=edited[f"workbook/{MAP.id}.js"], content_type="text/javascript; charset=utf-8")

    reader.page.route(f"**/exercises/{MAP.id}/", page)
    reader.page.route(f"**/workbook/{MAP.id}.js", words)


def wait_to_see(reader: Reader, id: str, words: Sequence[str]) -> None:
    """Wait until a reader sees words of a prompt, in its text or in its fields: what no field holds comes a moment later."""
    expect(reader.prompt(id)).to_have_attribute("data-loaded", "")
    wait_until(
        reader.page,
        """([id, words]) => {
          const prompt = document.querySelector(`al-prompt[key$='/${id}']`);
          const fields = prompt.querySelectorAll("textarea, input:not([type=radio], [type=checkbox])");
          const seen = [prompt.innerText, ...[...fields].map(({ value }) => value)].join("\\n");
          return words.every((word) => seen.includes(word));
        }""",
        [id, list(words)],
    )


SHORT = {
    *("a text becomes a list", "a list becomes a text", "a text becomes a date"),
    *("an option is taken away", "a rated row is taken away"),
}
"""What the suite tries; the campaign tries all of them."""

ANOTHER_FORM = {
    *("a text becomes a list", "a text becomes a table", "a text becomes a rating", "a list becomes a text"),
    *("a choice becomes a checklist", "a checklist becomes a choice"),
}
"""Where the last answer of the old form stays, although the new one is written anew more often than texts are kept."""


@pytest.mark.parametrize(
    ("name", "sittings"),
    [
        *((name, 2) for name in EDITS if name in SHORT),
        *(pytest.param(name, 8 if name in ANOTHER_FORM else 3, marks=pytest.mark.campaign) for name in EDITS),
    ],
)
def test_what_was_written_is_shown_after_an_edit_and_kept_when_writing_on(
    name: str, sittings: int, reader: Reader
) -> None:
    write, prompt, words = EDITS[name]
    id = prompt.id
    write(reader.exercise())
    before = reader.stored()["answers"]
    edit(reader, prompt, id)

    wait_to_see(reader.exercise(), id, words)
    assert reader.stored()["answers"] == before, "looking changes nothing"
    answer = reader.workbook().page.locator(f"[data-answer='{MAP.id}/{id}']")
    for word in words:
        expect(answer).to_contain_text(word)

    reader.exercise()
    for sitting in range(sittings):
        write_on(reader.exercise(), id, sitting)
    kept = json.dumps(list(reader.stored().values()), ensure_ascii=False)
    assert all(word.split("\n")[0] in kept for word in words)
    answer = reader.workbook().page.locator(f"[data-answer='{MAP.id}/{id}']")
    for word in words:
        expect(answer).to_contain_text(word, use_inner_text=False)
    _, backup = reader.backup()
    taken = json.dumps([backup["answers"], backup["copies"]], ensure_ascii=False)
    assert all(word in taken for word in words)


def write_on(reader: Reader, id: str, sitting: int) -> None:
    """Answer a prompt as it is now."""
    prompt = reader.prompt(id)
    expect(prompt).to_have_attribute("data-loaded", "")
    field = prompt.locator("input[data-part], textarea[data-part]")
    kind = field.first.get_attribute("type") or "text"
    field = prompt.locator(f"input[type={kind}][data-part], textarea[data-part]")
    if kind in ("radio", "checkbox"):
        field.nth(sitting % field.count()).set_checked(True)
        if kind == "checkbox" and sitting % 2:
            field.first.uncheck()
    elif kind == "date":
        field.first.fill(f"2026-12-0{sitting + 1}")
    else:
        field.first.fill(f"written on, {sitting}")
    reader.expect_saved(id)


def test_the_old_wording_stands_beside_an_earlier_answer(reader: Reader) -> None:
    reader.exercise().write("what I said then")
    edit(reader, become("how-was-it", question="What did the map show you?", revision=2), "how-was-it")
    reader.exercise()
    asked = "You were asked: “How was it to draw your own map?”"
    expect(reader.prompt("how-was-it")).to_contain_text(asked)
    reader.write("what I say now, with another question before me")
    answer = reader.workbook().page.locator(f"[data-answer='{MAP.id}/how-was-it']")
    expect(answer).to_contain_text("What did the map show you?")
    answer.get_by_text("Other versions of this answer (1)").click()
    expect(answer.locator("details")).to_contain_text("what I said then")
    expect(answer.locator("details")).to_contain_text(asked)


def test_the_answer_to_a_retired_question_is_shown_and_can_be_taken_away(reader: Reader) -> None:
    write_list(reader.exercise())
    edit(reader, None, "three-people")
    reader.exercise()
    expect(reader.prompt("three-people")).to_have_count(0)
    lost = reader.workbook().page.locator(".al-workbook__orphans")
    expect(lost).to_contain_text("Who are 3 people you could ask?")
    expect(lost).to_contain_text("Ada")
    path, backup = reader.backup()
    assert [record["value"] for record in backup["answers"]] == [{"1": "Ada", "3": "Bo"}]
    reader.wipe()
    dialog = reader.choose("Restore from a backup", path)
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(lost).to_contain_text("Bo")
