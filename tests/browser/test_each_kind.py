"""Every kind of prompt from its answer on the page to My workbook, Word and paper, by the sample in its folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from accessible import violations
from playwright.sync_api import Browser, Locator, expect
from samples import PLAIN, Answer, Sample
from serving import serve
from taken import body_of, print_from, text_of, word_from
from test_keeping_answers import shown as shown_by
from workbook_site import Reader, exercise, framed, workbook, write_definitions, write_forms, write_page, write_scripts

EACH = exercise("a-prompt-of-each-kind", "A prompt of each kind", tuple(sample.prompt for sample in PLAIN))


def give(prompt: Locator, sample: Sample) -> None:
    """Give the answer of a sample as a reader would."""
    for name in sample.press:
        prompt.get_by_role("button", name=name, exact=True).click()
    if sample.press:
        return
    parts = sample.answer if isinstance(sample.answer, dict) else {"": sample.answer}
    for part, value in parts.items():
        controls = prompt.locator(f"[data-part='{part}']")
        if controls.first.get_attribute("type") in ("radio", "checkbox"):
            controls.and_(prompt.locator("*" if value is True else f"[value='{value}']")).check()
        else:
            controls.fill(str(value))


@dataclass
class Taken:
    """What became of the answers to all samples."""

    stored: dict[str, Answer]
    """In the database, by the id of the prompt."""
    shown: dict[str, dict[str, Any]]
    """In the controls when the page was loaded again."""
    said: dict[str, str]
    """In My workbook."""
    word: str
    paper: str
    faults: list[str]
    """What axe has against the page, before and after it was answered."""


@pytest.fixture(scope="module")
def taken(browser: Browser, scripts: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Taken]:
    """All samples answered on one page, which is loaded again, and taken everywhere that answers go."""
    site = tmp_path_factory.mktemp("kinds")
    write_scripts(site, scripts)
    write_page(site, f"exercises/{EACH.id}", EACH.title, framed(EACH))
    write_page(site, "my-workbook", "My workbook", workbook([EACH]))
    write_definitions(site, [EACH])
    write_forms(site, [EACH])
    context = browser.new_context(accept_downloads=True)
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    with serve(site) as address:
        reader = Reader(context.new_page(), address).open(f"exercises/{EACH.id}")
        for sample in PLAIN:
            expect(reader.prompt(sample.prompt.id)).to_have_attribute("data-loaded", "")
        faults = violations(reader.page, colours=False)
        for sample in PLAIN:
            give(reader.prompt(sample.prompt.id), sample)
        for sample in PLAIN:
            reader.expect_saved(sample.prompt.id)
        faults += violations(reader.page, colours=False)
        stored = reader.values()
        reader.open(f"exercises/{EACH.id}")
        shown = {}
        for sample in PLAIN:
            reader.expect_saved(sample.prompt.id)
            shown[sample.prompt.id] = shown_by(reader.prompt(sample.prompt.id))
        word = text_of(body_of(word_from(reader.page, "Save as Word", site / "taken.docx")))
        paper = print_from(reader.page, "Print")
        reader.workbook()
        said = {}
        for sample in PLAIN:
            place = reader.page.locator(f"[data-answer='{EACH.id}/{sample.prompt.id}']")
            expect(place.locator("dt")).to_have_text(sample.prompt.question)
            for words in sample.said:  # once the definitions have been fetched
                expect(place.locator("dd")).to_contain_text(words, use_inner_text=True)
            said[sample.prompt.id] = place.locator("dd").inner_text()
        yield Taken(stored, shown, said, word, paper, faults)
    context.close()
    assert not errors, errors


@pytest.fixture(params=PLAIN, ids=lambda sample: f"{sample.prompt.kind}-{sample.prompt.id}")
def sample(request: pytest.FixtureRequest) -> Sample:
    made: Sample = request.param
    return made


def test_an_answer_is_kept_as_its_sample_says(sample: Sample, taken: Taken) -> None:
    assert taken.stored[sample.prompt.id] == sample.answer


def test_an_answer_is_there_again_when_the_page_is_loaded_again(sample: Sample, taken: Taken) -> None:
    answer = sample.answer if isinstance(sample.answer, dict) else {"": sample.answer}
    assert taken.shown[sample.prompt.id] == answer


def test_my_workbook_says_an_answer_in_the_words_of_its_question(sample: Sample, taken: Taken) -> None:
    whole, end = taken.said[sample.prompt.id], 0
    for words in sample.said:
        place = whole.find(words, end)
        assert place >= 0, words
        end = place + len(words)


@pytest.mark.parametrize("form", ["word", "paper"])
def test_an_answer_goes_along_as_word_and_on_paper(sample: Sample, taken: Taken, form: str) -> None:
    whole = "".join(str(getattr(taken, form)).split())
    for words in sample.filled:
        assert "".join(words.split()) in whole, words


def test_nothing_on_the_page_is_hard_to_use_with_any_of_them(taken: Taken) -> None:
    assert taken.faults == []
