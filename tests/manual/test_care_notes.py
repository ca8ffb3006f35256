"""A care note stands where it is due, and nowhere else (decision 50)."""

from __future__ import annotations

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


def test_a_care_note_has_one_of_two_reasons(library: Library) -> None:
    assert {id for id, exercise in library.exercises.items() if exercise.care} == DUE.keys()
