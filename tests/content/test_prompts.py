"""Prompts work in any Python-Markdown, with controls that are labelled before a script runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from samples import SAMPLES

from alongside.content.errors import DocumentError
from alongside.content.kinds.registry import PROMPT_KINDS
from alongside.content.model import Prompt
from alongside.content.read.library import Library
from alongside.render.web.prompts import prompt_html


class Controls(HTMLParser):
    """Collects ids, labels and controls of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.controls: list[dict[str, str | None]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "label":
            self.labels.add(str(found["for"]))
        if tag in ("input", "textarea"):
            self.controls.append(found)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def convert(text: str) -> str:
    """As another program would: Python-Markdown finds the dialect by its name."""
    return markdown.markdown(text, extensions=["alongside"], extension_configs={"alongside": {"document": "mine"}})


def prompt(kind: str, help: str = "") -> str:
    """Return the sample of a kind, with another question, id and help."""
    lines = SAMPLES[kind][0].markdown.splitlines()
    options = [line for line in lines if line.startswith("    ") and not line.startswith("    id:")]
    head = ["/// prompt | What *did* you <notice> & why?", "    id: noticed", *options]
    return "\n".join(head) + f"\n\n{help}\n///"


@pytest.fixture(params=PROMPT_KINDS)
def kind(request: pytest.FixtureRequest) -> Iterator[str]:
    yield request.param


def test_every_control_has_a_name_of_its_own(kind: str) -> None:
    page = Controls(convert(prompt(kind)))
    assert page.controls
    for control in page.controls:
        assert control.get("aria-label") or control["id"] in page.labels
        assert control["autocomplete"] == "off"
        assert "data-part" in control
    assert len(page.ids) == len(set(page.ids))


def test_the_question_stands_as_it_was_typed(kind: str) -> None:
    assert "What *did* you <notice> & why?" in Controls(convert(prompt(kind))).words


def test_help_is_markdown_and_tied_to_the_control(kind: str) -> None:
    html = convert(prompt(kind, help="Think **twice**.\n\n- here\n- there"))
    assert "<strong>twice</strong>" in html
    assert "<li>here</li>" in html
    assert 'aria-describedby="mine--noticed--help"' in html
    assert 'id="mine--noticed--help"' in html


def test_answers_are_kept_under_the_authors_ids(kind: str) -> None:
    html = convert(prompt(kind))
    assert f'key="mine/noticed" kind="{kind}" revision="1"' in html


def test_words_around_prompts_are_converted_too() -> None:
    html = convert(f"## Before\n\n{prompt('text')}\n\nAfter *all*.\n\n/// key\nMind.\n///")
    assert html.index("<h2>Before</h2>") < html.index("<al-prompt") < html.index("<em>all</em>")
    assert 'class="admonition key"' in html
    assert "///" not in html


def test_a_box_may_stand_in_the_help() -> None:
    html = convert(prompt("text", help="/// tip\nSlowly.\n///"))
    assert 'class="admonition tip"' in html
    assert "///" not in html


def test_facilitators_words_never_reach_a_trainee() -> None:
    html = convert(f"{prompt('text')}\n\n/// facilitator | Say\n    part: say\n\nMARKER\n///")
    assert "MARKER" not in html


def test_a_fault_is_said_with_its_line() -> None:
    with pytest.raises(ValueError, match=r"text:3  prompt-id-missing"):
        convert("Text.\n\n/// prompt | What?\n    kind: text\n///")


def test_an_exercise_of_the_manual_is_converted_by_python_markdown_alone(root: Path, library: Library) -> None:
    """The whole file as it stands, head and facilitator's parts included."""
    exercise = library.exercises["map-your-own-connections"]
    text = (root / exercise.path).read_text("utf-8")
    settings = {"alongside": {"document": exercise.id}}
    html = markdown.markdown(text, extensions=["alongside"], extension_configs=settings)
    assert re.findall(r'<al-prompt [^>]*key="([^"]+)"', html) == [exercise.key(prompt) for prompt in exercise.prompts]
    assert exercise.facilitator and not any(
        block.title in html for block in exercise.facilitator if block.part == "run"
    )
    assert "///" not in html and "covers:" not in html


@pytest.mark.parametrize("id", ["a-first-outing", "is-this-for-us"])
def test_names_and_numbers_are_those_of_the_manual_or_places_to_fill_in(root: Path, library: Library, id: str) -> None:
    text = (root / library.exercises[id].path).read_text("utf-8")
    assert "{{ org.contacts.emergency.number }}" in text
    number = library.organisation.words["contacts.emergency.number"]
    for settings, there in (({"document": id}, False), ({"document": id, "root": str(root)}, True)):
        html = markdown.markdown(text, extensions=["alongside"], extension_configs={"alongside": settings})
        assert (f" {number}" in html) == there
        assert ("to be filled in" in html) != there
        assert "org." not in html and not re.search("[\U000f0000-\U000fffff]", html)


def test_a_name_that_the_manual_does_not_have_is_refused(root: Path) -> None:
    settings = {"alongside": {"root": str(root)}}
    with pytest.raises(ValueError, match=r"text:1  organisation-unknown"):
        markdown.markdown(
            "Ring {{ org.contacts.nobody.number }}.", extensions=["alongside"], extension_configs=settings
        )


def test_an_exercise_of_another_file_is_not_to_be_had_alone() -> None:
    with pytest.raises(ValueError, match=r"text:1  exercise-unknown"):
        convert("/// exercise | another\n///")


def test_a_kind_without_a_form_on_the_page_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"exercises/mine\.md:7: the kind riddle .* has no form on the page"):
        prompt_html("mine", Prompt(id="how", question="How?", kind="riddle", line=7))
