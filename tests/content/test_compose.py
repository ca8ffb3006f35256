"""A sheet that is composed for one person begins with the sheet's own words."""

from __future__ import annotations

from pathlib import Path

from copies import fresh_copy

from alongside.content.literal import unshield
from alongside.content.problems import Problems
from alongside.content.read.composed_sheet import fields_of
from alongside.content.read.library import Library, load_library


def test_every_line_and_question_of_the_sheet_is_asked(library: Library) -> None:
    fields = {field.id: field for field in fields_of(library.exercises["expectations-sheet"])}
    lines = fields["words-what-i-cannot-do"].default.split("\n")
    assert lines[0] == "I cannot give you therapy. In this work I am not a mental health specialist."
    assert len(lines) == 3
    assert {"name", "role", "reach-me", "hours", "agreed", "start-with", "look-again"} <= set(fields)
    assert fields["title"].default == "What we can expect from each other"
    assert fields["words-at-the-top"].default.startswith("This sheet is yours to keep.")


def test_no_mark_of_markdown_stands_in_the_words(library: Library) -> None:
    for sheet in ("expectations-sheet", "good-life-cards"):
        for field in fields_of(library.exercises[sheet]):
            assert not {"*", "[", "]", "\\", "#"} & set(field.default), field.default


def test_telephone_numbers_of_the_organisation_stand_in_the_words(library: Library) -> None:
    words = "\n".join(unshield(field.default) for field in fields_of(library.exercises["expectations-sheet"]))
    assert "ring 999" in words
    assert "{{" not in words


def test_each_card_is_a_field_of_its_own(library: Library) -> None:
    ids = [field.id for field in fields_of(library.exercises["good-life-cards"])]
    assert [id for id in ids if id.startswith("words-card")] == [
        "words-card-1-a-good-life",
        "words-card-2-what-is-there-a",
        "words-card-3-what-to-work-to",
        "words-card-4-what-else-it-wo",
    ]


def test_questions_that_only_the_person_may_answer_can_be_left_out(library: Library) -> None:
    cards = library.exercises["good-life-cards"]
    assert all(field.default or field.id == "for" for field in fields_of(cards, questions=False))
    assert any(field.kind == "table" for field in fields_of(cards))


def test_a_number_is_asked_for_only_where_the_organisation_has_not_filled_it_in(tmp_path: Path) -> None:
    manual = fresh_copy(tmp_path / "manual")
    blank = load_library(manual, Problems()).exercises["expectations-sheet"]
    assert {"supervisor-number", "council-number", "help-near-you"} <= {prompt.id for prompt in blank.prompts}
    place = manual / "organisation.yml"
    before, council, after = place.read_text("utf-8").partition("  safeguarding:\n")
    place.write_text(before + council + after.replace("number:", 'number: "01632 960 747"', 1), "utf-8")
    filled = load_library(manual, Problems()).exercises["expectations-sheet"]
    assert "council-number" not in {prompt.id for prompt in filled.prompts}
    said = "Adult safeguarding at the council: 01632 960 747"
    assert any(said in unshield(field.default) for field in fields_of(filled))
