"""My workbook of the real manual: light, whole with every exercise begun, and on a disk."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from accessible import violations
from looks import Opener, too_wide
from playwright.sync_api import Browser, expect
from small_book import EXERCISES

from alongside.content.model import Exercise, Prompt
from alongside.content.read.library import Library

SEED = """records => new Promise((resolve, reject) => {
  const opening = indexedDB.open("alongside");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const tx = opening.result.transaction("answers", "readwrite");
    for (const record of records) tx.objectStore("answers").put(record);
    tx.oncomplete = () => { opening.result.close(); resolve(); };
  };
})"""


def by_part(library: Library) -> list[Exercise]:
    """Return the exercises in the order of My workbook."""
    return [exercise for _, _, exercises in library.groups() for exercise in exercises]


def words(prompt: Prompt) -> Any:
    """Return an answer that suits a prompt."""
    first = next(iter(prompt.items), "1")
    return {
        "choice": next(iter(prompt.options), ""),
        "scale": str(prompt.low),
        "date": "2026-12-24",
        "list": {first: "Written"},
        "checklist": {next(iter(prompt.options), ""): True},
        "table": {f"{first}.{next(iter(prompt.columns), '')}": "Written"},
        "rating": {f"{first}.rating": "green"},
    }.get(prompt.kind, "Written")


def record(key: str, prompt: Prompt) -> dict[str, Any]:
    """Return an answer as the store keeps it."""
    fields = {
        "key": key, "value": words(prompt), "rev": 1, "revision": prompt.revision, "question": prompt.question,
        "updated": "2026-11-22T10:00:00.000Z", "writer": "test",
    }  # fmt: skip
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return {**fields, "checksum": hashlib.sha256(text.encode()).hexdigest()}


def test_the_page_names_each_exercise_and_leaves_the_questions_to_a_script_of_its_own(
    site: Path, library: Library
) -> None:
    page = (site / "my-workbook" / "index.html").read_text("utf-8")
    assert re.findall(r'data-exercise="([^"]+)"', page) == [e.id for e in by_part(library)]
    beside = re.findall(r'<nav class="md-nav md-nav--secondary".*?</nav>', page, re.S)
    assert re.findall(r'href="#([^"]+)"', "".join(beside)) == ["begun", "route", "save", "parts"]
    files = site / "assets/alongside/workbook"
    assert {file.stem for file in files.iterdir()} == {
        *library.exercises,
        "all_titles",
        *(f"route_{id}" for id in library.routes),
    }
    for exercise in library.exercises.values():
        rows = json.loads((files / f"{exercise.id}.js").read_text("utf-8").partition("]=")[2].removesuffix(";\n"))
        assert [(row["id"], row["question"]) for row in rows] == [(p.id, p.question) for p in exercise.prompts]
        assert f'data-exercise="{exercise.id}" data-prompts="{len(rows)}"' in page


def test_answers_to_old_questions_are_laid_out_near_the_window_and_all_of_them_on_paper(
    site_address: str, open_page: Opener
) -> None:
    """However many there are, they hold up nobody."""
    page = open_page(site_address + "/my-workbook/", "phone")
    page.evaluate("""() => {
      const answer = document.createElement("div");
      answer.dataset.answer = "an-old-exercise/prompt";
      document.querySelector(".al-workbook__orphans").append(answer);
    }""")
    answer = page.locator("[data-answer='an-old-exercise/prompt']")
    laid_out = "it => getComputedStyle(it).contentVisibility"
    assert answer.evaluate(laid_out) == "auto"
    page.emulate_media(media="print")
    assert answer.evaluate(laid_out) == "visible"


@pytest.mark.sweep
def test_with_every_question_answered_all_stand_in_the_order_of_the_manual(
    site_address: str, open_page: Opener, library: Library
) -> None:
    page = open_page(site_address + "/my-workbook/", "phone")
    expect(page.get_by_text("You have not started any exercises yet.")).to_be_visible()
    asked = {e.key(prompt): prompt for e in by_part(library) for prompt in e.prompts}
    page.evaluate(SEED, [record(key, prompt) for key, prompt in asked.items()])
    page.reload()
    total = sum(1 for exercise in library.exercises.values() if exercise.prompts)
    expect(page.get_by_text(f"You have started {total} of {total} exercises")).to_be_visible()
    for kind in ("choice", "checklist"):  # these are only said in words once their definitions are there
        for key, prompt in asked.items():
            if prompt.kind == kind:
                first = next(iter(prompt.options.values()))
                expect(page.locator(f"[data-answer='{key}'] dd")).to_have_text(first)
    expect(page.locator("[data-answer]")).to_have_count(len(asked))
    assert page.locator("[data-answer]").evaluate_all("all => all.map(it => it.dataset.answer)") == list(asked)
    expect(page.locator("[data-answer]:not([data-answered])")).to_have_count(0)
    expect(page.locator(".al-workbook__orphans")).to_be_hidden()
    expect(page.locator(".al-workbook .al-notice:visible")).to_have_count(1)  # to save a backup
    assert violations(page) == []
    assert too_wide(page) <= 0
    last = page.locator("[data-answer]").last
    expect(last).to_be_hidden()
    page.emulate_media(media="print")  # paper holds what is folded, and nothing else
    expect(last).to_be_visible()
    expect(page.locator("[data-parts]")).to_be_hidden()
    expect(page.get_by_text("What you wrote (")).to_have_count(total)
    expect(page.locator("summary:visible, .al-workbook__tools:visible")).to_have_count(0)


@pytest.mark.parametrize("kind", ["flat", "folders"])
def test_it_says_answers_in_words_on_a_disk(
    browser: Browser, site: Path, flat_site: Path, library: Library, kind: str
) -> None:
    folder, ending = (flat_site, ".html") if kind == "flat" else (site, "/index.html")
    key, prompt = next(
        (e.key(p), p)
        for id in EXERCISES
        for e in [library.exercises[id]]
        for p in e.prompts
        if p.kind in ("choice", "checklist")
    )
    context = browser.new_context()
    page = context.new_page()
    page.goto((folder / f"exercises/{key.split('/')[0]}{ending}").as_uri())
    label = next(iter(prompt.options.values()))
    option = page.locator(f"al-prompt[key='{key}']")
    expect(option).to_have_attribute("data-loaded", "")
    option.locator("input").first.check()
    expect(option.get_by_text("Saved on this device")).to_be_visible()
    page.goto((folder / f"my-workbook{ending}").as_uri())
    expect(page.locator(f"[data-answer='{key}'] dd")).to_have_text(label)
    context.close()
