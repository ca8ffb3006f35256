"""A care note stands where it is due, and nowhere else (decision 50)."""

from __future__ import annotations

from pathlib import Path

from alongside.content.check.published_ids import PUBLISHED
from alongside.content.problems import Problems
from alongside.content.read.front_matter import split_front_matter
from alongside.content.read.library import Library

OWN = "people are asked for what is their own and may hurt"
HARM = "it is about suicide, abuse, exploitation or hate"
DUE = {
    "a-story-about-myself": OWN,
    "asking-plainly": HARM,
    "care-in-my-life": OWN,
    "connection-map": OWN,
    "look-before-you-introduce": HARM,
    "map-your-own-connections": OWN,
    "rehearsing-an-ending": OWN,
    "safeguarding-what-would-you-do": HARM,
    "say-it-another-way": HARM,
    "story-with-consent": OWN,
    "tool-connections": OWN,
    "tool-wellbeing": OWN,
    "valuing-strengths": OWN,
    "when-it-is-said": HARM,
}


def published(root: Path) -> set[str]:
    """Return the exercises with questions that have been released: an organisation decides about its own."""
    return {line.partition("/")[0] for line in (root / PUBLISHED).read_text("utf-8").split("\n") if "/" in line}


def test_a_care_note_has_one_of_two_reasons(library: Library, root: Path) -> None:
    known = published(root) | DUE.keys()
    assert {id for id, exercise in library.exercises.items() if exercise.care and id in known} == DUE.keys()


def test_what_may_hurt_and_why_nothing_can_is_said_in_sentences(library: Library, root: Path) -> None:
    said = {}
    for id in published(root) & library.exercises.keys():
        path = library.exercises[id].path
        values = split_front_matter(path, library.texts[path], Problems()).head.values
        said |= {f"{id} {key}": str(values[key]).strip() for key in ("care", "no_care") if key in values}
    assert len(said) > 40
    assert [where for where, words in said.items() if not (words[0].isupper() and words.endswith((".", "”")))] == []
